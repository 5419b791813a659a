/// JSON written in the order of the code, so that the same data gives the same bytes (RFC 8259).
package struct JSONText {
  /// How it is broken into lines.
  package enum Layout: Sendable {
    /// A value a line.
    case lines
    /// All on one line, as JSON Lines wants it.
    case compact
  }

  package private(set) var text = ""
  private let layout: Layout
  private var needsComma = false

  package init(_ layout: Layout = .lines) { self.layout = layout }

  /// A text in quotation marks; also valid as a double-quoted scalar of YAML.
  package static func quoted(_ value: String) -> String {
    if isPlain(value) { return "\"\(value)\"" }
    var text = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      // `<` would end a script element, and the separators end a line in JavaScript and YAML.
      case "<", "\u{2028}", "\u{2029}", "\u{85}", "\u{FEFF}", "\0"..."\u{1F}", "\u{7F}"..."\u{9F}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }

  /// Whether nothing in a text needs escaping; looks at bytes, for that is nearly always so.
  private static func isPlain(_ value: String) -> Bool {
    var mayHoldSeparator = false
    let isPlain = value.utf8.allSatisfy { byte in
      switch byte {
      // The lead bytes of what is escaped beyond ASCII stand for much else too, which takes the long way.
      case ..<0x20, 0x22, 0x3C, 0x5C, 0x7F, 0xC2, 0xEF: return false
      case 0xE2:
        mayHoldSeparator = true
        return true
      default: return true
      }
    }
    guard isPlain, mayHoldSeparator else { return isPlain }
    return !value.unicodeScalars.contains { $0 == "\u{2028}" || $0 == "\u{2029}" }
  }

  package mutating func object(_ key: String? = nil, _ body: (inout JSONText) -> Void) {
    nested(key, open: "{", close: "}", body)
  }

  package mutating func array(_ key: String? = nil, _ body: (inout JSONText) -> Void) {
    nested(key, open: "[", close: "]", body)
  }

  package mutating func string(_ key: String? = nil, _ value: String?) {
    item(key, value.map(Self.quoted) ?? "null")
  }

  package mutating func number(_ key: String? = nil, _ value: Int) { item(key, String(value)) }

  package mutating func bool(_ key: String? = nil, _ value: Bool) {
    item(key, value ? "true" : "false")
  }

  /// A number that is already in JSON's notation, or nothing.
  package mutating func literal(_ key: String? = nil, _ value: String?) {
    item(key, value ?? "null")
  }

  private mutating func nested(
    _ key: String?, open: String, close: String, _ body: (inout JSONText) -> Void
  ) {
    item(key, open)
    needsComma = false
    body(&self)
    if layout == .lines { text += "\n" }
    text += close
    needsComma = true
  }

  private mutating func item(_ key: String?, _ value: String) {
    if needsComma { text += "," }
    if layout == .lines, !text.isEmpty { text += "\n" }
    if let key { text += Self.quoted(key) + (layout == .lines ? ": " : ":") }
    text += value
    needsComma = true
  }
}
