/// An article as its file writes it, with what could not be read left out: what can be checked is
/// checked all the same, so that one run tells everything.
struct ArticleRecord: Sendable {
  var slug: Located<Slug>?
  var title: LocalizedText?
  var date: Located<CalendarDate>?
  var isDateCertain: Bool
  var dateline: Dateline?
  var language: Language?
  var source: Source?
  var summary: LocalizedText?
  var body: LocatedMarkdown?
  var topics: [Located<Slug>]
  var figures: [FigureRecord]
  var statements: [StatementRecord]
  var people: [EntityReference]
  var organisations: [EntityReference]
  var places: [EntityReference]
  var projects: [EntityReference]
  var milestones: [MilestoneRecord]
  var review: [ReviewItem]
  var aliases: [Located<Slug>]
  var translations: [KeyedValue<Language, TranslationRecord>]
  /// Whether the three lists are whole, so that an id that is not in them is really unknown.
  var isComplete: Bool
  var location: SourceLocation
}

extension Shape where Value == ArticleRecord {
  /// `Content/articles/DATE-SLUG.yaml`.
  static let article: Shape = .object("the article") { fields in
    let slug = fields.optional(
      "slug", Shape<Slug>.slug.located,
      "its name in addresses; the part after the date of the file's name where left out")
    let title = fields.required("title", .localizedText, "the title in your words")
    let date = fields.required(
      "date", Shape<CalendarDate>.date.located, "the day of publication, as in the file's name")
    let isDateCertain = fields.optional(
      "dateCertain", .boolean, default: true, "false where the source does not print the day")
    let dateline = fields.optional(
      "dateline", .dateline, "the place and day at the head of the report")
    let language = fields.required("language", .language, "the language of the source")
    let source = fields.required(
      "source", .source, "who published it and what may be shown of it")
    let summary = fields.required(
      "summary", .localizedText, "two to five sentences in your words")
    let body = fields.optional("body", .markdown, "prose of your own, in Markdown")
    let topics = fields.optional(
      "topics", .references(.topic), default: [], "ids of topics.yaml")
    let figures = fields.optional(
      "figures", .list(of: .figure), default: [], "the numbers that the source states")
    let statements = fields.optional(
      "statements", .list(of: .statement), default: [], "what it reports people to have said")
    let people = fields.optional(
      "people", .names(.person), default: [], "who appears in it: ids of people.yaml")
    let organisations = fields.optional(
      "organisations", .names(.organisation), default: [],
      "which organisations appear in it: ids of organisations.yaml")
    let places = fields.optional(
      "places", .names(.place), default: [], "which places appear in it: ids of places.yaml")
    let projects = fields.optional(
      "projects", .names(.project), default: [],
      "which projects appear in it: ids of projects.yaml")
    let milestones = fields.optional(
      "milestones", .list(of: .milestone), default: [], "the events that it dates")
    let review = fields.optional(
      "review", .list(of: .reviewItem), default: [], "doubts that an editor should settle")
    let aliases = fields.optional(
      "aliases", .list(of: Shape<Slug>.slug.located), default: [],
      "earlier slugs, from which readers are redirected")
    let translations = fields.optional(
      "translations", .dictionary(keys: .language, values: .translation), default: [],
      "the texts in further languages")
    fields.decoder?.reportRepeatedLanguages(translations)

    guard let location = fields.location else { return nil }
    if let limit = fields.decoder?.limits.figures, figures.count > limit {
      fields.report(tooManyFigures(figures.count, limit: limit, at: location))
    }
    let evidence = figures.map(\.evidence) + statements.map(\.evidence) + milestones.map(\.evidence)
    if let source { EvidenceCheck.report(evidence, source: source, &fields) }
    return ArticleRecord(
      slug: slug, title: title, date: date, isDateCertain: isDateCertain, dateline: dateline,
      language: language, source: source, summary: summary, body: body, topics: topics,
      figures: figures, statements: statements, people: people, organisations: organisations,
      places: places, projects: projects, milestones: milestones, review: review,
      aliases: aliases, translations: translations,
      isComplete: fields.decoder?.hasErrors == false, location: location)
  }

  private static func tooManyFigures(
    _ count: Int, limit: Int, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      "too-many-figures", at: location, "the article has \(count) figures, more than \(limit)",
      help: "divide it after its source's parts, or raise limits: figures: in Content/site.yaml")
  }
}
