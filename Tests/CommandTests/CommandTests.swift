import Foundation
import Testing

@Suite("The program")
struct CommandTests {
  @Test("makes a new briefing that builds without a word")
  func newAndBuild() throws {
    let folder = try TemporaryFolder()
    let demo = folder.url.appending(path: "demo").path
    #expect(try Program.run(["new", demo]).status == 0)
    let build = try Program.run(["--root", demo, "build", "--strict"])
    #expect(build.status == 0)
    #expect(build.errors == "")
    #expect(build.output.contains("1 article, 4 figures"))
    #expect(FileManager.default.fileExists(atPath: demo + "/Output/index.html"))
    let again = try Program.run(["build", "--root", demo])
    #expect(again.output.contains(" 0 written"))
  }

  @Test("leaves a folder that is not empty as it is")
  func newInFullFolder() throws {
    let folder = try TemporaryFolder()
    try "mine".write(to: folder.url.appending(path: "x"), atomically: true, encoding: .utf8)
    let outcome = try Program.run(["new", folder.url.path])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("is not empty; name a folder that does not exist yet"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["x"])
  }

  @Test("tells every error with its place, writes nothing and ends with 1")
  func contentErrors() throws {
    let demo = try Self.demo()
    let article = demo.url.appending(
      path: "Content/articles/2025-04-27-ishiba-visits-ha-noi.yaml")
    let text = try String(contentsOf: article, encoding: .utf8)
    try text.replacing("topics: [trade", with: "topics: [tradr").replacing(
      "unit: USD", with: "unit: US"
    )
    .write(to: article, atomically: true, encoding: .utf8)
    for command in ["build", "check"] {
      let outcome = try Program.run([command, "--root", demo.url.path])
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("ishiba-visits-ha-noi.yaml:12:10: error:"))
      #expect(outcome.errors.contains("did you mean “trade”?"))
      #expect(outcome.output == "")
    }
    #expect(!FileManager.default.fileExists(atPath: demo.url.appending(path: "Output").path))
  }

  @Test("gives one JSON document to programs, whatever happens")
  func json() throws {
    let demo = try Self.demo()
    let good = try Program.run(["build", "--root", demo.url.path, "--format", "json"])
    let document = try #require(Self.object(good.output))
    #expect(good.status == 0)
    #expect(document["ok"] as? Bool == true)
    #expect(document["articles"] as? Int == 1)
    #expect((document["diagnostics"] as? [Any])?.isEmpty == true)

    try FileManager.default.removeItem(at: demo.url.appending(path: "Content/site.yaml"))
    let bad = try Program.run(["check", "--root", demo.url.path, "--format", "json"])
    #expect(bad.status == 1)
    let first = (Self.object(bad.output)?["diagnostics"] as? [[String: Any]])?.first
    #expect(first?["code"] as? String == "missing-site")
    #expect(
      Set(first?.keys.map { $0 } ?? [])
        == ["path", "line", "column", "severity", "code", "message", "help"])

    let refused = try Program.run(
      ["build", "--root", demo.url.path, "--output", "/", "--format", "json"])
    #expect(refused.status == 2)
    #expect(Self.object(refused.output)?["ok"] as? Bool == false)
  }

  @Test(
    "says that its result cannot be written, and ends with 2",
    arguments: ["jsonl", "json", "text"])
  func unwritableOutput(format: String) throws {
    let folder = try TemporaryFolder()
    let lines = folder.url.appending(path: "lines.jsonl")
    try Data(#"{"text": "Exports rose by 5 per cent."}"#.utf8).write(to: lines)
    let outcome = try Program.run(
      ["extract", "--format", format, lines.path], in: folder.url, isOutputWritable: false)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("standard output: error: cannot be written: "))
  }

  @Test("says what is missing where there is no briefing")
  func emptyFolder() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(["check"], in: folder.url)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("briefing new"))
  }

  @Test(
    "ends with 64 where it is used wrongly",
    arguments: [
      ["build", "--jobs", "0"], ["build", "--base-url", "ftp://x"], ["built"], ["new"],
      ["build", "--format", "xml"], ["preview", "--port", "70000"],
      ["preview", "--host", "example.org"],
    ])
  func usage(arguments: [String]) throws {
    #expect(try Program.run(arguments).status == 64)
  }

  @Test("takes the date of the build from SOURCE_DATE_EPOCH")
  func sourceDate() throws {
    let demo = try Self.demo()
    let outcome = try Program.run(
      ["build", "--root", demo.url.path], environment: ["SOURCE_DATE_EPOCH": "1893456000"])
    #expect(outcome.status == 0)
    let index = try String(
      contentsOf: demo.url.appending(path: "Output/index.html"), encoding: .utf8)
    #expect(index.contains("1 January 2030"))
    let wrong = try Program.run(
      ["build", "--root", demo.url.path], environment: ["SOURCE_DATE_EPOCH": "soon"])
    #expect(wrong.status == 64)
  }

  @Test("writes completions for the shells and shows examples in its help")
  func help() throws {
    for shell in ["bash", "zsh", "fish"] {
      let outcome = try Program.run(["--generate-completion-script", shell])
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("briefing"))
    }
    for command in ["build", "check", "new", "preview", "schema"] {
      #expect(try Program.run(["help", command]).output.contains("EXAMPLES"))
    }
  }

  private static func demo() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(["new", folder.url.path])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return folder
  }

  private static func object(_ text: String) -> [String: Any]? {
    try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
  }
}
