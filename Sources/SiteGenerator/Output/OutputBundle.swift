/// A whole site as a value: every file with its bytes.
public struct OutputBundle: Sendable {
  /// The files by path relative to the output folder.
  public private(set) var files: [String: [UInt8]] = [:]

  /// An empty site.
  public init() {}

  /// The paths in a fixed order.
  public var paths: [String] { files.keys.sorted() }

  /// Adds a file.
  ///
  /// - Returns: Whether the path was free; a file that is there already stays.
  public mutating func add(_ path: String, _ bytes: [UInt8]) -> Bool {
    if files[path] != nil { return false }
    files[path] = bytes
    return true
  }

  /// Adds a text in UTF-8.
  public mutating func add(_ path: String, _ text: String) -> Bool { add(path, Array(text.utf8)) }
}
