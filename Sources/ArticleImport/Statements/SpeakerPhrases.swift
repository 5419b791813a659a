import BriefingModel

// Noun phrases for those who can speak: bodies, papers, groups of people.
extension SpeakerGrammar {
  /// A body or group whose phrase ends before a token.
  func nounPhrase(endingBefore end: Int, from lower: Int) -> Speaker? {
    var start = end
    var starts: [Int] = []
    while start > lower, start > end - Self.reach, isPhraseToken(start - 1) {
      start -= 1
      if signs[start].contains(.determiner) || start == lower
        || signs[start - 1].contains(.opener)
        || context.isVietnamese
          && signs[start].contains(.speakerNoun)
      {
        starts.append(start)
      }
    }
    guard start < end else { return nil }
    if starts.last != start { starts.append(start) }
    // The longest phrase first; a shorter one only behind words that introduce the clause.
    if let person = personWithComplement(in: start..<end) { return person }
    for candidate in starts.reversed() {
      if candidate > start, !isIntroduction(start..<candidate) { continue }
      guard isNounPhrase(candidate..<end, false) else { continue }
      return isNested(candidate) ? nil : named(candidate..<end)
    }
    return nil
  }

  /// “X of Y”, “ông X của Y”: the person is the speaker, not Y.
  private func personWithComplement(in tokens: Range<Int>) -> Speaker? {
    for token in tokens {
      switch reading.word(token) {
      case "of", "from", "at", "của", "thuộc": break
      default: continue
      }
      guard let person = context.mention(endingBefore: token) else { continue }
      let start = person.tokens.lowerBound
      let isFirst = start <= tokens.lowerBound || isIntroduction(tokens.lowerBound..<start)
      return isFirst && !isNested(start) ? person : nil
    }
    return nil
  }

  /// Whether words before a noun phrase may introduce its clause without a comma: “In Tokyo on Monday”,
  /// “A and”.
  private func isIntroduction(_ tokens: Range<Int>) -> Bool {
    let first = tokens.lowerBound
    if signs[tokens.upperBound - 1].contains(.opener) { return true }
    return signs[first].contains(.preposition) || signs[first].contains(.time)
      || signs[first].contains(.opener)
      || signs[first].contains(.sentenceOpener)
        && !signs[first].contains(.determiner)
  }

  /// Whether some tokens are a phrase for someone who can speak.
  func isNounPhrase(_ tokens: Range<Int>, _ allowingPapers: Bool) -> Bool {
    guard let first = tokens.first else { return false }
    if tokens.count == 1, isPronoun(first) { return true }
    for token in tokens {
      guard isPhraseToken(token), !signs[token].contains(.personPronoun) else { return false }
    }
    return context.isVietnamese
      ? isVietnamesePhrase(tokens, allowingPapers) : isEnglishPhrase(tokens, allowingPapers)
  }

  /// A pronoun that stands for someone whom nothing tells.
  private func isPronoun(_ token: Int) -> Bool {
    signs[token].contains(.bodyPronoun) || signs[token].contains(.personPronoun)
  }

  func canSpeak(_ token: Int, _ allowingPapers: Bool) -> Bool {
    signs[token].contains(.speakerNoun) || signs[token].contains(.role)
      || allowingPapers && signs[token].contains(.attributionNoun)
  }

  private func isEnglishPhrase(_ tokens: Range<Int>, _ allowingPapers: Bool) -> Bool {
    let first = tokens.lowerBound
    guard !signs[first].contains(.preposition), !signs[first].contains(.time),
      !signs[first].contains(.opener)
    else { return false }
    let end =
      tokens.dropFirst().first {
        signs[$0].contains(.preposition) && !context.isCapitalised($0) || reading.word($0) == "and"
      } ?? tokens.upperBound
    let head = end - 1
    let word = reading.tokens[head]
    guard word.kind == .word || word.kind == .number && head > first else { return false }
    let isDetermined = signs[first].contains(.determiner)
    if word.isCapitalised || word.kind == .number {
      if signs[head].contains(.time) { return false }
      if head == first {
        return signs[head].isDisjoint(with: .sentenceOpener) || canSpeak(head, allowingPapers)
      }
      // “The Việt Nam Railways” is a body; “a Boeing” is none, but who says that it said something?
      return true
    }
    guard canSpeak(head, allowingPapers), head > first || !word.isCapitalised else { return false }
    if reading.word(head) == "'s" { return false }
    let isPlural =
      reading.text.folded[word.range.upperBound - 1] == "s" || reading.word(head) == "people"
      || reading.word(head) == "media" || reading.word(head) == "police"
    let isGenitive = (first..<head).contains { reading.word($0) == "'s" }
    return isDetermined || isPlural || isGenitive || context.isCapitalised(first) && first < head
  }

  private func isVietnamesePhrase(_ tokens: Range<Int>, _ allowingPapers: Bool) -> Bool {
    var first = tokens.lowerBound
    while first < tokens.upperBound, signs[first].contains(.determiner),
      !signs[first].contains(.speakerNoun)
    {
      first += 1
    }
    guard first < tokens.upperBound else { return false }
    // A person within is the subject, and what follows the name its verb.
    if let person = context.firstMention(in: tokens), person.tokens.upperBound < tokens.upperBound {
      return false
    }
    if canSpeak(first, allowingPapers) { return true }
    // Names of bodies and countries: all words have capitals.
    return signs[first].isDisjoint(with: [.sentenceOpener, .preposition, .opener])
      && (first..<tokens.upperBound).allSatisfy {
        context.isCapitalised($0) || reading.tokens[$0].kind != .word
      }
  }

  /// Whether some tokens are an office without the name of a body or person: “the foreign minister”,
  /// “the Japanese ambassador”.
  private func isOfficeAlone(_ tokens: Range<Int>) -> Bool {
    if context.isVietnamese { return tokens.allSatisfy { signs[$0].contains(.office) } }
    guard reading.word(tokens.lowerBound) == "the", let last = tokens.last, tokens.count > 1 else {
      return false
    }
    return signs[last].contains(.role)
      && tokens.dropFirst().dropLast().allSatisfy {
        signs[$0].contains(.role) || context.isCapitalised($0)
      }
  }

  func named(_ tokens: Range<Int>) -> Speaker {
    if tokens.count == 1, isPronoun(tokens.lowerBound) {
      return Speaker(tokens: tokens, name: nil)
    }
    // “the minister” is somebody whom the text does not name.
    if isOfficeAlone(tokens) { return Speaker(tokens: tokens, name: nil) }
    var first = tokens.lowerBound
    switch reading.word(first) {
    case "the", "a", "an": if tokens.count > 1 { first += 1 }
    default: break
    }
    return Speaker(
      tokens: tokens,
      name: reading.text.sourceString(reading.range(of: first..<tokens.upperBound)))
  }
}
