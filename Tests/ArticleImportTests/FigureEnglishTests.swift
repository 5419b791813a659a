import BriefingModel
import Testing

@testable import ArticleImport

@Suite("Figures in English")
struct FigureEnglishTests {
  @Test(
    "Change and bound are two things",
    arguments: [
      ("Output has grown by over 12 per cent.", ["12 percent over up"]),
      ("Output rose 5% to $24.6 billion.", ["5 percent up", "24600000000 USD"]),
      ("Output reached $3 billion, up 2.7 per cent.", ["3000000000 USD", "2.7 percent up"]),
      ("It saw a 28 per cent increase.", ["28 percent up"]),
      (
        "The rate was cut by 25 basis points to 4.25 percent.",
        ["25 basis-point down", "4.25 percent"]
      ),
      (
        "Turnover grew from US$2 billion in 2010 to US$46 billion in 2024.",
        ["2000000000 USD", "46000000000 USD"]
      ),
      ("Sales of cars made up 22% of the market.", ["22 percent"]),
      ("A startup raised $25 million.", ["25000000 USD"]),
      (
        "As many as 3,000 workers and up to 40 guests came.",
        ["3000 workers", "40 guests atMost"]
      ),
      ("Growth will be 10 per cent or higher.", ["10 percent atLeast up"]),
      ("Profit doubled, and sales were 2.5 times higher.", ["2 times up", "2.5 times up"]),
    ])
  func qualifiers(text: String, figures: [String]) throws {
    #expect(try FigureSupport.figures(text) == figures)
  }

  @Test(
    "Ranges, lists and conversions",
    arguments: [
      ("It may cost between $5 million and $7 million.", ["5000000..7000000 USD"]),
      ("It may cost $3-5 billion.", ["3000000000..5000000000 USD"]),
      ("Inflation stays at 3–4 per cent.", ["3..4 percent"]),
      ("Exports grew 12, 7 and 9 per cent.", ["12 percent up", "7 percent up", "9 percent up"]),
      ("The loan is VND5 trillion (US$190 million).", ["5000000000000 VND", "190000000 USD"]),
      (
        "Unemployment dropped from 2.3 per cent to 2.2 per cent.",
        ["2.3 percent", "2.2 percent"]
      ),
      ("The temperature is minus 3 degrees Celsius.", ["-3 °C"]),
    ])
  func shared(text: String, figures: [String]) throws {
    #expect(try FigureSupport.figures(text) == figures)
  }

  @Test(
    "Counted nouns",
    arguments: [
      ("It drew over 70 seminars and walking tours.", ["over 70 seminars and walking tours"]),
      ("It drew 12 Korean–Thai city partnerships.", ["12 Korean–Thai city partnerships"]),
      (
        "It hired 500 more engineers and opened two new plants.",
        ["500 more engineers", "two new plants"]
      ),
      (
        "It drew 60 reporters, editors and photographers.",
        ["60 reporters, editors and photographers"]
      ),
      ("A 20-member delegation came.", ["20-member"]),
    ])
  func counted(text: String, figures: [String]) throws {
    #expect(try FigureSupport.texts(text) == figures)
  }

  @Test("One rank for each thing that is ranked")
  func ranks() throws {
    let figures = try FigureSupport.extraction(
      "Korea ranks second in shipbuilding and electronics, and fifth in tourism."
    ).figures
    #expect(figures.map(FigureSupport.notation) == ["2 rank", "2 rank", "5 rank"])
    #expect(figures.map(\.label) == ["shipbuilding", "electronics", "tourism"])
  }

  @Test(
    "Aims and milestones",
    arguments: [
      ("The country aims to become rich by 2045.", ["2045 year target"]),
      (
        "The goal is double-digit growth from 2027.",
        ["10 percent atLeast up target", "2027 year target"]
      ),
      (
        "Following the upgrade of ties to a Strategic Partnership in 2021, trade grew.",
        ["2021 year milestone"]
      ),
      ("The factory opened in 2021.", []),
    ])
  func aims(text: String, figures: [String]) throws {
    #expect(try FigureSupport.figures(text) == figures)
  }

  @Test(
    "What is no figure",
    arguments: [
      "The two countries and both sides agreed on one of the plans.",
      "Resolution No. 57 and Article 12 of Decree 80/2024 apply.",
      "The G7 and the Group of 20 discussed COVID-19 and 5G.",
      "The Boeing 737 landed at 8:30 am on runway 2.",
      "The team won 2-1 in the 5th session of the first forum.",
      "A 45-year-old man, aged 45, was found.",
      "The double taxation treaty is among the top 10.",
    ])
  func none(text: String) throws {
    #expect(try FigureSupport.figures(text).isEmpty)
  }

  @Test(
    "Vague and damaged amounts are left to the editor",
    arguments: [
      ("The parties count more than trade deals signed.", "missing-number"),
      ("Dozens of houses were flooded.", "vague-amount"),
    ])
  func doubts(text: String, code: String) throws {
    let extraction = try FigureSupport.extraction(text)
    #expect(extraction.figures.isEmpty)
    #expect(extraction.review.map(\.code) == [code])
  }
}
