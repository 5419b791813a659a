import BriefingModel
import Foundation

extension Composer {
  /// How many times a series must have to be drawn: two points are said faster in words, unless they are
  /// places in an order, which words do not show.
  private static func leastTimes(_ form: SeriesChart.Form) -> Int { form == .ranks ? 2 : 3 }
  /// The places in an order that can be drawn.
  static var drawnPlaces: ClosedRange<Decimal> { 1...10_000 }
  /// How many numbers a chart shows at most, so that its marks can be told apart and pages stay light.
  private static var mostPoints: Int { 60 }

  /// The levels of a series as a chart; `nil` where there are too few to draw.
  func chart(of indicator: Indicator) -> SeriesChart? {
    let form: SeriesChart.Form
    switch indicator.measure {
    case .flow: form = .columns
    case .stock, .share: form = .points
    case .rank: form = .ranks
    case .event: return nil
    }
    let all = library.figures(of: indicator.id)
    let levels = all.filter { entry in
      entry.isLevel && entry.figure.status == .reported && entry.figure.scope == nil
        && !entry.isOffYear && entry.figure.period?.lastDay != nil
        && entry.figure.period?.firstDay != nil
    }
    guard let unit = commonestUnit(of: levels, indicator) else { return nil }
    let levelsInUnit = levels.filter { $0.figure.unit == unit }
    let drawn = Array(levelsInUnit.prefix(Self.mostPoints))
    guard Set(drawn.map(\.figure.period)).count >= Self.leastTimes(form) else { return nil }
    let targets = all.filter {
      $0.figure.status == .target && $0.isLevel && $0.figure.scope == nil
        && $0.figure.unit == unit && $0.figure.period != nil
    }
    let values = (drawn + targets).flatMap { [$0.figure.quantity.low, $0.figure.quantity.high] }
    guard let lowest = values.min(), let highest = values.max() else { return nil }
    if form == .ranks, !Self.drawnPlaces.contains(lowest) || !Self.drawnPlaces.contains(highest) {
      return nil
    }
    let ticks =
      form == .ranks
      ? AxisTicks(ranksThrough: NSDecimalNumber(decimal: highest).intValue)
      : AxisTicks(from: min(0, lowest), through: max(0, highest))
    let scale = form == .ranks ? 0 : axisScale(of: ticks)
    let points = points(drawn, form: form, scale: scale)
    var chart = SeriesChart(
      id: indicator.id.text, form: form, heading: heading(of: drawn, in: indicator),
      subtitle: "", sources: sources(of: drawn), notes: [], points: points,
      goals: goals(targets, scale: scale), ticks: ticks,
      tickLabels: ticks.values.map { value in
        value == ticks.range.upperBound || form == .ranks
          ? book.quantity(value, unit: unit, units: briefing.units)
          : axisNumber(value, scale: scale)
      })
    let years = chart.years
    chart.subtitle = subtitle(
      unit, indicator.measure, time: time(from: years.lowerBound, through: years.upperBound))
    chart.notes = notes(on: chart, drawn, hasMore: drawn.count < levelsInUnit.count)
    return chart
  }

  /// Adds the chart of a series where it can be drawn; in Markdown it is a picture beside the page.
  @discardableResult
  func addChart(
    of indicator: Indicator, to builder: inout MarkdownBuilder, on page: inout MarkdownPage
  ) -> SeriesChart? {
    guard let chart = chart(of: indicator) else { return nil }
    add(chart, file: map.chart(indicator.id), to: &builder, on: &page)
    return chart
  }

  /// Adds a chart as a picture: rendering puts its drawing in the picture's place.
  func add(
    _ chart: some Chart, file: String, to builder: inout MarkdownBuilder,
    on page: inout MarkdownPage
  ) {
    builder.paragraph(picture(of: chart, file: file, on: &page))
  }

  /// A chart as a picture within a line.
  func picture(of chart: some Chart, file: String, on page: inout MarkdownPage) -> Inline {
    let path = RelativeLink.path(from: page.address.folder, to: file)
    page.charts[path] = chart
    let text = book.inline(
      .chartText, ["heading": Inline(chart.heading), "subtitle": Inline(chart.subtitle)])
    return Inline(markdown: "!" + Inline.link(text, to: path).source)
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

  /// One point for each number of a time; sources that give the same share it.
  private func points(
    _ entries: [FigureEntry], form: SeriesChart.Form, scale: Int
  ) -> [SeriesChart.Point] {
    let groups = sameNumbers(entries.reversed())
    let points = groups.compactMap { group -> SeriesChart.Point? in
      guard let first = group.first, let period = first.figure.period,
        let from = period.firstDay, let through = period.lastDay
      else { return nil }
      // What was added up over a time is a level at its end.
      let isSpan = form == .points && from.year != through.year
      return SeriesChart.Point(
        start: isSpan ? Self.years(through) : Self.years(from), end: Self.years(through, after: 1),
        number: number(of: group, label: label(of: first.figure, scale: scale)))
    }
    return points.sorted { ($0.start, $0.end, $0.high) < ($1.start, $1.end, $1.high) }
  }

  /// What is aimed at, at the day by which it is to be reached, or from which it holds.
  private func goals(_ entries: [FigureEntry], scale: Int) -> [SeriesChart.Point] {
    let points = sameNumbers(entries.reversed()).compactMap { group -> SeriesChart.Point? in
      guard let first = group.first, let day = first.figure.period?.sortDay else { return nil }
      return SeriesChart.Point(
        start: Self.years(day), end: Self.years(day, after: 1),
        number: number(of: group, label: label(of: first.figure, scale: scale)))
    }
    return points.sorted { ($0.start, $0.high) < ($1.start, $1.high) }
  }

  /// Groups figures of the same time, number and bound, in the order in which each first comes.
  func sameNumbers(_ entries: [FigureEntry]) -> [[FigureEntry]] {
    struct Key: Hashable {
      var period: Period?
      var quantity: Figure.Quantity
      var bound: Figure.Bound
    }
    return entries.groupedInOrder {
      Key(period: $0.figure.period, quantity: $0.figure.quantity, bound: $0.figure.bound)
    }
  }

  /// What a mark says for sources that give the same number.
  func number(of group: [FigureEntry], label: String) -> ChartNumber {
    let first = group[0]
    let when = first.figure.period.map { book.heading($0) } ?? ""
    let publishers = unique(group.map { $0.article.source.publisher[language] })
    let value = figures.cell(first.figure)
    return ChartNumber(
      low: first.figure.quantity.low, high: first.figure.quantity.high, bound: first.figure.bound,
      label: label,
      name: when.isEmpty
        ? book.text(.chartPointUndated, ["value": value, "source": publishers])
        : book.text(.chartPoint, ["value": value, "period": when, "source": publishers]),
      target: map.article(of: first), fragment: Anchor.figure(first.figure.id))
  }

  /// A number on the axis's scale, with its bound.
  private func label(of figure: Figure, scale: Int) -> String {
    if figure.unit == .rank { return figures.value(figure) }
    let (low, high) = (figure.quantity.low, figure.quantity.high)
    let number =
      low == high
      ? axisNumber(high, scale: scale)
      : book.text(
        .valueRange,
        ["low": axisNumber(low, scale: scale), "high": axisNumber(high, scale: scale)])
    return book.bounds[figure.bound]?.filled(with: ["value": number]) ?? number
  }

  /// A number as the axis counts: in so many powers of ten, or as it stands in texts.
  private func axisNumber(_ number: Decimal, scale: Int) -> String {
    scale == 0 ? book.scaled(number) : book.format(number, inTenTo: scale)
  }

  /// A day as a number of years.
  static func years(_ date: CalendarDate, after days: Int = 0) -> Double {
    let start = CalendarDate.first(of: 1, in: date.year).daysSinceEpoch
    let length = CalendarDate.last(of: 12, in: date.year).daysSinceEpoch - start + 1
    return Double(date.year) + Double(date.daysSinceEpoch - start + days) / Double(length)
  }
}

extension Sequence {
  /// Groups by a key, in the order in which each key first comes; never an empty group.
  func groupedInOrder<Key: Hashable>(_ key: (Element) -> Key) -> [[Element]] {
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
