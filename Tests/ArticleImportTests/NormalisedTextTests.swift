import Testing

@testable import ArticleImport

@Suite("Normalised text")
struct NormalisedTextTests {
  /// What is read, and the words of the text as given to which a place of it leads back.
  struct Case: Sendable, CustomTestStringConvertible {
    var given: String
    var read: String
    /// A piece of what is read, and what stands there in the text as given.
    var piece: String
    var source: String
    var testDescription: String { given.debugDescription }
  }

  static let cases = [
    Case(given: "plain text", read: "plain text", piece: "text", source: "text"),
    Case(
      given: "Vi\u{65}\u{302}\u{323}t Nam", read: "Việt Nam", piece: "Việt",
      source: "Vi\u{65}\u{302}\u{323}t"),
    Case(given: "か\u{3099}く", read: "がく", piece: "が", source: "か\u{3099}"),
    Case(
      given: "co\u{AD}operation", read: "cooperation", piece: "cooperation",
      source: "co\u{AD}operation"),
    Case(
      given: "\u{FEFF}5\u{A0}per\u{202F}cent", read: "5 per cent", piece: "5 per",
      source: "5\u{A0}per"),
    Case(given: "one\r\ntwo", read: "one\ntwo", piece: "two", source: "two"),
    Case(given: "１２．５％増", read: "12.5%増", piece: "12.5%", source: "１２．５％"),
    Case(given: "￥100", read: "¥100", piece: "¥", source: "￥"),
    Case(given: "", read: "", piece: "", source: ""),
  ]

  @Test("is even, and leads back to the text as given", arguments: cases)
  func leadsBack(_ example: Case) throws {
    let text = NormalisedText(example.given)
    #expect(text.string(0..<text.scalars.count) == example.read)
    let piece = Array(example.piece.unicodeScalars)
    let start = try #require(
      (0...text.scalars.count - piece.count).first {
        Array(text.scalars[$0..<$0 + piece.count]) == piece
      })
    let source = text.sourceString(start..<start + piece.count)
    #expect(Array(source.unicodeScalars) == Array(example.source.unicodeScalars))
  }

  @Test("folds case, hyphens and apostrophes in place")
  func folds() {
    let text = NormalisedText("ĐỐI TÁC–Việt Nam’s")
    #expect(text.foldedString(0..<text.folded.count) == "đối tác-việt nam's")
    #expect(text.folded.count == text.scalars.count)
  }
}
