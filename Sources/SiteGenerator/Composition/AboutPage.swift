import BriefingModel

extension Composer {
  /// How the briefing is made and what its marks mean.
  func aboutPage() -> MarkdownPage {
    let site = briefing.site
    var page = MarkdownPage(
      kind: .about, address: map.about, language: language, title: book.text(.titleAbout),
      description: site.description[language])
    page.lead = text(site.description)
    page.breadcrumbs = breadcrumbs()
    page.date = briefing.newestDate

    let checked = library.figures.count {
      if case .text = $0.figure.evidence { true } else { false }
    }
    var builder = MarkdownBuilder()
    builder.paragraph(
      book.inline(
        .aboutIntro,
        [
          "articles": Inline(book.count(.articlesCount, briefing.articles.count)),
          "figures": Inline(book.count(.figuresCount, library.figures.count)),
          "checked": Inline(book.count(.figuresCount, checked)),
          "cited": Inline(book.count(.figuresCount, library.figures.count - checked)),
        ]))
    builder.heading(2, id: "grades", book.inline(.sectionGrades))
    builder.list([
      [
        named(
          "\(strong: Inline(book.capitalised(book.text(.gradeChecked))))",
          book.inline(.gradeCheckedLong))
      ],
      [
        named(
          "\(strong: Inline(book.capitalised(book.text(.gradeCited))))",
          book.inline(.gradeCitedLong))
      ],
    ])
    builder.heading(2, id: "reading", book.inline(.sectionReading))
    builder.list([
      [book.inline(.aboutBounds)], [book.inline(.aboutPeriods)], [book.inline(.aboutConflicts)],
      [book.inline(.aboutComputed)],
    ])
    builder.heading(2, id: "rights", book.inline(.sectionRights))
    builder.paragraph(book.inline(.aboutRights))
    if let licence = site.licence {
      let name = Inline(licence[language])
      builder.paragraph(
        book.inline(
          .aboutLicence,
          ["licence": site.licenceURL.map { .link(name, to: $0) } ?? name]))
    }
    if let corrections = site.corrections {
      builder.paragraph(
        book.inline(
          .aboutCorrections,
          ["link": .link(book.inline(.aboutCorrectionsLink), to: corrections)]))
    }
    addDownloads(to: &builder, from: page.address)
    let pages = briefing.pages(for: language)
    if !pages.isEmpty {
      builder.heading(2, id: "pages", book.inline(.sectionPages))
      builder.list(
        pages.map { free in
          let link = link("\(free.title)", to: map.freePage(free.slug), from: page.address)
          return [book.named(marked(link, language: free.language), in: free.language)]
        })
    }
    page.add(builder)
    return page
  }

  /// The editor's own pages, each in this language or in the one that it is written in.
  func freePages() -> [MarkdownPage] {
    briefing.pages(for: language).map { free in
      let foreign = free.language == language ? nil : free.language
      var page = MarkdownPage(
        kind: .page, address: map.freePage(free.slug), language: language, title: free.title,
        titleLanguage: foreign,
        description: free.description ?? briefing.site.description[language])
      page.lead =
        free.description.map { book.inline(LocalizedText($0, in: free.language)) } ?? .empty
      page.breadcrumbs = breadcrumbs()
      addOnlyInLanguage(foreign, to: &page)
      page.segments.append(
        MarkdownPage.Segment(
          markdown: free.body, origin: .authored(free.location), language: foreign))
      return page
    }
  }

  /// Says that what follows is not translated.
  func addOnlyInLanguage(_ foreign: Language?, to page: inout MarkdownPage) {
    guard let foreign else { return }
    var builder = MarkdownBuilder()
    builder.paragraph(
      book.inline(.textOnlyInLanguage, ["language": Inline(book.name(of: foreign))]))
    page.add(builder)
  }

  /// A page at each earlier address of an article, which sends its readers on.
  func movedPages() -> [MarkdownPage] {
    briefing.articles.flatMap { article in
      article.aliases.map { alias in
        var page = MarkdownPage(
          kind: .moved, address: map.article(alias.value), language: language,
          title: article.title[language], description: article.summary[language])
        page.successor = map.article(article.slug)
        page.breadcrumbs = breadcrumbs(
          MarkdownPage.Reference(name: book.text(.titleArticles), address: map.articles))
        var builder = MarkdownBuilder()
        builder.paragraph(
          book.inline(.articleMoved, ["link": articleLink(article, from: page.address)]))
        page.add(builder)
        return page
      }
    }
  }

  /// What a host shows where an address leads nowhere.
  func notFoundPage() -> MarkdownPage {
    var page = MarkdownPage(
      kind: .notFound, address: map.notFound, language: language, title: book.text(.titleNotFound),
      description: book.text(.notFoundText))
    var builder = MarkdownBuilder()
    builder.paragraph(book.inline(.notFoundText))
    builder.list([
      [link(book.inline(.titleHome), to: map.index, from: page.address)],
      [link(book.inline(.titleTopics), to: map.topics, from: page.address)],
      [link(book.inline(.titleStatistics), to: map.statistics, from: page.address)],
    ])
    page.add(builder)
    return page
  }
}
