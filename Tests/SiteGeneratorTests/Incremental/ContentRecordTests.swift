import BriefingModel
import Foundation
import Testing

@testable import SiteGenerator

@Suite("Records kept beside the output")
struct ContentRecordTests {
  @Test("are found by the program that wrote them, and by no other")
  func program() async throws {
    try await withRecord { folder, _ in
      #expect(ContentRecord.read(beside: folder, program: "this").count == 3)
      #expect(ContentRecord.read(beside: folder, program: "other").count == 0)
    }
  }

  @Test("are passed over where they were cut or a byte of them changed")
  func damaged() async throws {
    try await withRecord { folder, _ in
      let file = URL(filePath: Stage.workFolder(of: folder) + "/content")
      let whole = try Data(contentsOf: file)
      for length in stride(from: 0, to: whole.count, by: 7) {
        try whole.prefix(length).write(to: file)
        #expect(ContentRecord.read(beside: folder, program: "this").count == 0)
      }
      for index in stride(from: 0, to: whole.count, by: 7) {
        var bytes = whole
        bytes[index] ^= 1
        try bytes.write(to: file)
        #expect(ContentRecord.read(beside: folder, program: "this").count == 0)
      }
    }
  }

  @Test("are written anew where many have changed, and not for a few")
  func writing() async throws {
    try await withRecord { folder, input in
      let file = Stage.workFolder(of: folder) + "/content"
      let before = DiskFile.identity(file)
      let cache = BuildCache([], content: ContentRecord.read(beside: folder, program: "this"))
      let same = await SiteGenerator(options: .init()).generate(input, cache: cache)
      ContentRecord.write(
        try #require(same.cache?.content), beside: folder, program: "this")
      #expect(before != nil && DiskFile.identity(file) == before)
      let fresh = await SiteGenerator(options: .init())
        .generate(input, cache: BuildCache(keepsContent: true))
      ContentRecord.write(
        try #require(fresh.cache?.content), beside: folder, program: "this")
      #expect(DiskFile.identity(file) != before)
    }
  }

  @Test("leave the last ones whole where they cannot be written to their end")
  func unfinished() async throws {
    try await withRecord { folder, _ in
      let path = Stage.workFolder(of: folder) + "/content"
      let before = DiskFile.read(path)
      let isWritten = DiskFile.replace(path) { file throws(EnvironmentError) in
        try file.write([1, 2, 3])
        throw EnvironmentError(path, writing: ENOSPC)
      }
      #expect(!isWritten)
      #expect(before != nil && DiskFile.read(path) == before)
      #expect(DiskFile.identity(path + ".part") == nil)
    }
  }

  private func withRecord(
    _ body: (_ folder: URL, _ input: SiteInput) async throws -> Void
  ) async throws {
    let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let folder = root.appending(path: "Output")
    try FileManager.default.createDirectory(
      atPath: Stage.workFolder(of: folder), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: root) }
    let input = try Fixture.input()
    let result = await SiteGenerator(options: .init())
      .generate(input, cache: BuildCache(keepsContent: true))
    ContentRecord.write(try #require(result.cache?.content), beside: folder, program: "this")
    try await body(folder, input)
  }
}
