import BriefingModel
import Foundation

/// A number that no source states: computed from figures, which it names, by a formula that readers can redo.
struct DerivedFigure: Sendable {
  /// How it is computed from the inputs, in their order.
  enum Formula: Sendable, Hashable {
    /// (second − first) ÷ first, in per cent.
    case growth
    /// second − first, in percentage points.
    case difference
    /// The sum of all.
    case total
    /// first × second, the second being what one unit of the first costs.
    case conversion
  }

  var formula: Formula
  var inputs: [FigureEntry]
  /// The result, rounded half away from zero.
  var value: Decimal
  var unit: BriefingModel.Unit
  /// How exact the result is; a bound of the inputs is never lost.
  var bound: Figure.Bound
  /// The time it speaks of.
  var period: Period

  /// Tells it from all others: its formula and the names of its inputs.
  var name: String {
    "\(formula) " + inputs.map { "\($0.article.slug)#\($0.figure.id)" }.joined(separator: " ")
  }

  /// The growth from one level to a later one; `nil` where their rounding leaves it open. It has one decimal
  /// where that rounding moves it by 0.05 points at most, and none where it moves it by half a point at most.
  static func growth(from earlier: FigureEntry, to later: FigureEntry) -> DerivedFigure? {
    guard let first = Precision(of: earlier.figure), let second = Precision(of: later.figure),
      let start = earlier.figure.period, let end = later.figure.period, first.low > 0
    else { return nil }
    func growth(_ first: Decimal, _ second: Decimal) -> Decimal { (second - first) / first * 100 }
    let exact = growth(first.value, second.value)
    let error = max(
      growth(first.low, second.high) - exact, exact - growth(first.high, second.low))
    return change(
      .growth, [earlier, later], exact, error: error, unit: .percent,
      .range(from: start, through: end))
  }

  /// How many percentage points lie between a share and a later one, by the same rule.
  static func difference(from earlier: FigureEntry, to later: FigureEntry) -> DerivedFigure? {
    guard let first = Precision(of: earlier.figure), let second = Precision(of: later.figure),
      let start = earlier.figure.period, let end = later.figure.period
    else { return nil }
    return change(
      .difference, [earlier, later], second.value - first.value,
      error: first.half + second.half, unit: .percentagePoint, .range(from: start, through: end))
  }

  private static func change(
    _ formula: Formula, _ inputs: [FigureEntry], _ exact: Decimal, error: Decimal,
    unit: BriefingModel.Unit, _ period: Period
  ) -> DerivedFigure? {
    let half = Decimal(sign: .plus, exponent: -1, significand: 5)
    guard error <= half else { return nil }
    let value = exact.rounded(toTenTo: error <= half / 10 ? -1 : 0)
    // What rounds to nothing has no direction to tell, and neither has what its rounding may turn.
    guard value != 0, abs(exact) > error else { return nil }
    return DerivedFigure(
      formula: formula, inputs: inputs, value: value, unit: unit, bound: .exactly, period: period)
  }

  /// The sum of figures that together make up a period; `nil` where their bounds point different ways.
  static func total(of parts: [FigureEntry], over period: Period) -> DerivedFigure? {
    guard let unit = parts.first?.figure.unit, let bound = bound(of: parts.map(\.figure.bound))
    else { return nil }
    var sum = Decimal(0)
    for part in parts {
      guard case .value(let value) = part.figure.quantity else { return nil }
      sum += value
    }
    return DerivedFigure(
      formula: .total, inputs: parts, value: sum, unit: unit, bound: bound, period: period)
  }

  /// What the wording of the summands leaves of their sum.
  private static func bound(of bounds: [Figure.Bound]) -> Figure.Bound? {
    let loose = Set(bounds.filter { $0 != .exactly })
    if loose.isEmpty { return .exactly }
    if loose == [.about] { return .about }
    // One that is over and one that is at least so much are over so much together.
    if loose.isSubset(of: [.over, .atLeast]) { return loose.contains(.over) ? .over : .atLeast }
    if loose.isSubset(of: [.under, .atMost]) { return loose.contains(.under) ? .under : .atMost }
    return nil
  }

  /// An amount in another currency, with as many digits as the less exact of amount and rate has.
  static func conversion(of amount: FigureEntry, by rate: FigureEntry) -> DerivedFigure? {
    guard let period = amount.figure.period, let factor = Precision(of: rate.figure),
      factor.value > 0, case .value(let value) = amount.figure.quantity, value > 0
    else { return nil }
    let product = value * factor.value
    let digits = min(Precision.digits(of: value), Precision.digits(of: factor.value))
    return DerivedFigure(
      formula: .conversion, inputs: [amount, rate],
      value: product.rounded(toTenTo: product.magnitudeExponent - digits + 1),
      unit: rate.figure.unit, bound: amount.figure.bound, period: period)
  }
}

/// How exactly a number is known that its source states without a bound.
struct Precision: Sendable {
  let value: Decimal
  /// Half a unit of its last printed digit; nothing for what was counted one by one.
  let half: Decimal

  var low: Decimal { value - half }
  var high: Decimal { value + half }

  /// `nil` for ranges and for what a source gives as “about”, “over” or the like.
  init?(of figure: Figure) {
    guard figure.bound == .exactly, case .value(let value) = figure.quantity else { return nil }
    self.value = value
    let place = Self.lastPlace(of: value)
    let isCounted =
      switch figure.unit {
      case .counted, .number: place < 3
      default: false
      }
    half = isCounted ? 0 : Decimal(sign: .plus, exponent: place - 1, significand: 5)
  }

  /// The power of ten of the last digit that was printed. Of an amount in plain units that is not seen: where it
  /// ends in zeros, it is the last other digit, or the unit of the number word (thousand, million, billion) that
  /// it would be printed with, whichever is smaller.
  static func lastPlace(of value: Decimal) -> Int {
    guard value != 0 else { return 0 }
    let word = max(0, value.magnitudeExponent / 3 * 3)
    return min(value.lastDigitExponent, word)
  }

  /// How many digits were printed.
  static func digits(of value: Decimal) -> Int {
    max(1, value.magnitudeExponent - lastPlace(of: value) + 1)
  }
}

extension Decimal {
  /// Rounded to a power of ten, half away from zero.
  func rounded(toTenTo exponent: Int) -> Decimal {
    var number = self
    var rounded = Decimal()
    NSDecimalRound(&rounded, &number, -exponent, .plain)
    return rounded
  }

  /// The power of ten of its first digit.
  var magnitudeExponent: Int {
    let digits = DecimalDigits(self)
    if let first = digits.integer.firstIndex(where: { $0 != 0 }) {
      return digits.integer.endIndex - first - 1
    }
    guard let first = digits.fraction.firstIndex(where: { $0 != 0 }) else { return 0 }
    return digits.fraction.startIndex - first - 1
  }

  /// The power of ten of its last digit that is not 0.
  var lastDigitExponent: Int {
    let digits = DecimalDigits(self)
    if !digits.fraction.isEmpty { return -digits.fraction.count }
    guard let last = digits.integer.lastIndex(where: { $0 != 0 }) else { return 0 }
    return digits.integer.endIndex - last - 1
  }
}
