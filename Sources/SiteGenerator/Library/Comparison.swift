import BriefingModel
import Foundation

/// Figures of several sources that speak of the same thing, and whether they agree.
struct Comparison: Sendable {
  /// The figures, newest first; never empty.
  let entries: [FigureEntry]

  /// Whether no two sources contradict each other.
  let isConsistent: Bool

  init(_ entries: [FigureEntry]) {
    self.entries = entries
    var spans: [ClosedRange<Decimal>] = []
    for entry in entries {
      let span = entry.figure.span
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

  /// Whether not all print the same number with the same bound.
  var hasSeveralNumbers: Bool {
    Set(entries.map(\.figure.quantity)).count > 1 || Set(entries.map(\.figure.bound)).count > 1
  }

  /// More than one source, and they contradict each other.
  var isConflict: Bool { !isConsistent && entries.count > 1 }

  /// Groups the figures of one indicator by what can be compared, in the order of the entries.
  static func groups(of entries: [FigureEntry]) -> [Comparison] {
    var order: [ComparisonKey] = []
    var groups: [ComparisonKey: [FigureEntry]] = [:]
    for entry in entries {
      let key = ComparisonKey(entry)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(entry)
    }
    return order.compactMap { groups[$0].map(Comparison.init) }
  }
}

extension ComparisonKey {
  init(_ entry: FigureEntry) {
    self.init(entry.figure, measure: entry.indicator?.measure, published: entry.article.date)
  }
}
