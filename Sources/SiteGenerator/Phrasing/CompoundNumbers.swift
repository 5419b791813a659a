import Foundation

extension Phrasebook {
  /// A number in which each group of digits has its number word, without separators, as Japanese
  /// newspapers print it: “481億8000万”, “44万8053”; never rounded.
  func compound(_ number: Decimal) -> String {
    if number < 0 { return "−" + compound(-number) }
    var rest = number
    var text = ""
    for scale in scales {
      var quotient = rest / scale.factor
      var whole = Decimal()
      NSDecimalRound(&whole, &quotient, 0, .down)
      guard whole > 0 else { continue }
      text += scale.pattern.filled(with: ["number": ungrouped(whole)])
      rest -= whole * scale.factor
    }
    return text.isEmpty || rest > 0 ? text + ungrouped(rest) : text
  }

  private func ungrouped(_ number: Decimal) -> String {
    number.formatted(
      .number.locale(locale).grouping(.never).precision(.fractionLength(0...127)))
  }
}
