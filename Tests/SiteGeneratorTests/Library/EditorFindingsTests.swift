import BriefingModel
import Foundation
import Testing

@testable import SiteGenerator

@Suite("Findings for editors")
struct EditorFindingsTests {
  /// The fixture with an article more, and perhaps indicators more.
  private static func findings(
    figures: [String], indicators: [String] = [], asOf: String? = nil
  ) async throws -> [Diagnostic] {
    var input = try Fixture.input()
    let record = """
      title: {en: An article with something to find}
      date: 2025-02-02
      language: en
      source: {publisher: Third Fixture, rights: cite}
      summary: {en: A fixture.}
      topics: [trade]
      figures:
      \(figures.joined(separator: "\n"))

      """
    input.content.append(
      ContentFile(path: "Content/articles/2025-02-02-found.yaml", bytes: Array(record.utf8)))
    let file = try #require(input.content.firstIndex { $0.path == "Content/indicators.yaml" })
    input.content[file].bytes += Array((indicators.joined(separator: "\n") + "\n").utf8)
    let options = SiteGenerator.Options(buildDate: asOf.flatMap { CalendarDate($0) })
    let result = await SiteGenerator(options: options).generate(input)
    #expect(result.diagnostics == [])
    return result.findings.filter { $0.code != "untranslated" }.filter {
      $0.location.path == "Content/articles/2025-02-02-found.yaml"
        || $0.location.path == "Content/indicators.yaml"
    }
  }

  private static let boats = [
    "- {id: boats, name: {en: boats built}, units: [people], measure: flow, topic: trade}"
  ]

  private static func boats(_ value: Int, _ period: String, _ more: String = "") -> String {
    "- {indicator: boats, value: \(value), unit: people, period: '\(period)', evidence: source\(more)}"
  }

  @Test("tell where sources contradict each other, and where not")
  func conflicts() async throws {
    let found = try await Self.findings(
      figures: [Self.boats(40, "2024"), Self.boats(45, "2024", ", id: other")],
      indicators: Self.boats)
    #expect(found.map(\.code) == ["sources-differ"])
    #expect(found.first?.message.contains("40 people") == true)
    #expect(
      try await Self.findings(
        figures: [Self.boats(40, "2024"), Self.boats(40, "2024", ", id: other")],
        indicators: Self.boats
      ).isEmpty)
  }

  @Test("tell what is old where the site says what counts as old")
  func stale() async throws {
    let figures = [Self.boats(40, "2023"), Self.boats(44, "2024")]
    #expect(
      try await Self.findings(figures: figures, indicators: Self.boats, asOf: "2035-01-01")
        .map(\.code) == ["stale-figure"])
    #expect(
      try await Self.findings(figures: figures, indicators: Self.boats, asOf: "2025-06-01").isEmpty)
  }

  @Test("tell a series of one figure")
  func single() async throws {
    #expect(
      try await Self.findings(figures: [Self.boats(40, "2024")], indicators: Self.boats)
        .map(\.code) == ["single-figure"])
  }

  @Test(
    "tell a jump that looks like a slip of the unit, beside levels of the same scope alone",
    arguments: [
      (["2023": 40, "2024": 400], "about ten times as much"),
      (["2023": 40, "2024": 41_000], "about a thousand times as much"),
      (["2022": 4000, "2023": 41], "about a hundred times less"), (["2023": 40, "2024": 80], nil),
      (["2004": 40, "2024": 500], nil), (["2023": 40, "2024": 390], "about ten times as much"),
    ] as [([String: Int], String?)])
  func jumps(values: [String: Int], slip: String?) async throws {
    let figures = values.sorted { $0.key < $1.key }.map { Self.boats($0.value, $0.key) }
    // A level of another scope in between hides nothing.
    let between =
      "- {id: between, indicator: boats, value: 5, unit: people, period: '2023', scope: {en: the north}, evidence: source}"
    for figures in [figures, figures + [between]] {
      let found = try await Self.findings(figures: figures, indicators: Self.boats)
        .filter { $0.code == "jump" }
      #expect(found.count == (slip == nil ? 0 : 1))
      if let slip { #expect(found.first?.message.contains(slip) == true, "\(found)") }
    }
  }

  @Test("tell targets whose date has passed")
  func targets() async throws {
    let goal =
      "- {id: goal, label: {en: boats aimed at}, value: 90, unit: people, status: target, period: '../2030', evidence: source}"
    let year =
      "- {id: year, label: {en: year of the last boat}, value: 2031, unit: year, status: target, evidence: source}"
    #expect(
      try await Self.findings(figures: [goal, year], asOf: "2031-02-01").map(\.code)
        == ["target-passed"])
    #expect(
      try await Self.findings(figures: [goal, year], asOf: "2032-02-01").map(\.code)
        == ["target-passed", "target-passed"])
    #expect(try await Self.findings(figures: [goal, year], asOf: "2030-02-01").isEmpty)
  }

  @Test("tell units that do not fit: the kind, the measure, or the other levels of the series")
  func units() async throws {
    let kind =
      "- {id: share, label: {en: share of boats}, value: 9, unit: percent, kind: money, evidence: source}"
    #expect(try await Self.findings(figures: [kind]).map(\.code) == ["kind-unit"])
    let rank = "- {id: place, name: {en: place}, units: [USD], measure: rank, topic: trade}"
    let worth = [
      "- {id: worth, name: {en: worth of boats}, units: [USD, people], measure: stock, topic: trade}"
    ]
    #expect(
      try await Self.findings(
        figures: [kind.replacing("kind: money, ", with: "")], indicators: [rank]
      ).map(\.code) == ["measure-unit"])
    func level(_ value: Int, _ unit: String, _ period: String) -> String {
      "- {indicator: worth, value: \(value), unit: \(unit), period: '\(period)', evidence: source}"
    }
    let mixed = try await Self.findings(
      figures: [
        level(40, "USD", "2024-01-31"), level(41, "USD", "2024-02-29"),
        level(9, "people", "2024-03-31"),
      ], indicators: worth)
    #expect(mixed.map(\.code) == ["mixed-units"])
    #expect(mixed.first?.location.line == 10)
    #expect(
      try await Self.findings(
        figures: [level(40, "USD", "2024-01-31"), level(41, "USD", "2024-02-29")],
        indicators: worth
      ).isEmpty)
  }
}
