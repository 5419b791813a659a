import Foundation

/// Where an axis is marked: round numbers that a reader can count in.
///
/// Paul S. Heckbert, “Nice Numbers for Graph Labels”, Graphics Gems (1990), loose labelling: steps of
/// 1, 2 or 5 times a power of ten, the range widened to whole steps.
struct AxisTicks: Sendable, Equatable {
  /// The marks from the lowest to the highest, equally far apart; two or more.
  let values: [Decimal]

  /// The lowest and the highest mark.
  var range: ClosedRange<Decimal> { (values.first ?? 0)...(values.last ?? 1) }

  /// Marks for a range of values, about `count` of them.
  init(from low: Decimal, through high: Decimal, count: Int = 5) {
    let span = max(high - low, 0)
    let step =
      span == 0
      ? Self.nice(max(abs(high), 1), rounds: false)
      : Self.nice(Self.nice(span, rounds: false) / Decimal(max(count - 1, 1)), rounds: true)
    let first = Self.floor(low / step)
    let last = max(Self.ceiling(high / step), first + 1)
    var values: [Decimal] = []
    var multiple = first
    while multiple <= last, values.count < 64 {
      values.append(multiple * step)
      multiple += 1
    }
    self.values = values
  }

  /// Marks for places in an order, from the first to a given one or beyond it.
  init(ranksThrough last: Int) {
    let last = max(last, 3)
    let step = max((last + 6) / 8, 1)
    var values: [Decimal] = [1]
    while (values.last ?? 1) < Decimal(last) { values.append((values.last ?? 1) + Decimal(step)) }
    self.values = values
  }

  /// 1, 2, 5 or 10 times a power of ten: the nearest, or the next above.
  private static func nice(_ number: Decimal, rounds: Bool) -> Decimal {
    guard number > 0 else { return 1 }
    var exponent = 0
    var fraction = number
    while fraction >= 10 {
      fraction /= 10
      exponent += 1
    }
    while fraction < 1 {
      fraction *= 10
      exponent -= 1
    }
    let limits: [Decimal] = rounds ? [1.5, 3, 7] : [1, 2, 5]
    let factors: [Decimal] = [1, 2, 5, 10]
    let isBelow: (Decimal) -> Bool = { rounds ? fraction < $0 : fraction <= $0 }
    let factor = factors[limits.firstIndex(where: isBelow) ?? 3]
    return factor * Decimal(sign: .plus, exponent: exponent, significand: 1)
  }

  private static func floor(_ number: Decimal) -> Decimal { rounded(number, .down) }
  private static func ceiling(_ number: Decimal) -> Decimal { rounded(number, .up) }

  private static func rounded(_ number: Decimal, _ mode: Decimal.RoundingMode) -> Decimal {
    var source = number
    var result = Decimal()
    NSDecimalRound(&result, &source, 0, mode)
    return result
  }
}
