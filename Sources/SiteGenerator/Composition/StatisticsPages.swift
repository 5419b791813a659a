import BriefingModel

extension Composer {
  /// How many figures stand on a page of one series, in a table, as a mark of a chart or in a note: pages
  /// of that size stay under 100 KB of HTML.
  static var figuresOnPage: Int { 72 }

  /// The same for the pages of all series, where the words around each series count as a figure more.
  private static var figuresOnOverview: Int { 84 }

  /// How many figures stand above the tables of a series: in its chart and in notes on differences.
  func countAboveTables(of indicator: Indicator) -> Int {
    (chart(of: indicator)?.points.count ?? 0)
      + conflicts(among: library.figures(of: indicator.id)).map(\.entries.count).reduce(0, +)
  }

  /// A series and the part of its figures that stands on one page.
  private struct Part {
    var indicator: Indicator?
    var entries: [FigureEntry]
    /// Whether the series began on an earlier page.
    var isContinued: Bool
  }

  /// Every figure of the briefing, by series, over as many pages as that needs.
  func statisticsPages() -> [MarkdownPage] {
    let indicators = briefing.indicators.filter { !library.figures(of: $0.id).isEmpty }
    var first = MarkdownPage(
      kind: .statistics, address: map.statistics, language: language,
      title: book.text(.titleStatistics),
      description: book.text(
        .statisticsDescription,
        [
          "figures": book.count(.figuresCount, library.figures.count),
          "articles": book.count(.articlesCount, briefing.articles.count),
        ]))
    first.lead = Inline(first.description)
    first.breadcrumbs = breadcrumbs()
    first.date = briefing.newestDate

    // A template that shows the figures its own way has them all on one page.
    let pages = shows(.body, on: .statistics) ? pagesOfParts(indicators) : [[]]
    return paged(pages, length: 1, first: first) { page, parts in
      var builder = MarkdownBuilder()
      if page.address == first.address {
        page.subject = .dataset(nil, files: downloads.values.map(\.path).sorted())
        if shows(.entries, on: .statistics) {
          page.figures = Array(library.figures.prefix(Self.newestFiguresLength))
        }
        guard shows(.body, on: .statistics) else { return }
        addFindings(to: &builder, on: &page)
      }
      for part in parts.flatMap(\.self) { add(part, to: &builder, on: &page) }
      if page.address == first.address { addDownloads(to: &builder, from: page.address) }
      page.add(builder)
    }
  }

  /// How many of the newest figures templates are given as data.
  private static var newestFiguresLength: Int { 1000 }

  /// How many rows of a table at least stand with what is above it.
  private static var leastRows: Int { 20 }

  private func pagesOfParts(_ indicators: [Indicator]) -> [[Part]] {
    var pages: [[Part]] = [[]]
    var room = Self.figuresOnOverview
    func add(_ indicator: Indicator?, _ entries: [FigureEntry]) {
      var rest = entries[...]
      // What stands above the tables is not torn from their first rows.
      let above = indicator.map { countAboveTables(of: $0) + 1 } ?? 1
      if room < Self.figuresOnOverview, room < above + min(entries.count, Self.leastRows) {
        room = 0
      }
      while !rest.isEmpty {
        if room <= 0 {
          pages.append([])
          room = Self.figuresOnOverview
        }
        if rest.count == entries.count {
          room = max(room - above, min(entries.count, Self.leastRows))
        }
        let count = min(room, rest.count)
        pages[pages.count - 1].append(
          Part(
            indicator: indicator, entries: Array(rest.prefix(count)),
            isContinued: rest.count < entries.count))
        rest = rest.dropFirst(count)
        room -= count
      }
    }
    for indicator in indicators { add(indicator, library.figures(of: indicator.id)) }
    add(nil, library.figuresWithoutIndicator)
    return pages
  }

  private func add(_ part: Part, to builder: inout MarkdownBuilder, on page: inout MarkdownPage) {
    let address = page.address
    if let indicator = part.indicator {
      builder.heading(2, id: indicator.id.text, Inline(indicatorName(indicator)))
      if let description = indicator.description, !part.isContinued {
        builder.paragraph(text(description))
      }
      if !part.isContinued {
        addChart(of: indicator, to: &builder, on: &page)
        addDifferences(part.entries, to: &builder, from: address)
      }
      addTables(
        of: part.entries, level: 3, prefix: "\(indicator.id)-", to: &builder, from: address)
      builder.paragraph(
        link(
          book.inline(
            .indicatorDescription,
            [
              "what": Inline(indicatorName(indicator)),
              "count": Inline(book.count(.figuresCount, library.figures(of: indicator.id).count)),
            ]), to: map.indicator(indicator.id), from: address))
    } else {
      builder.heading(2, id: "other-figures", book.inline(.sectionOtherFigures))
      addTable(of: part.entries, to: &builder, from: address)
    }
  }

  /// The newest level of each key indicator in a sentence.
  private func addFindings(to builder: inout MarkdownBuilder, on page: inout MarkdownPage) {
    let sparklines = sparklines()
    let findings = briefing.site.keyIndicators.compactMap { id -> [Inline]? in
      guard let level = library.newestLevel(of: id.value), let newest = level.entries.first else {
        return nil
      }
      var paragraphs = entry(newest, in: level, from: page.address)
      paragraphs.insert(sparkline(of: id.value, among: sparklines, on: &page), at: 1)
      return paragraphs
    }
    guard !findings.isEmpty else { return }
    builder.heading(2, id: "findings", book.inline(.sectionFindings))
    builder.list(findings)
    if !allComparisons().isEmpty {
      builder.paragraph(
        link(book.inline(.titleComparisons), to: map.comparisons, from: page.address))
    }
  }

  /// A paragraph for each conflict: who says what.
  func addDifferences(
    _ entries: [FigureEntry], to builder: inout MarkdownBuilder, from address: PageAddress
  ) {
    for conflict in conflicts(among: entries) {
      guard let newest = conflict.entries.first else { continue }
      let said = conflict.entries.map { entry in
        book.inline(
          .sourceSays,
          [
            "source": Inline(figures.source(entry.article)),
            "value": link(
              "\(figures.cell(entry.figure))", to: map.article(of: entry),
              fragment: Anchor.figure(entry.figure.id), from: address),
          ])
      }
      let differences = book.inline(
        .figureDifferences,
        [
          "what": figures.level(figures.what(conflict), newest),
          "list": list(said, by: .listApart),
        ])
      builder.note("\(strong: book.inline(.sourcesDiffer)) \(differences)")
    }
  }
}
