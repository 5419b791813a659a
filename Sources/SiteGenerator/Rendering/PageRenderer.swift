import BriefingModel

/// Renders the pages of one language's tree.
struct PageRenderer: Sendable {
  let briefing: Briefing
  let book: Phrasebook
  /// Each language's name in itself.
  let languageNames: [Language: String]
  let map: SiteMap
  let templates: TemplateLibrary
  let asOf: CalendarDate
  let baseURL: String?
  let generator: String
  /// The files of assets by what they are, relative to the output folder.
  let stylesheet: String
  let icon: String
  let card: String?

  /// A page as HTML, with what is wrong in its Markdown.
  func render(_ page: MarkdownPage) -> (RenderedPage, [Diagnostic]) {
    let book = book
    var markup = PageMarkup(
      address: page.address, treeRoot: map.root, charts: page.charts,
      back: book.text(.evidenceBack), limits: briefing.site.limits
    ) { heading in
      book.text(.tableName, ["name": heading])
    }
    let lead = page.lead.isEmpty ? nil : markup.inline(page.lead)
    let facts = page.facts.map { FactView(name: $0.name, value: markup.inline($0.value)) }
    let body = page.segments.map { markup.blocks($0) }.joined()
    let view = PageView(
      page: page, site: siteView, hrefs: hrefs(of: page), titleLanguage: page.titleLanguage?.code,
      lead: lead, facts: facts, breadcrumbs: page.breadcrumbs.map { link($0, from: page) },
      structuredData: structuredData.json(for: page), contents: markup.contents, body: body,
      pagination: pagination(of: page),
      previous: page.previous.map { neighbour($0, from: page) },
      next: page.next.map { neighbour($0, from: page) }, navigation: navigation(on: page),
      languages: languages(on: page), alternates: alternates(of: page))
    let rendered = RenderedPage(
      page: page, html: templates.render(view), anchors: markup.anchors, links: markup.links)
    return (rendered, markup.diagnostics)
  }

  private var structuredData: StructuredData {
    StructuredData(briefing: briefing, book: book, map: map, baseURL: baseURL)
  }

  private var siteView: PageView.SiteView {
    let site = briefing.site
    let language = book.language
    let publisher = site.publisher[language]
    return PageView.SiteView(
      title: site.title[language], description: site.description[language],
      publisher: publisher.isEmpty ? nil : publisher, locale: book.locale.identifier,
      licence: site.licence?[language],
      licenceHref: site.licenceURL, corrections: site.corrections, asOf: book.format(asOf),
      asOfISO: asOf.description, generator: generator, labels: LabelsView(labels: book.labels))
  }

  private func hrefs(of page: MarkdownPage) -> PageView.Hrefs {
    func path(_ file: String) -> String {
      RelativeLink.path(from: page.address.folder, to: file)
    }
    let topic: Slug? = if case .topic(let id)? = page.subject { id } else { nil }
    let depth = page.address.folder.split(separator: "/").count
    return PageView.Hrefs(
      root: String(repeating: "../", count: depth), home: path(map.index.htmlPath),
      stylesheet: path(stylesheet), icon: path(icon),
      canonical: baseURL.map { $0 + RelativeLink.path(from: "", to: page.address.htmlPath) },
      markdown: briefing.site.markdownTwins && page.hasMarkdownTwin
        ? path(page.address.markdownPath) : nil,
      evidence: page.evidence.map(path),
      feed: path(map.feed("feed.xml", of: topic)), jsonFeed: path(map.feed("feed.json", of: topic)),
      // Sites that show it fetch it by its full address.
      card: card.flatMap { file in
        baseURL.map { $0 + RelativeLink.path(from: "", to: file) }
      },
      // A host serves this page at any depth, where relative links would lead astray.
      base: page.kind == .notFound ? baseURL.map { $0 + map.file("") } : nil,
      successor: page.successor.map { path($0.htmlPath) }, about: path(map.about.htmlPath),
      sources: path(map.sources.htmlPath),
      data: path("statistics/statistics.csv"), search: path(map.search.htmlPath))
  }

  private func link(_ reference: MarkdownPage.Reference, from page: MarkdownPage) -> LinkView {
    LinkView(
      name: reference.name,
      href: RelativeLink.path(from: page.address.folder, to: reference.address.htmlPath))
  }

  private func neighbour(
    _ reference: MarkdownPage.Reference, from page: MarkdownPage
  ) -> NeighbourView {
    let link = link(reference, from: page)
    return NeighbourView(
      title: link.name, titleLanguage: reference.language?.code, href: link.href)
  }

  private func pagination(of page: MarkdownPage) -> PaginationView? {
    guard let place = page.listPage, let list = page.listAddress else { return nil }
    func href(_ number: Int) -> String? {
      guard (1...place.count).contains(number) else { return nil }
      return RelativeLink.path(from: page.address.folder, to: list.page(number).htmlPath)
    }
    return PaginationView(
      label: book.text(
        .pageOf, ["number": String(place.number), "count": String(place.count)]),
      previousHref: href(place.number - 1), nextHref: href(place.number + 1))
  }

  private func navigation(on page: MarkdownPage) -> [LinkView] {
    let entries: [(Phrase, PageAddress)] = [
      (.titleArticles, map.articles), (.titleTopics, map.topics),
      (.titleStatistics, map.statistics), (.titlePeople, map.entities(.person)),
      (.titleOrganisations, map.entities(.organisation)), (.titlePlaces, map.entities(.place)),
      (.titleProjects, map.entities(.project)), (.titleTimeline, map.timeline),
      (.titleQuotations, map.quotations), (.titleSources, map.sources), (.titleAbout, map.about),
    ]
    var links = entries.map { phrase, address in
      LinkView(
        name: book.text(phrase),
        href: RelativeLink.path(from: page.address.folder, to: address.htmlPath),
        isCurrent: page.address.folder == address.folder
          || page.address.folder.hasPrefix(address.folder + "/"))
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
  private func languages(on page: MarkdownPage) -> [LinkView] {
    briefing.site.languages.map { other in
      LinkView(
        name: languageNames[other] ?? other.code,
        href: RelativeLink.path(from: page.address.folder, to: path(of: page, in: other)),
        code: other.code, isCurrent: other == book.language)
    }
  }

  /// The same with full addresses where the site has one, as search engines want them; the main language
  /// is for readers of every other (`x-default`).
  private func alternates(of page: MarkdownPage) -> [LinkView] {
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
    let root = SiteMap(language: other, mainLanguage: briefing.site.mainLanguage).root
    var path = page.address.htmlPath[...]
    if !map.root.isEmpty { path = path.dropFirst(map.root.count + 1) }
    return root.isEmpty ? String(path) : "\(root)/\(path)"
  }
}
