import BriefingModel

/// How exact a number is and whether it rose or fell, with the words beside it that say so.
struct Qualifiers {
  var bound: Figure.Bound = .exactly
  var change: Figure.Change?
  /// Whether the number is what the change led to (“rose to 5”) and not its extent (“rose by 5”).
  var isLevel = false
  /// The number with those words.
  var tokens: Range<Int>
  /// The verb or noun of change, for the label.
  var changeWord: Range<Int>?
}

/// Reads the words around an amount.
struct QualifierReader {
  let reading: Reading
  let sentence: Range<Int>

  /// What the words around an amount say of it.
  ///
  /// - Parameters:
  ///   - limit: The end of what was read before, which these words do not reach.
  ///   - last: The change of the figure before, and where it ends: “rose 5% to 10 billion”.
  func qualifiers(
    of amount: Amount, from limit: Int, after last: (change: Figure.Change, end: Int)?
  ) -> Qualifiers {
    var found = Qualifiers(tokens: amount.tokens)
    if amount.isRound { found.bound = .atLeast }
    readBounds(&found, amount, from: limit)
    if amount.isStart { return found }
    let bounded = found.tokens
    found.change = amount.change
    found.isLevel = amount.isGoal
    if found.change == nil { readChangeBefore(&found, amount, from: limit) }
    if found.change == nil { readChangeBehind(&found, amount) }
    if found.change == nil, let last { carryChange(&found, amount, last) }
    if found.change == nil, reading.isSymbol(amount.tokens.lowerBound, "+"), amount.kind == .percent
    {
      found.change = .up
    }
    if found.change != nil {
      found.isLevel =
        found.isLevel || isTo(before: found, amount) || isTo(endingAt: bounded.lowerBound)
    }
    if found.isLevel { found.tokens = bounded }
    return found
  }

  /// Whether “to” stands between the verb and the number: “rose sharply to about 5”.
  private func isTo(before found: Qualifiers, _ amount: Amount) -> Bool {
    let start = found.tokens.lowerBound
    return reading.isParticle("to", at: start - 1)
      || (start..<max(start, amount.tokens.lowerBound)).contains {
        reading.isParticle("to", at: $0)
      }
  }

  // MARK: Bounds

  private func readBounds(_ found: inout Qualifiers, _ amount: Amount, from limit: Int) {
    var start = amount.tokens.lowerBound
    var isRead = false
    while let match = reading.phrase(.bound, endingBefore: skippingArticle(start)),
      match.tokens.lowerBound >= limit, match.tokens.lowerBound >= sentence.lowerBound
    {
      if isDuringTime(match, amount) || isPlace(match, amount) { break }
      let bound = Figure.Bound(rawValue: match.entry.value) ?? .exactly
      // The word beside the number wins: “up to about 50” is about 50; “as many as” bounds nothing.
      if !isRead, bound != .exactly {
        found.bound = bound
        isRead = true
      }
      start = match.tokens.lowerBound
    }
    found.tokens = start..<found.tokens.upperBound
    let ends = [amount.tokens.upperBound, amount.number.tokens.upperBound]
    for end in ends {
      guard let match = reading.phrase(.boundAfter, at: end),
        match.tokens.upperBound <= sentence.upperBound
      else { continue }
      if reading.isSymbol(end, "+"), !reading.isGlued(end) { continue }
      found.bound = Figure.Bound(rawValue: match.entry.value) ?? found.bound
      found.tokens = found.tokens.lowerBound..<max(found.tokens.upperBound, match.tokens.upperBound)
      break
    }
  }

  /// Skips “a” between a bound and its number: “more than a 5 per cent rise”.
  private func skippingArticle(_ token: Int) -> Int {
    guard reading.language == .english, token > sentence.lowerBound,
      reading.isParticle("article", at: token - 1),
      let bound = reading.phrase(.bound, endingBefore: token - 1),
      // “under a three-year programme”: a single preposition is one.
      bound.tokens.count > 1 || bound.entry.value == "nearly"
    else { return token }
    return token - 1
  }

  /// Whether “over” says how long something takes: “invest US$5 billion over ten years”.
  private func isDuringTime(_ match: PhraseTrie.Match, _ amount: Amount) -> Bool {
    guard amount.kind == .duration, reading.language == .english, match.entry.value == "over",
      reading.word(match.tokens.lowerBound) == "over", match.tokens.count == 1
    else { return false }
    let before = match.tokens.lowerBound - 1
    guard sentence.contains(before) else { return false }
    return !reading.has(.phraseEnd, at: before)
  }

  /// Whether “trên” and “dưới” say where: “trên 5 lĩnh vực”.
  private func isPlace(_ match: PhraseTrie.Match, _ amount: Amount) -> Bool {
    reading.language == .vietnamese && amount.kind == .count && amount.number.value < 10
      && match.tokens.count == 1
      && ["trên", "dưới"].contains(reading.word(match.tokens.lowerBound))
  }

  // MARK: Change before the number

  private func readChangeBefore(_ found: inout Qualifiers, _ amount: Amount, from limit: Int) {
    var start = found.tokens.lowerBound
    // “a 5 per cent rise”: the article is no part of it.
    if reading.language == .english, reading.isParticle("article", at: start - 1) { start -= 1 }
    let isTo = reading.isParticle("to", at: start - 1)
    let isBy =
      reading.isParticle("by", at: start - 1)
      || reading.isParticle("at", at: start - 1)
        && reading.has(.changeVerb, endingBefore: start - 1)
    var word = isTo || isBy ? start - 1 : start
    if isTo, let match = changeVerb(endingBefore: start, from: limit) {
      // “xuống 4,25%”: the preposition is itself a word of change.
      found.change = Figure.Change(rawValue: match.entry.value)
      found.changeWord = match.tokens
      found.tokens = match.tokens.lowerBound..<found.tokens.upperBound
      return
    }
    for _ in 0..<3 {
      if let match = changeVerb(endingBefore: word, from: limit) {
        if !isTo, !isBy, !isShareLike(amount), reading.has(.getting, at: match.tokens.lowerBound) {
          return
        }
        found.change = Figure.Change(rawValue: match.entry.value)
        found.changeWord = match.tokens
        found.tokens = match.tokens.lowerBound..<found.tokens.upperBound
        return
      }
      guard let adverb = reading.phrase(.changeAdverb, endingBefore: word),
        adverb.tokens.lowerBound > limit
      else { break }
      word = adverb.tokens.lowerBound
    }
    if isNounOfChange(before: found.tokens.lowerBound, amount, from: limit, &found) { return }
    if isTo || isBy {
      readVerbFarther(&found, before: start - 1, from: limit)
    } else if reading.language == .vietnamese, amount.kind == .percent {
      // “giảm lãi suất 0,25 điểm phần trăm”: the object stands between verb and number.
      readVerbFarther(&found, before: start, from: limit, within: 5)
    }
  }

  private func changeVerb(endingBefore token: Int, from limit: Int) -> PhraseTrie.Match? {
    guard let match = reading.phrase(.changeVerb, endingBefore: token),
      match.tokens.lowerBound >= limit
    else { return nil }
    // “made up 22 per cent”, “set up 12 centres”: no rise.
    if match.tokens.count == 1, let verb = reading.phrase(.level, endingBefore: token),
      verb.tokens.count > 1
    {
      return nil
    }
    return match
  }

  /// “growth of 5 per cent”, “GDP growth reached 8%”, “tốc độ tăng trưởng đạt 8%”.
  private func isNounOfChange(
    before start: Int, _ amount: Amount, from limit: Int, _ found: inout Qualifiers
  ) -> Bool {
    var index = start
    var steps = 0
    while steps < 11, index > limit, index > sentence.lowerBound {
      if let noun = reading.phrase(.changeNoun, endingBefore: index),
        noun.tokens.lowerBound >= limit
      {
        let isBeside = reading.isParticle("of", at: index) && start - index == 1
        guard isBeside || amount.kind == .percent else { return false }
        guard index < start || reading.language == .vietnamese else { return false }
        found.change = Figure.Change(rawValue: noun.entry.value)
        found.changeWord = noun.tokens
        if start - index <= 1 {
          found.tokens = noun.tokens.lowerBound..<found.tokens.upperBound
        }
        return true
      }
      // “growth in 2024 was”: the amounts read before end at the limit, so this is a date.
      if reading.isNumber(index - 1) {
        index -= 1
      } else {
        guard reading.isWord(index - 1), let link = link(endingBefore: index) else { return false }
        index = link
      }
      steps += 1
    }
    return false
  }

  /// Where the words begin that may stand between a noun of change and a number.
  private func link(endingBefore token: Int) -> Int? {
    let match =
      reading.phrase(.link, endingBefore: token)
      ?? reading.phrase(.changeAdverb, endingBefore: token)
      ?? reading.phrase(.bound, endingBefore: token)
    return match?.tokens.lowerBound
  }

  /// “raise two-way trade to US$20 billion”, “rose in October by 5 per cent”.
  private func readVerbFarther(
    _ found: inout Qualifiers, before preposition: Int, from limit: Int, within reach: Int = 12
  ) {
    var index = preposition
    var steps = 0
    while steps < reach, index > max(limit, sentence.lowerBound) {
      let token = index - 1
      guard reading.isWord(token) || reading.isSymbol(token, "-") || reading.isNumber(token)
      else { return }
      if reading.has(.changeVerb, endingBefore: index),
        let match = reading.phrase(.changeVerb, endingBefore: index),
        match.tokens.lowerBound >= limit,
        reading.tokens[token].kind == .word, reading.word(token) != "up",
        reading.word(token) != "down"
      {
        found.change = Figure.Change(rawValue: match.entry.value)
        found.changeWord = match.tokens
        return
      }
      // Another clause or another preposition of direction ends the search.
      if reading.isParticle("and", at: token), steps > 4 { return }
      index -= 1
      steps += 1
    }
  }

  // MARK: Change behind the number

  /// “5 per cent growth”, “a 5 per cent year-on-year rise”, “5 per cent higher”.
  private func readChangeBehind(_ found: inout Qualifiers, _ amount: Amount) {
    guard reading.language == .english,
      amount.kind != .count || amount.noun == nil || isShareLike(amount),
      amount.kind != .duration, amount.kind != .rank
    else { return }
    var index = amount.tokens.upperBound
    if reading.isSymbol(index, "-"), reading.isGlued(index) { index += 1 }
    for match in reading.phrases(at: index)
    where match.entry.category == .changeAfter && match.tokens.upperBound <= sentence.upperBound {
      found.change = Figure.Change(rawValue: match.entry.value)
      found.tokens = found.tokens.lowerBound..<max(found.tokens.upperBound, match.tokens.upperBound)
      return
    }
    guard amount.kind != .measure else { return }
    var steps = 0
    while sentence.contains(index), steps < 6 {
      if let noun = reading.phrase(.changeNoun, at: index) {
        found.change = Figure.Change(rawValue: noun.entry.value)
        found.changeWord = noun.tokens
        found.tokens = found.tokens.lowerBound..<noun.tokens.upperBound
        return
      }
      let isHyphen = reading.isSymbol(index, "-") && reading.isGlued(index)
      guard isHyphen || reading.isWord(index) && isModifier(index) else { return }
      index += 1
      steps += 1
    }
  }

  private func isModifier(_ token: Int) -> Bool {
    if reading.has(.changeAdverb, at: token) || reading.isSymbol(token + 1, "-") { return true }
    if reading.isSymbol(token - 1, "-"), reading.isGlued(token) { return true }
    return !reading.has(.phraseEnd, at: token)
  }
}
