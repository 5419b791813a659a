/// The two parts of a page: YAML between two lines of `---`, and the Markdown below it.
package struct FrontMatter {
  /// The lines between the two marks.
  package var yaml: ArraySlice<UInt8>
  /// What follows the second.
  package var body: ArraySlice<UInt8>
  /// The line on which the body begins, counted from 1.
  package var bodyLine: Int

  /// Parts a page; `nil` where one of the marks is missing.
  package init?(_ bytes: ArraySlice<UInt8>) {
    var lines = Lines(bytes)
    guard let first = lines.next(), Self.isMark(first) else { return nil }
    let start = lines.position
    var line = 1
    while true {
      let end = lines.position
      guard let next = lines.next() else { return nil }
      line += 1
      if Self.isMark(next) {
        yaml = bytes[start..<end]
        body = bytes[lines.position...]
        bodyLine = line + 1
        return
      }
    }
  }

  private static func isMark(_ line: ArraySlice<UInt8>) -> Bool {
    let dashes = line.prefix { $0 == UInt8(ascii: "-") }
    return dashes.count == 3
      && line.dropFirst(3).allSatisfy { [0x20, 0x09, 0x0D].contains($0) }
  }

  /// The lines of a text without their breaks.
  private struct Lines {
    let bytes: ArraySlice<UInt8>
    var position: Int

    init(_ bytes: ArraySlice<UInt8>) {
      self.bytes = bytes
      position = bytes.startIndex
    }

    mutating func next() -> ArraySlice<UInt8>? {
      guard position < bytes.endIndex else { return nil }
      let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      defer { position = min(end + 1, bytes.endIndex) }
      return bytes[position..<end]
    }
  }
}
