import BriefingModel
import Foundation
import Testing

@testable import SiteGenerator

@Suite("Agreement of sources")
struct ComparisonTests {
  @Test(
    "follows from what each wording leaves open",
    arguments: [
      ("exactly 46200000000", "exactly 48180000000", false),
      ("exactly 46200000000", "exactly 46180000000", true),
      ("about 25600000000", "exactly 24300000000", false),
      ("nearly 800", "about 800", true), ("over 110", "over 110", true),
      ("exactly 50", "nearly 50", true), ("exactly 16", "exactly 18", false),
      ("over 5000", "exactly 5512", false), ("over 5000", "exactly 5400", true),
      ("about 448100", "exactly 448053", true), ("exactly 40", "exactly 37", false),
      ("atMost 100", "exactly 95", true), ("under 100", "over 100", true),
      ("exactly 2.7", "exactly 2.8", false), ("exactly 15.7", "over 15", true),
    ])
  func agreement(first: String, second: String, agrees: Bool) throws {
    let entries = try [first, second].map(Self.entry)
    #expect(Comparison(entries).isConsistent == agrees)
    #expect(Comparison(entries.reversed()).isConsistent == agrees)
  }

  @Test("a conflict among three is found wherever it stands")
  func three() throws {
    let entries = try ["exactly 18", "exactly 18", "exactly 19"].map(Self.entry)
    #expect(Comparison(entries).isConflict)
  }

  @Test("parts of years, changes and other scopes are never compared with each other")
  func groups() async throws {
    let library = Library(try await Fixture.briefing())
    let trade = library.figures(of: .fixture("trade"))
    let groups = Comparison.groups(of: trade)
    #expect(groups.map(\.entries.count).sorted() == [1, 1, 1, 2])
    #expect(groups.filter(\.isConflict).count == 1)
  }

  @Test("the newest level of a flow is a whole year, not a part of one")
  func newestLevel() async throws {
    let library = Library(try await Fixture.briefing())
    let level = try #require(library.newestLevel(of: .fixture("trade")))
    #expect(level.entries.allSatisfy { $0.figure.period == .year(2024) })
    #expect(level.isConflict)
  }

  private static func entry(_ text: String) throws -> FigureEntry {
    let words = text.split(separator: " ").map(String.init)
    return FigureEntry(
      figure: .fixture(
        try #require(Decimal(string: words[1])),
        bound: try #require(Figure.Bound(rawValue: words[0]))),
      article: .fixture)
  }
}
