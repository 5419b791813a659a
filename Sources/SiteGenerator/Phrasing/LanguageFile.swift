import BriefingModel
import Foundation

/// Reads `Templates/languages/CODE.yaml`: everything about a language that is not in CLDR.
struct LanguageFile {
  private let path: String
  private var diagnostics: [Diagnostic] = []

  private init(path: String) { self.path = path }

  /// Reads a language's file; `nil` where it cannot be used, and then diagnostics say why.
  static func read(
    path: String, bytes: [UInt8], language: Language, diagnostics: inout [Diagnostic]
  ) -> Phrasebook? {
    var reader = LanguageFile(path: path)
    let node = DocumentReader.read(
      ContentFile(path: path, bytes: bytes), diagnostics: &reader.diagnostics)
    let book = node.flatMap { reader.phrasebook($0, language: language) }
    diagnostics += reader.diagnostics
    return reader.diagnostics.contains { $0.severity == .error } ? nil : book
  }

  /// Reports a placeholder that one language's text has and another's lacks.
  static func comparePlaceholders(of books: [(path: String, book: Phrasebook)]) -> [Diagnostic] {
    guard let first = books.first else { return [] }
    return books.dropFirst().flatMap { other in
      Phrase.allCases.compactMap { phrase in
        let expected = Set(first.book.phrases[phrase]?.placeholders ?? [])
        let found = Set(other.book.phrases[phrase]?.placeholders ?? [])
        return expected == found
          ? nil : placeholders(phrase, expected.sorted(), path: other.path, like: first.path)
      }
    }
  }

  private mutating func phrasebook(_ root: DocumentNode, language: Language) -> Phrasebook? {
    let known = [
      "name", "locale", "numbers", "scales", "money", "dates", "sorting", "cardinals", "ordinals",
      "units", "bounds", "languages",
      "labels", "phrases", "counts",
    ]
    let sections = entries(root, known: known)
    func texts(_ key: String) -> [(key: String, node: DocumentNode)] {
      sections[key].map { node in
        if case .mapping(let list) = node.content { list.map { ($0.key, $0.value) } } else { [] }
      } ?? []
    }
    let locale = Locale(identifier: sections["locale"].flatMap { text($0) } ?? language.code)
    var book = Phrasebook(
      language: language, name: sections["name"].flatMap { text($0) } ?? language.code,
      locale: locale, numberFormat: NumberFormat(locale: locale), scales: [],
      isCompound: choice("numbers", of: ["decimal", "compound"], in: sections) == "compound",
      dates: dates(texts("dates"), locale: locale),
      sorting: choice("sorting", of: NameOrder.Sorting.allCases.map(\.rawValue), in: sections)
        .flatMap(NameOrder.Sorting.init) ?? .asWritten,
      money: [:], cardinals: rules(texts("cardinals")), ordinals: rules(texts("ordinals")),
      units: [:], bounds: [:], languageNames: [:], labels: [:], phrases: [:], counts: [:])
    for (key, node) in texts("scales") {
      guard let exponent = Int(key), (1...30).contains(exponent), let pattern = text(node) else {
        diagnostics.append(scale(key, at: location(node)))
        continue
      }
      book.scales.append(.init(exponent: exponent, pattern: Phrasebook.Pattern(pattern)))
    }
    book.scales.sort { $0.exponent > $1.exponent }
    for (key, node) in texts("money") { book.money[key] = text(node).map(Phrasebook.Pattern.init) }
    for (key, node) in texts("units") { book.units[key] = forms(node) }
    for (key, node) in texts("bounds") {
      guard let bound = Figure.Bound(rawValue: key) else {
        let names = Figure.Bound.allCases.map(\.rawValue)
        diagnostics.append(unknown(key, among: names, at: location(node)))
        continue
      }
      book.bounds[bound] = text(node).map(Phrasebook.Pattern.init)
    }
    for (key, node) in texts("languages") { book.languageNames[key] = text(node) }
    for (key, node) in texts("labels") { book.labels[key] = text(node) }
    readPhrases(texts("phrases"), counts: texts("counts"), into: &book)
    return book
  }

  private mutating func readPhrases(
    _ phrases: [(key: String, node: DocumentNode)],
    counts: [(key: String, node: DocumentNode)], into book: inout Phrasebook
  ) {
    let names = Phrase.allCases.map(\.rawValue)
    for (key, node) in phrases {
      guard let phrase = Phrase(rawValue: key) else {
        diagnostics.append(unknown(key, among: names, at: location(node)))
        continue
      }
      book.phrases[phrase] = text(node).map(Phrasebook.Pattern.init)
    }
    for (key, node) in counts {
      guard let phrase = Phrase(rawValue: key) else {
        diagnostics.append(unknown(key, among: names, at: location(node)))
        continue
      }
      book.counts[phrase] = forms(node)
    }
    let missing = Phrase.allCases.filter { book.phrases[$0] == nil && book.counts[$0] == nil }
    diagnostics += missing.map { missingPhrase($0.rawValue) }
  }

  // MARK: Nodes

  private mutating func entries(_ node: DocumentNode, known: [String]) -> [String: DocumentNode] {
    guard case .mapping(let list) = node.content else {
      diagnostics.append(notMapping(at: location(node)))
      return [:]
    }
    var entries: [String: DocumentNode] = [:]
    for entry in list {
      if known.contains(entry.key) {
        entries[entry.key] = entry.value
      } else {
        diagnostics.append(
          unknown(
            entry.key, among: known, at: SourceLocation(path: path, position: entry.keyPosition)))
      }
    }
    return entries
  }

  private mutating func text(_ node: DocumentNode) -> String? {
    guard case .scalar(let scalar) = node.content else {
      diagnostics.append(notText(at: location(node)))
      return nil
    }
    return scalar.text
  }

  private mutating func forms(_ node: DocumentNode) -> Phrasebook.Forms {
    guard case .mapping(let list) = node.content else {
      return text(node).map { [.other: Phrasebook.Pattern($0)] } ?? [:]
    }
    var forms: Phrasebook.Forms = [:]
    for entry in list {
      guard let category = CountedUnit.PluralCategory(rawValue: entry.key) else {
        diagnostics.append(
          unknown(
            entry.key, among: CountedUnit.PluralCategory.allCases.map(\.rawValue),
            at: SourceLocation(path: path, position: entry.keyPosition)))
        continue
      }
      forms[category] = text(entry.value).map(Phrasebook.Pattern.init)
    }
    if forms[.other] == nil { diagnostics.append(noOther(at: location(node))) }
    return forms
  }

  private mutating func rules(_ list: [(key: String, node: DocumentNode)]) -> PluralRules {
    var texts: [(category: CountedUnit.PluralCategory, rule: String)] = []
    for (key, node) in list {
      guard let category = CountedUnit.PluralCategory(rawValue: key), let rule = text(node) else {
        diagnostics.append(
          unknown(
            key, among: CountedUnit.PluralCategory.allCases.map(\.rawValue), at: location(node)))
        continue
      }
      texts.append((category, rule))
    }
    do {
      return try PluralRules(texts)
    } catch {
      diagnostics.append(badRule(error.rule, at: list.first.map { location($0.node) }))
      return PluralRules()
    }
  }

  /// One of a few words, the first where it is left out.
  private mutating func choice(
    _ key: String, of words: [String], in sections: [String: DocumentNode]
  ) -> String? {
    guard let node = sections[key], let word = text(node) else { return words.first }
    if !words.contains(word) { diagnostics.append(unknown(word, among: words, at: location(node))) }
    return word
  }

  private mutating func dates(
    _ list: [(key: String, node: DocumentNode)], locale: Locale
  ) -> Phrasebook.Dates {
    var dates = Phrasebook.Dates(
      day: Phrasebook.Pattern("{d} {MMMM} {y}"), month: Phrasebook.Pattern("{MMMM} {y}"),
      locale: locale)
    for (key, node) in list {
      guard let pattern = text(node).map(Phrasebook.Pattern.init) else { continue }
      switch key {
      case "day": dates.day = pattern
      case "month": dates.month = pattern
      default: diagnostics.append(unknown(key, among: ["day", "month"], at: location(node)))
      }
      for field in pattern.placeholders where !Phrasebook.Dates.fields.contains(field) {
        diagnostics.append(unknown(field, among: Phrasebook.Dates.fields, at: location(node)))
      }
    }
    return dates
  }

  private func location(_ node: DocumentNode) -> SourceLocation {
    SourceLocation(path: path, position: node.position)
  }
}

extension LanguageFile {
  private func unknown(_ key: String, among known: [String], at location: SourceLocation)
    -> Diagnostic
  {
    .error(
      "unknown-key", at: location, "a language's file has no key “\(key)” here",
      help: NearestWord.find(key, among: known).map { "did you mean “\($0)”?" }
        ?? "see Documentation/Templates.md for the keys")
  }

  private func missingPhrase(_ key: String) -> Diagnostic {
    .error(
      "missing-phrase", at: SourceLocation(path: path), "the text “\(key)” is missing",
      help: "add it under phrases: (or counts:), as Templates/languages/en.yaml has it")
  }

  private func notMapping(at location: SourceLocation) -> Diagnostic {
    .error(
      "wrong-type", at: location, "a language's file is a mapping of keys to texts",
      help: "write it after Templates/languages/en.yaml")
  }

  private func notText(at location: SourceLocation) -> Diagnostic {
    .error("wrong-type", at: location, "a text is expected here", help: "put it in quotation marks")
  }

  private func noOther(at location: SourceLocation) -> Diagnostic {
    .error(
      "missing-plural-form", at: location, "the form “other” is missing",
      help: "add it: numbers that no other form takes need it")
  }

  private func scale(_ key: String, at location: SourceLocation) -> Diagnostic {
    .error(
      "wrong-type", at: location, "“\(key)” is not a power of ten",
      help: "write the exponent as the key: 6 for million, 9 for billion")
  }

  private func badRule(_ rule: String, at location: SourceLocation?) -> Diagnostic {
    .error(
      "plural-rule", at: location ?? SourceLocation(path: path),
      "the plural rule “\(rule)” cannot be read",
      help: "write it as CLDR does, for instance “i = 1 and v = 0”")
  }

  private static func placeholders(
    _ phrase: Phrase, _ expected: [String], path: String, like other: String
  ) -> Diagnostic {
    .error(
      "placeholder", at: SourceLocation(path: path),
      "the text “\(phrase.rawValue)” has other placeholders than in \(other)",
      help: "use exactly \(expected.map { "{\($0)}" }.joined(separator: ", "))")
  }
}
