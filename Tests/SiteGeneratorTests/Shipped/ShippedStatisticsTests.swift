import BriefingModel
import Foundation
import Testing

@testable import SiteGenerator

/// What the statistics of the briefing in `Content/` must let a reader see.
@Suite("The shipped statistics")
struct ShippedStatisticsTests {
  private let library: Library

  init() async throws { library = Library(try await ShippedBriefingTests.briefing()) }

  @Test("give annual trade from 2011 to 2024 out of at least 8 sources")
  func annualTrade() throws {
    let years = try levels("bilateral-trade").filter { !$0.isOffYear }
    let periods = years.compactMap(\.figure.period?.description)
    #expect(periods.min() == "2011")
    #expect(periods.max() == "2024")
    #expect(periods.allSatisfy { $0.count == 4 })
    #expect(publishers(years).count >= 8)
  }

  @Test(
    "show trade over part of a year apart, never among years",
    arguments: ["2006-01/2006-09", "2014-01/2014-02", "2021-01/2021-10", "2022-Q1"])
  func partsOfYears(period: String) async throws {
    let entry = try #require(
      levels("bilateral-trade").first { $0.figure.period?.description == period })
    #expect(entry.length == .partOfYear)
    let page = try await page("bilateral-trade")
    let link = "#\(Anchor.figure(entry.figure.id))"
    #expect(try section("part-year", of: page).contains(link))
    #expect(try !section("levels", of: page).contains(link))
    #expect(
      page.charts.values.allSatisfy { chart in
        !chart.numbers.contains { $0.fragment == Anchor.figure(entry.figure.id) }
      })
  }

  @Test(
    "draw a series on at least so many sources",
    arguments: [
      ("registered-japanese-investment", 7), ("valid-japanese-projects", 7),
      ("vietnamese-residents-of-japan", 4),
    ])
  func sources(series: String, least: Int) throws {
    #expect(publishers(try levels(series)).count >= least)
  }

  @Test(
    "say that sources differ, and give all their values side by side",
    arguments: [
      ("bilateral-trade", ["US$25.6 billion", "US$24.3 billion"]),
      ("bilateral-trade", ["US$46.2 billion", "US$48.18 billion"]),
      ("forum-booths", ["37 booths", "40 booths"]),
      ("forum-japanese-localities", ["16 localities", "18 localities", "19 localities"]),
      ("forum-vietnamese-localities", ["31 localities", "34 localities"]),
    ])
  func conflicts(series: String, values: [String]) async throws {
    let note = try section("differences", of: await page(series))
      .split(separator: "\n").first { line in values.allSatisfy(line.contains) }
    #expect(note != nil, "\(series): \(values)")
  }

  @Test("say where sources agree")
  func agreement() async throws {
    #expect(try section("now", of: await page("local-agreements")).contains("3 sources agree"))
  }

  // MARK: Reading

  private func levels(_ series: String) throws -> [FigureEntry] {
    library.figures(of: try #require(Slug(series))).filter {
      $0.isLevel && $0.figure.status == .reported
    }
  }

  private func publishers(_ entries: [FigureEntry]) -> Set<String> {
    Set(entries.map { $0.article.source.publisher[.english] })
  }

  private func page(_ series: String) async throws -> MarkdownPage {
    let composer = Composer(
      library: library, book: try Fixture.english(),
      map: SiteMap(language: .english, mainLanguage: .english),
      asOf: try #require(library.briefing.newestDate), downloads: [:])
    let indicator = try #require(library.briefing.indicators.first { $0.id.text == series })
    return try #require(composer.indicatorPages(indicator).first)
  }

  /// What stands under a heading, up to the next one; without the backslashes of Markdown.
  private func section(_ id: String, of page: MarkdownPage) throws -> String {
    let text = page.segments.map(\.markdown).joined(separator: "\n\n")
      .replacing("\\", with: "")
    let start = try #require(text.range(of: "{#\(id)}"), "no section \(id)")
    let rest = text[start.upperBound...]
    return String(rest.range(of: "\n## ").map { rest[..<$0.lowerBound] } ?? rest)
  }
}
