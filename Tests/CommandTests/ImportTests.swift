import Foundation
import Testing

@Suite("Reports through the program")
struct ImportCommandTests {
  private static let report = """
    Fixture forum opens
    March 4, 2025

    HA NOI, March 4, 2025 (VNA) — Exports rose by 5 per cent in 2024, Mr Tanaka Ichiro said.

    More than 40 companies took part in the fixture forum.

    """

  private static func demo() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    #expect(try Program.run(["new", folder.url.appending(path: "demo").path]).status == 0)
    try report.write(
      to: folder.url.appending(path: "report.txt"), atomically: true, encoding: .utf8)
    return folder
  }

  @Test("become records that build and verify, and stay as they are when they come again")
  func importReport() throws {
    let folder = try Self.demo()
    let demo = folder.url.appending(path: "demo")
    let file = folder.url.appending(path: "report.txt").path
    let record = demo.appending(path: "Content/articles/2025-03-04-fixture-forum-opens.yaml")

    let dry = try Program.run(["import", file, "--dry-run", "--root", demo.path])
    #expect(dry.status == 0)
    #expect(dry.output.contains("2 figures"))
    #expect(!FileManager.default.fileExists(atPath: record.path))

    #expect(try Program.run(["import", file, "--root", demo.path]).status == 0)
    #expect(try Program.run(["build", "--root", demo.path]).status == 0)
    let verified = try Program.run(
      ["verify", "--root", demo.path, "--sources", folder.url.path, "--format", "json"])
    #expect(verified.status == 0)
    #expect(verified.output.contains("\"confirmed in the text\" : 3"))

    let edited = try String(contentsOf: record, encoding: .utf8)
      .replacing("value: 40", with: "value: 44")
    try edited.write(to: record, atomically: true, encoding: .utf8)
    let again = try Program.run(["import", file, "--root", demo.path])
    #expect(again.status == 0)
    #expect(again.output.contains("stays as it is"))
    #expect(again.output.contains("1 difference"))
    #expect(try String(contentsOf: record, encoding: .utf8) == edited)

    #expect(try Program.run(["import", file, "--force", "--root", demo.path]).status == 0)
    let kept = demo.appending(path: "Content/articles/_2025-03-04-fixture-forum-opens.yaml")
    #expect(try String(contentsOf: kept, encoding: .utf8) == edited)
  }

  @Test("are told from other sources, and name what is missing")
  func incomplete() throws {
    let folder = try Self.demo()
    let demo = folder.url.appending(path: "demo").path
    let file = folder.url.appending(path: "bare.txt")
    try "Exports rose by 5 per cent.\n".write(to: file, atomically: true, encoding: .utf8)
    let outcome = try Program.run(["import", file.path, "--root", demo])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("pass --date YYYY-MM-DD"))
    #expect(outcome.errors.contains("pass --publisher NAME"))
    #expect(try Program.run(["import", "/no/such/file", "--root", demo]).status == 2)
    #expect(try Program.run(["import"]).status == 64)
  }

  @Test("are extracted a line each, and bad lines are named")
  func lines() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "reports.jsonl")
    try """
    {"id": 1, "text": "Exports rose by 5 per cent."}
    not JSON
    {"id": "b", "text": "輸出は5%増えた。"}
    """.write(to: file, atomically: true, encoding: .utf8)
    let outcome = try Program.run(
      ["extract", "--format", "jsonl", file.path], in: folder.url)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("reports.jsonl:2:1: error"))
    let lines = try outcome.output.split(separator: "\n").map {
      try #require(
        try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(lines.map { $0["id"] as? String } == ["1", "b"])
    #expect(lines.map { $0["language"] as? String } == ["en", "ja"])
    #expect(lines.allSatisfy { ($0["figures"] as? [Any])?.count == 1 })
  }

  @Test("of longer lines than the limit are told, and the others extracted")
  func longLines() throws {
    let folder = try Self.demo()
    let demo = folder.url.appending(path: "demo")
    let site = demo.appending(path: "Content/site.yaml")
    let text = try String(contentsOf: site, encoding: .utf8)
    try (text + "limits:\n  sourceBytes: 1024\n").write(to: site, atomically: true, encoding: .utf8)
    let file = folder.url.appending(path: "reports.jsonl")
    // As long as may be, longer than is read at once, with CRLF, and a byte too long at the end.
    let long = [1001, 3 << 20, 1001, 1002].map { String(repeating: "a", count: $0) }
    try """
    {"id": "a", "text": "\(long[0])"}

    {"id": "b", "text": "\(long[1])"}
    {"id": "c", "text": "\(long[2])"}\r
    {"id": "d", "text": "\(long[3])"}
    """.write(to: file, atomically: true, encoding: .utf8)
    let outcome = try Program.run(
      ["extract", "--format", "jsonl", file.path, "--root", demo.path])
    #expect(outcome.status == 1)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.map { $0.prefix(9) } == [#"{"id":"a""#, #"{"id":"c""#])
    let errors = outcome.errors.split(separator: "\n")
    #expect(errors.count == 2)
    for (error, line) in zip(errors, [3, 5]) {
      #expect(error.contains("reports.jsonl:\(line):1: error: the line has more than the 1024"))
    }
  }

  @Test("verify tells what has moved, and what is missing")
  func verify() throws {
    let folder = try Self.demo()
    let demo = folder.url.appending(path: "demo").path
    let file = folder.url.appending(path: "report.txt")
    #expect(try Program.run(["import", file.path, "--root", demo]).status == 0)
    try ("A line more.\n\n" + Self.report).write(to: file, atomically: true, encoding: .utf8)
    let moved = try Program.run(["verify", "--root", demo, "--sources", folder.url.path])
    #expect(moved.status == 1)
    #expect(moved.errors.contains("[evidence-moved]"))
    let missing = try Program.run(["verify", "--root", demo])
    #expect(missing.status == 1)
    #expect(missing.errors.contains("name its folder with --sources DIR"))
  }

  @Test("a built site is held against its manifest")
  func verifySite() throws {
    let folder = try Self.demo()
    let demo = folder.url.appending(path: "demo")
    #expect(try Program.run(["build", "--root", demo.path]).status == 0)
    let output = demo.appending(path: "Output")
    #expect(try Program.run(["verify", "--site", output.path]).status == 0)
    try "x".write(
      to: output.appending(path: "index.html"), atomically: true, encoding: .utf8)
    let changed = try Program.run(["verify", "--site", output.path])
    #expect(changed.status == 1)
    #expect(changed.errors.contains("index.html: error: the file is not as it was written"))
  }
}
