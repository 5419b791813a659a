import BriefingModel

extension Phrasebook {
  /// A text as Markdown: in its own language where it is not translated, with the mark of that language
  /// and a word that names it.
  func inline(_ text: LocalizedText) -> Inline {
    let (words, other) = text.resolved(for: language)
    return named(span(words, in: other), in: other)
  }

  /// Words with the mark of their language, where that is not the page's.
  func span(_ words: String, in other: Language) -> Inline {
    if other == language { return Inline(words) }
    // A bracket without its partner would end the span too early; emphasis carries the mark as well.
    let isPaired = words.count { $0 == "[" } == words.count { $0 == "]" }
    let data = Inline(words).source
    return Inline(markdown: isPaired ? "[\(data)]{lang=\(other)}" : "*\(data)*{lang=\(other)}")
  }

  /// What is written in a language, with the language's name behind it where that is not the page's.
  func named(_ words: Inline, in other: Language) -> Inline {
    other == language
      ? words
      : inline(.textInLanguage, ["text": words, "language": Inline(name(of: other))])
  }
}

extension Inline {
  /// With its first letter in upper case, as it opens a sentence.
  func capitalised(_ book: Phrasebook) -> Inline {
    let opening = source.prefix { $0 == "[" }
    return Inline(markdown: opening + book.capitalised(String(source.dropFirst(opening.count))))
  }
}
