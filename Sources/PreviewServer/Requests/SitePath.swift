/// The path of a request, decoded once and then checked; what is made from it is checked no further.
///
/// Query and fragment play no part: neither changes which file is meant or whether it may be read.
struct SitePath: Sendable, Equatable {
  /// The names between the slashes; none is empty, `.` or `..`, and none holds a slash.
  let segments: [String]
  /// Whether the path ends with a slash, as those of folders do.
  let isFolder: Bool

  /// Reads the target of a request line; `nil` where it is no path within a site.
  init?(target: String) {
    let raw = target.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard raw.first == UInt8(ascii: "/"), raw.count <= Self.longest else { return nil }
    var parts = raw.dropFirst()
      .split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isFolder = parts.last?.isEmpty ?? true
    if isFolder { parts = parts.dropLast() }
    var segments: [String] = []
    for part in parts {
      guard let segment = Self.decode(part), Self.isName(segment) else { return nil }
      segments.append(segment)
    }
    self.segments = segments
    self.isFolder = isFolder
  }

  /// What stands below a folder, named by its segments; `nil` where the path is not in it.
  ///
  /// Whole segments are compared: `/briefing-secret` is not in `/briefing`.
  func below(_ folder: [String]) -> ArraySlice<String>? {
    segments.starts(with: folder) ? segments[folder.count...] : nil
  }

  /// Longer paths are no file's.
  private static let longest = 4096

  /// Undoes percent-encoding, once; `nil` where it is not well-formed or does not give UTF-8.
  private static func decode(_ part: Substring.UTF8View) -> String? {
    var bytes: [UInt8] = []
    var rest = part[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(hexadecimal),
        let low = rest.popFirst().flatMap(hexadecimal)
      else { return nil }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  private static func isName(_ segment: String) -> Bool {
    !segment.isEmpty && segment != "." && segment != ".."
      && segment.utf8.allSatisfy { byte in
        byte >= 0x20 && byte != 0x7F && byte != UInt8(ascii: "/") && byte != UInt8(ascii: "\\")
      }
  }
}
