import BriefingModel

extension Composer {
  /// The whole briefing as one document, for print and word processors: sources are its notes.
  func briefingPage() -> MarkdownPage {
    let site = briefing.site
    var page = MarkdownPage(
      kind: .briefing, address: map.briefing, language: language, title: site.title[language],
      description: site.description[language])
    page.eyebrow = book.text(.titleBriefing)
    page.lead = Inline(site.description[language])
    page.date = briefing.newestDate

    var notes = SourceNotes()
    var builder = MarkdownBuilder()
    addKeyFigures(to: &builder, notes: &notes)
    for topic in briefing.topics { add(topic, to: &builder, notes: &notes) }
    addArticlesWithoutTopic(to: &builder, notes: &notes)
    let indicators = briefing.indicators.filter { !library.figures(of: $0.id).isEmpty }
    if !library.figures.isEmpty {
      builder.heading(2, id: "statistics", book.inline(.titleStatistics))
      for indicator in indicators { addTable(of: indicator, to: &builder, notes: &notes) }
      addOtherFigures(to: &builder, notes: &notes)
    }
    addTimeline(to: &builder, notes: &notes)
    if !notes.order.isEmpty { builder.heading(2, id: "notes", book.inline(.titleSources)) }
    for article in notes.order {
      builder.blocks("[^\(article.slug)]: \(note(on: article).source)")
    }
    page.segments = [
      MarkdownPage.Segment(markdown: builder.source, origin: .composedWithNotes)
    ]
    return page
  }

  /// The articles cited so far, in the order of their first note.
  private struct SourceNotes {
    private(set) var order: [Article] = []
    private var seen: Set<Slug> = []

    /// The mark of a note on an article.
    mutating func mark(_ article: Article) -> Inline {
      if seen.insert(article.slug).inserted { order.append(article) }
      return Inline(markdown: "[^\(article.slug)]")
    }
  }

  private func note(on article: Article) -> Inline {
    let title = article.title[language]
    guard let url = article.source.url else { return "\(title). \(figures.source(article))." }
    return "\(title). \(figures.source(article)). \(Inline.link("\(url)", to: url))"
  }

  private func addKeyFigures(to builder: inout MarkdownBuilder, notes: inout SourceNotes) {
    var entries: [[Inline]] = []
    for id in briefing.site.keyIndicators {
      guard let level = library.newestLevel(of: id.value) else { continue }
      entries.append([sentence(level, notes: &notes)])
    }
    guard !entries.isEmpty else { return }
    builder.heading(2, id: "in-figures", book.inline(.sectionKeyFigures))
    builder.list(entries)
  }

  /// The newest figure of a comparison with its note; where sources differ, each value with its own.
  private func sentence(_ comparison: Comparison, notes: inout SourceNotes) -> Inline {
    guard let newest = comparison.entries.first else { return .empty }
    if !comparison.isConflict {
      let marks = comparison.entries.map { notes.mark($0.article) }.joined(by: " ")
      return
        "\(strong: "\(figures.cell(newest.figure))") \(figures.sentence(newest)).\(marks)"
    }
    var values: [Inline] = []
    for entry in comparison.entries {
      values.append("\(figures.cell(entry.figure))\(notes.mark(entry.article))")
    }
    let what = [book.capitalised(figures.what(comparison)), figures.when(newest)]
      .compactMap(\.self).joined(separator: " ")
    return "\(what): \(values.joined(by: "; ")). \(book.inline(.sourcesDiffer))"
  }

  /// A topic with the articles that name it first, so that each stands in the document once.
  private func add(_ topic: Topic, to builder: inout MarkdownBuilder, notes: inout SourceNotes) {
    let articles = (library.articlesByTopic[topic.id] ?? [])
      .filter { $0.topics.first?.value == topic.id }
    guard !articles.isEmpty else { return }
    builder.heading(2, id: "topic-\(topic.id)", Inline(topic.name[language]))
    builder.paragraph("\(topic.description[language])")
    add(articles, to: &builder, notes: &notes)
  }

  private func addArticlesWithoutTopic(
    to builder: inout MarkdownBuilder, notes: inout SourceNotes
  ) {
    let articles = briefing.articles.filter(\.topics.isEmpty)
    guard !articles.isEmpty else { return }
    builder.heading(2, id: "articles", book.inline(.sectionArticles))
    add(articles, to: &builder, notes: &notes)
  }

  private func add(
    _ articles: [Article], to builder: inout MarkdownBuilder, notes: inout SourceNotes
  ) {
    for article in articles {
      builder.paragraph(
        "\(strong: Inline(article.title[language])). \(article.summary[language])\(notes.mark(article))"
      )
    }
  }

  private func addTable(
    of indicator: Indicator, to builder: inout MarkdownBuilder, notes: inout SourceNotes
  ) {
    builder.heading(3, id: "statistics-\(indicator.id)", Inline(indicatorName(indicator)))
    let groups = FigureGroup.groups(of: library.figures(of: indicator.id))
    for group in groups {
      if groups.count > 1 {
        builder.heading(4, id: "\(indicator.id)-\(group.id)", book.inline(group.title))
      }
      addTable(of: group.entries, to: &builder, notes: &notes)
    }
  }

  private func addOtherFigures(to builder: inout MarkdownBuilder, notes: inout SourceNotes) {
    guard !library.figuresWithoutIndicator.isEmpty else { return }
    builder.heading(3, id: "other-figures", book.inline(.sectionOtherFigures))
    addTable(of: library.figuresWithoutIndicator, to: &builder, notes: &notes)
  }

  private func addTable(
    of entries: [FigureEntry], to builder: inout MarkdownBuilder, notes: inout SourceNotes
  ) {
    addTable(
      of: entries, sources: [], to: &builder,
      value: { "\(figures.cell($0.figure))\(notes.mark($0.article))" }, source: { _ in [] })
  }

  private func addTimeline(to builder: inout MarkdownBuilder, notes: inout SourceNotes) {
    guard !library.milestones.isEmpty else { return }
    builder.heading(2, id: "timeline", book.inline(.titleTimeline))
    var entries: [[Inline]] = []
    for dated in library.milestones {
      entries.append([
        "\(strong: Inline(book.noun(dated.milestone.date))) \(dated.milestone.label[language])\(notes.mark(dated.article))"
      ])
    }
    builder.list(entries)
  }
}
