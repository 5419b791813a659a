import BriefingModel

/// How English writes dates.
struct EnglishDates: DateGrammar {
  let text: DateReading

  init(_ text: DateReading) { self.text = text }

  var reading: Reading { text.reading }

  func date(at token: Int) -> FoundDate? {
    switch reading.tokens[token].kind {
    case .number:
      if let date = numeric(at: token) { return date }
      if let date = timeOfDay(at: token) { return date }
      if let date = days(at: token) { return date }
      if let date = decade(at: token) { return date }
      if let date = century(at: token) { return date }
      if let date = partOfYear(at: token) { return date }
      if let date = years(at: token) { return date }
      if let date = ago(at: token) { return date }
      return monthsCounted(at: token)
    case .word:
      guard text.mayBegin(at: token) else { return nil }
      if let date = edge(at: token) { return date }
      if let date = comparison(at: token) { return date }
      if let date = partOfYear(at: token) { return date }
      if let date = relative(at: token) { return date }
      if let date = weekday(at: token) { return date }
      if let date = days(at: token) { return date }
      if let date = fiscalYear(at: token) { return date }
      if let date = ago(at: token) { return date }
      return monthsCounted(at: token)
    default:
      return nil
    }
  }

  private func numeric(at token: Int) -> FoundDate? {
    text.numericDate(at: token).map {
      FoundDate(tokens: token..<$0.end, period: text.period(of: $0, from: token))
    }
  }

  // MARK: Times of day

  /// `8:30 am`, `8.30am`, `15:00 GMT`, `9 o'clock`, `8-10 am`, `20:00–22:00`.
  private func timeOfDay(at token: Int) -> FoundDate? {
    guard !text.isWithinNumber(token) else { return nil }
    let first = clockEnd(at: token)
    let start = first ?? token + 1
    guard let connector = reading.phrase(.dateConnector, at: start),
      connector.entry.value == "through", let second = clockEnd(at: connector.tokens.upperBound),
      first != nil || (text.digits(at: token)?.value ?? 99) <= 24
    else { return first.map { FoundDate(tokens: token..<$0) } }
    return FoundDate(tokens: token..<second)
  }

  /// The end of a time of day whose hour stands at a token.
  private func clockEnd(at token: Int) -> Int? {
    let suffix = reading.phrase(.timeOfDay, at: token + 1)
    guard let hour = text.digits(at: token) else {
      // `8.30` is one token.
      guard suffix?.entry.value == "half", isDottedTime(token) else { return nil }
      return suffix?.tokens.upperBound
    }
    if let suffix, hour.count <= 2 ? hour.value <= 24 : suffix.entry.value == "zone" {
      return suffix.tokens.upperBound
    }
    guard hour.count <= 2, hour.value <= 24, reading.isSymbol(token + 1, ":"),
      text.isJoined(token + 1), text.isJoined(token + 2), let minute = text.digits(at: token + 2),
      minute.count == 2, minute.value < 60
    else { return nil }
    var end = token + 3
    if reading.isSymbol(end, ":"), text.isJoined(end + 1), text.digits(at: end + 1)?.count == 2 {
      end += 2
    }
    while let next = text.end(.timeOfDay, at: end) { end = next }
    return end
  }

  /// `8.30`, which is one token.
  private func isDottedTime(_ token: Int) -> Bool {
    guard reading.tokens.indices.contains(token), reading.tokens[token].kind == .number else {
      return false
    }
    let parts = reading.text.scalars[reading.tokens[token].range].split(separator: ".")
    guard parts.count == 2, let hour = DateReading.digits(parts[0]),
      let minute = DateReading.digits(parts[1])
    else { return false }
    return hour.count <= 2 && hour.value <= 24 && minute.count == 2 && minute.value < 60
  }

  // MARK: Days and months

  /// A day or month, or a stretch between two.
  func days(at token: Int) -> FoundDate? {
    guard let point = point(at: token) else {
      guard let first = dayNumber(at: token) else { return nil }
      // `25–27 November 2025`, `25 and 26 November`.
      guard let connector = text.end(.dateConnector, at: first.end),
        let second = self.point(at: connector, isSecond: true), second.day != nil
      else { return dayOfMonth(first, at: token) }
      return FoundDate(
        tokens: token..<second.end, period: text.period(from: first, through: second, at: token))
    }
    if let stretch = stretch(from: point, at: token) { return stretch }
    if point.year == nil, point.month != nil {
      // `November last year`, `March of this year`.
      let start = text.isWord(point.end, "of") ? point.end + 1 : point.end
      if let year = reading.phrase(.relativePeriod, at: start), year.entry.value.hasPrefix("year"),
        case .year(let number)? = text.report.period(year.entry.value)
      {
        return FoundDate(
          tokens: token..<year.tokens.upperBound, period: point.period(year: number))
      }
    }
    return FoundDate(tokens: token..<point.end, period: text.period(of: point, from: token))
  }

  /// `on the 15th`, a day of the report's month.
  private func dayOfMonth(_ day: CalendarPoint, at token: Int) -> FoundDate? {
    guard day.end == token + 2, text.isWord(token - 1, "the"), text.isWord(token - 2, "on"),
      !text.isLowerCaseWord(day.end), !text.isCapitalised(day.end)
    else { return nil }
    var point = day
    point.month = text.report.date?.month
    return FoundDate(tokens: token..<day.end, period: point.period(year: text.report.year))
  }

  private func stretch(from first: CalendarPoint, at token: Int) -> FoundDate? {
    guard let connector = reading.phrase(.dateConnector, at: first.end) else { return nil }
    let next = connector.tokens.upperBound
    // Two years or months with “and” between them are two, unless “between” stands before them.
    let isStretch = connector.entry.value == "through" || text.isWord(token - 1, "between")
    if let second = point(at: next, isSecond: true), (second.day == nil) == (first.day == nil),
      isStretch || (first.year == nil && first.day != nil)
    {
      return FoundDate(
        tokens: token..<second.end, period: text.period(from: first, through: second, at: token))
    }
    // `November 25–27, 2025`: the second day stands for itself.
    guard first.day != nil, first.year == nil, let second = dayNumber(at: next, isSecond: true),
      reading.phrase(.notAfterYear, at: second.end) == nil
    else { return nil }
    var last = second
    last.month = first.month
    (last.year, last.end) = yearAfter(second.end)
    return FoundDate(
      tokens: token..<last.end, period: text.period(from: first, through: last, at: token))
  }

  /// `25 November 2025`, `25th of November`, `Nov. 25, 2025`, `November 2025`, `November`.
  func point(at token: Int, isSecond: Bool = false) -> CalendarPoint? {
    if let day = dayNumber(at: token, isSecond: isSecond) {
      let monthToken = text.isWord(day.end, "of") ? day.end + 1 : day.end
      guard let month = month(at: monthToken, isBesideNumber: true) else { return nil }
      let (year, end) = yearAfter(month.end)
      return CalendarPoint(day: day.day, month: month.month, year: year, end: end)
    }
    guard let named = month(at: token, isBesideNumber: false) else { return nil }
    if let day = dayNumber(at: named.end), isDay(day, afterMonthAt: token) {
      let (year, end) = yearAfter(day.end)
      return CalendarPoint(day: day.day, month: named.month, year: year, end: end)
    }
    let (year, end) = yearAfter(named.end)
    return CalendarPoint(month: named.month, year: year, end: end)
  }

  /// `25`, `25th`.
  private func dayNumber(at token: Int, isSecond: Bool = false) -> CalendarPoint? {
    guard let digits = text.digits(at: token), digits.count <= 2, (1...31).contains(digits.value),
      isSecond || !text.isWithinNumber(token)
    else { return nil }
    let hasSuffix = text.isJoined(token + 1) && text.isAnyWord(token + 1, ["st", "nd", "rd", "th"])
    return CalendarPoint(day: digits.value, end: token + (hasSuffix ? 2 : 1))
  }

  /// Whether the number behind a month is its day: not in “in November 25 people”.
  private func isDay(_ day: CalendarPoint, afterMonthAt token: Int) -> Bool {
    if reading.phrase(.notAfterYear, at: day.end) != nil { return false }
    if text.continuesNumber(day.end), dayNumber(at: day.end + 1, isSecond: true) == nil {
      return false
    }
    return !(text.isWord(token - 1, "in") && isPluralNoun(day.end))
  }

  /// A month, and the token behind it and the point of its short form.
  private func month(at token: Int, isBesideNumber: Bool) -> (month: Int, end: Int)? {
    for phrase in reading.phrases(at: token).reversed() {
      guard let number = phrase.entry.number else { continue }
      let end = phrase.tokens.upperBound
      // Small letters are a month beside a year only.
      guard text.isCapitalised(token) || text.yearDigits(at: end) != nil else { continue }
      switch phrase.entry.category {
      case .month:
        // “May” and “March” are other words too.
        let isSure =
          number != 5 && number != 3 || isBesideNumber || text.digits(at: end) != nil
          || (reading.isSymbol(end, ",") && text.yearDigits(at: end + 1) != nil)
          || reading.phrase(.yearCue, endingBefore: token) != nil
          || reading.phrase(.dateConnector, endingBefore: token) != nil
          || reading.phrase(.dateConnector, at: end)?.entry.value == "through"
          || text.isAnyWord(token - 1, ["last", "this", "next", "of", "and", "-"])
          || reading.phrase(.relativePeriod, at: end) != nil
        return isSure ? (number, end) : nil
      case .monthAbbreviation:
        let next = reading.isSymbol(end, ".") && text.isJoined(end) ? end + 1 : end
        let isSure =
          isBesideNumber || text.digits(at: next) != nil
          || reading.isSymbol(next, "-") || reading.isSymbol(token - 1, "-")
        return isSure ? (number, next) : nil
      default: continue
      }
    }
    return nil
  }

  /// The year behind a day or month, after a comma too.
  private func yearAfter(_ token: Int) -> (year: Int?, end: Int) {
    let place = reading.isSymbol(token, ",") ? token + 1 : token
    guard let year = text.yearDigits(at: place), !text.continuesNumber(place + 1) else {
      return (nil, token)
    }
    return (year, place + 1)
  }

  // MARK: Days of the week

  /// `Tuesday`, `Tuesday, 25 November`, `Tuesday last week`, `next Monday`.
  private func weekday(at token: Int) -> FoundDate? {
    let shift = shift(at: token)
    let start = shift == nil ? token : token + 1
    guard let name = reading.phrase(.weekday, at: start), let number = name.entry.number,
      text.isCapitalised(start)
    else { return shift.flatMap { month(shifted: $0, at: token) } }
    var end = name.tokens.upperBound
    let next = reading.isSymbol(end, ",") ? end + 1 : end
    if let day = days(at: next), let point = point(at: next), point.day != nil {
      return FoundDate(tokens: token..<day.tokens.upperBound, period: day.period)
    }
    if let shift {
      let period = text.report.weekday(number, isFuture: shift > 0)
      return FoundDate(
        tokens: token..<end,
        period: shift == 0 ? text.report.weekday(number, inWeek: 0) : period)
    }
    if text.isWord(end, "of") { end += 1 }
    if let week = reading.phrase(.relativePeriod, at: end), week.entry.value.hasPrefix("week") {
      let distance = Int(week.entry.value.dropFirst(4)) ?? 0
      return FoundDate(
        tokens: token..<week.tokens.upperBound,
        period: text.report.weekday(number, inWeek: distance))
    }
    return FoundDate(
      tokens: token..<name.tokens.upperBound,
      period: text.report.weekday(number, isFuture: text.isFuture(before: token)))
  }

  /// “last”, “this” or “next” before a weekday or month.
  private func shift(at token: Int) -> Int? {
    reading.phrase(.periodShift, at: token)?.entry.number
  }

  /// `last November`, `next March`.
  private func month(shifted shift: Int, at token: Int) -> FoundDate? {
    guard let named = month(at: token + 1, isBesideNumber: true), let day = text.report.date else {
      return nil
    }
    var year = day.year
    if shift < 0, named.month >= day.month { year -= 1 }
    if shift > 0, named.month <= day.month { year += 1 }
    return FoundDate(
      tokens: token..<named.end,
      period: CalendarPoint(month: named.month, end: named.end).period(year: year))
  }
}
