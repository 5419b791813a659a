import Foundation
import Testing

@testable import CommonMark

@Suite("Escaped data")
struct EscapeTests {
  @Test("is exactly the data, wherever it stands", arguments: 0..<40)
  func random(seed: UInt64) throws {
    var generator = SplitMix64(state: seed)
    for _ in 0..<100 { try Self.check(Self.text(&generator)) }
  }

  @Test(
    "of the big list of naughty strings is exactly the data",
    .enabled(if: SpecExample.areHere, "../shared is not here"))
  func naughtyStrings() throws {
    let data = try Data(contentsOf: SpecExample.corpora.appending(path: "blns.json"))
    let strings = try #require(try JSONSerialization.jsonObject(with: data) as? [String])
    #expect(strings.count > 400)
    for text in strings { try Self.check(text) }
  }

  @Test(
    "that would begin a block stays a paragraph",
    arguments: [
      "# a", "- a", "+ a", "* a", "1. a", "2025. a", "12) a", "> a", "===", "---", "    a", "\ta",
      "~~~",
      "```", "<div>", "[a]: b", "| a |", ":--", "\\", "&amp;", "!", "![a](b)", "{#id}", "a {#id}",
    ])
  func blockStarts(text: String) throws {
    try Self.check(text)
  }

  @Test(
    "is HTML without what no HTML may hold, and so is Markdown by hand",
    arguments: [
      ("a\u{1B}[0m", "a [0m"), ("a &#27;&#x7f; b", "a    b"), ("a &#x85;b", "a   b"),
      ("a\u{FFFF}&#xFDD0;b", "a\u{FFFD}\u{FFFD}b"), ("`a\u{8}b`", "<code>a b</code>"),
      ("°\u{A0}（😀", "°\u{A0}（😀"),
    ])
  func forbiddenCharacters(markdown: String, expected: String) throws {
    let document = try MarkdownDocument(parsing: markdown, options: .authored)
    #expect(document.html() == "<p>\(expected)</p>\n")
  }

  @Test("leaves ordinary sentences as they are")
  func readable() {
    for text in [
      "Trade rose by 20 per cent (period not stated).", "Việt Nam–Japan: “a new step” – 1.5%",
      "日本との貿易額は462億ドル。", "It cost US$8 billion; that's all!",
    ] {
      #expect(MarkdownEscape.escaped(text) == text)
    }
  }

  @Test("in the middle of a line keeps its spaces")
  func fragments() throws {
    let line = "a" + MarkdownEscape.escaped(" - *x* ", isFragment: true) + "b"
    #expect(try Self.plain(line) == "a - *x* b")
  }

  @Test("as an address ends nowhere but at its end", arguments: 0..<20)
  func addresses(seed: UInt64) throws {
    var generator = SplitMix64(state: seed)
    for _ in 0..<50 {
      let url = "https://example.org/" + Self.text(&generator)
      let document = try MarkdownDocument(
        parsing: "[x](\(MarkdownEscape.escapedURL(url)))", options: .composed)
      let nodes = document.root.descendants
      #expect(nodes.map(\.kind) == [.paragraph, .link, .text], "\(url.debugDescription)")
      #expect(
        nodes.first { $0.kind == .link }?.url.removingPercentEncoding
          == url.removingPercentEncoding, "\(url.debugDescription)")
    }
  }

  /// The text in every place where composition puts data.
  private static func check(_ text: String) throws {
    let escaped = MarkdownEscape.escaped(text)
    let expected = normalised(text)
    #expect(try plain(escaped) == expected, "\(text.debugDescription) → \(escaped)")
    guard !expected.isEmpty else { return }
    #expect(try plain("## \(escaped) {#id}") == "\(expected) {#id}")
    #expect(try plain("- \(escaped)") == expected)
    #expect(try plain("[\(escaped)](x)") == expected)
    #expect(try plain("| \(escaped) | b |\n| --- | --- |\n") == "\(expected)b")
    #expect(try plain("**\(escaped)**") == expected)
  }

  /// The text of a document of which nothing but the wrapping is markup.
  private static func plain(_ markdown: String) throws -> String {
    let document = try MarkdownDocument(parsing: markdown, options: .composedWithNotes)
    let allowed: Set<NodeKind> = [
      .paragraph, .heading, .list, .item, .link, .strong, .table, .tableRow, .tableCell, .text,
    ]
    for node in document.root.descendants {
      #expect(allowed.contains(node.kind), "\(node.kind) in \(markdown.debugDescription)")
    }
    return document.root.plainText
  }

  /// What escaping promises to keep: all but control characters and white space at the ends.
  private static func normalised(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\0": result.append("\u{FFFD}")
      case "\u{1}"..." ", "\u{7F}": result.append(" ")
      default: result.append(scalar)
      }
    }
    let tail = result.drop { $0.properties.isWhitespace }.reversed()
    return String(
      String.UnicodeScalarView(tail.drop { $0.properties.isWhitespace }.reversed()))
  }

  private static func text(_ generator: inout SplitMix64) -> String {
    let alphabet = Array(
      "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ \n\t\r\0\u{1}\u{7F}aB19é日\u{301}\u{200B}\u{2028}&lt;www.http://"
        .unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...24, using: &generator) {
      text.append(alphabet[Int.random(in: 0..<alphabet.count, using: &generator)])
    }
    return String(text)
  }
}

/// A generator whose numbers are the same on every run (Steele, Lea, Flood 2014).
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
