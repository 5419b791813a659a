extension YAMLEvents.Problem {
  /// The problem in the words of this program, with what usually mends it.
  func diagnostic(
    in bytes: UnsafeBufferPointer<UInt8>, path: String, lineOffset: Int
  ) -> Diagnostic {
    let found = position ?? Self.position(ofByte: byteOffset, in: bytes)
    func location(_ position: TextPosition) -> SourceLocation {
      SourceLocation(
        path: path, line: Int(position.line) + lineOffset, column: Int(position.column))
    }
    if problem.hasPrefix("Maximum nesting level") {
      return DocumentReader.tooDeep(limit: ContentLimits.standard.depth, at: location(found))
        .diagnostic
    }
    let words = wording(at: found, in: bytes)
    // What is never closed is best looked for where it was opened.
    let place = words.isAtContext ? contextPosition ?? found : found
    return .error("yaml-syntax", at: location(place), words.message, help: words.help)
  }

  private struct Words {
    var message: String
    var help: String
    var isAtContext = false
  }

  private func wording(
    at position: TextPosition, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Words {
    switch problem {
    case "mapping values are not allowed in this context":
      if !Self.hasEarlierColon(before: position, in: bytes) { return Self.indentation }
      return Words(
        message: "a second “: ” stands in one line",
        help: "put a text that contains “: ” in quotes, or begin a new line for a new key")
    case "found character that cannot start any token":
      if Self.byte(at: position, in: bytes) == UInt8(ascii: "\t") { return Self.tab }
      return Words(
        message: "a value cannot begin with this character",
        help: "put the value in quotes")
    case _ where problem.hasPrefix("found a tab character"):
      return Self.tab
    case "found unexpected end of stream":
      return Words(
        message: "a quotation mark is opened here and never closed",
        help: "close it, or double an apostrophe within single quotes",
        isAtContext: true)
    case "could not find expected ':'":
      return Words(
        message: "a line that should be “key: value” has no colon",
        help: "write a colon and a space after the key, or indent the line if it goes on a text",
        isAtContext: true)
    case "did not find expected ',' or ']'":
      return Words(
        message: "a list that opens with “[” is not closed, or a comma is missing in it",
        help: "check the commas and the closing “]”",
        isAtContext: true)
    case "did not find expected ',' or '}'":
      return Words(
        message: "a mapping that opens with “{” is not closed, or a comma is missing in it",
        help: "check the commas and the closing “}”",
        isAtContext: true)
    case "did not find expected key", "did not find expected '-' indicator":
      return Self.indentation
    case "found unknown escape character":
      return Words(
        message: "an unknown escape stands after “\\”",
        help: "write “\\\\” for a backslash, or use single quotes")
    case "control characters are not allowed":
      return Words(
        message: "a control character stands here",
        help: "delete it")
    default:
      let reason = context.map { "\($0): \(problem)" } ?? problem
      return Words(
        message: "this is not YAML (\(reason))",
        help: "check the indentation, and put texts with special characters in quotes")
    }
  }

  private static let tab = Words(
    message: "a tab stands where YAML wants spaces",
    help: "indent with two spaces for each level")

  private static let indentation = Words(
    message: "this line does not fit the lines above it",
    help: "give it the same indentation as its neighbours, and put a text that begins with a"
      + " quotation mark and goes on behind it in quotes as a whole")

  /// Whether another “: ” stands before a place in its line.
  private static func hasEarlierColon(
    before position: TextPosition, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let end = index(of: position, in: bytes) else { return false }
    let line = bytes[..<end].reversed().prefix { $0 != UInt8(ascii: "\n") }
    return zip(line.dropFirst(), line).contains {
      $0 == UInt8(ascii: ":") && $1 == UInt8(ascii: " ")
    }
  }

  private static func byte(
    at position: TextPosition, in bytes: UnsafeBufferPointer<UInt8>
  ) -> UInt8? {
    index(of: position, in: bytes).map { bytes[$0] }
  }

  private static func index(
    of position: TextPosition, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    var line = 1
    var column = 1
    for (index, byte) in bytes.enumerated() {
      if line == position.line, column == position.column { return index }
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return nil
  }

  private static func position(
    ofByte offset: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> TextPosition {
    var line = 1
    var column = 1
    for byte in bytes.prefix(offset) {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return TextPosition(line: line, column: column)
  }
}
