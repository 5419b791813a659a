import BriefingModel

extension Composer {
  /// Articles as data, where a template of a kind of list asks for them.
  func listed(
    _ articles: ArraySlice<Article>, on kind: MarkdownPage.Kind
  ) -> [MarkdownPage.ListedArticle] {
    guard shows(.entries, on: kind) else { return [] }
    return articles.map { article in
      MarkdownPage.ListedArticle(
        reference: reference(article), date: article.date, summary: article.summary[language],
        publisher: article.source.publisher[language])
    }
  }

  /// All articles, newest first.
  func articleListPages() -> [MarkdownPage] {
    let count = book.count(.articlesCount, briefing.articles.count)
    var first = MarkdownPage(
      kind: .articles, address: map.articles, language: language, title: book.text(.titleArticles),
      description: book.text(.articlesDescription, ["count": count]))
    first.lead = Inline(first.description)
    first.breadcrumbs = breadcrumbs()
    first.date = briefing.newestDate
    first.entryCount = briefing.articles.count
    return paged(briefing.articles, length: briefing.site.listLength, first: first) { page, part in
      page.entries = listed(part, on: .articles)
      guard shows(.body, on: .articles) else { return }
      var builder = MarkdownBuilder()
      for year in part.runs(by: \.date.year) {
        guard let number = year.first?.date.year else { continue }
        builder.heading(2, id: "y\(number)", Inline(book.heading(.year(number))))
        builder.list(year.map { entry($0, from: page.address) })
      }
      page.add(builder)
    }
  }
}
