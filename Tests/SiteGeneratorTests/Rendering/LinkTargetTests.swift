import Testing

@testable import SiteGenerator

@Suite("The address of a link")
struct LinkTargetTests {
  @Test(
    "with a scheme that a browser could run, or with a hidden one, is refused",
    arguments: [
      "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc",
      "blob:x", "feed:javascript:x", "view-source:javascript:x", "jar:x", "//evil.example/x",
      "\\\\evil.example", "java\tscript:x", "\u{1}javascript:x", "http:evil", "https:/evil",
      " javascript:x",
    ])
  func refused(url: String) {
    #expect(LinkTarget(url) == .refused)
  }

  @Test("by http, https or mail passes")
  func passes() {
    #expect(LinkTarget("https://example.org/a:b") == .external)
    #expect(LinkTarget("HTTP://example.org") == .external)
    #expect(LinkTarget("mailto:a@example.org") == .mail)
  }

  @Test("without a scheme is a file or a place of the page")
  func files() {
    #expect(LinkTarget("#a%20b") == .fragment("a b"))
    #expect(LinkTarget("/topics/x/#y") == .file(path: "topics/x/", fragment: "y", isFromRoot: true))
    #expect(LinkTarget("../x.csv") == .file(path: "../x.csv", fragment: nil, isFromRoot: false))
    #expect(LinkTarget("a/b:c") == .file(path: "a/b:c", fragment: nil, isFromRoot: false))
  }

  @Test("cannot lead out of the site")
  func outside() {
    #expect(LinkTarget.resolve("../../x", from: "a") == nil)
    #expect(LinkTarget.resolve("../x", from: "a") == "x")
    #expect(LinkTarget.resolve("./y/../x/", from: "") == "x/")
  }
}
