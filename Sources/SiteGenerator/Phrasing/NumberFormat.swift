import Foundation

/// How a locale writes numbers, read from CLDR once through Foundation and applied here: a formatter of
/// Foundation takes a hundred times longer for each number, and pages have millions of them.
struct NumberFormat: Sendable {
  /// The locale's digits from 0 to 9.
  private let digits: [String]
  private let decimalSeparator: String
  private let groupingSeparator: String
  /// How many digits the group next to the point has; 0 where digits are not grouped.
  private let firstGroup: Int
  /// How many digits the further groups have.
  private let furtherGroup: Int
  /// How many digits must stand before the first separator for it to be written.
  private let leastGrouped: Int
  private let minus: (before: String, behind: String)

  /// Reads the locale's rules out of numbers that show them.
  init(locale: Locale) {
    func sample(_ number: Decimal) -> String {
      number.formatted(
        .number.locale(locale).grouping(.automatic).precision(.fractionLength(0...127)))
    }
    digits = (0...9).map { sample(Decimal($0)) }
    let known = digits
    let half = sample(Decimal(sign: .plus, exponent: -1, significand: 5))
    decimalSeparator = String(half.dropFirst(known[0].count).dropLast(known[5].count))

    let long = sample(Decimal(sign: .plus, exponent: 12, significand: 1))
    let groups = long.split { !known.contains(String($0)) }
    firstGroup = groups.count > 1 ? groups[groups.count - 1].count : 0
    furtherGroup = groups.count > 2 ? groups[groups.count - 2].count : firstGroup
    groupingSeparator = long.first { !known.contains(String($0)) }.map(String.init) ?? ""
    let shortest = sample(Decimal(sign: .plus, exponent: max(firstGroup, 1), significand: 1))
    leastGrouped = shortest.contains { !known.contains(String($0)) } ? 1 : 2

    let parts = sample(-1).components(separatedBy: known[1])
    minus = (parts.first ?? "-", parts.count == 2 ? parts[1] : "")
  }

  /// A number with all its digits.
  func string(_ number: DecimalDigits) -> String {
    var text = number.isNegative ? minus.before : ""
    let count = number.integer.count
    let isGrouped = firstGroup > 0 && count >= firstGroup + leastGrouped
    for (position, digit) in number.integer.enumerated() {
      let rest = count - position
      if isGrouped, position > 0, rest >= firstGroup, (rest - firstGroup) % furtherGroup == 0 {
        text += groupingSeparator
      }
      text += digits[Int(digit)]
    }
    if !number.fraction.isEmpty {
      text += decimalSeparator
      for digit in number.fraction { text += digits[Int(digit)] }
    }
    if number.isNegative { text += minus.behind }
    return text
  }
}
