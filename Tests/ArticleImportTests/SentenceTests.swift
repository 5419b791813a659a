import BriefingModel
import Testing

@testable import ArticleImport

@Suite("Sentences")
struct SentenceTests {
  static let cases: [(String, [String])] = [
    ("One. Two.", ["One.", "Two."]),
    ("Dr. Nam met Mr. Sato. They spoke.", ["Dr. Nam met Mr. Sato.", "They spoke."]),
    ("Growth was 5.2 per cent. Trade fell.", ["Growth was 5.2 per cent.", "Trade fell."]),
    ("He said “it is done.” She left.", ["He said “it is done.”", "She left."]),
    ("“Is it?” he asked.", ["“Is it?” he asked."]),
    ("The U.S. Embassy replied. It agreed.", ["The U.S. Embassy replied.", "It agreed."]),
    ("J. Tanaka came.", ["J. Tanaka came."]),
    ("Ông An nói. Bà Bình nghe!", ["Ông An nói.", "Bà Bình nghe!"]),
    ("TP. Hồ Chí Minh có 5 dự án. Hà Nội có 3.", ["TP. Hồ Chí Minh có 5 dự án.", "Hà Nội có 3."]),
    ("会談した。「前進だ。続ける」と述べた。", ["会談した。", "「前進だ。続ける」と述べた。"]),
    ("", []),
    ("No end", ["No end"]),
  ]

  @Test("end where a reader would say so", arguments: cases)
  func ends(_ text: String, _ expected: [String]) throws {
    let extraction = try BareExtractor.get().extract(text)
    let words = SourceWords(text)
    #expect(extraction.sentences.map { words[$0.range] } == expected)
  }
}

@Suite("Languages")
struct LanguageDetectionTests {
  @Test(
    "are told apart by their letters",
    arguments: [
      ("Trade between Việt Nam and Japan grew.", Language.english),
      ("Kim ngạch thương mại giữa hai nước tăng mạnh trong năm nay.", .vietnamese),
      ("両国の貿易額は増えた。", .japanese),
      ("", .english),
    ])
  func detected(_ text: String, _ language: Language) {
    #expect(LanguageDetection.language(of: NormalisedText(text)) == language)
  }
}
