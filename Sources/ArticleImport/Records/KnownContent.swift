import BriefingModel

/// How a new article stands to what the briefing already has.
public struct KnownContent: Sendable {
  /// A figure that another source states too.
  public struct Match: Sendable {
    /// The figure of the new article.
    public var figure: Figure
    /// The article that has it already.
    public var article: Article
    /// The figure there.
    public var other: Figure
    /// Whether both can be true by what their bounds leave open.
    public var agrees: Bool
  }

  /// Figures that can be compared, in the order of the new article.
  public let matches: [Match]
  /// Articles on what seems to be the same event, the likeliest first.
  public let sameEvent: [Article]

  /// Compares an article with all others of a briefing.
  public init(of article: Article, in briefing: Briefing) {
    let others = briefing.articles.filter { $0.slug != article.slug }
    matches = Self.matches(of: article, among: others, briefing: briefing)
    sameEvent = Self.sameEvent(as: article, among: others, briefing: briefing)
  }

  private static func matches(
    of article: Article, among others: [Article], briefing: Briefing
  ) -> [Match] {
    /// A record that is new has no scope yet, so that scopes are compared only where both have one.
    func key(
      _ figure: Figure, _ indicator: Slug, _ article: Article, hasScope: Bool
    ) -> ComparisonKey {
      var figure = figure
      if !hasScope { figure.scope = nil }
      return ComparisonKey(
        figure, measure: briefing.indicatorsByID[indicator]?.measure, published: article.date)
    }
    var matches: [Match] = []
    for figure in article.figures {
      guard let indicator = figure.indicator?.value else { continue }
      for other in others {
        for known in other.figures
        where known.indicator?.value == indicator {
          let hasScope = figure.scope != nil && known.scope != nil
          guard
            key(known, indicator, other, hasScope: hasScope)
              == key(figure, indicator, article, hasScope: hasScope)
          else { continue }
          matches.append(
            Match(
              figure: figure, article: other, other: known,
              agrees: figure.span.overlaps(known.span)))
        }
      }
    }
    return matches
  }

  /// Articles of the same week that share the people, projects, organisations and places of an
  /// article, and the series of events.
  private static func sameEvent(
    as article: Article, among others: [Article], briefing: Briefing
  ) -> [Article] {
    let days = 7
    let near = others.filter {
      abs($0.date.daysSinceEpoch - article.date.daysSinceEpoch) <= days
    }
    let scored = near.map { other in (other, score(article, other, briefing)) }.filter { $0.1 >= 3 }
    return scored.sorted { ($1.1, $0.0.slug) < ($0.1, $1.0.slug) }.map(\.0)
  }

  private static func score(_ article: Article, _ other: Article, _ briefing: Briefing) -> Int {
    func events(_ article: Article) -> Set<Slug> {
      Set(article.figures.compactMap { $0.indicator?.value })
        .filter { briefing.indicatorsByID[$0]?.measure == .event }
    }
    let shared = events(article).intersection(events(other)).count * 3
    return Entity.Kind.allCases.reduce(shared) { sum, kind in
      let shared = Set(article.references(to: kind).map(\.target))
        .intersection(other.references(to: kind).map(\.target))
      let weight =
        switch kind {
        case .project: 3
        case .person: 2
        case .organisation, .place: 1
        }
      return sum + shared.count * weight
    }
  }
}
