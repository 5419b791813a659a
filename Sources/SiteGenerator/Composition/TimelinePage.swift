import BriefingModel

extension Composer {
  /// All dated events, newest first, by year.
  func timelinePage() -> MarkdownPage {
    var page = MarkdownPage(
      kind: .timeline, address: map.timeline, language: language, title: book.text(.titleTimeline),
      description: book.text(.timelineDescription))
    page.lead = Inline(page.description)
    page.breadcrumbs = breadcrumbs()
    page.date = briefing.newestDate
    var builder = MarkdownBuilder()
    for year in library.milestones.reversed().runs(by: { $0.milestone.date.sortDay.year }) {
      guard let number = year.first?.milestone.date.sortDay.year else { continue }
      builder.heading(2, id: "y\(number)", Inline(book.heading(.year(number))))
      builder.list(year.map { entry($0, from: page.address) })
    }
    page.add(builder)
    return page
  }
}
