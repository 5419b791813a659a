import BriefingModel

extension Composer {
  /// The series of one indicator: levels, parts of years, changes and targets apart.
  func indicatorPages(_ indicator: Indicator) -> [MarkdownPage] {
    let entries = library.figures(of: indicator.id)
    var first = MarkdownPage(
      kind: .indicator, address: map.indicator(indicator.id), language: language,
      title: indicatorName(indicator),
      description: indicator.description?[language]
        ?? book.text(
          .indicatorDescription,
          [
            "what": indicatorName(indicator),
            "count": book.count(.figuresCount, entries.count),
          ]))
    first.eyebrow = book.text(.eyebrowIndicator)
    first.lead = indicator.description.map { text($0) } ?? Inline(first.description)
    first.breadcrumbs = breadcrumbs(
      MarkdownPage.Reference(name: book.text(.titleStatistics), address: map.statistics))
    first.date = entries.map(\.article.date).max()
    first.subject = .dataset(
      indicator, files: map.has(.data) ? [map.indicatorData(indicator.id)] : [])
    // The first page has the chart and the differences too.
    let onFirst = min(
      entries.count, max(Self.figuresOnPage - countAboveTables(of: indicator), 20))
    let parts =
      [Array(entries.prefix(onFirst))]
      + Array(entries.dropFirst(onFirst)).chunks(of: Self.figuresOnPage)
    return paged(parts, length: 1, first: first) { page, parts in
      page.facts = facts(of: indicator, from: page.address)
      var builder = MarkdownBuilder()
      if page.address == first.address {
        addNewest(of: indicator, to: &builder, from: page.address)
        if let chart = addChart(of: indicator, to: &builder, on: &page) {
          page.pictures[map.chart(indicator.id)] = chart
        }
        let differing = conflicts(among: entries)
        if !differing.isEmpty {
          builder.heading(2, id: "differences", book.inline(.sectionDifferences))
          addDifferences(entries, to: &builder, from: page.address)
        }
      }
      addTables(of: parts.flatMap(\.self), level: 2, prefix: "", to: &builder, from: page.address)
      if page.address == first.address {
        addDerived(of: indicator, to: &builder, from: page.address)
      }
      page.add(builder)
    }
  }

  private func facts(
    of indicator: Indicator, from address: PageAddress
  ) -> [MarkdownPage.Fact] {
    let units = indicator.units.map { Inline(book.unitName($0.value, units: briefing.units)) }
    var facts = [
      MarkdownPage.Fact(
        name: book.text(.factMeasure), value: book.inline(indicator.measure.phrase)),
      MarkdownPage.Fact(name: book.text(.factUnit), value: list(units)),
      MarkdownPage.Fact(
        name: book.text(.factTopic), value: topicLink(indicator.topic.value, from: address)),
    ]
    if map.has(.data) {
      facts.append(
        MarkdownPage.Fact(
          name: book.text(.factData),
          value: link(
            "\(indicator.id.text).csv", toFile: map.indicatorData(indicator.id), from: address)))
    }
    return facts
  }

  private func addNewest(
    of indicator: Indicator, to builder: inout MarkdownBuilder, from address: PageAddress
  ) {
    guard let level = library.newestLevel(of: indicator.id), let newest = level.entries.first else {
      return
    }
    builder.heading(2, id: "now", book.inline(.sectionNow))
    builder.list([entry(newest, in: level, from: address)])
  }
}
