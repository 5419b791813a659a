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
    return paged(library.quotations, length: Self.longListLength, first: first) { page, part in
      var builder = MarkdownBuilder()
      if part.isEmpty { builder.paragraph(book.inline(.quotationsNone)) }
      for reported in part { addStatement(reported, to: &builder, from: page.address) }
      page.add(builder)
    }
  }
}
