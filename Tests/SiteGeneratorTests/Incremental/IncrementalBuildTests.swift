import BriefingModel
import Foundation
import Testing

@testable import SiteGenerator

@Suite("A build over the last one")
struct IncrementalBuildTests {
  /// Other seeds by BRIEFING_SEEDS, and more edits by BRIEFING_EDITS: Tests/slow/incremental.
  static let seeds = (ProcessInfo.processInfo.environment["BRIEFING_SEEDS"] ?? "1 2 3")
    .split(separator: " ").compactMap { UInt64($0) }
  static let edits = ProcessInfo.processInfo.environment["BRIEFING_EDITS"].flatMap(Int.init) ?? 6

  @Test("gives the same files and says the same as a clean one, after any edit", arguments: seeds)
  func property(seed: UInt64) async throws {
    let folder = try Folder()
    var input = seed % 3 == 0 ? try ShippedBriefingTests.input() : try Fixture.input()
    var options = SiteGenerator.Options(jobs: 2)
    var edits = RandomEdits(seed: seed)
    var history: [String] = []
    // As in preview: the cache is kept in memory.
    var memory = BuildCache(keepsContent: true)
    var shown: OutputBundle?
    for _ in 0..<(seed % 3 == 0 ? (Self.edits + 1) / 2 : Self.edits) {
      var next = input
      var nextOptions = options
      history.append(edits.edit(&next, options: &nextOptions))
      let told = Comment(rawValue: "seed \(seed): \(history.joined(separator: "; "))")
      let generator = SiteGenerator(options: nextOptions)
      let clean = await generator.generate(next)

      let prepared = await generator.prepare(next, cache: memory)
      let kept = try #require(try await generator.generate(prepared, into: nil) { true })
      #expect(kept.diagnostics == clean.diagnostics, told)
      #expect(kept.findings == clean.findings, told)
      #expect(kept.bundle?.files == clean.bundle?.files, told)
      // The pages that are shown before all is made are those that are made then.
      if let shown, let site = clean.bundle, let soon = try prepared.withChangedArticles(shown) {
        let changed = soon.files.filter { shown.files[$0.key] != $0.value }
        #expect(changed.filter { site.files[$0.key] != $0.value }.keys.sorted() == [], told)
      }
      memory = kept.cache ?? memory
      shown = kept.bundle ?? shown

      let built = try await folder.build(next, nextOptions)
      #expect(built == clean.diagnostics, told)
      if let bundle = clean.bundle, let manifest = clean.manifest {
        var expected = bundle.files
        expected[Manifest.path] = manifest.bytes
        #expect(try folder.differences(from: expected) == [], told)
        input = next
        options = nextOptions
      }
    }
  }

  @Test("makes no page again that would come out the same")
  func reuse() async throws {
    let folder = try Folder()
    var input = try Fixture.input()
    _ = try await folder.build(input, .init())
    let place = try #require(input.content.firstIndex { $0.path.hasSuffix("old-news.yaml") })
    let text = String(decoding: input.content[place].bytes, as: UTF8.self)
    input.content[place].bytes = Array(
      text.replacing("that nobody put online", with: "that is not online").utf8)
    let record = try #require(BuildRecord.read(beside: folder.output, program: Folder.program))
    #expect(!record.cache.pages.isEmpty)
    let result = await SiteGenerator(options: .init()).generate(input, cache: record.cache)
    let made = Set(try #require(result.bundle).files.keys.filter { $0.hasSuffix(".html") })
    // Itself, its neighbours, and the lists that show its summary.
    #expect(made.contains("articles/old-news/index.html") && made.contains("index.html"))
    #expect(made.intersection(Self.withoutIt) == [])
  }

  /// Pages of the fixture that do not show the summary of “Old news”.
  private static let withoutIt: Set = [
    "about/index.html", "people/ada-fixture/index.html", "places/portville/index.html",
    "quotations/index.html", "search/index.html", "statistics/trade/index.html",
    "timeline/index.html", "topics/trade/index.html", "vi/sources/index.html",
  ]

  @Test("makes again what somebody changed in the output, even where size and time are the same")
  func output() async throws {
    let folder = try Folder()
    let input = try Fixture.input()
    _ = try await folder.build(input, .init())
    let page = folder.output.appending(path: "about/index.html")
    var bytes = try Data(contentsOf: page)
    let time = try FileManager.default.attributesOfItem(atPath: page.path)[.modificationDate]
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: page, options: .atomic)
    try FileManager.default.setAttributes(
      [.modificationDate: time ?? Date()], ofItemAtPath: page.path)
    try FileManager.default.removeItem(at: folder.output.appending(path: "index.html"))
    #expect(try await folder.build(input, .init()) == [])
    let clean = await SiteGenerator(options: .init()).generate(input)
    var expected = try #require(clean.bundle).files
    expected[Manifest.path] = Array(try #require(clean.manifest).json.utf8)
    #expect(try folder.differences(from: expected) == [])
  }

  @Test("takes over a site that was copied with its record")
  func copied() async throws {
    let folder = try Folder()
    let input = try Fixture.input()
    _ = try await folder.build(input, .init())
    let copy = folder.root.appending(path: "copy")
    try FileManager.default.copyItem(at: folder.output, to: copy)
    try FileManager.default.removeItem(at: folder.output)
    try FileManager.default.moveItem(at: copy, to: folder.output)
    let record = try #require(BuildRecord.read(beside: folder.output, program: Folder.program))
    #expect(!record.isUntouched)
    let result = await SiteGenerator(options: .init()).generate(input, cache: record.cache)
    #expect(try #require(result.bundle).files.keys.filter { $0.hasSuffix(".html") } == [])
  }

  /// A folder that is built into as the command does it.
  private final class Folder {
    static let program = "/bin/sh"
    let root = FileManager.default.temporaryDirectory.appending(
      path: "briefing-\(UUID().uuidString)")
    let output: URL
    private let writer: OutputWriter

    init() throws {
      try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
      writer = try OutputWriter(folder: root.appending(path: "Output"), root: root)
      output = writer.folder
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    func build(_ input: SiteInput, _ options: SiteGenerator.Options) async throws -> [Diagnostic] {
      let key = BuildRecord.key(
        of: InputFingerprints(input), options: options, program: Self.program)
      let last = BuildRecord.read(beside: output, program: Self.program)
      if let last, last.key == key, last.isUntouched { return last.diagnostics }
      let generator = SiteGenerator(options: options)
      let prepared = await generator.prepare(
        input, cache: last?.cache ?? BuildCache(keepsContent: true))
      let transaction = prepared.isSound ? try writer.begin(over: last) : nil
      let result = try await generator.generate(prepared, into: transaction)
      guard let transaction, let bundle = result.bundle, let manifest = result.manifest else {
        transaction?.rollBack()
        return result.diagnostics
      }
      let update = try transaction.commit(bundle, manifest: manifest) { update in
        BuildRecord.write(key, result: result, update: update, program: Self.program)
      }
      #expect(update.remainder == nil)
      return result.diagnostics
    }

    /// The paths at which the folder is not as it should be.
    func differences(from files: [String: [UInt8]]) throws -> [String] {
      let disk = FileSystem.disk(root: output)
      let present = try disk.list("")
      let missing = Set(files.keys).subtracting(present)
      let wrong = try present.filter { try disk.read($0) != files[$0] }
      return (missing + wrong).sorted()
    }
  }
}
