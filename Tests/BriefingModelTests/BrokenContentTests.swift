import Foundation
import Testing

@testable import BriefingModel

@Suite("Content with one mistake")
struct BrokenContentTests {
  private static let folder = Fixtures.folder.appending(path: "broken")
  private static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(
      atPath: folder.path(percentEncoded: false))) ?? []).sorted()
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD_FIXTURES"] == "1"

  @Test("is there in every way that the model knows")
  func fixtures() {
    #expect(Self.names.count >= 45)
    #expect(Self.names.allSatisfy { $0.hasSuffix(".txt") })
  }

  @Test("gives that one diagnostic at its place", arguments: names)
  func diagnostic(_ name: String) async throws {
    let url = Self.folder.appending(path: name)
    let fixture = try BrokenFixture(try String(contentsOf: url, encoding: .utf8))
    let (files, marked) = try fixture.files(over: try Fixtures.valid())
    let (briefing, diagnostics) = await ContentLoader.load(files.contentFiles)
    let found = diagnostics.map(\.description).joined(separator: "\n")
    #expect(diagnostics.count == 1)
    let diagnostic = try #require(diagnostics.first)
    #expect((briefing == nil) == (diagnostic.severity == .error))
    if let marked { #expect(diagnostic.location == marked) }
    // A place in a line is checked against the mark, never against a record alone.
    if diagnostic.location.line > 0 { #expect(marked != nil) }
    if Self.isRecording {
      try fixture.recording(found).write(to: url, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name); run again without RECORD_FIXTURES")
    } else {
      #expect(found == fixture.expected)
    }
  }

  @Test("has a fixture for every code of the sources")
  func codes() throws {
    var tested: Set<String> = []
    for name in Self.names {
      let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
      let expected = text.components(separatedBy: "--- expect").last ?? ""
      for match in expected.matches(of: /\[([a-z0-9-]+)\]/) {
        tested.insert(String(match.output.1))
      }
    }
    let sources = Fixtures.package.appending(path: "Sources/BriefingModel")
    let paths = try FileManager.default.subpathsOfDirectory(
      atPath: sources.path(percentEncoded: false))
    var missing: Set<String> = []
    for path in paths where path.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
      for match in text.matches(of: /\.(?:error|warning)\(\s*"([a-z0-9-]+)"/) {
        missing.insert(String(match.output.1))
      }
    }
    // Their files would be large: tested with the readers.
    #expect(
      missing.subtracting(tested).subtracting([
        "file-too-large", "too-many-values", "not-utf-8", "too-many-entries", "too-many-figures",
        "too-many-files",
      ])
        == [])
  }
}
