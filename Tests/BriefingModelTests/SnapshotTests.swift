import Foundation
import Testing

@testable import BriefingModel

@Suite("Records as a build understood them")
struct SnapshotTests {
  private typealias Memory = ContentLoader.Memory

  private static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The fixture's files and those that the program ships with, as two briefings.
  private static func briefings() async throws -> [Briefing] {
    var shipped: [ContentFile] = []
    let content = package.appending(path: "Content")
    for case let url as URL in try #require(
      FileManager.default.enumerator(at: content, includingPropertiesForKeys: nil))
    where ["yaml", "md"].contains(url.pathExtension) {
      shipped.append(
        ContentFile(
          path: "Content" + url.path.dropFirst(content.path.count),
          bytes: [UInt8](try Data(contentsOf: url))))
    }
    var briefings: [Briefing] = []
    for files in [try Fixtures.valid().contentFiles, shipped] {
      briefings.append(try #require(await ContentLoader.load(files).briefing))
    }
    return briefings
  }

  @Test("are read back as they were written")
  func roundTrip() async throws {
    for briefing in try await Self.briefings() {
      #expect(!briefing.articles.isEmpty)
      for article in briefing.articles {
        var writer = BinaryWriter()
        writer.add(article)
        var reader = BinaryReader(writer.bytes[...])
        let read: Article = try reader.value()
        #expect(read == article)
        #expect(reader.isAtEnd)
        // Equal numbers may have other digits: they are written as they were.
        var again = BinaryWriter()
        again.add(read)
        #expect(again.bytes == writer.bytes)
      }
    }
  }

  @Test(
    "keep every number with its digits",
    arguments: [
      "0", "-0.5", "1.50", "122.8", "8000000000", "123456789012345678901234567890.12", "1e30",
    ])
  func decimals(text: String) throws {
    let number = try #require(Decimal(string: text))
    var writer = BinaryWriter()
    writer.add(number)
    var reader = BinaryReader(writer.bytes[...])
    let read: Decimal = try reader.value()
    #expect(read == number && read.description == number.description)
    #expect(read.exponent == number.exponent)
  }

  @Test("are nothing where they were cut or a byte of them changed, or are other records")
  func damaged() async throws {
    let article = try #require(try await Self.briefings().first?.articles.last)
    var writer = BinaryWriter()
    writer.add(article)
    for length in 0..<writer.bytes.count {
      var reader = BinaryReader(writer.bytes[..<length])
      #expect(throws: BinaryReader.Damage.self) { try reader.value(Article.self) }
    }
    // Whatever the bytes say, reading them ends.
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2_000 {
      var bytes = writer.bytes
      bytes[Int.random(in: bytes.indices, using: &random)] = .random(in: 0...255, using: &random)
      var reader = BinaryReader(bytes[...])
      _ = try? reader.value(Article.self)
    }
  }

  @Test("stand for the records that have not changed, and for no others")
  func memory() async throws {
    let files = try Fixtures.valid().contentFiles
    let whole = await ContentLoader.load(files)
    var memory = Memory()
    func load(_ files: [ContentFile]) async -> (briefing: Briefing?, diagnostics: [Diagnostic]) {
      let prints = Dictionary(
        files.map { ($0.path, Fingerprint(of: $0.bytes)) }, uniquingKeysWith: { first, _ in first })
      return await ContentLoader.load(files, jobs: 2, prints: { prints[$0] }, memory: &memory)
    }
    var loaded = await load(files)
    #expect(memory.newCount == 2 && memory.count == 2)
    loaded = await load(files)
    #expect(memory.newCount == 0 && memory.count == 2)
    #expect(loaded.briefing?.articles == whole.briefing?.articles)
    #expect(loaded.diagnostics == whole.diagnostics)

    var changed = files
    let index = try #require(changed.firstIndex { $0.path == Fixtures.article })
    changed[index].bytes += Array("\n# edited\n".utf8)
    loaded = await load(changed)
    #expect(memory.newCount == 1)
    #expect(loaded.briefing?.articles == whole.briefing?.articles)

    let topics = try #require(changed.firstIndex { $0.path.hasSuffix("topics.yaml") })
    changed[topics].bytes += Array("\n# edited\n".utf8)
    _ = await load(changed)
    #expect(memory.newCount == 2)
  }

  @Test("come back from their parts")
  func parts() async throws {
    let files = try Fixtures.valid().contentFiles
    let prints = Dictionary(
      files.map { ($0.path, Fingerprint(of: $0.bytes)) }, uniquingKeysWith: { first, _ in first })
    var memory = Memory()
    let whole = await ContentLoader.load(files, jobs: 1, prints: { prints[$0] }, memory: &memory)
    let parts = memory.parts(length: 1)
    #expect(parts.count == 2)
    var read: [Memory.Part] = []
    for part in parts {
      var writer = BinaryWriter()
      writer.add(part)
      var reader = BinaryReader(writer.bytes[...])
      read.append(try reader.value())
    }
    var again = Memory(read)
    let loaded = await ContentLoader.load(files, jobs: 1, prints: { prints[$0] }, memory: &again)
    #expect(again.newCount == 0)
    #expect(loaded.briefing?.articles == whole.briefing?.articles)
  }
}
