import BriefingModel
import Foundation
import Testing

@testable import ArticleImport

@Suite("Sources as they are handed in")
struct InputTests {
  private static func read(_ text: String, _ path: String) throws -> SourceDocument {
    try SourceDocument.read(Array(text.utf8), path: path)
  }

  private static func code(_ bytes: [UInt8], _ path: String) -> String? {
    do throws(SourceDocumentError) {
      _ = try SourceDocument.read(bytes, path: path)
      return nil
    } catch {
      return error.diagnostic.code
    }
  }

  @Test("keep plain text as it is, marks and line ends included")
  func plain() throws {
    let text = "\u{FEFF}One.\r\n\r\nTwo\u{AD}fold."
    #expect(try Self.read(text, "a.txt").text.unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test("are refused where a tag would take the parser half a minute, and nowhere else")
  func wideTags() throws {
    let wide = (0...HTMLTagScan.limit).map { "a\($0)=b" }.joined(separator: " ")
    #expect(Self.code(Array("<html><body><p \(wide)>Fixture</p>".utf8), "a.html") == "wide-tag")
    #expect(Self.code(Array("<html><p \(wide)".utf8), "a.html") == "wide-tag")
    let text = String(repeating: "Words of a fixture, one after another. ", count: 400)
    for page in [
      "<p title='\(text)'>\(text)</p>", "<script>if (a <b) { \(text) }</script><p>\(text)</p>",
      "<!-- <p \(wide)> --><p>\(text)</p>", "<p>\(text) 1 < 2 \(text)</p>",
      "<p title=\"don't\">\(text)</p><p>it's</p>",
    ] {
      #expect(
        Self.code(Array("<html><body><article>\(page)".utf8), "a.html") == nil, "\(page.prefix(40))"
      )
    }
  }

  @Test("have a size that is bounded, and may be another")
  func size() {
    var limits = ContentLimits.standard
    limits.sourceBytes = 10
    let error = #expect(throws: SourceDocumentError.self) {
      try SourceDocument.read(Array("More than ten bytes.".utf8), path: "a.txt", limits: limits)
    }
    #expect(error?.diagnostic.code == "source-too-large")
  }

  @Test("read UTF-16 where a mark says so")
  func utf16() throws {
    let bytes: [UInt8] =
      [0xFF, 0xFE] + "Việt".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try SourceDocument.read(bytes, path: "a.txt").text == "Việt")
  }

  @Test("lose nothing of Markdown but its marks and pictures")
  func markdown() throws {
    let source = try Self.read(
      """
      ---
      title: A fixture
      date: 2025-03-04
      publisher: Fixture News
      ---
      # Head

      Exports **rose by 12 per cent**, [Mr An](https://example.org) said.

      ![A picture](x.png)

      | a | b |
      |---|---|
      | 1 | 2 |
      """, "a.md")
    #expect(source.title == "A fixture")
    #expect(source.date == CalendarDate("2025-03-04"))
    #expect(source.publisher == "Fixture News")
    #expect(source.text == "Head\n\nExports rose by 12 per cent, Mr An said.\n\na; b\n\n1; 2")
  }

  @Test("find the article of a page among menus, captions and related news")
  func page() throws {
    let source = try Self.read(
      """
      <!doctype html><html lang="vi"><head><title>Tin mẫu | Báo Mẫu</title>
      <meta property="og:site_name" content="Báo Mẫu">
      <meta property="article:published_time" content="2025-11-20T08:00:00+07:00">
      <link rel="canonical" href="https://example.org/a"></head>
      <body><nav><ul><li><a href="#">Trang chủ</a></ul></nav>
      <h1>Tin mẫu</h1><div class="fck_detail">
      <p>Đoạn thứ nhất của bài mẫu có <b>5,2 tỷ</b> USD và đủ dài để được coi là thân bài báo.</p>
      <figure><figcaption>Ảnh năm 2024</figcaption></figure>
      <p>Đoạn thứ hai của bài mẫu có 120 doanh nghiệp.</p>
      <div class="tin-lien-quan"><p>Tin liên quan: 99 tin khác</p></div></div>
      <footer>© 2025</footer></body></html>
      """, "a.html")
    #expect(source.title == "Tin mẫu")
    #expect(source.date == CalendarDate("2025-11-20"))
    #expect(source.publisher == "Báo Mẫu")
    #expect(source.language == .vietnamese)
    #expect(source.url == "https://example.org/a")
    #expect(
      source.text
        == "Đoạn thứ nhất của bài mẫu có 5,2 tỷ USD và đủ dài để được coi là thân bài báo.\n\n"
        + "Đoạn thứ hai của bài mẫu có 120 doanh nghiệp.")
  }

  @Test("find the article of a page without marks, its paragraphs parted by line breaks")
  func oldPage() throws {
    let source = try Self.read(
      """
      <html><body><table><tr><td><a href="x">Home</a></td><td><font>The first paragraph of this
      fixture is long enough to be an article, with many plain words.<br><br>The second one
      follows, and it is plain as well.<br></font></td></tr></table></body></html>
      """, "a.htm")
    #expect(source.text.components(separatedBy: "\n\n").count == 2)
    #expect(!source.text.contains("Home"))
  }

  @Test("read a page in the encoding that it declares")
  func encodings() throws {
    let page = """
      <html lang="ja"><head><meta charset="shift_jis"></head><body><article><p>\
      これは読み込みの試験に使う架空の記事です。十分な長さの段落が必要なので、もう少し文字を続けます。\
      数値は百二十社です。これは読み込みの試験に使う架空の記事です。</p></article></body></html>
      """
    let bytes = try #require(page.data(using: .shiftJIS))
    let source = try SourceDocument.read([UInt8](bytes), path: "a.html")
    #expect(source.text.hasPrefix("これは読み込みの試験"))
  }

  @Test(
    "are refused with a reason where nothing can be read",
    arguments: [
      ([], "a.txt", "empty-source"), ([0x20, 0x0A], "a.txt", "empty-source"),
      ([0x61, 0xFF], "a.txt", "not-utf8"), ([], "a.html", "empty-source"),
      (Array("<html><body><nav>Menu</nav></body></html>".utf8), "a.html", "no-article"),
      (Array("![only](x.png)".utf8), "a.md", "empty-source"),
      (Array(repeating: 0x61, count: (16 << 20) + 1), "a.txt", "source-too-large"),
    ] as [([UInt8], String, String)])
  func refused(_ bytes: [UInt8], _ path: String, _ code: String) {
    #expect(Self.code(bytes, path) == code)
  }

  @Test(
    "survive hostile pages",
    arguments: [
      String(repeating: "<div>", count: 100_000) + "x",
      "<article><p " + String(repeating: "a=b ", count: 50_000) + ">x</p>",
      "<html>\0<body>\0<p>&bogus;&#x110000;&#0;<p", "<!DOCTYPE html [<!ENTITY a 'b'>]>&a;",
      "<" + String(repeating: "<", count: 100_000),
    ])
  func hostile(_ page: String) {
    _ = Self.code(Array(page.utf8), "a.html")
  }
}
