@testable import SiteGenerator

extension OutputWriter {
  /// Brings the folder to the state of a bundle in one go.
  ///
  /// - Parameter last: What the last build left.
  @discardableResult
  func update(
    _ bundle: OutputBundle, manifest: Manifest? = nil, over last: BuildRecord? = nil
  ) throws(EnvironmentError) -> Update {
    try begin(over: last).commit(bundle, manifest: manifest ?? bundle.manifest)
  }

  func write(_ bundle: OutputBundle) throws(EnvironmentError) -> Summary {
    try update(bundle).summary
  }
}

extension OutputBundle {
  /// A site of small files.
  static func fixture(_ files: [String: String]) -> OutputBundle {
    var bundle = OutputBundle()
    for (path, text) in files { _ = bundle.add(path, text) }
    return bundle
  }

  var manifest: Manifest {
    Manifest(bundle: self, inputs: InputFingerprints(), generator: "test")
  }
}
