/// Tells stretches of time from dates: `10年ぶり` from `10年`, `3日間` from `3日`.
struct JapaneseSpans {
  let reading: Reading

  /// Whether a number with 年 or 日 behind it says how long rather than when.
  ///
  /// - Parameters:
  ///   - number: The number.
  ///   - unitEnd: The token behind the unit.
  func isSpan(_ number: JapaneseNumber, unitEnd: Int) -> Bool {
    guard let unit = reading.scalar(unitEnd - 1) else { return false }
    switch unit {
    case "年":
      if isEra(before: number.tokens.lowerBound) { return false }
      guard let value = number.small else { return true }
      // Two digits are a short year or a span; four are a year.
      if value >= 1000 { return value > 2200 || value < 1500 && hasTail(unitEnd, number) }
      if hasTail(unitEnd, number) { return true }
      if hasHead(number.tokens.lowerBound) { return true }
      if value >= 100 { return true }
      return value < 10 && (number.plainDigits ?? 1) == 1
        && !reading.reads("学", endingBefore: number.tokens.lowerBound)
        && !reading.reads("小", endingBefore: number.tokens.lowerBound)
        && !reading.reads("中", endingBefore: number.tokens.lowerBound)
        && !reading.reads("高", endingBefore: number.tokens.lowerBound)
    case "日":
      guard let value = number.small else { return true }
      if value > 31 || value == 0 { return true }
      if let before = reading.scalar(number.tokens.lowerBound - 1), before == "月" { return false }
      return hasTail(unitEnd, number)
    default:
      return false
    }
  }

  private func isEra(before token: Int) -> Bool {
    reading.phrase(.era, endingBefore: token) != nil
  }

  private func hasTail(_ token: Int, _ number: JapaneseNumber) -> Bool {
    guard let tail = reading.phrase(.spanTail, at: token) else { return false }
    let end = tail.tokens.upperBound
    switch reading.scalar(token) {
    case "で":
      // “3年で2倍”, but “2024年で”, “25日で” and “30日でも” are dates.
      return reading.scalar(end - 1) == "で" && tail.tokens.count == 1
        && !reading.reads("は", at: end) && !reading.reads("も", at: end)
        && reading.scalar(number.tokens.upperBound) == "年"
    case "半":
      return !reading.reads("ば", at: token + 1)
    case "弱", "強", "超", "余":
      return tail.tokens.count > 1 || !reading.isKanji(end)
    case "分":
      return !reading.isKanji(end)
    case "来":
      return !reading.isKanji(end)
    case "間":
      return !reading.isKanji(end) || reading.scalar(end) == "以" || !reading.reads("近", at: end)
    default:
      return true
    }
  }

  private func hasHead(_ token: Int) -> Bool {
    guard let head = reading.phrase(.spanHead, endingBefore: token) else { return false }
    // “この30年” is a span, “条約20年” is not one of 約.
    return head.tokens.count > 1
      || reading.phrase(.bound, endingBefore: token)?.entry.value != "none"
  }
}
