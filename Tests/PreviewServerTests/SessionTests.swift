import BriefingModel
import Foundation
import SiteGenerator
import Testing

@testable import PreviewServer

@Suite("Keeping up with the files", .timeLimit(.minutes(5)))
struct SessionTests {
  @Test("shows what was saved, keeps the last good site while there are errors, and mends")
  func session() async throws {
    let folder = try Scratch()
    let good = """
      title: {en: Fixture}
      description: {en: A fixture of the tests; it states nothing.}
      publisher: {en: Fixture}
      partners:
      - {id: vn, name: {en: Việt Nam}}
      - {id: jp, name: {en: Japan}}
      languages: [en]
      baseURL: https://example.org/briefing/
      licence: CC BY 4.0
      licenceURL: https://creativecommons.org/licenses/by/4.0/

      """
    try folder.write("Content/site.yaml", good)
    let live = LiveState()
    let session = PreviewSession(
      root: folder.url, generator: SiteGenerator(options: .init()), live: live
    ) { _ in }
    let task = Task { await session.run() }
    defer { task.cancel() }

    let first = try #require(await Self.state(of: live) { $0.site != nil || !$0.problems.isEmpty })
    #expect(first.problems.map(\.description) == [])
    #expect(first.folder == ["briefing"])

    try folder.write("Content/site.yaml", good.replacing("{en: Fixture}", with: "{en: Changed}"))
    let changed = try #require(
      await Self.state(of: live) { Self.index(of: $0).contains("Changed") })
    #expect(changed.problems.isEmpty)

    try folder.write("Content/site.yaml", "title: [")
    let broken = try #require(await Self.state(of: live) { !$0.problems.isEmpty })
    #expect(Self.index(of: broken).contains("Changed"))

    try folder.write("Content/site.yaml", good.replacing("{en: Fixture}", with: "{en: Mended}"))
    let mended = try #require(await Self.state(of: live) { $0.problems.isEmpty })
    #expect(Self.index(of: mended).contains("Mended"))
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "Output").path))
  }

  /// Waits for a state; the time limit of the suite ends the wait.
  private static func state(
    of live: LiveState, _ isMeant: (PreviewState) -> Bool
  ) async -> PreviewState? {
    for await _ in live.news() {
      let state = live.current
      if isMeant(state) { return state }
    }
    return nil
  }

  private static func index(of state: PreviewState) -> String {
    String(decoding: state.site?.bytes(at: "index.html") ?? [], as: UTF8.self)
  }
}
