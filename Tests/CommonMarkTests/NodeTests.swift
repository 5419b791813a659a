import Testing

@testable import CommonMark

@Suite("Nodes")
struct NodeTests {
  @Test("have the kinds of all constructs")
  func kinds() throws {
    let text = """
      # H

      > q

      - [x] t

      1. o

      ```swift
      c
      ```

          indented

      <div>

      ***

      | a |
      | - |
      | b |

      *e* **s** `c` ~~d~~ [l](u "t") ![i](u) <b> a\\
      b
      c[^1]

      [^1]: n
      """
    let document = try MarkdownDocument(parsing: text, options: .authored)
    let kinds = Set(document.root.descendants.map(\.kind))
    let expected: Set<NodeKind> = [
      .heading, .blockQuote, .list, .item, .codeBlock, .htmlBlock, .thematicBreak, .table,
      .tableRow,
      .tableCell, .emphasis, .strong, .code, .strikethrough, .link, .image, .htmlInline, .lineBreak,
      .softBreak, .footnoteReference, .footnoteDefinition, .text, .paragraph,
    ]
    #expect(expected.subtracting(kinds) == [])
    #expect(!kinds.contains(.unknown))
    #expect(document.root.descendants.first { $0.kind == .codeBlock }?.fenceInfo == "swift")
    #expect(document.root.descendants.first { $0.kind == .item }?.isTaskDone == true)
  }

  @Test("can be moved, wrapped and taken out, and put in again")
  func editing() throws {
    let document = try MarkdownDocument(parsing: "a\n\nb\n\nc\n", options: .composed)
    let blocks = document.root.children
    blocks[0].unlink()
    #expect(document.html() == "<p>b</p>\n<p>c</p>\n")
    #expect(blocks[2].insertAfter(blocks[0]))
    let section = document.root.makeCustomBlock(onEnter: "<section>", onExit: "</section>")
    #expect(blocks[1].insertBefore(section))
    #expect(section.append(blocks[1]))
    #expect(document.html() == "<section>\n<p>b</p>\n</section>\n<p>c</p>\n<p>a</p>\n")
    let word = try #require(blocks[0].firstChild)
    #expect(!blocks[0].append(section), "a paragraph takes no block")
    #expect(word.insertAfter(word.makeText(" <&>")))
    #expect(document.html().hasSuffix("<p>a &lt;&amp;&gt;</p>\n"))
  }

  @Test("stay whole when their document's value is gone")
  func lifetime() throws {
    func node() throws -> Node {
      try #require(try MarkdownDocument(parsing: "# Kept", options: .composed).root.firstChild)
    }
    let heading = try node()
    #expect(heading.plainText == "Kept")
    heading.setHeadingID("a\"<&>")
    #expect(heading.html() == "<h1 id=\"a&quot;&lt;&amp;&gt;\">Kept</h1>\n")
    heading.setHeadingID("second")
    #expect(heading.html() == "<h1 id=\"second\">Kept</h1>\n")
    heading.unlink()
    #expect(heading.parent == nil)
  }

  @Test("of tables tell their alignment and take a class in its place")
  func tables() throws {
    let document = try MarkdownDocument(
      parsing: "| a | b | c | d |\n| :- | :-: | -: | - |\n| 1 | 2 | 3 | 4 |\n", options: .composed)
    let table = try #require(document.root.firstChild)
    #expect(table.tableAlignments == [.left, .center, .right, nil])
    #expect(table.children.map(\.isTableHead) == [true, false])
    for row in table.children {
      for cell in row.children { cell.setCell(row.isTableHead ? .columnHead : .data, class: "x") }
    }
    #expect(table.html().contains("<th scope=\"col\" class=\"x\">a</th>"))
    #expect(table.html().contains("<td class=\"x\">4</td>"))
    #expect(table.children.allSatisfy { $0.children.allSatisfy { $0.kind == .tableCell } })
    table.children[1].firstChild?.setCell(.rowHead, class: nil)
    table.setCaption("<1>")
    #expect(table.html().hasPrefix("<table><caption>&lt;1&gt;</caption>\n<thead>"))
    #expect(table.html().contains("<tbody>\n<tr><th scope=\"row\">1</th>\n<td class=\"x\">2</td>"))
    #expect(table.children.map(\.isTableHead) == [false, true, false])
  }

  @Test("keep a reference to a footnote in a table, in HTML of one's own")
  func references() throws {
    let document = try MarkdownDocument(
      parsing: "| a |\n| - |\n| 1[^x] |\n\n[^x]: y\n", options: .composedWithNotes)
    let mark = try #require(document.root.descendants.first { $0.kind == .footnoteReference })
    #expect(mark.literal == "1")
    for cell in document.root.descendants where cell.kind == .tableCell {
      cell.setCell(.data, class: nil)
    }
    mark.setReference(html: "<sup>1</sup>")
    #expect(document.html().contains("<td>1<sup>1</sup></td>"))
  }

  @Test("are walked to any depth without exhausting the stack")
  func depth() throws {
    let document = try MarkdownDocument(
      parsing: String(repeating: "> ", count: 20_000) + "x", options: ParseOptions(limits: .none))
    #expect(document.root.descendants.count == 20_002)
    #expect(document.root.plainText == "x")
  }

  @Test("lose dangerous links and raw HTML unless they are asked for")
  func safeMode() throws {
    let text = "[a](javascript:alert(1)) [b](data:text/html,x) <b>c</b>\n\n<script>d</script>\n"
    let document = try MarkdownDocument(parsing: text, options: .authored)
    let safe = document.html()
    #expect(!safe.contains("javascript") && !safe.contains("data:") && !safe.contains("<script"))
    #expect(document.html(rawHTML: true).contains("<script>d</script>"))
  }

  @Test(
    "survive texts that are empty or hold characters that C strings end at",
    arguments: ["", "\0", "a\0b", "\u{FEFF}x", "\r\r\n"])
  func oddTexts(text: String) throws {
    let html = try MarkdownDocument(parsing: text, options: .authored).html()
    #expect(!html.contains("\0"))
  }

  @Test("render as CommonMark that means the same")
  func commonMark() throws {
    let text = "# A\n\n- b *c*\n- d\n\n> e\n"
    let document = try MarkdownDocument(parsing: text, options: .authored)
    let again = try MarkdownDocument(parsing: document.commonMark(), options: .authored)
    #expect(again.html() == document.html())
  }
}
