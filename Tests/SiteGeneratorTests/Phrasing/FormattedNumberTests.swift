import BriefingModel
import Foundation
import Testing

@testable import SiteGenerator

/// Numbers as pages print them, read back: no digit, no scale and no unit is lost on the way.
@Suite("Printed numbers")
struct FormattedNumberTests {
  @Test(
    "of any size and unit are what the record says, in every language",
    arguments: [Language.english, .vietnamese, .japanese])
  func anyNumber(language: Language) throws {
    let book = try Fixture.book(language)
    let reader = PrintedNumbers(language: language)
    let people = CountedUnit.fixture("people", one: "person", other: "people")
    let units: [BriefingModel.Unit] = [
      .currency("USD"), .currency("JPY"), .currency("EUR"), .currency("CHF"), .percent,
      .percentagePoint, .years, .number, .counted(people.id),
    ]
    for _ in 0..<2000 {
      let number = Decimal(
        sign: Bool.random() ? .plus : .minus, exponent: Int.random(in: -8...9),
        significand: Decimal(Int.random(in: 0...99_999_999)))
      for unit in units {
        let text = book.quantity(number, unit: unit, units: [people.id: people])
        #expect(reader.all(in: text) == [number], "\(text)")
      }
    }
  }
}
