import BriefingModel

/// Bytes of a file to text, without losing or adding anything.
enum TextDecoding {
  /// The text of UTF-8, or of UTF-16 with a byte order mark.
  static func text(_ bytes: [UInt8], path: String) throws(SourceDocumentError) -> String {
    if let order = UTF16Order(markedIn: bytes) {
      return try utf16(bytes.dropFirst(2), order: order, path: path)
    }
    guard UTF8Check.isValid(bytes[...]) else {
      throw .encoding(
        path, at: UTF8Check.positionOfFirstError(in: bytes[...]),
        likely: LegacyText.likelyEncoding(of: bytes))
    }
    if let order = UTF16Order(shapeOf: bytes) {
      throw .encoding(path, at: TextPosition(line: 1, column: 1), likely: order.rawValue)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text of UTF-16 behind its mark.
  static func utf16(
    _ bytes: ArraySlice<UInt8>, order: UTF16Order, path: String
  ) throws(SourceDocumentError) -> String {
    let isWhole = bytes.count.isMultiple(of: 2)
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).lazy.map { index in
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      return order == .littleEndian ? second << 8 | first : first << 8 | second
    }
    var text = String.UnicodeScalarView()
    var position = (line: 1, column: 1)
    var decoder = UTF16()
    var iterator = units.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar):
        text.append(scalar)
        position = scalar == "\n" ? (position.line + 1, 1) : (position.line, position.column + 1)
        continue
      case .emptyInput where isWhole:
        return String(text)
      case .emptyInput, .error:
        throw .encoding(
          path, at: TextPosition(line: position.line, column: position.column),
          likely: order.rawValue)
      }
    }
  }
}

/// The order of the bytes of UTF-16, by the name that `iconv` knows.
enum UTF16Order: String {
  case littleEndian = "UTF-16LE"
  case bigEndian = "UTF-16BE"

  /// By the mark at the beginning.
  init?(markedIn bytes: [UInt8]) {
    // The mark of UTF-32 begins like that of UTF-16.
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return nil }
    if bytes.starts(with: [0xFF, 0xFE]) {
      self = .littleEndian
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self = .bigEndian
    } else {
      return nil
    }
  }

  /// By the zeros that stand in every second place of Latin text, where the mark was lost.
  init?(shapeOf bytes: [UInt8]) {
    let head = bytes.prefix(400)
    let zeros = head.indices.filter { head[$0] == 0 }
    guard head.count >= 8, zeros.count * 3 >= head.count else { return nil }
    if zeros.allSatisfy({ !$0.isMultiple(of: 2) }) {
      self = .littleEndian
    } else if zeros.allSatisfy({ $0.isMultiple(of: 2) }) {
      self = .bigEndian
    } else {
      return nil
    }
  }
}
