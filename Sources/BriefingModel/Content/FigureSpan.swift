import Foundation

extension Figure {
  /// The values that its wording leaves open, for telling agreement from conflict.
  ///
  /// “Over” and “nearly” reach a tenth beyond the printed number, “about” a fortieth to either side;
  /// an exact number of three digits or more stands for all that round to it, as 46.2 billion does
  /// for 46.18 billion. Equal printed numbers always agree.
  package var span: ClosedRange<Decimal> {
    switch quantity {
    case .range: return quantity.low...quantity.high
    case .value(let value):
      let size = abs(value)
      switch bound {
      case .exactly:
        // What is counted is counted one by one; only amounts are rounded.
        let half = isCounted ? 0 : Self.roundingHalf(of: value)
        return (value - half)...(value + half)
      case .about: return (value - size / 40)...(value + size / 40)
      case .over, .atLeast: return value...(value + size / 10)
      case .under, .atMost, .nearly: return (value - size / 10)...value
      }
    }
  }

  private var isCounted: Bool {
    switch unit {
    case .counted, .number, .rank, .year: true
    case .currency, .percent, .percentagePoint, .years: false
    }
  }

  /// Half a unit of the last printed digit where a number has three significant digits or more and
  /// was plainly rounded; else nothing.
  private static func roundingHalf(of value: Decimal) -> Decimal {
    guard value.exponent > 0 || value.exponent < 0 else { return 0 }
    let digits = abs(value.significand).description.count
    guard digits >= 3 else { return 0 }
    return Decimal(sign: .plus, exponent: value.exponent - 1, significand: 5)
  }
}

extension Figure.Quantity {
  /// The number, or the lower one of two.
  package var low: Decimal {
    switch self {
    case .value(let value): value
    case .range(let low, let high): min(low, high)
    }
  }

  /// The number, or the higher one of two.
  package var high: Decimal {
    switch self {
    case .value(let value): value
    case .range(let low, let high): max(low, high)
    }
  }
}
