import Crypto
import Foundation

/// The headers by which browsers keep to what the pages do: load from the site alone, run no script and
/// apply no style but its files, and stand in no frame.
struct SecurityPolicy: Sendable {
  /// The digests of inline styles and scripts, as policies name them.
  private(set) var styles: [String] = []
  private(set) var scripts: [String] = []
  /// Pages with style attributes or handlers of events, which no digest lets pass.
  private(set) var offending: [String] = []

  /// The policy that a site's pages and drawings keep to.
  init(of files: [String: [UInt8]]) {
    var styles: Set<String> = []
    var scripts: Set<String> = []
    for (path, bytes) in files where path.hasSuffix(".html") || path.hasSuffix(".svg") {
      let data = Data(bytes)
      for element in Self.elements("style", in: data) { styles.insert(Self.source(element.text)) }
      for element in Self.elements("script", in: data)
      where !element.text.isEmpty && Self.isExecuted(element.tag) {
        scripts.insert(Self.source(element.text))
      }
      if Self.attributes.contains(where: { data.range(of: $0) != nil }) { offending.append(path) }
    }
    self.styles = styles.sorted()
    self.scripts = scripts.sorted()
    offending.sort()
  }

  /// Content-Security-Policy.
  var contentSecurityPolicy: String {
    func sources(_ digests: [String]) -> String { (["'self'"] + digests).joined(separator: " ") }
    return [
      "default-src 'none'", "script-src \(sources(scripts))", "style-src \(sources(styles))",
      "img-src 'self' data:", "font-src 'self'", "connect-src 'self'", "manifest-src 'self'",
      "form-action 'self'", "base-uri 'self'", "frame-ancestors 'none'",
    ].joined(separator: "; ")
  }

  /// Every header, in a fixed order.
  var headers: [(name: String, value: String)] {
    [
      ("Content-Security-Policy", contentSecurityPolicy),
      // Browsers heed it only where the page came by https.
      ("Strict-Transport-Security", "max-age=63072000"),
      ("X-Content-Type-Options", "nosniff"),
      ("X-Frame-Options", "DENY"),
      ("Referrer-Policy", "strict-origin-when-cross-origin"),
      ("Cross-Origin-Opener-Policy", "same-origin"),
      // The data and pictures are there to be used by others.
      ("Cross-Origin-Resource-Policy", "cross-origin"),
      ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), browsing-topics=()"),
    ]
  }

  private static let attributes = [" style=\"", " onclick=\"", " onload=\"", " onerror=\""].map {
    Data($0.utf8)
  }

  private static func source(_ text: Data) -> String {
    "'sha256-\(Data(SHA256.hash(data: text)).base64EncodedString())'"
  }

  /// Data of another type (JSON-LD) in a script element is not run, and needs no leave.
  private static func isExecuted(_ tag: String) -> Bool {
    guard let type = tag.firstMatch(of: /type\s*=\s*"([^"]*)"/)?.output.1.lowercased() else {
      return true
    }
    return ["", "module", "text/javascript", "application/javascript", "importmap"].contains(type)
  }

  /// The elements of a name, with the text of their opening tags and what is in them.
  private static func elements(_ name: String, in data: Data) -> [(tag: String, text: Data)] {
    var found: [(tag: String, text: Data)] = []
    var rest = data[...]
    while let open = rest.range(of: Data("<\(name)".utf8)) {
      rest = rest[open.upperBound...]
      guard let first = rest.first, [0x20, 0x0A, 0x3E].contains(first),
        let end = rest.firstIndex(of: UInt8(ascii: ">")),
        let close = rest[end...].range(of: Data("</\(name)".utf8))
      else { continue }
      found.append(
        (
          String(decoding: rest[..<end], as: UTF8.self),
          Data(rest[rest.index(after: end)..<close.lowerBound])
        ))
      rest = rest[close.upperBound...]
    }
    return found
  }
}
