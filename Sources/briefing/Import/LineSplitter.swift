import Foundation

/// Parts a stream of bytes into lines; no more than one that is not at its end is held.
struct LineSplitter {
  /// A line that is not empty.
  struct Line {
    /// Counted from 1.
    var number: Int
    /// Without its end, LF or CRLF; `nil` where there are more than may be.
    var bytes: Data?
  }

  /// How many bytes a line may have.
  let limit: Int
  private var rest: [UInt8] = []
  /// How much of the rest is known to hold no end of a line.
  private var searched = 0
  private var isTooLong = false
  private var count = 0

  init(limit: Int) { self.limit = limit }

  /// The lines that end with what is added.
  mutating func add(_ bytes: Data) -> [Line] {
    rest += bytes
    var lines: [Line] = []
    var start = 0
    while let end = rest[max(start, searched)...].firstIndex(of: UInt8(ascii: "\n")) {
      if let line = line(rest[start..<end]) { lines.append(line) }
      start = end + 1
    }
    rest.removeFirst(start)
    // One byte more may be that of CRLF.
    if rest.count > limit + 1 {
      isTooLong = true
      rest = []
    }
    searched = rest.count
    return lines
  }

  /// The last line, where no end stands behind it.
  mutating func finish() -> Line? { line(rest[...]) }

  private mutating func line(_ bytes: ArraySlice<UInt8>) -> Line? {
    defer { isTooLong = false }
    count += 1
    let bytes = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
    if isTooLong || bytes.count > limit { return Line(number: count, bytes: nil) }
    return bytes.isEmpty ? nil : Line(number: count, bytes: Data(bytes))
  }
}
