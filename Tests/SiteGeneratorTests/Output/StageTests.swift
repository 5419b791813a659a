import Foundation
import Testing

@testable import SiteGenerator

@Suite("The exchange of a site")
struct StageTests {
  @Test("keeps unchanged files as the very same files, with their times")
  func unchanged() throws {
    try withOutput { writer in
      _ = try writer.write(.fixture(["a/index.html": "1", "b.html": "2"]))
      let before = writer.identity("a/index.html")
      #expect(try writer.write(.fixture(["a/index.html": "1", "b.html": "3"])).written == 1)
      #expect(before != nil)
      #expect(writer.identity("a/index.html") == before)
    }
  }

  @Test("leaves the folder itself alone where nothing has changed")
  func nothing() throws {
    try withOutput { writer in
      _ = try writer.write(.fixture(["a.html": "1"]))
      let before = writer.identity("")
      #expect(try writer.write(.fixture(["a.html": "1"])) == .init(unchanged: 1))
      #expect(writer.identity("") == before)
    }
  }

  @Test("takes files, folders and links along that are not the program's")
  func foreign() throws {
    try withOutput { writer in
      _ = try writer.write(.fixture(["a.html": "1"]))
      let folder = writer.folder.appending(path: ".well-known/deep")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data("mine".utf8).write(to: folder.appending(path: "note"))
      try FileManager.default.createSymbolicLink(
        atPath: writer.folder.appending(path: "latest").path, withDestinationPath: "a.html")
      let before = writer.identity(".well-known/deep/note")
      _ = try writer.write(.fixture(["a.html": "2"]))
      #expect(writer.identity(".well-known/deep/note") == before)
      #expect(
        try FileManager.default.destinationOfSymbolicLink(
          atPath: writer.folder.appending(path: "latest").path) == "a.html")
    }
  }

  @Test("clears what a run has left that was ended before the exchange")
  func unfinished() throws {
    try withOutput { writer in
      _ = try writer.write(.fixture(["a.html": "1"]))
      try writer.leave(["b.html": "half"], manifest: nil)
      _ = try writer.write(.fixture(["a.html": "2"]))
      #expect(try writer.staged == [])
      #expect(DiskFile.read(writer.folder.path + "/a.html") == Array("2".utf8))
    }
  }

  @Test("clears what a run has left that was ended while the manifest was written")
  func halfManifest() throws {
    try withOutput { writer in
      _ = try writer.write(.fixture(["a.html": "1"]))
      try writer.leave(["a.html": "2", Manifest.path: "{\"generator\": \"te"], manifest: nil)
      _ = try writer.write(.fixture(["a.html": "3"]))
      #expect(try writer.staged == [])
      #expect(DiskFile.read(writer.folder.path + "/a.html") == Array("3".utf8))
    }
  }

  @Test("clears a place that has the mode of a read-only site")
  func readOnly() throws {
    try withOutput { writer in
      _ = try writer.write(.fixture(["a.html": "1"]))
      let next = Stage.workFolder(of: writer.folder) + "/next"
      try FileManager.default.createDirectory(
        atPath: "\(next)/b", withIntermediateDirectories: true)
      try writer.leave(["b/c.html": "half"], manifest: nil)
      for folder in ["\(next)/b", next] { #expect(chmod(folder, 0o555) == 0) }
      _ = try writer.write(.fixture(["a.html": "2"]))
      #expect(try writer.staged == [])
    }
  }

  @Test("moves a file of somebody else's to the new site that was put into the old one meanwhile")
  func late() throws {
    try withOutput { writer in
      let site = OutputBundle.fixture(["a.html": "1"])
      _ = try writer.write(site)
      try writer.leave(["a.html": "0", "late.txt": "mine"], manifest: site.manifest)
      _ = try writer.write(site)
      #expect(DiskFile.read(writer.folder.path + "/late.txt") == Array("mine".utf8))
      #expect(try writer.staged == [])
    }
  }

  @Test("keeps second names of what has not changed for the next site, and of nothing else")
  func secondNames() throws {
    try withOutput { writer in
      _ = try writer.write(.fixture(["a/index.html": "1", "b.html": "2", "c.html": "3"]))
      try Data("mine".utf8).write(to: writer.folder.appending(path: "mine.txt"))
      _ = try writer.write(.fixture(["a/index.html": "1", "b.html": "3"]))
      #expect(try writer.staged == ["a/index.html"])
      _ = try writer.write(.fixture(["a/index.html": "1", "b.html": "4", "d/e.html": "5"]))
      #expect(try writer.staged == ["a/index.html"])
      #expect(
        writer.identity("a/index.html")
          == DiskFile.identity(Stage.workFolder(of: writer.folder) + "/next/a/index.html"))
      #expect(writer.identity("mine.txt") != nil)
    }
  }

  @Test("does not take what somebody has put at a second name")
  func changedSecondName() throws {
    try withOutput { writer in
      _ = try writer.write(.fixture(["a.html": "1", "b.html": "2"]))
      _ = try writer.write(.fixture(["a.html": "1", "b.html": "3"]))
      let second = Stage.workFolder(of: writer.folder) + "/next/a.html"
      #expect(unlink(second) == 0)
      try DiskFile.create(second, Array("x".utf8))
      _ = try writer.write(.fixture(["a.html": "1", "b.html": "4"]))
      #expect(DiskFile.read(writer.folder.path + "/a.html") == Array("1".utf8))
    }
  }

  @Test("turns a file into a folder and back where second names stand in the way")
  func secondNamesInTheWay() throws {
    try withOutput { writer in
      _ = try writer.write(.fixture(["a": "1", "b/c": "2", "d": "3"]))
      _ = try writer.write(.fixture(["a": "1", "b/c": "2", "d": "4"]))
      _ = try writer.write(.fixture(["a/e": "5", "b": "6", "d": "4"]))
      #expect(DiskFile.read(writer.folder.path + "/a/e") == Array("5".utf8))
      #expect(DiskFile.read(writer.folder.path + "/b") == Array("6".utf8))
    }
  }

  @Test(
    "refuses to bury a folder of somebody else's", arguments: ["a.html/mine.txt", "b/mine.txt"])
  func foreignFolder(path: String) throws {
    try withOutput { writer in
      _ = try writer.write(.fixture(["a.html": "1", "c.html": "2"]))
      let mine = writer.folder.appending(path: path)
      try? FileManager.default.removeItem(at: writer.folder.appending(path: "a.html"))
      try FileManager.default.createDirectory(
        at: mine.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("mine".utf8).write(to: mine)
      #expect(throws: EnvironmentError.self) {
        try writer.write(.fixture(["a.html": "3", "b": "4", "c.html": "5"]))
      }
      #expect(DiskFile.read(mine.path) == Array("mine".utf8))
      #expect(DiskFile.read(writer.folder.path + "/c.html") == Array("2".utf8))
    }
  }

  @Test("refuses to make a folder where somebody else has a file")
  func foreignFile() throws {
    try withOutput { writer in
      _ = try writer.write(.fixture(["a.html": "1"]))
      let mine = writer.folder.appending(path: "b")
      try Data("mine".utf8).write(to: mine)
      #expect(throws: EnvironmentError.self) {
        try writer.write(.fixture(["a.html": "3", "b/c.html": "4"]))
      }
      #expect(DiskFile.read(mine.path) == Array("mine".utf8))
      #expect(DiskFile.read(writer.folder.path + "/a.html") == Array("1".utf8))
    }
  }

  @Test("takes files as they are made, and forgets them where the site is not committed")
  func transaction() throws {
    try withOutput { writer in
      _ = try writer.write(.fixture(["a.html": "1", "b.html": "2"]))
      let broken = try writer.begin(over: nil)
      let lost = try broken.place(.init("a.html", Array("x".utf8)))
      #expect(lost.bytes == nil)
      broken.rollBack()
      #expect(DiskFile.read(writer.folder.path + "/a.html") == Array("1".utf8))
      #expect(try writer.staged == [])

      let transaction = try writer.begin(over: nil)
      var bundle = OutputBundle()
      for (path, text) in ["a.html": "3", "b.html": "2"] {
        #expect(bundle.add(try transaction.place(.init(path, Array(text.utf8)))))
      }
      _ = bundle.add("c.html", "4")
      #expect(bundle.files.keys.sorted() == ["c.html"])
      let update = try transaction.commit(bundle, manifest: bundle.manifest)
      #expect(update.summary == .init(written: 2, unchanged: 1))
      #expect(DiskFile.read(writer.folder.path + "/a.html") == Array("3".utf8))
      #expect(try writer.staged == ["b.html"])
    }
  }

  @Test("tells what somebody did to a file while the pages were made, and publishes none of it")
  func changedMeanwhile() throws {
    try withOutput { writer in
      _ = try writer.write(.fixture(["a.html": "1", "b.html": "2"]))
      _ = try writer.write(.fixture(["a.html": "1", "b.html": "3"]))
      let transaction = try writer.begin(over: nil)
      var bundle = OutputBundle()
      #expect(bundle.add(try transaction.place(.init("a.html", Array("1".utf8)))))
      _ = bundle.add("b.html", "4")
      let file = try FileHandle(forWritingTo: writer.folder.appending(path: "a.html"))
      try file.write(contentsOf: Array("edited".utf8))
      try file.close()
      #expect(throws: EnvironmentError.self) {
        try transaction.commit(bundle, manifest: bundle.manifest)
      }
      #expect(DiskFile.read(writer.folder.path + "/b.html") == Array("3".utf8))
    }
  }

  @Test("keeps the modes of folders that are not the program's")
  func modes() throws {
    try withOutput { writer in
      _ = try writer.write(.fixture(["a/b.html": "1"]))
      for folder in ["private", "empty", "a/mine"] {
        let place = writer.folder.appending(path: folder)
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        #expect(chmod(place.path, 0o700) == 0)
      }
      for path in ["private/note", "a/mine/note"] {
        try Data("mine".utf8).write(to: writer.folder.appending(path: path))
      }
      _ = try writer.write(.fixture(["a/b.html": "2"]))
      for folder in ["private", "empty", "a/mine"] {
        let place = writer.folder.appending(path: folder).path
        let mode = try FileManager.default.attributesOfItem(atPath: place)[.posixPermissions]
        #expect(mode as? Int == 0o700, "\(folder)")
      }
    }
  }

  #if os(Linux)
    @Test("takes no file for the site's whose name only looks like it")
    func equivalentName() throws {
      try withOutput { writer in
        _ = try writer.write(.fixture(["\u{E9}.html": "1", "b.html": "1"]))
        let mine = writer.folder.path + "/e\u{301}.html"
        try DiskFile.create(mine, Array("mine".utf8))
        for (text, other) in [("2", "2"), ("3", "3"), ("3", "4")] {
          _ = try writer.write(.fixture(["\u{E9}.html": text, "b.html": other]))
          #expect(DiskFile.read(mine) == Array("mine".utf8))
          #expect(DiskFile.read(writer.folder.path + "/\u{E9}.html") == Array(text.utf8))
        }
        _ = try writer.write(.fixture(["b.html": "1"]))
        #expect(DiskFile.read(mine) == Array("mine".utf8))
        #expect(DiskFile.identity(writer.folder.path + "/\u{E9}.html") == nil)
      }
    }

    @Test("takes a name for another that was composed anew")
    func composed() throws {
      try withOutput { writer in
        _ = try writer.write(.fixture(["e\u{301}.css": "1", "b.html": "1"]))
        _ = try writer.write(.fixture(["e\u{301}.css": "1", "b.html": "2"]))
        #expect(
          try writer.write(.fixture(["\u{E9}.css": "1", "b.html": "3"]))
            == .init(written: 2, removed: 1))
        let names = try DiskFile.contents(of: writer.folder.path).map { Array($0.path.utf8) }
        #expect(names.contains(Array("\u{E9}.css".utf8)))
        #expect(!names.contains(Array("e\u{301}.css".utf8)))
      }
    }

    @Test("refuses names that are no text, and leaves what bears them")
    func nameOfOtherEncoding() throws {
      try withOutput { writer in
        _ = try writer.write(.fixture(["a.html": "1"]))
        let name =
          Array("\(writer.folder.path)/caf".utf8CString.dropLast()) + [CChar(bitPattern: 0xE9), 0]
        let descriptor = open(name, O_WRONLY | O_CREAT, 0o644)
        #expect(descriptor >= 0 && close(descriptor) == 0)
        #expect(throws: EnvironmentError.self) { try writer.write(.fixture(["a.html": "2"])) }
        #expect(access(name, F_OK) == 0)
        #expect(DiskFile.read(writer.folder.path + "/a.html") == Array("1".utf8))
      }
    }
  #endif

  @Test("is one run's at a time; the lock goes with the run")
  func lock() throws {
    try withOutput { writer in
      let lock = try OutputLock(of: writer.folder)
      #expect(throws: EnvironmentError.self) { try writer.write(.fixture(["a.html": "1"])) }
      lock.release()
      #expect(try writer.write(.fixture(["a.html": "1"])).written == 1)
    }
  }

  private func withOutput(_ body: (OutputWriter) throws -> Void) throws {
    let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: root) }
    try body(try OutputWriter(folder: root.appending(path: "Output"), root: root))
  }
}

extension OutputWriter {
  fileprivate func identity(_ path: String) -> DiskFile.Identity? {
    DiskFile.identity("\(folder.path)/\(path)")
  }

  /// The files that lie where the next site is made.
  fileprivate var staged: [String] {
    get throws { try DiskFile.contents(of: Stage.workFolder(of: folder) + "/next").map(\.path) }
  }

  /// Puts files where the next site is made, as a run leaves them that was killed.
  fileprivate func leave(_ files: [String: String], manifest: Manifest?) throws {
    let next = Stage.workFolder(of: folder) + "/next"
    try FileManager.default.createDirectory(atPath: next, withIntermediateDirectories: true)
    for (path, text) in files { try DiskFile.create("\(next)/\(path)", Array(text.utf8)) }
    if let manifest { try DiskFile.create("\(next)/\(Manifest.path)", manifest.bytes) }
  }
}
