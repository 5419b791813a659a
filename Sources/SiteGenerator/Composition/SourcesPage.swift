import BriefingModel

extension Composer {
  /// Every source by publisher, with its original and what was taken from it.
  func sourcesPages() -> [MarkdownPage] {
    let publishers = Dictionary(grouping: briefing.articles, by: \.source.publisher)
    let names = book.order.sorted(Array(publishers.keys))
    var first = MarkdownPage(
      kind: .sources, address: map.sources, language: language, title: book.text(.titleSources),
      description: book.text(
        .sourcesDescription,
        [
          "articles": book.count(.articlesCount, briefing.articles.count),
          "publishers": String(names.count),
        ]))
    first.lead = Inline(first.description)
    first.breadcrumbs = breadcrumbs()
    first.date = briefing.newestDate
    let articles = names.flatMap { publishers[$0] ?? [] }
    return paged(articles, length: Self.longListLength, first: first) { page, part in
      var builder = MarkdownBuilder()
      for run in part.runs(by: \.source.publisher) { add(run, to: &builder, from: page.address) }
      page.add(builder)
    }
  }

  /// A publisher with some of its articles.
  private func add(
    _ articles: [Article], to builder: inout MarkdownBuilder, from address: PageAddress
  ) {
    guard let name = articles.first?.source.publisher else { return }
    builder.heading(2, id: Slug(folding: name)?.text ?? "publisher", Inline(name))
    builder.list(
      articles.map { article in
        var notes: [Inline] = [
          Inline(figures.date(of: article)),
          Inline(book.text(.inLanguage, ["language": book.name(of: article.language)])),
          Inline(book.count(.figuresCount, article.figures.count)),
        ]
        if let url = article.source.url {
          notes.append(.link(book.inline(.factOriginal), to: url))
        }
        return [
          "\(articleLink(article, from: address)) \(quiet: notes.joined(by: " · "))"
        ]
      })
  }
}
