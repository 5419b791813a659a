import BriefingModel

extension Composer {
  /// All articles, newest first.
  func articleListPages() -> [MarkdownPage] {
    let count = book.count(.articlesCount, briefing.articles.count)
    var first = MarkdownPage(
      kind: .articles, address: map.articles, language: language, title: book.text(.titleArticles),
      description: book.text(.articlesDescription, ["count": count]))
    first.lead = Inline(first.description)
    first.breadcrumbs = breadcrumbs()
    first.date = briefing.newestDate
    return paged(briefing.articles, length: briefing.site.listLength, first: first) { page, part in
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
