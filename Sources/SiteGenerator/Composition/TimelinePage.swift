import BriefingModel

extension Composer {
  /// All dated events, newest first, by year.
  func timelinePages() -> [MarkdownPage] {
    var first = MarkdownPage(
      kind: .timeline, address: map.timeline, language: language, title: book.text(.titleTimeline),
      description: book.text(.timelineDescription))
    first.lead = Inline(first.description)
    first.breadcrumbs = breadcrumbs()
    first.date = briefing.newestDate
    return paged(library.milestones.reversed(), length: Self.longListLength, first: first) {
      page, part in
      var builder = MarkdownBuilder()
      for year in part.runs(by: { $0.milestone.date.sortDay.year }) {
        guard let number = year.first?.milestone.date.sortDay.year else { continue }
        builder.heading(2, id: "y\(number)", Inline(book.heading(.year(number))))
        builder.list(year.map { entry($0, from: page.address) })
      }
      page.add(builder)
    }
  }
}
