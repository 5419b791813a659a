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

  @Test("in which a line ends as on Windows are told the right line")
  func windowsLines() async throws {
    let found = try await diagnostics(replacing: "article", with: "a\r\n\r\n b {{titel}}\r\n")
    let place = SourceLocation(path: "Templates/article.mustache", line: 3, column: 4)
    #expect(found.map(\.location) == [place])
  }

  /// Templates that cost too much, each with the limit that lets them pass.
  static let costly: [(code: String, key: String, limit: Int, template: String)] = [
    (
      "template-too-large", "templateBytes", 200_000,
      "{{{body}}}" + String(repeating: "a", count: 33_000)
    ),
    ("too-many-tags", "templateTags", 4_000, String(repeating: "{{title}}", count: 1_001)),
    ("too-many-tags", "templateTags", 4_000, "{{{body}}}" + String(repeating: "{ ", count: 3_001)),
    (
      "template-too-deep", "templateDepth", 64,
      String(repeating: "{{#hasFacts}}", count: 33) + String(repeating: "{{/hasFacts}}", count: 33)
    ),
    (
      "too-many-tags", "templateTags", 1_000_000,
      String(repeating: "{{> doubled/0}}", count: 2)
    ),
    (
      "too-many-tags", "templateTags", 1_000_000,
      "{{<block}}{{$b}}" + String(repeating: "{{title}}", count: 400)
        + "{{/b}}{{/block}}"
    ),
    ("template-too-deep", "templateDepth", 64, "{{> chained/0}}"),
  ]

  @Test("that cost too much are refused with the limit, which can be raised", arguments: costly)
  func cost(code: String, key: String, limit: Int, template: String) async throws {
    var others: [String: String] = ["block": String(repeating: "{{$b}}{{/b}}", count: 6)]
    for level in 0..<10 {
      others["doubled/\(level)"] =
        level == 9 ? "{{title}}" : String(repeating: "{{> doubled/\(level + 1)}}", count: 2)
    }
    for level in 0..<40 {
      others["chained/\(level)"] = level == 39 ? "{{title}}" : "{{> chained/\(level + 1)}}"
    }
    let refused = try await diagnostics(replacing: "article", with: template, others: others)
    #expect(refused.map(\.code) == [code])
    #expect(refused.first?.help.contains("\(key):") == true)
    let passed = try await diagnostics(
      replacing: "article", with: template, others: others, limits: "\(key): \(limit)")
    #expect(!passed.map(\.code).contains(code))
  }

  @Test("that include themselves are told so, and not that they are deep")
  func loop() async throws {
    let found = try await diagnostics(
      replacing: "article", with: "{{{body}}}{{> a}}", others: ["a": "{{> b}}", "b": "{{> a}}"])
    #expect(found.map(\.code) == ["template-loop"])
  }

  @Test(
    "whose blocks never end are refused",
    arguments: [
      ("{{<base}}{{$x}}{{<base}}{{/base}}{{/x}}{{/base}}", "template-loop"),
      ("{{<base}}{{$x}}1{{$x}}2{{/x}}{{/x}}{{/base}}", "template-too-deep"),
      // Blocks reach what is included from where they are shown, as partials of the built-in design rely on.
      ("{{<outer}}{{$x}}1{{$x}}2{{/x}}{{/x}}{{/outer}}", "template-too-deep"),
      ("{{<outer}}{{$x}}{{> base}}{{/x}}{{/outer}}", "template-loop"),
    ])
  func blockLoop(template: String, code: String) async throws {
    let found = try await diagnostics(
      replacing: "article", with: "{{{body}}}" + template,
      others: ["base": "{{$x}}{{/x}}", "outer": "{{> base}}"])
    #expect(found.map(\.code) == [code])
  }

  @Test("that fill a block of what is included from another are fine")
  func blocks() async throws {
    let found = try await diagnostics(
      replacing: "article", with: "{{{body}}}{{<outer}}{{$x}}{{title}}{{/x}}{{/outer}}",
      others: ["base": "{{$x}}{{/x}}", "outer": "{{> base}}{{> base}}"])
    #expect(!found.map(\.code).contains { $0.hasPrefix("template-") })
  }

  private func diagnostics(
    replacing name: String, with template: String, others: [String: String] = [:],
    limits: String? = nil
  ) async throws -> [Diagnostic] {
    var input = try Fixture.input()
    for (name, text) in others {
      input.templates.append(
        SiteInput.File(path: "Templates/\(name).mustache", bytes: Array(text.utf8)))
    }
    if let limits, let site = input.content.firstIndex(where: { $0.path == "Content/site.yaml" }) {
      input.content[site] = ContentFile(
        path: "Content/site.yaml",
        bytes: input.content[site].bytes + Array("\nlimits: {\(limits)}\n".utf8))
    }
    let path = "Templates/\(name).mustache"
    input.templates.removeAll { $0.path == path }
    input.templates.append(SiteInput.File(path: path, bytes: Array(template.utf8)))
    return await SiteGenerator(options: .init()).generate(input).diagnostics
  }
}
