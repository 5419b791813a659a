import BriefingModel

/// The addresses of all kinds of pages in one language's tree.
struct SiteMap: Sendable {
  /// The folder of the tree: empty for the main language, else its tag.
  let root: String

  /// The parts that the site leaves out.
  private let omitted: Set<Site.Part>

  init(language: Language, mainLanguage: Language, omitted: Set<Site.Part> = []) {
    root = language == mainLanguage ? "" : language.code
    self.omitted = omitted
  }

  /// The tree of a language of a site.
  init(language: Language, of site: Site) {
    self.init(language: language, mainLanguage: site.mainLanguage, omitted: site.omitted)
  }

  /// Whether the site has a part.
  func has(_ part: Site.Part) -> Bool { !omitted.contains(part) }

  /// Whether the site has a page: whether it belongs to no part that is left out.
  func has(_ page: PageAddress) -> Bool {
    omitted.allSatisfy { part in
      switch part {
      case .search: page.folder != search.folder
      case .document: page.folder != root || !page.name.hasPrefix(briefing.name)
      case .timeline: !page.isWithin(timeline)
      case .quotations: !page.isWithin(quotations)
      case .sources: !page.isWithin(sources)
      case .entities: Entity.Kind.allCases.allSatisfy { !page.isWithin(entities($0)) }
      case .evidence: !isEvidence(page)
      case .data, .topicFeeds, .llms: true
      }
    }
  }

  private func isEvidence(_ page: PageAddress) -> Bool {
    guard page.isWithin(articles) else { return false }
    // Behind the article's slug.
    return page.folder.dropFirst(articles.folder.count).split(separator: "/").dropFirst().first
      == "evidence"
  }

  var index: PageAddress { PageAddress(folder: root) }
  var articles: PageAddress { page("articles") }
  var topics: PageAddress { page("topics") }
  var statistics: PageAddress { page("statistics") }
  /// Series side by side; a file of its own name, since the folders of the statistics are the series'.
  var comparisons: PageAddress { PageAddress(folder: file("statistics"), name: "comparisons") }
  var timeline: PageAddress { page("timeline") }
  var quotations: PageAddress { page("quotations") }
  var sources: PageAddress { page("sources") }
  var about: PageAddress { page("about") }
  var search: PageAddress { page("search") }
  /// A file of the search index.
  func searchFile(_ path: String) -> String { file("search/\(path)") }
  /// The whole briefing as one document.
  var briefing: PageAddress { PageAddress(folder: root, name: "briefing") }
  var notFound: PageAddress { PageAddress(folder: root, name: "404") }

  func article(_ slug: Slug) -> PageAddress { page("articles/\(slug)") }
  /// The page of an article on which a figure stands.
  func article(of entry: FigureEntry) -> PageAddress {
    article(entry.article.slug).page(entry.page)
  }
  /// All pages of an article and its evidence.
  func pages(of article: Article) -> [PageAddress] {
    let numbers = 1...article.pageCount
    return numbers.map(self.article(article.slug).page)
      + (article.entryCount > 0 && has(.evidence)
        ? numbers.map(evidencePage(article.slug).page) : [])
  }
  /// Where what an article states stands in its source.
  func evidencePage(_ slug: Slug) -> PageAddress { page("articles/\(slug)/evidence") }
  func topic(_ id: Slug) -> PageAddress { page("topics/\(id)") }
  func indicator(_ id: Slug) -> PageAddress { page("statistics/\(id)") }
  /// The same for machines, beside the article's page.
  func evidence(_ slug: Slug) -> String { file("articles/\(slug)/evidence.json") }
  /// The figures of a series as CSV; all trees share them.
  func indicatorData(_ id: Slug) -> String { "statistics/\(id)/\(id).csv" }
  /// The picture of a series.
  func chart(_ id: Slug) -> String { file("statistics/\(id)/chart.svg") }
  /// The picture of a series, small.
  func sparkline(_ id: Slug) -> String { file("statistics/\(id)/sparkline.svg") }
  /// The picture of a comparison.
  func comparison(_ id: String) -> String { file("statistics/comparison-\(id).svg") }
  func entities(_ kind: Entity.Kind) -> PageAddress { page(kind.plural) }
  func entity(_ kind: Entity.Kind, _ id: Slug) -> PageAddress { page("\(kind.plural)/\(id)") }
  func freePage(_ slug: Slug) -> PageAddress { page("pages/\(slug)") }

  /// A feed of all articles, or of a topic's.
  func feed(_ name: String, of topic: Slug? = nil) -> String {
    file(topic.map { "topics/\($0)/\(name)" } ?? name)
  }

  /// A file that is not a page, such as `feed.xml`.
  func file(_ name: String) -> String { root.isEmpty ? name : "\(root)/\(name)" }

  private func page(_ folder: String) -> PageAddress { PageAddress(folder: file(folder)) }
}
