/// Which entries have a term, as text of one byte a character: five bits a digit, the sixth says that more
/// digits follow.
///
/// Postings are lists joined by commas. A list begins with a digit that tells store and weight, and goes on
/// with the gaps between the entries' numbers; where a row of bits is shorter, `~` stands before it and each
/// digit holds six entries.
enum SearchPostings {
  static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  /// How many weights there are: 0 for text, the others for names, the more of a name the term makes up.
  static let weights = 8

  /// The weight of a term in a name of so many terms.
  static func weight(ofNameWith terms: Int) -> Int {
    switch terms {
    case ...1: 7
    case 2: 6
    case 3: 5
    case 4...5: 4
    case 6...8: 3
    default: 2
    }
  }

  /// Appends a list of ascending numbers.
  static func append(_ numbers: [Int], store: Int, weight: Int, to text: inout [UInt8]) {
    guard let last = numbers.last else { return }
    if let first = text.last, first != UInt8(ascii: " ") { text.append(UInt8(ascii: ",")) }
    let head = digits[store * weights + weight]
    var gaps: [UInt8] = []
    var previous = -1
    for number in numbers {
      var gap = number - previous - 1
      while gap >= 32 {
        gaps.append(digits[32 | gap & 31])
        gap >>= 5
      }
      gaps.append(digits[gap])
      previous = number
    }
    if gaps.count <= last / 6 + 2 {
      text.append(head)
      text.append(contentsOf: gaps)
      return
    }
    var bits = Array(repeating: 0, count: last / 6 + 1)
    for number in numbers { bits[number / 6] |= 1 << (number % 6) }
    text.append(UInt8(ascii: "~"))
    text.append(head)
    text.append(contentsOf: bits.map { digits[$0] })
  }
}
