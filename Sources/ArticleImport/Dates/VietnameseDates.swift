import BriefingModel

/// How Vietnamese writes dates.
struct VietnameseDates: DateGrammar {
  let text: DateReading

  init(_ text: DateReading) { self.text = text }

  var reading: Reading { text.reading }

  func date(at token: Int) -> FoundDate? {
    switch reading.tokens[token].kind {
    case .number:
      if let date = numeric(at: token) { return date }
      if let date = timeOfDay(at: token) { return date }
      if let date = days(at: token) { return date }
      if let date = months(at: token) { return date }
      if let date = years(at: token) { return date }
      return ago(at: token)
    case .word:
      guard text.mayBegin(at: token) else { return nil }
      if let date = comparison(at: token) { return date }
      if let date = months(at: token) { return date }
      if let date = partOfYear(at: token) { return date }
      if let date = edge(at: token) { return date }
      if let date = namedDay(at: token) { return date }
      if let date = relative(at: token) { return date }
      if let date = weekday(at: token) { return date }
      if let date = month(at: token) { return date }
      if let date = fiscalYear(at: token) { return date }
      if let date = namedYears(at: token) { return date }
      return ago(at: token)
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

  /// `10h30`, `14 giờ`, `14 giờ 30 phút`, `10:30`.
  private func timeOfDay(at token: Int) -> FoundDate? {
    guard let hour = text.digits(at: token), hour.count <= 2, hour.value <= 24,
      !text.isWithinNumber(token)
    else { return nil }
    var end = token + 1
    let isColon = reading.isSymbol(end, ":") && text.isJoined(end) && text.isJoined(end + 1)
    if isColon {
      end += 1
    } else if let word = reading.phrase(.timeOfDay, at: end) {
      // `14 giờ` may be a length of time; `14h` joined is the clock, `g` alone is grams.
      let isSpoken = text.isWord(end, "giờ")
      guard isSpoken || text.isJoined(end) else { return nil }
      end = word.tokens.upperBound
      if text.isWord(end - 1, "g"), !text.isJoined(end) { return nil }
      let hasMinute = text.digits(at: end)?.count == 2 && (isSpoken || text.isJoined(end))
      let isClock =
        reading.phrase(.clockCue, endingBefore: token) != nil
        || reading.phrase(.partOfDay, at: end) != nil || text.isWord(end, "ngày")
        || !isSpoken
      guard hasMinute || isClock else { return nil }
      guard hasMinute else { return FoundDate(tokens: token..<end) }
    } else {
      return nil
    }
    guard let minute = text.digits(at: end), minute.count == 2, minute.value < 60,
      !text.continuesNumber(end + 1)
    else { return nil }
    end += 1
    if text.isWord(end, "phút") { end += 1 }
    return FoundDate(tokens: token..<end)
  }

  // MARK: Days

  /// `ngày 25/11/2025`, `sáng 25/11`, `ngày 25 và 26/11`, `chiều ngày 25 tháng 11`.
  private func namedDay(at token: Int) -> FoundDate? {
    var place = token
    while let end = text.end(.partOfDay, at: place) { place = end }
    if text.isAnyWord(place, ["ngày", "mùng", "mồng"]) { place += 1 }
    guard place > token else { return nil }
    if let date = numeric(at: place) ?? days(at: place, isNamed: true) {
      return FoundDate(tokens: token..<date.tokens.upperBound, period: date.period)
    }
    // `sáng thứ Ba`, `ngày hôm nay`
    if let date = relative(at: place) ?? weekday(at: place, isNamed: true) {
      return FoundDate(tokens: token..<date.tokens.upperBound, period: date.period)
    }
    // `ngày 25` of the report's month, where nothing is counted; `mùng 1 Tết` is of the old calendar.
    guard let day = text.digits(at: place), day.count <= 2, (1...31).contains(day.value),
      !text.isLowerCaseWord(place + 1), !isMark(place + 1, "%"),
      !text.isAnyWord(token - 1, ["mỗi", "một", "hàng", "hằng", "các"])
    else { return nil }
    if text.isAnyWord(place - 1, ["mùng", "mồng"]) { return FoundDate(tokens: token..<place + 1) }
    let point = CalendarPoint(
      day: day.value, month: text.report.date?.month, year: text.report.year, end: place + 1)
    return FoundDate(tokens: token..<place + 1, period: point.period(year: point.year))
  }

  private func isMark(_ token: Int, _ mark: Unicode.Scalar) -> Bool {
    reading.isSymbol(token, mark)
  }

  /// `25/11`, `25 tháng 11 năm 2025`, `25-27/11`, `25/11 đến 3/12`.
  private func days(at token: Int) -> FoundDate? { days(at: token, isNamed: false) }

  private func days(at token: Int, isNamed: Bool) -> FoundDate? {
    guard let first = dayPoint(at: token, isNamed: isNamed) else {
      // `25-27/11`, `25 và 26/11`, `25 đến ngày 27/11`
      guard let first = dayNumber(at: token),
        let connector = text.end(.dateConnector, at: token + 1)
      else { return nil }
      let next = text.isWord(connector, "ngày") ? connector + 1 : connector
      let isSure = isNamed || next > connector || text.isJoined(connector)
      guard let second = dayPoint(at: next, isNamed: isSure, isSecond: true)
      else { return nil }
      return FoundDate(
        tokens: token..<second.end, period: text.period(from: first, through: second, at: token))
    }
    if let connector = text.end(.dateConnector, at: first.end) {
      let next = text.isWord(connector, "ngày") ? connector + 1 : connector
      if let second = dayPoint(at: next, isNamed: true, isSecond: true),
        text.isWord(connector - 1, "và") == false
      {
        return FoundDate(
          tokens: token..<second.end, period: text.period(from: first, through: second, at: token))
      }
    }
    return FoundDate(tokens: token..<first.end, period: text.period(of: first, from: token))
  }

  private func dayNumber(at token: Int, isSecond: Bool = false) -> CalendarPoint? {
    guard let digits = text.digits(at: token), digits.count <= 2, (1...31).contains(digits.value),
      isSecond || !text.isWithinNumber(token)
    else { return nil }
    return CalendarPoint(day: digits.value, end: token + 1)
  }

  /// `25/11`, `25/11/2025`, `25 tháng 11 (năm 2025)`; `25-11` and `25.11` behind “ngày” only.
  private func dayPoint(
    at token: Int, isNamed: Bool, isSecond: Bool = false
  ) -> CalendarPoint? {
    if let point = text.numericDate(at: token) { return point }
    if isNamed, let point = dottedDay(at: token) { return point }
    guard let day = dayNumber(at: token, isSecond: isSecond) else { return nil }
    // In “9 tháng năm 2025” months are counted.
    if let month = reading.phrase(.month, at: token + 1), let number = month.entry.number,
      !text.isWord(token + 2, "năm") || text.yearDigits(at: token + 3) == nil
    {
      let (year, end) = yearAfter(month.tokens.upperBound)
      return CalendarPoint(day: day.day, month: number, year: year, end: end)
    }
    let isSlash = isMark(token + 1, "/")
    guard isSlash || (isNamed && isMark(token + 1, "-")), text.isJoined(token + 1),
      text.isJoined(token + 2), let month = text.digits(at: token + 2), month.count <= 2,
      (1...12).contains(month.value), !text.continuesNumber(token + 3),
      isNamed || !isFraction(day.day ?? 0, month.value, at: token)
    else { return nil }
    let (year, end) = yearAfter(token + 3)
    return CalendarPoint(day: day.day, month: month.value, year: year, end: end)
  }

  /// `25.11` behind “ngày”, which is one token.
  private func dottedDay(at token: Int) -> CalendarPoint? {
    guard reading.tokens.indices.contains(token), reading.tokens[token].kind == .number else {
      return nil
    }
    let parts = reading.text.scalars[reading.tokens[token].range].split(separator: ".")
    guard parts.count == 2, let day = DateReading.digits(parts[0]),
      let month = DateReading.digits(parts[1]), (1...31).contains(day.value),
      (1...12).contains(month.value), month.count <= 2
    else { return nil }
    return CalendarPoint(day: day.value, month: month.value, end: token + 1)
  }

  /// Whether `1/3` or `24/7` is no day: nothing names it as one, and it reads as a part of a whole.
  private func isFraction(_ day: Int, _ month: Int, at token: Int) -> Bool {
    if day == 24, month == 7 { return true }
    // “khoảng 2/3 số doanh nghiệp”, whatever stands before it.
    if day < month, text.isWord(token + 3, "số") { return true }
    if reading.phrase(.timeCue, endingBefore: token) != nil || isMark(token - 1, "(") {
      return false
    }
    if isMark(token + 3, ")"), isMark(token - 1, ",") { return false }
    return day <= month
  }

  /// `/2025`, `năm 2025`, `năm nay` behind a day or month.
  func yearAfter(_ token: Int) -> (year: Int?, end: Int) {
    if isMark(token, "/") || isMark(token, "-"), text.isJoined(token), text.isJoined(token + 1),
      let year = text.yearDigits(at: token + 1)
    {
      return (year, token + 2)
    }
    let place = isMark(token, ",") ? token + 1 : token
    if text.isWord(place, "năm"), let year = text.yearDigits(at: place + 1) {
      return (year, place + 2)
    }
    if let relative = reading.phrase(.relativePeriod, at: token),
      relative.entry.value.hasPrefix("year"),
      case .year(let year)? = text.report.period(relative.entry.value)
    {
      return (year, relative.tokens.upperBound)
    }
    return (nil, token)
  }

  // MARK: Days of the week

  private func weekday(at token: Int) -> FoundDate? { weekday(at: token, isNamed: false) }

  /// `thứ Ba`, `thứ Hai tuần này`, `chủ nhật (30/11)`; in small letters it may be an ordinal.
  private func weekday(at token: Int, isNamed: Bool) -> FoundDate? {
    guard let name = reading.phrase(.weekday, at: token), let number = name.entry.number else {
      return nil
    }
    var end = name.tokens.upperBound
    let week = reading.phrase(.relativePeriod, at: end)
    let isInWeek = week?.entry.value.hasPrefix("week") ?? false
    let isSure =
      isNamed || isInWeek || number == 7 || text.isCapitalised(token + 1)
      || text.isWord(end, "ngày")
    guard isSure else { return nil }
    if let week, isInWeek {
      return FoundDate(
        tokens: token..<week.tokens.upperBound,
        period: text.report.weekday(
          number, inWeek: Int(week.entry.value.dropFirst(4)) ?? 0))
    }
    if isMark(end, ",") || text.isWord(end, "ngày") { end += 1 }
    if text.isWord(end, "ngày") { end += 1 }
    if end > name.tokens.upperBound, let day = numeric(at: end) ?? days(at: end, isNamed: true) {
      return FoundDate(tokens: token..<day.tokens.upperBound, period: day.period)
    }
    return FoundDate(
      tokens: name.tokens,
      period: text.report.weekday(number, isFuture: text.isFuture(before: token)))
  }

  // MARK: Months

  /// `tháng 11/2025`, `tháng 11`, `tháng 1 đến tháng 10 năm 2025`, `tháng 1-10`.
  func month(at token: Int) -> FoundDate? {
    guard let first = monthPoint(at: token) else { return nil }
    if let connector = reading.phrase(.dateConnector, at: first.end) {
      let next = connector.tokens.upperBound
      let last = monthPoint(at: next) ?? shortMonth(at: next)
      if let last, connector.entry.value == "through" {
        return FoundDate(
          tokens: token..<last.end, period: text.period(from: first, through: last, at: token))
      }
    }
    // `tháng 10 và 11/2025`, `tháng 9, 10`
    if first.year == nil, text.isWord(first.end, "và") || isMark(first.end, ","),
      let last = shortMonth(at: first.end + 1, isListed: true)
    {
      return FoundDate(
        tokens: token..<last.end, period: text.period(from: first, through: last, at: token))
    }
    return FoundDate(tokens: token..<first.end, period: text.period(of: first, from: token))
  }

  private func monthPoint(at token: Int) -> CalendarPoint? {
    guard let name = reading.phrase(.month, at: token), let number = name.entry.number else {
      return nil
    }
    let behind = name.tokens.upperBound
    guard reading.phrase(.notAfterYear, at: behind) == nil || text.isWord(behind, "năm"),
      !isMark(behind, "%")
    else { return nil }
    let (year, end) = yearAfter(behind)
    // “tháng năm” in small letters may be “five a month”.
    if text.isWord(token + 1, "năm"), !text.isCapitalised(token + 1), year == nil { return nil }
    return CalendarPoint(month: number, year: year, end: end)
  }

  /// The second number of `tháng 1-10`; in a list, one that nothing follows or a year.
  private func shortMonth(at token: Int, isListed: Bool = false) -> CalendarPoint? {
    guard isListed || text.isJoined(token), let month = text.digits(at: token), month.count <= 2,
      (1...12).contains(month.value), !isMark(token + 1, "%")
    else { return nil }
    let (year, end) = yearAfter(token + 1)
    if isListed, year == nil {
      guard !text.isLowerCaseWord(token + 1), !text.isCapitalised(token + 1),
        !text.continuesNumber(token + 1)
      else { return nil }
    }
    return CalendarPoint(month: month.value, year: year, end: end)
  }
}
