import BriefingModel

// Offices in apposition: “X, president of Y,”, “the president, X,”.
extension PeopleTitleGrammar {
  /// The office in apposition behind a name: “X, president of Y,”, “ông X - Giám đốc Y -”.
  func officeBehind(_ end: Int) -> (role: Range<Int>, nationality: String?)? {
    guard reading.tokens.indices.contains(end), let sentence = reading.sentence(of: end) else {
      return nil
    }
    let isDash = reading.isSymbol(end, "-") && reading.tokens[end].isAfterSpace
    guard reading.isSymbol(end, ",") || reading.isSymbol(end, "(") || isDash else { return nil }
    let limit = min(reading.sentences[sentence].tokens.upperBound, end + Self.reach)
    var token = end + 1
    // An age between commas: “X, 45, a farmer”.
    if token + 2 < limit, reading.tokens[token].kind == .number {
      let mark = reading.word(token + 1) == "tuổi" ? token + 2 : token + 1
      if reading.isSymbol(mark, ",") { token = mark + 1 }
    }
    var nationality: String?
    var modifier: Int?
    let first = token
    while token < limit, token < first + 8 {
      if let office = officePhrase(at: token) {
        let behind = office.tokens.upperBound
        // The office of another: “X, whom President Y”.
        if !isVietnamese, signs[behind].contains(.cue) || names.isNameWord(behind) { return nil }
        let start = modifier ?? token
        let head = headOfOffice(office.tokens.upperBound, limit: limit)
        return (start..<officeEnd(from: head, limit: limit), nationality)
      }
      if let country = reading.phrase(.nationality, at: token), isCapitalised(token) {
        nationality = reading.text.foldedString(reading.range(of: country.tokens))
        token = country.tokens.upperBound
        modifier = nil
        continue
      }
      let word = reading.tokens[token]
      guard word.kind == .word || reading.isSymbol(token, "-"), !signs[token].contains(.cue),
        !isStop(token)
      else { return nil }
      if signs[token].contains(.modifier) {
        modifier = modifier ?? token
      } else {
        modifier = nil
      }
      token += 1
    }
    return nil
  }

  /// The end of an office of several nouns: “chief bond strategist”.
  private func headOfOffice(_ end: Int, limit: Int) -> Int {
    guard !isVietnamese else { return end }
    var token = end
    while token < min(limit, end + 3), reading.tokens[token].kind == .word, !isStop(token),
      !isComplementOpener(token)
    {
      if let office = officePhrase(at: token) { return office.tokens.upperBound }
      token += 1
    }
    return end
  }

  /// The office before a name between commas: “the prime minister, X, …”.
  func officeBefore(_ name: Range<Int>) -> Range<Int>? {
    let comma = name.lowerBound - 1
    guard !isVietnamese, comma > 0, reading.isSymbol(comma, ","),
      reading.isSymbol(name.upperBound, ","),
      let office = reading.phrase(.role, endingBefore: comma)
        ?? reading.phrase(.occupation, endingBefore: comma)
    else { return nil }
    return extended(office.tokens).role
  }

  /// Words that show that what stands behind a comma is no apposition.
  private func isStop(_ token: Int) -> Bool {
    switch reading.word(token) {
    case "and", "but", "who", "whom", "whose", "which", "while", "with", "when", "where", "in",
      "on", "at", "to", "from",
      "he", "she", "they", "it", "said", "has", "had", "is", "was", "và", "đã", "cùng", "ông", "bà",
      "cho", "theo", "khi", "tại":
      true
    default: false
    }
  }

  /// A point within a shortened name: “TP.HCM”.
  private func isWithinWord(_ point: Int) -> Bool {
    reading.isSymbol(point, ".") && reading.tokens.indices.contains(point + 1)
      && !reading.tokens[point + 1].isAfterSpace && reading.tokens[point + 1].kind == .word
  }

  /// Where an office in apposition ends: with its complement, if a comma or the sentence's end
  /// follows it soon.
  private func officeEnd(from start: Int, limit: Int) -> Int {
    guard start < limit else { return start }
    if !isVietnamese {
      switch reading.word(start) {
      case "of", "to", "for": break
      default: return start
      }
    }
    var token = start
    while token < limit {
      let word = reading.tokens[token]
      if word.kind == .symbol, !reading.isSymbol(token, "&"),
        word.isAfterSpace || !reading.isSymbol(token, "-") && !isWithinWord(token)
      {
        return token
      }
      if word.kind == .quotationMark || signs[token].contains(.cue) { return token }
      token += 1
    }
    return reading.tokens.indices.contains(token) && limit > start + 12 ? start : token
  }
}
