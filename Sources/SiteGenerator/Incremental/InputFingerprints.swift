import BriefingModel

/// The fingerprints of all files that go in.
public struct InputFingerprints: Sendable {
  private struct Known: Sendable {
    var fingerprint: Fingerprint
    var size: Int
    /// What it is of, where that is kept: whoever holds the same need not hash it again.
    var bytes: [UInt8]?
  }

  private var files: [String: Known] = [:]

  /// No files.
  init() {}

  /// The fingerprints of an input's files.
  public init(_ input: SiteInput) { self.init(input, earlier: .init(), keepsBytes: false) }

  /// - Parameters:
  ///   - earlier: Those of an earlier time.
  ///   - keepsBytes: Whether those of a later time can be told by these.
  init(_ input: SiteInput, earlier: InputFingerprints, keepsBytes: Bool) {
    let all =
      input.content.map { ($0.path, $0.bytes) } + input.templates.map { ($0.path, $0.bytes) }
    files.reserveCapacity(all.count)
    let known = inShares(of: all) { files in
      files.map { path, bytes in
        if let known = earlier.files[path], known.bytes == bytes { return known }
        return Known(
          fingerprint: Fingerprint(of: bytes), size: bytes.count, bytes: keepsBytes ? bytes : nil)
      }
    }
    for (file, known) in zip(all, known.joined()) { files[file.0] = known }
  }

  /// The fingerprint of the file at a path.
  subscript(path: String) -> Fingerprint? { files[path]?.fingerprint }

  /// Adds a file to a fingerprint of several.
  func add(_ path: String, to builder: inout FingerprintBuilder) {
    builder.add(path)
    if let print = self[path] { builder.add(print) }
  }

  /// The fingerprint of all together.
  var all: Fingerprint {
    var builder = FingerprintBuilder()
    for path in files.keys.sorted() { add(path, to: &builder) }
    return builder.finished()
  }

  /// The files as a manifest lists them.
  var entries: [Manifest.Entry] {
    files.sorted { $0.key < $1.key }.map { path, known in
      Manifest.Entry(path: path, bytes: known.size, sha256: known.fingerprint.hex)
    }
  }
}
