import BriefingModel

/// What can be found in one language's tree: the catalogues, articles, figures and quotations.
struct SearchEntries: Sendable {
  let library: Library
  let book: Phrasebook
  let map: SiteMap

  private var briefing: Briefing { library.briefing }
  private var language: Language { book.language }
  private var figures: FigurePhrases { FigurePhrases(book: book, units: briefing.units) }

  /// All entries. Articles come oldest first, so that a new one renumbers no other.
  var all: [SearchEntry] {
    var entries = briefing.topics.map(entry)
    if map.has(.entities) {
      for kind in Entity.Kind.allCases { entries += (briefing.entities[kind] ?? []).map(entry) }
    }
    let ofTopics = Set(
      briefing.topics.flatMap { $0.aliases.flatMapSorted + $0.name.texts.values }.map(
        LatinFolding.fold))
    entries += briefing.indicators.map { entry($0, besideTopics: ofTopics) }
    entries += briefing.pages.filter { $0.language == language }.map(entry)
    let phrases = figures
    for article in briefing.articles.reversed() {
      let source = phrases.source(article)
      entries.append(entry(article, source: source))
      for (index, figure) in article.figures.enumerated() {
        let page = map.article(article.slug).page(article.page(ofFigure: index))
        entries.append(entry(figure, of: article, on: page, source: source, phrases: phrases))
      }
      for (index, statement) in article.statements.enumerated() {
        let page = map.article(article.slug).page(article.page(ofStatement: index))
        if let entry = entry(statement, on: page, source: source) { entries.append(entry) }
      }
    }
    return entries
  }

  // MARK: Catalogues

  private func entry(_ topic: Topic) -> SearchEntry {
    named(
      .topic, topic.name, at: map.topic(topic.id), others: topic.aliases.flatMapSorted,
      discount: 3, excerpt: topic.description)
  }

  /// A word that names a topic leads to the topic first, though a measure answers to it too.
  private func entry(_ indicator: Indicator, besideTopics names: Set<String>) -> SearchEntry {
    let others = indicator.aliases.flatMapSorted
    let shared = others.filter { names.contains(LatinFolding.fold($0)) }
    var entry = named(
      .indicator, indicator.name, at: map.indicator(indicator.id),
      others: others.filter { !shared.contains($0) }, discount: 1, excerpt: indicator.description)
    entry.words = shared
    return entry
  }

  private func entry(_ entity: Entity) -> SearchEntry {
    let kind: SearchEntry.Kind =
      switch entity.kind {
      case .person: .person
      case .organisation: .organisation
      case .place: .place
      case .project: .project
      }
    return named(
      kind, entity.name, at: map.entity(entity.kind, entity.id),
      others: entity.aliases + [entity.reading].compactMap(\.self), excerpt: entity.role)
  }

  private func entry(_ page: FreePage) -> SearchEntry {
    SearchEntry(
      kind: .page, path: path(to: map.freePage(page.slug)), title: page.title,
      excerpt: page.description ?? "", names: [page.title], words: [Self.prose(page.body)])
  }

  /// An entry that is found by its name in every language and by its other names.
  private func named(
    _ kind: SearchEntry.Kind, _ name: LocalizedText, at address: PageAddress, others: [String],
    discount: Int = 0, excerpt: LocalizedText?
  ) -> SearchEntry {
    let (title, titleLanguage) = name.resolved(for: language)
    let translations = name.texts.sorted { $0.key < $1.key }.map(\.value)
    var seen: Set<String> = [title]
    let names = translations.filter { seen.insert($0).inserted }
    let aliases = others.filter { seen.insert($0).inserted }
    let (text, textLanguage) = excerpt?.resolved(for: language) ?? ("", language)
    return SearchEntry(
      kind: kind, path: path(to: address), title: book.capitalised(title),
      titleLanguage: foreign(titleLanguage), note: (names + aliases).joined(separator: " · "),
      excerpt: book.capitalised(text), excerptLanguage: foreign(textLanguage),
      names: [title] + names, aliases: aliases, aliasDiscount: discount)
  }

  // MARK: Articles

  private func entry(_ article: Article, source: String) -> SearchEntry {
    let (title, titleLanguage) = article.title.resolved(for: language)
    let (summary, summaryLanguage) = article.summary.resolved(for: language)
    var words = article.topics.compactMap { briefing.topicsByID[$0.value]?.name[language] }
    for kind in Entity.Kind.allCases {
      for reference in article.references(to: kind) { words.append(name(reference, kind)) }
    }
    if let body = article.body { words.append(Self.prose(body.text[language])) }
    return SearchEntry(
      kind: .article, path: path(to: map.article(article.slug)), title: title,
      titleLanguage: foreign(titleLanguage), note: source, excerpt: summary,
      excerptLanguage: foreign(summaryLanguage),
      names: [title]
        + article.title.texts.sorted { $0.key < $1.key }.map(\.value)
        .filter { $0 != title },
      words: words)
  }

  private func entry(
    _ figure: Figure, of article: Article, on page: PageAddress, source: String,
    phrases: FigurePhrases
  ) -> SearchEntry {
    let entry = FigureEntry(
      figure: figure, article: article,
      indicator: figure.indicator.flatMap { briefing.indicatorsByID[$0.value] })
    return SearchEntry(
      kind: .figure, path: path(to: page, Anchor.figure(figure.id)),
      title: phrases.cell(figure), note: source, excerpt: phrases.plainSentence(entry))
  }

  /// What somebody said; `nil` where it is put into no words here.
  private func entry(
    _ statement: Statement, on page: PageAddress, source: String
  ) -> SearchEntry? {
    let summary = statement.summary?.resolved(for: language)
    let quote = statement.quote.map {
      (text: book.text(.quotationMarks, ["quote": $0]), language: statement.language)
    }
    guard let title = quote ?? summary else { return nil }
    let speaker = statement.speaker.map { reference in
      if case .known(let id) = reference.target,
        let organisation = briefing.entitiesByID[.organisation]?[id],
        briefing.entitiesByID[.person]?[id] == nil
      {
        return organisation.name[language]
      }
      return name(reference, .person)
    }
    return SearchEntry(
      kind: .quotation, path: path(to: page, Anchor.statement(statement.id)),
      title: title.text, titleLanguage: foreign(title.language),
      note: [speaker, source].compactMap(\.self).joined(separator: " · "),
      excerpt: quote == nil ? "" : summary?.text ?? "",
      excerptLanguage: summary.flatMap { foreign($0.language) })
  }

  // MARK: Parts

  private func name(_ reference: EntityReference, _ kind: Entity.Kind) -> String {
    switch reference.target {
    case .known(let id): briefing.entitiesByID[kind]?[id]?.name[language] ?? id.text
    case .asPrinted(let name): name
    }
  }

  private func foreign(_ other: Language) -> Language? { other == language ? nil : other }

  private func path(to address: PageAddress, _ anchor: String? = nil) -> String {
    let path = RelativeLink.path(from: map.root, to: address.htmlPath)
    return anchor.map { "\(path)#\(RelativeLink.encoded($0))" } ?? path
  }

  /// Markdown without the addresses of its links, which nobody looks for.
  private static func prose(_ markdown: String) -> String {
    var text = ""
    var rest = markdown[...]
    while let open = rest.firstRange(of: "]("),
      let close = rest[open.upperBound...].firstIndex(of: ")")
    {
      text += rest[..<open.lowerBound] + " "
      rest = rest[close...]
    }
    return text + rest
  }
}

extension [Language: [String]] {
  /// The texts of all languages, in the order of their tags.
  fileprivate var flatMapSorted: [String] {
    sorted { $0.key < $1.key }.flatMap(\.value)
  }
}
