import Foundation

@testable import BriefingModel

/// The folders of fixtures beside this target, found by the place of this file.
enum Fixtures {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures")

  /// The root of the package.
  static let package =
    folder
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The files of the content that has no mistake, by path.
  static func valid() throws -> [String: [UInt8]] {
    let root = folder.appending(path: "valid")
    var files: [String: [UInt8]] = [:]
    let paths = try FileManager.default.subpathsOfDirectory(
      atPath: root.path(percentEncoded: false))
    for path in paths {
      let url = root.appending(path: path)
      if try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
        files[path.precomposedStringWithCanonicalMapping] = [UInt8](try Data(contentsOf: url))
      }
    }
    return files
  }

  static let article = "Content/articles/2025-03-04-example-fair.yaml"
}

extension [String: [UInt8]] {
  /// The files as the loader takes them.
  var contentFiles: [ContentFile] {
    map { ContentFile(path: $0.key, bytes: $0.value) }
  }
}

/// Loads texts by path.
func load(_ texts: [String: String]) async -> (briefing: Briefing?, diagnostics: [Diagnostic]) {
  await ContentLoader.load(texts.map { ContentFile(path: $0.key, bytes: [UInt8]($0.value.utf8)) })
}
