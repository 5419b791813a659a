import BriefingModel
import Foundation
import Testing

@testable import SiteGenerator

@Suite("The record of the last build")
struct BuildRecordTests {
  @Test("is believed for the same input over the same output")
  func same() throws {
    try withSite { folder, key in
      let record = try #require(BuildRecord.read(beside: folder, program: Self.program))
      #expect(record.key == key && record.isUntouched)
      #expect(record.counts.map(\.name) == ["pages", "files"])
      #expect(record.counts.map(\.count) == [1, 2])
      #expect(record.diagnostics == [Self.warning])
      #expect(record.intact.paths.sorted() == ["a/index.html", "b.html"])
    }
  }

  @Test("is not believed by another program")
  func program() throws {
    try withSite { folder, _ in
      #expect(BuildRecord.read(beside: folder, program: "/bin/cat") == nil)
    }
  }

  @Test("sees where a file of the output was touched, changed, added or removed")
  func output() throws {
    try withSite { folder, key in
      func isUntouched() -> Bool? {
        BuildRecord.read(beside: folder, program: Self.program)?.isUntouched
      }
      func intact() -> [String]? {
        BuildRecord.read(beside: folder, program: Self.program)?.intact.paths.sorted()
      }
      let page = folder.appending(path: "a/index.html")
      let other = folder.appending(path: "other")
      try Data("1".utf8).write(to: other)
      #expect(isUntouched() == false)
      try FileManager.default.removeItem(at: other)
      #expect(isUntouched() == true)
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: page.path)
      #expect(isUntouched() == false)
      // It still holds what it held.
      #expect(intact() == ["a/index.html", "b.html"])
      try Data("3".utf8).write(to: page)
      #expect(intact() == ["b.html"])
      try FileManager.default.removeItem(at: page)
      #expect(isUntouched() == false)
      #expect(intact() == ["b.html"])
    }
  }

  @Test("knows links and empty folders again that are not the program's")
  func foreign() throws {
    try withSite(beside: { folder in
      try FileManager.default.createSymbolicLink(
        at: folder.appending(path: "link"), withDestinationURL: URL(filePath: "a"))
      try FileManager.default.createDirectory(
        at: folder.appending(path: "empty"), withIntermediateDirectories: true)
    }) { folder, _ in
      #expect(BuildRecord.read(beside: folder, program: Self.program)?.isUntouched == true)
    }
  }

  @Test("gives way to what another build has written since it was read")
  func another() throws {
    try withSite { folder, _ in
      let record = try #require(BuildRecord.read(beside: folder, program: Self.program))
      let writer = try OutputWriter(folder: folder, root: folder.deletingLastPathComponent())
      try writer.update(.fixture(["a/index.html": "1", "b.html": "2", "new.html": "3"]))
      // A page of the program's is neither in the way nor somebody else's.
      try writer.update(
        .fixture(["a/index.html": "1", "b.html": "2", "new.html": "4"]), over: record)
      #expect(DiskFile.read(folder.path + "/new.html") == Array("4".utf8))
      try writer.update(.fixture(["a/index.html": "1", "b.html": "2"]), over: record)
      #expect(DiskFile.identity(folder.path + "/new.html") == nil)
    }
  }

  @Test("is not believed where it was cut or a byte of it changed")
  func damaged() throws {
    try withSite { folder, key in
      let record = URL(filePath: Stage.workFolder(of: folder) + "/record")
      let whole = try Data(contentsOf: record)
      for length in 0..<whole.count {
        try whole.prefix(length).write(to: record)
        #expect(BuildRecord.read(beside: folder, program: Self.program) == nil, "\(length)")
      }
      for index in whole.indices {
        var bytes = whole
        bytes[index] ^= 1
        try bytes.write(to: record)
        #expect(BuildRecord.read(beside: folder, program: Self.program) == nil, "\(index)")
      }
    }
  }

  @Test("is read to no harm where its digest is right and its bytes are not")
  func hostile() throws {
    try withSite { folder, key in
      let record = URL(filePath: Stage.workFolder(of: folder) + "/record")
      let whole = [UInt8](try Data(contentsOf: record)).dropLast(Fingerprint.length)
      var generator = SeededGenerator(seed: 6)
      for _ in 0..<2_000 {
        var bytes = Array(whole)
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
          bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(
            in: 0...255, using: &generator)
        }
        if Bool.random(using: &generator) {
          bytes.removeLast(Int.random(in: 0..<bytes.count, using: &generator))
        }
        try Data(bytes + Fingerprint(of: bytes).bytes).write(to: record)
        // Nothing is expected of it but that it ends.
        _ = BuildRecord.read(beside: folder, program: Self.program)
      }
    }
  }

  @Test("depends on every file, name, option and the program")
  func key() throws {
    let input = SiteInput(
      content: [.init(path: "Content/site.yaml", bytes: [1])],
      templates: [.init(path: "Templates/layout.mustache", bytes: [2])])
    var keys: Set<String> = []
    func add(_ input: SiteInput, _ options: SiteGenerator.Options, _ program: String) {
      let (inserted, _) = keys.insert(
        BuildRecord.key(of: InputFingerprints(input), options: options, program: program))
      #expect(inserted)
    }
    let program = "/bin/sh"
    add(input, .init(), program)
    add(input, .init(), "/bin/cat")
    add(input, .init(baseURL: "https://example.org/"), program)
    add(input, .init(buildDate: .init(daysSinceEpoch: 1)), program)
    add(input, .init(generator: "other"), program)
    var changed = input
    changed.content[0].bytes = [3]
    add(changed, .init(), program)
    changed = input
    changed.content[0].path = "Content/topics.yaml"
    add(changed, .init(), program)
    changed = input
    changed.templates[0].bytes = [3]
    add(changed, .init(), program)
  }

  /// - Parameter beside: Called when the site stands, and before that is recorded.
  private func withSite(
    beside: (_ folder: URL) throws -> Void = { _ in },
    _ body: (_ folder: URL, _ key: String) throws -> Void
  ) throws {
    let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: root) }
    let writer = try OutputWriter(folder: root.appending(path: "Output"), root: root)
    var bundle = OutputBundle()
    _ = bundle.add("a/index.html", "1")
    _ = bundle.add("b.html", "2")
    let input = SiteInput(content: [], templates: [])
    let manifest = Manifest(
      bundle: bundle, inputs: InputFingerprints(input), generator: "test")
    let update = try writer.update(bundle, manifest: manifest)
    try beside(writer.folder)
    let key = BuildRecord.key(of: InputFingerprints(input), options: .init(), program: Self.program)
    let page = PageReuse.Page(
      key: Fingerprint(of: [1]),
      finished: FinishedPage(
        listed: Listings.ListedPage(
          address: PageAddress(folder: "a"), kind: .page, language: .english, title: "A",
          description: "", date: nil, isContinuation: false),
        successor: PageAddress(folder: "b"), anchors: ["x"],
        links: [.init(path: "b.html", fragment: nil, location: SourceLocation(path: "c", line: 1))],
        diagnostics: [Self.warning], files: [.init("a/index.html", [UInt8(ascii: "1")])]))
    let result = SiteGenerator.Result(
      bundle: bundle, diagnostics: [Self.warning], counts: [("pages", 1), ("files", 2)],
      cache: BuildCache([page]))
    BuildRecord.write(key, result: result, update: update, program: Self.program)
    try body(writer.folder, key)
  }

  private static let program = "/bin/sh"
  private static let warning = Diagnostic.warning(
    "a-code", at: SourceLocation(path: "c", line: 2, column: 3), "something", help: "mend it")
}
