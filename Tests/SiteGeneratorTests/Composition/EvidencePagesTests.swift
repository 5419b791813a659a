import BriefingModel
import Foundation
import Testing

@testable import SiteGenerator

@Suite("Pages of evidence")
struct EvidencePagesTests {
  @Test("name all that an article states, and lead there and back, in every language")
  func bothWays() async throws {
    let site = try await Fixture.site()
    let briefing = try await Fixture.briefing()
    for root in ["", "vi/", "ja/"] {
      for article in briefing.articles where article.entryCount > 0 {
        let folder = "\(root)articles/\(article.slug)/"
        let page = try site.text(folder + "evidence/index.html")
        let ofArticle = try site.text(folder + "index.html")
        #expect(ofArticle.contains("href=\"evidence/index.html\""))
        for anchor in article.anchors {
          #expect(page.contains("id=\"evidence-\(anchor)\""), "\(folder) \(anchor)")
          #expect(page.contains("href=\"../index.html#\(anchor)\""), "\(folder) \(anchor)")
          #expect(page.contains("href=\"../evidence.json#\(anchor)\""), "\(folder) \(anchor)")
          #expect(
            ofArticle.contains("href=\"evidence/index.html#evidence-\(anchor)\""),
            "\(folder) \(anchor)")
        }
        // A machine finds the records from both.
        #expect(ofArticle.contains("type=\"application/ld+json\" title=\""))
        #expect(page.contains("href=\"../evidence.json\" />"))
      }
    }
  }

  @Test("say how to cite each, with source, day and the full address where it is known")
  func citation() async throws {
    let page = try await Fixture.site(.init(baseURL: "https://example.org/b/"))
      .text("articles/ministers-meet/evidence/index.md")
    #expect(
      page.contains(
        "To cite: Fixture trade, in 2024: US$46.2 billion. Fixture News, 1 March 2025; after"
          + " Northland–Southland fixture briefing, data as of 1 March 2025,"
          + " [https://example.org/b/articles/ministers-meet/index.html#figure-trade-2024]"))
  }

  @Test("give a record of every statement with its place, by the Web Annotation Data Model")
  func records() async throws {
    let site = try await Fixture.site()
    for article in try await Fixture.briefing().articles where article.entryCount > 0 {
      let json = try site.text("articles/\(article.slug)/evidence.json")
      let root = try #require(
        try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
      #expect(root["type"] as? String == "AnnotationPage")
      let items = try #require(root["items"] as? [[String: Any]])
      #expect(items.map { $0["id"] as? String } == article.anchors.map { "#\($0)" })
      for item in items {
        #expect(item["type"] as? String == "Annotation")
        let target = try #require(item["target"] as? [String: Any])
        #expect((target["source"] as? String)?.isEmpty == false)
        for selector in target["selector"] as? [[String: Any]] ?? [] {
          // The sources of the fixture may be cited only.
          #expect(selector["type"] as? String == "TextPositionSelector")
          #expect(selector["start"] is Int && selector["end"] is Int)
        }
      }
    }
  }

  /// The fixture with an article more, whose words may be shown as far as `rights` say.
  private static func input(rights: String) throws -> SiteInput {
    let text =
      "First made-up words.\n\nThey sold 40 boats, and she called it <good>, a step-by-step gain.\n"
    func evidence(_ words: String) throws -> String {
      let range = try #require(text.range(of: words))
      let start = text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound)
      return
        "{paragraph: 2, sentence: 1, start: \(start), end: \(start + words.unicodeScalars.count), sha256: \(Digest.hex(words.utf8))\(rights == "cite" ? "" : ", text: \"\(words)\"")}"
    }
    let record = """
      title: {en: Words that may be shown}
      date: 2025-02-02
      language: en
      source: {publisher: Open Fixture, url: "https://example.org/open", rights: \(rights), file: open.txt, sha256: \(Digest.hex(text.utf8))}
      summary: {en: A fixture.}
      topics: [trade]
      figures:
      - {id: boats, label: {en: boats}, value: 40, unit: number, unitText: boats, evidence: \(try evidence("40 boats"))}
      statements:
      - {id: gain, kind: mixed, speaker: ada-fixture, quote: "<good>, a step-by-step gain", evidence: \(try evidence("<good>, a step-by-step gain"))}

      """
    var input = try Fixture.input()
    input.content.append(
      ContentFile(path: "Content/articles/2025-02-02-open.yaml", bytes: Array(record.utf8)))
    if rights == "full" {
      input.content.append(ContentFile(path: "Content/sources/open.txt", bytes: Array(text.utf8)))
    }
    return input
  }

  @Test(
    "show of the source what its rights allow: nothing, the supporting words, or all of it",
    arguments: ["cite", "quote", "full"])
  func rights(rights: String) async throws {
    let result = await SiteGenerator(options: .init()).generate(try Self.input(rights: rights))
    #expect(result.diagnostics == [])
    let site = try #require(result.bundle)
    #expect(SiteCrawler(site).problems() == [])
    for root in ["", "ja/"] {
      let page = try site.text("\(root)articles/open/evidence/index.html")
      let json = try site.text("\(root)articles/open/evidence.json")
      #expect(page.contains("40 boats</a>, and she called it") == (rights == "full"))
      #expect(page.contains("First made-up words.") == (rights == "full"))
      #expect(json.contains("\"exact\": \"40 boats\"") == (rights != "cite"))
      #expect(page.contains("https://example.org/open#:~:text=40%20boats") == (rights != "cite"))
      // Somebody's own words in quotation marks are shown anyway, and so are found in the original.
      #expect(
        page.contains(
          "https://example.org/open#:~:text=%3Cgood%3E%2C%20a%20step%2Dby%2Dstep%20gain"))
    }
    let foreign = try site.text("ja/articles/open/evidence/index.html")
    #expect(foreign.contains("<div lang=\"en\">") == (rights == "full"))
  }

  /// An article may have the name that pages of lists have in their addresses.
  @Test(
    "and articles go on, where there is very much, on pages to which every link finds its way",
    arguments: ["long", "page"])
  func parts(slug: String) async throws {
    var input = try Fixture.input()
    let figures = (1...130).map {
      "- {id: f\($0), indicator: residents, value: \($0 * 1000), unit: people, period: '\(1800 + $0)', speaker: ada-fixture, evidence: source}"
    }
    let record = """
      title: {en: Very many figures}
      date: 2025-02-02
      language: en
      source: {publisher: Long Fixture, rights: cite}
      summary: {en: A fixture.}
      topics: [people]
      figures:
      \(figures.joined(separator: "\n"))
      milestones:
      - {id: last, date: '2025-02-01', label: {en: The last entry}, evidence: source}

      """
    input.content.append(
      ContentFile(path: "Content/articles/2025-02-02-\(slug).yaml", bytes: Array(record.utf8)))
    let result = await SiteGenerator(options: .init()).generate(input)
    #expect(result.diagnostics == [])
    let site = try #require(result.bundle)
    let crawler = SiteCrawler(site)
    #expect(crawler.problems() == [])
    let last = try #require(crawler.pages["articles/\(slug)/page/4/index.html"])
    #expect(last.ids.contains("figure-f130"))
    #expect(last.ids.contains("milestone-last"))
    #expect(crawler.pages["articles/\(slug)/evidence/page/4/index.html"] != nil)
    #expect(
      try site.text("statistics/statistics.csv").contains(
        "articles/\(slug)/page/4/index.html#figure-f130"))
    #expect(
      try site.text("articles/\(slug)/evidence.json").contains("page/4/index.html#figure-f130"))
    for path in site.paths where path.hasSuffix(".html") {
      #expect(site.files[path]?.count ?? 0 < 100 << 10, "\(path)")
    }
  }
}

extension Article {
  /// The ids of all that it states.
  fileprivate var anchors: [String] {
    figures.map { Anchor.figure($0.id) } + statements.map { Anchor.statement($0.id) }
      + milestones.map { Anchor.milestone($0.id) }
  }
}
