import BriefingModel

/// What readers of a language get in another one: one note for each article or entry and language.
struct TranslationFindings {
  let briefing: Briefing

  /// A text and how an editor finds it in its entry.
  private typealias Field = (name: String, text: LocalizedText?)

  /// All findings, in the order of the languages.
  var notes: [Diagnostic] { briefing.site.languages.flatMap(notes) }

  private func notes(in language: Language) -> [Diagnostic] {
    let site = briefing.site
    var texts: [Field] = [
      ("title", site.title), ("description", site.description), ("publisher", site.publisher),
    ]
    for partner in site.partners { texts.append(("name of partner \(partner.id)", partner.name)) }
    var notes: [Diagnostic?] = [note("the site", at: site.location, in: language, texts)]
    for topic in briefing.topics {
      notes.append(
        note(
          "the topic “\(topic.id)”", at: topic.location, in: language,
          [("name", topic.name), ("description", topic.description)]))
    }
    for indicator in briefing.indicators {
      notes.append(
        note(
          "the indicator “\(indicator.id)”", at: indicator.location, in: language,
          [("name", indicator.name), ("description", indicator.description)]))
    }
    for unit in briefing.units.values.sorted(by: { $0.id < $1.id })
    where unit.nouns[language] == nil {
      notes.append(missing(["nouns"], of: "the unit “\(unit.id)”", at: unit.location, in: language))
    }
    for kind in Entity.Kind.allCases {
      for entity in briefing.entities[kind] ?? [] {
        notes.append(
          note(
            "the \(kind.rawValue) “\(entity.id)”", at: entity.location, in: language,
            [("name", entity.name), ("role", entity.role)]))
      }
    }
    for article in briefing.articles {
      notes.append(
        note(
          "the article “\(article.slug)”", at: article.location, in: language, fields(of: article)))
    }
    for page in pagesMissing(in: language) {
      notes.append(
        missing(["the whole page"], of: "the page “\(page.slug)”", at: page.location, in: language))
    }
    return notes.compactMap(\.self)
  }

  private func fields(of article: Article) -> [Field] {
    var fields: [Field] = [
      ("title", article.title), ("summary", article.summary), ("body", article.body?.text),
    ]
    // A plain name is a name in every language.
    if article.source.publisher.texts.count > 1 {
      fields.append(("publisher", article.source.publisher))
    }
    for figure in article.figures {
      // A label that is the indicator's name is missing there, once for all.
      let indicator = figure.indicator.flatMap { briefing.indicatorsByID[$0.value] }
      if figure.label != indicator?.name {
        fields.append(("label of figure \(figure.id)", figure.label))
      }
      fields.append(("scope of figure \(figure.id)", figure.scope))
    }
    for statement in article.statements {
      fields.append(("summary of statement \(statement.id)", statement.summary))
    }
    for milestone in article.milestones {
      fields.append(("milestone \(milestone.id)", milestone.label))
    }
    for doubt in article.review { fields.append(("doubt “\(doubt.code)”", doubt.message)) }
    return fields
  }

  private func pagesMissing(in language: Language) -> [FreePage] {
    let here = Set(briefing.pages.filter { $0.language == language }.map(\.slug))
    return briefing.pages.filter { !here.contains($0.slug) }
  }

  private func note(
    _ entry: String, at location: SourceLocation, in language: Language, _ fields: [Field]
  ) -> Diagnostic? {
    missing(
      fields.filter { field in field.text.map { $0.texts[language] == nil } ?? false }.map(\.name),
      of: entry, at: location, in: language)
  }

  /// How many fields a note names before it only counts.
  private static var namedFields: Int { 8 }

  private func missing(
    _ fields: [String], of entry: String, at location: SourceLocation, in language: Language
  ) -> Diagnostic? {
    guard !fields.isEmpty else { return nil }
    let rest = fields.count - Self.namedFields
    let list =
      fields.prefix(Self.namedFields).joined(separator: ", ")
      + (rest > 0 ? " and \(rest) more" : "")
    return .note(
      "untranslated", at: location,
      "\(fields.count) of the texts of \(entry) \(fields.count == 1 ? "is" : "are") missing in “\(language)”: \(list)",
      help: "until it is translated, readers of that language see the original, marked as such")
  }
}
