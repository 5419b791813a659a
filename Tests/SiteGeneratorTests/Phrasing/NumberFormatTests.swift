import Foundation
import Testing

@testable import SiteGenerator

@Suite("Formats of numbers")
struct NumberFormatTests {
  /// Any number of up to 38 digits, before and behind the point.
  private static func random() -> Decimal {
    let digits = (0..<Int.random(in: 1...Int.random(in: 1...38))).map { _ in
      String(Int.random(in: 0...9))
    }
    let significand = Decimal(string: digits.joined()) ?? 0
    return Decimal(
      sign: Bool.random() ? .plus : .minus, exponent: Int.random(in: -20...6),
      significand: significand)
  }

  @Test(
    "write every number as Foundation does after CLDR",
    arguments: [
      "en_GB", "en_IN", "vi_VN", "ja_JP", "de_DE", "fr_FR", "es_ES", "pl_PL", "sv_SE", "ar_EG",
      "hi_IN",
      "bn_BD", "de_CH",
    ])
  func asFoundation(identifier: String) {
    let locale = Locale(identifier: identifier)
    let format = NumberFormat(locale: locale)
    let style = Decimal.FormatStyle.number.locale(locale).grouping(.automatic)
      .precision(.fractionLength(0...127))
    let fixed: [Decimal] = [0, 1, -1, 999, 1000, 9999, 10_000, -1_234_567, 1_234_567_890_123]
    for number in fixed + (0..<300).map({ _ in Self.random() }) {
      #expect(format.string(DecimalDigits(number)) == number.formatted(style), "\(number)")
    }
  }

  @Test("moving the point is dividing by a power of ten")
  func movedPoint() {
    for _ in 0..<300 {
      let number = Decimal(Int.random(in: -1_000_000_000...1_000_000_000))
      let places = Int.random(in: 0...12)
      let moved = DecimalDigits(number, movingPointBy: places)
      let divided = DecimalDigits(
        number * Decimal(sign: .plus, exponent: -places, significand: 1))
      #expect(moved.integer.elementsEqual(divided.integer), "\(number) \(places)")
      #expect(moved.fraction.elementsEqual(divided.fraction), "\(number) \(places)")
    }
  }
}
