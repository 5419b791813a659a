import Foundation
import Testing

@testable import BriefingModel

@Suite("JSON Schemas")
struct SchemaTests {
  private static let folder = Fixtures.package.appending(path: "Documentation/schemas")

  @Test("are those that are committed", arguments: ContentSchemas.schemas().map(\.name))
  func committed(_ name: String) throws {
    let schema = try #require(ContentSchemas.schemas().first { $0.name == name })
    let url = Self.folder.appending(path: "\(name).schema.json")
    if ProcessInfo.processInfo.environment["RECORD_FIXTURES"] == "1" {
      try schema.json.write(to: url, atomically: true, encoding: .utf8)
    }
    let committed = try? String(contentsOf: url, encoding: .utf8)
    #expect(
      committed == schema.json,
      "the schema differs from the types; record it anew by: briefing schema --output Documentation/schemas"
    )
  }

  @Test("name every file that is committed, and no other")
  func names() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Self.folder.path(percentEncoded: false))
    #expect(Set(files) == Set(ContentSchemas.schemas().map { "\($0.name).schema.json" }))
  }

  @Test(
    "are JSON that refers only to what it defines", arguments: ContentSchemas.schemas().map(\.json))
  func references(_ json: String) throws {
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let definitions = try #require(root["$defs"] as? [String: Any])
    for match in json.matches(of: /"\$ref": "#\/\$defs\/(\w+)"/) {
      #expect(definitions[String(match.output.1)] != nil)
    }
  }

  @Test("describe every key and forbid all others")
  func descriptions() throws {
    for (name, json) in ContentSchemas.schemas() {
      #expect(json.contains("\"additionalProperties\": false"), "\(name)")
      #expect(json.contains("\"description\""), "\(name)")
    }
  }
}
