import BriefingModel
import Testing

@testable import SiteGenerator

@Suite("Templates")
struct TemplateTests {
  @Test("that the program carries use only names that pages have")
  func builtIn() async throws {
    _ = try await Fixture.site()
  }

  @Test(
    "that name what no page has are told where, and what was probably meant",
    arguments: [
      ("{{titel}}", 1, 1, "did you mean “title”?"),
      ("\n  {{#facts}}{{nam}}{{/facts}}", 2, 13, "did you mean “name”?"),
      ("{{labels.skipToContnt}}", 1, 1, "did you mean “skipToContent”?"),
      ("{{#next}}{{next.titel}}{{/next}}", 1, 10, "did you mean"),
      ("{{> partials/hed}}", 1, 1, "did you mean “partials/head”?"),
      ("{{^eyebrw}}x{{/eyebrw}}", 1, 1, "did you mean “eyebrow”?"),
    ])
  func unknownName(template: String, line: Int, column: Int, help: String) async throws {
    let found = try await diagnostics(replacing: "article", with: template)
    let first = try #require(found.first)
    #expect(found.count == 1)
    #expect(
      first.location
        == SourceLocation(path: "Templates/article.mustache", line: line, column: column))
    #expect(first.help.contains(help), "\(first)")
  }

  @Test("that cannot be parsed are told with their line")
  func syntax() async throws {
    let found = try await diagnostics(replacing: "topic", with: "a\n{{#facts}}\n{{/fact}}\n")
    #expect(found.map(\.code) == ["template-syntax"])
    #expect(found.first?.location.line == 3)
  }

  @Test("in which a name is inherited from the page around a section are fine")
  func outerNames() async throws {
    let found = try await diagnostics(
      replacing: "article", with: "{{#facts}}{{name}} of {{title}}{{/facts}}{{{body}}}")
    #expect(found == [])
  }

  private func diagnostics(
    replacing name: String, with template: String
  ) async throws -> [Diagnostic] {
    var input = try Fixture.input()
    let path = "Templates/\(name).mustache"
    input.templates.removeAll { $0.path == path }
    input.templates.append(SiteInput.File(path: path, bytes: Array(template.utf8)))
    return await SiteGenerator(options: .init()).generate(input).diagnostics
  }
}
