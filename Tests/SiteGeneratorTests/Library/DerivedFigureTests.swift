import Foundation
import Testing

@testable import BriefingModel
@testable import SiteGenerator

@Suite("Computed numbers")
struct DerivedFigureTests {
  private let base: Briefing
  private let trade: Indicator
  private let residents: Indicator

  init() async throws {
    base = try await Fixture.briefing()
    trade = try #require(base.indicatorsByID[.fixture("trade")])
    residents = try #require(base.indicatorsByID[.fixture("residents")])
  }

  /// A level of a series, by an article of its own.
  private func level(
    _ value: Decimal, _ period: String, of indicator: Indicator, bound: Figure.Bound = .exactly
  ) throws -> Figure {
    var figure = Figure.fixture(value, bound: bound)
    figure.unit = try #require(indicator.units.first).value
    figure.period = try Period(period)
    figure.indicator = Located(indicator.id, at: figure.location)
    return figure
  }

  private func derived(
    _ figures: [Figure], of indicator: Indicator, indicators: [Indicator]? = nil
  ) -> [DerivedFigure] {
    let articles = figures.enumerated().map { index, figure in
      Article.fixture("article-\(index)", figures: [figure])
    }
    let briefing = Briefing(
      site: base.site, topics: base.topics, indicators: indicators ?? base.indicators,
      units: Array(base.units.values), entities: base.entities, articles: articles, pages: [])
    return DerivedFigures(Library(briefing)).figures(of: indicator)
  }

  @Test(
    "are rounded to what the rounding of their inputs leaves certain",
    arguments: [
      ("44900000000", "46200000000", "3"), ("44912000000", "46218000000", "2.9"),
      ("30000000000", "24500000000", nil), ("46200000000", "46210000000", nil),
      ("40218000000", "37104000000", "-7.7"),
    ] as [(String, String, String?)])
  func growth(first: String, second: String, expected: String?) throws {
    let first = try #require(Decimal(string: first))
    let second = try #require(Decimal(string: second))
    let found = derived(
      [try level(first, "2023", of: trade), try level(second, "2024", of: trade)], of: trade)
    #expect(found.map(\.value.description) == (expected.map { [$0] } ?? []))
    #expect(found.allSatisfy { $0.period.description == "2023/2024" && $0.unit == .percent })
  }

  @Test("of counted things are exact where the count is")
  func counts() throws {
    let found = derived(
      [
        try level(416_387, "2018-12-31", of: residents),
        try level(448_053, "2020-12-31", of: residents),
      ], of: residents)
    #expect(found.map(\.value.description) == ["7.6"])
  }

  @Test("recompute from their inputs, whatever the figures")
  func recompute() throws {
    var count = 0
    for _ in 0..<300 {
      let figures = try (0..<6).map { _ in
        try level(
          Decimal(Int.random(in: 1...9999))
            * Decimal(sign: .plus, exponent: Int.random(in: 6...7), significand: 1),
          String(Int.random(in: 2015...2024)), of: trade,
          bound: [.exactly, .exactly, .exactly, .about, .over].randomElement() ?? .exactly)
      }
      for number in derived(figures, of: trade) {
        count += 1
        #expect(number.formula == .growth)
        let (first, second) = (number.inputs[0].figure, number.inputs[1].figure)
        // A number that some source doubts or contradicts is no input.
        for input in [first, second] {
          #expect(input.bound == .exactly)
          let same = figures.filter { $0.period == input.period }
          #expect(Comparison(same.map { FigureEntry(figure: $0, article: .fixture) }).isConsistent)
        }
        let (a, b) = (first.quantity.low, second.quantity.low)
        // v is (b − a) ÷ a × 100, rounded: |(b − a) × 100 − v × a| is at most half a unit of the last place × a.
        let unit = Decimal(sign: .plus, exponent: min(0, number.value.exponent), significand: 1)
        #expect(abs((b - a) * 100 - number.value * a) <= a * unit / 2)
        #expect(try #require(first.period).sortDay < (try #require(second.period)).sortDay)
      }
    }
    #expect(count > 50)
  }

  @Test("are never made of what cannot be compared")
  func incomparable() throws {
    let first = try level(40_218_000_000, "2023", of: trade)
    let second = try level(46_218_000_000, "2024", of: trade)
    #expect(derived([first, second], of: trade).count == 1)
    let changes: [(String, (inout Figure) throws -> Void)] = [
      ("a bound", { $0.bound = .about }), ("a lower bound", { $0.bound = .over }),
      ("a range", { $0.quantity = .range(low: 1, high: 2) }),
      ("another unit", { $0.unit = .currency("JPY") }),
      ("another scope", { $0.scope = LocalizedText("the north", in: .english) }),
      ("a change", { $0.change = .up }), ("a target", { $0.status = .target }),
      ("no period", { $0.period = nil }),
      ("a part of a year", { $0.period = try Period("2024-Q1") }),
      ("a fiscal year", { $0.period = try Period("FY2024") }),
      ("ten months", { $0.period = try Period("2024-01/2024-10") }),
      ("several years", { $0.period = try Period("1992/2024") }),
      ("a rank", { $0.unit = .rank }), ("the same year", { $0.period = try Period("2023") }),
    ]
    for (name, change) in changes {
      var other = second
      try change(&other)
      #expect(derived([first, other], of: trade).isEmpty, "\(name)")
      if name == "the same year" { continue }
      var earlier = first
      earlier.period = try Period("2025")
      #expect(derived([earlier, other], of: trade).isEmpty, "\(name), the other way round")
    }
    var contradicted = second
    contradicted.quantity = .value(48_180_000_000)
    #expect(derived([first, second, contradicted], of: trade).isEmpty)
    var ranked = trade
    ranked.measure = .event
    #expect(
      derived([first, second], of: ranked, indicators: [ranked]).isEmpty, "what happened once")
  }

  @Test("compare a part of a year with the same part of another")
  func seasons() throws {
    let found = derived(
      [
        try level(10_218_000_000, "2023-Q1", of: trade),
        try level(11_104_000_000, "2024-Q1", of: trade),
        try level(12_104_000_000, "2024-Q2", of: trade),
      ], of: trade)
    #expect(found.map(\.period.description) == ["2023-Q1/2024-Q1"])
  }

  @Test("add up parts to a year that no source states; their bounds stay")
  func totals() throws {
    let quarters = try (1...4).map {
      try level(
        Decimal($0) * 1_000_000_000, "2024-Q\($0)", of: trade, bound: $0 == 2 ? .over : .exactly)
    }
    let total = derived(quarters, of: trade).filter { $0.formula == .total }
    #expect(total.map(\.value) == [10_000_000_000])
    #expect(total.map(\.bound) == [.over])
    #expect(total.map(\.period.description) == ["2024"])
    #expect(derived(Array(quarters.dropLast()), of: trade).filter { $0.formula == .total }.isEmpty)
    var mixed = quarters
    mixed[0].bound = .under
    #expect(derived(mixed, of: trade).filter { $0.formula == .total }.isEmpty)
    let stated = quarters + [try level(9_900_000_000, "2024", of: trade, bound: .about)]
    #expect(derived(stated, of: trade).filter { $0.formula == .total }.isEmpty)
  }

  @Test("are in another currency only by a rate of the same time that the content gives")
  func conversion() throws {
    var rate = trade
    rate.id = .fixture("yen-rate")
    rate.units = [Located(.currency("JPY"), at: rate.location)]
    rate.rateFor = "USD"
    let amount = try level(46_200_000_000, "2024", of: trade, bound: .over)
    let price = try level(Decimal(string: "151.37") ?? 0, "2024", of: rate)
    let indicators = base.indicators + [rate]
    let found = derived([amount, price], of: trade, indicators: indicators)
    #expect(found.map(\.value) == [6_990_000_000_000])
    #expect(found.map(\.unit) == [.currency("JPY")])
    #expect(found.map(\.bound) == [.over])
    let earlier = try level(Decimal(string: "140.5") ?? 0, "2023", of: rate)
    #expect(derived([amount, earlier], of: trade, indicators: indicators).isEmpty)
    #expect(derived([amount], of: trade, indicators: indicators).isEmpty)
    var roundly = price
    roundly.bound = .about
    #expect(derived([amount, roundly], of: trade, indicators: indicators).isEmpty)
  }

  @Test(
    "stand on the page of their series, marked, with a formula whose numbers lead to the figures")
  func page() async throws {
    let briefing = try await ShippedBriefingTests.briefing()
    let library = Library(briefing)
    let composer = Composer(
      library: library, book: try Fixture.english(),
      map: SiteMap(language: .english, mainLanguage: .english),
      asOf: try #require(briefing.newestDate), downloads: [:])
    var count = 0
    for indicator in briefing.indicators {
      let derived = DerivedFigures(library).figures(of: indicator)
      let page = try #require(composer.indicatorPages(indicator).first)
      let markdown = page.segments.map(\.markdown).joined()
      #expect(markdown.contains("{#computed}") == !derived.isEmpty)
      let table = markdown.components(separatedBy: "{#computed}").last ?? ""
      for number in derived {
        count += 1
        for input in number.inputs {
          #expect(table.contains("/\(input.article.slug)/index.md#figure-\(input.figure.id))"))
        }
      }
      #expect(table.ranges(of: "(computed)").count == derived.count)
    }
    #expect(count > 3)
  }
}
