import Foundation
import Testing

@testable import SiteGenerator

@Suite("Writing a site")
struct OutputWriterTests {
  @Test("writes what differs, keeps what is equal, removes what is gone, and nothing else")
  func update() throws {
    try withFolder { root in
      let output = root.appending(path: "Output")
      let writer = try OutputWriter(folder: output, root: root)
      let first = try writer.write(.fixture(["a/index.html": "1", "b/index.html": "2"]))
      #expect(first == .init(written: 2, unchanged: 0, removed: 0))
      try "mine".write(to: output.appending(path: "note.txt"), atomically: true, encoding: .utf8)

      let second = try writer.write(.fixture(["a/index.html": "1", "c.html": "3"]))
      #expect(second == .init(written: 1, unchanged: 1, removed: 1))
      #expect(!FileManager.default.fileExists(atPath: output.appending(path: "b").path))
      #expect(try String(contentsOf: output.appending(path: "note.txt"), encoding: .utf8) == "mine")
    }
  }

  @Test("leaves a file alone that stands where a page is to be, and writes nothing")
  func foreignFile() throws {
    try withFolder { root in
      let output = root.appending(path: "Output")
      let writer = try OutputWriter(folder: output, root: root)
      _ = try writer.write(.fixture(["a.html": "1"]))
      let mine = output.appending(path: "b.html")
      try "mine".write(to: mine, atomically: true, encoding: .utf8)
      #expect(throws: EnvironmentError.self) {
        try writer.write(.fixture(["a.html": "2", "b.html": "2"]))
      }
      #expect(try String(contentsOf: mine, encoding: .utf8) == "mine")
      #expect(try String(contentsOf: output.appending(path: "a.html"), encoding: .utf8) == "1")
    }
  }

  @Test("writes through no link")
  func links() throws {
    try withFolder { root in
      let output = root.appending(path: "Output")
      let elsewhere = root.appending(path: "elsewhere")
      let writer = try OutputWriter(folder: output, root: root)
      _ = try writer.write(.fixture(["a.html": "1"]))
      try FileManager.default.createDirectory(at: elsewhere, withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        at: output.appending(path: "b"), withDestinationURL: elsewhere)
      #expect(throws: EnvironmentError.self) {
        try writer.write(.fixture(["a.html": "1", "b/index.html": "2"]))
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere.path) == [])
    }
  }

  @Test("turns a file into a folder, and back")
  func fileAndFolder() throws {
    try withFolder { root in
      let writer = try OutputWriter(folder: root.appending(path: "Output"), root: root)
      _ = try writer.write(.fixture(["assets/fonts": "1"]))
      #expect(try writer.write(.fixture(["assets/fonts/a.css": "2"])).written == 1)
      #expect(try writer.write(.fixture(["assets/fonts": "3"])).written == 1)
    }
  }

  @Test("goes on after a run that was broken off")
  func brokenOff() throws {
    try withFolder { root in
      let output = root.appending(path: "Output")
      let writer = try OutputWriter(folder: output, root: root)
      // A folder where a page is to be stops the run on its way.
      _ = try writer.write(.fixture(["a.html": "1", "b.html": "2"]))
      try FileManager.default.removeItem(at: output.appending(path: "b.html"))
      try FileManager.default.createDirectory(
        at: output.appending(path: "b.html/x"), withIntermediateDirectories: true)
      #expect(throws: EnvironmentError.self) {
        try writer.write(.fixture(["a.html": "3", "b.html": "4"]))
      }
      try FileManager.default.removeItem(at: output.appending(path: "b.html"))
      _ = try writer.write(.fixture(["a.html": "3", "b.html": "4"]))
      #expect(try String(contentsOf: output.appending(path: "b.html"), encoding: .utf8) == "4")
    }
  }

  @Test("refuses folders that are not its own", arguments: ["", "Content", "Templates/x", ".."])
  func refused(path: String) throws {
    try withFolder { parent in
      let root = parent.appending(path: "root")
      try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
      #expect(throws: EnvironmentError.self) {
        try OutputWriter(folder: root.appending(path: path), root: root)
      }
    }
  }

  @Test("refuses the root of the disk, the home folder and a repository")
  func system() throws {
    try withFolder { root in
      let repository = root.appending(path: "site/.git")
      try FileManager.default.createDirectory(at: repository, withIntermediateDirectories: true)
      let folders = [
        URL(filePath: "/"), FileManager.default.homeDirectoryForCurrentUser,
        root.appending(path: "site"),
      ]
      for folder in folders {
        #expect(throws: EnvironmentError.self) { try OutputWriter(folder: folder, root: root) }
      }
    }
  }

  @Test("refuses a folder with files of somebody else, and leaves them")
  func foreign() throws {
    try withFolder { root in
      let output = root.appending(path: "Output")
      try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
      let file = output.appending(path: "thesis.odt")
      try "mine".write(to: file, atomically: true, encoding: .utf8)
      let writer = try OutputWriter(folder: output, root: root)
      #expect(throws: EnvironmentError.self) { try writer.write(.fixture(["a.html": "1"])) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: output.path) == ["thesis.odt"])
    }
  }

  @Test("never removes outside the folder, whatever an edited manifest says")
  func hostileManifest() throws {
    try withFolder { root in
      let output = root.appending(path: "Output")
      let victim = root.appending(path: "victim.txt")
      try "mine".write(to: victim, atomically: true, encoding: .utf8)
      let writer = try OutputWriter(folder: output, root: root)
      _ = try writer.write(.fixture(["a.html": "1"]))
      let manifest = output.appending(path: Manifest.path)
      let text = try String(contentsOf: manifest, encoding: .utf8)
      for path in ["../victim.txt", victim.path, "x/../../victim.txt"] {
        try text.replacing("a.html", with: path)
          .write(to: manifest, atomically: true, encoding: .utf8)
        _ = try writer.write(.fixture(["a.html": "1"]))
        #expect(FileManager.default.fileExists(atPath: victim.path))
      }
    }
  }

  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "briefing-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }
}
