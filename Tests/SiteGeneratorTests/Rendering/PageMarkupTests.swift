import BriefingModel
import Testing

@testable import SiteGenerator

@Suite("HTML of a page's Markdown")
struct PageMarkupTests {
  @Test("gives headings the ids that they name, or ids of their text, each once")
  func headings() {
    let html = Self.html("## Trade {#trade}\n\n## Đối tác\n\n## Đối tác\n\n### Trade {#trade}\n")
    #expect(html.contains("<h2 id=\"trade\">Trade</h2>"))
    #expect(html.contains("<h2 id=\"doi-tac\">Đối tác</h2>"))
    #expect(html.contains("<h2 id=\"doi-tac-2\">Đối tác</h2>"))
    #expect(html.contains("<h3 id=\"trade-2\">Trade</h3>"))
  }

  @Test("puts sections round second-level headings and regions round tables")
  func wrappers() {
    let html = Self.html(
      "## Trade {#trade}\n\n| A | B | C |\n| --- | ---: | --- |\n| 1 | 2 | 3 |\n\n## Next\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n"
    )
    #expect(html.contains("<section class=\"trade\" aria-labelledby=\"trade\">"))
    #expect(
      html.contains(
        "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Table: Trade\">"))
    // What fits any screen is no stop of the keyboard.
    #expect(html.contains("<div class=\"table\">\n<table><caption>Table: Next</caption>"))
    #expect(html.contains("<th scope=\"col\" class=\"right\">B</th>"))
    #expect(html.contains("<td class=\"right\">2</td>"))
    #expect(!html.contains("align="))
    #expect(html.components(separatedBy: "</section>").count == 3)
  }

  @Test("makes a link that opens a block and leads to itself the place it names")
  func anchors() {
    let html = Self.html(
      "- [**20**](#figure-x) grew. [evidence](#evidence-x)\n- [here](#evidence-x): there\n")
    #expect(html.contains("<a id=\"figure-x\" href=\"#figure-x\"><strong>20</strong></a>"))
    #expect(html.contains("<a href=\"#evidence-x\">evidence</a>"))
    #expect(html.contains("<a id=\"evidence-x\" href=\"#evidence-x\">here</a>"))
  }

  @Test("marks languages and links to other sites")
  func marks() {
    let html = Self.html("[日本](x/index.md){lang=ja} and [site](https://example.org/?a=1&b=2)\n")
    #expect(html.contains("<a href=\"x/index.html\"><span lang=\"ja\">日本</span></a>"))
    #expect(
      html.contains(
        "<a class=\"external\" rel=\"external noopener\" href=\"https://example.org/?a=1&amp;b=2\">site</a>"
      ))
  }

  @Test("marks links to other sites in the cells of a table too, and makes them places there")
  func cells() {
    let html = Self.html(
      "| A | B |\n| --- | --- |\n| [x](#figure-x) | [site](https://example.org/) |\n")
    #expect(html.contains("<a id=\"figure-x\" href=\"#figure-x\">x</a>"))
    #expect(
      html.contains(
        "<a class=\"external\" rel=\"external noopener\" href=\"https://example.org/\">site</a>"))
  }

  @Test("names a link out of context by its title; such a link is never the place it leads to")
  func names() {
    let html = Self.html(
      "- *[checked](#evidence-x \"checked: 20 & \\\"more\\\"\")*\n- [here](#evidence-x): there\n")
    #expect(
      html.contains(
        "<a href=\"#evidence-x\" aria-label=\"checked: 20 &amp; &quot;more&quot;\">checked</a>"))
    #expect(html.contains("<a id=\"evidence-x\" href=\"#evidence-x\">here</a>"))
  }

  @Test("shows a note as a note and keeps other quotations")
  func notes() {
    let html = Self.html("> [!NOTE]\n> **Sources differ.** So.\n\n> A quotation.\n")
    #expect(html.contains("<div class=\"note\">\n<p><strong>Sources differ.</strong> So.</p>"))
    #expect(html.contains("<blockquote>\n<p>A quotation.</p>"))
    #expect(!html.contains("!NOTE"))
  }

  @Test("moves an editor's headings below the title of the page")
  func authoredHeadings() {
    var markup = Self.markup
    let html = markup.blocks(
      .init(markdown: "# One\n\n## Two\n", origin: .authored(SourceLocation(path: "p.md", line: 5)))
    )
    #expect(html.contains("<h2 id=\"one\">One</h2>"))
    #expect(html.contains("<h3 id=\"two\">Two</h3>"))
  }

  @Test(
    "reports what an editor's page may not link or load, with its line",
    arguments: [
      ("x\n\n[a](javascript:alert(1))", "link-scheme"),
      ("x\n\n[a](../../../x)", "link-outside-site"),
      ("x\n\n![a](https://example.org/x.png)", "foreign-image"),
    ])
  func refused(markdown: String, code: String) {
    var markup = Self.markup
    _ = markup.blocks(
      .init(markdown: markdown, origin: .authored(SourceLocation(path: "p.md", line: 5))))
    #expect(markup.diagnostics.map(\.code) == [code])
    #expect(markup.diagnostics.first?.location == SourceLocation(path: "p.md", line: 7))
  }

  @Test("never lets data become markup")
  func escaping() {
    let data =
      "<script>alert(1)</script> [x](javascript:y) **b** {#id} `c` | & &amp; ~~s~~ <!-- -->"
    let html = Self.html(Inline("\(data)").source)
    let expected =
      data.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    #expect(html == "<p>\(expected)</p>\n")
  }

  private static var markup: PageMarkup {
    PageMarkup(address: PageAddress(folder: "topics/trade"), treeRoot: "", back: "back") {
      "Table: \($0)"
    }
  }

  private static func html(_ markdown: String) -> String {
    var markup = markup
    let html = markup.blocks(.init(markdown: markdown, origin: .composed))
    #expect(markup.diagnostics == [])
    return html
  }
}
