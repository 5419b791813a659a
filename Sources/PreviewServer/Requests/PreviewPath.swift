import SiteGenerator

/// The paths that preview has for itself. No site has a file there: names that begin with a dot are not
/// taken from `Templates/`.
enum PreviewPath {
  /// The script that preview puts into pages.
  static let script = "/\(folder)/preview.js"
  /// The connection through which pages hear what is new.
  static let live = "/\(folder)/live"

  private static let folder = ".briefing-preview"

  /// A segment as it stands in an address.
  static func encoded(_ segment: String) -> String { RelativeLink.encoded(segment) }

  /// A query as it may stand in a field of an answer: a control character in it would end the field or begin another.
  static func visible(_ query: Substring) -> String {
    query.utf8.map { byte in
      (0x21...0x7E).contains(byte)
        ? String(UnicodeScalar(byte))
        : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}
