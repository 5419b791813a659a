import BriefingModel

extension Composer {
  /// The page of an article, with the way to its neighbours in time.
  ///
  /// What it says of other articles comes from the context alone: a composer of article pages has a library
  /// without articles, see `SiteAssembly`.
  func articlePage(_ context: ArticleContext) -> MarkdownPage {
    let article = context.article
    let address = map.article(article.slug)
    let (title, titleLanguage) = article.title.resolved(for: language)
    var page = MarkdownPage(
      kind: .article, address: address, language: language, title: title,
      titleLanguage: titleLanguage == language ? nil : titleLanguage,
      description: article.summary[language])
    page.eyebrow = book.text(.eyebrowArticle)
    page.lead = text(article.summary)
    page.facts = facts(of: article, from: address)
    page.breadcrumbs = breadcrumbs(
      MarkdownPage.Reference(name: book.text(.titleArticles), address: map.articles))
    page.previous = context.older.map(reference)
    page.next = context.newer.map(reference)
    page.date = article.date
    page.subject = .article(article)
    page.frontMatter = [("publisher", article.source.publisher[language])]
    if let url = article.source.url { page.frontMatter.append(("source", url)) }

    if let body = article.body {
      let (text, bodyLanguage) = body.text.resolved(for: language)
      let foreign = bodyLanguage == language ? nil : bodyLanguage
      addOnlyInLanguage(foreign, to: &page)
      page.segments.append(
        MarkdownPage.Segment(markdown: text, origin: .authored(body.location), language: foreign))
    }
    var builder = MarkdownBuilder()
    addFigures(of: context, to: &builder, from: address)
    addStatements(of: article, to: &builder, from: address)
    addMilestones(of: article, to: &builder, from: address)
    addMentions(of: article, to: &builder, from: address)
    addDoubts(of: article, to: &builder)
    addEvidence(of: article, to: &builder, from: address)
    addRelated(context.related, to: &builder, from: address)
    page.add(builder)
    return page
  }

  private func reference(_ article: Article) -> MarkdownPage.Reference {
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
  private func host(of url: String) -> String {
    guard let start = url.firstRange(of: "://") else { return url }
    let host = url[start.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : String(host)
  }

  private func addFigures(
    of context: ArticleContext, to builder: inout MarkdownBuilder, from address: PageAddress
  ) {
    let article = context.article
    guard !article.figures.isEmpty else { return }
    builder.heading(2, id: "figures", book.inline(.sectionFigures))
    builder.list(
      article.figures.map { figure in
        let entry = FigureEntry(
          figure: figure, article: article,
          indicator: figure.indicator.flatMap { briefing.indicatorsByID[$0.value] })
        let anchor = Anchor.figure(figure.id)
        let value = Inline.anchor("\(strong: "\(figures.cell(figure))")", id: anchor)
        return [
          "\(value) \(figures.sentence(entry))",
          "\(quiet: notes(on: entry, in: context, from: address))",
        ]
      })
  }

  /// What a reader should know of a figure: its series, its grade, who said it, what others say.
  private func notes(
    on entry: FigureEntry, in context: ArticleContext, from address: PageAddress
  ) -> Inline {
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
        entry.figure.evidence, of: Anchor.figure(entry.figure.id),
        called: figures.cell(entry.figure)))
    if let others = comparison(with: entry, in: context) { notes.append(others) }
    notes.append(Inline(figures.age(entry, asOf: asOf)))
    return notes.joined(by: " · ")
  }

  /// What other sources say of the same.
  private func comparison(with entry: FigureEntry, in context: ArticleContext) -> Inline? {
    guard let comparison = context.comparison(with: entry.figure), comparison.sourceCount > 1
    else { return nil }
    if !comparison.isConflict, !comparison.hasSeveralNumbers {
      return book.inline(.sourcesAgree, ["count": Inline(String(comparison.sourceCount))])
    }
    return differing(comparison, than: entry, from: map.article(entry.article.slug))
  }

  private func addStatements(
    of article: Article, to builder: inout MarkdownBuilder, from address: PageAddress
  ) {
    guard !article.statements.isEmpty else { return }
    builder.heading(2, id: "quotations", book.inline(.sectionStatements))
    for statement in article.statements {
      addStatement(statement, of: article, isOnArticle: true, to: &builder, from: address)
    }
  }

  /// A statement: quoted words as a quotation, a report of them as a sentence.
  func addStatement(
    _ statement: Statement, of article: Article, isOnArticle: Bool,
    to builder: inout MarkdownBuilder, from address: PageAddress
  ) {
    let anchor = Anchor.statement(statement.id)
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
    let evidence = evidenceLink(
      statement.evidence, of: anchor,
      called: statement.quote ?? statement.summary?[language] ?? statement.id.text)
    let origin =
      isOnArticle
      ? evidence
      : articleLink(article, fragment: anchor, from: address)
    if let quote = statement.quote {
      let words = book.inline(.quotationMarks, ["quote": Inline(quote)])
      // A mark of language needs something to mark: the anchor, or emphasis in its place.
      let text =
        isOnArticle
        ? Inline.anchor(words, id: anchor) : statement.language == language ? words : "*\(words)*"
      let attribution: Inline = "— \(speaker) · \(origin)"
      builder.quotation(
        book.named(marked(text, language: statement.language), in: statement.language),
        by: attribution)
      if let summary = statement.summary { builder.paragraph(self.text(summary)) }
    } else {
      let text = statement.summary.map { self.text($0) } ?? book.inline(.statementWithoutWords)
      builder.list([
        [
          isOnArticle ? .anchor(text, id: anchor) : text,
          "\(quiet: "\(speaker) · \(origin)")",
        ]
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

  /// The grade of what stands on this page, linked to its evidence further down.
  private func evidenceLink(
    _ evidence: Evidence, of anchor: String, called name: String
  ) -> Inline {
    let grade = grade(evidence)
    return .link(
      Inline(grade), to: "#" + RelativeLink.encoded(Anchor.evidence(anchor)),
      name: "\(grade): \(name)")
  }

  private func addMilestones(
    of article: Article, to builder: inout MarkdownBuilder, from address: PageAddress
  ) {
    guard !article.milestones.isEmpty else { return }
    builder.heading(2, id: "milestones", book.inline(.sectionMilestones))
    builder.list(
      article.milestones.map { milestone in
        let anchor = Anchor.milestone(milestone.id)
        return [
          "\(Inline.anchor("\(strong: "\(book.heading(milestone.date))")", id: anchor)) \(text(milestone.label))",
          "\(quiet: evidenceLink(milestone.evidence, of: anchor, called: book.heading(milestone.date)))",
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

  private func addEvidence(
    of article: Article, to builder: inout MarkdownBuilder, from address: PageAddress
  ) {
    var entries: [[Inline]] = []
    func add(_ name: Inline, _ plain: String, _ anchor: String, _ evidence: Evidence) {
      let word = book.text(.evidenceBack)
      let back = Inline.link(
        Inline(word), to: "#" + RelativeLink.encoded(anchor), name: "\(word): \(plain)")
      entries.append([
        named(
          Inline.anchor(name, id: Anchor.evidence(anchor)),
          "\(place(of: evidence, in: article)) \(back)")
      ])
    }
    for figure in article.figures {
      let entry = FigureEntry(
        figure: figure, article: article,
        indicator: figure.indicator.flatMap { briefing.indicatorsByID[$0.value] })
      add(
        book.inline(
          .milestoneDated, ["when": Inline(figures.cell(figure)), "what": figures.what(entry)]),
        figures.cell(figure), Anchor.figure(figure.id), figure.evidence)
    }
    for statement in article.statements {
      let quote = statement.quote.map {
        book.span(book.text(.quotationMarks, ["quote": $0]), in: statement.language)
      }
      add(
        quote ?? statement.summary.map { text($0) } ?? "\(statement.id.text)",
        statement.quote ?? statement.summary?[language] ?? statement.id.text,
        Anchor.statement(statement.id), statement.evidence)
    }
    for milestone in article.milestones {
      add(
        book.inline(
          .milestoneDated,
          ["when": Inline(book.heading(milestone.date)), "what": text(milestone.label)]),
        book.heading(milestone.date), Anchor.milestone(milestone.id), milestone.evidence)
    }
    guard !entries.isEmpty else { return }
    builder.heading(2, id: "evidence", book.inline(.sectionEvidence))
    if let file = article.source.file, let digest = article.source.sha256 {
      builder.paragraph(
        book.inline(.evidenceFile, ["file": Inline(file), "digest": Inline(digest)]))
    }
    if let url = article.source.url {
      builder.paragraph(
        "\(strong: book.inline(.factOriginal)) \(Inline.link("\(figures.source(article))", to: url))"
      )
    }
    let rights: Phrase =
      switch article.source.rights {
      case .cite: .rightsCite
      case .quote: .rightsQuote
      case .full: .rightsFull
      }
    builder.paragraph(book.inline(rights))
    builder.list(entries)
    builder.paragraph(
      book.inline(
        .evidenceCite,
        [
          "source": Inline(figures.source(article)), "site": text(briefing.site.title),
          "date": Inline(book.format(asOf)),
        ]))
    builder.paragraph(
      link(book.inline(.evidenceFileLink), toFile: map.evidence(article.slug), from: address))
  }

  private func place(of evidence: Evidence, in article: Article) -> Inline {
    switch evidence {
    case .source:
      guard let url = article.source.url else {
        return book.inline(
          .evidenceCitedNoLink, ["publisher": Inline(article.source.publisher[language])])
      }
      return book.inline(
        .evidenceCited, ["source": .link("\(article.source.publisher[language])", to: url)])
    case .text(let place):
      let words = place.text.map { words -> Inline in
        let quote = book.inline(.quotationMarks, ["quote": Inline(words)])
        guard let url = article.source.url, !url.contains("#") else { return quote }
        // A browser that knows text fragments (WICG) shows the words in the original.
        return .link(quote, to: url + "#:~:text=" + Self.fragment(words))
      }
      return [
        book.inline(
          .evidencePlace,
          [
            "paragraph": Inline(String(place.paragraph)),
            "sentence": Inline(String(place.sentence)),
            "start": Inline(String(place.start)), "end": Inline(String(place.end)),
          ]),
        words,
        book.inline(.evidenceDigest, ["digest": "`\(Inline(markdown: place.sha256))`"]),
      ].compactMap(\.self).joined(by: " ")
    }
  }

  /// Words in the syntax of text fragments, where hyphen, comma and ampersand have a meaning.
  private static func fragment(_ words: String) -> String {
    RelativeLink.encoded(words).replacing("-", with: "%2D").replacing("/", with: "%2F")
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
