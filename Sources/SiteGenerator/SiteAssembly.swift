import BriefingModel

/// Puts the files of a site together, tree by tree.
struct SiteAssembly: Sendable {
  let library: Library
  let design: Design
  let asOf: CalendarDate
  let baseURL: String?
  let generator: String
  /// What can be taken from an earlier build; `nil` where nothing is remembered.
  let reuse: PageReuse?

  private(set) var bundle = OutputBundle()
  private(set) var diagnostics: [Diagnostic] = []
  /// The pages that are finished, with their keys.
  private(set) var pages: [PageReuse.Page] = []
  private var downloads: [String: Composer.Download] = [:]

  init(
    library: Library, design: Design, asOf: CalendarDate, baseURL: String?, generator: String,
    reuse: PageReuse?
  ) {
    self.library = library
    self.design = design
    self.asOf = asOf
    self.baseURL = baseURL
    self.generator = generator
    self.reuse = reuse
  }

  private var site: Site { library.briefing.site }

  /// How much there is of what.
  var counts: [(name: String, count: Int)] {
    [
      ("articles", library.briefing.articles.count), ("figures", library.figures.count),
      ("pages", pages.count), ("files", bundle.count),
    ]
  }

  /// Where readers of earlier addresses are sent.
  var redirects: [Redirect] {
    pages.compactMap { page in
      page.finished.successor.map {
        Redirect(folder: page.finished.listed.address.folder, successor: $0.folder)
      }
    }
  }

  // MARK: Files

  mutating func addAssets() {
    for asset in design.assets { add(asset.path, asset.bytes) }
  }

  /// The open data, in the main language's texts.
  mutating func addStatistics() {
    guard !site.omitted.contains(.data) else { return }
    let map = SiteMap(language: site.mainLanguage, of: site)
    let files = StatisticsFiles(
      library: library, language: site.mainLanguage, map: map, asOf: asOf)
    let all = StatisticsFiles.Resource(
      name: "statistics", path: "statistics.csv", bytes: Array(files.csv.utf8))
    addDownload(all.path, all.bytes)
    addDownload("statistics.json", Array(files.json.utf8))
    // The figures of each series too, so that nobody must download all for one.
    let series = library.briefing.indicators.map { indicator in
      StatisticsFiles.Resource(
        name: indicator.id.text,
        path: RelativeLink.path(from: "statistics", to: map.indicatorData(indicator.id)),
        bytes: Array(files.csv(of: library.figures(of: indicator.id)).utf8))
    }
    for (indicator, resource) in zip(library.briefing.indicators, series) {
      add(map.indicatorData(indicator.id), resource.bytes)
    }
    addDownload("datapackage.json", Array(files.dataPackage([all] + series).utf8))
  }

  private mutating func addDownload(_ name: String, _ bytes: [UInt8]) {
    let path = "statistics/\(name)"
    downloads[name] = Composer.Download(path: path, bytes: bytes.count)
    add(path, bytes)
  }

  /// The feeds of a language.
  mutating func addFeeds(in book: Phrasebook) {
    let map = SiteMap(language: book.language, of: site)
    let topics = map.has(.topicFeeds) ? library.briefing.topics : []
    for topic in [nil] + topics.map(Optional.some) {
      let feeds = Feeds(
        library: library, book: book, map: map, topic: topic, asOf: asOf, baseURL: baseURL,
        generator: generator)
      add(map.feed("feed.xml", of: topic?.id), Array(feeds.atom.utf8))
      add(map.feed("feed.json", of: topic?.id), Array(feeds.json.utf8))
    }
  }

  /// The index by which a language's tree is searched.
  mutating func addSearch(in book: Phrasebook) {
    guard !site.omitted.contains(.search) else { return }
    let map = SiteMap(language: book.language, of: site)
    let entries = SearchEntries(library: library, book: book, map: map)
    for file in SearchIndex(entries.all, book: book).files() {
      add(map.searchFile(file.path), file.bytes)
    }
  }

  /// The listings of all trees.
  mutating func addListings() {
    let listings = Listings(pages: pages.map(\.finished.listed), baseURL: baseURL)
    add("sitemap.xml", Array(listings.sitemap.utf8))
    add("robots.txt", Array(listings.robots.utf8))
    for book in design.books where !site.omitted.contains(.llms) {
      let map = SiteMap(language: book.language, of: site)
      let text = listings.llms(in: book, map: map, site: site)
      add(map.file("llms.txt"), Array(text.utf8))
    }
  }

  mutating func checkLinks() {
    diagnostics += LinkChecker.check(pages.map(\.finished), in: bundle)
  }

  private mutating func add(_ path: String, _ bytes: [UInt8]) {
    if !bundle.add(path, bytes) { diagnostics.append(Self.duplicate(path)) }
  }

  private static func duplicate(_ path: String) -> Diagnostic {
    .error(
      "duplicate-output", at: SourceLocation(path: path), "two files of the site have this path",
      help: "rename one of the ids, slugs or assets")
  }

  // MARK: Pages

  /// Composes and renders a language's pages, a share of them in each of so many tasks; takes those that
  /// would come out the same from an earlier build.
  ///
  /// - Parameters:
  ///   - transaction: Where the files of pages are put as they are made; they stay in memory where it is `nil`.
  ///   - isWanted: Asked before each page; where it is not, the rest is left out.
  mutating func addPages(
    in book: Phrasebook, jobs: Int, into transaction: OutputTransaction?,
    while isWanted: @escaping @Sendable () -> Bool
  ) async throws(EnvironmentError) {
    let maker = pageMaker(book, transaction)
    let fixed = Composer(
      library: library, book: book, map: maker.map, asOf: asOf, downloads: downloads,
      baseURL: baseURL, shown: maker.composer.shown
    ).fixedPages()
    let count = fixed.count + library.briefing.articles.count

    /// A fixed page, or all pages of an article.
    @Sendable func pages(_ index: Int) throws(EnvironmentError) -> [PageReuse.Page] {
      index < fixed.count
        ? [try maker.page(fixed[index])] : try maker.articlePages(index - fixed.count)
    }

    // Tasks take every so-manieth page, so that long pages are spread; the order is restored.
    typealias Share = Result<[(index: Int, pages: [PageReuse.Page])], EnvironmentError>
    let shares = await withTaskGroup(of: Share.self) { group in
      for share in 0..<min(jobs, count) {
        group.addTask {
          Share { () throws(EnvironmentError) in
            var made: [(index: Int, pages: [PageReuse.Page])] = []
            var texts = SharedTexts()
            for index in stride(from: share, to: count, by: jobs) {
              guard isWanted() else { break }
              var pages = try pages(index)
              for position in pages.indices { pages[position].finished.share(&texts) }
              made.append((index, pages))
            }
            return made
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    var made: [(index: Int, pages: [PageReuse.Page])] = []
    for share in shares { made += try share.get() }
    for page in made.sorted(by: { $0.index < $1.index }).flatMap(\.pages) {
      diagnostics += page.finished.diagnostics
      for file in page.finished.files where !bundle.add(file) {
        diagnostics.append(Self.duplicate(file.path))
      }
      self.pages.append(page)
    }
  }

  /// The pages of some articles in all languages.
  func articlePages(_ positions: [Int]) throws(EnvironmentError) -> [FinishedPage] {
    var pages: [FinishedPage] = []
    for book in design.books {
      let maker = pageMaker(book, nil)
      for position in positions { pages += try maker.articlePages(position).map(\.finished) }
    }
    return pages
  }

  func pageMaker(_ book: Phrasebook, _ transaction: OutputTransaction?) -> PageMaker {
    let map = SiteMap(language: book.language, of: site)
    // Neither knows an article but the one of the page: see `ArticleContext` and `PageReuse`.
    let shared = library.briefing.withoutArticles
    let renderer = PageRenderer(
      briefing: shared, book: book,
      languageNames: Dictionary(
        design.books.map { ($0.language, $0.name) }, uniquingKeysWith: { first, _ in first }),
      map: map, design: design, asOf: asOf, baseURL: baseURL, generator: generator)
    // A Markdown twin says all that a page can say.
    let twin: ShownParts = site.markdownTwins ? .all : []
    return PageMaker(
      library: library,
      composer: Composer(
        library: Library(shared), book: book, map: map, asOf: asOf, downloads: [:],
        baseURL: baseURL,
        shown: Dictionary(
          uniqueKeysWithValues: MarkdownPage.Kind.allCases.map { kind in
            (kind, renderer.templates.shown(on: kind).union(twin))
          })),
      finisher: PageFinisher(
        renderer: renderer, figures: renderer.figures, map: map, markdownTwins: site.markdownTwins),
      map: map, reuse: reuse, language: book.language, transaction: transaction)
  }
}

/// Makes the pages of one language's tree, or takes them from an earlier build.
struct PageMaker: Sendable {
  let library: Library
  /// Composes article pages.
  let composer: Composer
  let finisher: PageFinisher
  let map: SiteMap
  let reuse: PageReuse?
  let language: Language
  let transaction: OutputTransaction?

  func page(_ page: MarkdownPage) throws(EnvironmentError) -> PageReuse.Page {
    guard let reuse else { return PageReuse.Page(key: nil, finished: try finish(page)) }
    return try reuse.page(at: page.address, key: reuse.key(of: page)) {
      () throws(EnvironmentError) in try finish(page)
    }
  }

  /// The pages of the article at a place of the briefing, and of its evidence.
  func articlePages(_ position: Int) throws(EnvironmentError) -> [PageReuse.Page] {
    let context = ArticleContext(position, in: library)
    let key = reuse?.key(of: context, in: language)
    if let kept = reuse?.pages(at: map.pages(of: context.article), key: key) { return kept }
    var pages: [PageReuse.Page] = []
    for page in composer.articlePages(context) + composer.evidencePages(context) {
      pages.append(PageReuse.Page(key: key, finished: try finish(page)))
    }
    return pages
  }

  /// A page with its files, which are put down where there is a place for them.
  private func finish(_ page: MarkdownPage) throws(EnvironmentError) -> FinishedPage {
    var finished = finisher.finish(page)
    guard let transaction else { return finished }
    for index in finished.files.indices {
      finished.files[index] = try transaction.place(finished.files[index])
    }
    return finished
  }
}

extension Briefing {
  /// What all pages share: the catalogues, and the editor's pages by their heads.
  var withoutArticles: Briefing {
    Briefing(
      site: site, topics: topics, indicators: indicators, units: Array(units.values),
      entities: entities, articles: [],
      pages: pages.map { page in
        var head = page
        head.body = ""
        return head
      })
  }
}
