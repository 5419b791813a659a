import BriefingModel
import Foundation

extension Composer {
  /// How many times a series must have to be drawn: two points are said faster in words.
  private static var leastTimes: Int { 3 }
  /// How many numbers a chart shows at most, so that its marks can be told apart and pages stay light.
  private static var mostPoints: Int { 100 }

  /// The levels of a series as a chart; `nil` where there are too few to draw.
  func chart(of indicator: Indicator) -> SeriesChart? {
    let form: SeriesChart.Form
    switch indicator.measure {
    case .flow: form = .columns
    case .stock, .share: form = .points
    case .rank, .event: return nil
    }
    let levels = library.figures(of: indicator.id).filter { entry in
      entry.isLevel && entry.figure.status == .reported && entry.figure.scope == nil
        && !entry.isOffYear && entry.figure.period?.lastDay != nil
        && entry.figure.period?.firstDay != nil
    }
    guard let unit = commonestUnit(of: levels, indicator) else { return nil }
    let levelsInUnit = levels.filter { $0.figure.unit == unit }
    let drawn = Array(levelsInUnit.prefix(Self.mostPoints))
    let values = drawn.flatMap { [$0.figure.quantity.low, $0.figure.quantity.high] }
    guard Set(drawn.map(\.figure.period)).count >= Self.leastTimes, let highest = values.max(),
      let newest = library.newestLevel(of: indicator.id), let oldest = drawn.last
    else { return nil }
    let ticks = AxisTicks(from: min(0, values.min() ?? 0), through: highest)
    let scale = axisScale(of: ticks)
    let points = points(drawn, form: form, scale: scale)
    return SeriesChart(
      id: indicator.id.text, form: form,
      heading: heading(newest, oldest, of: indicator),
      subtitle: book.text(
        .chartSubtitle,
        [
          "unit": book.unitName(unit, units: briefing.units),
          "measure": book.text(form == .columns ? .measureFlow : .measureStock),
        ]),
      sources: book.text(
        .chartSources,
        ["list": unique(drawn.reversed().map { $0.article.source.publisher[language] })]),
      notes: notes(on: points, form: form, hasPartYears: hasPartYears(indicator))
        + (drawn.count < levelsInUnit.count ? [book.text(.chartNoteNewest)] : []),
      points: points, ticks: ticks,
      tickLabels: ticks.values.map { value in
        value == ticks.range.upperBound
          ? book.quantity(value, unit: unit, units: briefing.units)
          : book.format(value, inTenTo: scale)
      },
      yearLabels: { String($0) })
  }

  /// Adds the chart of a series where it can be drawn; in Markdown it is a picture beside the page.
  func addChart(
    of indicator: Indicator, to builder: inout MarkdownBuilder, on page: inout MarkdownPage
  ) {
    guard let chart = chart(of: indicator) else { return }
    let file = RelativeLink.path(from: page.address.folder, to: map.chart(indicator.id))
    page.charts[file] = chart
    builder.paragraph(
      Inline(
        markdown: "!"
          + Inline.link(
            book.inline(
              .chartText,
              ["heading": Inline(chart.heading), "subtitle": Inline(chart.subtitle)]), to: file
          ).source))
  }

  // MARK: Numbers

  /// The unit of the series that most of its numbers are in.
  private func commonestUnit(
    of entries: [FigureEntry], _ indicator: Indicator
  ) -> BriefingModel.Unit? {
    let counts = indicator.units.map { unit in
      (unit.value, entries.count { $0.figure.unit == unit.value })
    }
    let most = counts.map(\.1).max() ?? 0
    return most > 0 ? counts.first { $0.1 == most }?.0 : nil
  }

  /// The power of ten in which the axis counts: that of its highest mark's number word.
  private func axisScale(of ticks: AxisTicks) -> Int {
    book.scale(of: ticks.range.upperBound)?.exponent ?? 0
  }

  private func hasPartYears(_ indicator: Indicator) -> Bool {
    library.figures(of: indicator.id).contains { $0.length == .partOfYear }
  }

  /// One point for each number of a time; sources that give the same share it.
  private func points(
    _ entries: [FigureEntry], form: SeriesChart.Form, scale: Int
  ) -> [SeriesChart.Point] {
    struct Key: Hashable {
      var period: Period?
      var quantity: Figure.Quantity
      var bound: Figure.Bound
    }
    let groups = entries.reversed().runsByKey {
      Key(period: $0.figure.period, quantity: $0.figure.quantity, bound: $0.figure.bound)
    }
    let points = groups.compactMap { group -> SeriesChart.Point? in
      guard let first = group.first, let period = first.figure.period,
        let from = period.firstDay, let through = period.lastDay
      else { return nil }
      // What was added up over a time is a level at its end.
      let isSpan = form == .points && from.year != through.year
      let low = first.figure.quantity.low
      let high = first.figure.quantity.high
      let number =
        low == high
        ? book.format(high, inTenTo: scale)
        : book.text(
          .valueRange,
          [
            "low": book.format(low, inTenTo: scale), "high": book.format(high, inTenTo: scale),
          ])
      return SeriesChart.Point(
        start: isSpan ? Self.years(through) : Self.years(from), end: Self.years(through, after: 1),
        low: low, high: high, bound: first.figure.bound,
        label: book.bounds[first.figure.bound]?.filled(with: ["value": number]) ?? number,
        name: book.text(
          .chartPoint,
          [
            "value": figures.value(first.figure), "period": book.heading(period),
            "source": unique(group.map { $0.article.source.publisher[language] }),
          ]),
        target: map.article(first.article.slug), fragment: Anchor.figure(first.figure.id))
    }
    return points.sorted { ($0.start, $0.end, $0.high) < ($1.start, $1.end, $1.high) }
  }

  /// A day as a number of years.
  private static func years(_ date: CalendarDate, after days: Int = 0) -> Double {
    let start = CalendarDate.first(of: 1, in: date.year).daysSinceEpoch
    let length = CalendarDate.last(of: 12, in: date.year).daysSinceEpoch - start + 1
    return Double(date.year) + Double(date.daysSinceEpoch - start + days) / Double(length)
  }

  // MARK: Words

  /// The newest number and the oldest, as the sources give them.
  private func heading(
    _ newest: Comparison, _ oldest: FigureEntry, of indicator: Indicator
  ) -> String {
    func phrase(_ entries: [FigureEntry]) -> String {
      let values = unique(entries.map { figures.value($0.figure) }, by: .listOr)
      let when = entries.first.flatMap { figures.when($0) } ?? ""
      return book.text(.chartValue, ["value": values, "when": when])
    }
    return book.text(
      .chartHeading,
      [
        "what": indicatorName(indicator), "newest": phrase(newest.entries),
        "oldest": phrase([oldest]),
      ])
  }

  /// Texts once each, in their order.
  private func unique(_ texts: [String], by separator: Phrase = .listAnd) -> String {
    var seen = Set<String>()
    return texts.filter { seen.insert($0).inserted }.joined(separator: book.text(separator))
  }

  private func notes(
    on points: [SeriesChart.Point], form: SeriesChart.Form, hasPartYears: Bool
  ) -> [String] {
    var notes: [String] = []
    if points.contains(where: { !$0.isExact }) { notes.append(book.text(.chartNoteBounds)) }
    if form == .columns {
      let years = Set(points.map { Int($0.start) })
      let missing = ((years.min() ?? 0)...(years.max() ?? 0)).filter { !years.contains($0) }
      if !missing.isEmpty {
        notes.append(
          book.text(
            .chartNoteGaps,
            ["years": unique(missing.map { String($0) })]))
      }
      if hasPartYears { notes.append(book.text(.chartNotePartYears)) }
    } else {
      notes.append(book.text(.chartNoteLines))
    }
    return notes
  }
}

extension Sequence {
  /// Groups by a key, in the order in which each key first comes.
  fileprivate func runsByKey<Key: Hashable>(_ key: (Element) -> Key) -> [[Element]] {
    var order: [Key] = []
    var groups: [Key: [Element]] = [:]
    for element in self {
      let own = key(element)
      if groups[own] == nil { order.append(own) }
      groups[own, default: []].append(element)
    }
    return order.compactMap { groups[$0] }
  }
}
