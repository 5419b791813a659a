import BriefingModel

/// Puts the files of a site together, tree by tree.
struct SiteAssembly: Sendable {
  let library: Library
  let design: Design
  let asOf: CalendarDate
  let baseURL: String?
  let generator: String

  private(set) var bundle = OutputBundle()
  private(set) var diagnostics: [Diagnostic] = []
  private var rendered: [RenderedPage] = []
  private var downloads: [String: Composer.Download] = [:]

  init(
    library: Library, design: Design, asOf: CalendarDate, baseURL: String?, generator: String
  ) {
    self.library = library
    self.design = design
    self.asOf = asOf
    self.baseURL = baseURL
    self.generator = generator
  }

  private var site: Site { library.briefing.site }

  /// How much there is of what.
  var counts: [(name: String, count: Int)] {
    [
      ("articles", library.briefing.articles.count), ("figures", library.figures.count),
      ("pages", rendered.count), ("files", bundle.files.count),
    ]
  }

  /// Where readers of earlier addresses are sent.
  var redirects: [Redirect] {
    rendered.compactMap { page in
      page.page.successor.map {
        Redirect(folder: page.page.address.folder, successor: $0.folder)
      }
    }
  }

  // MARK: Files

  mutating func addAssets() {
    for asset in design.assets { add(asset.path, asset.bytes) }
  }

  /// The open data, in the main language's texts.
  mutating func addStatistics() {
    let map = SiteMap(language: site.mainLanguage, mainLanguage: site.mainLanguage)
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

  /// A language's pages, their Markdown and its feeds.
  mutating func add(_ pages: [RenderedPage], in book: Phrasebook) {
    for page in pages {
      add(page.page.address.htmlPath, Array(page.html.utf8))
      if site.markdownTwins, page.page.hasMarkdownTwin {
        add(page.page.address.markdownPath, Array(page.page.markdownFile.utf8))
      }
      if case .article(let article)? = page.page.subject {
        let figures = FigurePhrases(book: book, units: library.briefing.units)
        add(
          SiteMap(language: book.language, mainLanguage: site.mainLanguage).evidence(article.slug),
          Array(EvidenceRecords(article: article, figures: figures).json.utf8))
      }
      // A series' own page has its picture beside it; other pages show the same one.
      if page.page.kind == .indicator, let picture = page.page.charts.first {
        add("\(page.page.address.folder)/\(picture.key)", Array(picture.value.file().utf8))
      }
    }
    rendered += pages
    let map = SiteMap(language: book.language, mainLanguage: site.mainLanguage)
    for topic in [nil] + library.briefing.topics.map(Optional.some) {
      let feeds = Feeds(
        library: library, book: book, map: map, topic: topic, asOf: asOf, baseURL: baseURL,
        generator: generator)
      add(map.feed("feed.xml", of: topic?.id), Array(feeds.atom.utf8))
      add(map.feed("feed.json", of: topic?.id), Array(feeds.json.utf8))
    }
  }

  /// The index by which a language's tree is searched.
  mutating func addSearch(in book: Phrasebook) {
    let map = SiteMap(language: book.language, mainLanguage: site.mainLanguage)
    let entries = SearchEntries(library: library, book: book, map: map)
    for file in SearchIndex(entries.all, book: book).files() {
      add(map.searchFile(file.path), file.bytes)
    }
  }

  /// The listings of all trees.
  mutating func addListings() {
    let pages = rendered.map { page in
      Listings.ListedPage(
        address: page.page.address, kind: page.page.kind, language: page.page.language,
        title: page.page.title, description: page.page.description, date: page.page.date,
        isContinuation: (page.page.listPage?.number ?? 1) > 1)
    }
    let listings = Listings(pages: pages, baseURL: baseURL)
    add("sitemap.xml", Array(listings.sitemap.utf8))
    add("robots.txt", Array(listings.robots.utf8))
    if let book = design.books.first {
      let text = listings.llms(
        site: site, language: book.language, markdownTwins: site.markdownTwins, phrases: book)
      add("llms.txt", Array(text.utf8))
    }
  }

  mutating func checkLinks() {
    diagnostics += LinkChecker.check(rendered, files: Set(bundle.files.keys))
  }

  private mutating func add(_ path: String, _ bytes: [UInt8]) {
    if !bundle.add(path, bytes) {
      diagnostics.append(
        .error(
          "duplicate-output", at: SourceLocation(path: path),
          "two files of the site have this path",
          help: "rename one of the ids, slugs or assets"))
    }
  }

  // MARK: Pages

  /// Composes and renders a language's pages, a share of them in each of so many tasks.
  mutating func render(language book: Phrasebook, jobs: Int) async -> [RenderedPage] {
    let map = SiteMap(language: book.language, mainLanguage: site.mainLanguage)
    let composer = Composer(
      library: library, book: book, map: map, asOf: asOf, downloads: downloads)
    let renderer = PageRenderer(
      briefing: library.briefing, book: book,
      languageNames: Dictionary(
        design.books.map { ($0.language, $0.name) }, uniquingKeysWith: { first, _ in first }),
      map: map, templates: design.templates, asOf: asOf,
      baseURL: baseURL, generator: generator, stylesheet: design.stylesheet, icon: design.icon,
      card: design.card)
    let articles = library.briefing.articles
    let fixed = composer.fixedPages()
    let count = fixed.count + articles.count

    @Sendable func page(_ index: Int) -> (RenderedPage, [Diagnostic]) {
      if index < fixed.count { return renderer.render(fixed[index]) }
      let position = index - fixed.count
      return renderer.render(
        composer.articlePage(
          articles[position],
          older: position + 1 < articles.count ? articles[position + 1] : nil,
          newer: position > 0 ? articles[position - 1] : nil))
    }

    // Tasks take every so-manieth page, so that long pages are spread; the order is restored.
    let shares = await withTaskGroup(of: [(Int, RenderedPage, [Diagnostic])].self) { group in
      for share in 0..<min(jobs, count) {
        group.addTask {
          stride(from: share, to: count, by: jobs).map { index in
            let (rendered, diagnostics) = page(index)
            return (index, rendered, diagnostics)
          }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    let ordered = shares.sorted { $0.0 < $1.0 }
    diagnostics += ordered.flatMap(\.2)
    return ordered.map(\.1)
  }
}
