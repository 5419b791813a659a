/// JSON written in the order of the code, so that the same data gives the same bytes (RFC 8259).
package struct JSONText {
  /// How it is broken into lines.
  package enum Layout: Sendable {
    /// A value a line.
    case lines
    /// All on one line, as JSON Lines wants it.
    case compact
  }

  /// What has been written, in UTF-8: appending to bytes takes half the time of appending to a string.
  package private(set) var bytes: [UInt8] = []
  private let layout: Layout
  private var needsComma = false

  package init(_ layout: Layout = .lines) { self.layout = layout }

  /// The same as a string.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// A text in quotation marks; also valid as a double-quoted scalar of YAML.
  package static func quoted(_ value: String) -> String {
    var json = JSONText()
    json.quote(value)
    return json.text
  }

  private mutating func quote(_ value: String) {
    var value = value
    bytes.append(UInt8(ascii: "\""))
    value.withUTF8 { write($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes the bytes of a text, in runs of those that are not escaped: nearly always all at once.
  private mutating func write(_ text: UnsafeBufferPointer<UInt8>) {
    var run = 0
    var index = 0
    while index < text.count {
      let length = Self.lengthOfEscaped(in: text, at: index)
      if length > 0 {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[run..<index]))
        String(decoding: text[index..<index + length], as: UTF8.self).unicodeScalars.forEach {
          escape($0)
        }
        run = index + length
      }
      index += max(length, 1)
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[run...]))
  }

  /// How many bytes the character that begins at a byte has if it is escaped; 0 where none begins that is. The text is
  /// a string's and so valid UTF-8: behind a leading byte stand all that belong to it.
  ///
  /// `<` would end a script element, and the separators end a line in JavaScript and YAML.
  private static func lengthOfEscaped(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch text[index] {
    case ..<0x20, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: "\\"), 0x7F: 1
    // U+0080 to U+009F.
    case 0xC2: text[index + 1] < 0xA0 ? 2 : 0
    // U+2028 and U+2029.
    case 0xE2: text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8 ? 3 : 0
    // U+FEFF.
    case 0xEF: text[index + 1] == 0xBB && text[index + 2] == 0xBF ? 3 : 0
    default: 0
    }
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": bytes.append(contentsOf: "\\\"".utf8)
    case "\\": bytes.append(contentsOf: "\\\\".utf8)
    case "\n": bytes.append(contentsOf: "\\n".utf8)
    case "\r": bytes.append(contentsOf: "\\r".utf8)
    case "\t": bytes.append(contentsOf: "\\t".utf8)
    default:
      let digits = String(scalar.value, radix: 16)
      bytes.append(contentsOf: "\\u".utf8)
      bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.count))
      bytes.append(contentsOf: digits.utf8)
    }
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
