import BriefingModel
import Testing

@testable import SiteGenerator

@Suite("Periods in English")
struct PeriodPhraseTests {
  @Test(
    "stand behind a number as its source means them",
    arguments: [
      ("2024", "in 2024"), ("2025-01-31", "on 31 January 2025"), ("2025-01", "in January 2025"),
      ("2023-Q1", "in the first quarter of 2023"), ("2012-H1", "in the first half of 2012"),
      ("FY2023", "in fiscal year 2023"), ("2021-01/2021-10", "in January to October 2021"),
      ("1992/2013", "in 1992 to 2013"), ("2026/..", "from 2026 on"), ("../2045", "by 2045"),
      ("2020-11/2021-02", "in November 2020 to February 2021"),
    ])
  func when(period: String, expected: String) throws {
    #expect(try Fixture.english().when(try Period(period), measure: .flow) == expected)
  }

  @Test("a day of a stock is the day as of which it holds")
  func stock() throws {
    let when = try Fixture.english().when(try Period("2025-01-31"), measure: .stock)
    #expect(when == "as of 31 January 2025")
  }
}
