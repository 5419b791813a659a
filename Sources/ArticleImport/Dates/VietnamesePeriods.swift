import BriefingModel

/// Periods: relative ones, parts of years, what compares.
extension VietnameseDates {
  /// `hôm nay`, `năm ngoái`, `tuần này`.
  func relative(at token: Int) -> FoundDate? {
    if let day = reading.phrase(.relativeDay, at: token), let distance = day.entry.number {
      // `sáng nay (25/11)` are two dates; `sáng nay, 25/11` as well.
      return FoundDate(tokens: day.tokens, period: text.report.day(distance))
    }
    guard let period = reading.phrase(.relativePeriod, at: token), !isCounted(token) else {
      return nil
    }
    return FoundDate(tokens: period.tokens, period: text.report.period(period.entry.value))
  }

  /// Whether a number stands before a unit of time: “50 năm qua” is a length of time.
  private func isCounted(_ token: Int) -> Bool {
    guard token > 0 else { return false }
    return reading.tokens[token - 1].kind == .number
      || reading.phrase(.cardinal, endingBefore: token) != nil
      || text.isAnyWord(token - 1, ["nhiều", "những", "các", "mấy", "vài", "chục"])
  }

  /// `cùng kỳ năm ngoái`, `cùng kỳ năm 2024`.
  func comparison(at token: Int) -> FoundDate? {
    guard let phrase = reading.phrase(.comparisonPeriod, at: token) else { return nil }
    if phrase.entry.value != "unknown" {
      return FoundDate(
        tokens: phrase.tokens, period: text.report.period(phrase.entry.value), isComparison: true)
    }
    let (year, end) = yearAfter(phrase.tokens.upperBound)
    // What “so với” makes a comparison is the period behind it.
    let start = text.isWord(token, "so") ? token + 2 : token
    return FoundDate(
      tokens: start..<end, period: year.map { .year($0) }, isComparison: true)
  }

  /// `10 tháng đầu năm 2025`, `9 tháng năm 2025`, `3 tháng cuối năm`, `10 tháng/2025`.
  func months(at token: Int) -> FoundDate? {
    guard let count = text.count(at: token), (1...12).contains(count.value),
      text.isWord(count.end, "tháng"), !text.isWithinNumber(token)
    else { return nil }
    var place = count.end + 1
    let isFirst = text.isWord(place, "đầu")
    let isLast = text.isWord(place, "cuối")
    if isFirst || isLast { place += 1 }
    if text.isWord(place, "của") { place += 1 }
    let part = PartOfYear(months: count.value, isFirst: !isLast)
    let year = yearBehind(place)
    guard let year else {
      guard isFirst || isLast, text.isWord(place, "năm") else { return nil }
      return FoundDate(
        tokens: token..<place + 1, period: text.report.year.flatMap { part?.period(in: $0) })
    }
    return FoundDate(
      tokens: token..<year.end, period: year.year.flatMap { part?.period(in: $0) })
  }

  /// `năm 2025`, `2025`, `/2025`, `năm nay` behind a part of a year.
  private func yearBehind(_ token: Int) -> (year: Int?, end: Int)? {
    let (year, end) = yearAfter(token)
    if end > token { return (year, end) }
    if let year = text.yearDigits(at: token), (1900...2100).contains(year),
      reading.phrase(.notAfterYear, at: token + 1) == nil
    {
      return (year, token + 1)
    }
    return nil
  }

  /// `quý III/2025`, `quý 3 năm 2025`, `nửa đầu năm`, `nửa đầu năm 2025`.
  func partOfYear(at token: Int) -> FoundDate? {
    guard let phrase = reading.phrase(.partOfYear, at: token),
      let part = PartOfYear(phrase.entry.value)
    else { return nil }
    var end = phrase.tokens.upperBound
    if text.isWord(end - 1, "năm") { end -= 1 }
    if text.isWord(end, "của") { end += 1 }
    if let year = yearBehind(end) {
      return FoundDate(
        tokens: token..<year.end, period: year.year.flatMap { part.period(in: $0) })
    }
    // `nửa đầu tháng 11`
    if let month = month(at: end) {
      return FoundDate(tokens: token..<month.tokens.upperBound, period: month.period)
    }
    end = phrase.tokens.upperBound
    let isWholeWord = text.isWord(end - 1, "năm") || text.isWord(token, "quý")
    guard isWholeWord, reading.phrase(.notAfterYear, at: end) == nil else { return nil }
    let year = text.report.year(ofPartFrom: text.isWord(end - 1, "năm") ? 1 : part.firstMonth)
    return FoundDate(tokens: phrase.tokens, period: year.flatMap { part.period(in: $0) })
  }

  /// `cuối năm 2024`, `đầu tháng 12`, `giữa năm nay`, `hết quý III`.
  func edge(at token: Int) -> FoundDate? {
    guard let edge = reading.phrase(.edgeOfPeriod, at: token) else { return nil }
    let place = edge.tokens.upperBound
    guard reading.tokens.indices.contains(place) else { return nil }
    // “cuối” is the last part of a period, and its end where something lasts or is counted until it.
    let isEnd = text.isAnyWord(token - 1, ["đến", "tới"]) && edge.entry.value == "late"
    let date =
      reading.tokens[place].kind == .number
      ? years(at: place)
      : partOfYear(at: place) ?? relative(at: place) ?? month(at: place) ?? namedDay(ending: place)
        ?? namedYears(at: place) ?? ownPeriod(at: place)
    return date.map { $0.atEdge(isEnd ? "end" : edge.entry.value, from: token) }
  }

  /// `hết ngày 25/11` is the day itself.
  private func namedDay(ending token: Int) -> FoundDate? {
    text.isWord(token, "ngày") ? date(at: token) : nil
  }

  /// The “năm” of `cuối năm`, which is the report's year, or the “tháng” of `đầu tháng`.
  private func ownPeriod(at token: Int) -> FoundDate? {
    let unit: Substring
    if text.isWord(token, "năm") {
      unit = "year"
    } else if text.isWord(token, "tháng") {
      unit = "month"
    } else {
      return nil
    }
    return FoundDate(tokens: token..<token + 1, period: text.report.period(unit, 0))
  }

  // MARK: Years

  /// `năm 2025`, `giai đoạn 2021-2025`, `năm học 2024-2025`, `thập niên 1990`, `thế kỷ 21`.
  func namedYears(at token: Int) -> FoundDate? {
    if let century = century(at: token) { return century }
    guard let name = reading.phrase(.yearName, at: token) else { return nil }
    var place = name.tokens.upperBound
    if name.entry.value == "decade" {
      guard let digits = text.digits(at: place), digits.value % 10 == 0, digits.count != 3 else {
        return nil
      }
      if digits.count == 4 {
        return FoundDate(
          tokens: token..<place + 1,
          period: .range(from: .year(digits.value), through: .year(digits.value + 9)))
      }
      guard digits.count == 2 else { return nil }
      let start = 1900 + digits.value
      place += 1
      return FoundDate(
        tokens: token..<place, period: .range(from: .year(start), through: .year(start + 9)))
    }
    // In “kế hoạch 5 năm 2021-2025” the word counts.
    guard !isCounted(token), !text.isWithinNumber(place) else { return nil }
    if let range = text.yearRange(at: place) {
      return FoundDate(
        tokens: token..<range.end,
        period: .range(from: .year(range.from), through: .year(range.through)))
    }
    if text.isWord(place + 1, "đến"), text.isWord(place + 2, "năm"),
      let first = text.yearDigits(at: place), let last = text.yearDigits(at: place + 3),
      last > first
    {
      return FoundDate(
        tokens: token..<place + 4, period: .range(from: .year(first), through: .year(last)))
    }
    guard let year = text.yearDigits(at: place) else { return nil }
    return FoundDate(tokens: token..<place + 1, period: period(sinceOrIn: year, before: token))
  }

  /// “từ năm 1992 đến nay” says that the time goes on.
  private func period(sinceOrIn year: Int, before token: Int) -> Period {
    text.isWord(token - 1, "từ") && text.isWord(token - 2, "kể")
      ? .range(from: .year(year), through: nil) : .year(year)
  }

  /// `thế kỷ 21`, `thế kỷ XXI`.
  private func century(at token: Int) -> FoundDate? {
    guard text.isWord(token, "thế"), text.isAnyWord(token + 1, ["kỷ", "kỉ"]) else { return nil }
    let roman = ["xvii": 17, "xviii": 18, "xix": 19, "xx": 20, "xxi": 21, "xxii": 22]
    guard let number = text.digits(at: token + 2)?.value ?? roman[reading.word(token + 2)],
      (1...30).contains(number)
    else { return nil }
    return FoundDate(
      tokens: token..<token + 3,
      period: .range(from: .year(number * 100 - 99), through: .year(number * 100)))
  }

  /// `2021-2025`, `đến 2030`, `(1973)`, `GDP 2025`: four digits that nothing shows to count something.
  ///
  /// A number of four digits has a point: `2.025`.
  func years(at token: Int) -> FoundDate? {
    guard let year = text.yearDigits(at: token), !text.isWithinNumber(token) else { return nil }
    let before = reading.phrase(.notBeforeYear, endingBefore: token)?.entry.value
    guard before == nil || before == "count" else { return nil }
    if let range = text.yearRange(at: token), (1800...2150).contains(year),
      reading.phrase(.notAfterYear, at: range.end) == nil
    {
      return FoundDate(
        tokens: token..<range.end,
        period: .range(from: .year(year), through: .year(range.through)))
    }
    let next = token + 1
    let isBeforeNoun = text.isLowerCaseWord(next)
    let hasCue = reading.phrase(.yearCue, endingBefore: token) != nil
    guard (1900...2100).contains(year), reading.phrase(.notAfterYear, at: next) == nil,
      hasCue || !isBeforeNoun || before == nil, hasCue || year % 100 != 0,
      year % 100 != 0 || !isBeforeNoun, !reading.isSymbol(next, "%"), !text.continuesNumber(next),
      !text.isJoined(next) || reading.tokens[next].kind == .symbol
    else { return nil }
    return FoundDate(tokens: token..<next, period: .year(year))
  }

  /// `năm tài chính 2024`.
  func fiscalYear(at token: Int) -> FoundDate? {
    guard let name = reading.phrase(.fiscalYear, at: token) else { return nil }
    let place = name.tokens.upperBound
    if let range = text.yearRange(at: place) {
      return FoundDate(tokens: token..<range.end, period: .fiscalYear(range.from))
    }
    return text.yearDigits(at: place).map {
      FoundDate(tokens: token..<place + 1, period: .fiscalYear($0))
    }
  }

  /// `5 năm trước`, `cách đây 10 năm`.
  func ago(at token: Int) -> FoundDate? {
    let isAgo = text.isWord(token, "cách") && text.isWord(token + 1, "đây")
    let start = isAgo ? token + 2 : token
    guard let count = text.count(at: start), count.value < 1000,
      let unit = reading.phrase(.timeUnit, at: count.end)
    else { return nil }
    var end = unit.tokens.upperBound
    if text.isWord(end, "trước") {
      guard !text.isAnyWord(end + 1, ["khi", "đó"]) else { return nil }
      end += 1
    } else if !isAgo {
      return nil
    }
    let isVague = unit.entry.value == "decade" || unit.entry.value == "week"
    return FoundDate(
      tokens: token..<end,
      period: isVague ? nil : text.report.period(unit.entry.value[...], -count.value))
  }
}
