/// A statement as its record writes it.
struct StatementRecord: Sendable {
  var id: Located<Slug>?
  var kind: Statement.Kind
  var speaker: EntityReference?
  var summary: LocalizedText?
  var quote: String?
  var language: Language?
  var evidence: Located<Evidence>
  var location: SourceLocation
}

extension Shape where Value == StatementRecord {
  static let statement: Shape = .object("the statement") { fields in
    let id = fields.optional(
      "id", Shape<Slug>.slug.located,
      "its name within the article; made from the speaker where left out")
    let kind = fields.required(
      "kind", Shape<Statement.Kind>.choice,
      "how the source gives the words: direct, indirect or mixed")
    let speaker = fields.optional(
      "speaker", .entity(.speaker), "who said it; left out where the source does not say")
    let summary = fields.optional("summary", .localizedText, "what was said, in your words")
    let quote = fields.optional(
      "quote", Shape<String>.text, "the words in quotation marks, exactly as printed")
    let language = fields.optional(
      "language", .language, "the language of the quote; the article's where left out")
    let evidence = fields.required(
      "evidence", .evidence, "its place in the source text, or “source”",
      missing: Shape<Located<Evidence>>.missing(of: "the statement"))

    guard let location = fields.location else { return nil }
    if let kind { checkWords(kind, at: location, &fields) }
    guard let kind, let evidence else { return nil }
    return StatementRecord(
      id: id, kind: kind, speaker: speaker, summary: summary, quote: quote, language: language,
      evidence: evidence, location: location)
  }

  private static func checkWords(
    _ kind: Statement.Kind, at location: SourceLocation, _ fields: inout Fields
  ) {
    if fields.has("quote") { return }
    if !fields.has("summary") {
      fields.report(
        .warning(
          "empty-statement", at: location, "the statement has neither a summary nor a quote",
          help: "add “summary”, what was said in your words; until then readers see its place only")
      )
    } else if kind != .indirect {
      fields.report(
        .warning(
          "missing-quote", at: location, "the \(kind.rawValue) statement has no quote",
          help: "add “quote” with the words in quotation marks, or write “kind: indirect”"))
    }
  }
}
