import BriefingModel

extension Composer {
  /// The list of all entities of a kind, and a page for each.
  func entityPages(_ kind: Entity.Kind) -> [MarkdownPage] {
    let title = book.text(kind.titlePhrase)
    let entities = book.order.sorted(briefing.entities[kind] ?? [], in: language)
    var first = MarkdownPage(
      kind: .entities, address: map.entities(kind), language: language, title: title,
      description: book.text(.entitiesDescription, ["title": title]))
    first.lead = Inline(first.description)
    first.breadcrumbs = breadcrumbs()
    let lists = paged(entities, length: briefing.site.listLength, first: first) { page, part in
      var builder = MarkdownBuilder()
      if entities.isEmpty { builder.paragraph(book.inline(.entitiesNone)) }
      builder.list(
        part.map { entity in
          let count = library.articles(naming: entity.id, kind).count
          return [
            "\(entityLink(kind, entity.id, from: page.address)) \(quiet: "\(book.count(.articlesCount, count))")",
            entity.role.map { text($0) } ?? .empty,
          ]
        })
      page.add(builder)
    }
    return lists + entities.flatMap { entityPages($0) }
  }

  /// An entity: what it is, what it said, which figures it gave, which articles name it.
  private func entityPages(_ entity: Entity) -> [MarkdownPage] {
    let articles = library.articles(naming: entity.id, entity.kind)
    let name = entity.name[language]
    var first = MarkdownPage(
      kind: .entity, address: map.entity(entity.kind, entity.id), language: language, title: name,
      description: book.text(
        .entityDescription,
        ["name": name, "count": book.count(.articlesCount, articles.count)]))
    first.eyebrow = book.text(entity.kind.eyebrowPhrase)
    first.lead = entity.role.map { text($0).capitalised(book) } ?? .empty
    first.breadcrumbs = breadcrumbs(
      MarkdownPage.Reference(
        name: book.text(entity.kind.titlePhrase), address: map.entities(entity.kind)))
    first.date = articles.first?.date
    // Each page goes on with each of the three lists, as far as it is long.
    let listed = articles.chunks(of: briefing.site.listLength)
    let speaks = entity.kind == .person || entity.kind == .organisation
    let said = (speaks ? library.statementsBySpeaker[entity.id] ?? [] : [])
      .chunks(of: Self.spokenOnPage)
    let given = (library.figuresBySpeaker[entity.id] ?? []).chunks(of: Self.spokenOnPage)
    let pages = max(1, listed.count, said.count, given.count)
    return paged(Array(0..<pages), length: 1, first: first) { page, numbers in
      page.facts = facts(of: entity, from: page.address)
      var builder = MarkdownBuilder()
      for number in numbers {
        if number < said.count { addStatements(said[number], to: &builder, from: page.address) }
        if number < given.count { addFigures(given[number], to: &builder, from: page.address) }
        if number < listed.count { addArticles(listed[number], to: &builder, from: page.address) }
      }
      page.add(builder)
    }
  }

  /// How many statements, and how many figures, of a speaker stand on a page.
  private static var spokenOnPage: Int { 40 }

  private func facts(
    of entity: Entity, from address: PageAddress
  ) -> [MarkdownPage.Fact] {
    var facts: [MarkdownPage.Fact] = []
    if let place = entity.place {
      facts.append(
        MarkdownPage.Fact(
          name: book.text(.factPlace), value: entityLink(.place, place.value, from: address)))
    }
    // Kana beside the characters tell a reader of Japanese how a name is read.
    if let reading = entity.reading, book.sorting == .reading {
      facts.append(MarkdownPage.Fact(name: book.text(.factReading), value: Inline(reading)))
    }
    if !entity.aliases.isEmpty {
      facts.append(
        MarkdownPage.Fact(
          name: book.text(.factAliases), value: list(entity.aliases.map { Inline($0) })))
    }
    return facts
  }

  private func addStatements(
    _ statements: [Library.ReportedStatement], to builder: inout MarkdownBuilder,
    from address: PageAddress
  ) {
    builder.heading(2, id: "statements", book.inline(.sectionStatements))
    for reported in statements { addStatement(reported, to: &builder, from: address) }
  }

  private func addFigures(
    _ entries: [FigureEntry], to builder: inout MarkdownBuilder, from address: PageAddress
  ) {
    builder.heading(2, id: "figures", book.inline(.sectionFigures))
    builder.list(entries.map { entry($0, from: address) })
  }
}
