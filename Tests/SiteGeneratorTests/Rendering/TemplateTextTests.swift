import BriefingModel
import Testing

@testable import SiteGenerator

@Suite("A value in a template")
struct TemplateTextTests {
  private func rendered(_ template: String, title: String) throws -> String {
    var diagnostics: [Diagnostic] = []
    let kinds = MarkdownPage.Kind.allCases.map {
      (path: "Templates/\($0.rawValue).mustache", text: template)
    }
    let partial = (path: "Templates/partials/inner.mustache", text: "{{title}}")
    let library = TemplateLibrary(
      files: kinds + [partial], labels: [], diagnostics: &diagnostics)
    #expect(diagnostics.isEmpty)
    return library.render(TitledView(title: title), of: .index)
  }

  private struct TitledView: TemplateView {
    var title: String

    enum Name: String, TemplateName { case title }

    func value(of name: Name) -> TemplateValue { .text(title) }
  }

  @Test(
    "cannot end what it stands in, whatever follows its marks",
    arguments: [
      ("\"", "&quot;"), ("'", "&#39;"), ("<", "&lt;"), (">", "&gt;"), ("&", "&amp;"),
      ("\"\u{338}", "&quot;\u{338}"), ("<\u{20D2}b>", "&lt;\u{20D2}b&gt;"),
      ("'\u{200D}x", "&#39;\u{200D}x"), ("Đ 東 \r\n", "Đ 東 \r\n"),
    ])
  func escaping(text: String, expected: String) throws {
    #expect(try rendered("{{title}}", title: text).utf8.elementsEqual(expected.utf8))
    #expect(try rendered("{{> partials/inner}}", title: text).utf8.elementsEqual(expected.utf8))
    #expect(try rendered("{{{title}}}", title: text).utf8.elementsEqual(text.utf8))
  }

  @Test(
    "has nothing that HTML may hold nowhere",
    arguments: [
      ("red\u{1B}[0m", "red [0m"), ("\u{7}\u{8}\u{B}\u{7F}", "    "), ("a\u{85}b", "a  b"),
      ("\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}"), ("\u{1FFFE}", "\u{1FFFD}"),
      ("°\u{A0}（\u{FDF0}😀", "°\u{A0}（\u{FDF0}😀"),
    ])
  func forbidden(text: String, expected: String) throws {
    #expect(try rendered("{{title}}", title: text).utf8.elementsEqual(expected.utf8))
  }

  @Test(
    "is not lost in a template that cannot be checked",
    arguments: [
      ("{{{\n  title\n}}}", "template-syntax"), ("{{=<% %>=}}<%& body %>", "template-syntax"),
      ("{{{body}}}{{{prose}}}", "template-prose-twice"),
      ("{{! a remark\non two lines }}{{title}}", nil),
    ] as [(String, String?)])
  func unreadable(template: String, code: String?) {
    var diagnostics: [Diagnostic] = []
    let files = MarkdownPage.Kind.allCases.map {
      (path: "Templates/\($0.rawValue).mustache", text: template)
    }
    _ = TemplateLibrary(files: files, labels: [], diagnostics: &diagnostics)
    #expect(diagnostics.first?.code == code)
  }
}
