import Foundation
import Testing

@testable import SiteGenerator

@Suite("JSON-LD")
struct StructuredDataTests {
  /// The properties that schema.org (version 29) gives the types that pages use, as far as they use
  /// them: https://schema.org/docs/jsonldcontext.json
  private static let vocabulary: [String: Set<String>] = {
    let thing: Set = ["name", "description", "url"]
    let work = thing.union([
      "inLanguage", "dateModified", "datePublished", "isPartOf", "license", "publisher", "creator",
      "text", "isBasedOn",
    ])
    return [
      "WebPage": work, "CollectionPage": work, "AboutPage": work, "WebSite": work,
      "NewsArticle": work, "Quotation": work, "Organization": thing, "Person": thing,
      "Dataset": work.union(["variableMeasured", "distribution"]),
      "DataDownload": work.union(["contentUrl", "encodingFormat"]),
      "Observation": thing.union([
        "value", "minValue", "maxValue", "unitText", "observationDate", "observationPeriod",
        "measurementQualifier", "variableMeasured", "isBasedOn",
      ]),
    ]
  }()

  @Test("stands on every page that is indexed, in the vocabulary of schema.org")
  func vocabulary() async throws {
    let site = try await Fixture.site()
    var types: Set<String> = []
    for path in site.paths where path.hasSuffix(".html") && !path.hasSuffix("404.html") {
      let html = try site.text(path)
      guard !html.contains("http-equiv=\"refresh\"") else { continue }
      let start = try #require(html.range(of: "<script type=\"application/ld+json\">"), "\(path)")
      let rest = html[start.upperBound...]
      let end = try #require(rest.range(of: "</script>"))
      let document = try JSONSerialization.jsonObject(with: Data(rest[..<end.lowerBound].utf8))
      let root = try #require(document as? [String: Any])
      #expect(root["@context"] as? String == "https://schema.org")
      let graph = try #require(root["@graph"] as? [[String: Any]])
      for node in graph { check(node, path, &types) }
    }
    #expect(
      types.isSuperset(of: ["WebPage", "NewsArticle", "Observation", "Quotation", "Dataset"]))
  }

  private func check(_ node: [String: Any], _ path: String, _ types: inout Set<String>) {
    guard let type = node["@type"] as? String else {
      // A reference to another node or a text in another language, and nothing else.
      #expect([["@id"], ["@value", "@language"]].contains(Set(node.keys)), "\(path)")
      return
    }
    types.insert(type)
    let known = Self.vocabulary[type]
    #expect(known != nil, "\(path): \(type)")
    for (key, value) in node where !key.hasPrefix("@") {
      #expect(known?.contains(key) == true, "\(path): \(type).\(key)")
      switch value {
      case let nested as [String: Any]: check(nested, path, &types)
      case let list as [Any]:
        for item in list {
          if let nested = item as? [String: Any] { check(nested, path, &types) }
          #expect(item is String || item is [String: Any], "\(path): \(key)")
        }
      default: #expect(value is String || value is NSNumber, "\(path): \(key)")
      }
      if ["value", "minValue", "maxValue"].contains(key) { #expect(value is NSNumber) }
    }
  }
}
