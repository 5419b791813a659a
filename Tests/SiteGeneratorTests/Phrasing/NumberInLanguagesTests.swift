import Foundation
import Testing

@testable import BriefingModel
@testable import SiteGenerator

@Suite("Numbers in Vietnamese and Japanese")
struct NumberInLanguagesTests {
  private static let people = CountedUnit(
    id: .fixture("people"), nouns: [.vietnamese: [.other: "người"], .japanese: [.other: "人"]],
    location: SourceLocation(path: "fixture"))
  private static let decades = CountedUnit(
    id: .fixture("decades"),
    nouns: [.vietnamese: [.other: "thập kỷ"], .japanese: [.other: "{number}0年"]],
    location: SourceLocation(path: "fixture"))

  @Test(
    "are written with all their digits, the language's number words and the unit that goes with them",
    arguments: [
      ("46200000000", "USD", "46,2 tỷ USD", "462億ドル"),
      ("48180000000", "USD", "48,18 tỷ USD", "481億8000万ドル"),
      ("2550000000000", "JPY", "2,55 nghìn tỷ yên", "2兆5500億円"),
      ("20400000", "USD", "20,4 triệu USD", "2040万ドル"),
      ("1000000", "CHF", "1 triệu CHF", "100万スイス フラン"),
      ("448053", "people", "448.053 người", "44万8053人"), ("5512", "people", "5.512 người", "5512人"),
      ("5", "decades", "5 thập kỷ", "50年"),
      ("0", "people", "0 người", "0人"), ("100000000", "people", "100 triệu người", "1億人"),
      ("2.7", "percent", "2,7%", "2.7%"), ("1", "percentage-point", "1 điểm phần trăm", "1ポイント"),
      ("1", "rank", "thứ nhất", "第1位"), ("3", "rank", "thứ 3", "第3位"),
      ("52", "years", "52 năm", "52年"), ("2045", "year", "năm 2045", "2045年"),
    ])
  func quantity(number: String, unit: String, vietnamese: String, japanese: String) throws {
    let units = [Self.people.id: Self.people, Self.decades.id: Self.decades]
    let value = try #require(Decimal(string: number))
    let token = BriefingModel.Unit(unit)
    let unit = try #require(token)
    #expect(
      try Fixture.book(.vietnamese).quantity(value, unit: unit, units: units) == vietnamese)
    #expect(try Fixture.book(.japanese).quantity(value, unit: unit, units: units) == japanese)
  }

  @Test("of a compound kind never lose a digit")
  func nothingIsRounded() throws {
    let book = try Fixture.book(.japanese)
    #expect(book.scaled(try #require(Decimal(string: "1234567890.125"))) == "12億3456万7890.125")
    #expect(book.scaled(try #require(Decimal(string: "0.5"))) == "0.5")
    #expect(book.scaled(try #require(Decimal(string: "100000001"))) == "1億1")
  }

  @Test(
    "keep the bound that the source gives, where the language puts it",
    arguments: [
      (Figure.Bound.over, "hơn 5 năm", "5年超"), (.atLeast, "ít nhất 5 năm", "5年以上"),
      (.under, "dưới 5 năm", "5年未満"), (.atMost, "không quá 5 năm", "5年以下"),
      (.about, "khoảng 5 năm", "約5年"), (.nearly, "gần 5 năm", "5年近く"), (.exactly, "5 năm", "5年"),
    ])
  func bounds(bound: Figure.Bound, vietnamese: String, japanese: String) throws {
    let figure = Figure.fixture(5, bound: bound)
    for (language, expected) in [
      (Language.vietnamese, vietnamese), (Language.japanese, japanese),
    ] {
      let phrases = FigurePhrases(book: try Fixture.book(language), units: [:])
      #expect(phrases.value(figure) == expected)
    }
  }

  @Test("in sentences say what changed, when and by how much")
  func sentences() throws {
    var figure = Figure.fixture(Decimal(string: "2.7") ?? 0, bound: .about)
    figure.label = LocalizedText(
      [.vietnamese: "kim ngạch thương mại hai chiều", .japanese: "二国間貿易額"], original: .english)
    figure.unit = .percent
    figure.change = .up
    figure.period = .year(2024)
    func sentence(_ language: Language) throws -> String {
      FigurePhrases(book: try Fixture.book(language), units: [:])
        .plainSentence(FigureEntry(figure: figure, article: .fixture, indicator: nil))
    }
    #expect(
      try sentence(.vietnamese) == "Kim ngạch thương mại hai chiều năm 2024 tăng khoảng 2,7%")
    #expect(try sentence(.japanese) == "二国間貿易額は約2.7%の増加（2024年）")
    figure.period = nil
    figure.change = .down
    #expect(
      try sentence(.vietnamese)
        == "Kim ngạch thương mại hai chiều giảm khoảng 2,7% (nguồn không nêu thời gian)")
    #expect(try sentence(.japanese) == "二国間貿易額は約2.7%の減少（時期の記載なし）")
  }
}
