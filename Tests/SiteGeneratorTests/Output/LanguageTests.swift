import BriefingModel
import Foundation
import Testing

@testable import SiteGenerator

@Suite("A site in several languages")
struct LanguageTests {
  @Test("takes a fourth language from a file alone")
  func fourth() async throws {
    var input = try Fixture.input()
    let english = try #require(
      input.templates.first { $0.path == "Templates/languages/en.yaml" })
    input.templates.append(
      SiteInput.File(path: "Templates/languages/fr.yaml", bytes: english.bytes))
    try Self.setLanguages("[en, vi, ja, fr]", in: &input)
    let result = await SiteGenerator(options: .init()).generate(input)
    #expect(result.diagnostics == [])
    let bundle = try #require(result.bundle)
    let trees = ["vi", "ja", "fr"]
    let pages = bundle.paths.filter { path in
      path.hasSuffix(".html") && !trees.contains { path.hasPrefix("\($0)/") }
    }
    #expect(pages.count > 20)
    for tree in trees {
      #expect(pages.filter { bundle.files["\(tree)/\($0)"] == nil } == [])
    }
    #expect(SiteCrawler(bundle).problems() == [])
  }

  @Test("says of a text that a language's file lacks which one it is, and in which file")
  func missingPhrase() async throws {
    var input = try Fixture.input()
    let place = try #require(
      input.templates.firstIndex { $0.path == "Templates/languages/vi.yaml" })
    let text = String(decoding: input.templates[place].bytes, as: UTF8.self)
    input.templates[place].bytes = Array(
      text.replacing("title.articles:", with: "title.artices:").utf8)
    let diagnostics = await SiteGenerator(options: .init()).generate(input).diagnostics
    #expect(diagnostics.map(\.code).sorted() == ["missing-phrase", "unknown-key"])
    #expect(diagnostics.allSatisfy { $0.location.path == "Templates/languages/vi.yaml" })
    #expect(diagnostics.contains { $0.help.contains("title.articles") })
  }

  @Test("shows what is not translated in its own language, marked and named")
  func untranslated() async throws {
    let page = try await Fixture.site().text("vi/index.html")
    #expect(
      page.contains(
        "<span lang=\"en\">Another agency gives another number for the same year.</span> (bằng tiếng Anh)"
      ))
    #expect(page.contains("<html lang=\"vi\">"))
  }

  @Test("names its other languages to search engines, and the main one for all others")
  func alternates() async throws {
    let page = try await Fixture.site(.init(baseURL: "https://example.org/b/"))
      .text("ja/statistics/index.html")
    for (code, path) in [
      ("en", ""), ("vi", "vi/"), ("ja", "ja/"), ("x-default", ""),
    ] {
      #expect(
        page.contains(
          "hreflang=\"\(code)\" href=\"https://example.org/b/\(path)statistics/index.html\""))
    }
  }

  @Test("tells editors what is missing: one note for each entry and language")
  func findings() async throws {
    let result = await SiteGenerator(options: .init()).generate(try Fixture.input())
    let notes = result.findings.filter { $0.code == "untranslated" }
    #expect(
      notes.contains { $0.message.contains("the topic “trade” is missing in “vi”: description") })
    #expect(!notes.contains { $0.message.contains("“en”") })
  }

  @Test("calls publishers and doubts as each language does; a plain name is one in every language")
  func publishers() async throws {
    var input = try Fixture.input()
    let place = try #require(
      input.content.firstIndex { $0.path.hasSuffix("2025-02-01-first-report.yaml") })
    let text = String(decoding: input.content[place].bytes, as: UTF8.self)
      .replacing("Other Fixture Agency", with: "{en: Fixture Embassy, ja: 試験大使館}")
    let review = "review:\n- {code: fixture, message: {en: A fixture is in doubt., ja: 試験用の疑問。}}\n"
    input.content[place].bytes = Array((text + review).utf8)
    let result = await SiteGenerator(options: .init()).generate(input)
    let bundle = try #require(result.bundle)
    #expect(try bundle.text("articles/first-report/index.html").contains("Fixture Embassy"))
    let japanese = try bundle.text("ja/articles/first-report/index.html")
    #expect(japanese.contains("試験大使館") && japanese.contains("試験用の疑問。"))
    #expect(!japanese.contains("Fixture Embassy"))
    let notes = result.findings.filter { $0.message.contains("“first-report”") }.map(\.message)
    #expect(
      notes.contains { $0.contains("“vi”") && $0.contains("publisher") && $0.contains("doubt") })
    #expect(!notes.contains { $0.contains("“ja”") && $0.contains("publisher") })
    #expect(
      !result.findings.contains {
        $0.message.contains("ministers-meet") && $0.message.contains("publisher")
      })
  }

  @Test("tells feed readers and search engines the language of what is not translated")
  func languageInData() async throws {
    let site = try await Fixture.site()
    let summary = "Another agency gives another number for the same year."
    #expect(try site.text("vi/feed.xml").contains("<summary xml:lang=\"en\">\(summary)</summary>"))
    #expect(try site.text("feed.xml").contains("<summary>\(summary)</summary>"))
    #expect(try site.text("vi/feed.json").contains("\"language\": \"en\""))
    #expect(!(try site.text("feed.json").contains("\"language\": \"vi\"")))
    #expect(
      try site.text("vi/articles/ministers-meet/index.html")
        .contains("\"name\":{\"@value\":\"rank of Northland among traders\",\"@language\":\"en\"}"))
  }

  @Test("has a guide for language models in each tree, in its language and of its pages")
  func guides() async throws {
    let site = try await Fixture.site()
    for (tree, title) in [("", "Topics"), ("vi/", "Chủ đề"), ("ja/", "テーマ")] {
      let guide = try site.text("\(tree)llms.txt")
      #expect(guide.contains("\n## \(title)\n"))
      #expect(guide.contains("](topics/trade/index.md)"))
    }
  }

  private static func setLanguages(_ list: String, in input: inout SiteInput) throws {
    let site = try #require(input.content.firstIndex { $0.path == "Content/site.yaml" })
    let text = String(decoding: input.content[site].bytes, as: UTF8.self)
    input.content[site].bytes = Array(
      text.replacing("languages: [en, vi, ja]", with: "languages: \(list)").utf8)
  }
}
