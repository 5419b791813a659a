import BriefingModel

extension Composer {
  /// Everything that sources quote word for word, newest first.
  func quotationsPage() -> MarkdownPage {
    var page = MarkdownPage(
      kind: .quotations, address: map.quotations, language: language,
      title: book.text(.titleQuotations), description: book.text(.quotationsDescription))
    page.lead = Inline(page.description)
    page.breadcrumbs = breadcrumbs()
    page.date = briefing.newestDate
    var builder = MarkdownBuilder()
    for article in briefing.articles {
      for statement in article.statements where statement.quote != nil {
        addStatement(statement, of: article, isOnArticle: false, to: &builder, from: page.address)
      }
    }
    if builder.source.isEmpty { builder.paragraph(book.inline(.quotationsNone)) }
    page.add(builder)
    return page
  }
}
