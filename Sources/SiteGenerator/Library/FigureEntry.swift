import BriefingModel

/// A figure together with the article that states it and the series it belongs to.
struct FigureEntry: Sendable {
  /// One reference for all: a library has tens of thousands of entries, each in several lists.
  private final class Parts: Sendable {
    let figure: Figure
    let article: Article
    let indicator: Indicator?
    let page: Int

    init(figure: Figure, article: Article, indicator: Indicator?, page: Int) {
      self.figure = figure
      self.article = article
      self.indicator = indicator
      self.page = page
    }
  }

  private let parts: Parts

  init(figure: Figure, article: Article, indicator: Indicator? = nil, page: Int = 1) {
    parts = Parts(figure: figure, article: article, indicator: indicator, page: page)
  }

  var figure: Figure { parts.figure }
  var article: Article { parts.article }
  var indicator: Indicator? { parts.indicator }
  /// The page of the article on which it stands.
  var page: Int { parts.page }

  /// A figure that tells how much something is, not how much it changed.
  var isLevel: Bool { figure.change == nil }

  /// The day by which entries are put in order: of what they speak, else when they were published.
  var sortDay: CalendarDate { figure.period?.sortDay ?? article.date }

  /// How many days lie between what it speaks of and the day of the site; 0 for what is to come.
  func age(asOf day: CalendarDate) -> Int {
    max(0, day.daysSinceEpoch - min(sortDay, article.date).daysSinceEpoch)
  }

  /// How long a flow runs compared with a year: amounts over different lengths never stand together.
  enum Length: Sendable {
    case partOfYear, year, severalYears, open
  }

  /// The length of the time that a flow's level speaks of; `nil` for stocks, changes and undated ones.
  var length: Length? {
    guard indicator?.measure == .flow, isLevel, let period = figure.period else { return nil }
    guard let first = period.firstDay, let last = period.lastDay else { return .open }
    return switch last.daysSinceEpoch - first.daysSinceEpoch + 1 {
    case ..<365: .partOfYear
    case 365...366: .year
    default: .severalYears
    }
  }

  /// A flow over more or less than a year, which must never stand among years.
  var isOffYear: Bool { length.map { $0 != .year } ?? false }

  /// Orders by time, newest first, then by article and place in it: the same on every run.
  static func newestFirst(_ lhs: FigureEntry, _ rhs: FigureEntry) -> Bool {
    if lhs.sortDay != rhs.sortDay { return lhs.sortDay > rhs.sortDay }
    if lhs.article.date != rhs.article.date { return lhs.article.date > rhs.article.date }
    if lhs.article.slug != rhs.article.slug { return lhs.article.slug < rhs.article.slug }
    return lhs.figure.location < rhs.figure.location
  }
}

extension FigureEntry {
  /// A figure of an article with its series in a briefing.
  init(_ figure: Figure, of article: Article, in briefing: Briefing) {
    self.init(
      figure: figure, article: article,
      indicator: figure.indicator.flatMap { briefing.indicatorsByID[$0.value] })
  }
}
