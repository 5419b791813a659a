import BriefingModel
import Foundation

/// Figures of several sources that speak of the same thing, and whether they agree.
struct Comparison: Sendable {
  /// What makes figures comparable: only what is equal in all of these can agree or differ.
  struct Key: Hashable {
    var unit: BriefingModel.Unit
    var scope: LocalizedText?
    var time: Time
    var change: Figure.Change?
    var status: Figure.Status

    /// The time a figure speaks of. Where the source states none, an event is its own time, and
    /// everything else is taken with what was published in the same year.
    enum Time: Hashable {
      case stated(Period)
      case event
      case published(year: Int)
    }

    init(_ entry: FigureEntry) {
      unit = entry.figure.unit
      scope = entry.figure.scope
      change = entry.figure.change
      status = entry.figure.status
      if let period = entry.figure.period {
        time = .stated(period)
      } else if entry.indicator?.measure == .event {
        time = .event
      } else {
        time = .published(year: entry.article.date.year)
      }
    }
  }

  /// The figures, newest first; never empty.
  let entries: [FigureEntry]

  /// Whether no two sources contradict each other.
  let isConsistent: Bool

  init(_ entries: [FigureEntry]) {
    self.entries = entries
    var spans: [ClosedRange<Decimal>] = []
    for entry in entries {
      let span = Self.span(of: entry.figure)
      if !spans.contains(span) { spans.append(span) }
    }
    let lowest = spans.map(\.upperBound).min()
    let highest = spans.map(\.lowerBound).max()
    // Intervals have a point in common exactly when the highest start is not above the lowest end.
    if let lowest, let highest {
      isConsistent = highest <= lowest
    } else {
      isConsistent = true
    }
  }

  /// How many articles state it.
  var sourceCount: Int { Set(entries.map(\.article.slug)).count }

  /// More than one source, and they contradict each other.
  var isConflict: Bool { !isConsistent && entries.count > 1 }

  /// Groups the figures of one indicator by what can be compared, in the order of the entries.
  static func groups(of entries: [FigureEntry]) -> [Comparison] {
    var order: [Key] = []
    var groups: [Key: [FigureEntry]] = [:]
    for entry in entries {
      let key = Key(entry)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(entry)
    }
    return order.compactMap { groups[$0].map(Comparison.init) }
  }

  /// The values that a figure's wording leaves open, for telling agreement from conflict.
  ///
  /// “Over” and “nearly” reach a tenth beyond the printed number, “about” a fortieth to either side;
  /// an exact number of three digits or more stands for all that round to it, as 46.2 billion does
  /// for 46.18 billion. Equal printed numbers always agree.
  static func span(of figure: Figure) -> ClosedRange<Decimal> {
    switch figure.quantity {
    case .range(let low, let high): return min(low, high)...max(low, high)
    case .value(let value):
      let size = abs(value)
      switch figure.bound {
      case .exactly:
        let half = roundingHalf(of: value)
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
