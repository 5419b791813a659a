import BriefingModel

/// Finds the words that say what a number measures, whose it is, and for what time.
struct FigureLabels {
  let reading: Reading
  let sentence: Range<Int>

  /// What is measured: the phrase behind “in” or “of”, else the subject of the clause.
  ///
  /// - Parameters:
  ///   - limit: The end of the amount before.
  ///   - last: The label of the amount before, which also serves “…, up 5 per cent”.
  func label(
    of amount: Amount, _ qualifiers: Qualifiers, from limit: Int, after last: Range<Int>?
  ) -> Range<Int>? {
    if let noun = amount.noun { return trimmed(noun) ?? noun }
    let isNounBehind =
      qualifiers.changeWord.map { $0.lowerBound >= amount.tokens.upperBound } ?? false
    // “double-digit growth” is growth, whatever is said of it before.
    if isNounBehind, amount.isRound { return qualifiers.changeWord }
    if let behind = phraseBehind(
      qualifiers.tokens.upperBound, mayBeIn: isNounBehind || amount.kind == .money)
    {
      return behind
    }
    var end = qualifiers.tokens.lowerBound
    if let word = qualifiers.changeWord, word.lowerBound < end { end = word.lowerBound }
    return subject(from: limit, endingAt: end) ?? last ?? opening(before: end)
      ?? qualifiers.changeWord
  }

  /// The first noun phrase of the sentence.
  func opening(before end: Int) -> Range<Int>? {
    var index = sentence.lowerBound
    while index < end, index - sentence.lowerBound < 12,
      reading.isWord(index) || reading.isSymbol(index, "-") && reading.isGlued(index),
      index == sentence.lowerBound || !isVerb(index)
    {
      index += 1
    }
    return trimmed(sentence.lowerBound..<index)
  }

  private func isVerb(_ token: Int) -> Bool {
    reading.has(.changeVerb, at: token)
      || reading.phrases(at: token).contains {
        $0.entry.category == .phraseEnd && $0.entry.value == "verb"
      }
  }

  /// “20 per cent of exports”, “a 5 per cent rise in exports”, “US$5 billion worth of exports”.
  private func phraseBehind(_ end: Int, mayBeIn: Bool) -> Range<Int>? {
    guard sentence.contains(end) else { return nil }
    var start = end
    if reading.word(start) == "worth" { start += 1 }
    let isIn = reading.word(start) == "in" && mayBeIn
    guard reading.isParticle("of", at: start) || isIn else { return nil }
    start += 1
    if reading.isParticle("article", at: start) || reading.isParticle("the", at: start) {
      if isIn, start == end + 1, reading.has(.ordinal, at: start + 1) { return nil }
      start += 1
    }
    guard sentence.contains(start), reading.isWord(start), !reading.has(.duration, at: start + 1)
    else { return nil }
    var index = start
    while sentence.contains(index), index - start < 8,
      reading.isWord(index) || reading.isSymbol(index, "-") && reading.isGlued(index),
      !reading.has(.phraseEnd, at: index)
    {
      index += 1
    }
    return index > start ? start..<index : nil
  }

  /// The words of the clause before the verb, without what only joins the clause.
  private func subject(from limit: Int, endingAt end: Int) -> Range<Int>? {
    var start = end
    while start > max(limit, sentence.lowerBound), end - start < 30, !isBoundary(start - 1) {
      start -= 1
    }
    return trimmed(start..<end)
  }

  private func isBoundary(_ token: Int) -> Bool {
    switch reading.tokens[token].kind {
    case .symbol: return !(reading.isSymbol(token, "-") && reading.isGlued(token))
    case .quotationMark: return true
    case .number: return false
    case .word:
      return ["while", "but", "whereas", "with", "that", "which", "because", "trong khi", "song"]
        .contains(reading.word(token))
    case .ideograph: return false
    }
  }

  /// A phrase without articles before and small words behind it.
  private func trimmed(_ phrase: Range<Int>) -> Range<Int>? {
    var start = phrase.lowerBound
    var end = phrase.upperBound
    while start < end, isSmall(start) { start += 1 }
    while start < end {
      let verb =
        reading.phrase(.level, endingBefore: end)
        ?? reading.phrase(.changeAdverb, endingBefore: end)
      guard verb != nil || isSmall(end - 1) else { break }
      end = verb.map { max(start, $0.tokens.lowerBound) } ?? end - 1
    }
    return start < end ? start..<end : nil
  }

  private func isSmall(_ token: Int) -> Bool {
    guard reading.isWord(token) else { return true }
    return reading.isParticle("article", at: token)
      || reading.phrases(at: token).contains {
        $0.tokens.count == 1
          && ($0.entry.category == .phraseEnd || $0.entry.category == .functionWord)
      }
  }

  /// Whose the number is: the name in “Việt Nam's exports” or “the community in Japan”.
  func scope(of label: Range<Int>?) -> Range<Int>? {
    guard let label else { return nil }
    for token in label
    where reading.word(token) == "'s" && token > label.lowerBound
      && token + 1 < label.upperBound && reading.tokens[label.lowerBound].isCapitalised
    {
      return label.lowerBound..<token
    }
    for token in label.dropLast()
    where ["in", "of", "của", "tại", "ở"].contains(reading.word(token)) {
      var end = token + 1
      while end < label.upperBound, reading.tokens[end].isCapitalised { end += 1 }
      if end > token + 1 { return token + 1..<end }
    }
    return nil
  }

  /// The date that stands in the same clause as an amount, or opens the sentence.
  func period(of tokens: Range<Int>, dates: ArraySlice<FoundDate>, amounts: [Range<Int>])
    -> FoundDate?
  {
    var opening: FoundDate?
    if let first = dates.first, first.tokens.lowerBound <= sentence.lowerBound + 2 {
      opening = first
    }
    for date in near(tokens, dates) {
      let gap =
        date.tokens.lowerBound >= tokens.upperBound
        ? tokens.upperBound..<date.tokens.lowerBound
        : min(
          date.tokens.upperBound, tokens.lowerBound)..<max(
            date.tokens.upperBound, tokens.lowerBound)
      guard gap.count <= 6, !gap.contains(where: isClauseEnd),
        !amounts.suffix(12).contains(where: {
          $0.lowerBound >= gap.lowerBound && $0.lowerBound < gap.upperBound
        }),
        !comparesWith(date)
      else { continue }
      return date
    }
    return opening.flatMap { comparesWith($0) ? nil : $0 }
  }

  /// The dates that could be in the same clause.
  private func near(_ tokens: Range<Int>, _ dates: ArraySlice<FoundDate>) -> ArraySlice<FoundDate> {
    let first = dates.partitioningIndex { $0.tokens.upperBound + 8 >= tokens.lowerBound }
    return dates[first...].prefix { $0.tokens.lowerBound <= tokens.upperBound + 8 }
  }

  /// “from 2024”, “compared with last year”: the time of another number.
  private func comparesWith(_ date: FoundDate) -> Bool {
    let before = date.tokens.lowerBound - 1
    guard sentence.contains(before) else { return false }
    return ["with", "than", "over", "với", "since", "by"].contains(reading.word(before))
  }

  private func isClauseEnd(_ token: Int) -> Bool {
    reading.isSymbol(token, ",") || reading.isSymbol(token, ";") || reading.isSymbol(token, ":")
      || ["while", "but", "trong khi"].contains(reading.word(token))
  }
}
