import BriefingModel

/// Finds the names of places: those that the gazetteer and the lexicons know, and others by the word
/// for the sort of place beside them.
struct PlaceFinder {
  let text: NameText
  private var reading: Reading { text.reading }

  init(_ text: NameText) { self.text = text }

  /// The mentions in order, none within another.
  func mentions() -> [NameMention] {
    var mentions: [NameMention] = []
    var token = 0
    while token < reading.tokens.count {
      if let mention = mention(at: token) {
        mentions.append(mention)
        token = mention.tokens.upperBound
      } else {
        token += 1
      }
    }
    return mentions
  }

  private func mention(at token: Int) -> NameMention? {
    guard reading.tokens[token].kind == .word,
      !reading.phrases(at: token).isEmpty
        || reading.tokens[token].isCapitalised
    else { return nil }
    if let named = behindClass(at: token) { return named }
    guard let known = known(at: token) else { return beforeClass(at: token) }
    var mention = known
    if let end = classEnd(after: known.tokens.upperBound) {
      mention = text.mention(token..<end, id: known.id)
      mention.key = known.key
    }
    return mention
  }

  /// A place that the gazetteer or the lexicons know.
  private func known(at token: Int) -> NameMention? {
    var best: PhraseTrie.Match?
    var id: String?
    var canonical: String?
    for phrase in reading.phrases(at: token) {
      switch phrase.entry.category {
      case .notPlaceName:
        if phrase.entry.value != "quality", phrase.tokens.count > (best?.tokens.count ?? 0) {
          return nil
        }
      case .place, .knownPlace:
        guard isWritten(phrase.tokens) else { continue }
        if phrase.tokens.count > (best?.tokens.count ?? 0) { (id, canonical) = (nil, nil) }
        best = phrase
        if phrase.entry.category == .place {
          id = phrase.entry.value
        } else {
          canonical = phrase.entry.value
        }
      default: continue
      }
    }
    guard let best, !text.isInPersonName(best.tokens) else { return nil }
    // A syllable within a longer name is not the place: “Nguyễn Đức”, “Anh Tuấn”.
    if best.tokens.count == 1, isShortSyllable(token), isWithinCapitals(token) { return nil }
    return text.mention(best.tokens, id: id, canonical: canonical)
  }

  /// Whether a phrase is written as a name; two letters such as “US” in capitals.
  private func isWritten(_ tokens: Range<Int>) -> Bool {
    // “Hòa bình” at the beginning of a sentence is peace.
    guard text.hasCapital(tokens), let last = tokens.last, !text.isLowerCaseWord(last) else {
      return false
    }
    guard tokens.count == 1, let first = tokens.first else { return true }
    let token = reading.tokens[first]
    let isLatin = reading.text.folded[token.range].allSatisfy { $0.value < 0x80 }
    return !isLatin || token.range.count > 2 || (token.isAllCapitals && !isMoney(first))
  }

  /// “US” in `US$8 billion` is a currency.
  private func isMoney(_ token: Int) -> Bool {
    text.isJoined(token + 1)
      && (reading.isSymbol(token + 1, "$") || reading.tokens[token + 1].kind == .number)
  }

  private func isShortSyllable(_ token: Int) -> Bool {
    reading.language == .vietnamese && reading.tokens[token].range.count <= 4
  }

  /// Whether a syllable is part of a longer run of capitals, as in a person's name.
  private func isWithinCapitals(_ token: Int) -> Bool {
    if text.has(.honorific, endingBefore: token) { return true }
    if text.isCapitalised(token - 1), !text.isSentenceStart(token - 1),
      text.has(.familyName, at: token - 1), !text.has(.placeClass, endingBefore: token)
    {
      return true
    }
    return text.isSentenceStart(token) && text.isCapitalised(token + 1)
      && !text.has(.knownPlace, at: token + 1) && !text.has(.organisationHead, at: token + 1)
  }

  /// The end of a class word behind a name: `Quảng Ninh Province`, `Gunma prefecture`.
  private func classEnd(after token: Int) -> Int? {
    guard let word = reading.phrase(.placeClass, at: token), word.entry.value == "after",
      text.isSameSentence(token - 1, token)
    else { return nil }
    // A capital goes on to another name: “Việt Nam Sea Festival”.
    let end = word.tokens.upperBound
    if text.isCapitalised(token), text.isCapitalised(end), !text.has(.organisationHead, at: end) {
      return nil
    }
    return end
  }

  /// `tỉnh Quảng Ninh`, `TP Hồ Chí Minh`, `Gulf of Tonkin`: known or not.
  private func behindClass(at token: Int) -> NameMention? {
    guard let word = reading.phrase(.placeClass, at: token), word.entry.value == "before",
      // A phrase of the lexicons that holds the class word is the whole.
      (reading.phrase(.knownPlace, at: token)?.tokens.count ?? 0) <= word.tokens.count,
      (reading.phrase(.place, at: token)?.tokens.count ?? 0) <= word.tokens.count
    else { return nil }
    let start = word.tokens.upperBound
    if let known = known(at: start) {
      var mention = text.mention(token..<known.tokens.upperBound, id: known.id)
      mention.key = known.key
      return mention
    }
    guard text.isCapitalised(start), !text.has(.organisationHead, at: start),
      !text.has(.role, at: start)
    else { return nil }
    var end = start + 1
    while end < start + 4, text.isCapitalised(end), !text.has(.knownPlace, at: end) { end += 1 }
    guard !text.isInPersonName(start..<end) else { return nil }
    var mention = text.mention(token..<end)
    mention.key = NameText.key(reading.text.string(reading.range(of: start..<end)))
    return mention
  }

  /// `Tsukuba City`, `Thạch Hà District`: a name that no list holds before a class word.
  private func beforeClass(at token: Int) -> NameMention? {
    guard reading.language == .english, isPlainCapital(token) else { return nil }
    var end = token + 1
    while end < token + 4 {
      if let word = reading.phrase(.placeClass, at: end), word.entry.value == "after" {
        let isCapital = text.isCapitalised(end)
        let behind = word.tokens.upperBound
        guard isCapital || end > token, !(isCapital && text.isCapitalised(behind)),
          isCapital || isAdministrative(end), !text.isInPersonName(token..<end),
          isCapital || !text.isSentenceStart(token)
        else { return nil }
        var mention = text.mention(token..<behind)
        mention.key = NameText.key(reading.text.string(reading.range(of: token..<end)))
        return mention
      }
      guard isPlainCapital(end) else { return nil }
      end += 1
    }
    return nil
  }

  /// Whether a class word in small letters still makes a name: “Thạch Hà district”.
  private func isAdministrative(_ token: Int) -> Bool {
    ["province", "prefecture", "district", "commune", "ward", "county"]
      .contains { text.isWord(token, $0) }
  }

  private func isPlainCapital(_ token: Int) -> Bool {
    guard text.isCapitalised(token) else { return false }
    return !reading.phrases(at: token).contains { phrase in
      switch phrase.entry.category {
      case .notPlaceName, .notOrganisationName, .functionWord, .nationality, .month, .weekday,
        .role, .honorific, .placeClass, .organisationHead:
        true
      default: false
      }
    }
  }
}
