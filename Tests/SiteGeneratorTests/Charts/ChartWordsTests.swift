import BriefingModel
import Foundation
import Testing

@testable import SiteGenerator

/// What charts say in words, for figures of every shape. The fixtures are made up and say so.
@Suite("Words of charts")
struct ChartWordsTests {
  /// A figure of `residents` or `trade` as YAML, by the article that states it.
  private typealias Stated = (article: String, figure: String)

  private static func composer(
    _ figures: [Stated], in language: Language = .english
  ) async throws -> Composer {
    var files = try Fixture.input().content.map { ContentFile(path: $0.path, bytes: $0.bytes) }
      .filter { !$0.path.contains("/articles/") && !$0.path.contains("/pages/") }
    // The fixture has one ranking.
    for index in files.indices where files[index].path.hasSuffix("/indicators.yaml") {
      files[index].bytes += Array(
        "- {id: second-rank, name: {en: second rank}, units: [rank], measure: rank, rise: decline, topic: trade}\n"
          .utf8)
    }
    for article in Set(figures.map(\.article)).sorted() {
      let lines = figures.filter { $0.article == article }.map {
        "- {\($0.figure), evidence: source}"
      }
      let text = """
        # A test fixture.
        title: Fixture \(article)
        date: 2025-03-01
        language: en
        source: {publisher: Fixture \(article), url: https://example.org/\(article), rights: cite}
        summary: A fixture.
        topics: [trade]
        figures:
        \(lines.joined(separator: "\n"))
        """
      files.append(
        ContentFile(path: "Content/articles/2025-03-01-\(article).yaml", bytes: Array(text.utf8)))
    }
    let loaded = await ContentLoader.load(files)
    #expect(loaded.diagnostics.filter { $0.severity == .error } == [])
    let library = Library(try #require(loaded.briefing))
    return Composer(
      library: library, book: try Fixture.book(language),
      map: SiteMap(language: language, mainLanguage: .english),
      asOf: try #require(CalendarDate(year: 2025, month: 3, day: 1)), downloads: [:])
  }

  private static func chart(_ figures: [Stated], of series: String) async throws -> SeriesChart {
    let composer = try await composer(figures)
    let indicator = try #require(composer.briefing.indicators.first { $0.id.text == series })
    return try #require(composer.chart(of: indicator))
  }

  private static func people(_ value: Int, _ period: String, bound: String = "exactly") -> String {
    "indicator: residents, value: \(value), unit: people, period: '\(period)', bound: \(bound)"
  }

  @Test(
    "claim a rise or a fall only where the numbers leave no doubt of it",
    arguments: [
      (
        [("a", people(100, "2020")), ("a", people(150, "2021")), ("a", people(200, "2022"))],
        "Northern residents of Southland rose from 100 people in 2020 to 200 people in 2022"
      ),
      (
        [("a", people(300, "2020")), ("a", people(350, "2021")), ("a", people(200, "2022"))],
        "Northern residents of Southland fell from 300 people in 2020 to 200 people in 2022"
      ),
      // The same, and no more.
      (
        [("a", people(200, "2020")), ("a", people(150, "2021")), ("a", people(200, "2022"))],
        "Northern residents of Southland: 200 people in 2022; 200 people in 2020"
      ),
      // Over 200 may be 205.
      (
        [
          ("a", people(200, "2020", bound: "over")), ("a", people(150, "2021")),
          ("a", people(205, "2022")),
        ],
        "Northern residents of Southland: 205 people in 2022; over 200 people in 2020"
      ),
      // Sources differ on the end.
      (
        [
          ("a", people(100, "2020")), ("a", people(150, "2021")), ("a", people(200, "2022")),
          ("b", people(90, "2022")),
        ],
        "Sources differ on northern residents of Southland in 2022: 200 people or 90 people; 100 people in 2020"
      ),
      // Sources differ on the beginning.
      (
        [
          ("a", people(100, "2020")), ("b", people(300, "2020")), ("a", people(150, "2021")),
          ("a", people(200, "2022")),
        ],
        "Northern residents of Southland: 200 people in 2022; 100 people or 300 people in 2020"
      ),
    ] as [([(String, String)], String)])
  func headings(figures: [(String, String)], expected: String) async throws {
    #expect(try await Self.chart(figures.map { ($0.0, $0.1) }, of: "residents").heading == expected)
  }

  @Test("name who differs, and all their numbers")
  func differences() async throws {
    let chart = try await Self.chart(
      [
        ("a", Self.people(100, "2020")), ("a", Self.people(150, "2021")),
        ("a", Self.people(200, "2022")), ("b", Self.people(90, "2022")),
      ], of: "residents")
    #expect(
      chart.notes.contains(
        "Sources differ in 2022: 200 people (Fixture a) or 90 people (Fixture b)."))
    #expect(chart.points.filter { $0.start == 2022 }.map(\.label) == ["90", "200"])
  }

  @Test("keep targets apart from what is reported")
  func targets() async throws {
    let chart = try await Self.chart(
      [
        ("a", Self.people(100, "2020")), ("a", Self.people(150, "2021")),
        ("a", Self.people(200, "2022")), ("a", Self.people(900, "2030") + ", status: target"),
      ], of: "residents")
    #expect(chart.goals.map(\.label) == ["900"])
    #expect(chart.points.count == 3)
    #expect(chart.heading.hasSuffix("to 200 people in 2022"))
    #expect(chart.goals[0].name.contains("(target)"))
  }

  @Test("hold places and sectors of one series against each other, by their scope")
  func scopes() async throws {
    let composer = try await Self.composer(
      [
        ("a", Self.people(10, "2020") + ", id: x, scope: Northtown"),
        ("a", Self.people(70, "2020") + ", id: y, scope: Southtown"),
        ("a", Self.people(30, "2020") + ", id: z, scope: Westtown"),
        ("a", Self.people(99, "2021") + ", id: w, scope: Westtown"),
      ])
    let topic = try #require(composer.briefing.topics.first { $0.id.text == "people" })
    let compared = composer.comparisons(in: topic)
    #expect(compared.count == 1)
    let chart = try #require(compared.first).chart
    // The newest year that two of them share, the largest first.
    #expect(chart.rows.map(\.name) == ["Southtown", "Westtown", "Northtown"])
    #expect(chart.heading == "From 10 people (Northtown) to 70 people (Southtown)")
    #expect(chart.subtitle == "People, an amount at a moment, in 2020")
  }

  @Test("say of two amounts which is larger only where that is beyond doubt")
  func two() async throws {
    func heading(_ first: String, _ second: String) async throws -> String {
      let composer = try await Self.composer([
        ("a", first + ", id: x, scope: Northtown"), ("a", second + ", id: y, scope: Southtown"),
      ])
      let topic = try #require(composer.briefing.topics.first { $0.id.text == "people" })
      return try #require(composer.comparisons(in: topic).first).chart.heading
    }
    #expect(
      try await heading(Self.people(10, "2020"), Self.people(70, "2020"))
        == "Southtown exceeded Northtown in 2020: 70 people against 10 people")
    #expect(
      try await heading(Self.people(70, "2020", bound: "over"), Self.people(71, "2020"))
        == "From over 70 people (Northtown) to 71 people (Southtown)")
  }

  @Test(
    "count rankings by place",
    arguments: [
      ([1, 1], "1st in all 2 rankings"),
      ([1, 4], "1st in 1 of 2 rankings; the lowest place is 4th"),
    ])
  func ranks(places: [Int], expected: String) async throws {
    let figures = zip(["trade-rank", "second-rank"], places).map { series, place in
      ("a", "indicator: \(series), value: \(place), unit: rank, period: '2024'")
    }
    #expect(try await Self.composer(Array(figures.prefix(1))).ranksChart()?.chart.id == nil)
    #expect(try await Self.composer(figures).ranksChart()?.chart.heading == expected)
  }
}
