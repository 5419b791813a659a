import BriefingModel
import Foundation
import Testing

@testable import SiteGenerator

/// The briefing in `Content/`, and the facts in `../shared` that it must state where they are at hand.
@Suite("The shipped briefing")
struct ShippedBriefingTests {
  static let facts = Fixture.package.deletingLastPathComponent()
    .appending(path: "shared/facts/viet-nam-japan.yaml")
  static let hasFacts = FileManager.default.fileExists(atPath: facts.path)

  @Test("has no error, no warning and no broken link")
  func isSound() async throws {
    let result = await SiteGenerator(options: .init()).generate(try Self.input())
    #expect(result.diagnostics == [])
    let crawler = SiteCrawler(try #require(result.bundle))
    #expect(crawler.problems() == [])
    #expect(
      crawler.pages.keys.count { $0.hasPrefix("articles/") && $0.hasSuffix("/index.html") } >= 33)
  }

  @Test("names the source of every figure, and the place in its text or its address")
  func isSourced() async throws {
    for article in try await Self.briefing().articles {
      #expect(article.source.url != nil || article.source.sha256 != nil, "\(article.slug)")
      #expect(article.source.rights == .cite, "\(article.slug)")
      for figure in article.figures {
        if case .text(let place) = figure.evidence { #expect(place.text == nil) }
      }
    }
  }

  @Test(
    "states every figure of the facts with its source, on the pages of statistics",
    .enabled(if: hasFacts, "../shared/facts is not here"))
  func statesAllFacts() async throws {
    let briefing = try await Self.briefing()
    let result = await SiteGenerator(options: .init()).generate(try Self.input())
    let bundle = try #require(result.bundle)
    let pages = try bundle.paths.filter {
      $0 == "statistics/index.html" || $0.hasPrefix("statistics/page/") && $0.hasSuffix(".html")
    }.map(bundle.text)
    let facts = try Self.readFacts()
    #expect(facts.count == 113)
    var unused = Dictionary(
      grouping: briefing.articles, by: { $0.source.url ?? "" }
    ).mapValues { $0.flatMap(\.figures) }
    for fact in facts {
      let index = unused[fact.url]?.firstIndex {
        $0.quantity == .value(fact.value) && $0.bound.rawValue == fact.bound
          && $0.unit.description == fact.unit && $0.period?.description == fact.period
          && $0.change?.rawValue == fact.change
      }
      guard let index, let figure = unused[fact.url]?.remove(at: index) else {
        Issue.record("no figure for \(fact)")
        continue
      }
      let slug = briefing.articles.first { $0.source.url == fact.url }?.slug.text ?? ""
      let link = "articles/\(slug)/index.html#figure-\(figure.id)"
      #expect(pages.contains { $0.contains(link) }, "\(fact)")
    }
  }

  @Test(
    "checks the figures of the report in its text", .enabled(if: hasFacts, "../shared is not here"))
  func reportIsChecked() async throws {
    let source = Self.facts.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "sources/vns-2025-11-25.txt")
    let bytes = [UInt8](try Data(contentsOf: source))
    let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    let articles = try await Self.briefing().articles.filter { $0.source.file != nil }
    #expect(articles.count == 1)
    let report = try #require(articles.first)
    #expect(report.source.sha256 == Digest.hex(bytes))
    #expect(report.figures.count == 16)
    for evidence in report.figures.map(\.evidence) + report.statements.map(\.evidence) {
      guard case .text(let place) = evidence, place.end <= scalars.count else {
        Issue.record("\(evidence) has no place in the text")
        continue
      }
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars[place.start..<place.end])
      #expect(Digest.hex(String(words).utf8) == place.sha256)
    }
  }

  // MARK: Reading

  private struct Fact {
    var url: String
    var value: Decimal
    var bound: String
    var unit: String
    var period: String?
    var change: String?
  }

  static func input() throws -> SiteInput {
    try SiteInput.read(from: .disk(root: Fixture.package))
  }

  static func briefing() async throws -> Briefing {
    let loaded = await ContentLoader.load(
      try input().content.map { ContentFile(path: $0.path, bytes: $0.bytes) })
    return try #require(loaded.briefing, "\(loaded.diagnostics)")
  }

  private static func readFacts() throws -> [Fact] {
    var diagnostics: [Diagnostic] = []
    let file = ContentFile(path: "facts.yaml", bytes: [UInt8](try Data(contentsOf: facts)))
    let root = try #require(DocumentReader.read(file, diagnostics: &diagnostics))
    var facts: [Fact] = []
    for source in root["sources"]?.items ?? [] {
      for figure in source["figures"]?.items ?? [] {
        facts.append(
          Fact(
            url: try #require(source["url"]?.text),
            value: try #require(figure["value"]?.text.flatMap { Decimal(string: $0) }),
            bound: figure["bound"]?.text ?? "exactly", unit: try #require(figure["unit"]?.text),
            period: figure["period"]?.text, change: figure["change"]?.text))
      }
    }
    return facts
  }
}

extension DocumentNode {
  fileprivate subscript(key: String) -> DocumentNode? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }

  fileprivate var items: [DocumentNode] {
    if case .sequence(let items) = content { items } else { [] }
  }

  fileprivate var text: String? {
    if case .scalar(let scalar) = content { scalar.text } else { nil }
  }
}
