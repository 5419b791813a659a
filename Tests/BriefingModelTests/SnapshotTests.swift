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

  @Test("keep texts that only look the same apart")
  func equivalentTexts() throws {
    let texts = [
      "Nguy\u{1EC5}n", "Nguye\u{302}\u{303}n", "Nguy\u{1EC5}n", "\u{30AC}", "\u{30AB}\u{3099}",
    ]
    #expect(texts[0] == texts[1])
    var writer = BinaryWriter()
    writer.add(texts)
    var reader = BinaryReader(writer.bytes[...])
    let read: [String] = try reader.list()
    #expect(read.map { Array($0.utf8) } == texts.map { Array($0.utf8) })
  }

  /// How many things each type stores. Whoever adds one writes it down too, and then counts it here.
  private static let storedCounts = [
    "Content": 20, "Source": 6, "Dateline": 2, "Figure": 15, "Statement": 8, "Milestone": 5,
    "ReviewItem": 5, "TextEvidence": 6, "EntityReference": 3, "LocatedMarkdown": 2,
    "LocalizedText": 3, "SourceLocation": 3, "Diagnostic": 5,
  ]

  @Test("have all that is stored in them")
  func stored() async throws {
    var seen: [String: Int] = [:]
    func visit(_ value: Any) {
      let children = Mirror(reflecting: value).children
      let name = "\(type(of: value))"
      if Self.storedCounts[name] != nil { seen[name] = children.count }
      for child in children { visit(child.value) }
    }
    for briefing in try await Self.briefings() {
      for article in briefing.articles { visit(article.content) }
    }
    visit(Diagnostic.error("code", at: SourceLocation(path: "a"), "b", help: "c"))
    #expect(seen == Self.storedCounts)
  }

  @Test("are nothing where they were cut, and end wherever a byte of them has changed")
  func damaged() async throws {
    let article = try #require(try await Self.briefings().first?.articles.last)
    var writer = BinaryWriter()
    writer.add(article)
    for length in 0..<writer.bytes.count {
      var reader = BinaryReader(writer.bytes[..<length])
      #expect(throws: BinaryReader.Damage.self) { try reader.value(Article.self) }
    }
    // Whatever the bytes say, reading them ends: as damage, or as a record that can be written down.
    for index in writer.bytes.indices {
      var bytes = writer.bytes
      bytes[index] ^= 1 << (index % 8)
      var reader = BinaryReader(bytes[...])
      guard let read = try? reader.value(Article.self) else { continue }
      var again = BinaryWriter()
      again.add(read)
      var back = BinaryReader(again.bytes[...])
      #expect(try back.value(Article.self) == read)
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
    changed[index].bytes = Array(
      String(decoding: changed[index].bytes, as: UTF8.self)
        .replacing("The fair of examples opens", with: "Another fair opens").utf8)
    loaded = await load(changed)
    #expect(memory.newCount == 1)
    let read = try #require(loaded.briefing).articles
    let decoded = await ContentLoader.load(changed).briefing?.articles
    #expect(read == decoded)
    #expect(read.filter { $0.title[.english].hasPrefix("Another fair") }.count == 1)

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
