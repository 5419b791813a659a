import Foundation

extension Figure {
  /// The values that its wording leaves open, for telling agreement from conflict.
  ///
  /// “Over” and “nearly” reach a tenth beyond the printed number, “about” a fortieth to either side;
  /// an exact number of three digits or more stands for all that round to it, as 46.2 billion does
  /// for 46.18 billion. Equal printed numbers always agree.
  package var span: ClosedRange<Decimal> {
    switch quantity {
    case .range(let low, let high): return min(low, high)...max(low, high)
    case .value(let value):
      let size = abs(value)
      switch bound {
      case .exactly:
        let half = Self.roundingHalf(of: value)
        return (value - half)...(value + half)
      case .about: return (value - size / 40)...(value + size / 40)
      case .over, .atLeast: return value...(value + size / 10)
      case .under, .atMost, .nearly: return (value - size / 10)...value
      }
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
