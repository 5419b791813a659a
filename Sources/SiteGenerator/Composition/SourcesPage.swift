import BriefingModel

extension Composer {
  /// Every source by publisher, with its original and what was taken from it.
  func sourcesPage() -> MarkdownPage {
    let publishers = Dictionary(grouping: briefing.articles, by: \.source.publisher)
    let names = book.order.sorted(Array(publishers.keys))
    var page = MarkdownPage(
      kind: .sources, address: map.sources, language: language, title: book.text(.titleSources),
      description: book.text(
        .sourcesDescription,
        [
          "articles": book.count(.articlesCount, briefing.articles.count),
          "publishers": String(names.count),
        ]))
    page.lead = Inline(page.description)
    page.breadcrumbs = breadcrumbs()
    page.date = briefing.newestDate
    var builder = MarkdownBuilder()
    for (index, name) in names.enumerated() {
      builder.heading(2, id: Slug(folding: name)?.text ?? "publisher-\(index + 1)", Inline(name))
      builder.list(
        (publishers[name] ?? []).map { article in
          var notes: [Inline] = [
            Inline(figures.date(of: article)),
            Inline(book.text(.inLanguage, ["language": book.name(of: article.language)])),
            Inline(book.count(.figuresCount, article.figures.count)),
          ]
          if let url = article.source.url {
            notes.append(.link(book.inline(.factOriginal), to: url))
          }
          return [
            "\(articleLink(article, from: page.address)) \(quiet: notes.joined(by: " · "))"
          ]
        })
    }
    page.add(builder)
    return page
  }
}
