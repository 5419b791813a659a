import BriefingModel
import Foundation
import Testing

@testable import ArticleImport

/// What a text says is found where it says nothing else, and where it says thousands of things in one sentence.
@Suite("Texts of thousands of findings")
struct LongTextTests {
  /// A text of one piece many times: how many findings of which kind it has, all alike.
  struct Case: Sendable, CustomStringConvertible {
    var language: Language
    var piece: String
    var figures = 0
    var statements = 0
    var mentions = 0

    var description: String { piece }
  }

  @Test(
    "finds each of them, and each as it finds one",
    arguments: [
      Case(language: .english, piece: "exports rose by 5 per cent, ", figures: 1),
      Case(language: .english, piece: "to US$5 million, ", figures: 1),
      Case(language: .vietnamese, piece: "xuất khẩu tăng 5%, ", figures: 1),
      Case(language: .japanese, piece: "輸出額は5％増え、", figures: 1),
      Case(language: .japanese, piece: "田中一郎社長は「これは素晴らしい」と述べ、", statements: 1, mentions: 1),
      Case(language: .japanese, piece: "田中一郎社長は改善したと述べた。", statements: 1, mentions: 1),
    ])
  func repeated(fixture: Case) throws {
    let count = 3_000
    let text = String(repeating: fixture.piece, count: count)
    let found = try BareExtractor.get().extract(text, language: fixture.language)
    #expect(found.figures.count == count * fixture.figures)
    #expect(Set(found.figures.dropFirst().map(FigureSupport.notation)).count <= 1)
    #expect(found.statements.count == count * fixture.statements)
    #expect(Set(found.statements.map(\.speakerName)).count <= 1)
    #expect(found.people.flatMap(\.mentions).count == count * fixture.mentions)
  }

  @Test("reads closing marks, apostrophes and unfinished names of any length as nothing")
  func nothing() throws {
    for (language, piece) in [
      (Language.english, "’"), (.english, "!"), (.english, "…)"), (.english, "-Tanaka"),
      (.japanese, "もよう"), (.japanese, "ア・"), (.japanese, "「"),
    ] {
      let text = "a" + String(repeating: piece, count: 20_000) + "a"
      let found = try BareExtractor.get().extract(text, language: language)
      #expect(found.figures.isEmpty && found.statements.isEmpty, "\(piece)")
    }
  }

  @Test("the genitive is a token of its own, and a mark begins one")
  func apostrophes() {
    func tokens(_ text: String) -> [String] {
      let text = NormalisedText(text)
      return Tokeniser.tokens(of: text, in: 0..<text.scalars.count).map { text.string($0.range) }
    }
    #expect(tokens("Japan's") == ["Japan", "'s"])
    #expect(tokens("workers' don't") == ["workers", "'", "don't"])
    #expect(tokens("''em 'a'b") == ["'", "'em", "'a", "'b"])
    #expect(tokens("a's's") == ["a's's"])
  }

  @Test("a run of marks ends a sentence only before what begins one")
  func marks() throws {
    func sentences(_ text: String) throws -> Int {
      try BareExtractor.get().extract(text, language: .english).sentences.count
    }
    #expect(try sentences("He left!!!) It rained.") == 2)
    #expect(try sentences("He left!!!) he said.") == 1)
    #expect(try sentences("“Go!”…? Nobody went...") == 2)
  }

  @Test("an office means the last person named before who holds it")
  func offices() throws {
    let people = try BareExtractor.get().extract(
      "田中一郎社長は会見した。佐藤二郎会長も会見した。社長は改善したと述べた。会長は否定した。", language: .japanese
    ).people
    #expect(people.map(\.name) == ["田中一郎", "佐藤二郎"])
    #expect(people.map(\.mentions.count) == [2, 2])
  }
}
