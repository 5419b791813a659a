import Foundation

@testable import BriefingModel

extension Figure {
  /// A figure of a test.
  static func fixture(_ value: Decimal, bound: Bound = .exactly) -> Figure {
    Figure(
      id: .fixture("figure"), label: LocalizedText("things", in: .english),
      quantity: .value(value), unit: .years, bound: bound, change: nil, kind: .count,
      status: .reported, scope: nil, period: nil, indicator: nil, speaker: nil, evidence: .source,
      location: SourceLocation(path: "fixture"))
  }
}

extension Article {
  /// An article of a test.
  static let fixture = fixture("article")

  /// An article of a test with figures.
  static func fixture(_ slug: String, figures: [Figure] = []) -> Article {
    Article(
      .init(
        slug: .fixture(slug), title: LocalizedText("Fixture", in: .english),
        date: CalendarDate(daysSinceEpoch: 20_000), isDateCertain: true, dateline: nil,
        language: .english,
        source: Source(
          publisher: LocalizedText("Fixture News", in: .english), url: nil, retrieved: nil,
          rights: .cite, file: nil, sha256: nil),
        summary: LocalizedText("A fixture.", in: .english), body: nil, topics: [],
        figures: figures, statements: [], people: [], organisations: [], places: [], projects: [],
        milestones: [], review: [], aliases: [], location: SourceLocation(path: "fixture")))
  }
}

extension Slug {
  /// A slug that the test knows to be one.
  static func fixture(_ text: String) -> Slug {
    guard let slug = Slug(text) else { preconditionFailure("“\(text)” is no slug") }
    return slug
  }
}

extension CountedUnit {
  /// A counted unit of a test.
  static func fixture(_ id: String, one: String, other: String) -> CountedUnit {
    CountedUnit(
      id: .fixture(id), nouns: [.english: [.one: one, .other: other]],
      location: SourceLocation(path: "fixture"))
  }
}
