import Testing

@testable import BriefingModel

@Suite("All mistakes in one run")
struct DiagnosticTests {
  @Test("come from every file, in the order of files and lines")
  func everything() async throws {
    var files = try Fixtures.valid()
    func change(_ path: String, _ old: String, _ new: String) {
      let text = String(decoding: files[path] ?? [], as: UTF8.self)
      files[path] = [UInt8](text.split(separator: old, maxSplits: 1).joined(separator: new).utf8)
    }
    change("Content/site.yaml", "listLength: 20", "listLength: 0")
    change("Content/people.yaml", "aliases", "alias")
    change(Fixtures.article, "dateCertain: false", "dateCertain: maybe")
    change(Fixtures.article, "topics: [trade", "topics: [tade")
    change(Fixtures.article, "unit: USD", "unit: JPY")
    change(Fixtures.article, "evidence: source\n- label", "evidence: sources\n- label")
    let (_, diagnostics) = await ContentLoader.load(files.contentFiles)
    #expect(
      diagnostics.map { "\($0.location.path):\($0.location.line) \($0.code)" } == [
        "\(Fixtures.article):4 wrong-type", "\(Fixtures.article):18 unknown-topic",
        "\(Fixtures.article):23 unit-mismatch", "\(Fixtures.article):38 bad-choice",
        "Content/people.yaml:5 unknown-key", "Content/site.yaml:10 bad-number",
      ])
  }

  @Test("leave out what only follows from a broken catalogue")
  func brokenCatalogue() async throws {
    var files = try Fixtures.valid()
    files["Content/topics.yaml"] = [UInt8]("topics: [".utf8)
    files["Content/indicators.yaml"] = [UInt8]("indicators: {}".utf8)
    let (briefing, diagnostics) = await ContentLoader.load(files.contentFiles)
    #expect(briefing == nil)
    #expect(diagnostics.map(\.code) == ["wrong-type", "yaml-syntax"])
  }

  @Test("say that the catalogue is to be written where there is none")
  func missingCatalogue() async throws {
    var files = try Fixtures.valid()
    files["Content/projects.yaml"] = nil
    let (_, diagnostics) = await ContentLoader.load(files.contentFiles)
    #expect(diagnostics.map(\.code) == ["unknown-project"])
    #expect(diagnostics.first?.help == "add “example-bridge” to Content/projects.yaml")
  }

  @Test("print as compilers print them")
  func description() {
    let place = SourceLocation(path: "Content/site.yaml", line: 2, column: 3)
    let diagnostic = Diagnostic.error("a-code", at: place, "this is wrong", help: "mend it")
    #expect(
      diagnostic.description == "Content/site.yaml:2:3: error: this is wrong; mend it [a-code]")
  }

  @Test("quote the user's words on one line and not at any length")
  func quoting() {
    #expect(Wording.quote("a\nb\u{1B}[0m\u{202E}") == "“a\u{FFFD}b\u{FFFD}[0m\u{FFFD}”")
    #expect(Wording.quote(String(repeating: "貿", count: 100)).unicodeScalars.count == 63)
  }
}
