import Testing

@testable import SiteGenerator

@Suite("A word that opens a sentence")
struct CapitalTests {
  @Test(
    "has a capital where its language has one, and is as it was behind it",
    arguments: [
      ("exports of rice", "Exports of rice"), ("ảnh", "Ảnh"), ("e\u{301}té", "E\u{301}té"),
      ("Exports", "Exports"), ("5 per cent", "5 per cent"), ("輸出", "輸出"), ("", ""),
      ("ﬁnance", "Finance"),
      ("საქართველო", "საქართველო"),
    ])
  func firstLetter(text: String, expected: String) throws {
    #expect(
      try Fixture.english().capitalised(text).unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test(
    "keeps its marks, though Unicode has a letter as the upper case of one",
    arguments: ["Z\u{32E}\u{345}A", "\u{321}\u{345}a", "\u{345}"])
  func marks(text: String) throws {
    #expect(
      try Fixture.english().capitalised(text).unicodeScalars.elementsEqual(text.unicodeScalars))
  }
}
