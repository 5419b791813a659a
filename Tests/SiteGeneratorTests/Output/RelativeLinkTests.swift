import BriefingModel
import Testing

@testable import SiteGenerator

@Suite("Links between files")
struct RelativeLinkTests {
  @Test(
    "start from the page and name the file",
    arguments: [
      ("", "index.html", "index.html"), ("", "articles/a/index.html", "articles/a/index.html"),
      ("articles/a", "index.html", "../../index.html"),
      ("articles/a", "articles/b/index.html", "../b/index.html"),
      ("articles/a", "articles/a/index.html", "index.html"),
      ("articles", "articles/index.html", "index.html"),
      ("vi/topics", "topics/index.html", "../../topics/index.html"),
      ("", "places/地方/index.html", "places/%E5%9C%B0%E6%96%B9/index.html"),
    ])
  func path(folder: String, file: String, expected: String) {
    #expect(RelativeLink.path(from: folder, to: file) == expected)
  }

  @Test("read back by a link's rules lead to the file they were made for")
  func roundTrip() throws {
    let folders = ["", "a", "a/b", "vi", "vi/a/b", "地方"]
    for folder in folders {
      for target in folders.map({ $0.isEmpty ? "index.html" : "\($0)/index.html" }) {
        let link = LinkTarget(RelativeLink.path(from: folder, to: target))
        guard case .file(let path, nil, false) = link else {
          Issue.record("\(link) is no file")
          continue
        }
        #expect(LinkTarget.resolve(path, from: folder) == target)
      }
    }
  }

  @Test("a list's further pages lie below it")
  func pages() {
    let list = PageAddress(folder: "articles")
    #expect(list.page(1) == list)
    #expect(list.page(3).htmlPath == "articles/page/3/index.html")
    #expect(PageAddress(folder: "").page(2).markdownPath == "page/2/index.md")
  }
}
