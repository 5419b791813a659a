import BriefingModel

extension Composer {
  /// Where readers search. The field and its results are the template's; the page itself holds the lists,
  /// for those whose browser runs no script and those who rather look around.
  func searchPage() -> MarkdownPage {
    var page = MarkdownPage(
      kind: .search, address: map.search, language: language, title: book.text(.titleSearch),
      description: book.text(.searchDescription))
    page.lead = Inline(page.description)
    page.breadcrumbs = breadcrumbs()
    var builder = MarkdownBuilder()
    builder.heading(2, id: "browse", book.inline(.searchBrowse))
    let articles = link(book.inline(.titleArticles), to: map.articles, from: page.address)
    let figures = link(book.inline(.titleStatistics), to: map.statistics, from: page.address)
    var entries: [[Inline]] = [
      ["\(articles) \(quiet: "\(book.count(.articlesCount, briefing.articles.count))")"],
      ["\(figures) \(quiet: "\(book.count(.figuresCount, library.figures.count))")"],
    ]
    let others: [(Phrase, PageAddress)] =
      [(.titleTopics, map.topics)]
      + Entity.Kind.allCases.map { ($0.titlePhrase, map.entities($0)) }
      + [
        (.titleQuotations, map.quotations), (.titleTimeline, map.timeline),
        (.titleSources, map.sources),
      ]
    entries += others.filter { map.has($0.1) }
      .map { [link(book.inline($0.0), to: $0.1, from: page.address)] }
    builder.list(entries)
    page.add(builder)
    return page
  }
}
