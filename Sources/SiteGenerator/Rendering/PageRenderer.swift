import BriefingModel

/// Renders the pages of one language's tree.
struct PageRenderer: Sendable {
  let briefing: Briefing
  let book: Phrasebook
  /// Each language's name in itself.
  let languageNames: [Language: String]
  let map: SiteMap
  let templates: TemplateLibrary
  /// What is the same on all its pages.
  let site: SiteView
  let figures: FigurePhrases
  let baseURL: String?
  /// The files of assets by what they are, relative to the output folder.
  let stylesheet: String
  let icon: String
  let card: String?

  /// A renderer for the pages of a language.
  init(
    briefing: Briefing, book: Phrasebook, languageNames: [Language: String], map: SiteMap,
    design: Design, asOf: CalendarDate, baseURL: String?, generator: String
  ) {
    self.briefing = briefing
    self.book = book
    self.languageNames = languageNames
    self.map = map
    templates = design.templates
    figures = FigurePhrases(book: book, units: briefing.units)
    site = Self.view(of: briefing.site, book: book, asOf: asOf, generator: generator)
    self.baseURL = baseURL
    stylesheet = design.stylesheet
    icon = design.icon
    card = design.card
  }

  private static func view(
    of site: Site, book: Phrasebook, asOf: CalendarDate, generator: String
  ) -> SiteView {
    let language = book.language
    let publisher = site.publisher[language]
    return SiteView(
      language: language.code, title: site.title[language], description: site.description[language],
      publisher: publisher.isEmpty ? nil : publisher, locale: book.locale.identifier,
      hasLanguages: site.languages.count > 1, licence: site.licence?[language],
      licenceHref: site.licenceURL, corrections: site.corrections, asOf: book.format(asOf),
      asOfISO: asOf.description, generator: generator, labels: LabelsView(labels: book.labels))
  }

  /// A page as HTML, with what is wrong in its Markdown.
  func render(_ page: MarkdownPage) -> (RenderedPage, [Diagnostic]) {
    let book = book
    var markup = PageMarkup(
      address: page.address, treeRoot: map.root, charts: page.charts,
      back: book.text(.evidenceBack), limits: briefing.site.limits
    ) { heading in
      book.text(.tableName, ["name": heading])
    }
    let shown = templates.shown(on: page.kind)
    let lead = page.lead.isEmpty || !shown.contains(.lead) ? nil : markup.inline(page.lead)
    let facts =
      shown.contains(.facts)
      ? page.facts.map { FactView(name: $0.name, value: markup.inline($0.value)) } : []
    var prose = ""
    if shown.contains(.prose) {
      for segment in page.segments where segment.isAuthored {
        prose += markup.blocks(segment, isPlain: true)
      }
    }
    let body = shown.contains(.body) ? page.segments.map { markup.blocks($0) }.joined() : ""
    let view = PageView(
      page: page, renderer: self, lead: lead, facts: facts, contents: markup.contents, body: body,
      prose: prose)
    let rendered = RenderedPage(
      page: page, bytes: Array(templates.render(view, of: page.kind).utf8), anchors: markup.anchors,
      links: markup.links)
    return (rendered, markup.diagnostics)
  }

  func pageTitle(of page: MarkdownPage) -> String {
    let site = briefing.site.title[book.language]
    return page.kind == .index ? site : "\(page.fullTitle) · \(site)"
  }

  var structuredData: StructuredData {
    StructuredData(briefing: briefing, book: book, map: map, baseURL: baseURL)
  }

  /// The way from a page to the root of the output.
  func rootHref(of page: MarkdownPage) -> String {
    let folder = page.address.folder.utf8
    let depth = folder.isEmpty ? 0 : 1 + folder.count { $0 == UInt8(ascii: "/") }
    return String(repeating: "../", count: depth)
  }

  /// The address of a file on the web, where the site has one.
  func fullAddress(of file: String) -> String? {
    baseURL.map { $0 + RelativeLink.path(from: "", to: file) }
  }

  func href(of address: PageAddress, from page: MarkdownPage) -> String {
    RelativeLink.path(from: page.address.folder, to: address.htmlPath)
  }

  func link(_ reference: MarkdownPage.Reference, from page: MarkdownPage) -> LinkView {
    LinkView(
      name: reference.name,
      href: href(of: reference.address, from: page))
  }

  func neighbour(
    _ reference: MarkdownPage.Reference, from page: MarkdownPage
  ) -> NeighbourView {
    NeighbourView(
      title: reference.name, titleLanguage: reference.language?.code,
      href: href(of: reference.address, from: page))
  }

  func pagination(of page: MarkdownPage) -> PaginationView? {
    guard let place = page.listPage, let list = page.listAddress else { return nil }
    func href(_ number: Int) -> String? {
      guard (1...place.count).contains(number) else { return nil }
      return RelativeLink.path(from: page.address.folder, to: list.page(number).htmlPath)
    }
    return PaginationView(
      label: book.text(
        .pageOf, ["number": String(place.number), "count": String(place.count)]),
      number: place.number, count: place.count, previousHref: href(place.number - 1),
      nextHref: href(place.number + 1))
  }

  func navigation(on page: MarkdownPage) -> [LinkView] {
    let entries: [(Phrase, PageAddress)] = [
      (.titleArticles, map.articles), (.titleTopics, map.topics),
      (.titleStatistics, map.statistics), (.titlePeople, map.entities(.person)),
      (.titleOrganisations, map.entities(.organisation)), (.titlePlaces, map.entities(.place)),
      (.titleProjects, map.entities(.project)), (.titleTimeline, map.timeline),
      (.titleQuotations, map.quotations), (.titleSources, map.sources), (.titleAbout, map.about),
    ]
    var links = entries.filter { map.has($0.1) }.map { phrase, address in
      LinkView(
        name: book.text(phrase),
        href: RelativeLink.path(from: page.address.folder, to: address.htmlPath),
        isCurrent: page.address.isWithin(address))
    }
    for free in briefing.pages(for: book.language) where free.isInNavigation {
      let address = map.freePage(free.slug)
      links.append(
        LinkView(
          name: free.title,
          href: RelativeLink.path(from: page.address.folder, to: address.htmlPath),
          isCurrent: page.address == address))
    }
    return links
  }

  /// The same page in the languages of the site.
  func languages(on page: MarkdownPage) -> [LinkView] {
    briefing.site.languages.map { other in
      LinkView(
        name: languageNames[other] ?? other.code,
        href: RelativeLink.path(from: page.address.folder, to: path(of: page, in: other)),
        code: other.code, isCurrent: other == book.language)
    }
  }

  /// The same with full addresses where the site has one, as search engines want them; the main language
  /// is for readers of every other (`x-default`).
  func alternates(of page: MarkdownPage) -> [LinkView] {
    func link(_ code: String, _ language: Language) -> LinkView {
      let path = path(of: page, in: language)
      let href =
        baseURL.map { $0 + RelativeLink.path(from: "", to: path) }
        ?? RelativeLink.path(from: page.address.folder, to: path)
      return LinkView(name: "", href: href, code: code)
    }
    return briefing.site.languages.map { link($0.code, $0) }
      + [link("x-default", briefing.site.mainLanguage)]
  }

  /// The file of a page in another language's tree.
  private func path(of page: MarkdownPage, in other: Language) -> String {
    let root = SiteMap(language: other, of: briefing.site).root
    var path = page.address.htmlPath[...]
    if !map.root.isEmpty { path = path.dropFirst(map.root.count + 1) }
    return root.isEmpty ? String(path) : "\(root)/\(path)"
  }
}
