import BriefingModel

extension Composer {
  /// How many charts with their tables stand on a page: such pages stay under 100 KB of HTML.
  private static var comparisonsOnPage: Int { 8 }

  /// All that is held against each other, by topic; then places in orders and targets.
  func allComparisons() -> [ComparedFigures] {
    briefing.topics.flatMap { comparisons(in: $0) }
      + [ranksChart(), targetsChart()].compactMap(\.self)
  }

  /// Charts of several series side by side, each with the table of its figures; none where nothing can be
  /// compared.
  func comparisonsPages() -> [MarkdownPage] {
    let all = allComparisons()
    guard !all.isEmpty else { return [] }
    var first = MarkdownPage(
      kind: .statistics, address: map.comparisons, language: language,
      title: book.text(.titleComparisons), description: book.text(.comparisonsDescription))
    first.lead = Inline(first.description)
    first.breadcrumbs = breadcrumbs(
      MarkdownPage.Reference(name: book.text(.titleStatistics), address: map.statistics))
    first.date = all.flatMap(\.entries).map(\.article.date).max()
    return paged(all, length: Self.comparisonsOnPage, first: first) { page, part in
      var builder = MarkdownBuilder()
      for section in part.runs(by: \.section.id) {
        builder.heading(2, id: section[0].section.id, section[0].section.title)
        for compared in section {
          add(compared, to: &builder, on: &page)
          page.pictures[map.comparison(compared.id)] = compared.chart
        }
      }
      page.add(builder)
    }
  }

  /// The comparisons of a topic under their own heading.
  func addComparisons(
    of topic: Topic, to builder: inout MarkdownBuilder, on page: inout MarkdownPage
  ) {
    let all = comparisons(in: topic).prefix(Self.comparisonsOnPage / 2)
    guard !all.isEmpty else { return }
    builder.heading(2, id: "comparisons", book.inline(.sectionComparisons))
    for compared in all { add(compared, to: &builder, on: &page) }
    builder.paragraph(
      link(book.inline(.titleComparisons), to: map.comparisons, from: page.address))
  }

  private func add(
    _ compared: ComparedFigures, to builder: inout MarkdownBuilder, on page: inout MarkdownPage
  ) {
    add(compared.chart, file: map.comparison(compared.id), to: &builder, on: &page)
    addComparedTable(of: compared.entries, to: &builder, from: page.address)
  }
}
