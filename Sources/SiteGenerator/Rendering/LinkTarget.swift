import Foundation

/// What a link's address means.
enum LinkTarget: Equatable {
  /// An id on the same page.
  case fragment(String)
  /// Another site, by http or https.
  case external
  /// A mail address.
  case mail
  /// A file of the site, relative to the page or to the root of its language's tree.
  case file(path: String, fragment: String?, isFromRoot: Bool)
  /// A scheme that is not on the list: what a browser would run, or a host without a scheme.
  case refused

  init(_ url: String) {
    if url.hasPrefix("#") {
      self = .fragment(Self.decoded(url.dropFirst()))
      return
    }
    // Browsers drop these from an address before they read its scheme, so they may hide one.
    guard !url.unicodeScalars.contains(where: { $0.value < 0x20 || $0 == "\\" }),
      !url.hasPrefix("//"), !url.hasPrefix(" ")
    else {
      self = .refused
      return
    }
    if let colon = url.firstIndex(of: ":"), !url[..<colon].contains(where: { "/?#".contains($0) }) {
      switch url[..<colon].lowercased() {
      case "http", "https": self = url.dropFirst(4).contains("://") ? .external : .refused
      case "mailto": self = .mail
      default: self = .refused
      }
      return
    }
    let parts = url.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let isFromRoot = url.hasPrefix("/")
    self = .file(
      path: Self.decoded(parts[0].drop { $0 == "/" }),
      fragment: parts.count == 2 ? Self.decoded(parts[1]) : nil, isFromRoot: isFromRoot)
  }

  /// A path from a folder, with `.` and `..` resolved; `nil` where it leads out of the site.
  static func resolve(_ path: String, from folder: String) -> String? {
    var segments = folder.split(separator: "/")
    let isFolder = path.isEmpty || path.hasSuffix("/")
    for segment in path.split(separator: "/") where segment != "." {
      if segment == ".." {
        if segments.popLast() == nil { return nil }
      } else {
        segments.append(segment)
      }
    }
    let resolved = segments.joined(separator: "/")
    guard isFolder else { return resolved }
    return resolved.isEmpty ? "" : resolved + "/"
  }

  /// The HTML file of a page that is linked by its folder or by its Markdown; other files as they are.
  static func pageFile(_ path: String) -> String {
    if path.isEmpty || path.hasSuffix("/") { return path + "index.html" }
    if path.hasSuffix(".md") { return path.dropLast(2) + "html" }
    return path
  }

  private static func decoded(_ text: some StringProtocol) -> String {
    String(text).removingPercentEncoding ?? String(text)
  }
}
