import BriefingModel

extension Composer {
  /// How much HTML a part of the document may make, about, before the next begins: pages stay under 100 KB.
  private static var partWeight: Int { 86_000 }
  /// What marks and notes weigh in HTML beyond their Markdown, about: their ids, links and ways back.
  private static var markWeight: Int { 140 }
  private static var noteWeight: Int { 400 }
  /// How many rows a table has, or a list of dates, before the weight is looked at.
  private static var stride: Int { 40 }

  /// The whole briefing as one document, for print and word processors: sources are its notes. A very
  /// long one is cut into parts.
  func briefingPages() -> [MarkdownPage] {
    let site = briefing.site
    var first = MarkdownPage(
      kind: .briefing, address: map.briefing, language: language, title: site.title[language],
      description: site.description[language])
    first.eyebrow = book.text(.titleBriefing)
    first.lead = text(site.description)
    first.date = briefing.newestDate

    var document = Parts()
    addKeyFigures(to: &document)
    for topic in briefing.topics { add(topic, to: &document) }
    addArticlesWithoutTopic(to: &document)
    let indicators = briefing.indicators.filter { !library.figures(of: $0.id).isEmpty }
    for indicator in indicators { addTable(of: indicator, to: &document) }
    addOtherFigures(to: &document)
    addTimeline(to: &document)
    turn(&document)
    return paged(document.finished, length: 1, first: first) { page, parts in
      page.segments = parts.map { MarkdownPage.Segment(markdown: $0, origin: .composedWithNotes) }
    }
  }

  /// The document as far as it is written: the part at hand, and those before it.
  private struct Parts {
    var builder = MarkdownBuilder()
    var notes = SourceNotes()
    var hasStatisticsHeading = false
    var finished: [String] = []
  }

  /// Ends the part at hand with its notes.
  private func turn(_ document: inout Parts) {
    if !document.notes.order.isEmpty {
      document.builder.heading(2, id: "notes", book.inline(.titleSources))
    }
    for article in document.notes.order {
      document.builder.blocks("[^\(article.slug)]: \(note(on: article).source)")
    }
    document.finished.append(document.builder.source)
    document.builder = MarkdownBuilder()
    document.notes = SourceNotes()
    document.hasStatisticsHeading = false
  }

  /// Ends the part at hand where it has grown heavy.
  private func turnIfHeavy(_ document: inout Parts) {
    let weight =
      document.builder.source.utf8.count + document.notes.markCount * Self.markWeight
      + document.notes.order.count * Self.noteWeight
    if weight > Self.partWeight { turn(&document) }
  }

  /// The articles cited so far, in the order of their first note.
  private struct SourceNotes {
    private(set) var order: [Article] = []
    private(set) var markCount = 0
    private var seen: Set<Slug> = []

    /// The mark of a note on an article.
    mutating func mark(_ article: Article) -> Inline {
      markCount += 1
      if seen.insert(article.slug).inserted { order.append(article) }
      return Inline(markdown: "[^\(article.slug)]")
    }
  }

  private func note(on article: Article) -> Inline {
    let note = book.inline(
      .briefingNote, ["title": text(article.title), "source": Inline(figures.source(article))])
    guard let url = article.source.url else { return note }
    return "\(note) \(Inline.link("\(url)", to: url))"
  }

  private func addKeyFigures(to document: inout Parts) {
    var entries: [[Inline]] = []
    for id in briefing.site.keyIndicators {
      guard let level = library.newestLevel(of: id.value) else { continue }
      entries.append([sentence(level, document: &document)])
    }
    guard !entries.isEmpty else { return }
    document.builder.heading(2, id: "in-figures", book.inline(.sectionKeyFigures))
    document.builder.list(entries)
  }

  /// The newest figure of a comparison with its note; where sources differ, each value with its own.
  private func sentence(_ comparison: Comparison, document: inout Parts) -> Inline {
    guard let newest = comparison.entries.first else { return .empty }
    if !comparison.isConflict {
      let marks = comparison.entries.map { document.notes.mark($0.article) }.joined(by: " ")
      let sentence = book.inline(
        .briefingFigure,
        [
          "value": "\(strong: "\(figures.cell(newest.figure))")",
          "sentence": figures.sentence(newest),
        ])
      return "\(sentence)\(marks)"
    }
    var values: [Inline] = []
    for entry in comparison.entries {
      values.append("\(figures.cell(entry.figure))\(document.notes.mark(entry.article))")
    }
    let differences = book.inline(
      .figureDifferences,
      [
        "what": figures.level(figures.what(comparison), newest),
        "list": list(values, by: .listApart),
      ])
    return "\(differences) \(book.inline(.sourcesDiffer))"
  }

  /// A topic with the articles that name it first, so that each stands in the document once.
  private func add(_ topic: Topic, to document: inout Parts) {
    let articles = library.articles(on: topic.id)
      .filter { $0.topics.first?.value == topic.id }
    guard !articles.isEmpty else { return }
    document.builder.heading(2, id: "topic-\(topic.id)", Inline(topic.name[language]))
    document.builder.paragraph(text(topic.description))
    add(articles, to: &document)
  }

  private func addArticlesWithoutTopic(
    to document: inout Parts
  ) {
    let articles = briefing.articles.filter(\.topics.isEmpty)
    guard !articles.isEmpty else { return }
    document.builder.heading(2, id: "articles", book.inline(.sectionArticles))
    add(articles, to: &document)
  }

  private func add(
    _ articles: [Article], to document: inout Parts
  ) {
    for article in articles {
      let mark = document.notes.mark(article)
      let entry = book.inline(
        .briefingArticle,
        [
          "title": "\(strong: text(article.title))",
          "summary": text(article.summary),
        ])
      document.builder.paragraph("\(entry)\(mark)")
      turnIfHeavy(&document)
    }
  }

  private func addTable(
    of indicator: Indicator, to document: inout Parts
  ) {
    addStatisticsHeading(to: &document)
    document.builder.heading(3, id: "statistics-\(indicator.id)", Inline(indicatorName(indicator)))
    let groups = FigureGroup.groups(of: library.figures(of: indicator.id))
    for group in groups {
      if groups.count > 1 {
        document.builder.heading(4, id: "\(indicator.id)-\(group.id)", book.inline(group.title))
      }
      addTable(of: group.entries, to: &document)
    }
  }

  /// The heading above all tables; on each part of the document once.
  private func addStatisticsHeading(to document: inout Parts) {
    guard !document.hasStatisticsHeading else { return }
    document.hasStatisticsHeading = true
    document.builder.heading(2, id: "statistics", book.inline(.titleStatistics))
  }

  private func addOtherFigures(to document: inout Parts) {
    guard !library.figuresWithoutIndicator.isEmpty else { return }
    addStatisticsHeading(to: &document)
    document.builder.heading(3, id: "other-figures", book.inline(.sectionOtherFigures))
    addTable(of: library.figuresWithoutIndicator, to: &document)
  }

  private func addTable(
    of entries: [FigureEntry], to document: inout Parts
  ) {
    for part in entries.chunks(of: Self.stride) {
      var notes = document.notes
      addTable(
        of: agreeing(part), sources: [], to: &document.builder,
        value: { group in
          let marks = group.map { notes.mark($0.article) }.joined(by: " ")
          return "\(figures.cell(group[0].figure))\(marks)"
        }, source: { _ in [] })
      document.notes = notes
      turnIfHeavy(&document)
    }
  }

  private func addTimeline(to document: inout Parts) {
    guard !library.milestones.isEmpty else { return }
    document.builder.heading(2, id: "timeline", book.inline(.titleTimeline))
    for part in library.milestones.chunks(of: Self.stride) {
      var entries: [[Inline]] = []
      for dated in part {
        let mark = document.notes.mark(dated.article)
        entries.append([
          "\(strong: Inline(book.heading(dated.milestone.date))) \(text(dated.milestone.label))\(mark)"
        ])
      }
      document.builder.list(entries)
      turnIfHeavy(&document)
    }
  }
}
