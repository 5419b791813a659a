import Benchmark
import BriefingModel
import Foundation

@testable import SiteGenerator

/// The steps from content to site, each by itself, on the shipped briefing: which one a change made slower.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.cpuUser, .wallClock, .peakMemoryResident], maxDuration: .seconds(10),
    maxIterations: 200)

  Benchmark("decode") { benchmark, files in
    for _ in benchmark.scaledIterations { blackHole(await ContentLoader.load(files)) }
  } setup: {
    try SiteInput.read(from: .disk(root: Subject.root)).content
  }

  Benchmark("compose") { benchmark, subject in
    for _ in benchmark.scaledIterations { blackHole(subject.pages()) }
  } setup: {
    try await Subject()
  }

  Benchmark("render") { benchmark, subject in
    for _ in benchmark.scaledIterations {
      for page in subject.pages { blackHole(subject.finisher.finish(page)) }
    }
  } setup: {
    let subject = try await Subject()
    return (pages: subject.pages(), finisher: subject.finisher)
  }

  Benchmark("write") { benchmark, site in
    for _ in benchmark.scaledIterations {
      let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
      defer { try? FileManager.default.removeItem(at: root) }
      let writer = try OutputWriter(folder: root.appending(path: "site"), root: Subject.root)
      benchmark.startMeasurement()
      blackHole(try writer.write(site.bundle, manifest: site.manifest))
      benchmark.stopMeasurement()
    }
  } setup: {
    let input = try SiteInput.read(from: .disk(root: Subject.root))
    let result = await SiteGenerator(options: .init()).generate(input)
    guard let bundle = result.bundle, let manifest = result.manifest else { throw Subject.NoSite() }
    return (bundle: bundle, manifest: manifest)
  }
}

/// The shipped briefing as its English pages are made of it.
private struct Subject {
  /// There are errors in the shipped content.
  struct NoSite: Error {}

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private let assembly: SiteAssembly
  private let maker: PageMaker
  private let composer: Composer

  init() async throws {
    let input = try SiteInput.read(from: .disk(root: Self.root))
    guard let assembly = await SiteGenerator(options: .init()).prepare(input).assembly,
      let book = assembly.design.books.first
    else { throw NoSite() }
    self.assembly = assembly
    maker = assembly.pageMaker(book, nil)
    composer = Composer(
      library: assembly.library, book: book, map: maker.map, asOf: assembly.asOf, downloads: [:],
      baseURL: assembly.baseURL, shown: maker.composer.shown)
  }

  var finisher: PageFinisher { maker.finisher }

  /// All pages of the tree as Markdown.
  func pages() -> [MarkdownPage] {
    composer.fixedPages()
      + assembly.library.briefing.articles.indices.flatMap { position in
        let context = ArticleContext(position, in: assembly.library)
        return maker.composer.articlePages(context) + maker.composer.evidencePages(context)
      }
  }
}
