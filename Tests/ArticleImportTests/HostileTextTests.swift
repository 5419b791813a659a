import BriefingModel
import Foundation
import Testing

@testable import ArticleImport

/// Whatever a text holds: nothing crashes, every place lies in the text, and no number is made up.
@Suite("Hostile and random texts")
struct HostileTextTests {
  /// The Big List of Naughty Strings, beside the repository.
  static let naughtyStrings = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/corpora/blns.json")
  static let hasNaughtyStrings = FileManager.default.fileExists(atPath: naughtyStrings.path)

  private static let pieces = [
    "Trade rose by ", "5", "1,234.5", "1.234,5", " per cent", "%", " US$", "¥", " million",
    " tỷ đồng",
    " triệu", "between ", " and ", "from ", " to ", "over ", "nearly ", "khoảng ", "gần ", "hơn ",
    "約", "以上", "億円", "万人", "兆", "二十五", "３．５", "年", "月", "日", "第", "位", "倍", "割", "分", "増",
    "減", "ポイント", "「", "」", "と述べた", "首相", "“", "”", "\"", "'", "’s", " said", " that ", "he ",
    "ông ",
    " cho biết ", "Nguyễn Văn An", "Tanaka Ichiro", "田中一郎", ".", ",", "。", "、", "\n", "\n\n",
    "\r\n", "\t",
    " ", "-", "–", "—", "/", "(", ")", "[", "]", "【", "】", "e\u{301}", "\u{AD}", "\u{200B}",
    "\u{202E}", "\u{FEFF}",
    "😀", "👨‍👩‍👧", "\u{0}", "\u{FFFF}", "𝟙𝟚", "½", "٣", "２０２５", "2025", "1/3", "99999999999999999999",
    "0.0000000000000001", "twenty", " hundred", "half", "first", "third", "ranked ", "doubled",
  ]

  private static let languages: [Language] = [.english, .vietnamese, .japanese]

  private static func check(_ text: String, _ language: Language?) throws {
    let extractor = try BareExtractor.get()
    let extraction = extractor.extract(text, date: CalendarDate("2025-11-25"), language: language)
    let count = text.unicodeScalars.count
    let words = SourceWords(text)
    for figure in extraction.figures {
      #expect(figure.range.upperBound <= count && !figure.range.isEmpty, "\(text.debugDescription)")
      let own = words[figure.range]
      for number in [figure.quantity?.low, figure.quantity?.high].compactMap(\.self) {
        #expect(isReadable(number, in: own), "\(number) in \(own.debugDescription)")
      }
    }
    for statement in extraction.statements {
      #expect(statement.content.upperBound <= count && !statement.content.isEmpty)
      #expect((statement.speaker?.upperBound ?? 0) <= count)
    }
    let names = extraction.people + extraction.organisations + extraction.places
    for mention in names.flatMap(\.mentions) { #expect(mention.upperBound <= count) }
    let json = extraction.json(id: "x", text: text)
    #expect((try? JSONSerialization.jsonObject(with: Data(json))) != nil)
    #expect(!json.contains(UInt8(ascii: "\n")))
  }

  /// Whether the digits of a number stand in some words, in their order; a number in words has none.
  private static func isReadable(_ number: Decimal, in words: String) -> Bool {
    let text = NormalisedText(words)
    let own = text.string(0..<text.scalars.count)
    let digits = own.unicodeScalars.filter { ("0"..."9").contains($0) }.map(String.init).joined()
    // A fraction is computed from its two numbers.
    if digits.isEmpty || own.contains("/") || own.contains("½") { return !own.isEmpty }
    if own.contains("分") || own.contains(" in ") || own.contains("trong") { return true }
    var significand = abs(number.significand).description
    while significand.count > 1, significand.hasSuffix("0") { significand.removeLast() }
    if digits.contains(significand) || isMixed(own) { return true }
    // 「5兆2025」: each group has its place, and zeros fill what lies between.
    guard own.unicodeScalars.contains(where: { "万億兆".unicodeScalars.contains($0) }) else {
      return false
    }
    return digits.filter { $0 != "0" }.contains(significand.filter { $0 != "0" })
  }

  /// Digits beside number words: “2 hundred”, “2万五千”.
  private static func isMixed(_ words: String) -> Bool {
    words.unicodeScalars.contains { scalar in
      "一二三四五六七八九十百千".unicodeScalars.contains(scalar)
    }
      || ["half", "hundred", "twenty", "third", "rưỡi"].contains { words.lowercased().contains($0) }
  }

  @Test("of random pieces", arguments: 0..<40)
  func random(seed: Int) throws {
    var generator = SplitMix(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
    for _ in 0..<25 {
      let count = Int.random(in: 0...40, using: &generator)
      let text = (0..<count).map { _ in
        Self.pieces.randomElement(using: &generator) ?? ""
      }.joined()
      try Self.check(text, Self.languages.randomElement(using: &generator))
    }
  }

  @Test("of one sign again and again", arguments: languages)
  func repeated(language: Language) throws {
    for piece in Self.pieces {
      try Self.check(String(repeating: piece, count: 400), language)
    }
  }

  @Test(
    "that are known to break programs",
    .enabled(if: hasNaughtyStrings, "../shared/corpora is not here"))
  func naughty() throws {
    let strings = try JSONDecoder().decode(
      [String].self, from: Data(contentsOf: Self.naughtyStrings))
    for string in strings {
      for language in Self.languages { try Self.check(string, language) }
      try Self.check("Mr Tanaka said \(string) rose by 5 per cent.", nil)
    }
  }
}

/// Steele, Lea and Flood, “Fast Splittable Pseudorandom Number Generators” (OOPSLA 2014): the same numbers
/// on every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
