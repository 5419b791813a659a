import Foundation
import Testing

@testable import BriefingModel

@Suite("Content without a mistake")
struct ValidContentTests {
  private func briefing() async throws -> Briefing {
    let (briefing, diagnostics) = await ContentLoader.load(try Fixtures.valid().contentFiles)
    #expect(diagnostics == [])
    return try #require(briefing)
  }

  private func fair() async throws -> Article {
    try #require(try await briefing().articles.last)
  }

  @Test("gives a briefing with everything in it")
  func everything() async throws {
    let briefing = try await briefing()
    #expect(briefing.site.title[.vietnamese] == "Bản tin ví dụ")
    #expect(briefing.site.publisher[.english] == "The editors of the example")
    #expect(briefing.site.baseURL == "https://example.org/briefing/")
    #expect(briefing.topics.map(\.id.text) == ["trade", "transport"])
    #expect(briefing.indicators.map(\.rise) == [.growth, .neutral, .neutral])
    #expect(briefing.entities[.place]?.map(\.id.text) == ["exampleville", "例県"])
    #expect(briefing.articles.map(\.slug.text) == ["reiken", "example-fair"])
    #expect(briefing.pages.map(\.slug.text) == ["about"])
  }

  @Test("keeps what an article says of its source")
  func article() async throws {
    let article = try await fair()
    #expect(article.title[.english] == "The fair of examples opens in Đối Tác")
    #expect(article.title[.vietnamese] == "Hội chợ ví dụ")
    #expect(article.date == CalendarDate("2025-03-04"))
    #expect(!article.isDateCertain)
    #expect(article.source.rights == .quote)
    #expect(article.source.retrieved == CalendarDate("2025-03-05"))
    #expect(article.dateline?.date == CalendarDate("2025-03-03"))
    #expect(article.topics.map(\.value.text) == ["trade", "transport"])
    #expect(article.aliases.map(\.value.text) == ["fair-of-examples"])
    #expect(article.review.map(\.start) == [542])
  }

  @Test("reads a number in the decimal system")
  func decimal() async throws {
    let figures = try await fair().figures
    #expect(figures[0].quantity == .value(Decimal(string: "46.2") ?? 0))
    #expect(figures[2].quantity == .range(low: 30, high: 40))
  }

  @Test("makes ids, labels and kinds of figures that state none")
  func derived() async throws {
    let figures = try await fair().figures
    #expect(
      figures.map(\.id.text) == [
        "turnover", "trade-2024", "widgets-shown", "rank", "market-share-2023-q1",
        "opening-of-the-bridge", "age-of-the-fair",
      ])
    #expect(figures[0].label[.japanese] == "貿易額")
    #expect(
      figures.map(\.kind) == [.money, .percent, .count, .rank, .percent, .year, .duration])
    #expect(figures[0].period == .year(2024))
  }

  @Test("makes ids of statements and milestones that state none")
  func otherIDs() async throws {
    let article = try await fair()
    #expect(article.statements.map(\.id.text) == ["a-new-step", "a-visitor"])
    #expect(article.milestones.map(\.id.text) == ["opening", "the-fair-travels"])
  }

  @Test("numbers made ids that would be the same, also the longest")
  func repeatedIDs() async throws {
    var files = try Fixtures.valid()
    let path = "Content/articles/2025-03-05-second.yaml"
    let long = String(repeating: "貿易", count: 60)
    var text = """
      {title: A, date: 2025-03-05, language: en, source: {publisher: P}, summary: S, figures: [
      {id: goods-2, label: Other, value: 1, unit: widgets, evidence: source},

      """
    for label in ["Goods", "Goods", "Goods", long, long, "…", "…"] {
      text += "{label: \(label), value: 1, unit: widgets, period: ../2045, evidence: source},\n"
    }
    text += "{label: Goods, value: 1, unit: widgets, evidence: source},\n"
    text += "{label: Goods, value: 1, unit: widgets, evidence: source}]}"
    files[path] = [UInt8](text.utf8)
    let (briefing, diagnostics) = await ContentLoader.load(files.contentFiles)
    #expect(diagnostics == [])
    let article = try #require(briefing?.articles.first { $0.location.path == path })
    let cut = String(repeating: "貿易", count: 12)
    #expect(
      article.figures.map(\.id.text) == [
        "goods-2", "goods-by-2045", "goods-by-2045-2", "goods-by-2045-3", "\(cut)-by-2045",
        "\(cut)-by-2045-2", "figure-by-2045", "figure-by-2045-2", "goods", "goods-3",
      ])
  }

  @Test("puts translations beside the texts")
  func translations() async throws {
    let article = try await fair()
    #expect(article.figures[0].label[.vietnamese] == "kim ngạch")
    #expect(article.figures[0].scope?[.vietnamese] == "hai bên")
    #expect(article.statements[0].summary?[.vietnamese] == "Một bước mới.")
    #expect(article.milestones[0].label[.vietnamese] == "Khai mạc")
    #expect(article.summary.original == .english)
  }

  @Test("says where Markdown begins, in records and in pages")
  func markdownLocations() async throws {
    let briefing = try await briefing()
    let body = try #require(briefing.articles.last?.body)
    #expect(body.location == SourceLocation(path: Fixtures.article, line: 16, column: 3))
    #expect(body.text[.english] == "Prose with *marks*,\nin two lines.\n")
    let page = try #require(briefing.pages.first)
    #expect(page.location == SourceLocation(path: "Content/pages/about.md", line: 7, column: 1))
    #expect(page.body == "# Heading\n\nText.\n")
  }

  @Test("takes a text without a language for one in the main language of the site")
  func mainLanguage() async throws {
    var files = try Fixtures.valid()
    let site =
      "{title: Ví dụ, description: Mô tả, partners: [{id: ex, name: A}, {id: sa, name: B}],"
    files["Content/site.yaml"] = [UInt8]((site + " languages: [vi, en]}").utf8)
    let (briefing, diagnostics) = await ContentLoader.load(files.contentFiles)
    // Now the record's own title is the Vietnamese one, and so the translations come second.
    #expect(Set(diagnostics.map(\.code)) == ["translated-twice"])
    #expect(briefing == nil)
    files[Fixtures.article] = nil
    let topics = try #require(await ContentLoader.load(files.contentFiles).briefing?.topics)
    #expect(topics[1].name == LocalizedText("Transport", in: .vietnamese))
    #expect(topics[0].description.original == .english)
  }

  @Test("gives the same with one task and with many", arguments: [1, 2, 7])
  func jobs(_ jobs: Int) async throws {
    var files = try Fixtures.valid()
    let article = try #require(files[Fixtures.article])
    for number in 10...99 {
      files["Content/articles/2025-03-04-copy-\(number).yaml"] = article
    }
    let expected = await ContentLoader.load(files.contentFiles, jobs: 1)
    let found = await ContentLoader.load(files.contentFiles.shuffled(), jobs: jobs)
    #expect(expected.diagnostics == found.diagnostics)
    #expect(expected.diagnostics.map(\.code).allSatisfy { $0 == "alias-taken" })
    #expect(expected.diagnostics.count == 90)
  }
}
