extension Shape where Value == LocalizedText {
  /// A text in the main language, or in several by their tags.
  static let localizedText: Shape = .mapping(byLanguage, else: inMainLanguage)
    .named("localizedText")

  private static let inMainLanguage: Shape = Shape<String>.text.map { text, _, decoder in
    LocalizedText(text, in: decoder.mainLanguage)
  }

  private static let byLanguage: Shape = Shape<[KeyedValue<Language, String>]>
    .dictionary(keys: .language, values: .text)
    .map { texts, node, decoder -> LocalizedText? in
      decoder.reportRepeatedLanguages(texts)
      guard let first = texts.first else {
        if case .mapping([]) = node.content { decoder.reportNoText(at: node) }
        return nil
      }
      let byLanguage = Dictionary(
        texts.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
      // Where the main language is missing, the text that stands first is the one others translate.
      let original = byLanguage[decoder.mainLanguage] == nil ? first.key : decoder.mainLanguage
      return LocalizedText(byLanguage, original: original)
    }
}

extension Shape where Value == [Language: [String]] {
  /// Lists of words by language.
  static let wordsByLanguage: Shape = Shape<[KeyedValue<Language, [String]>]>
    .dictionary(keys: .language, values: .list(of: .text))
    .map { lists, _, decoder in
      decoder.reportRepeatedLanguages(lists)
      return Dictionary(lists.map { ($0.key, $0.value) }, uniquingKeysWith: +)
    }
    .named("wordsByLanguage")
}

extension Decoder {
  /// Reports a language that stands twice in different spellings (`vi` and `VI`).
  func reportRepeatedLanguages<Value>(_ values: [KeyedValue<Language, Value>]) {
    var firsts: [Language: SourceLocation] = [:]
    for value in values {
      guard let first = firsts[value.key] else {
        firsts[value.key] = value.location
        continue
      }
      report(
        .error(
          "duplicate-key", at: value.location,
          "the language \(Wording.quote(value.key.code)) stands twice, first in line \(first.line)",
          help: "keep one of the two"))
    }
  }

  fileprivate func reportNoText(at node: DocumentNode) {
    report(
      .error(
        "empty-text", at: location(node.position), "\(subject) has a text in no language",
        help: "write the text, as in {en: Trade}, or remove the key if it can be left out"))
  }
}
