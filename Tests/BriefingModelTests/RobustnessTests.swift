import Testing

@testable import BriefingModel

/// SplitMix64: the same numbers on every run.
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

@Suite("Hostile content")
struct RobustnessTests {
  /// A briefing or an error, never neither, and every diagnostic with words.
  private func check(_ files: [String: [UInt8]]) async {
    let (briefing, diagnostics) = await ContentLoader.load(files.contentFiles)
    #expect((briefing == nil) == diagnostics.contains { $0.severity == .error })
    #expect(diagnostics == diagnostics.sorted())
    for diagnostic in diagnostics {
      #expect(!diagnostic.message.isEmpty && !diagnostic.help.isEmpty)
      #expect(!diagnostic.location.path.isEmpty)
    }
  }

  @Test("of random bytes gives diagnostics", arguments: 0..<8)
  func randomBytes(_ seed: UInt64) async throws {
    var generator = SeededGenerator(state: seed)
    for path in try Fixtures.valid().keys.sorted() {
      var files = try Fixtures.valid()
      files[path] = (0..<Int.random(in: 0..<400, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      await check(files)
    }
  }

  @Test("of valid content with changed bytes gives diagnostics or a briefing", arguments: 0..<24)
  func mutations(_ seed: UInt64) async throws {
    var generator = SeededGenerator(state: 1000 + seed)
    let valid = try Fixtures.valid()
    let symbols = [UInt8]("{}[]:,-#&*!|>'\"%@`\n \t\\~0é貿".utf8)
    for path in valid.keys.sorted() {
      for _ in 0..<6 {
        var files = valid
        var bytes = valid[path] ?? []
        for _ in 0..<Int.random(in: 1...3, using: &generator) where !bytes.isEmpty {
          let index = Int.random(in: 0..<bytes.count, using: &generator)
          let symbol = symbols.randomElement(using: &generator) ?? 0
          switch Int.random(in: 0..<4, using: &generator) {
          case 0: bytes[index] = symbol
          case 1: bytes.insert(symbol, at: index)
          case 2: bytes.remove(at: index)
          default: bytes.removeSubrange(index..<min(bytes.count, index + 40))
          }
        }
        files[path] = bytes
        await check(files)
      }
    }
  }

  @Test("that lacks any one file still gives a briefing or diagnostics")
  func missingFiles() async throws {
    for path in try Fixtures.valid().keys {
      var files = try Fixtures.valid()
      files[path] = nil
      await check(files)
    }
  }

  @Test("of nothing but mistakes is checked in bearable time", .timeLimit(.minutes(10)))
  func manyMistakes() async throws {
    var files = try Fixtures.valid()
    let ids = (0..<20_000).map { "unknown-\($0)" }.joined(separator: ", ")
    let topics = (0..<5000).map { "- {id: known-\($0), name: A, description: B}\n" }.joined()
    files["Content/topics.yaml"] = [UInt8]("topics:\n\(topics)".utf8)
    let article = """
      {title: A, date: 2025-03-05, language: en, source: {publisher: P}, summary: S,
      topics: [\(ids)]}
      """
    files["Content/articles/2025-03-05-mistakes.yaml"] = [UInt8](article.utf8)
    let (_, diagnostics) = await ContentLoader.load(files.contentFiles)
    #expect(diagnostics.filter { $0.code == "unknown-topic" }.count > 20_000)
  }

  @Test("that ends at any byte gives diagnostics or a briefing")
  func truncation() async throws {
    let valid = try Fixtures.valid()
    let bytes = try #require(valid[Fixtures.article])
    for end in stride(from: 0, to: bytes.count, by: 13) {
      var files = valid
      files[Fixtures.article] = Array(bytes[..<end])
      await check(files)
    }
  }
}
