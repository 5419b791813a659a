import BriefingModel

/// What is known of a briefing from all its articles together: who is named where, which figures
/// belong to which series. Made once, before any page is composed; every order in it is fixed.
struct Library: Sendable {
  /// An article's milestone.
  struct DatedMilestone: Sendable {
    var milestone: Milestone
    var article: Article
    /// The page of the article on which it stands.
    var page: Int
  }

  /// A statement and the article that reports it.
  struct ReportedStatement: Sendable {
    var statement: Statement
    var article: Article
    /// The page of the article on which it stands.
    var page: Int
  }

  let briefing: Briefing
  /// All figures, in the order of the articles and within them.
  let figures: [FigureEntry]
  /// Figures by indicator, newest first.
  let figuresByIndicator: [Slug: [FigureEntry]]
  /// What can be compared within each indicator.
  private let comparisonsByIndicator: [Slug: [ComparisonKey: Comparison]]
  /// Figures without an indicator, in the order of the articles.
  let figuresWithoutIndicator: [FigureEntry]
  /// Statements by the person or organisation who made them, newest first.
  let statementsBySpeaker: [Slug: [ReportedStatement]]
  /// Statements that quote words, in the order of the articles.
  let quotations: [ReportedStatement]
  /// Figures by speaker, newest first.
  let figuresBySpeaker: [Slug: [FigureEntry]]
  /// Indicators by topic, in the order of their file.
  let indicatorsByTopic: [Slug: [Indicator]]
  /// All dated events, oldest first.
  let milestones: [DatedMilestone]
  /// The place of each article in `briefing.articles`.
  let positions: [Slug: Int]
  /// The places of the articles of a topic, rising.
  let positionsByTopic: [Slug: [Int]]
  /// The places of the articles that name an entity, rising.
  let positionsByEntity: [Entity.Kind: [Slug: [Int]]]

  init(_ briefing: Briefing) {
    self.briefing = briefing
    var figures: [FigureEntry] = []
    var byIndicator: [Slug: [FigureEntry]] = [:]
    var without: [FigureEntry] = []
    var byTopic: [Slug: [Int]] = [:]
    var byEntity: [Entity.Kind: [Slug: [Int]]] = [:]
    var statements: [Slug: [ReportedStatement]] = [:]
    var quotations: [ReportedStatement] = []
    var spokenFigures: [Slug: [FigureEntry]] = [:]
    var milestones: [DatedMilestone] = []
    var positions: [Slug: Int] = [:]

    for (position, article) in briefing.articles.enumerated() {
      positions[article.slug] = position
      for topic in Self.unique(article.topics.map(\.value)) {
        byTopic[topic, default: []].append(position)
      }
      for (index, figure) in article.figures.enumerated() {
        let entry = FigureEntry(
          figure: figure, article: article,
          indicator: figure.indicator.flatMap { briefing.indicatorsByID[$0.value] },
          page: article.page(ofFigure: index))
        figures.append(entry)
        if let indicator = entry.indicator {
          byIndicator[indicator.id, default: []].append(entry)
        } else {
          without.append(entry)
        }
        if let speaker = figure.speaker { spokenFigures[speaker.value, default: []].append(entry) }
      }
      for (index, statement) in article.statements.enumerated() {
        let reported = ReportedStatement(
          statement: statement, article: article, page: article.page(ofStatement: index))
        if statement.quote != nil { quotations.append(reported) }
        if case .known(let speaker)? = statement.speaker?.target {
          statements[speaker, default: []].append(reported)
        }
      }
      for kind in Entity.Kind.allCases {
        for id in Self.entities(of: kind, namedIn: article, briefing: briefing) {
          byEntity[kind, default: [:]][id, default: []].append(position)
        }
      }
      milestones += article.milestones.enumerated().map { index, milestone in
        DatedMilestone(
          milestone: milestone, article: article, page: article.page(ofMilestone: index))
      }
    }

    self.figures = figures
    figuresByIndicator = byIndicator.mapValues { $0.sorted(by: FigureEntry.newestFirst) }
    comparisonsByIndicator = figuresByIndicator.mapValues { entries in
      Dictionary(grouping: entries, by: ComparisonKey.init).mapValues(Comparison.init)
    }
    figuresWithoutIndicator = without
    positionsByTopic = byTopic
    positionsByEntity = byEntity
    statementsBySpeaker = statements
    self.quotations = quotations
    figuresBySpeaker = spokenFigures
    indicatorsByTopic = Dictionary(grouping: briefing.indicators, by: \.topic.value)
    self.milestones = milestones.sorted {
      ($0.milestone.date.sortDay, $0.article.slug, $0.milestone.id)
        < ($1.milestone.date.sortDay, $1.article.slug, $1.milestone.id)
    }
    self.positions = positions
  }

  /// The figures of an indicator, newest first.
  func figures(of indicator: Slug) -> [FigureEntry] { figuresByIndicator[indicator] ?? [] }

  /// All that sources say of the same as a figure; `nil` where nothing can be compared with it.
  func comparison(with entry: FigureEntry) -> Comparison? {
    guard let indicator = entry.indicator else { return nil }
    return comparisonsByIndicator[indicator.id]?[ComparisonKey(entry)]
  }

  /// The articles on a topic, newest first.
  func articles(on topic: Slug) -> [Article] {
    (positionsByTopic[topic] ?? []).map { briefing.articles[$0] }
  }

  /// The articles that name an entity, newest first.
  func articles(naming id: Slug, _ kind: Entity.Kind) -> [Article] {
    (positionsByEntity[kind]?[id] ?? []).map { briefing.articles[$0] }
  }

  /// The newest level of an indicator, with all that sources say of the same: a flow's years before
  /// shorter and longer times, reports before targets.
  func newestLevel(of indicator: Slug) -> Comparison? {
    let levels = figures(of: indicator).filter { $0.isLevel && $0.figure.status == .reported }
    let whole = levels.filter { !$0.isOffYear }
    return Comparison.groups(of: whole.isEmpty ? levels : whole).first
  }

  /// The entities of a kind that an article names anywhere: in its lists, as speaker, in its dateline.
  private static func entities(
    of kind: Entity.Kind, namedIn article: Article, briefing: Briefing
  ) -> [Slug] {
    let known = briefing.entitiesByID[kind] ?? [:]
    var references = article.references(to: kind)
    if kind == .place, let place = article.dateline?.place { references.append(place) }
    references += article.statements.compactMap(\.speaker)
    var ids = references.compactMap { reference -> Slug? in
      if case .known(let id) = reference.target { id } else { nil }
    }
    ids += article.figures.compactMap { $0.speaker?.value }
    return unique(ids.filter { known[$0] != nil })
  }

  private static func unique(_ ids: [Slug]) -> [Slug] {
    var seen: Set<Slug> = []
    return ids.filter { seen.insert($0).inserted }
  }
}
