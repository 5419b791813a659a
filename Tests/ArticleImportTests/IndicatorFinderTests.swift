import BriefingModel
import Foundation
import Testing

@testable import ArticleImport

@Suite("The indicator of a figure")
struct IndicatorFinderTests {
  private static let content = [
    "site.yaml": """
    title: Fixture
    description: A fixture.
    partners: [{id: vn, name: Việt Nam}, {id: jp, name: Japan}]
    languages: [en, vi]
    """,
    "topics.yaml": "topics: [{id: trade, name: Trade, description: A fixture.}]",
    "indicators.yaml": """
    units: [{id: tonnes, nouns: {en: {one: tonne, other: tonnes}, vi: {other: tấn}}}]
    indicators:
    - {id: exports, name: {en: exports, vi: xuất khẩu}, units: [USD], measure: flow, topic: trade}
    - {id: rice, name: {en: rice exports, vi: xuất khẩu gạo}, units: [USD], measure: flow, topic: trade}
    - {id: trade, name: {en: trade, vi: thương mại}, units: [USD, rank], measure: flow, topic: trade}
    - {id: tea-sales, name: {en: tea, vi: chè}, units: [USD], measure: flow, topic: trade}
    - {id: tea-harvest, name: {en: tea, vi: chè}, units: [tonnes, USD], measure: flow, topic: trade}
    """,
  ]

  private static func indicators(in text: String) async throws -> [String?] {
    let loaded = await ContentLoader.load(
      content.sorted { $0.key < $1.key }
        .map { ContentFile(path: "Content/\($0.key)", bytes: Array($0.value.utf8)) })
    let briefing = try #require(loaded.briefing, "\(loaded.diagnostics)")
    return try Extractor(gazetteer: Gazetteer(briefing)).extract(text).figures.map(\.indicator)
  }

  @Test(
    "is that whose words stand in its label, the longest of them, and else the nearest before it",
    arguments: [
      ("Rice exports reached US$5 billion.", ["rice"]),
      ("Rice exports of the province and its trade were worth US$5 billion.", ["rice"]),
      ("With trade on the rise, US$5 billion worth of rice exports left.", ["rice"]),
      ("With exports and trade on the rise, officials spoke of US$5 billion.", ["trade"]),
      ("With trade and rice exports on the rise, officials spoke of US$5 billion.", ["rice"]),
      ("Exports rose by 5 per cent.", ["exports"]),
    ])
  func words(text: String, indicators: [String]) async throws {
    #expect(try await Self.indicators(in: text) == indicators)
  }

  @Test("is none where two have the same words, and the one that the unit leaves")
  func sameWords() async throws {
    #expect(try await Self.indicators(in: "Tea was worth US$5 billion.") == [nil])
    #expect(try await Self.indicators(in: "Tea came to 5 tonnes.") == ["tea-harvest"])
    #expect(try await Self.indicators(in: "Exports came to 5 tonnes.") == [nil])
  }

  @Test("is the same where letters and their marks are parted")
  func decomposed() async throws {
    let text = "Nhật Bản là đối tác thương mại lớn thứ tư."
    #expect(try await Self.indicators(in: text) == ["trade"])
    #expect(
      try await Self.indicators(in: text.decomposedStringWithCanonicalMapping) == ["trade"])
  }
}
