/// Counts what is costly in a page before the parser sees it: libxml2 compares each attribute of a tag with all
/// before it, so that a tag of 100,000 takes half a minute.
struct HTMLTagScan {
  /// No page that people read has tags of so many attributes.
  static let limit = 1_000

  private let bytes: [UInt8]
  private var index = 0
  /// Marks that do not come any more, by their first byte: looking for them again and again would be as costly.
  private var absent: Set<UInt8> = []

  /// Whether a tag has more attributes than are read.
  static func exceedsLimit(_ bytes: [UInt8]) -> Bool {
    var scan = HTMLTagScan(bytes: bytes)
    return scan.exceedsLimit()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func exceedsLimit() -> Bool {
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = start + 1
      if starts(with: "!--") {
        skip(behind: "-->")
      } else if index < bytes.count, Self.isLetter(bytes[index]) {
        let isScript = starts(with: "script") || starts(with: "style")
        if attributes() > Self.limit { return true }
        // What looks like tags in a script is none.
        if isScript { skip(behind: "</") }
      }
    }
    return false
  }

  /// Goes to the end of a tag; the words in it, outside of quotes, are at least as many as its attributes.
  private mutating func attributes() -> Int {
    var count = 0
    var isInWord = true
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: ">"): return count
      case 0x09...0x0D, 0x20, UInt8(ascii: "/"): isInWord = false
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        // A quote without its end is a letter.
        if let end = bytes[index...].firstIndex(of: byte) { index = end + 1 }
        isInWord = false
      default:
        if !isInWord { count += 1 }
        isInWord = true
      }
      if count > Self.limit { return count }
    }
    return count
  }

  /// Whether a word in lower case stands here, in whatever case.
  private func starts(with word: StaticString) -> Bool {
    let end = index + word.utf8CodeUnitCount
    guard end <= bytes.count else { return false }
    return zip(bytes[index..<end], self.word(word)).allSatisfy { byte, letter in
      byte == letter || Self.isLetter(byte) && byte | 0x20 == letter
    }
  }

  /// Goes behind the next place of a mark; without one, nothing is skipped.
  private mutating func skip(behind mark: StaticString) {
    let start = index
    guard let first = word(mark).first, !absent.contains(first) else { return }
    while index < bytes.count {
      if starts(with: mark) {
        index += mark.utf8CodeUnitCount
        return
      }
      index += 1
    }
    index = start
    absent.insert(first)
  }

  private func word(_ text: StaticString) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
