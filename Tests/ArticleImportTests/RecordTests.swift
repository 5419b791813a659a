import BriefingModel
import Foundation
import Testing

@testable import ArticleImport

/// Records made of a made-up report, and what importing it again shows.
@Suite("Records of reports")
struct RecordTests {
  static let report = """
    Fixture forum opens in Gunma
    March 4, 2025

    MAEBASHI, March 4, 2025 (VNA) — Trade between the two sides rose by 5 per cent to US$3 billion
    in 2024, Mr Tanaka Ichiro told the fixture forum.

    “We will open 12 offices by 2030,” he said. More than 40 companies took part.

    """

  private static let content = [
    "site.yaml": """
    title: Fixture
    description: A fixture.
    partners: [{id: vn, name: Việt Nam}, {id: jp, name: Japan}]
    languages: [en]
    """,
    "topics.yaml": "topics: [{id: trade, name: Trade, description: Trade.}]",
    "indicators.yaml": """
    units: [{id: companies, nouns: {en: {one: company, other: companies}}}]
    indicators:
    - {id: trade, name: trade, units: [USD], measure: flow, topic: trade, aliases: {en: [trade between the two sides]}}
    """,
    "articles/2025-03-05-other.yaml": """
    title: Another source
    date: 2025-03-05
    language: en
    source: {publisher: Another, url: 'https://example.org/other'}
    summary: A fixture.
    topics: [trade]
    figures:
    - {id: t, indicator: trade, value: 2000000000, unit: USD, period: '2024', evidence: source}
    """,
  ]

  private static func files() -> [ContentFile] {
    content.sorted { $0.key < $1.key }
      .map { ContentFile(path: "Content/\($0.key)", bytes: Array($0.value.utf8)) }
  }

  private static func briefing(_ files: [ContentFile]) async throws -> Briefing {
    let loaded = await ContentLoader.load(files)
    #expect(loaded.diagnostics.filter { $0.severity == .error } == [])
    return try #require(loaded.briefing)
  }

  private static func proposal(
    _ text: String = report, rights: Source.Rights = .cite
  ) async throws -> ArticleProposal {
    let briefing = try await briefing(files())
    return try ArticleProposal(
      Array(text.utf8), path: "reports/fixture.txt",
      options: ImportOptions(rights: rights),
      extractor: Extractor(gazetteer: Gazetteer(briefing)), briefing: briefing)
  }

  private static func article(_ proposal: ArticleProposal) async throws -> (Article, Briefing) {
    let file = ContentFile(path: proposal.path, bytes: Array(proposal.yaml.utf8))
    let briefing = try await briefing(files() + [file])
    return (try #require(briefing.articles.first { $0.source.file == "fixture.txt" }), briefing)
  }

  @Test("are read as articles, with title, day, place, publisher and every figure")
  func accepted() async throws {
    let proposal = try await Self.proposal()
    #expect(proposal.path == "Content/articles/2025-03-04-fixture-forum-opens-in-gunma.yaml")
    let (article, _) = try await Self.article(proposal)
    #expect(article.source.publisher[.english] == "VNA")
    #expect(article.dateline?.date == CalendarDate("2025-03-04"))
    #expect(
      article.figures.map(\.quantity) == [.value(5), .value(3_000_000_000), .value(12), .value(40)])
    #expect(article.figures[1].indicator?.value.text == "trade")
    #expect(article.figures[1].period == .year(2024))
    #expect(article.figures[3].unit.description == "companies")
    #expect(article.figures[3].bound == .over)
  }

  @Test("store no sentence where rights are cite, and verify all the same")
  func citesOnly() async throws {
    let proposal = try await Self.proposal()
    #expect(!proposal.yaml.contains("We will open"))
    let (article, _) = try await Self.article(proposal)
    let verification = Verification(
      of: article, source: Array(Self.report.utf8), path: "fixture.txt",
      extractor: try BareExtractor.get())
    #expect(verification.diagnostics == [])
    #expect(verification.confirmed == article.figures.count + article.statements.count)
  }

  @Test("store the supporting words where rights are quote")
  func quotes() async throws {
    let proposal = try await Self.proposal(rights: .quote)
    let (article, _) = try await Self.article(proposal)
    #expect(
      article.statements.contains {
        $0.quote == "We will open 12 offices by 2030,"
          || $0.quote == "We will open 12 offices by 2030"
      })
    for figure in article.figures {
      guard case .text(let place) = figure.evidence else { continue }
      let words = SourceWords(Self.report)
      #expect(place.text == words[place.start..<place.end])
    }
  }

  @Test("leave parts of a whole and bare numbers to the editor")
  func leftToEditor() async throws {
    let text = """
      date 2025-03-04 HA NOI (VNA) — Two-thirds of the companies came. The index closed at 38,471.20.
      They signed 15 agreements.
      """
    let proposal = try await Self.proposal(text)
    let (article, _) = try await Self.article(proposal)
    #expect(article.figures.map(\.quantity) == [.value(15)])
    #expect(Set(proposal.doubts.map(\.code)).isSuperset(of: ["fraction", "bare-number"]))
  }

  @Test("tell what other sources say of the same")
  func conflicts() async throws {
    let (article, briefing) = try await Self.article(try await Self.proposal())
    let known = KnownContent(of: article, in: briefing)
    #expect(known.matches.map(\.agrees) == [false])
    #expect(known.matches.first?.article.slug.text == "other")
  }

  @Test("show what the text says otherwise, and nothing where it says the same")
  func comparison() async throws {
    let proposal = try await Self.proposal()
    let (article, _) = try await Self.article(proposal)
    #expect(RecordComparison(of: article, with: proposal, proposed: article).differences == [])
    var edited = article.content
    edited.figures[1].quantity = .value(4_000_000_000)
    edited.figures.remove(at: 0)
    let messages = RecordComparison(of: Article(edited), with: proposal, proposed: article)
      .differences.map(\.message)
    #expect(messages.count == 2)
    #expect(
      messages.first?.contains("says 4000000000 USD, the text reads as 3000000000 USD") == true)
    #expect(messages.last?.contains("the record lacks 5 percent up") == true)
  }

  @Test("say where words have moved to, and which have changed")
  func verification() async throws {
    let (article, _) = try await Self.article(try await Self.proposal())
    func codes(_ text: String) throws -> [String] {
      Verification(
        of: article, source: Array(text.utf8), path: "fixture.txt",
        extractor: try BareExtractor.get()
      ).diagnostics.map(\.code)
    }
    let moved = try codes("Update. " + Self.report)
    #expect(Set(moved) == ["source-changed", "evidence-moved"])
    let changed = try codes(Self.report.replacing("40 companies", with: "50 companies"))
    #expect(changed == ["source-changed", "evidence-changed"])
    #expect(try codes("short").contains("evidence-changed"))
    let missing = Verification(
      of: article, source: nil, path: "fixture.txt", extractor: try BareExtractor.get())
    #expect(missing.diagnostics.map(\.code) == ["source-missing"])
  }

  @Test("ask for the day and the publisher where the text does not say them")
  func missing() async throws {
    let briefing = try await Self.briefing(Self.files())
    do throws(ImportError) {
      _ = try ArticleProposal(
        Array("Trade rose by 5 per cent.".utf8), path: "x.txt", options: ImportOptions(),
        extractor: try Result { try BareExtractor.get() }.get(or: Self.unreadable),
        briefing: briefing)
      Issue.record("made a record of a report without a day")
    } catch {
      #expect(error.diagnostics.map(\.code) == ["missing-date", "missing-publisher"])
    }
  }

  private static let unreadable = ImportError(diagnostics: [])
}

extension Result {
  fileprivate func get<Other: Error>(or error: Other) throws(Other) -> Success {
    switch self {
    case .success(let value): value
    case .failure: throw error
    }
  }
}
