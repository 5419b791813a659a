import BriefingModel

/// Runs of months, years or days; distances; times of day.
extension JapaneseDateGrammar {
  /// `1〜10月`, `1〜3月期`, with the year given.
  func months(at token: Int, year: Int?) -> (period: Period?, end: Int)? {
    guard let first = number(at: token), isDash(first.tokens.upperBound),
      let last = number(at: first.tokens.upperBound + 1),
      reading.scalar(last.tokens.upperBound) == "月",
      let from = first.small, let through = last.small, (1...12).contains(from),
      (1...12).contains(through)
    else { return nil }
    var end = last.tokens.upperBound + 1
    if reading.reads("期", at: end), !reading.reads("期待", at: end) { end += 1 }
    let year = year ?? yearBefore(token) ?? report.year(ofPartFrom: from)
    guard let year else { return (nil, end) }
    if from < through {
      return (PartOfYear("M\(from)-\(through)")?.period(in: year), end)
    }
    return (
      .range(
        from: .month(year: year, month: from), through: .month(year: year + 1, month: through)),
      end
    )
  }

  /// Two or more numbers that share 年, 月 or 日: `2021〜25年`, `24、25日`.
  func shortRange(from first: JapaneseNumber) -> FoundDate? {
    let start = first.tokens.lowerBound
    if let months = months(at: start, year: nil) {
      return FoundDate(tokens: start..<months.end, period: months.period)
    }
    var numbers = [first]
    var isRun = false
    while numbers.count < 6, let last = numbers.last {
      let mark = last.tokens.upperBound
      let isDash = isDash(mark)
      guard
        isDash || reading.scalar(mark) == "、" || reading.scalar(mark) == "・"
          || reading.scalar(mark) == ",", let next = number(at: mark + 1)
      else { break }
      if isDash { isRun = true }
      numbers.append(next)
      if isDash { break }
    }
    guard numbers.count > 1, let last = numbers.last, let from = first.small,
      let through = last.small, let unit = reading.scalar(last.tokens.upperBound)
    else { return nil }
    var end = last.tokens.upperBound + 1
    switch unit {
    case "年":
      let isFiscal = reading.reads("度", at: end)
      if isFiscal { end += 1 }
      guard from >= 1900, from < 2200, isRun || numbers.count > 1 else {
        guard isFiscal || isRun, first.plainDigits == 2, last.plainDigits == 2,
          !spans.isSpan(last, unitEnd: last.tokens.upperBound + 1), let today = report.year
        else { return nil }
        let century = today / 100 * 100
        return yearRange(start..<end, century + from, century + through, isFiscal)
      }
      let second = through < 100 ? from / 100 * 100 + through : through
      return yearRange(start..<end, from, second, isFiscal)
    case "月":
      guard (1...12).contains(from), (1...12).contains(through) else { return nil }
      if reading.reads("期", at: end) { end += 1 }
      let year = yearBefore(start) ?? report.year(ofPartFrom: from)
      return FoundDate(
        tokens: start..<end,
        period: year.flatMap {
          PartOfYear("M\(from)-\(through)")?.period(in: $0)
        })
    case "日", "両":
      guard unit == "日" || reading.reads("両日", at: end - 1), (1...31).contains(from),
        (1...31).contains(through), from < through
      else { return nil }
      if unit == "両" { end += 1 }
      if unit == "日", spans.isSpan(last, unitEnd: end), !reading.reads("で", at: end) { return nil }
      return days(start..<end, from, through)
    default:
      return nil
    }
  }

  private func days(_ tokens: Range<Int>, _ from: Int, _ through: Int) -> FoundDate {
    let first = dayPoint(from, at: tokens.lowerBound, end: tokens.upperBound)
    guard case .day(let day)? = first.period(year: first.year),
      let last = CalendarDate(year: day.year, month: day.month, day: through)
    else { return FoundDate(tokens: tokens) }
    return FoundDate(tokens: tokens, period: .range(from: .day(day), through: .day(last)))
  }

  private func yearRange(
    _ tokens: Range<Int>, _ from: Int, _ through: Int, _ isFiscal: Bool
  ) -> FoundDate? {
    guard from < through, through < 2300, from > 0 else { return nil }
    let (first, last): (Period, Period) =
      isFiscal ? (.fiscalYear(from), .fiscalYear(through)) : (.year(from), .year(through))
    return FoundDate(tokens: tokens, period: .range(from: first, through: last))
  }

  private func isDash(_ token: Int) -> Bool {
    switch reading.scalar(token) {
    case "〜", "~", "-": true
    default: false
    }
  }

  // MARK: Distances and times

  /// `3年前`, `2カ月後`: as far as the unit allows.
  func distance(_ number: JapaneseNumber) -> FoundDate? {
    let end = number.tokens.upperBound
    guard let unit = reading.phrase(.duration, at: end) else { return nil }
    let mark = unit.tokens.upperBound
    let isBefore = reading.scalar(mark) == "前"
    guard isBefore || reading.scalar(mark) == "後", let count = number.small,
      !reading.isKanji(mark + 1)
    else { return nil }
    let distance = isBefore ? -count : count
    let tokens = number.tokens.lowerBound..<mark + 1
    switch unit.entry.value {
    case "years":
      guard count < 200 else { return nil }
      return FoundDate(tokens: tokens, period: report.period("year", distance))
    case "months": return FoundDate(tokens: tokens, period: report.period("month", distance))
    case "weeks": return FoundDate(tokens: tokens, period: report.period("week", distance))
    case "days": return FoundDate(tokens: tokens, period: report.period("day", distance))
    case "hours", "minutes", "seconds": return FoundDate(tokens: tokens)
    default: return nil
    }
  }

  /// The end of the time of day or weekday in brackets behind a date.
  func timeEnd(_ start: Int) -> Int {
    var end = start
    if reading.reads("(", at: end) {
      let isWeekday =
        reading.scalar(end + 2) == ")"
        && ["月", "火", "水", "木", "金", "土", "日"].contains(reading.scalar(end + 1))
      if isWeekday {
        end += 3
      } else if let weekday = reading.phrase(.weekday, at: end + 1),
        reading.reads(")", at: weekday.tokens.upperBound)
      {
        end = weekday.tokens.upperBound + 1
      }
    }
    var index = end
    if reading.reads("の", at: index) { index += 1 }
    if let part = reading.phrase(.partOfDay, at: index),
      !reading.reads("鮮", at: part.tokens.upperBound),
      part.tokens.count > 1 || !reading.isKanji(part.tokens.upperBound)
    {
      end = part.tokens.upperBound
      index = end
    }
    if let time = time(at: index) { end = time }
    return end
  }

  /// The end of `10時30分`, `10:30`.
  func time(at token: Int) -> Int? {
    if reading.tokens.indices.contains(token + 2), reading.tokens[token].kind == .number,
      reading.isSymbol(token + 1, ":"), reading.tokens[token + 2].kind == .number
    {
      return token + 3
    }
    guard let hour = number(at: token), let value = hour.small, value <= 30,
      reading.scalar(hour.tokens.upperBound) == "時",
      reading.scalar(hour.tokens.upperBound + 1) != "間"
    else { return nil }
    var end = hour.tokens.upperBound + 1
    if let minute = number(at: end), reading.scalar(minute.tokens.upperBound) == "分" {
      end = minute.tokens.upperBound + 1
    } else if reading.reads("半", at: end), !reading.isKanji(end + 1) {
      end += 1
    }
    for tail in ["ごろ", "すぎ", "過ぎ", "頃", "前"] where reading.reads(tail, at: end) {
      return end + tail.unicodeScalars.count
    }
    return end
  }
}
