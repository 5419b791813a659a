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
}
