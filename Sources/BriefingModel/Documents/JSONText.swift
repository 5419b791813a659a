/// JSON written in the order of the code, so that the same data gives the same bytes (RFC 8259).
package struct JSONText {
  /// How it is broken into lines.
  package enum Layout: Sendable {
    /// A value a line.
    case lines
    /// All on one line, as JSON Lines wants it.
    case compact
  }

  /// Bytes, for appending to them takes half the time of appending to a string.
  private var bytes: [UInt8] = []
  private let layout: Layout
  private var needsComma = false

  package init(_ layout: Layout = .lines) { self.layout = layout }

  /// What has been written.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// A text in quotation marks; also valid as a double-quoted scalar of YAML.
  package static func quoted(_ value: String) -> String {
    var json = JSONText()
    json.quote(value)
    return json.text
  }

  private mutating func quote(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    if Self.isPlain(value) {
      bytes.append(contentsOf: value.utf8)
    } else {
      for scalar in value.unicodeScalars { escape(scalar) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": bytes.append(contentsOf: "\\\"".utf8)
    case "\\": bytes.append(contentsOf: "\\\\".utf8)
    case "\n": bytes.append(contentsOf: "\\n".utf8)
    case "\r": bytes.append(contentsOf: "\\r".utf8)
    case "\t": bytes.append(contentsOf: "\\t".utf8)
    // `<` would end a script element, and the separators end a line in JavaScript and YAML.
    case "<", "\u{2028}", "\u{2029}", "\u{85}", "\u{FEFF}", "\0"..."\u{1F}", "\u{7F}"..."\u{9F}":
      let digits = String(scalar.value, radix: 16)
      bytes.append(contentsOf: "\\u".utf8)
      bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.count))
      bytes.append(contentsOf: digits.utf8)
    default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  /// Whether nothing in a text needs escaping; looks at bytes, for that is nearly always so.
  private static func isPlain(_ value: String) -> Bool {
    var mayHoldSeparator = false
    for byte in value.utf8 {
      switch byte {
      // The lead bytes of what is escaped beyond ASCII stand for much else too, which takes the long way.
      case ..<0x20, 0x22, 0x3C, 0x5C, 0x7F, 0xC2, 0xEF: return false
      case 0xE2: mayHoldSeparator = true
      default: break
      }
    }
    return !mayHoldSeparator
      || !value.unicodeScalars.contains { $0 == "\u{2028}" || $0 == "\u{2029}" }
  }

  package mutating func object(_ key: String? = nil, _ body: (inout JSONText) -> Void) {
    nested(key, open: "{", close: "}", body)
  }

  package mutating func array(_ key: String? = nil, _ body: (inout JSONText) -> Void) {
    nested(key, open: "[", close: "]", body)
  }

  package mutating func string(_ key: String? = nil, _ value: String?) {
    open(key)
    if let value { quote(value) } else { bytes.append(contentsOf: "null".utf8) }
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
    if layout == .lines { bytes.append(UInt8(ascii: "\n")) }
    bytes.append(contentsOf: close.utf8)
    needsComma = true
  }

  private mutating func item(_ key: String?, _ value: String) {
    open(key)
    bytes.append(contentsOf: value.utf8)
  }

  /// Writes all that stands before a value.
  private mutating func open(_ key: String?) {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    if layout == .lines, !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
    if let key {
      quote(key)
      bytes.append(UInt8(ascii: ":"))
      if layout == .lines { bytes.append(UInt8(ascii: " ")) }
    }
    needsComma = true
  }
}
