import BriefingModel

/// Finds amounts that state no number, and places where a number seems lost.
struct FigureDoubts {
  let reading: Reading
  let sentence: Range<Int>

  /// The doubt at a token that begins no figure.
  func doubt(at token: Int) -> Extraction.Doubt? {
    missingNumber(at: token) ?? vagueAmount(at: token)
  }

  private func vagueAmount(at token: Int) -> Extraction.Doubt? {
    guard let vague = reading.phrase(.vagueAmount, at: token),
      vague.tokens.upperBound < sentence.upperBound
    else { return nil }
    let number = FoundNumber(tokens: vague.tokens, value: 2)
    guard
      let noun = CountedNounReader(reading: reading, sentence: sentence)
        .noun(at: vague.tokens.upperBound, number: number),
      reading.language == .english || reading.has(.countedNoun, at: vague.tokens.upperBound)
        || vague.tokens.count > 1
    else { return nil }
    return Extraction.Doubt(
      code: "vague-amount",
      message: "This amount states no number; give one from another source or leave it out.",
      range: reading.range(of: token..<noun.phrase.upperBound))
  }

  /// “count more than cooperation agreements”: a bound with a plural noun but no number.
  private func missingNumber(at token: Int) -> Extraction.Doubt? {
    guard reading.language == .english, let bound = reading.phrase(.bound, at: token),
      Self.strict.contains(reading.text.foldedString(reading.range(of: bound.tokens)))
    else { return nil }
    let end = bound.tokens.upperBound
    guard sentence.contains(end), reading.isWord(end), token > sentence.lowerBound,
      isCountingVerb(token - 1),
      let noun = CountedNounReader(reading: reading, sentence: sentence)
        .noun(at: end, number: FoundNumber(tokens: bound.tokens, value: 2)),
      reading.has(.currencySign, at: end) == false
    else { return nil }
    return Extraction.Doubt(
      code: "missing-number",
      message: "A number seems to be missing here; look it up in another source.",
      range: reading.range(of: token..<noun.phrase.upperBound))
  }

  private static let strict: Set<String> = [
    "more than", "over", "at least", "nearly", "approximately", "fewer than", "no fewer than",
    "as many as", "up to", "roughly", "a total of",
  ]

  /// Whether a verb that takes a count stands before: “count”, “signed”, “has”.
  private func isCountingVerb(_ token: Int) -> Bool {
    reading.isWord(token)
      && [
        "count", "counts", "counted", "counting", "have", "has", "had", "signed", "featured",
        "attracted", "drew", "gathered", "attended", "with", "by", "to", "for", "of", "are", "were",
        "recorded", "hosted", "includes", "included", "including", "establish", "established",
        "created", "reached", "totalled", "comprises", "employs", "employ", "operates", "welcomed",
      ].contains(reading.word(token))
      && !(reading.word(token) == "to" || reading.word(token) == "of"
        || reading.word(token) == "for")
  }
}
