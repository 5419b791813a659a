/// Makes an article of its record, now that the catalogues are known.
struct ArticleResolution {
  let path: String
  let record: ArticleRecord
  let known: KnownIDs
  private(set) var diagnostics: [Diagnostic] = []

  init(path: String, record: ArticleRecord, known: KnownIDs) {
    self.path = path
    self.record = record
    self.known = known
  }

  /// The article; `nil` where something that it needs is missing, which decoding has reported.
  mutating func article() -> Article? {
    let slug = slug()
    checkFigures()
    let figureIDs = ids(
      record.figures.map { ($0.id, baseID(of: $0)) })
    let statementIDs = ids(record.statements.map { ($0.id, baseID(of: $0)) })
    let milestoneIDs = ids(
      record.milestones.map {
        ($0.id, Slug(folding: $0.label[$0.label.original])?.text ?? "milestone")
      })
    var translation = ArticleTranslation(record.translations, isComplete: record.isComplete)
    let title = record.title.map { translation.title($0) }
    let summary = record.summary.map { translation.summary($0) }
    let body = translation.body(record.body)
    let figures = zip(record.figures, figureIDs).map { figure, id in
      translation.translate(self.figure(figure, id: id))
    }
    let statements = zip(record.statements, statementIDs).map { statement, id in
      translation.translate(self.statement(statement, id: id))
    }
    let milestones = zip(record.milestones, milestoneIDs).map { milestone, id in
      translation.translate(
        Milestone(
          id: id, date: milestone.date, label: milestone.label, evidence: milestone.evidence.value,
          location: milestone.location))
    }
    translation.reportUnknown(
      figures: figureIDs, statements: statementIDs, milestones: milestoneIDs)
    diagnostics += translation.diagnostics

    guard let slug, let title, let date = record.date?.value, let language = record.language,
      let source = record.source, let summary
    else { return nil }
    return Article(
      slug: slug, title: title, date: date, isDateCertain: record.isDateCertain,
      dateline: record.dateline, language: language, source: source, summary: summary, body: body,
      topics: record.topics, figures: figures, statements: statements, people: record.people,
      organisations: record.organisations, places: record.places, projects: record.projects,
      milestones: milestones, review: record.review, aliases: record.aliases,
      location: record.location)
  }

  private func figure(_ record: FigureRecord, id: Slug) -> Figure {
    let name = record.indicator.flatMap { known.indicators[$0.value] }?.name
    return Figure(
      id: id, label: record.label ?? name ?? LocalizedText(id.text, in: .english),
      quantity: record.quantity, unit: record.unit.value, unitText: record.unitText,
      bound: record.bound, change: record.change, kind: record.kind, status: record.status,
      scope: record.scope, period: record.period, indicator: record.indicator,
      speaker: record.speaker, evidence: record.evidence.value, location: record.location)
  }

  private func statement(_ record: StatementRecord, id: Slug) -> Statement {
    Statement(
      id: id, kind: record.kind, speaker: record.speaker, summary: record.summary,
      quote: record.quote, language: record.language ?? self.record.language ?? .english,
      evidence: record.evidence.value, location: record.location)
  }
}

extension ArticleResolution {
  /// The ids of a list: those given, and those made, which step aside for others by a number.
  private mutating func ids(_ wanted: [(given: Located<Slug>?, base: String)]) -> [Slug] {
    let given = wanted.compactMap(\.given)
    diagnostics += DuplicateID.diagnostics(given)
    var taken = Set(given.map(\.value))
    var next: [String: Int] = [:]
    return wanted.map { given, base in
      if let given { return given.value }
      var number = next[base] ?? 1
      while true {
        let candidate = Slug(folding: number == 1 ? base : "\(base)-\(number)")
        number += 1
        guard let candidate, !taken.contains(candidate) else { continue }
        next[base] = number
        taken.insert(candidate)
        return candidate
      }
    }
  }

  /// What the id of a figure is made of: what it measures and when.
  private func baseID(of figure: FigureRecord) -> String {
    let what =
      figure.indicator?.value.text
      ?? figure.label.flatMap { Slug(folding: $0[$0.original]) }.map { Self.shortened($0.text) }
      ?? "figure"
    switch figure.period {
    case nil: return what
    case .range(let from?, nil)?: return "\(what)-from-\(from)"
    case .range(nil, let through?)?: return "\(what)-by-\(through)"
    case let period?: return "\(what)-\(period)"
    }
  }

  private func baseID(of statement: StatementRecord) -> String {
    switch statement.speaker?.target {
    case .known(let id)?: id.text
    case .asPrinted(let name)?: Slug(folding: name).map { Self.shortened($0.text) } ?? "statement"
    case nil: "statement"
    }
  }

  /// As many whole words as leave room for a period and a number.
  private static func shortened(_ text: String) -> String {
    guard text.utf8.count > 80 else { return text }
    var shortened = ""
    for word in text.split(separator: "-") {
      let next = shortened.isEmpty ? String(word) : shortened + "-" + word
      if next.utf8.count > 80 { break }
      shortened = next
    }
    return shortened.isEmpty ? "figure" : shortened
  }
}

extension ArticleResolution {
  /// The slug that the record or the name of its file gives.
  private mutating func slug() -> Slug? {
    let file = SourceLocation(path: path)
    guard let (date, rest) = FileName.article(ofPath: path) else {
      diagnostics.append(
        .error(
          "file-name", at: file, "the name of the file does not begin with a date and a slug",
          help: "name it after the day and the title, as in 2025-11-25-local-forum.yaml"))
      return nil
    }
    if let written = record.date, written.value != date {
      diagnostics.append(
        .error(
          "date-differs", at: written.location,
          "the date is \(written.value), but the name of the file says \(date)",
          help: "correct the one that is wrong"))
    }
    if let slug = record.slug?.value { return slug }
    if let slug = Slug(rest) { return slug }
    let help =
      Slug(folding: rest).map {
        "rename it so that it ends in \(Wording.quote($0.text)), or add “slug”"
      }
      ?? "add “slug” to the record"
    diagnostics.append(
      .error(
        "file-name", at: file, "\(Wording.quote(rest)) cannot be part of an address", help: help))
    return nil
  }

  /// Whether each figure fits the indicator that it names.
  private mutating func checkFigures() {
    for figure in record.figures {
      guard let id = figure.indicator?.value, let indicator = known.indicators[id] else {
        continue
      }
      diagnostics += IndicatorFit.diagnostics(of: figure, indicator)
    }
  }
}
