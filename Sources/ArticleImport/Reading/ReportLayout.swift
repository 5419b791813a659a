import BriefingModel

/// What stands around the paragraphs of a report.
struct ReportHead: Sendable {
  /// The headline, which is the first paragraph too.
  var title: Range<Int>?
  /// The day of the report.
  var date: CalendarDate?
  /// Where the place of the dateline stands, and its day.
  var place: Range<Int>?
  var datelineDate: CalendarDate?
  /// The agency that signs it, and where.
  var agency: Range<Int>?
}

/// Finds head, paragraphs and foot of a report.
struct ReportLayout {
  var head = ReportHead()
  /// The paragraphs, without the dateline before the first and the agency behind the last.
  var paragraphs: [Range<Int>] = []

  init(of text: NormalisedText, lexicon: Lexicon, language: Language, date: CalendarDate?) {
    head.date = date
    paragraphs = Self.paragraphs(of: text)
  }

  /// Lines between blank ones, or single lines where a text has no blank ones.
  private static func paragraphs(of text: NormalisedText) -> [Range<Int>] {
    var paragraphs: [Range<Int>] = []
    var start: Int?
    var end = 0
    for (index, scalar) in text.scalars.enumerated() {
      if scalar == "\n" {
        if let first = start { paragraphs.append(first..<end) }
        start = nil
      } else if scalar != " " {
        if start == nil { start = index }
        end = index + 1
      }
    }
    if let first = start { paragraphs.append(first..<end) }
    return paragraphs
  }
}
