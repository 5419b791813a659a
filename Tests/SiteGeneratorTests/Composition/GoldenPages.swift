import Foundation
import Testing

@testable import SiteGenerator

/// The fixture's pages against the recorded ones. `make record` records them anew; the run fails all the
/// same, so that nobody passes by recording.
@Suite("Golden pages")
struct GoldenPages {
  @Test(
    "say in Markdown what they said",
    arguments: [
      "index.md", "articles/index.md", "articles/ministers-meet/index.md",
      "articles/first-report/index.md", "articles/ministers-meet/evidence/index.md",
      "ja/articles/ministers-meet/evidence/index.md", "articles/ministers-meet/evidence.json",
      "topics/trade/index.md", "statistics/index.md",
      "statistics/trade/index.md", "people/ada-fixture/index.md", "timeline/index.md",
      "quotations/index.md", "sources/index.md", "about/index.md", "briefing.md", "llms.txt",
      "vi/index.md", "ja/index.md", "vi/articles/ministers-meet/index.md",
      "ja/articles/ministers-meet/index.md", "ja/statistics/trade/index.md", "vi/briefing.md",
      "feed.xml", "feed.json", "statistics/statistics.csv", "statistics/datapackage.json",
    ])
  func markdown(path: String) async throws {
    try await compare(path)
  }

  @Test(
    "are in HTML what they were", arguments: ["articles/ministers-meet/index.html", "404.html"])
  func html(path: String) async throws {
    try await compare(path)
  }

  private func compare(_ path: String) async throws {
    // The digest in a name of an asset changes with every touch of the design.
    let text = try await Fixture.site().text(path)
      .replacing(/(assets\/\w+)\.[0-9a-f]{12}\./) { "\($0.output.1).DIGEST." }
    let file = Fixture.folder.appending(path: "golden/\(path)")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(path): read the difference, then run the tests again")
      return
    }
    let golden = try String(contentsOf: file, encoding: .utf8)
    let lines = text.components(separatedBy: "\n")
    let expected = golden.components(separatedBy: "\n")
    for (number, pair) in zip(lines, expected).enumerated() where pair.0 != pair.1 {
      Issue.record("\(path):\(number + 1): expected\n\(pair.1)\nfound\n\(pair.0)")
      return
    }
    #expect(lines.count == expected.count, "\(path)")
  }
}
