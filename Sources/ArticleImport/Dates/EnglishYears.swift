import BriefingModel

/// Years, decades, centuries.
extension EnglishDates {
  /// A year or a stretch of years, where the digits do not count something.
  func years(at token: Int) -> FoundDate? {
    guard let year = text.yearDigits(at: token), !text.isWithinNumber(token) else { return nil }
    if let range = text.yearRange(at: token) {
      let isSure = (1800...2150).contains(year) && (1800...2150).contains(range.through)
      let isCounting =
        reading.phrase(.notAfterYear, at: range.end) != nil
        || (year % 50 == 0 && isPluralNoun(range.end))
      if isSure, !isCounting, !isMoney(before: token) {
        return FoundDate(
          tokens: token..<range.end,
          period: .range(from: .year(year), through: .year(range.through)))
      }
    }
    guard isYear(year, at: token) else { return nil }
    if text.isWord(token - 1, "between"), text.isWord(token + 1, "and"),
      let last = text.yearDigits(at: token + 2), last > year
    {
      return FoundDate(
        tokens: token..<token + 3, period: .range(from: .year(year), through: .year(last)))
    }
    if let fiscal = reading.phrase(.fiscalYear, at: token + 1) {
      return FoundDate(tokens: token..<fiscal.tokens.upperBound, period: .fiscalYear(year))
    }
    // `2024 third quarter`
    if let part = reading.phrase(.partOfYear, at: token + 1),
      !text.isWord(part.tokens.upperBound - 1, "of")
    {
      return FoundDate(
        tokens: token..<part.tokens.upperBound,
        period: PartOfYear(part.entry.value)?.period(in: year))
    }
    return FoundDate(tokens: token..<token + 1, period: period(sinceOrIn: year, at: token))
  }

  /// “since 1992” says that the time goes on.
  private func period(sinceOrIn year: Int, at token: Int) -> Period {
    text.isWord(token - 1, "since") ? .range(from: .year(year), through: nil) : .year(year)
  }

  /// Whether four digits are a year.
  ///
  /// Agencies write `2,000` for a number; without the comma it is a year unless it plainly counts
  /// what follows it.
  private func isYear(_ year: Int, at token: Int) -> Bool {
    let isRound = year % 50 == 0
    let cue = reading.phrase(.yearCue, endingBefore: token)?.entry.value
    if isMoney(before: token) || text.continuesNumber(token + 1) { return false }
    if text.isJoined(token + 1), reading.tokens[token + 1].kind == .word,
      !text.isAnyWord(token + 1, ["'s", "'"])
    {
      return false
    }
    // `2000-seat`
    if reading.isSymbol(token + 1, "-"), text.isJoined(token + 2), text.isLowerCaseWord(token + 2) {
      return false
    }
    if reading.isSymbol(token + 1, "%") || reading.isSymbol(token + 1, "°") { return false }
    let isCounting = reading.phrase(.notAfterYear, at: token + 1) != nil || isPluralNoun(token + 1)
    if isCounting {
      let isOwned = text.isAnyWord(token - 1, ["the", "its", "their", "his", "her", "our", "'s"])
      guard !isRound,
        cue == "strong" || isOwned && reading.phrase(.notAfterYear, at: token + 1) == nil
          || text.isWord(token - 1, "by") && year > 2020
      else { return false }
    }
    if (1900...2100).contains(year) { return true }
    return cue == "strong" && !isCounting && !text.isLowerCaseWord(token + 1)
  }

  /// Whether a sign or code of a currency or a word such as “No.” stands before a number.
  private func isMoney(before token: Int) -> Bool {
    guard token > 0 else { return false }
    if reading.phrase(.notBeforeYear, endingBefore: token) != nil { return true }
    let previous = reading.tokens[token - 1]
    return previous.kind == .symbol
      && reading.text.scalars[previous.range.lowerBound].properties.generalCategory
        == .currencySymbol
  }

  /// Whether a token reads as a noun in the plural.
  func isPluralNoun(_ token: Int) -> Bool {
    guard text.isLowerCaseWord(token) else { return false }
    let word = reading.text.folded[reading.tokens[token].range]
    guard word.count > 3, word.last == "s", let before = word.dropLast().last else { return false }
    return before != "s" && before != "u" && before != "i" && before != "'"
  }

  /// `1990s`, `1990’s`, `90s`.
  func decade(at token: Int) -> FoundDate? {
    guard let digits = text.digits(at: token), digits.value % 10 == 0, text.isJoined(token + 1),
      text.isWord(token + 1, "s") || text.isWord(token + 1, "'s") && text.isWord(token - 1, "the"),
      let year = text.yearDigits(at: token)
        ?? (digits.count == 2 && digits.value >= 20 ? 1900 + digits.value : nil)
    else { return nil }
    return FoundDate(
      tokens: token..<token + 2, period: .range(from: .year(year), through: .year(year + 9)))
  }

  /// `21st century`.
  func century(at token: Int) -> FoundDate? {
    guard let number = text.digits(at: token), (1...30).contains(number.value),
      text.isJoined(token + 1), text.isAnyWord(token + 1, ["st", "nd", "rd", "th"]),
      let end = [token + 2, token + 3].first(where: {
        text.isAnyWord($0, ["century", "centuries"])
      })
    else { return nil }
    return FoundDate(
      tokens: token..<end + 1,
      period: .range(
        from: .year(number.value * 100 - 99), through: .year(number.value * 100)))
  }

  /// `FY2024`, `fiscal year 2024/25`, `the fiscal year ended March 2025`.
  func fiscalYear(at token: Int) -> FoundDate? {
    guard let name = reading.phrase(.fiscalYear, at: token) else { return nil }
    var place = name.tokens.upperBound
    if reading.isSymbol(place, "-") || text.isWord(place, "of") { place += 1 }
    if let range = text.yearRange(at: place) ?? joinedRange(at: place) {
      let isOne = range.through == range.from + 1
      return FoundDate(
        tokens: token..<range.end,
        period: isOne
          ? .fiscalYear(range.from)
          : .range(from: .fiscalYear(range.from), through: .fiscalYear(range.through)))
    }
    if let digits = text.digits(at: place) {
      if digits.count == 4, (1900...2199).contains(digits.value) {
        return FoundDate(tokens: token..<place + 1, period: .fiscalYear(digits.value))
      }
      if digits.count == 2, text.isJoined(place) {
        return FoundDate(tokens: token..<place + 1, period: .fiscalYear(2000 + digits.value))
      }
    }
    let ends = ["ended", "ending", "to", "through", "in", "until"]
    while text.isAnyWord(place, ends) { place += 1 }
    guard place > name.tokens.upperBound, let point = point(at: place), point.month == 3 else {
      return nil
    }
    let year = point.year ?? point.month.flatMap { text.report.year(ofMonth: $0, isFuture: false) }
    return FoundDate(tokens: token..<point.end, period: year.map { .fiscalYear($0 - 1) })
  }

  /// The years of `FY2024/25`, which are joined to the letters.
  private func joinedRange(at token: Int) -> (from: Int, through: Int, end: Int)? {
    guard let from = text.yearDigits(at: token), text.isJoined(token),
      reading.isSymbol(token + 1, "/") || reading.isSymbol(token + 1, "-"),
      text.isJoined(token + 2), let second = text.digits(at: token + 2),
      second.count == 2 || second.count == 4
    else { return nil }
    let through = second.count == 2 ? from / 100 * 100 + second.value : second.value
    return through > from && through < 2200 ? (from, through, token + 3) : nil
  }
}
