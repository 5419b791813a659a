import BriefingModel

/// What may follow a year, a month or a day.
extension JapaneseDateGrammar {
  func found(_ start: Int, _ point: CalendarPoint) -> FoundDate {
    let year =
      point.year
      ?? point.month.flatMap { report.year(ofMonth: $0, isFuture: isFuture(point.end)) }
    let period = point.period(year: year)
    var end = point.end
    if point.day == nil, reading.reads("期", at: end), !reading.isKanji(end + 1) { end += 1 }
    if case .month(let year, let month)? = period, let edge = edge(end) {
      let day: Period? =
        edge.value == "end" ? .day(CalendarDate.last(of: month, in: year)) : period
      return FoundDate(tokens: start..<edge.end, period: day)
    }
    if point.day != nil { end = timeEnd(end) }
    return FoundDate(tokens: start..<end, period: period)
  }

  /// What a year holds behind it: a month, a part of the year, its end, a fiscal year.
  ///
  /// - Parameters:
  ///   - year: The year; `nil` where its two digits could not be resolved.
  ///   - start: The first token of the date.
  ///   - end: The token behind 年.
  func inYear(_ year: Int?, from start: Int, end: Int) -> FoundDate {
    guard let year else {
      var end = end
      if let month = number(at: end), reading.scalar(month.tokens.upperBound) == "月" {
        end = month.tokens.upperBound + 1
      } else if reading.reads("度", at: end) {
        end += 1
      }
      return FoundDate(tokens: start..<end)
    }
    let isFiscal = reading.reads("度", at: end) && !reading.reads("度目", at: end)
    let period: Period? = isFiscal ? (year < 9999 ? .fiscalYear(year) : nil) : .year(year)
    guard (1...9998).contains(year), let period else { return FoundDate(tokens: start..<end) }
    return within(period, from: start, end: isFiscal ? end + 1 : end)
  }

  /// A part of a period that is named behind it: `昨年12月`, `2024年度上期`, `今月20日`, `来年末`.
  func within(_ period: Period, from start: Int, end: Int) -> FoundDate {
    switch period {
    case .year(let year), .fiscalYear(let year):
      var isFiscal = false
      if case .fiscalYear = period { isFiscal = true }
      var index = end
      if reading.reads("の", at: end) { index += 1 }
      if let part = part(at: index),
        let inner = PartOfYear(part.value)?.period(in: year, isFiscal: isFiscal)
      {
        return FoundDate(tokens: start..<part.end, period: inner)
      }
      if !isFiscal {
        if let months = months(at: end, year: year) {
          return FoundDate(tokens: start..<months.end, period: months.period)
        }
        if let month = number(at: end), reading.scalar(month.tokens.upperBound) == "月",
          let value = month.small, (1...12).contains(value),
          !reading.reads("月間", at: month.tokens.upperBound)
        {
          return found(
            start, monthPoint(value, end: month.tokens.upperBound + 1, year: year))
        }
      }
      if let edge = edge(end) {
        guard let last = period.lastDay, let first = period.firstDay else { break }
        switch edge.value {
        case "end":
          return FoundDate(
            tokens: start..<edge.end, period: .month(year: last.year, month: last.month))
        case "start":
          return FoundDate(
            tokens: start..<edge.end, period: .month(year: first.year, month: first.month))
        default:
          return FoundDate(tokens: start..<edge.end, period: period)
        }
      }
    case .month(let year, let month):
      if let day = number(at: end), reading.scalar(day.tokens.upperBound) == "日",
        let value = day.small
      {
        return FoundDate(
          tokens: start..<timeEnd(day.tokens.upperBound + 1),
          period: CalendarDate(year: year, month: month, day: value).map { .day($0) })
      }
      if let edge = edge(end) {
        return FoundDate(
          tokens: start..<edge.end,
          period: edge.value == "end" ? .day(CalendarDate.last(of: month, in: year)) : period)
      }
    case .range(let from?, _):
      // A week, with the day of it: “先週火曜日”.
      let index = reading.reads("の", at: end) ? end + 1 : end
      if let weekday = reading.phrase(.weekday, at: index), let number = weekday.entry.number,
        let monday = from.firstDay
      {
        return FoundDate(
          tokens: start..<timeEnd(weekday.tokens.upperBound),
          period: .day(CalendarDate(daysSinceEpoch: monday.daysSinceEpoch + number - 1)))
      }
      if let edge = edge(end) { return FoundDate(tokens: start..<edge.end, period: period) }
    default:
      break
    }
    return FoundDate(tokens: start..<end, period: period)
  }

  /// A month with the day behind it.
  func monthPoint(_ month: Int, end: Int, year: Int?) -> CalendarPoint {
    var point = CalendarPoint(day: nil, month: month, year: year, end: end)
    if let day = number(at: end), reading.scalar(day.tokens.upperBound) == "日",
      let value = day.small
    {
      point.day = value
      point.end = day.tokens.upperBound + 1
    }
    return point
  }

  /// A day without its month: that of the date before in the sentence, else the nearest to the report.
  func dayPoint(_ day: Int, at token: Int, end: Int) -> CalendarPoint {
    var point = CalendarPoint(day: day, month: nil, year: nil, end: end)
    if let before = monthBefore(token) {
      (point.year, point.month) = (before.year, before.month)
      return point
    }
    guard let date = report.date else { return point }
    var months = date.year * 12 + date.month - 1
    if day > date.day, !isFuture(end), isPast || day - date.day > 15 { months -= 1 }
    if day < date.day, isFuture(end), date.day - day > 10 { months += 1 }
    (point.year, point.month) = (months / 12, months % 12 + 1)
    return point
  }

  /// `末`, `初め`, `春` behind a year or month; no beginning of another word: `中国`, `内閣`.
  private func edge(_ token: Int) -> (value: String, end: Int)? {
    guard let edge = reading.phrase(.edgeOfPeriod, at: token) else { return nil }
    let end = edge.tokens.upperBound
    if edge.tokens.count == 1, reading.isKanji(token), reading.isKanji(end),
      !(edge.entry.value == "end" && reading.scalar(end) == "時")
    {
      return nil
    }
    return (edge.entry.value, end)
  }

  /// A quarter or half; `期` behind it belongs to it.
  func part(at token: Int) -> (value: String, end: Int)? {
    if let part = reading.phrase(.partOfYear, at: token) {
      return (part.entry.value, part.tokens.upperBound)
    }
    return nil
  }

  /// A part of a year that is named without one.
  func period(ofPart value: String, at token: Int) -> Period? {
    guard let part = PartOfYear(value) else { return nil }
    return report.year(ofPartFrom: part.firstMonth).flatMap { part.period(in: $0) }
  }

  // MARK: Runs

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
