import Foundation
import Testing

@testable import BriefingModel

@Suite("Slugs")
struct SlugTests {
  @Test(
    "fold Latin letters and keep other scripts",
    arguments: [
      ("Đối tác", "doi-tac"), ("Quảng Ninh", "quang-ninh"), ("Thừa Thiên–Huế", "thua-thien-hue"),
      ("地方協力", "地方協力"), ("ガンマ", "ガンマ"), ("FPT Japan’s plan", "fpt-japans-plan"),
      ("Straße, 2", "strasse-2"), ("ﬁne", "fine"),
    ])
  func folding(_ title: String, _ slug: String) {
    #expect(Slug(folding: title)?.text == slug)
  }

  @Test("are cut at whole words, or within a word where a script writes no spaces")
  func long() {
    let words = Slug(folding: String(repeating: "example ", count: 40))
    #expect(words?.text.utf8.count == 119)
    #expect(Slug(folding: String(repeating: "貿易", count: 100))?.text.count == 40)
  }

  @Test("cannot be made of what has no letters", arguments: ["", "…", "/../", "🎌", "---"])
  func nothing(_ title: String) {
    #expect(Slug(folding: title) == nil)
  }

  @Test(
    "refuse what could leave a folder or differ by case",
    arguments: [
      "", ".", "..", "a/b", "a\\b", "a--b", "-a", "a-", "A", "Đ", "a b", "a.b", "ﬁ", "a\u{0}",
      String(repeating: "a", count: 121),
    ])
  func refused(_ text: String) {
    #expect(Slug(text) == nil)
  }
}

@Suite("Periods")
struct PeriodTests {
  @Test(
    "are read and written the same",
    arguments: [
      "2025-01-31", "2025-01", "2024", "2023-Q1", "2012-H2", "FY2023", "2021-01/2021-10",
      "1992/2013", "2026/..", "../2045", "FY2019/FY2023", "2024-02-29",
    ])
  func roundTrip(_ text: String) throws {
    #expect(try Period(text).description == text)
  }

  @Test(
    "refuse what is none of the notations",
    arguments: [
      "", "24", "0000", "2024-1", "2024-001", "in 2024", "2024/", "/2024", "../..", "1/2/3",
      "2024-Q", "2024-H10", "FY24", "２０２４", "2024 ", "2024-01-01T00:00",
    ])
  func notation(_ text: String) {
    #expect(throws: Period.ParseError.notation) { try Period(text) }
  }

  @Test(
    "refuse what no calendar has",
    arguments: ["2023-02-29", "2024-13", "2024-00", "2024-Q5", "2024-H3", "2024-04-31"])
  func nonexistent(_ text: String) {
    #expect(throws: Period.ParseError.nonexistent) { try Period(text) }
  }

  @Test("refuse to end before they start", arguments: ["2024/2023", "2024-02/2024-01"])
  func reversed(_ text: String) {
    #expect(throws: Period.ParseError.endsBeforeItStarts) { try Period(text) }
  }

  @Test("know their first and last day")
  func days() throws {
    #expect(try Period("FY2023").firstDay == CalendarDate("2023-04-01"))
    #expect(try Period("FY2023").lastDay == CalendarDate("2024-03-31"))
    #expect(try Period("2024-02").lastDay == CalendarDate("2024-02-29"))
    #expect(try Period("../2045").firstDay == nil)
    #expect(try Period("2026/..").lastDay == nil)
  }
}

@Suite("Dates")
struct CalendarDateTests {
  @Test("count days there and back")
  func roundTrip() {
    var previous: CalendarDate?
    for days in stride(from: -719_162, through: 2_932_896, by: 97) {
      let date = CalendarDate(daysSinceEpoch: days)
      #expect(date.daysSinceEpoch == days)
      #expect(CalendarDate(date.description) == date)
      if let previous { #expect(previous < date) }
      previous = date
    }
  }

  @Test(
    "refuse what is no day",
    arguments: ["2025-02-29", "2025-13-01", "2025-1-1", "25-01-01", "2025/01/01", "", "0000-01-01"])
  func refused(_ text: String) {
    #expect(CalendarDate(text) == nil)
  }
}

@Suite("Numbers")
struct NumberTextTests {
  @Test(
    "are read exactly",
    arguments: [
      ("0", "0"), ("-0", "0"), ("46.2", "46.2"), ("48180000000", "48180000000"), ("0.1", "0.1"),
      ("1e3", "1000"), ("1.50", "1.5"), ("-2.5E-1", "-0.25"),
      ("12345678901234567890123456789012345678", "12345678901234567890123456789012345678"),
    ])
  func exact(_ text: String, _ expected: String) throws {
    let number = try #require(NumberText.decimal(text))
    #expect(number.description == expected)
    #expect(number == Decimal(string: expected))
  }

  @Test(
    "refuse everything that JSON refuses",
    arguments: [
      "", "-", "+1", "01", "1.", ".5", "1_000", "1,5", "1 000", "0x10", "1e", "1e+", "NaN", "inf",
      "１", "1\n", "8 billion",
    ])
  func refused(_ text: String) {
    #expect(!NumberText.isNumber(text))
    #expect(NumberText.decimal(text) == nil)
  }

  @Test("refuse what would lose digits", arguments: ["1e200", "1e99999999999999999999", "1e-200"])
  func tooLong(_ text: String) {
    #expect(NumberText.isNumber(text))
    #expect(NumberText.decimal(text) == nil)
  }
}

@Suite("Nearest words")
struct NearestWordTests {
  @Test(
    "are those of few changes",
    arguments: [
      ("tilte", "title"), ("sumary", "summary"), ("topic", "topics"), ("weather", nil),
      ("", nil),
    ] as [(String, String?)])
  func nearest(_ word: String, _ expected: String?) {
    #expect(NearestWord.find(word, among: ["title", "summary", "topics", "date"]) == expected)
  }

  @Test("do not depend on the order of the known ones")
  func order() {
    #expect(NearestWord.find("abd", among: ["abc", "abe"]) == "abc")
    #expect(NearestWord.find("abd", among: ["abe", "abc"]) == "abc")
  }
}
