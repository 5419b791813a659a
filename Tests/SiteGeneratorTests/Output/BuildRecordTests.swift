import Foundation
import Testing

@testable import SiteGenerator

@Suite("The record of the last build")
struct BuildRecordTests {
  @Test("is believed for the same input over the same output")
  func same() throws {
    try withSite { folder, key in
      #expect(BuildRecord.unchanged(key, in: folder)?.map(\.name) == ["pages", "files"])
      #expect(BuildRecord.unchanged(key, in: folder)?.map(\.count) == [1, 2])
    }
  }

  @Test("is not believed where a file of the output was touched, added or removed")
  func output() throws {
    try withSite { folder, key in
      let page = folder.appending(path: "a/index.html")
      let other = folder.appending(path: "other")
      try Data("1".utf8).write(to: other)
      #expect(BuildRecord.unchanged(key, in: folder) == nil)
      try FileManager.default.removeItem(at: other)
      #expect(BuildRecord.unchanged(key, in: folder) != nil)
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: page.path)
      #expect(BuildRecord.unchanged(key, in: folder) == nil)
      try FileManager.default.removeItem(at: page)
      #expect(BuildRecord.unchanged(key, in: folder) == nil)
    }
  }

  @Test("is not believed where it was cut or a byte of it changed")
  func damaged() throws {
    try withSite { folder, key in
      let record = URL(filePath: Stage.workFolder(of: folder) + "/record")
      let whole = try Data(contentsOf: record)
      for length in 0..<whole.count {
        try whole.prefix(length).write(to: record)
        #expect(BuildRecord.unchanged(key, in: folder) == nil, "\(length)")
      }
      for index in whole.indices {
        var bytes = whole
        bytes[index] ^= 1
        try bytes.write(to: record)
        #expect(BuildRecord.unchanged(key, in: folder) == nil, "\(index)")
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
        BuildRecord.key(of: input, options: options, program: program))
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

  private func withSite(_ body: (_ folder: URL, _ key: String) throws -> Void) throws {
    let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: root) }
    let writer = try OutputWriter(folder: root.appending(path: "Output"), root: root)
    var bundle = OutputBundle()
    _ = bundle.add("a/index.html", "1")
    _ = bundle.add("b.html", "2")
    let input = SiteInput(content: [], templates: [])
    _ = try writer.write(
      bundle, manifest: Manifest(bundle: bundle, inputs: input, generator: "test"))
    let key = BuildRecord.key(of: input, options: .init(), program: "/bin/sh")
    BuildRecord.write(key, counts: [("pages", 1), ("files", 2)], in: writer.folder)
    try body(writer.folder, key)
  }
}
