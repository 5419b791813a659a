import BriefingModel

/// What stands around the paragraphs of a report.
struct ReportHead: Sendable {
  /// The headline, which is the first paragraph too.
  var title: Range<Int>?
  /// The day of the report: as given, else as its head or its dateline prints it with a year.
  var date: CalendarDate?
  /// Where the place of the dateline stands.
  var place: Range<Int>?
  /// The day of the dateline.
  var datelineDate: CalendarDate?
  /// Where the agency stands that signs it, at its head or foot.
  var agency: Range<Int>?
}
