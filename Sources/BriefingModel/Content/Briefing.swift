/// Everything that a briefing says, checked: every reference in it resolves.
public struct Briefing: Sendable {
  /// The settings.
  public let site: Site
  /// The topics in the order of their file.
  public let topics: [Topic]
  /// The indicators in the order of their file.
  public let indicators: [Indicator]
  /// The counted units by id.
  public let units: [Slug: CountedUnit]
  /// The entities of each sort, in the order of their file.
  public let entities: [Entity.Kind: [Entity]]
  /// The articles, newest first; of the same day by slug.
  public let articles: [Article]
  /// The editor's own pages, by slug.
  public let pages: [FreePage]
  /// The texts of sources that may be published in full, by the name that records give them.
  public let sourceTexts: [String: SourceText]

  /// Topics by id.
  public let topicsByID: [Slug: Topic]
  /// Indicators by id.
  public let indicatorsByID: [Slug: Indicator]
  /// Entities by sort and id.
  public let entitiesByID: [Entity.Kind: [Slug: Entity]]

  /// Gathers checked content; sorts the articles.
  public init(
    site: Site, topics: [Topic], indicators: [Indicator], units: [CountedUnit],
    entities: [Entity.Kind: [Entity]], articles: [Article], pages: [FreePage],
    sourceTexts: [SourceText] = []
  ) {
    self.site = site
    self.topics = topics
    self.indicators = indicators
    self.units = Dictionary(units.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.entities = entities
    self.articles = articles.sorted { ($1.date, $0.slug) < ($0.date, $1.slug) }
    self.pages = pages.sorted { ($0.slug, $0.language) < ($1.slug, $1.language) }
    self.sourceTexts = Dictionary(
      sourceTexts.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    topicsByID = Dictionary(topics.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    indicatorsByID = Dictionary(
      indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    entitiesByID = entities.mapValues { list in
      Dictionary(list.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// The newest day of any article: the date of the briefing where none is given.
  public var newestDate: CalendarDate? { articles.first?.date }
}

extension Briefing {
  /// The editor's own pages for readers of a language: each once, in that language where it is written
  /// in it, else in the main one, else in the first.
  public func pages(for language: Language) -> [FreePage] {
    Dictionary(grouping: pages, by: \.slug).sorted { $0.key < $1.key }.compactMap { _, versions in
      versions.first { $0.language == language }
        ?? versions.first { $0.language == site.mainLanguage } ?? versions.first
    }
  }
}
