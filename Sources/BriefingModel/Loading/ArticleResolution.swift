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
    let figureIDs = ids(record.figures, given: \.id, made: Self.words(of:))
    let statementIDs = ids(record.statements, given: \.id, made: Self.words(of:))
    let milestoneIDs = ids(record.milestones, given: \.id, made: Self.words(of:))
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
      .init(
        slug: slug, title: title, date: date, isDateCertain: record.isDateCertain,
        dateline: record.dateline, language: language, source: source, summary: summary, body: body,
        topics: record.topics, figures: figures, statements: statements, people: record.people,
        organisations: record.organisations, places: record.places, projects: record.projects,
        milestones: milestones, review: record.review, aliases: record.aliases,
        location: record.location))
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
  private mutating func ids<Item>(
    _ items: [Item], given: (Item) -> Located<Slug>?, made words: (Item) -> String
  ) -> [Slug] {
    let allGiven = items.compactMap(given)
    diagnostics += DuplicateID.diagnostics(allGiven)
    var taken = Set(allGiven.map(\.value))
    var counts: [String: Int] = [:]
    return items.map { item in
      if let id = given(item) { return id.value }
      let stem = Self.stem(of: words(item))
      while true {
        let count = counts[stem.text, default: 0] + 1
        counts[stem.text] = count
        let id = count == 1 ? stem : Slug("\(stem)-\(count)") ?? stem
        if taken.insert(id).inserted { return id }
      }
    }
  }

  /// What the id of a figure is made of: what it measures and when.
  private static func words(of figure: FigureRecord) -> String {
    let what =
      figure.indicator.map { start(of: $0.value.text) }
      ?? figure.label.map { start(of: $0[$0.original]) } ?? "figure"
    switch figure.period {
    case nil: return what
    case .range(let from?, nil)?: return "\(what) from \(from)"
    case .range(nil, let through?)?: return "\(what) by \(through)"
    case let period?: return "\(what) \(period)"
    }
  }

  private static func words(of statement: StatementRecord) -> String {
    switch statement.speaker?.target {
    case .known(let id)?: id.text
    case .asPrinted(let name)?: name
    case nil: "statement"
    }
  }

  private static func words(of milestone: MilestoneRecord) -> String {
    milestone.label[milestone.label.original]
  }

  /// So much of a text that a period fits behind it.
  private static func start(of text: String) -> String {
    Slug(folding: text).map { cut($0.text, to: 72) } ?? "figure"
  }

  /// A slug that leaves room for a number behind it.
  private static func stem(of words: String) -> Slug {
    Slug(folding: words).flatMap { Slug(cut($0.text, to: 104)) } ?? .unnamed
  }

  /// As many whole words of a slug as fit, or as many letters of one long word.
  private static func cut(_ slug: String, to length: Int) -> String {
    if slug.utf8.count <= length { return slug }
    var bytes = 0
    let letters = slug.unicodeScalars.prefix { letter in
      bytes += UTF8.width(letter)
      return bytes <= length
    }
    guard let hyphen = letters.lastIndex(of: "-") else { return String(letters) }
    return String(letters[..<hyphen])
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
