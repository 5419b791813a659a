/// The media types of a site's files, by the endings of their names.
enum MediaType {
  /// The `Content-Type` of a file; text always says that it is UTF-8.
  static func of(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return unknown }
    switch name {
    // Feeds have a type of their own, and endings that others share.
    case "feed.xml": return "application/atom+xml; charset=utf-8"
    case "feed.json": return "application/feed+json; charset=utf-8"
    default: return byEnding[name[name.index(after: dot)...].lowercased()] ?? unknown
    }
  }

  /// Whether a file is a page, into which preview puts its script.
  static func isPage(_ path: String) -> Bool { path.hasSuffix(".html") }

  /// What browsers offer to save instead of guessing.
  private static let unknown = "application/octet-stream"

  private static let byEnding: [String: String] = [
    "css": "text/css; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "gif": "image/gif",
    "gz": "application/gzip",
    "html": "text/html; charset=utf-8",
    "ico": "image/x-icon",
    "ics": "text/calendar; charset=utf-8",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json; charset=utf-8",
    "jsonld": "application/ld+json; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "mjs": "text/javascript; charset=utf-8",
    "pdf": "application/pdf",
    "png": "image/png",
    "svg": "image/svg+xml; charset=utf-8",
    "ttf": "font/ttf",
    "txt": "text/plain; charset=utf-8",
    "wasm": "application/wasm",
    "webmanifest": "application/manifest+json; charset=utf-8",
    "webp": "image/webp",
    "woff": "font/woff",
    "woff2": "font/woff2",
    "xml": "application/xml; charset=utf-8",
    "zip": "application/zip",
  ]
}
