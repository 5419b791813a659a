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
      ("FY2023", "in fiscal year 2023"), ("2021-01/2021-10", "from January to October 2021"),
      ("1992/2013", "from 1992 to 2013"), ("2026/..", "from 2026 on"), ("../2045", "by 2045"),
      ("2020-11/2021-02", "from November 2020 to February 2021"),
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

@Suite("Periods in Vietnamese and Japanese")
struct PeriodInLanguagesTests {
  @Test(
    "stand as newspapers print them",
    arguments: [
      ("2024", "năm 2024", "2024年"), ("2025-01-31", "ngày 31/1/2025", "2025年1月31日"),
      ("2025-01", "tháng 1/2025", "2025年1月"), ("2022-Q1", "quý I năm 2022", "2022年第1四半期"),
      ("2012-H1", "6 tháng đầu năm 2012", "2012年上半期"), ("FY2023", "năm tài khóa 2023", "2023年度"),
      ("2021-01/2021-10", "từ tháng 1 đến tháng 10 năm 2021", "2021年1月～10月"),
      ("1992/2013", "từ năm 1992 đến năm 2013", "1992年～2013年"),
      ("2026/..", "từ năm 2026 trở đi", "2026年以降"), ("../2045", "đến năm 2045", "2045年まで"),
    ])
  func noun(period: String, vietnamese: String, japanese: String) throws {
    #expect(try Fixture.book(.vietnamese).noun(try Period(period)) == vietnamese)
    #expect(try Fixture.book(.japanese).noun(try Period(period)) == japanese)
  }

  @Test("a day of a stock is the day as of which it holds")
  func stock() throws {
    let period = try Period("2025-01-31")
    #expect(
      try Fixture.book(.vietnamese).when(period, measure: .stock) == "tính đến ngày 31/1/2025")
    #expect(try Fixture.book(.japanese).when(period, measure: .stock) == "2025年1月31日時点")
  }
}
