import BriefingModel

/// Finds amounts that state no number, and places where a number seems lost.
struct JapaneseDoubts {
  let reading: Reading
  let sentence: Range<Int>

  /// The doubt at a token that begins no figure, and the token behind it.
  func doubt(at token: Int) -> (doubt: Extraction.Doubt, end: Int)? {
    if let tokens = vagueAmount(at: token) { return (vague(tokens), tokens.upperBound) }
    if let tokens = missingNumber(at: token) {
      let doubt = Extraction.Doubt(
        code: "missing-number",
        message: "A number seems to be missing here; look it up in another source.",
        range: reading.range(of: tokens))
      return (doubt, tokens.upperBound)
    }
    return nil
  }

  /// The doubt about words that state no number.
  func vague(_ tokens: Range<Int>) -> Extraction.Doubt {
    Extraction.Doubt(
      code: "vague-amount",
      message: "This amount states no number; give one from another source or leave it out.",
      range: reading.range(of: tokens))
  }

  /// `数十社`, `数百万ドル`, `数人`, `何百人`, `十数社`, `複数の企業`.
  private func vagueAmount(at token: Int) -> Range<Int>? {
    if let word = reading.phrase(.vagueAmount, at: token) {
      var end = word.tokens.upperBound
      while sentence.contains(end), end - token < 20, reading.isNounPart(end) { end += 1 }
      return end > word.tokens.upperBound + 1 ? token..<end : nil
    }
    guard let scalar = reading.scalar(token), scalar == "数" || scalar == "何" else { return nil }
    var end = token + 1
    while sentence.contains(end), let unit = reading.scalar(end),
      JapaneseNumberReader.smallUnit(unit) != nil || JapaneseNumberReader.bigUnit(unit) != nil
    {
      end += 1
    }
    let hasFactor = end > token + 1
    if !hasFactor, scalar == "何" || reading.isKanji(token - 1) { return nil }
    if reading.has(.notUnit, at: end) { return nil }
    if let unit = reading.longestPhrase(
      [.share, .currency, .counter, .measure, .times], at: end),
      unit.tokens.upperBound <= sentence.upperBound
    {
      if !hasFactor, unit.entry.category != .counter { return nil }
      if !hasFactor, reading.has(.age, at: end) || reading.isKanji(unit.tokens.upperBound) {
        return nil
      }
      return token..<unit.tokens.upperBound
    }
    return hasFactor && end - token > 1 && !reading.isKanji(end) ? token..<end : nil
  }

  /// “約人が参加”, “協力文書は件を超える”: a bound with a unit but no number.
  private func missingNumber(at token: Int) -> Range<Int>? {
    if let bound = reading.phrase(.bound, at: token), ["約", "お"].contains(reading.scalar(token)),
      bound.entry.value == "about", !reading.isKanji(token - 1)
    {
      let unit = bareUnit(at: bound.tokens.upperBound)
      return unit.map { token..<$0 }
    }
    guard let before = reading.scalar(token - 1), ["は", "が", "で", "に"].contains(before),
      token - 1 > sentence.lowerBound
    else { return nil }
    if let end = bareUnit(at: token), let bound = reading.phrase(.boundAfter, at: end),
      Self.strict.contains(bound.entry.value)
    {
      return token..<bound.tokens.upperBound
    }
    // “で以上の協力文書”: the bound alone.
    if reading.reads("以上の", at: token), reading.isKanji(token + 3) || reading.isKatakana(token + 3),
      !["点", "通", "理", "結", "内", "事", "議", "諸", "観"].contains(reading.scalar(token + 3))
    {
      var end = token + 3
      while sentence.contains(end), end - token < 20, reading.isNounPart(end) { end += 1 }
      return token..<end
    }
    return nil
  }

  private static let strict: Set<String> = ["over", "atLeast", "under", "nearly", "about"]

  /// The end of a counter or of a large factor with a unit that stands without a number.
  private func bareUnit(at token: Int) -> Int? {
    var start = token
    while let unit = reading.scalar(start), JapaneseNumberReader.bigUnit(unit) != nil { start += 1 }
    if start > token, let unit = reading.longestPhrase([.currency, .counter], at: start) {
      return unit.tokens.upperBound
    }
    guard let unit = reading.phrase(.counter, at: start), unit.tokens.count == 1,
      ["件", "社", "名", "隻"].contains(reading.scalar(start))
        || reading.scalar(start) == "人" && reading.reads("約", endingBefore: start)
    else { return nil }
    return unit.tokens.upperBound
  }
}
