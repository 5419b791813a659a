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
    let bytes = url.utf8
    if bytes.first == UInt8(ascii: "#") {
      self = .fragment(Self.decoded(Substring(bytes.dropFirst())))
      return
    }
    // Browsers drop these from an address before they read its scheme, so they may hide one.
    guard !bytes.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") }),
      !bytes.starts(with: "//".utf8), bytes.first != UInt8(ascii: " ")
    else {
      self = .refused
      return
    }
    let mark = bytes.firstIndex { ":/?#".utf8.contains($0) }
    if let mark, bytes[mark] == UInt8(ascii: ":") {
      switch url[..<mark].lowercased() {
      case "http", "https":
        self = url[mark...].utf8.starts(with: "://".utf8) ? .external : .refused
      case "mailto": self = .mail
      default: self = .refused
      }
      return
    }
    let hash = bytes.firstIndex(of: UInt8(ascii: "#"))
    let path = url[..<(hash ?? url.endIndex)]
    self = .file(
      path: Self.decoded(Substring(path.utf8.drop { $0 == UInt8(ascii: "/") })),
      fragment: hash.map { Self.decoded(url[url.utf8.index(after: $0)...]) },
      isFromRoot: bytes.first == UInt8(ascii: "/"))
  }

  /// A path from a folder, with `.` and `..` resolved; `nil` where it leads out of the site.
  static func resolve(_ path: String, from folder: String) -> String? {
    let slash = UInt8(ascii: "/")
    var segments = folder.utf8.split(separator: slash)
    let isFolder = path.isEmpty || path.utf8.last == slash
    for segment in path.utf8.split(separator: slash) where !segment.elementsEqual(".".utf8) {
      if segment.elementsEqual("..".utf8) {
        if segments.popLast() == nil { return nil }
      } else {
        segments.append(segment)
      }
    }
    var resolved = ""
    resolved.reserveCapacity(folder.utf8.count + path.utf8.count + 1)
    for segment in segments {
      if !resolved.isEmpty { resolved += "/" }
      resolved += Substring(segment)
    }
    if isFolder, !resolved.isEmpty { resolved += "/" }
    return resolved
  }

  /// The HTML file of a page that is linked by its folder or by its Markdown; other files as they are.
  static func pageFile(_ path: String) -> String {
    if path.isEmpty || path.hasSuffix("/") { return path + "index.html" }
    if path.hasSuffix(".md") { return path.dropLast(2) + "html" }
    return path
  }

  private static func decoded(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    return String(text).removingPercentEncoding ?? String(text)
  }
}
