import BriefingModel
import Foundation
import Testing

@testable import SiteGenerator

@Suite("Numbers in English")
struct NumberTests {
  private static let people = CountedUnit.fixture("people", one: "person", other: "people")

  @Test(
    "are written with all their digits and the unit that goes with them",
    arguments: [
      ("46200000000", "USD", "US$46.2 billion"), ("48180000000", "USD", "US$48.18 billion"),
      ("2550000000000", "JPY", "2.55 trillion yen"), ("20400000", "USD", "US$20.4 million"),
      ("999999", "USD", "US$999,999"), ("1000000", "CHF", "CHF 1 million"),
      ("2.7", "percent", "2.7 per cent"), ("1", "percentage-point", "1 percentage point"),
      ("1.5", "percentage-point", "1.5 percentage points"), ("448053", "people", "448,053 people"),
      ("1", "people", "1 person"), ("4100000", "people", "4.1 million people"),
      ("1", "rank", "1st"), ("2", "rank", "2nd"), ("3", "rank", "3rd"), ("4", "rank", "4th"),
      ("11", "rank", "11th"), ("12", "rank", "12th"), ("13", "rank", "13th"),
      ("21", "rank", "21st"), ("102", "rank", "102nd"), ("111", "rank", "111th"),
      ("52", "years", "52 years"), ("2045", "year", "2045"), ("-3.25", "percent", "-3.25 per cent"),
    ])
  func quantity(number: String, unit: String, expected: String) throws {
    let book = try Fixture.english()
    let token = BriefingModel.Unit(unit)
    let text = book.quantity(
      try #require(Decimal(string: number)), unit: try #require(token),
      units: [Self.people.id: Self.people])
    #expect(text == expected)
  }

  @Test("never lose a digit, whatever the scale")
  func nothingIsRounded() throws {
    let book = try Fixture.english()
    for exponent in 0...14 {
      let number = Decimal(sign: .plus, exponent: exponent, significand: 123_456_789)
      let digits = book.scaled(number).filter(\.isNumber).trimmingSuffix("0")
      #expect(digits == "123456789", "\(book.scaled(number))")
    }
  }
}

extension String {
  fileprivate func trimmingSuffix(_ character: Character) -> String {
    String(self.reversed().drop { $0 == character }.reversed())
  }
}
