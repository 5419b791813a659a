/// Reads JSON (RFC 8259, nothing beyond it) into nodes with their places.
///
/// The libraries at hand give values without places, or accept what is not JSON.
struct JSONReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let path: String
  private let limits: ContentLimits
  private var index = 0
  private var line = 1
  /// Where the line begins, and how many bytes since then only continue a character.
  private var lineStart = 0
  private var continuations = 0
  private var depth = 0
  private var nodes = 0
  private var duplicates: [Diagnostic] = []

  private init(_ bytes: UnsafeBufferPointer<UInt8>, path: String, limits: ContentLimits) {
    self.bytes = bytes
    self.limits = limits
    self.path = path
  }

  /// Reads a document; its bytes are known to be UTF-8.
  static func read(
    _ bytes: ArraySlice<UInt8>, path: String, limits: ContentLimits,
    diagnostics: inout [Diagnostic]
  ) throws(UnreadableDocument) -> DocumentNode {
    let result = bytes.withUnsafeBufferPointer { buffer in
      var reader = JSONReader(buffer, path: path, limits: limits)
      let root = Result { () throws(UnreadableDocument) in try reader.document() }
      return (root, reader.duplicates)
    }
    diagnostics += result.1
    return try result.0.get()
  }

  private mutating func document() throws(UnreadableDocument) -> DocumentNode {
    skipSpace()
    if index == bytes.count { throw DocumentReader.empty(path: path) }
    let root = try value()
    skipSpace()
    if index < bytes.count {
      throw syntax(
        "something stands after the end of the document", help: "delete it, or check the brackets")
    }
    return root
  }

  // The depth is bounded, so recursion cannot exhaust the stack.
  private mutating func value() throws(UnreadableDocument) -> DocumentNode {
    let start = position
    nodes += 1
    guard nodes <= limits.values else {
      throw DocumentReader.tooManyValues(limit: limits.values, at: location(start))
    }
    let content: DocumentNode.Content
    switch peek {
    case UInt8(ascii: "{"):
      content = .mapping(try nested { (reader) throws(UnreadableDocument) in try reader.object() })
    case UInt8(ascii: "["):
      content = .sequence(try nested { (reader) throws(UnreadableDocument) in try reader.array() })
    case UInt8(ascii: "\""):
      let text = try string()
      content = .scalar(
        .init(
          text: text, style: .quoted,
          textPosition: TextPosition(line: Int(start.line), column: Int(start.column) + 1)))
    default:
      content = .scalar(.init(text: try literal(), style: .literal, textPosition: start))
    }
    return DocumentNode(content: content, position: start)
  }

  private mutating func nested<Value>(
    _ read: (inout JSONReader) throws(UnreadableDocument) -> Value
  ) throws(UnreadableDocument) -> Value {
    guard depth < limits.depth else {
      throw DocumentReader.tooDeep(limit: limits.depth, at: location(position))
    }
    depth += 1
    defer { depth -= 1 }
    return try read(&self)
  }

  private mutating func object() throws(UnreadableDocument) -> [DocumentNode.Entry] {
    index += 1
    var entries: [DocumentNode.Entry] = []
    skipSpace()
    if take("}") { return entries }
    repeat {
      skipSpace()
      let keyPosition = position
      try checkCount(entries.count)
      guard peek == UInt8(ascii: "\"") else {
        throw syntax(
          "a key in double quotes is expected here",
          help: "put the key in double quotes, and remove a comma before “}”")
      }
      let key = try string()
      skipSpace()
      guard take(":") else {
        throw syntax("a colon is expected after the key", help: "write “: ” between key and value")
      }
      skipSpace()
      entries.append(.init(key: key, keyPosition: keyPosition, value: try value()))
      skipSpace()
    } while take(",")
    guard take("}") else {
      throw syntax("a comma or “}” is expected here", help: "check the commas and brackets")
    }
    DocumentReader.removeDuplicates(in: &entries, path: path, diagnostics: &duplicates)
    return entries
  }

  /// Whether a list or mapping of so many entries may have one more.
  private func checkCount(_ count: Int) throws(UnreadableDocument) {
    guard count < limits.entries else {
      throw DocumentReader.tooManyEntries(limit: limits.entries, at: location(position))
    }
  }

  private mutating func array() throws(UnreadableDocument) -> [DocumentNode] {
    index += 1
    var items: [DocumentNode] = []
    skipSpace()
    if take("]") { return items }
    repeat {
      skipSpace()
      try checkCount(items.count)
      items.append(try value())
      skipSpace()
    } while take(",")
    guard take("]") else {
      throw syntax("a comma or “]” is expected here", help: "check the commas and brackets")
    }
    return items
  }

  private mutating func literal() throws(UnreadableDocument) -> String {
    let rest = bytes[index...]
    let word = rest.prefix { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."):
        true
      default:
        false
      }
    }
    let text = String(decoding: word, as: UTF8.self)
    guard ["true", "false", "null"].contains(text) || NumberText.isNumber(text) else {
      throw syntax(
        "a value is expected here",
        help: "put texts in double quotes, write numbers as in 1234.5, and remove a comma before a"
          + " closing bracket")
    }
    index += word.count
    return text
  }

  private mutating func string() throws(UnreadableDocument) -> String {
    let opening = position
    index += 1
    let start = index
    // Most strings have no escape: their bytes are taken as they are.
    while let byte = peek, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 {
      advance(byte)
    }
    var text = String(decoding: bytes[start..<index], as: UTF8.self)
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        return text
      case UInt8(ascii: "\\"):
        text.unicodeScalars.append(try escape())
      case 0..<0x20:
        throw syntax(
          "a control character stands in a text", help: "write a line break as \\n, a tab as \\t")
      default:
        let run = index
        while let byte = peek, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20
        {
          advance(byte)
        }
        text += String(decoding: bytes[run..<index], as: UTF8.self)
      }
    }
    throw syntax(
      "a quotation mark is opened here and never closed", help: "close it", at: opening)
  }

  private mutating func escape() throws(UnreadableDocument) -> Unicode.Scalar {
    let start = position
    index += 1
    let letter = peek
    index += 1
    switch letter {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      if let scalar = unicodeEscape() { return scalar }
      throw syntax(
        "this escape is no character",
        help: "write four hexadecimal digits after \\u, and surrogates in pairs", at: start)
    default:
      throw syntax(
        "an unknown escape stands after “\\”", help: "write \\\\ for a backslash", at: start)
    }
  }

  /// What stands behind `\u`, a pair of surrogates taken together.
  private mutating func unicodeEscape() -> Unicode.Scalar? {
    guard let first = hexadecimal() else { return nil }
    guard 0xD800...0xDBFF ~= first else { return Unicode.Scalar(first) }
    guard take("\\"), take("u"), let second = hexadecimal(), 0xDC00...0xDFFF ~= second else {
      return nil
    }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private mutating func hexadecimal() -> UInt32? {
    guard index + 4 <= bytes.count else { return nil }
    let digits = bytes[index..<index + 4]
    guard digits.allSatisfy({ UInt8.isHexadecimal($0) }) else { return nil }
    index += 4
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private mutating func advance(_ byte: UInt8) {
    if byte & 0xC0 == 0x80 { continuations += 1 }
    index += 1
  }

  private mutating func skipSpace() {
    while let byte = peek {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
        index += 1
      case UInt8(ascii: "\n"):
        index += 1
        line += 1
        lineStart = index
        continuations = 0
      default:
        return
      }
    }
  }

  private var position: TextPosition {
    TextPosition(line: line, column: index - lineStart - continuations + 1)
  }

  private func location(_ position: TextPosition) -> SourceLocation {
    SourceLocation(path: path, position: position)
  }
}

extension JSONReader {
  private func syntax(
    _ message: String, help: String, at position: TextPosition? = nil
  ) -> UnreadableDocument {
    UnreadableDocument(
      diagnostic: .error(
        "json-syntax", at: location(position ?? self.position), message, help: help))
  }
}

extension UInt8 {
  static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default:
      false
    }
  }
}
