import BriefingModel

/// Writes the pages of one language's tree as Markdown. Each page kind is an extension in a file of its
/// own; this one holds what they share.
struct Composer: Sendable {
  /// A data file that pages offer for download.
  struct Download: Sendable {
    /// Relative to the output folder.
    var path: String
    var bytes: Int
  }

  let library: Library
  let book: Phrasebook
  let map: SiteMap
  /// The day as of which the site speaks.
  let asOf: CalendarDate
  /// Data files by name, such as `statistics.csv`.
  let downloads: [String: Download]
  /// The address under which the site is published, where that is known.
  var baseURL: String?
  /// What of each kind of page is shown; all of it for kinds that are not named.
  var shown: [MarkdownPage.Kind: ShownParts] = [:]

  var briefing: Briefing { library.briefing }
  var language: Language { book.language }
  var figures: FigurePhrases { FigurePhrases(book: book, units: briefing.units) }

  /// All pages of the tree but the articles', which are many and are composed one by one.
  func fixedPages() -> [MarkdownPage] {
    var pages = [indexPage()]
    pages += articleListPages()
    pages += topicPages()
    pages += statisticsPages()
    pages += comparisonsPages()
    for indicator in briefing.indicators { pages += indicatorPages(indicator) }
    if map.has(.entities) { for kind in Entity.Kind.allCases { pages += entityPages(kind) } }
    if map.has(.timeline) { pages += timelinePages() }
    if map.has(.quotations) { pages += quotationsPages() }
    if map.has(.sources) { pages += sourcesPages() }
    pages.append(aboutPage())
    if map.has(.search) { pages.append(searchPage()) }
    pages += freePages()
    if map.has(.document) { pages += briefingPages() }
    pages += movedPages()
    pages.append(notFoundPage())
    return pages
  }

  /// Whether a part of the pages of a kind is shown anywhere.
  func shows(_ part: ShownParts, on kind: MarkdownPage.Kind) -> Bool {
    shown[kind]?.contains(part) ?? true
  }

  // MARK: Links

  /// A link to another page; it names the page's Markdown, which rendering turns into its HTML. A page that
  /// the site leaves out is named without a link.
  func link(
    _ text: Inline, to target: PageAddress, fragment: String? = nil, from page: PageAddress,
    name: String? = nil
  ) -> Inline {
    guard map.has(target) else { return text }
    return .link(text, to: path(to: target, fragment: fragment, from: page), name: name)
  }

  /// A link that is all that a line says; empty where the site leaves the page out.
  func way(_ phrase: Phrase, to target: PageAddress, from page: PageAddress) -> Inline {
    map.has(target) ? link(book.inline(phrase), to: target, from: page) : .empty
  }

  /// A link to a file of the output that is not a page.
  func link(_ text: Inline, toFile file: String, from page: PageAddress) -> Inline {
    .link(text, to: RelativeLink.path(from: page.folder, to: file))
  }

  private func path(to target: PageAddress, fragment: String?, from page: PageAddress) -> String {
    let path = RelativeLink.path(from: page.folder, to: target.markdownPath)
    return fragment.map { "\(path)#\(RelativeLink.encoded($0))" } ?? path
  }

  // MARK: Names

  func indicatorName(_ indicator: Indicator) -> String {
    book.capitalised(indicator.name[language])
  }

  /// A text with the mark of its language where that is not the page's; `wrapped` must be a link,
  /// emphasis or strong text, which carries the mark.
  func marked(_ wrapped: Inline, language other: Language) -> Inline {
    other == language ? wrapped : Inline(markdown: "\(wrapped.source){lang=\(other)}")
  }

  /// A text as readers of this language get it: in its own language where it is not translated, with
  /// the mark of that language and a word that names it.
  func text(_ text: LocalizedText) -> Inline { book.inline(text) }

  func articleLink(
    _ article: Article, number: Int = 1, fragment: String? = nil, from page: PageAddress
  ) -> Inline {
    let (title, titleLanguage) = article.title.resolved(for: language)
    let link = marked(
      link(
        "\(title)", to: map.article(article.slug).page(number), fragment: fragment, from: page),
      language: titleLanguage)
    return book.named(link, in: titleLanguage)
  }

  func topicLink(_ id: Slug, from page: PageAddress) -> Inline {
    let name = briefing.topicsByID[id].map { text($0.name) } ?? "\(id.text)"
    return link(name, to: map.topic(id), from: page)
  }

  func entityLink(_ kind: Entity.Kind, _ id: Slug, from page: PageAddress) -> Inline {
    let name = briefing.entitiesByID[kind]?[id]?.name[language] ?? id.text
    return link("\(name)", to: map.entity(kind, id), from: page)
  }

  /// A name of an article's list: linked where it is known, marked as printed where it is not.
  func name(_ reference: EntityReference, kind: Entity.Kind, from page: PageAddress) -> Inline {
    switch reference.target {
    case .known(let id): entityLink(kind, id, from: page)
    case .asPrinted(let name): book.inline(.nameAsPrinted, ["name": Inline(name)])
    }
  }

  /// Who speaks: a person where one of that id is known, else an organisation.
  func speaker(_ id: Slug, from page: PageAddress) -> Inline {
    let kind: Entity.Kind = briefing.entitiesByID[.person]?[id] == nil ? .organisation : .person
    return entityLink(kind, id, from: page)
  }

  // MARK: Lists within a line

  /// One after another, as the language separates them.
  func list(_ parts: [Inline], by separator: Phrase = .listAnd) -> Inline {
    parts.joined(by: book.text(separator))
  }

  /// A name and what belongs to it: “People: Ada, Bob”.
  func named(_ name: Inline, _ list: Inline) -> Inline {
    book.inline(.listNamed, ["name": name, "list": list])
  }

  // MARK: Entries of lists

  /// An article in a list: title, publisher and day, summary.
  func entry(_ article: Article, from page: PageAddress) -> [Inline] {
    [
      "\(articleLink(article, from: page)) \(quiet: "\(figures.source(article))")",
      text(article.summary),
    ]
  }

  /// A figure in a list: number, sentence, source and evidence.
  func entry(_ entry: FigureEntry, from page: PageAddress) -> [Inline] {
    self.entry(entry, in: Comparison([entry]), from: page)
  }

  /// A figure in a list, with what other sources say of the same.
  func entry(
    _ entry: FigureEntry, in comparison: Comparison, from page: PageAddress
  ) -> [Inline] {
    let sentence = figures.sentence(entry)
    let value = link(
      "\(strong: "\(figures.cell(entry.figure))")", to: map.article(of: entry),
      fragment: Anchor.figure(entry.figure.id), from: page)
    let notes = [
      sourceLine(entry, from: page), staleness(entry), agreement(comparison, from: page),
    ]
    return ["\(value) \(sentence)", "\(quiet: notes.joined(by: " · "))"]
  }

  /// Whether several sources agree, and where they do not, what the others say; empty for one source.
  func agreement(_ comparison: Comparison, from page: PageAddress) -> Inline {
    // Numbers that can both be true but are not the same are named too.
    if comparison.isConflict || comparison.hasSeveralNumbers {
      return differing(comparison, from: page)
    }
    guard comparison.sourceCount > 1 else { return .empty }
    return book.inline(.sourcesAgree, ["count": Inline(String(comparison.sourceCount))])
  }

  /// The values that other sources give for the same: whether they contradict it or can both be true.
  func differing(
    _ comparison: Comparison, than shown: FigureEntry? = nil, from address: PageAddress
  ) -> Inline {
    guard let shown = shown ?? comparison.entries.first else { return .empty }
    let others = comparison.entries.filter {
      $0.figure.quantity != shown.figure.quantity || $0.figure.bound != shown.figure.bound
    }
    let list = others.map { other in
      book.inline(
        .sourceSays,
        [
          "source": link(
            "\(other.article.source.publisher[language])", to: map.article(of: other),
            fragment: Anchor.figure(other.figure.id), from: address),
          "value": Inline(figures.value(other.figure)),
        ])
    }
    return book.inline(
      comparison.isConflict ? .sourcesDifferList : .sourcesAlsoList, ["list": self.list(list)])
  }

  /// How old a number is where site.yaml counts it as old; empty for others.
  func staleness(_ entry: FigureEntry) -> Inline {
    guard entry.age(asOf: asOf) > briefing.site.staleAfterDays else { return .empty }
    return book.inline(.figureStale, ["age": Inline(figures.age(entry, asOf: asOf))])
  }

  /// Source, grade of evidence and the way to it.
  func sourceLine(_ entry: FigureEntry, from page: PageAddress) -> Inline {
    [
      link(
        "\(figures.source(entry.article))", to: map.article(entry.article.slug), from: page),
      evidenceLink(entry, from: page),
    ].joined(by: " · ")
  }

  /// The grade of a figure's evidence, linked to the evidence itself.
  func evidenceLink(_ entry: FigureEntry, from page: PageAddress) -> Inline {
    let grade = grade(entry.figure.evidence)
    return link(
      Inline(grade), to: map.evidencePage(entry.article.slug).page(entry.page),
      fragment: Anchor.evidence(Anchor.figure(entry.figure.id)), from: page,
      name: "\(grade): \(figures.cell(entry.figure))")
  }

  func grade(_ evidence: Evidence) -> String {
    switch evidence {
    case .text: book.text(.gradeChecked)
    case .source: book.text(.gradeCited)
    }
  }

  // MARK: Pages

  /// How many entries stand on a page of the lists that hold everything of their kind.
  static var longListLength: Int { 200 }

  /// The way down to a page: the index, and a list where there is one.
  func breadcrumbs(_ list: MarkdownPage.Reference? = nil) -> [MarkdownPage.Reference] {
    [MarkdownPage.Reference(name: book.text(.titleHome), address: map.index)]
      + (list.map { [$0] } ?? [])
  }

  /// A list over as many pages as it needs; `fill` writes one page's part of it.
  func paged<Item>(
    _ items: [Item], length: Int, first: MarkdownPage,
    fill: (inout MarkdownPage, ArraySlice<Item>) -> Void
  ) -> [MarkdownPage] {
    let count = max(1, (items.count + length - 1) / length)
    return (1...count).map { number in
      var page = first
      page.address = first.address.page(number)
      page.listAddress = first.address
      if count > 1 { page.listPage = (number, count) }
      fill(
        &page, items[min((number - 1) * length, items.count)..<min(number * length, items.count)])
      return page
    }
  }
}

/// The ids that links into pages rely on.
enum Anchor {
  static func figure(_ id: Slug) -> String { "figure-\(id)" }
  static func statement(_ id: Slug) -> String { "statement-\(id)" }
  static func milestone(_ id: Slug) -> String { "milestone-\(id)" }
  static func evidence(_ anchor: String) -> String { "evidence-\(anchor)" }
}
