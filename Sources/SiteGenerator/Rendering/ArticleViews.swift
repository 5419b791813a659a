import BriefingModel

/// An article in a list.
struct ArticleEntryView: TemplateView {
  var title: String
  /// The language of the title, where it is not the page's.
  var titleLanguage: String?
  var href: String
  var date: String
  var dateISO: String
  var summary: String
  var publisher: String

  enum Name: String, TemplateName {
    case title, titleLanguage, href, date, dateISO, summary, publisher
  }

  func value(of name: Name) -> TemplateValue {
    switch name {
    case .title: .text(title)
    case .titleLanguage: .text(titleLanguage)
    case .href: .text(href)
    case .date: .text(date)
    case .dateISO: .text(dateISO)
    case .summary: .text(summary)
    case .publisher: .text(publisher)
    }
  }
}

/// A figure as data.
struct FigureView: TemplateView {
  let figure: Figure
  let article: Article
  let phrases: FigurePhrases
  /// The way to the article.
  let articleHref: String

  enum Name: String, TemplateName {
    case label, value, number, low, high, unit, scope, period, href, articleTitle, articleHref
  }

  func value(of name: Name) -> TemplateValue {
    let language = phrases.book.language
    return switch name {
    case .label: .text(figure.label[language])
    case .value: .text(phrases.cell(figure))
    case .number: .text(number)
    case .low: .text(range?.low)
    case .high: .text(range?.high)
    case .unit: .text(figure.unitText ?? figure.unit.description)
    case .scope: .text(figure.scope?[language])
    case .period: .text(figure.period.map(phrases.book.heading))
    case .href:
      .text("\(articleHref)#\(RelativeLink.encoded(Anchor.figure(figure.id)))")
    case .articleTitle: .text(article.title[language])
    case .articleHref: .text(articleHref)
    }
  }

  private var number: String? {
    if case .value(let number) = figure.quantity { number.description } else { nil }
  }

  private var range: (low: String, high: String)? {
    if case .range(let low, let high) = figure.quantity {
      (low.description, high.description)
    } else {
      nil
    }
  }
}

/// Figures under one label.
struct FigureGroupView: TemplateView {
  var name: String
  var figures: [FigureView]

  enum Name: String, TemplateName { case name, count, figures }

  static func view(of name: Name) -> (any TemplateView.Type)? {
    name == .figures ? FigureView.self : nil
  }

  func value(of name: Name) -> TemplateValue {
    switch name {
    case .name: .text(self.name)
    case .count: .text(String(figures.count))
    case .figures: .views(figures)
    }
  }
}

extension PageRenderer {
  func topics(of article: Article, on page: MarkdownPage) -> [LinkView] {
    article.topics.map { topic in
      let name = briefing.topicsByID[topic.value]?.name[book.language] ?? topic.value.text
      return LinkView(name: name, href: href(of: map.topic(topic.value), from: page))
    }
  }

  /// All topics of the site.
  func siteTopics(on page: MarkdownPage) -> [LinkView] {
    briefing.topics.map { topic in
      let address = map.topic(topic.id)
      return LinkView(
        name: topic.name[book.language], href: href(of: address, from: page),
        isCurrent: page.address.folder == address.folder)
    }
  }

  /// Names of an article's record; those that are only printed, or have no page here, lead nowhere.
  func names(
    _ references: [EntityReference], kind: Entity.Kind, on page: MarkdownPage
  ) -> [LinkView] {
    references.map { reference in
      switch reference.target {
      case .asPrinted(let name): LinkView(name: name)
      case .known(let id):
        LinkView(
          name: briefing.entitiesByID[kind]?[id]?.name[book.language] ?? id.text,
          href: map.has(.entities) ? href(of: map.entity(kind, id), from: page) : nil)
      }
    }
  }

  /// The figures of an article, each with the way to the page of the article on which it stands.
  func figures(of article: Article, on page: MarkdownPage) -> [FigureView] {
    article.figures.enumerated().map { index, figure in
      let place = map.article(article.slug).page(article.page(ofFigure: index))
      return FigureView(
        figure: figure, article: article, phrases: figures, articleHref: href(of: place, from: page)
      )
    }
  }

  func entry(_ article: MarkdownPage.ListedArticle, on page: MarkdownPage) -> ArticleEntryView {
    ArticleEntryView(
      title: article.reference.name, titleLanguage: article.reference.language?.code,
      href: href(of: article.reference.address, from: page), date: book.format(article.date),
      dateISO: article.date.description, summary: article.summary, publisher: article.publisher)
  }

  /// The newest figures by label, those of the newest article first under each.
  func newestFigures(on page: MarkdownPage) -> [FigureGroupView] {
    var groups: [String: FigureGroupView] = [:]
    for entry in page.figures {
      let label = entry.figure.label[book.language]
      groups[label, default: FigureGroupView(name: label, figures: [])].figures
        .append(
          FigureView(
            figure: entry.figure, article: entry.article, phrases: figures,
            articleHref: href(of: map.article(of: entry), from: page)))
    }
    return groups.values.sorted { $0.name < $1.name }
  }
}
