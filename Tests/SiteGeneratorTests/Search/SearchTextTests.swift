import Foundation
import Testing

@testable import SiteGenerator

@Suite("Terms of search")
struct SearchTextTests {
  /// The vectors that the browser's test holds the script against.
  @Test("are the same as the script's")
  func vectors() throws {
    let file = Fixture.package.appending(path: "Tests/browser/search-terms.json")
    let vectors = try #require(
      JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [[Any]])
    #expect(vectors.count > 10)
    var text = SearchText()
    for vector in vectors {
      let source = try #require(vector[0] as? String)
      #expect(text.terms(of: source) == vector[1] as? [String], "\(source)")
    }
  }

  @Test(
    "fold to the same whether a table or Unicode's rules do it",
    arguments: ["Đại sứ quán", "Œuvre ĐẶNG", "ｶﾞｽ ガス", "Ｔōｋｙō", "e\u{301}", "ｱ9･ｱ"])
  func bothWays(source: String) {
    var text = SearchText()
    let quick = text.terms(of: source)
    // Greek takes the whole text the long way.
    let slow = text.terms(of: source + " Ω")
    #expect(slow == quick + ["ω"])
  }

  @Test("begin with every character of a script without spaces")
  func everyCharacter() {
    var text = SearchText()
    let terms = text.terms(of: "在ベトナム日本国大使館")
    for character in "在ベトナム日本国大使館" {
      #expect(terms.contains { $0.first == character })
    }
  }
}
