import Foundation
import Testing

@testable import BriefingModel
@testable import SiteGenerator

/// Whatever the figures: each number that stands on a page or in a chart, read back, is that of its record.
@Suite("Figures on pages, read back")
struct PrintedFiguresTests {
  /// A link to a figure in the Markdown of a page: its words and the article and figure it leads to.
  private static var link: Regex<(Substring, Substring, Substring, Substring)> {
    #/\[((?:[^\]\\\[]|\\.)*)\]\(([^)\s]*)#figure-([^)\s]+)\)/#
  }

  private static func composer(_ briefing: Briefing, _ language: Language) throws -> Composer {
    Composer(
      library: Library(briefing), book: try Fixture.book(language),
      map: SiteMap(language: language, mainLanguage: briefing.site.mainLanguage),
      asOf: try #require(briefing.newestDate), downloads: [:])
  }

  /// Reads all links to figures on all pages of a language; gives how many numbers were compared.
  private static func compare(_ briefing: Briefing, _ language: Language) throws -> Int {
    let composer = try composer(briefing, language)
    let reader = PrintedNumbers(language: language)
    var figures: [String: Figure] = [:]
    for entry in composer.library.figures {
      figures["\(entry.article.slug) \(entry.figure.id)"] = entry.figure
    }
    var pages = composer.fixedPages()
    for position in briefing.articles.indices {
      let context = ArticleContext(position, in: composer.library)
      pages += composer.articlePages(context) + composer.evidencePages(context)
    }
    var count = 0
    for page in pages {
      let markdown = page.segments.map(\.markdown).joined(separator: "\n")
      for match in markdown.matches(of: link) {
        let words = String(match.1).replacing("\\", with: "").replacing("*", with: "")
        // The address of a citation and the names of sources lead to figures too.
        guard words.contains(where: \.isNumber), !words.contains("index.html") else { continue }
        let file = RelativeLink.path(from: "", to: Self.resolved(String(match.2), on: page))
        let slug =
          file.components(separatedBy: "/articles/").last?
          .components(separatedBy: "/").first(where: { $0 != "articles" }) ?? ""
        let figure = try #require(
          figures["\(slug) \(match.3)"], "\(page.address.htmlPath): \(match.0)")
        // Five decades are 50 years in Japanese: the noun brings a digit with it.
        let factor = try Self.factor(of: figure.unit, in: composer)
        let expected: [Decimal] =
          switch figure.quantity {
          case .value(let value): [value * factor]
          case .range(let low, let high): [low * factor, high * factor]
          }
        #expect(reader.all(in: words) == expected, "\(page.address.htmlPath): \(words)")
        count += 1
      }
    }
    for number in composer.allComparisons().flatMap(\.chart.numbers)
    where number.low == number.high {
      #expect(reader.reads(number.label, as: number.high), "\(number.name)")
      count += 1
    }
    for indicator in briefing.indicators {
      guard let chart = composer.chart(of: indicator), let top = chart.tickLabels.last else {
        continue
      }
      // The highest mark says in what the axis counts.
      #expect(reader.reads(top, as: chart.ticks.range.upperBound), "\(indicator.id): \(top)")
      let factor = reader.factor(in: top)
      for (label, value) in zip(chart.tickLabels.dropLast(), chart.ticks.values) {
        #expect(reader.reads(label, as: value, factor: factor), "\(indicator.id): \(label)")
      }
      for point in chart.points where point.low == point.high {
        #expect(
          reader.reads(point.label, as: point.high, factor: factor),
          "\(indicator.id): \(point.label)")
        count += 1
      }
    }
    return count
  }

  private static func factor(
    of unit: BriefingModel.Unit, in composer: Composer
  ) throws -> Decimal {
    guard case .counted(let id) = unit,
      let noun = composer.briefing.units[id]?.nouns[composer.language]?[.other],
      let start = noun.firstRange(of: "{number}")
    else { return 1 }
    return try #require(Decimal(string: "1" + noun[start.upperBound...].prefix(while: \.isNumber)))
  }

  private static func resolved(_ link: String, on page: MarkdownPage) -> String {
    link.isEmpty
      ? page.address.markdownPath : LinkTarget.resolve(link, from: page.address.folder) ?? link
  }

  private static let languages: [Language] = [.english, .vietnamese, .japanese]

  @Test("of the shipped briefing are their records'", arguments: languages)
  func shipped(language: Language) async throws {
    let count = try Self.compare(try await ShippedBriefingTests.briefing(), language)
    #expect(count > 400)
  }

  @Test("of any set are their records'", arguments: languages)
  func anySet(language: Language) async throws {
    let base = try await Fixture.briefing()
    for _ in 0..<4 {
      var articles: [Article] = []
      for number in 0..<6 {
        articles.append(
          .fixture(
            "article-\(number)",
            figures: (0..<25).map { Self.randomFigure($0, briefing: base) }))
      }
      let briefing = Briefing(
        site: base.site, topics: base.topics, indicators: base.indicators,
        units: Array(base.units.values), entities: base.entities, articles: articles,
        pages: base.pages)
      #expect(try Self.compare(briefing, language) > 150)
    }
  }

  private static func randomFigure(_ index: Int, briefing: Briefing) -> Figure {
    func number(_ exponents: ClosedRange<Int>) -> Decimal {
      Decimal(
        sign: .plus, exponent: Int.random(in: exponents),
        significand: Decimal(Int.random(in: 1...999_999)))
    }
    var figure = Figure.fixture(number(-4...9))
    figure.id = .fixture("f-\(index)")
    figure.bound = Figure.Bound.allCases.randomElement() ?? .exactly
    switch Int.random(in: 0..<9) {
    case 0:
      figure.unit = .rank
      figure.quantity = .value(Decimal(Int.random(in: 2...150)))
    case 1:
      figure.unit = .year
      figure.kind = .year
      figure.quantity = .value(Decimal(Int.random(in: 1900...2099)))
      figure.status = .target
    case 2:
      figure.unit = [.percent, .percentagePoint].randomElement() ?? .percent
      figure.change = .up
    case 3: figure.unit = .years
    case 4:
      figure.unit = .number
      figure.unitText = "boats"
    case 5:
      figure.unit =
        [.currency("JPY"), .currency("EUR"), .currency("CHF")].randomElement() ?? .percent
    case 6:
      figure.unit = .counted(.fixture("people"))
      figure.quantity = .value(number(0...9))
      figure.indicator = Located(.fixture("residents"), at: figure.location)
      figure.period = .year(Int.random(in: 1990...2024))
    default:
      figure.unit = .currency("USD")
      figure.indicator = Located(.fixture("trade"), at: figure.location)
      figure.period = .year(Int.random(in: 1990...2024))
      figure.change = [nil, nil, .up, .down].randomElement() ?? nil
    }
    if figure.unit != .rank, figure.unit != .year, Bool.random() {
      let low = figure.quantity.low
      figure.quantity = .range(low: low, high: low + number(0...9))
    }
    return figure
  }
}
