import BriefingModel

/// What a sentence and the dates before say of a date that leaves something out.
extension JapaneseDateGrammar {
  /// Whether the sentence speaks of what is to come behind a token.
  func isFuture(_ token: Int) -> Bool {
    let end = min(token + 50, sentence.upperBound)
    guard token < end else { return false }
    let isGoal =
      reading.reads("に", at: token) || reading.reads("から", at: token)
      || reading.reads("まで", at: token)
    for index in token..<end {
      if reading.has(.futureCue, at: index) { return true }
      // “28日に開くと発表した”
      if isGoal, reading.scalar(index) == "と", reading.isHiragana(index - 1), isPlainForm(index - 1)
      {
        return true
      }
    }
    return isPlainForm(lastWord)
  }

  /// The last token before the mark that ends the sentence.
  private var lastWord: Int {
    var index = sentence.upperBound - 1
    let first = max(sentence.lowerBound, index - 8)
    while index > first, reading.tokens[index].kind == .symbol { index -= 1 }
    return index
  }

  /// Whether the sentence tells what has been.
  var isPast: Bool { reading.scalar(lastWord) == "た" }

  /// Whether a verb in the form of the present ends with a token: “開かれる”, but not “開かれている”.
  private func isPlainForm(_ token: Int) -> Bool {
    guard let scalar = reading.scalar(token),
      ["る", "す", "く", "う", "つ", "む", "ぶ", "ぐ"].contains(scalar)
    else { return false }
    for word in ["ている", "である", "という", "によると", "による", "なる", "ある", "いる", "だろう", "とする"]
    where reading.reads(word, endingBefore: token + 1) || reading.reads(word, at: token - 2) {
      return false
    }
    return true
  }

  /// The year that a date just before gives to a month or day: `2024年10月と12月`.
  func yearBefore(_ token: Int) -> Int? {
    guard let own, token - own.tokens.upperBound <= 2, !own.isComparison else { return nil }
    switch own.period {
    case .day(let date)?: return date.year
    case .month(let year, _)?: return year
    default: return nil
    }
  }

  /// The month that a date of the sentence gives to a day.
  func monthBefore(_ token: Int) -> (year: Int, month: Int)? {
    guard let own else { return nil }
    switch own.period {
    case .day(let date)?: return (date.year, date.month)
    case .month(let year, let month)? where token - own.tokens.upperBound <= 2: return (year, month)
    case .range(_, .day(let date)?)?: return (date.year, date.month)
    default: return nil
    }
  }
}
