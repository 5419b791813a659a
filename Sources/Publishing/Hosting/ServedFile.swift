import SiteGenerator

/// How a file is to be served: its type and how long it may be kept.
struct ServedFile: Hashable, CustomStringConvertible {
  let mediaType: String
  let cacheControl: String

  /// What never changes under its name.
  static let lasting = "public, max-age=31536000, immutable"
  /// What a reader should not see old for long.
  static let short = "public, max-age=300"

  init(_ path: String) {
    let ending = path.lastIndex(of: ".").map { String(path[path.index(after: $0)...]) } ?? ""
    mediaType = Self.mediaTypes[ending] ?? "application/octet-stream"
    cacheControl = AssetName.isFingerprinted(path) ? Self.lasting : Self.short
  }

  var description: String { "\(mediaType) \(cacheControl)" }

  /// Types that hosts often do not know, or serve without their encoding.
  static let mediaTypes: [String: String] = [
    "css": "text/css; charset=utf-8", "csv": "text/csv; charset=utf-8",
    "gif": "image/gif", "html": "text/html; charset=utf-8", "ico": "image/x-icon",
    "jpg": "image/jpeg", "js": "text/javascript; charset=utf-8", "json": "application/json",
    "jsonl": "application/jsonl", "md": "text/markdown; charset=utf-8",
    "mjs":
      "text/javascript; charset=utf-8", "pdf": "application/pdf", "png": "image/png",
    "svg": "image/svg+xml", "ttf": "font/ttf", "txt": "text/plain; charset=utf-8",
    "webmanifest": "application/manifest+json", "webp": "image/webp", "woff": "font/woff",
    "woff2": "font/woff2", "xml": "application/xml", "zip": "application/zip",
  ]
}
