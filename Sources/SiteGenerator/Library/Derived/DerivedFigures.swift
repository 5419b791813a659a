import BriefingModel
import Foundation

/// Which numbers may be computed from a series: only from levels that sources report for a stated time, that no
/// other source contradicts, and that are of one unit and scope and of times that can be compared.
struct DerivedFigures: Sendable {
  let library: Library
  /// The figures that tell what a currency costs, by that currency.
  private let rates: [String: [FigureEntry]]

  init(_ library: Library) {
    self.library = library
    var rates: [String: [FigureEntry]] = [:]
    for indicator in library.briefing.indicators {
      guard let currency = indicator.rateFor else { continue }
      rates[currency, default: []] += Self.usableLevels(library.figures(of: indicator.id))
    }
    self.rates = rates
  }

  /// All that is computed of an indicator, newest first.
  func figures(of indicator: Indicator) -> [DerivedFigure] {
    let entries = library.figures(of: indicator.id)
    let levels = Self.usableLevels(entries)
    let computed =
      Self.changes(levels, measure: indicator.measure)
      + Self.totals(levels, among: entries, measure: indicator.measure)
      + (indicator.rateFor == nil ? conversions(levels) : [])
    return computed.sorted {
      $0.period.sortDay != $1.period.sortDay
        ? $0.period.sortDay > $1.period.sortDay : $0.name < $1.name
    }
  }

  /// One figure for each time, unit and scope of which all sources that state it say the same.
  static func usableLevels(_ entries: [FigureEntry]) -> [FigureEntry] {
    let levels = entries.filter {
      $0.isLevel && $0.figure.status == .reported && $0.figure.period != nil
    }
    return Comparison.groups(of: levels).compactMap { group in
      guard !group.isConflict else { return nil }
      // “About 448,100” beside “448,053” takes nothing from the exact number.
      let exact = group.entries.filter { $0.figure.bound == .exactly }
      let stated = exact.isEmpty ? group.entries : exact
      guard Set(stated.map(\.figure.quantity)).count == 1,
        Set(stated.map(\.figure.bound)).count == 1,
        case .value? = stated.first?.figure.quantity
      else { return nil }
      return stated.first
    }
  }

  /// Times that can be compared: years with years, first quarters with first quarters.
  private enum Season: Hashable {
    case year, fiscalYear, quarter(Int), half(Int), months(Int, Int), moment

    init?(_ period: Period, measure: Indicator.Measure) {
      switch (measure, period) {
      case (.flow, .year), (.stock, .year), (.share, .year): self = .year
      case (.flow, .fiscalYear), (.share, .fiscalYear): self = .fiscalYear
      case (.flow, .quarter(_, let number)), (.share, .quarter(_, let number)):
        self = .quarter(number)
      case (.flow, .half(_, let number)), (.share, .half(_, let number)): self = .half(number)
      case (.flow, .month(_, let month)), (.share, .month(_, let month)):
        self = .months(month, month)
      case (.flow, .range(.month(let year, let first)?, .month(let other, let last)?))
      where year == other:
        self = .months(first, last)
      case (.stock, .day), (.stock, .month), (.share, .day): self = .moment
      default: return nil
      }
    }
  }

  /// What must be the same in figures that are computed with each other.
  private struct Kind: Hashable {
    var unit: BriefingModel.Unit
    var unitText: String?
    var scope: LocalizedText?
    var season: Season?

    init(_ entry: FigureEntry, season: Season? = nil) {
      unit = entry.figure.unit
      unitText = unit == .number ? entry.figure.unitText : nil
      scope = entry.figure.scope
      self.season = season
    }
  }

  /// The change from each level to the next of its kind.
  private static func changes(
    _ levels: [FigureEntry], measure: Indicator.Measure
  ) -> [DerivedFigure] {
    var byKind: [Kind: [FigureEntry]] = [:]
    for entry in levels {
      guard let season = entry.figure.period.flatMap({ Season($0, measure: measure) }) else {
        continue
      }
      byKind[Kind(entry, season: season), default: []].append(entry)
    }
    return byKind.values.flatMap { entries -> [DerivedFigure] in
      // Newest first, as the series is.
      zip(entries, entries.dropFirst()).compactMap { later, earlier in
        guard earlier.sortDay < later.sortDay else { return nil }
        return switch later.figure.unit {
        case .rank, .year, .years: nil
        case .percent, .percentagePoint: .difference(from: earlier, to: later)
        case .currency, .counted, .number: .growth(from: earlier, to: later)
        }
      }
    }
  }

  /// The totals of calendar years for which no source states one, out of halves, quarters or months.
  private static func totals(
    _ levels: [FigureEntry], among entries: [FigureEntry], measure: Indicator.Measure
  ) -> [DerivedFigure] {
    guard measure == .flow else { return [] }
    let stated = Set(
      entries.filter(\.isLevel).compactMap { entry -> Int? in
        if case .year(let year)? = entry.figure.period { year } else { nil }
      })
    var parts: [Kind: [Int: [Period: FigureEntry]]] = [:]
    for entry in levels {
      guard let period = entry.figure.period, let year = period.firstDay?.year,
        !stated.contains(year)
      else { continue }
      parts[Kind(entry), default: [:]][year, default: [:]][period] = entry
    }
    return parts.values.flatMap { years in
      years.compactMap { year, entries in
        let ways: [[Period]] = [
          (1...2).map { .half(year: year, half: $0) },
          (1...4).map { .quarter(year: year, quarter: $0) },
          (1...12).map { .month(year: year, month: $0) },
        ]
        for way in ways {
          let found = way.compactMap { entries[$0] }
          if found.count == way.count { return .total(of: found, over: .year(year)) }
        }
        return nil
      }
    }
  }

  /// Levels in a currency whose price is known for the same time.
  private func conversions(_ levels: [FigureEntry]) -> [DerivedFigure] {
    levels.flatMap { level -> [DerivedFigure] in
      guard case .currency(let code) = level.figure.unit else { return [] }
      return (rates[code] ?? []).filter {
        $0.figure.period == level.figure.period && $0.figure.scope == nil
      }.compactMap { .conversion(of: level, by: $0) }
    }
  }
}
