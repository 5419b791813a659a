import BriefingModel

/// All that a page's template can name. What is named is made when it is asked for, but for the page's own text,
/// whose ids and links are needed beyond the page.
struct PageView: TemplateView {
  let page: MarkdownPage
  let renderer: PageRenderer
  /// HTML.
  let lead: String?
  let facts: [FactView]
  let contents: [ContentsView]
  /// HTML.
  let body: String
  /// What an editor wrote in the body, as HTML without what pages add around it.
  let prose: String

  enum Name: String, TemplateName {
    case kind, pageTitle, title, titleLanguage, description, eyebrow, lead, body, prose
    case date, dateISO, openGraphType, isIndexed, structuredData
    case facts, hasFacts, breadcrumbs, hasBreadcrumbs, contents, hasContents
    case pagination, previous, next, navigation, languages, alternates
    case topics, people, organisations, places, projects, figures
    case siteTopics, entries, entryCount, newestFigures
    case rootHref, homeHref, stylesheetHref, iconHref, canonicalHref, markdownHref, evidenceHref
    case feedHref, jsonFeedHref, cardHref, baseHref, successorHref, aboutHref, sourcesHref, dataHref
    case searchHref
  }

  static func view(of name: Name) -> (any TemplateView.Type)? {
    switch name {
    case .facts: FactView.self
    case .contents: ContentsView.self
    case .pagination: PaginationView.self
    case .previous, .next: NeighbourView.self
    case .breadcrumbs, .navigation, .languages, .alternates, .topics, .people, .organisations,
      .places, .projects, .siteTopics:
      LinkView.self
    case .figures: FigureView.self
    case .entries: ArticleEntryView.self
    case .newestFigures: FigureGroupView.self
    default: nil
    }
  }

  static var fields: [TemplateField] {
    Name.allCases.map { TemplateField(name: $0.rawValue, view: view(of: $0)) } + SiteView.fields
  }

  func child(named name: String) -> Any? {
    Name(rawValue: name).map { value(of: $0).forMustache } ?? renderer.site.child(named: name)
  }

  func value(of name: Name) -> TemplateValue {
    switch name {
    case .kind: .text(page.kind.rawValue)
    case .pageTitle: .text(renderer.pageTitle(of: page))
    case .title: .text(page.title)
    case .titleLanguage: .text(page.titleLanguage?.code)
    case .description: .text(page.description)
    case .eyebrow: .text(page.eyebrow)
    case .lead: .text(lead)
    case .body: .text(body)
    case .prose: .text(prose)
    case .date: .text(page.date.map(renderer.book.format))
    case .dateISO: .text(page.date?.description)
    case .openGraphType: .text(page.kind == .article ? "article" : "website")
    case .isIndexed: .flag(page.kind != .notFound && page.kind != .moved)
    case .structuredData: .text(renderer.structuredData.json(for: page))
    case .facts: .views(facts)
    case .hasFacts: .flag(!facts.isEmpty)
    case .breadcrumbs: .views(page.breadcrumbs.map { renderer.link($0, from: page) })
    case .hasBreadcrumbs: .flag(!page.breadcrumbs.isEmpty)
    case .contents: .views(contents)
    case .hasContents: .flag(contents.count > 3)
    case .pagination: .view(renderer.pagination(of: page))
    case .previous: .view(page.previous.map { renderer.neighbour($0, from: page) })
    case .next: .view(page.next.map { renderer.neighbour($0, from: page) })
    case .navigation: .views(renderer.navigation(on: page))
    case .languages: .views(renderer.languages(on: page))
    case .alternates: .views(renderer.alternates(of: page))
    case .topics, .people, .organisations, .places, .projects, .figures: articleValue(of: name)
    case .siteTopics: .views(renderer.siteTopics(on: page))
    case .entries: .views(page.entries.map { renderer.entry($0, on: page) })
    case .entryCount: .text(page.entryCount.map { String($0) })
    case .newestFigures: .views(renderer.newestFigures(on: page))
    default: .text(href(of: name))
    }
  }

  /// What an article's record holds, as data.
  private func articleValue(of name: Name) -> TemplateValue {
    guard case .article(let article)? = page.subject else { return .nothing }
    return switch name {
    case .topics: .views(renderer.topics(of: article, on: page))
    case .people: .views(renderer.names(article.people, kind: .person, on: page))
    case .organisations:
      .views(renderer.names(article.organisations, kind: .organisation, on: page))
    case .places: .views(renderer.names(article.places, kind: .place, on: page))
    case .projects: .views(renderer.names(article.projects, kind: .project, on: page))
    case .figures: .views(renderer.figures(of: article, on: page))
    default: .nothing
    }
  }

  /// The way from this page to what pages link.
  private func href(of name: Name) -> String? {
    let map = renderer.map
    return switch name {
    case .rootHref: renderer.rootHref(of: page)
    case .homeHref: path(map.index.htmlPath)
    case .stylesheetHref: path(renderer.stylesheet)
    case .iconHref: path(renderer.icon)
    case .canonicalHref: renderer.fullAddress(of: page.address.htmlPath)
    case .markdownHref:
      renderer.briefing.site.markdownTwins && page.hasMarkdownTwin
        ? path(page.address.markdownPath) : nil
    case .evidenceHref: page.evidence.map(path)
    case .feedHref: path(map.feed("feed.xml", of: feedTopic))
    case .jsonFeedHref: path(map.feed("feed.json", of: feedTopic))
    // Sites that show it fetch it by its full address.
    case .cardHref: renderer.card.flatMap(renderer.fullAddress)
    // A host serves this page at any depth, where relative links would lead astray.
    case .baseHref: page.kind == .notFound ? renderer.baseURL.map { $0 + map.file("") } : nil
    case .successorHref: page.successor.map { path($0.htmlPath) }
    case .aboutHref: path(map.about.htmlPath)
    case .sourcesHref: map.has(.sources) ? path(map.sources.htmlPath) : nil
    case .dataHref: map.has(.data) ? path("statistics/statistics.csv") : nil
    case .searchHref: map.has(.search) ? path(map.search.htmlPath) : nil
    default: nil
    }
  }

  /// The topic whose feed belongs to the page.
  private var feedTopic: Slug? {
    if renderer.map.has(.topicFeeds), case .topic(let id)? = page.subject { id } else { nil }
  }

  private func path(_ file: String) -> String {
    RelativeLink.path(from: page.address.folder, to: file)
  }
}
