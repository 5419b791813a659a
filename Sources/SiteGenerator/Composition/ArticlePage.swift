import BriefingModel

extension Composer {
  /// The pages of an article, with the way to its neighbours in time: one, and more where it states very much.
  ///
  /// What they say of other articles comes from the context alone: a composer of article pages has a library
  /// without articles, see `SiteAssembly`.
  func articlePages(_ context: ArticleContext) -> [MarkdownPage] {
    let article = context.article
    var first = MarkdownPage(
      article: article, kind: .article, address: map.article(article.slug), in: language)
    first.eyebrow = book.text(.eyebrowArticle)
    if shows(.lead, on: .article) { first.lead = text(article.summary) }
    first.breadcrumbs = breadcrumbs(
      MarkdownPage.Reference(name: book.text(.titleArticles), address: map.articles))
    if article.entryCount > 0, map.has(.evidence) { first.evidence = map.evidence(article.slug) }
    first.previous = context.older.map(reference)
    first.next = context.newer.map(reference)
    first.frontMatter = [("publisher", article.source.publisher[language])]
    if let url = article.source.url { first.frontMatter.append(("source", url)) }

    first.subject = .article(article)
    return pages(of: article, first: first) { page, part in
      let address = page.address
      let isFirst = address == first.address
      if shows(.facts, on: .article) { page.facts = facts(of: article, from: address) }
      if isFirst, let body = article.body {
        let (text, bodyLanguage) = body.text.resolved(for: language)
        let foreign = bodyLanguage == language ? nil : bodyLanguage
        addOnlyInLanguage(foreign, to: &page)
        page.segments.append(
          MarkdownPage.Segment(
            markdown: text, origin: .authored(body.location), language: foreign))
      }
      guard shows(.body, on: .article) else { return }
      var builder = MarkdownBuilder()
      addFigures(of: part, in: context, to: &builder, on: page)
      addStatements(of: part, to: &builder, on: page)
      addMilestones(of: part, to: &builder, on: page)
      if isFirst {
        addMentions(of: article, to: &builder, from: address)
        addDoubts(of: article, to: &builder)
        addEvidence(of: article, to: &builder, from: address)
        addRelated(context.related, to: &builder, from: address)
      }
      page.add(builder)
    }
  }

  /// A page for each part of an article.
  func pages(
    of article: Article, first: MarkdownPage, fill: (inout MarkdownPage, Article) -> Void
  ) -> [MarkdownPage] {
    paged(Array(1...article.pageCount), length: 1, first: first) { page, numbers in
      if article.pageCount == 1 { page.listAddress = nil }
      for number in numbers { fill(&page, article.part(number)) }
    }
  }

  func reference(_ article: Article) -> MarkdownPage.Reference {
    let (title, titleLanguage) = article.title.resolved(for: language)
    return MarkdownPage.Reference(
      name: title, address: map.article(article.slug),
      language: titleLanguage == language ? nil : titleLanguage)
  }

  private func facts(of article: Article, from address: PageAddress) -> [MarkdownPage.Fact] {
    var facts: [MarkdownPage.Fact] = []
    func add(_ name: Phrase, _ value: Inline) {
      facts.append(MarkdownPage.Fact(name: book.text(name), value: value))
    }
    add(.factPublisher, Inline(article.source.publisher[language]))
    add(.factPublished, Inline(figures.date(of: article)))
    if let dateline = article.dateline {
      let parts = [
        dateline.place.map { name($0, kind: .place, from: address) },
        dateline.date.map { Inline(book.format($0)) },
      ]
      add(.factDateline, list(parts.compactMap(\.self)))
    }
    add(.factLanguage, Inline(book.name(of: article.language)))
    if let url = article.source.url { add(.factOriginal, .link("\(host(of: url))", to: url)) }
    if let retrieved = article.source.retrieved {
      add(.factRetrieved, Inline(book.format(retrieved)))
    }
    if !article.topics.isEmpty {
      add(.factTopics, list(article.topics.map { topicLink($0.value, from: address) }))
    }
    return facts
  }

  /// The host of an address, as the text of a link.
  func host(of url: String) -> String {
    guard let start = url.firstRange(of: "://") else { return url }
    let host = url[start.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : String(host)
  }

  private func addFigures(
    of article: Article, in context: ArticleContext, to builder: inout MarkdownBuilder,
    on page: MarkdownPage
  ) {
    guard !article.figures.isEmpty else { return }
    builder.heading(2, id: "figures", book.inline(.sectionFigures))
    builder.list(
      article.figures.map { figure in
        let entry = FigureEntry(figure, of: article, in: briefing)
        let anchor = Anchor.figure(figure.id)
        let value = Inline.anchor("\(strong: "\(figures.cell(figure))")", id: anchor)
        return [
          "\(value) \(figures.sentence(entry))",
          "\(quiet: notes(on: entry, in: context, on: page))",
        ]
      })
  }

  /// What a reader should know of a figure: its series, its grade, who said it, what others say.
  private func notes(
    on entry: FigureEntry, in context: ArticleContext, on page: MarkdownPage
  ) -> Inline {
    let address = page.address
    var notes: [Inline] = []
    if let indicator = entry.indicator {
      notes.append(
        link("\(indicatorName(indicator))", to: map.indicator(indicator.id), from: address))
    }
    if let speaker = entry.figure.speaker {
      notes.append(
        book.inline(.saidBy, ["speaker": self.speaker(speaker.value, from: address)]))
    }
    notes.append(
      evidenceLink(
        entry.figure.evidence, of: entry.article, Anchor.figure(entry.figure.id), on: page,
        called: figures.cell(entry.figure)))
    if let others = comparison(with: entry, in: context, from: address) { notes.append(others) }
    notes.append(Inline(figures.age(entry, asOf: asOf)))
    return notes.joined(by: " · ")
  }

  /// What other sources say of the same.
  private func comparison(
    with entry: FigureEntry, in context: ArticleContext, from address: PageAddress
  ) -> Inline? {
    guard let comparison = context.comparison(with: entry.figure), comparison.sourceCount > 1
    else { return nil }
    if !comparison.isConflict, !comparison.hasSeveralNumbers {
      return book.inline(.sourcesAgree, ["count": Inline(String(comparison.sourceCount))])
    }
    return differing(comparison, than: entry, from: address)
  }

  private func addStatements(
    of article: Article, to builder: inout MarkdownBuilder, on page: MarkdownPage
  ) {
    guard !article.statements.isEmpty else { return }
    builder.heading(2, id: "quotations", book.inline(.sectionStatements))
    for statement in article.statements {
      let anchor = Anchor.statement(statement.id)
      let evidence = evidenceLink(
        statement.evidence, of: article, anchor, on: page,
        called: statement.quote ?? statement.summary?[language] ?? statement.id.text)
      addStatement(
        statement, anchor: anchor, origin: evidence, to: &builder, from: page.address)
    }
  }

  /// A statement on another page than its article's: its origin is the article.
  func addStatement(
    _ reported: Library.ReportedStatement, to builder: inout MarkdownBuilder,
    from address: PageAddress
  ) {
    let origin = articleLink(
      reported.article, number: reported.page,
      fragment: Anchor.statement(reported.statement.id), from: address)
    addStatement(reported.statement, anchor: nil, origin: origin, to: &builder, from: address)
  }

  /// A statement: quoted words as a quotation, a report of them as a sentence.
  private func addStatement(
    _ statement: Statement, anchor: String?, origin: Inline, to builder: inout MarkdownBuilder,
    from address: PageAddress
  ) {
    let speaker =
      statement.speaker.map { reference -> Inline in
        let name =
          if case .known(let id) = reference.target {
            self.speaker(id, from: address)
          } else {
            self.name(reference, kind: .person, from: address)
          }
        guard let role = role(of: reference) else { return name }
        return book.inline(.nameWithRole, ["name": name, "role": role])
      } ?? book.inline(.statementUnattributed)
    if let quote = statement.quote {
      let words = book.inline(.quotationMarks, ["quote": Inline(quote)])
      // A mark of language needs something to mark: the anchor, or emphasis in its place.
      let text =
        anchor.map { Inline.anchor(words, id: $0) }
        ?? (statement.language == language ? words : "*\(words)*")
      let attribution: Inline = "— \(speaker) · \(origin)"
      builder.quotation(
        book.named(marked(text, language: statement.language), in: statement.language),
        by: attribution)
      if let summary = statement.summary { builder.paragraph(self.text(summary)) }
    } else {
      let text = statement.summary.map { self.text($0) } ?? book.inline(.statementWithoutWords)
      builder.list([
        [anchor.map { .anchor(text, id: $0) } ?? text, "\(quiet: "\(speaker) · \(origin)")"]
      ])
    }
  }

  /// The role in which somebody speaks: the article's, else the gazetteer's.
  private func role(of reference: EntityReference) -> Inline? {
    if let role = reference.role { return text(role) }
    guard case .known(let id) = reference.target else { return nil }
    let entity = briefing.entitiesByID[.person]?[id] ?? briefing.entitiesByID[.organisation]?[id]
    return entity?.role.map { text($0) }
  }

  private func addMilestones(
    of article: Article, to builder: inout MarkdownBuilder, on page: MarkdownPage
  ) {
    guard !article.milestones.isEmpty else { return }
    builder.heading(2, id: "milestones", book.inline(.sectionMilestones))
    builder.list(
      article.milestones.map { milestone in
        let anchor = Anchor.milestone(milestone.id)
        return [
          "\(Inline.anchor("\(strong: "\(book.heading(milestone.date))")", id: anchor)) \(text(milestone.label))",
          "\(quiet: evidenceLink(milestone.evidence, of: article, anchor, on: page, called: book.heading(milestone.date)))",
        ]
      })
  }

  private func addMentions(
    of article: Article, to builder: inout MarkdownBuilder, from address: PageAddress
  ) {
    let kinds = Entity.Kind.allCases.filter { !article.references(to: $0).isEmpty }
    guard !kinds.isEmpty else { return }
    builder.heading(2, id: "mentions", book.inline(.sectionMentions))
    builder.list(
      kinds.map { kind in
        let names = article.references(to: kind).map { reference -> Inline in
          let name = name(reference, kind: kind, from: address)
          guard kind == .person, let role = role(of: reference) else { return name }
          return book.inline(.nameInRole, ["name": name, "role": role])
        }
        return [named("\(strong: "\(book.text(kind.titlePhrase))")", list(names))]
      })
  }

  private func addDoubts(of article: Article, to builder: inout MarkdownBuilder) {
    guard !article.review.isEmpty else { return }
    builder.heading(2, id: "doubts", book.inline(.sectionDoubts))
    builder.paragraph(book.inline(.doubtsNote))
    builder.list(article.review.map { [text($0.message)] })
  }

  /// Where the evidence is to be found, and the source itself.
  private func addEvidence(
    of article: Article, to builder: inout MarkdownBuilder, from address: PageAddress
  ) {
    guard article.entryCount > 0 else { return }
    builder.heading(2, id: "evidence", book.inline(.sectionEvidence))
    builder.paragraph(way(.evidencePageLink, to: map.evidencePage(article.slug), from: address))
    if let url = article.source.url {
      builder.paragraph(
        "\(strong: book.inline(.factOriginal)) \(Inline.link("\(figures.source(article))", to: url))"
      )
    }
    builder.paragraph(book.inline(article.source.rights.phrase))
    if map.has(.evidence) {
      builder.paragraph(
        link(book.inline(.evidenceFileLink), toFile: map.evidence(article.slug), from: address))
    }
  }

  /// The grade of a piece of evidence with its place in the source, linked to the evidence itself.
  private func evidenceLink(
    _ evidence: Evidence, of article: Article, _ anchor: String, on page: MarkdownPage,
    called name: String
  ) -> Inline {
    let words =
      if case .text(let place) = evidence {
        book.text(
          .gradeCheckedAt,
          ["paragraph": String(place.paragraph), "sentence": String(place.sentence)])
      } else {
        grade(evidence)
      }
    return link(
      Inline(words), to: map.evidencePage(article.slug).page(page.listPage?.number ?? 1),
      fragment: Anchor.evidence(anchor), from: page.address, name: "\(words): \(name)")
  }

  private func addRelated(
    _ related: [Article], to builder: inout MarkdownBuilder, from address: PageAddress
  ) {
    guard !related.isEmpty else { return }
    builder.heading(2, id: "related", book.inline(.sectionRelated))
    builder.list(
      related.map {
        ["\(articleLink($0, from: address)) \(quiet: "\(figures.source($0))")"]
      })
  }
}

extension Entity.Kind {
  /// The title of the list of its entities.
  var titlePhrase: Phrase {
    switch self {
    case .person: .titlePeople
    case .organisation: .titleOrganisations
    case .place: .titlePlaces
    case .project: .titleProjects
    }
  }

  var eyebrowPhrase: Phrase {
    switch self {
    case .person: .eyebrowPerson
    case .organisation: .eyebrowOrganisation
    case .place: .eyebrowPlace
    case .project: .eyebrowProject
    }
  }
}
