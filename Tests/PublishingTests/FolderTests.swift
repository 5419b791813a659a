import Foundation
import SiteGenerator
import Testing

@testable import BriefingModel
@testable import Publishing

@Suite("Publishing to a folder")
struct FolderTests {
  private let root: TemporaryFolder

  init() throws { root = try TemporaryFolder() }

  private var target: PublishTarget {
    get throws {
      PublishTarget(
        id: try #require(Slug("www")), place: .folder(path: "www"), host: .plain, keep: 2,
        compress: [], location: SourceLocation(path: "Content/site.yaml"))
    }
  }

  private var publisher: Publisher {
    get throws { Publisher(target: try target, root: root.url) }
  }

  private func served(_ path: String) -> String? {
    try? String(contentsOf: root.url.appending(path: "www/current/\(path)"), encoding: .utf8)
  }

  private var releases: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(
        atPath: root.url.appending(path: "www/releases").path
      ).sorted()
    }
  }

  @Test("exchanges the release, keeps earlier ones and goes back to them")
  func rounds() async throws {
    for text in ["one", "two", "three", "four"] {
      let report = try await publisher.publish(site(["index.html": text, "same.txt": "same"]))
      #expect(!report.isDone)
      #expect(served("index.html") == text)
    }
    #expect(try releases.count == 3)
    #expect(try await publisher.publish(site(["index.html": "four", "same.txt": "same"])).isDone)
    _ = try await publisher.rollBack()
    #expect(served("index.html") == "three")
    _ = try await publisher.rollBack()
    #expect(served("index.html") == "two")
    await #expect(throws: EnvironmentError.self) { try await publisher.rollBack() }
    _ = try await publisher.publish(site(["index.html": "five"]))
    #expect(served("index.html") == "five")
    #expect(served("same.txt") == nil)
    // What was rolled back from does not come again.
    _ = try await publisher.rollBack()
    #expect(served("index.html") == "two")
  }

  @Test("changes nothing in a dry run")
  func dryRun() async throws {
    let report = try await publisher.publish(site(["index.html": "one"]), dryRun: true)
    #expect(report.plan.added.map(\.path) == ["index.html"])
    #expect(report.plan.bytes == 3)
    #expect(served("index.html") == nil)
  }

  @Test("keeps the assets of the release before in both directions")
  func assets() async throws {
    let (old, new) = ("assets/style.0123456789ab.css", "assets/style.ba9876543210.css")
    _ = try await publisher.publish(site(["index.html": old, old: "old"]))
    _ = try await publisher.publish(site(["index.html": new, new: "new"]))
    #expect(served(old) == "old")
    _ = try await publisher.rollBack()
    #expect(served("index.html") == old)
    #expect(served(new) == "new")
  }

  @Test("refuses a folder with files of somebody else")
  func foreign() async throws {
    let folder = root.url.appending(path: "www")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data().write(to: folder.appending(path: "theirs"))
    let error = await #expect(throws: EnvironmentError.self) {
      try await publisher.publish(site(["index.html": "one"]))
    }
    #expect(error?.message.contains("theirs") == true)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["theirs"])
  }

  @Test("does not run twice at once, and an interrupted run leaves nothing in the way")
  func interrupted() async throws {
    let store = try target.store(root: root.url)
    _ = try await publisher.publish(site(["index.html": "one"]))
    _ = try store.stage(["half.html": [1]], over: nil)
    do {
      let lock = try store.lock()
      await #expect(throws: EnvironmentError.self) {
        try await publisher.publish(site(["index.html": "two"]))
      }
      _ = consume lock
    }
    #expect(served("index.html") == "one")
    _ = try await publisher.publish(site(["index.html": "two"]))
    #expect(served("index.html") == "two")
    #expect(served("half.html") == nil)
  }

  @Test("does not carry a damaged file on into the next release")
  func damaged() async throws {
    _ = try await publisher.publish(site(["index.html": "one", "same.txt": "same"]))
    let file = root.url.appending(path: "www/current/same.txt").resolvingSymlinksInPath()
    try Data("worn".utf8).write(to: file)
    _ = try await publisher.publish(site(["index.html": "two", "same.txt": "same"]))
    #expect(served("same.txt") == "same")
  }
}
