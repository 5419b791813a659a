import BriefingModel
import Foundation
import Testing

@testable import SiteGenerator

@Suite("A whole site")
struct SiteTests {
  @Test("has no broken link or anchor, no absolute link to itself and loads nothing from elsewhere")
  func links() async throws {
    let crawler = SiteCrawler(try await Fixture.site())
    #expect(crawler.pages.count > 20)
    #expect(crawler.problems() == [])
  }

  @Test("has one first-level heading a page and skips no level")
  func headings() async throws {
    for (path, page) in SiteCrawler(try await Fixture.site()).pages {
      #expect(page.headings.count { $0 == "h1" } == 1, "\(path)")
      for (upper, lower) in zip(page.headings, page.headings.dropFirst()) {
        #expect(lower <= upper || lower == "h\((Int(upper.dropFirst()) ?? 0) + 1)", "\(path)")
      }
    }
  }

  @Test("is the same, whatever the number of jobs")
  func jobs() async throws {
    let one = try await Fixture.site(.init(jobs: 1))
    let many = try await Fixture.site(.init(jobs: 7))
    #expect(one.files == many.files)
  }

  @Test("lists every file but the manifest in the manifest, with its digest")
  func manifest() async throws {
    let result = await SiteGenerator(options: .init()).generate(try Fixture.input())
    let bundle = try #require(result.bundle)
    let json = try #require(result.manifest).json
    let manifest = try #require(Manifest(Array(json.utf8)))
    #expect(manifest.files.map(\.path) == bundle.paths)
    #expect(manifest.files.allSatisfy { Digest.hex(bundle.files[$0.path] ?? []) == $0.sha256 })
    #expect(manifest.inputs.contains { $0.path == "Content/site.yaml" })
    #expect(manifest == result.manifest)
  }

  @Test("carries full addresses only where it was given one")
  func baseURL() async throws {
    let plain = try await Fixture.site()
    #expect(!(try plain.text("sitemap.xml").contains("<loc>")))
    #expect(try plain.text("feed.xml").contains("urn:uuid:"))
    let addressed = try await Fixture.site(.init(baseURL: "https://example.org/b/"))
    let sitemap = try addressed.text("sitemap.xml")
    #expect(sitemap.contains("<loc>https://example.org/b/articles/ministers-meet/index.html</loc>"))
    #expect(!sitemap.contains("404"))
    #expect(
      try addressed.text("index.html").contains(
        "<link rel=\"canonical\" href=\"https://example.org/b/index.html\""))
    #expect(SiteCrawler(addressed).problems().filter { !$0.hasPrefix("404.html") } == [])
  }

  @Test("has no Markdown beside its pages where that is switched off")
  func twins() async throws {
    var input = try Fixture.input()
    let site = try #require(input.content.firstIndex { $0.path == "Content/site.yaml" })
    input.content[site].bytes += Array("markdownTwins: false\n".utf8)
    let result = await SiteGenerator(options: .init()).generate(input)
    let bundle = try #require(result.bundle)
    #expect(!bundle.paths.contains { $0.hasSuffix(".md") })
    #expect(SiteCrawler(bundle).problems() == [])
  }

  @Test("has neither the parts that are left out nor a link to them", arguments: Site.Part.allCases)
  func omitted(part: Site.Part) async throws {
    var input = try Fixture.input()
    let site = try #require(input.content.firstIndex { $0.path == "Content/site.yaml" })
    input.content[site].bytes += Array("omit: [\(part.rawValue)]\n".utf8)
    let result = await SiteGenerator(options: .init()).generate(input)
    #expect(result.diagnostics.filter { $0.severity == .error } == [])
    let bundle = try #require(result.bundle)
    #expect(bundle.paths.count < (try await Fixture.site()).paths.count)
    #expect(SiteCrawler(bundle).problems() == [])
  }

  @Test(
    "of templates of one's own shows records as data, and composes nothing that they do not show")
  func ownTemplates() async throws {
    var input = try Fixture.input()
    let site = try #require(input.content.firstIndex { $0.path == "Content/site.yaml" })
    input.content[site].bytes += Array("markdownTwins: false\n".utf8)
    // These pages have no place of a figure that an article could link to.
    for index in input.content.indices where input.content[index].path.contains("ministers-meet") {
      let text = String(decoding: input.content[index].bytes, as: UTF8.self)
      input.content[index].bytes = Array(text.replacing("#figure-trade-2024", with: "").utf8)
    }
    var templates = Dictionary(
      uniqueKeysWithValues: MarkdownPage.Kind.allCases.map { ($0.rawValue, "<p>{{title}}</p>") })
    templates["article"] = "{{{prose}}}{{#figures}}<b>{{number}}</b>{{/figures}}"
    templates["articles"] =
      "{{entryCount}}:{{#entries}}<a href=\"{{href}}\">{{title}}</a>{{/entries}}"
    input.templates.removeAll { $0.path.hasSuffix(".mustache") }
    for (name, text) in templates {
      input.templates.append(
        SiteInput.File(path: "Templates/\(name).mustache", bytes: Array(text.utf8)))
    }
    let briefing = try #require(await ContentLoader.load(input.content).briefing)
    let articles = briefing.articles
    let bundle = try #require(await SiteGenerator(options: .init()).generate(input).bundle)
    let list = articles.prefix(briefing.site.listLength).map { article in
      "<a href=\"\(article.slug)/index.html\">\(XMLText.escaped(article.title[.english]))</a>"
    }
    #expect(
      try bundle.text("articles/index.html").replacing("&#39;", with: "'")
        == "\(articles.count):\(list.joined())")
    for article in articles {
      let page = try bundle.text("articles/\(article.slug)/index.html")
      #expect(page.matches(of: /<b>/).count == article.figures.count)
      #expect(!page.contains("id=\"figures\""))
    }
  }

  @Test("is not made where a link by hand leads nowhere; the message names the line")
  func brokenLink() async throws {
    var input = try Fixture.input()
    let page = try #require(input.content.firstIndex { $0.path == "Content/pages/method.md" })
    input.content[page].bytes += Array("\n[gone](/articles/gone/) [no](/statistics/#gone)\n".utf8)
    let result = await SiteGenerator(options: .init()).generate(input)
    #expect(result.bundle == nil)
    #expect(result.diagnostics.map(\.code) == ["broken-anchor", "broken-link"])
    #expect(
      result.diagnostics.allSatisfy {
        $0.location == SourceLocation(path: "Content/pages/method.md", line: 10)
      })
  }

  @Test("sends readers of an article's earlier address on")
  func moved() async throws {
    let site = try await Fixture.site()
    let page = try site.text("articles/report-one/index.html")
    #expect(
      page.contains("<meta http-equiv=\"refresh\" content=\"0; url=../first-report/index.html\" />")
    )
    #expect(page.contains("noindex"))
    #expect(!site.paths.contains("articles/report-one/index.md"))
  }

  @Test("says the date it is given, else that of its newest article")
  func date() async throws {
    #expect(try await Fixture.site().text("index.html").contains("1 March 2025"))
    let date = try #require(CalendarDate("2030-06-05"))
    let later = try await Fixture.site(.init(buildDate: date))
    #expect(try later.text("index.html").contains("5 June 2030"))
  }
}
