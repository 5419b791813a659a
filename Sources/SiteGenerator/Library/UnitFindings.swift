import BriefingModel

/// Units that the records allow and that all the same do not fit what they stand for.
struct UnitFindings {
  let library: Library

  /// All findings.
  var notes: [Diagnostic] {
    library.briefing.indicators.flatMap { indicator in
      Self.ofMeasure(indicator) + Self.mixed(library.figures(of: indicator.id), of: indicator)
    } + library.figures.compactMap(Self.ofKind)
  }

  /// A rank is told in places and a share in per cent, and nothing else is.
  private static func ofMeasure(_ indicator: Indicator) -> [Diagnostic] {
    indicator.units.compactMap { unit in
      let fits =
        switch indicator.measure {
        case .rank: unit.value == .rank
        case .share: unit.value == .percent || unit.value == .percentagePoint
        case .flow, .stock: unit.value != .rank && unit.value != .year
        case .event: true
        }
      return fits
        ? nil
        : .note(
          "measure-unit", at: unit.location,
          "“\(indicator.id)” measures a \(indicator.measure) and is told in “\(unit.value)”",
          help: "correct “measure” or “units”: a rank is told in rank, a share in percent")
    }
  }

  /// Levels of a series in a unit of another dimension than most of the others.
  private static func mixed(_ entries: [FigureEntry], of indicator: Indicator) -> [Diagnostic] {
    let levels = entries.filter { $0.isLevel && $0.figure.status == .reported }
    let counts = Dictionary(grouping: levels) { Dimension($0.figure.unit) }.mapValues(\.count)
    guard counts.count > 1,
      let usual = counts.max(by: { ($0.value, $1.key.name) < ($1.value, $0.key.name) })?.key
    else { return [] }
    return levels.filter { Dimension($0.figure.unit) != usual }.map { entry in
      .note(
        "mixed-units", at: entry.figure.location,
        "this level of “\(indicator.id)” is told in “\(entry.figure.unit)”, most others in \(usual.name)",
        help: "give what is counted otherwise an indicator of its own: readers compare a series")
    }
  }

  /// A sort of number that the unit does not have.
  private static func ofKind(_ entry: FigureEntry) -> Diagnostic? {
    let figure = entry.figure
    let fits =
      switch (figure.kind, figure.unit) {
      case (.money, .currency), (.percent, .percent), (.percent, .percentagePoint),
        (.rank, .rank), (.duration, .years), (.year, .year):
        true
      // Counted nouns may be lengths of time, measures and multiples too.
      case (.count, .counted), (.count, .number), (.duration, .counted), (.duration, .number),
        (.measure, .counted), (.measure, .number), (.measure, .years), (.multiple, .number),
        (.multiple, .counted):
        true
      default: false
      }
    return fits
      ? nil
      : .note(
        "kind-unit", at: figure.location,
        "the figure “\(figure.id)” is of the kind “\(figure.kind)” and told in “\(figure.unit)”",
        help: "correct one of the two, or leave “kind” out: it follows from the unit")
  }

  /// What can be told in one series: currencies are one dimension, each counted noun is its own.
  private enum Dimension: Hashable {
    case money
    case unit(Unit)

    init(_ unit: Unit) {
      if case .currency = unit { self = .money } else { self = .unit(unit) }
    }

    var name: String {
      switch self {
      case .money: "money"
      case .unit(let unit): "“\(unit)”"
      }
    }
  }
}
