import BriefingModel

/// A whole site as a value: every file with its bytes.
public struct OutputBundle: Sendable {
  /// A file that lies on the disk already: in the output folder, where an earlier build left it, or where this build
  /// has put it.
  struct Kept: Sendable, Hashable {
    var bytes: Int
    var fingerprint: Fingerprint
    var placement: FinishedPage.File.Placement?
  }

  /// The files by path relative to the output folder, but for those that are kept.
  public private(set) var files: [String: [UInt8]] = [:]
  /// The files that are on the disk; none unless a cache or a transaction was given to the generator.
  private(set) var kept: [String: Kept] = [:]
  /// What is known already of the bytes of files.
  private var fingerprints: [String: Fingerprint] = [:]

  /// An empty site.
  public init() {}

  /// The paths in a fixed order.
  public var paths: [String] { (Array(files.keys) + kept.keys).sorted() }

  /// How many files there are.
  var count: Int { files.count + kept.count }

  /// Whether there is a file of that path.
  func contains(_ path: String) -> Bool { files[path] != nil || kept[path] != nil }

  /// The fingerprint of a file's bytes.
  func fingerprint(of path: String) -> Fingerprint {
    kept[path]?.fingerprint ?? fingerprints[path] ?? Fingerprint(of: files[path] ?? [])
  }

  /// How many bytes a file has.
  func size(of path: String) -> Int { kept[path]?.bytes ?? files[path]?.count ?? 0 }

  /// Adds a file.
  ///
  /// - Returns: Whether the path was free; a file that is there already stays.
  public mutating func add(_ path: String, _ bytes: [UInt8]) -> Bool {
    if contains(path) { return false }
    files[path] = bytes
    return true
  }

  /// Adds a text in UTF-8.
  public mutating func add(_ path: String, _ text: String) -> Bool { add(path, Array(text.utf8)) }

  /// Puts a file of a page in the place of the one of its path.
  mutating func replace(_ file: FinishedPage.File) {
    kept[file.path] = nil
    files[file.path] = file.bytes
    fingerprints[file.path] = file.fingerprint
  }

  /// Adds a file of a page.
  mutating func add(_ file: FinishedPage.File) -> Bool {
    if contains(file.path) { return false }
    if let bytes = file.bytes {
      files[file.path] = bytes
      fingerprints[file.path] = file.fingerprint
    } else {
      kept[file.path] = Kept(
        bytes: file.size, fingerprint: file.fingerprint, placement: file.placement)
    }
    return true
  }
}
