/// Finds out whether bytes are UTF-8 text, and where they stop being it.
package enum UTF8Check {
  package static func isValid(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      // Eight bytes at a time: content is mostly ASCII.
      let raw = UnsafeRawBufferPointer(buffer)
      var index = 0
      while index + 8 <= raw.count {
        let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        if word & 0x8080_8080_8080_8080 != 0 { break }
        index += 8
      }
      return index == raw.count || validate(buffer[index...])
    }
  }

  /// The place of the first byte that is not UTF-8, or the end.
  package static func positionOfFirstError(in bytes: ArraySlice<UInt8>) -> TextPosition {
    var line = 1
    var column = 1
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      if scalar == "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    return TextPosition(line: line, column: column)
  }

  private static func validate(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var index = bytes.startIndex
    let end = bytes.endIndex
    func isContinuation(_ offset: Int) -> Bool {
      index + offset < end && bytes[index + offset] & 0xC0 == 0x80
    }
    while index < end {
      let byte = bytes[index]
      switch byte {
      case 0x00...0x7F:
        index += 1
      case 0xC2...0xDF:
        guard isContinuation(1) else { return false }
        index += 2
      case 0xE0...0xEF:
        guard isContinuation(1), isContinuation(2) else { return false }
        let second = bytes[index + 1]
        // No overlong form and no surrogate.
        if byte == 0xE0, second < 0xA0 { return false }
        if byte == 0xED, second > 0x9F { return false }
        index += 3
      case 0xF0...0xF4:
        guard isContinuation(1), isContinuation(2), isContinuation(3) else { return false }
        let second = bytes[index + 1]
        // No overlong form and nothing above U+10FFFF.
        if byte == 0xF0, second < 0x90 { return false }
        if byte == 0xF4, second > 0x8F { return false }
        index += 4
      default:
        return false
      }
    }
    return true
  }
}
