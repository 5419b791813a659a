import Foundation

/// What a number cannot be, given its unit.
enum FigureCheck {
  static func report(
    _ quantity: Figure.Quantity, unit: Unit, change: Figure.Change?, _ fields: inout Fields
  ) {
    switch quantity {
    case .value(let number):
      report(number, "value", unit: unit, change: change, &fields)
    case .range(let low, let high):
      report(low, "low", unit: unit, change: change, &fields)
      report(high, "high", unit: unit, change: change, &fields)
    }
  }

  private static func report(
    _ number: Decimal, _ key: String, unit: Unit, change: Figure.Change?, _ fields: inout Fields
  ) {
    guard let location = fields.location(ofValue: key) else { return }
    if change != nil {
      if number < 0 { fields.report(negativeChange(number, at: location)) }
      if unit == .rank || unit == .year {
        fields.report(
          .error(
            "change-of-place", at: fields.location(of: "change") ?? location,
            "a \(unit) is no amount that can rise or fall by \(number)",
            help: "remove “change”; a new rank or year is a figure of its own"))
      }
      return
    }
    switch unit {
    case .rank where !isWhole(number) || number < 1:
      fields.report(
        .error(
          "bad-rank", at: location, "a rank cannot be \(number)",
          help: "write a whole number from 1, the first place"))
    case .year where !isWhole(number) || number < 1 || number > 9999:
      fields.report(
        .error(
          "bad-year", at: location, "a calendar year cannot be \(number)",
          help: "write a year from 1 to 9999, or the unit “years” for a length of time"))
    case .counted where number < 0, .years where number < 0:
      fields.report(
        .error(
          "negative-count", at: location, "what is counted cannot be \(number)",
          help: "write a number from 0; a fall is “change: down”"))
    default:
      break
    }
  }

  private static func isWhole(_ number: Decimal) -> Bool {
    var number = number
    var rounded = Decimal()
    NSDecimalRound(&rounded, &number, 0, .plain)
    return rounded == number
  }

  private static func negativeChange(_ number: Decimal, at location: SourceLocation) -> Diagnostic {
    .error(
      "negative-change", at: location,
      "the change is \(number), though “change” says its direction already",
      help: "write the number without its sign, and “change: down” for a fall")
  }
}
