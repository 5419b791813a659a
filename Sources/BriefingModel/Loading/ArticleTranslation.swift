/// Puts the translations of an article's texts beside the texts.
struct ArticleTranslation {
  private let languages: [KeyedValue<Language, TranslationRecord>]
  private let isComplete: Bool
  // Each is taken by the first thing that bears its id, for an id may stand twice by mistake.
  private var figures: [Slug: [(Language, FigureTranslation)]]
  private var statements: [Slug: [(Language, StatementTranslation)]]
  private var milestones: [Slug: [(Language, Located<String>)]]
  private(set) var diagnostics: [Diagnostic] = []

  /// Takes the translations; in an incomplete article a missing id says nothing.
  init(_ languages: [KeyedValue<Language, TranslationRecord>], isComplete: Bool) {
    self.languages = languages
    self.isComplete = isComplete
    figures = Self.byID(languages, \.figures)
    statements = Self.byID(languages, \.statements)
    milestones = Self.byID(languages, \.milestones)
  }

  private static func byID<Texts>(
    _ languages: [KeyedValue<Language, TranslationRecord>],
    _ list: KeyPath<TranslationRecord, [KeyedValue<Slug, Texts>]>
  ) -> [Slug: [(Language, Texts)]] {
    var texts: [Slug: [(Language, Texts)]] = [:]
    for language in languages {
      for entry in language.value[keyPath: list] {
        texts[entry.key, default: []].append((language.key, entry.value))
      }
    }
    return texts
  }

  mutating func title(_ text: LocalizedText) -> LocalizedText {
    merged(text) { $0.title }
  }

  mutating func summary(_ text: LocalizedText) -> LocalizedText {
    merged(text) { $0.summary }
  }

  mutating func body(_ body: LocatedMarkdown?) -> LocatedMarkdown? {
    guard var body else {
      for language in languages {
        if let text = language.value.body { diagnostics.append(Self.nothingToTranslate(text)) }
      }
      return nil
    }
    body.text = merged(body.text) { $0.body }
    return body
  }

  mutating func translate(_ figure: Figure) -> Figure {
    var figure = figure
    for (language, texts) in figures.removeValue(forKey: figure.id) ?? [] {
      if let label = texts.label { add(label, in: language, to: &figure.label) }
      guard let scope = texts.scope else { continue }
      guard var original = figure.scope else {
        diagnostics.append(Self.nothingToTranslate(scope))
        continue
      }
      add(scope, in: language, to: &original)
      figure.scope = original
    }
    return figure
  }

  mutating func translate(_ statement: Statement) -> Statement {
    var statement = statement
    for (language, texts) in statements.removeValue(forKey: statement.id) ?? [] {
      guard let summary = texts.summary else { continue }
      guard var original = statement.summary else {
        diagnostics.append(Self.nothingToTranslate(summary))
        continue
      }
      add(summary, in: language, to: &original)
      statement.summary = original
    }
    return statement
  }

  mutating func translate(_ milestone: Milestone) -> Milestone {
    var milestone = milestone
    for (language, label) in milestones.removeValue(forKey: milestone.id) ?? [] {
      add(label, in: language, to: &milestone.label)
    }
    return milestone
  }

  /// Reports translations of things that the article does not have.
  mutating func reportUnknown(
    figures figureIDs: [Slug], statements statementIDs: [Slug], milestones milestoneIDs: [Slug]
  ) {
    // A figure that could not be read has left no id behind.
    guard isComplete else { return }
    for language in languages {
      report(language.value.figures.map { ($0.key, $0.location) }, "figure", known: figureIDs)
      report(
        language.value.statements.map { ($0.key, $0.location) }, "statement", known: statementIDs)
      report(
        language.value.milestones.map { ($0.key, $0.location) }, "milestone", known: milestoneIDs)
    }
  }

  private mutating func merged(
    _ text: LocalizedText, _ translation: (TranslationRecord) -> Located<String>?
  ) -> LocalizedText {
    var text = text
    for language in languages {
      if let translated = translation(language.value) {
        add(translated, in: language.key, to: &text)
      }
    }
    return text
  }

  private mutating func add(
    _ translated: Located<String>, in language: Language, to text: inout LocalizedText
  ) {
    if text.texts[language] == nil {
      text.texts[language] = translated.value
    } else {
      diagnostics.append(Self.translatedTwice(translated, language))
    }
  }

  private mutating func report(
    _ ids: [(id: Slug, location: SourceLocation)], _ noun: String, known: [Slug]
  ) {
    if ids.isEmpty { return }
    let set = Set(known)
    var proposals = 0
    for (id, location) in ids where !set.contains(id) {
      proposals += 1
      let candidates = proposals <= NearestWord.maximumProposals ? known : []
      diagnostics.append(Self.unknown(id, noun, known: candidates, at: location))
    }
  }
}

extension ArticleTranslation {
  private static func nothingToTranslate(_ text: Located<String>) -> Diagnostic {
    .error(
      "nothing-to-translate", at: text.location, "the text that this translates is not there",
      help: "write the text in the main language, or remove its translation")
  }

  private static func translatedTwice(_ text: Located<String>, _ language: Language) -> Diagnostic {
    .error(
      "translated-twice", at: text.location,
      "the text stands in \(Wording.quote(language.code)) already",
      help: "keep one of the two")
  }

  private static func unknown(
    _ id: Slug, _ noun: String, known: [Slug], at location: SourceLocation
  ) -> Diagnostic {
    let nearest = NearestWord.find(id.text, among: known.map(\.text))
    return .error(
      "unknown-\(noun)", at: location,
      "the article has no \(noun) with the id \(Wording.quote(id.text))",
      help: nearest.map { "did you mean \(Wording.quote($0))?" }
        ?? "remove it, or give the \(noun) that it translates this id")
  }
}
