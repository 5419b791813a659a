/// The texts of an article in one further language.
struct TranslationRecord: Sendable {
  var title: Located<String>?
  var summary: Located<String>?
  var body: Located<String>?
  var figures: [KeyedValue<Slug, FigureTranslation>]
  var statements: [KeyedValue<Slug, StatementTranslation>]
  var milestones: [KeyedValue<Slug, Located<String>>]
}

/// The texts of a figure in one further language.
struct FigureTranslation: Sendable {
  var label: Located<String>?
  var scope: Located<String>?
}

/// The texts of a statement in one further language.
struct StatementTranslation: Sendable {
  var summary: Located<String>?
}

extension Shape where Value == TranslationRecord {
  static let translation: Shape = .object("the translation") { fields in
    TranslationRecord(
      title: fields.optional("title", Shape<String>.text.located, "the title"),
      summary: fields.optional("summary", Shape<String>.text.located, "the summary"),
      body: fields.optional("body", Shape<String>.text.located, "the prose, in Markdown"),
      figures: fields.optional(
        "figures", .dictionary(keys: .slug, values: figure), default: [], "figures by id"),
      statements: fields.optional(
        "statements", .dictionary(keys: .slug, values: statement), default: [],
        "statements by id"),
      milestones: fields.optional(
        "milestones", .dictionary(keys: .slug, values: milestone), default: [],
        "milestones by id"))
  }

  private static let figure: Shape<FigureTranslation> = Shape<FigureTranslation>.object(
    "the translation of the figure"
  ) {
    fields in
    FigureTranslation(
      label: fields.optional("label", Shape<String>.text.located, "what the number is of"),
      scope: fields.optional("scope", Shape<String>.text.located, "whose number it is"))
  }

  private static let statement: Shape<StatementTranslation> = Shape<StatementTranslation>.object(
    "the translation of the statement"
  ) { fields in
    StatementTranslation(
      summary: fields.optional("summary", Shape<String>.text.located, "what was said"))
  }

  private static let milestone: Shape<Located<String>> = Shape<Located<String>>.mapping(
    .object("the translation of the milestone") { fields in
      fields.required("label", Shape<String>.text.located, "what happened")
    },
    else: Shape<String>.text.located)
}
