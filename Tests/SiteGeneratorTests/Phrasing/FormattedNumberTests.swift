import BriefingModel
import Foundation
import Testing

@testable import SiteGenerator

/// Numbers as pages print them, read back: no digit, no scale and no unit is lost on the way.
@Suite("Printed numbers")
struct FormattedNumberTests {
  /// Reads an English number with its number word: “US$46.2 billion”, “−3.25 per cent”, “448,053 people”.
  private static func read(_ text: String) throws -> Decimal {
    let match = try #require(
      text.firstMatch(
        of: #/([-−]?)(?:US\$|€|[A-Z]{3} )?(-?)(\d[\d,]*(?:\.\d+)?)(?: (million|billion|trillion))?/#
      ))
    let exponent =
      ["million": 6, "billion": 9, "trillion": 12][match.4.map(String.init) ?? ""] ?? 0
    let number = try #require(Decimal(string: String(match.3).replacing(",", with: "")))
    let isNegative = !match.1.isEmpty || !match.2.isEmpty
    return number
      * Decimal(
        sign: isNegative ? .minus : .plus, exponent: exponent, significand: 1)
  }

  @Test("of any size and unit are what the record says")
  func anyNumber() throws {
    let book = try Fixture.english()
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
        #expect(try Self.read(text) == number, "\(text)")
      }
    }
  }

  @Test("on the pages and in the charts of the shipped briefing are their records'")
  func shipped() async throws {
    let library = Library(try await ShippedBriefingTests.briefing())
    let book = try Fixture.english()
    let phrases = FigurePhrases(book: book, units: library.briefing.units)
    for entry in library.figures {
      guard case .value(let number) = entry.figure.quantity, entry.figure.unit != .rank else {
        continue
      }
      #expect(try Self.read(phrases.cell(entry.figure)) == number, "\(entry.figure.id)")
    }
    let composer = Composer(
      library: library, book: book, map: SiteMap(language: .english, mainLanguage: .english),
      asOf: try #require(library.briefing.newestDate), downloads: [:])
    let compared = composer.allComparisons().flatMap(\.chart.numbers)
    #expect(compared.count > 20)
    for number in compared where number.low == number.high {
      #expect(try Self.read(number.label) == number.high, "\(number.name)")
    }
    for indicator in library.briefing.indicators {
      guard let chart = composer.chart(of: indicator) else { continue }
      // The highest mark says in what the axis counts.
      let top = try #require(chart.tickLabels.last)
      #expect(try Self.read(top) == chart.ticks.range.upperBound, "\(indicator.id)")
      let scale = try #require(top.firstMatch(of: #/[\d.,]+(?: (million|billion|trillion))?/#))
      let word = scale.1.map { " \($0)" } ?? ""
      for point in chart.points where point.low == point.high {
        #expect(try Self.read(point.label + word) == point.high, "\(indicator.id)")
      }
      for (label, value) in zip(chart.tickLabels.dropLast(), chart.ticks.values) {
        #expect(try Self.read(label + word) == value, "\(indicator.id)")
      }
    }
  }
}
