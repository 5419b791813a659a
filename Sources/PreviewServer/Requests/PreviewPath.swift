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
}
