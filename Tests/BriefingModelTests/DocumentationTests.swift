import Foundation
import Testing

@testable import BriefingModel

@Suite("Documentation/Content.md")
struct DocumentationTests {
  /// The first example under a heading, with the digests and texts that it leaves out.
  private func example(under heading: String) throws -> String {
    let url = Fixtures.package.appending(path: "Documentation/Content.md")
    let text = try String(contentsOf: url, encoding: .utf8)
    let section = try #require(text.components(separatedBy: "\n## \(heading)").dropFirst().first)
    let block = try #require(section.components(separatedBy: "```").dropFirst().first)
    let digest = String(repeating: "0", count: 64)
    return block.drop { $0 != "\n" }.dropFirst()
      .replacingOccurrences(of: "9f…", with: digest)
      .replacingOccurrences(of: "81a4…", with: digest)
      .replacingOccurrences(of: "evidence: {…}", with: "evidence: source")
  }

  @Test(
    "shows files that decode",
    arguments: [
      ("site.yaml", "Content/site.yaml"), ("topics.yaml", "Content/topics.yaml"),
      ("indicators.yaml", "Content/indicators.yaml"), ("people.yaml", "Content/people.yaml"),
      ("articles/DATE", "Content/articles/2025-11-25-forum.yaml"),
      ("pages/NAME", "Content/pages/making.md"),
    ])
  func examples(_ heading: String, _ path: String) throws {
    let text = try example(under: heading)
    let decoded = ContentLoader.decode(
      ContentFile(path: path, bytes: [UInt8](text.utf8)), mainLanguage: .english)
    #expect(decoded.diagnostics == [])
    #expect(decoded.content != nil)
  }

  @Test("names every key of the schemas")
  func keys() throws {
    let url = Fixtures.package.appending(path: "Documentation/Content.md")
    let text = try String(contentsOf: url, encoding: .utf8)
    for (name, json) in ContentSchemas.schemas() {
      for match in json.matches(of: /"(\w+)": \{\n *"description"/) {
        let key = match.output.1
        // Plural categories are CLDR's, not ours.
        if ["zero", "two", "few", "many"].contains(key) { continue }
        #expect(text.contains("\(key):") || text.contains("`\(key)`"), "\(name): \(key)")
      }
    }
  }
}
