import BriefingModel

extension Composer {
  /// Everything that sources quote word for word, newest first.
  func quotationsPages() -> [MarkdownPage] {
    var first = MarkdownPage(
      kind: .quotations, address: map.quotations, language: language,
      title: book.text(.titleQuotations), description: book.text(.quotationsDescription))
    first.lead = Inline(first.description)
    first.breadcrumbs = breadcrumbs()
    first.date = briefing.newestDate
    let quotations = briefing.articles.flatMap { article in
      article.statements.filter { $0.quote != nil }.map { (statement: $0, article: article) }
    }
    return paged(quotations, length: Self.longListLength, first: first) { page, part in
      var builder = MarkdownBuilder()
      if part.isEmpty { builder.paragraph(book.inline(.quotationsNone)) }
      for (statement, article) in part {
        addStatement(statement, of: article, isOnArticle: false, to: &builder, from: page.address)
      }
      page.add(builder)
    }
  }
}
