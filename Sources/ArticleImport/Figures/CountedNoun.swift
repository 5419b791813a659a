import BriefingModel

/// The noun phrase that a number counts: `networking activities and working sessions`.
struct CountedNoun {
  /// The phrase behind the number.
  var phrase: Range<Int>
  /// From the first noun that is counted to the last, as printed.
  var heads: Range<Int>
  /// The phrase with what qualifies its last noun.
  var label: Range<Int>
}

/// Reads what a number counts.
struct CountedNounReader {
  let reading: Reading
  let sentence: Range<Int>

  /// The phrase that begins with a token.
  func noun(at start: Int, number: FoundNumber) -> CountedNoun? {
    guard reading.isWord(start), !reading.isGlued(start) else { return nil }
    return reading.language == .vietnamese
      ? vietnamese(at: start, number: number) : english(at: start, number: number)
  }

  // MARK: English

  private func english(at start: Int, number: FoundNumber) -> CountedNoun? {
    if number.value == 1 {
      guard let noun = reading.phrase(.singularNoun, at: start) else { return nil }
      return CountedNoun(phrase: noun.tokens, heads: noun.tokens, label: noun.tokens)
    }
    let isMore = reading.word(start) == "more" || reading.word(start) == "such"
    guard let first = plural(from: isMore ? start + 1 : start) else { return nil }
    var end = first.upperBound
    var count = 0
    while count < 6, let next = conjunct(at: end) {
      end = next
      count += 1
    }
    return CountedNoun(
      phrase: start..<end, heads: first.lowerBound..<end, label: start..<end)
  }

  /// The plural noun at which a phrase ends that begins with a token; none behind a word that ends
  /// noun phrases.
  private func plural(from start: Int) -> Range<Int>? {
    var index = start
    var words = 0
    while sentence.contains(index), words < 7 {
      if reading.isSymbol(index, "-"), reading.isGlued(index), reading.isGlued(index + 1) {
        index += 1
        continue
      }
      guard reading.isWord(index), !ends(index) else { return nil }
      if index > start, reading.word(index) == "'s" {
        index += 1
        continue
      }
      if isPlural(index), !isJoined(index + 1) {
        // “sales representatives”: the last of two plurals is what is counted.
        var head = index
        while reading.isWord(head + 1), sentence.contains(head + 1), isPlural(head + 1),
          !ends(head + 1)
        {
          head += 1
        }
        return head..<head + 1
      }
      index += 1
      words += 1
    }
    return nil
  }

  /// Whether a token joins the word before it to the next: a hyphen, a genitive.
  private func isJoined(_ token: Int) -> Bool {
    guard reading.isGlued(token) else { return false }
    return reading.isSymbol(token, "-") || (reading.isWord(token) && sentence.contains(token + 1))
  }

  private func ends(_ token: Int) -> Bool {
    if reading.tokens[token].isAllCapitals { return false }
    if reading.has(.cardinal, at: token) { return true }
    guard reading.has(.phraseEnd, at: token) else { return false }
    // “up-to-date”, “long-term”, “high-tech”: part of an adjective.
    return !(reading.isSymbol(token + 1, "-") && reading.isGlued(token + 1))
  }

  private func isPlural(_ token: Int) -> Bool {
    if reading.has(.pluralNoun, at: token) { return true }
    let word = reading.tokens[token]
    guard word.range.count > 3, reading.hasSuffix(token, "s") else { return false }
    return !reading.hasSuffix(token, "ss") && !reading.hasSuffix(token, "us")
      && !reading.hasSuffix(token, "'s") && !reading.has(.singularInS, at: token)
  }

  /// The end of “and working sessions” or “, editors and photographers”.
  private func conjunct(at token: Int, depth: Int = 0) -> Int? {
    guard depth < 6, sentence.contains(token) else { return nil }
    if reading.isSymbol(token, ",") {
      // A list goes on to an “and”; else the comma ends the phrase.
      guard let noun = plural(from: token + 1), noun.upperBound - token <= 3,
        reading.isParticle("and", at: noun.upperBound) || reading.isSymbol(noun.upperBound, ",")
      else { return nil }
      return conjunct(at: noun.upperBound, depth: depth + 1) == nil ? nil : noun.upperBound
    }
    guard reading.isParticle("and", at: token) || reading.isParticle("or", at: token),
      reading.isWord(token + 1), !reading.has(.cardinal, at: token + 1),
      !reading.hasSuffix(token + 1, "ed"), !reading.has(.changeVerb, at: token + 1),
      !reading.has(.vagueAmount, at: token + 1), !reading.has(.casualty, at: token + 1),
      !reading.has(.bound, at: token + 1), word(token + 1) != "other",
      let noun = plural(from: token + 1), noun.upperBound - token <= 5
    else { return nil }
    // “two ministers and officials say”, but not the subject of a clause of its own.
    return followsVerb(noun.upperBound) ? nil : noun.upperBound
  }

  private func followsVerb(_ token: Int) -> Bool {
    reading.has(.changeVerb, at: token)
      || reading.phrases(at: token).contains {
        $0.entry.category == .phraseEnd && $0.entry.value == "verb"
      }
  }

  private func word(_ token: Int) -> String { reading.word(token) }

  // MARK: Vietnamese

  /// A noun of the lexicon, or else the next one or two syllables.
  private func vietnamese(at start: Int, number: FoundNumber) -> CountedNoun? {
    let heads: Range<Int>
    if let noun = reading.phrase(.countedNoun, at: start) {
      heads = start..<(vietnameseConjunct(at: noun.tokens.upperBound) ?? noun.tokens.upperBound)
    } else {
      // A word that no lexicon knows is counted by digits only: “hai” and “ba” are much else.
      guard isSyllable(start), !number.isInWords || number.value > 10 else { return nil }
      heads =
        start..<(isSyllable(start + 1) && sentence.contains(start + 1) ? start + 2 : start + 1)
    }
    var end = heads.upperBound
    while end < min(sentence.upperBound, heads.upperBound + 5), isSyllable(end) { end += 1 }
    return CountedNoun(phrase: heads, heads: heads, label: start..<end)
  }

  /// The end of “, thành phố” or “và người dân” behind a counted noun.
  private func vietnameseConjunct(at token: Int) -> Int? {
    let isComma = reading.isSymbol(token, ",")
    guard sentence.contains(token + 1), isComma || reading.isParticle("and", at: token),
      let noun = reading.phrase(.countedNoun, at: token + 1)
    else { return nil }
    // A comma may as well part two clauses: bodies only are listed behind it.
    return isComma && noun.entry.value != "body" ? nil : noun.tokens.upperBound
  }

  private func isSyllable(_ token: Int) -> Bool {
    reading.isWord(token) && sentence.contains(token) && !reading.tokens[token].isCapitalised
      && !reading.has(.phraseEnd, at: token) && !reading.has(.cardinal, at: token)
  }
}
