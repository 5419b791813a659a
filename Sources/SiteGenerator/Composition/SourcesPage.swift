import BriefingModel

extension Composer {
  /// Every source by publisher, with its original and what was taken from it.
  func sourcesPages() -> [MarkdownPage] {
    let publishers = Dictionary(grouping: briefing.articles) { $0.source.publisher[language] }
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
      for run in part.runs(by: { $0.source.publisher[language] }) {
        add(run, to: &builder, from: page.address)
      }
      page.add(builder)
    }
  }

  /// A publisher with some of its articles.
  private func add(
    _ articles: [Article], to builder: inout MarkdownBuilder, from address: PageAddress
  ) {
    guard let publisher = articles.first?.source.publisher else { return }
    // The same place in every language.
    let id = Slug(folding: publisher[briefing.site.mainLanguage])?.text
    builder.heading(2, id: id ?? "publisher", Inline(publisher[language]))
    builder.list(
      articles.map { article in
        var notes: [Inline] = [
          Inline(figures.date(of: article)),
          Inline(book.text(.inLanguage, ["language": book.name(of: article.language)])),
          Inline(book.count(.figuresCount, article.figures.count)),
        ]
        if let url = article.source.url {
          let original = book.text(.factOriginal)
          notes.append(
            .link(Inline(original), to: url, name: "\(original): \(article.title[language])"))
        }
        return [
          "\(articleLink(article, from: address)) \(quiet: notes.joined(by: " · "))"
        ]
      })
  }
}
