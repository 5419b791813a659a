import Testing

@testable import CommonMark

@Suite("Many documents at once")
struct ConcurrencyTests {
  /// Texts and options whose special characters differ, so that a parse that sees another's table loses
  /// links, strikethrough or quotes. Without the lock of `CMarkParser` this test fails at once: of 4,000
  /// documents more than half came out wrong.
  private static let cases: [(text: String, options: ParseOptions)] = [
    ("~~gone~~ and *kept* at www.example.org", ParseOptions(extensions: .all)),
    ("~~kept~~ and *bold* at www.example.org", ParseOptions()),
    (
      "| a | b |\n| --- | --- |\n| ~~c~~ | `d` |\n",
      ParseOptions(extensions: [.table, .strikethrough])
    ),
    (
      "\"Quoted\" -- and... [^1]\n\n[^1]: A note.\n",
      ParseOptions(footnotes: true, smartPunctuation: true)
    ),
    ("- [x] done ~~x~~ <script>\n- [ ] not", ParseOptions(extensions: [.taskList, .tagfilter])),
    ("http://example.org ~ftp~ :@ a_b_c", ParseOptions(extensions: [.autolink])),
  ]

  @Test("come out as they do one by one")
  func sameAsSequential() async throws {
    let expected = try Self.cases.map { try Self.render($0) }
    let wrong = try await withThrowingTaskGroup(of: Int.self) { group in
      for task in 0..<8 {
        group.addTask {
          var wrong = 0
          for round in 0..<500 {
            let index = (round * 7 + task) % Self.cases.count
            if try Self.render(Self.cases[index]) != expected[index] { wrong += 1 }
          }
          return wrong
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(wrong == 0)
  }

  @Test("are rendered, edited and freed while others are parsed")
  func renderingBesideParsing() async throws {
    let text = String(repeating: "A *b* **c** ~~d~~ [e](f)\n\n", count: 200)
    let expected = try MarkdownDocument(parsing: text, options: .composed).html()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          for _ in 0..<50 {
            let document = try MarkdownDocument(parsing: text, options: .composed)
            for node in document.root.descendants where node.kind == .strong { node.unlink() }
            #expect(document.html().contains("<strong>") == false)
          }
        }
        group.addTask {
          let document = try MarkdownDocument(parsing: text, options: .composed)
          for _ in 0..<100 where document.html() != expected { Issue.record("another rendering") }
        }
      }
      try await group.waitForAll()
    }
  }

  private static func render(_ item: (text: String, options: ParseOptions)) throws -> String {
    try MarkdownDocument(parsing: item.text, options: item.options).html()
  }
}
