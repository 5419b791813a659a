import Testing

@testable import CommonMark

@Suite("Limits before the parser")
struct LimitTests {
  /// The shapes on which cmark-gfm 0.29.0.gfm.6 takes quadratic time, quadratic memory or aborts, as text
  /// of a given size on few lines.
  static let shapes: [(name: String, make: @Sendable (Int) -> String)] = [
    ("images", { String(repeating: "![[]()", count: $0) }),
    ("processing instructions", { "a" + String(repeating: "<?x", count: $0) }),
    ("declarations", { "a " + String(repeating: "<!A ", count: $0) }),
    ("character data", { "a " + String(repeating: "<![CDATA[", count: $0) }),
    ("emphasis", { String(repeating: "*t ", count: $0) + String(repeating: "_t*_ ", count: $0) }),
    (
      "strikethrough",
      { String(repeating: " ~x", count: $0) + String(repeating: "y~~ ", count: $0) }
    ),
    ("delimiter rows", { "a|b\n" + String(repeating: "-|-\n-|x\n", count: $0) }),
    (
      "columns",
      {
        "|" + String(repeating: "a|", count: $0) + "\n|" + String(repeating: "-|", count: $0) + "\n"
          + String(repeating: "a\n", count: $0)
      }
    ),
    ("quotations", { String(repeating: ">", count: $0) + String(repeating: "a*b*", count: $0) }),
    ("lists", { String(repeating: "- ", count: $0) + String(repeating: "*a*", count: $0) }),
    ("notes", { String(repeating: "[^1]:", count: $0) + String(repeating: "*a*", count: $0) }),
    (
      "references",
      { "[x]: " + String(repeating: "u", count: $0) + "\n\n" + String(repeating: "[x]", count: $0) }
    ),
    ("nested brackets", { String(repeating: "[", count: $0) + String(repeating: "]", count: $0) }),
  ]

  @Test("refuse every costly shape at full size, with what to do", arguments: shapes.indices)
  func refused(index: Int) throws {
    let text = Self.shapes[index].make(20_000)
    let error = #expect(throws: MarkdownError.self) {
      try MarkdownDocument(parsing: text, options: .authored)
    }
    #expect(error?.help.isEmpty == false)
    #expect((error?.line ?? 0) >= 1)
  }

  @Test("let every shape of a bearable size be parsed", arguments: shapes.indices)
  func small(index: Int) throws {
    _ = try MarkdownDocument(parsing: Self.shapes[index].make(1), options: .authored).html()
  }

  @Test("name the line that passed them")
  func line() {
    let text = "Fine.\n\n" + String(repeating: "> ", count: 30) + "deep\n"
    let error = #expect(throws: MarkdownError.self) {
      try MarkdownDocument(parsing: text, options: .authored)
    }
    #expect(error?.line == 3)
    #expect(error?.message.contains("30 marks") == true)
  }

  @Test("let long articles by hand pass")
  func longArticle() throws {
    let paragraph = String(
      repeating: "A sentence with *emphasis*, a [link](https://example.org) and 1. ", count: 20)
    let table = "| a | b |\n| --- | --- |\n" + String(repeating: "| 1 | [^1] |\n", count: 300)
    let text = String(repeating: paragraph + "\n\n", count: 150) + table + "\n[^1]: Note.\n"
    #expect(text.utf8.count < 256 << 10)
    #expect(try MarkdownDocument(parsing: text, options: .authored).html().contains("<table>"))
  }

  @Test("let the long tables of composed pages pass")
  func composedTable() throws {
    let text =
      "| a | b | c | d | e | f |\n| - | - | - | - | - | - |\n"
      + String(repeating: "| 1 | [x](y) | 3 | 4 | 5 | 6 |\n", count: 5_000)
    let document = try MarkdownDocument(parsing: text, options: .composed)
    #expect(document.root.firstChild?.children.count == 5_001)
  }
}

extension LimitTests {
  @Test("can be raised for those who mean it")
  func raised() throws {
    let text = String(repeating: "Words. ", count: 5_000)
    #expect(throws: MarkdownError.self) { try MarkdownDocument(parsing: text) }
    let options = ParseOptions.authored(
      bytes: 1 << 20, paragraphBytes: 1 << 16, columns: 64, cells: 1_000)
    #expect(try MarkdownDocument(parsing: text, options: options).html().count > 30_000)
  }
}
