import Testing

@testable import BriefingModel

/// What content may cost, and the settings that let it cost more.
@Suite("Limits of content")
struct LimitsTests {
  /// A limit, as few as it may be set to, and content that passes it.
  struct Case: Sendable, CustomTestStringConvertible {
    var key: String
    var low: Int
    var code: String
    var path: String
    var text: String
    var testDescription: String { key }
  }

  private static let head = """
    title: Fixture
    date: 2025-03-05
    language: en
    source: {publisher: Fixture}
    summary: A fixture.
    """

  static let cases = [
    Case(
      key: "fileBytes", low: 4096, code: "file-too-large",
      path: "Content/articles/2025-03-05-limit.yaml",
      text: head + "\nbody: " + String(repeating: "a", count: 5000)),
    Case(
      key: "depth", low: 8, code: "too-deep", path: "Content/articles/2025-03-05-limit.yaml",
      text: head + "\nx: " + String(repeating: "[", count: 10) + String(repeating: "]", count: 10)),
    Case(
      key: "values", low: 150, code: "too-many-values",
      path: "Content/articles/2025-03-05-limit.yaml",
      text: head + "\ntopics: [" + String(repeating: "a, ", count: 200) + "]"),
    Case(
      key: "entries", low: 100, code: "too-many-entries",
      path: "Content/articles/2025-03-05-limit.json",
      text: "{\"topics\": [" + Array(repeating: "\"a\"", count: 120).joined(separator: ",") + "]}"),
    Case(
      key: "figures", low: 3, code: "too-many-figures",
      path: "Content/articles/2025-03-05-limit.yaml",
      text: head + "\nfigures:\n"
        + (1...4).map {
          "- {label: fixture \($0), value: \($0), unit: percent, evidence: source}\n"
        }.joined()),
    Case(
      key: "files", low: 2, code: "too-many-files", path: "Content/articles/2025-03-05-limit.yaml",
      text: head),
  ]

  private static func codes(_ test: Case, limit: Int?) async throws -> Set<String> {
    var files = try Fixtures.valid()
    files[test.path] = Array((test.text + "\n").utf8)
    if let limit {
      files["Content/site.yaml", default: []] += Array("limits: {\(test.key): \(limit)}\n".utf8)
    }
    return Set(await ContentLoader.load(files.contentFiles).diagnostics.map(\.code))
  }

  @Test("are each named by a message of their own, and can be raised", arguments: cases)
  func configured(test: Case) async throws {
    let refused = try await Self.codes(test, limit: test.low)
    #expect(refused.contains(test.code))
    let standard = try await Self.codes(test, limit: nil)
    #expect(!standard.contains(test.code))
  }

  @Test("of no sense are refused")
  func senseless() async throws {
    let codes = try await Self.codes(Self.cases[1], limit: -1)
    #expect(codes.contains("bad-number"))
  }
}
