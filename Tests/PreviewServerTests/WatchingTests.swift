import Foundation
import SiteGenerator
import Testing

@testable import PreviewServer

@Suite("Watching files", .timeLimit(.minutes(5)))
struct WatchingTests {
  @Test(
    "sees how editors save: in place, by a new name, by way of a backup", arguments: [false, true])
  func editors(isPolling: Bool) async throws {
    let folder = try Scratch()
    try folder.write("Content/a.yaml", "old")
    let watch = try await Watch(folder, isPolling: isPolling)
    defer { watch.end() }

    try folder.write("Content/a.yaml", "in place, and longer")
    #expect(await watch.sees("Content/a.yaml"))

    try folder.write("Content/.a.yaml.swp", "new")
    try folder.rename("Content/.a.yaml.swp", "Content/a.yaml")
    #expect(await watch.sees("Content/a.yaml"))

    try folder.rename("Content/a.yaml", "Content/a.yaml~")
    try folder.write("Content/a.yaml", "by way of a backup")
    #expect(await watch.sees("Content/a.yaml"))

    try FileManager.default.removeItem(at: folder.url.appending(path: "Content/a.yaml"))
    #expect(await watch.sees("Content/a.yaml"))
  }

  @Test(
    "sees folders that come, are renamed and go, with what is in them", arguments: [false, true])
  func folders(isPolling: Bool) async throws {
    let folder = try Scratch()
    try folder.write("Content/site.yaml", "x")
    let watch = try await Watch(folder, isPolling: isPolling)
    defer { watch.end() }
    try folder.write("Content/articles/deep/a.yaml", "x")
    #expect(await watch.sees(under: "Content/articles"))
    try folder.write("Content/articles/deep/b.yaml", "x")
    #expect(await watch.sees(under: "Content/articles"))
    try folder.rename("Content/articles", "Content/records")
    #expect(await watch.sees(under: "Content/records"))
    try folder.write("Content/records/deep/c.yaml", "x")
    #expect(await watch.sees(under: "Content/records/deep"))
    // A folder that was not there at first.
    try folder.write("Templates/assets/style.css", "x")
    #expect(await watch.sees(under: "Templates"))
  }

  @Test("takes a thousand changed files together")
  func branch() async throws {
    let folder = try Scratch()
    for number in 0..<1000 { try folder.write("Content/articles/\(number).yaml", "old") }
    let watch = try await Watch(folder)
    defer { watch.end() }
    for number in 0..<1000 { try folder.write("Content/articles/\(number).yaml", "new \(number)") }
    var seen: Set<String> = []
    var batches = 0
    while seen.count < 1000, let batch = await watch.changes.next() {
      guard case .paths(let paths) = batch else { continue }
      seen.formUnion(paths.filter { $0.hasPrefix("Content/articles/") })
      batches += 1
    }
    #expect(seen.count == 1000)
    // One, where the machine does not stop for longer than a branch takes to change.
    #expect(batches < 10)
  }

  @Test("waits for a file that is being written")
  func halfWritten() async throws {
    let changes = PendingChanges(patience: .seconds(600))
    changes.began("Content/a.yaml")
    let finish = Task {
      try await Task.sleep(for: .milliseconds(700))
      changes.changed("Content/b.yaml")
      changes.changed("Content/a.yaml")
    }
    #expect(await changes.next() == .paths(["Content/a.yaml", "Content/b.yaml"]))
    try await finish.value
  }

  @Test("does not wait for ever for a file that is being written")
  func neverFinished() async {
    let changes = PendingChanges(patience: .milliseconds(100))
    changes.began("Content/c.yaml")
    #expect(await changes.next() == .paths(["Content/c.yaml"]))
  }

  @Test("reads everything where events were lost")
  func lost() async {
    let changes = PendingChanges()
    changes.changed("Content/a.yaml")
    changes.lost()
    #expect(await changes.next() == .everything)
  }

  @Test("reads only what changed, and gets what reading everything gets")
  func rereading() throws {
    let folder = try Scratch()
    for name in ["a", "b", "c"] { try folder.write("Content/articles/\(name).yaml", "old") }
    try folder.write("Content/site.yaml", "old")
    var input = try SiteInput.read(from: .disk(root: folder.url))
    func check(_ paths: Set<String>) throws {
      try input.reread(paths, root: folder.url)
      let whole = try SiteInput.read(from: .disk(root: folder.url))
      #expect(input.content == whole.content)
      #expect(input.templates.map(\.path) == whole.templates.map(\.path))
      #expect(input.templates.map(\.bytes) == whole.templates.map(\.bytes))
    }
    try folder.write("Content/articles/b.yaml", "new")
    try folder.write("Content/articles/bb.yaml", "new")
    try check(["Content/articles/b.yaml", "Content/articles/bb.yaml"])
    try FileManager.default.removeItem(at: folder.url.appending(path: "Content/articles/a.yaml"))
    try check(["Content/articles/a.yaml"])
    try folder.rename("Content/articles", "Content/records")
    try check(["Content/articles", "Content/records"])
    try folder.write("Templates/about.mustache", "own")
    try check(["Templates/about.mustache"])
    try FileManager.default.removeItem(at: folder.url.appending(path: "Templates"))
    try check(["Templates"])
    try FileManager.default.removeItem(at: folder.url.appending(path: "Content"))
    try check(["Content"])
  }
}

/// A watcher at work.
private struct Watch {
  let changes = PendingChanges()
  private let task: Task<Void, Never>

  init(_ folder: Scratch, isPolling: Bool = false) async throws {
    let watcher = FolderWatcher(
      root: folder.url, folders: ["Content", "Templates"], changes: changes)
    task = Task { await watcher.run(isPolling: isPolling) }
    // Ready as soon as it sees something.
    if isPolling {
      _ = await changes.next()
    } else {
      let changes = changes
      let poke = Task {
        while !Task.isCancelled {
          try folder.write("Content/ready", "x")
          try await Task.sleep(for: .milliseconds(20))
        }
      }
      _ = await changes.next()
      poke.cancel()
      _ = await poke.result
    }
  }

  func end() { task.cancel() }

  /// Waits until a path is among the changes; the time limit of the suite ends the wait.
  func sees(_ path: String) async -> Bool { await sees { $0 == path } }

  /// Waits until something in a folder, or the folder, is among the changes.
  func sees(under folder: String) async -> Bool {
    await sees { $0 == folder || $0.hasPrefix(folder + "/") }
  }

  private func sees(_ isMeant: (String) -> Bool) async -> Bool {
    while let batch = await changes.next() {
      if case .paths(let paths) = batch, paths.contains(where: isMeant) { return true }
    }
    return false
  }
}

/// A folder that goes when the test is done.
final class Scratch: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "preview-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ path: String, _ text: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func rename(_ path: String, _ other: String) throws {
    let target = url.appending(path: other)
    guard unsafeRename(url.appending(path: path).path, target.path) else {
      throw CocoaError(.fileWriteUnknown)
    }
  }

  /// As editors do it: what had the name before is replaced in one step.
  private func unsafeRename(_ from: String, _ to: String) -> Bool {
    Foundation.rename(from, to) == 0
  }
}
