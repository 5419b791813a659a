import BriefingModel
import Foundation

/// Charts of what has no length: places in orders, and what is aimed at.
extension Composer {
  /// The newest place that sources give in each order; `nil` for fewer than two orders.
  func ranksChart() -> ComparedFigures? {
    let ranks = briefing.indicators.filter { $0.measure == .rank }.compactMap { indicator in
      library.newestLevel(of: indicator.id).map { (indicator, $0) }
    }.filter { _, comparison in
      comparison.entries.allSatisfy {
        Self.drawnPlaces.contains($0.figure.quantity.low)
          && Self.drawnPlaces.contains($0.figure.quantity.high)
      }
    }
    guard ranks.count > 1 else { return nil }
    let rows = ranks.map { indicator, comparison in
      let groups = sameNumbers(comparison.entries)
      return RowChart.Row(
        name: indicatorName(indicator),
        values: groups.map { group in
          let number = number(of: group, label: figures.value(group[0].figure))
          return RowChart.Value(
            start: NSDecimalNumber(decimal: number.low).doubleValue,
            end: NSDecimalNumber(decimal: number.high).doubleValue, number: number,
            detail: groups.count > 1
              ? unique(group.map { $0.article.source.publisher[language] }) : figures.when(group[0])
          )
        })
    }
    let entries = ranks.flatMap(\.1.entries)
    let highest = entries.map(\.figure.quantity.high).max() ?? 1
    let ticks = AxisTicks(ranksThrough: NSDecimalNumber(decimal: highest).intValue)
    return ComparedFigures(
      id: "ranks", section: ("ranks", book.inline(.sectionRanks)),
      chart: RowChart(
        id: "ranks",
        scale: .places(
          RowChart.Axis(
            start: 1, end: NSDecimalNumber(decimal: ticks.range.upperBound).doubleValue,
            ticks: ticks.values.map {
              (
                NSDecimalNumber(decimal: $0).doubleValue,
                book.quantity($0, unit: .rank, units: briefing.units)
              )
            })),
        heading: ranksHeading(ranks.map(\.1)), subtitle: book.text(.ranksSubtitle),
        sources: sources(of: entries),
        notes: [book.text(.chartNotePlaces)] + boundNotes(on: rows.flatMap(\.values).map(\.number)),
        rows: rows),
      entries: entries)
  }

  /// In how many orders the best place is reached, and how far down the others go.
  private func ranksHeading(_ ranks: [Comparison]) -> String {
    let places = ranks.map { $0.entries.map(\.figure.quantity.high) }
    let best = places.joined().min() ?? 1
    let lowest = places.joined().max() ?? best
    // An order counts where all sources give it that place.
    let count = places.count { $0.allSatisfy { $0 == best } }
    func place(_ number: Decimal) -> String {
      book.quantity(number, unit: .rank, units: briefing.units)
    }
    let values = [
      "best": place(best), "lowest": place(lowest), "count": book.format(Decimal(count)),
      "total": book.format(Decimal(ranks.count)),
    ]
    return book.capitalised(
      count == 0
        ? book.text(.ranksRange, values)
        : book.text(count == ranks.count ? .ranksAll : .ranksSome, values))
  }

  /// What is aimed at, by its date; `nil` for fewer than two targets with a date.
  func targetsChart() -> ComparedFigures? {
    let targets = library.figures.filter { $0.figure.status == .target }
      .compactMap { entry in dates(of: entry.figure).map { (entry, $0) } }
      .sorted { ($0.1.end, $0.1.start) < ($1.1.end, $1.1.start) }
    guard targets.count > 1, let first = targets.map(\.1.start).min(),
      let last = targets.map(\.1.end).max()
    else { return nil }
    let today = Self.years(asOf, after: 1)
    let years = Int(min(first, today).rounded(.down))...Int(max(last, today).rounded(.down))
    let rows = targets.map { entry, dates in
      RowChart.Row(
        name: book.capitalised(figures.plainWhat(entry)),
        values: [
          RowChart.Value(
            start: dates.start, end: dates.end, isOpen: dates.isOpen,
            number: number(of: [entry], label: figures.value(entry.figure)),
            // A year that is aimed at says itself when.
            detail: entry.figure.unit == .year ? nil : figures.when(entry))
        ])
    }
    let entries = targets.map(\.0)
    return ComparedFigures(
      id: "targets", section: ("targets", book.inline(.sectionTargets)),
      chart: RowChart(
        id: "targets", scale: .dates(axis(of: years), today: today),
        heading: book.text(
          .targetsHeading,
          [
            "count": book.count(.targetsCount, targets.count),
            "time": time(
              from: Int(first.rounded(.down)), through: Int((last - 0.001).rounded(.down))),
          ]),
        subtitle: book.text(.targetsSubtitle), sources: sources(of: entries),
        notes: [book.text(.chartNoteToday, ["date": book.format(asOf)])], rows: rows),
      entries: entries)
  }

  /// Years as marks, about six, each at the beginning of its year.
  private func axis(of years: ClosedRange<Int>) -> RowChart.Axis {
    let last = years.upperBound + 1
    let step = [1, 2, 5, 10, 20, 50, 100].first { (last - years.lowerBound) / $0 <= 6 } ?? 500
    return RowChart.Axis(
      start: Double(years.lowerBound), end: Double(last),
      ticks: (years.lowerBound...last).filter { $0 % step == 0 }.map { (Double($0), String($0)) })
  }

  /// When a target is to be reached, in years: a moment, a span, or from a moment on.
  private func dates(of figure: Figure) -> (start: Double, end: Double, isOpen: Bool)? {
    if figure.unit == .year, case .value(let year) = figure.quantity {
      let middle = NSDecimalNumber(decimal: year).doubleValue + 0.5
      return (middle, middle, false)
    }
    switch (figure.period?.firstDay, figure.period?.lastDay) {
    case (let first?, nil): return (Self.years(first), Self.years(first), true)
    case (nil, let last?): return (Self.years(last, after: 1), Self.years(last, after: 1), false)
    case (let first?, let last?): return (Self.years(first), Self.years(last, after: 1), false)
    case (nil, nil): return nil
    }
  }
}
