import Foundation

/// A number taken apart into the decimal digits that print it in full: nothing is rounded, and what a
/// fraction does not need is left out.
struct DecimalDigits: Sendable {
  let isNegative: Bool
  /// The digits before the point, as values from 0 to 9; at least one.
  let integer: ArraySlice<UInt8>
  /// The digits behind the point; the last one is not 0.
  let fraction: ArraySlice<UInt8>

  /// The digits of a number, its point moved to the left by so many places.
  init(_ number: Decimal, movingPointBy places: Int = 0) {
    let text = number.description.utf8
    isNegative = text.first == UInt8(ascii: "-")
    var digits: [UInt8] = []
    digits.reserveCapacity(text.count)
    var point: Int?
    for byte in text {
      if byte == UInt8(ascii: ".") { point = digits.count }
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        digits.append(byte - UInt8(ascii: "0"))
      }
    }
    var count = (point ?? digits.count) - places
    if count < 1 {
      digits.insert(contentsOf: repeatElement(0, count: 1 - count), at: 0)
      count = 1
    }
    integer = digits[..<count]
    let last = digits.indices.last { $0 >= count && digits[$0] != 0 }
    fraction = digits[count..<(last.map { $0 + 1 } ?? count)]
  }
}
