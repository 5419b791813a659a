import BriefingModel

/// Periods: relative ones, parts of years, what compares.
extension EnglishDates {
  /// `yesterday`, `this year`, `last month`.
  func relative(at token: Int) -> FoundDate? {
    if let day = reading.phrase(.relativeDay, at: token), let distance = day.entry.number {
      return FoundDate(tokens: day.tokens, period: text.report.day(distance))
    }
    guard let period = reading.phrase(.relativePeriod, at: token) else { return nil }
    return FoundDate(tokens: period.tokens, period: text.report.period(period.entry.value))
  }

  /// `the same period last year`, `year-on-year`.
  func comparison(at token: Int) -> FoundDate? {
    guard let phrase = reading.phrase(.comparisonPeriod, at: token) else { return nil }
    let end = phrase.tokens.upperBound
    if phrase.entry.value != "unknown" {
      return FoundDate(
        tokens: phrase.tokens, period: text.report.period(phrase.entry.value), isComparison: true)
    }
    // `the same period of 2024`
    if text.isAnyWord(end, ["of", "in"]), let year = containingYear(at: end), !year.isFiscal {
      return FoundDate(
        tokens: token..<year.end, period: year.year.map { .year($0) }, isComparison: true)
    }
    return FoundDate(tokens: phrase.tokens, isComparison: true)
  }

  /// `early 2025`, `end of 2020`, `mid-November`, `the end of this year`.
  func edge(at token: Int) -> FoundDate? {
    guard let edge = reading.phrase(.edgeOfPeriod, at: token) else { return nil }
    var place = edge.tokens.upperBound
    let isJoined = reading.isSymbol(place, "-")
    if isJoined { place += 1 }
    if text.isWord(place, "the") { place += 1 }
    guard reading.tokens.indices.contains(place) else { return nil }
    if text.isWord(place, "year"), place > edge.tokens.upperBound,
      reading.phrase(.fiscalYear, at: place) == nil
    {
      let period = text.report.year.map { Period.year($0) }
      return FoundDate(tokens: place..<place + 1, period: period)
        .atEdge(edge.entry.value, from: token)
    }
    let date =
      reading.tokens[place].kind == .number
      ? decade(at: place) ?? century(at: place)
        ?? (isJoined ? joinedYear(at: place) : years(at: place))
      : partOfYear(at: place) ?? relative(at: place) ?? days(at: place) ?? fiscalYear(at: place)
    return date.map { $0.atEdge(edge.entry.value, from: token) }
  }

  /// The year of `mid-2025`.
  private func joinedYear(at token: Int) -> FoundDate? {
    text.yearDigits(at: token).map { FoundDate(tokens: token..<token + 1, period: .year($0)) }
  }

  /// `first half of 2025`, `third quarter`, `Q3 2025`, `first ten months of the year`.
  func partOfYear(at token: Int) -> FoundDate? {
    guard let phrase = reading.phrase(.partOfYear, at: token),
      let part = PartOfYear(phrase.entry.value)
    else { return nil }
    var end = phrase.tokens.upperBound
    if text.isAnyWord(end, ["period", "result", "results"]), text.isAnyWord(end + 1, ["of", "in"]) {
      end += 1
    }
    // `first half of November`
    if text.isWord(end, "of"), let month = point(at: end + 1), month.day == nil {
      return FoundDate(tokens: token..<month.end, period: text.period(of: month, from: token))
    }
    let takesOf = text.isWord(end - 1, "of")
    if let year = containingYear(at: takesOf ? end - 1 : end) {
      return FoundDate(
        tokens: token..<year.end,
        period: year.year.flatMap { part.period(in: $0, isFiscal: year.isFiscal) })
    }
    // `1H25`
    if let digits = text.digits(at: end), digits.count == 2, text.isJoined(end) {
      return FoundDate(tokens: token..<end + 1, period: part.period(in: 2000 + digits.value))
    }
    guard !takesOf else { return nil }
    let year = text.report.year(ofPartFrom: part.firstMonth)
    return FoundDate(
      tokens: phrase.tokens, period: year.flatMap { part.period(in: $0) })
  }

  /// The year in which a part lies: `of 2025`, `/2025`, `of the year`, `last year`.
  private func containingYear(at token: Int) -> (year: Int?, isFiscal: Bool, end: Int)? {
    var place = token
    if text.isAnyWord(place, ["of", "in"]) || reading.isSymbol(place, "/")
      || reading.isSymbol(place, "-") || reading.isSymbol(place, ",")
    {
      place += 1
    }
    if text.isWord(place, "the") { place += 1 }
    if let fiscal = fiscalYear(at: place) ?? relative(at: place),
      case .fiscalYear(let year)? = fiscal.period
    {
      return (year, true, fiscal.tokens.upperBound)
    }
    if let relative = reading.phrase(.relativePeriod, at: place),
      relative.entry.value.hasPrefix("year")
    {
      var year: Int?
      if case .year(let number)? = text.report.period(relative.entry.value) { year = number }
      return (year, false, relative.tokens.upperBound)
    }
    if let year = text.yearDigits(at: place), (1900...2100).contains(year),
      !text.continuesNumber(place + 1), reading.phrase(.notAfterYear, at: place + 1) == nil
    {
      let isFiscal = text.end(.fiscalYear, at: place + 1)
      return (year, isFiscal != nil, isFiscal ?? place + 1)
    }
    guard place > token, text.isWord(place, "year") else { return nil }
    return (text.report.year, false, place + 1)
  }

  /// `ten months of 2025`, `nine months to September`.
  func monthsCounted(at token: Int) -> FoundDate? {
    guard let count = text.count(at: token), (1...12).contains(count.value),
      text.isAnyWord(count.end, ["months", "month", "-month"])
    else { return nil }
    let next = count.end + 1
    if text.isWord(next, "of"), let year = containingYear(at: next), year.end > next + 1 {
      let part = PartOfYear(months: count.value, isFirst: true)
      return FoundDate(
        tokens: token..<year.end,
        period: year.year.flatMap { part?.period(in: $0, isFiscal: year.isFiscal) })
    }
    guard text.isAnyWord(next, ["to", "through", "ended", "ending", "until"]) else { return nil }
    let place = text.isWord(next + 1, "in") ? next + 2 : next + 1
    guard let last = point(at: place) else { return nil }
    var period: Period?
    if case let end? = text.period(of: last, from: token), let day = end.lastDay {
      let months = day.year * 12 + day.month - count.value
      if months >= 12 {
        period = .range(
          from: .month(year: months / 12, month: months % 12 + 1),
          through: .month(year: day.year, month: day.month))
      }
    }
    return FoundDate(tokens: token..<last.end, period: period)
  }

  /// `five years ago`.
  func ago(at token: Int) -> FoundDate? {
    guard let count = text.count(at: token), count.value < 1000,
      let unit = reading.phrase(.timeUnit, at: count.end),
      text.isWord(unit.tokens.upperBound, "ago")
    else { return nil }
    let isVague = unit.entry.value == "decade" || unit.entry.value == "week"
    return FoundDate(
      tokens: token..<unit.tokens.upperBound + 1,
      period: isVague ? nil : text.report.period(unit.entry.value[...], -count.value))
  }
}
