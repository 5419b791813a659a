import BriefingModel

/// The day of a report, from which “last year” and “Tuesday” are counted.
struct ReportDay: Sendable {
  let date: CalendarDate?

  func day(_ distance: Int) -> Period? {
    date.map { .day(CalendarDate(daysSinceEpoch: $0.daysSinceEpoch + distance)) }
  }

  var year: Int? { date?.year }

  /// The period that an entry of `relativePeriod` means: `year-1`.
  func period(_ value: String) -> Period? {
    guard let date, let sign = value.firstIndex(where: { $0 == "-" || $0 == "+" }),
      let distance = Int(value[sign...])
    else { return nil }
    return period(value[..<sign], distance, from: date)
  }

  /// The period so many units before or after the one in which the report's day lies.
  func period(_ unit: Substring, _ distance: Int) -> Period? {
    date.flatMap { period(unit, distance, from: $0) }
  }

  private func period(_ unit: Substring, _ distance: Int, from date: CalendarDate) -> Period? {
    guard abs(distance) < 10_000 else { return nil }
    switch unit {
    case "year":
      return year(date.year + distance)
    case "fiscal":
      let year = (date.month < 4 ? date.year - 1 : date.year) + distance
      return (1...9998).contains(year) ? .fiscalYear(year) : nil
    case "quarter":
      let quarters = date.year * 4 + (date.month - 1) / 3 + distance
      guard quarters >= 4 else { return nil }
      return .quarter(year: quarters / 4, quarter: quarters % 4 + 1)
    case "month":
      let months = date.year * 12 + date.month - 1 + distance
      guard months >= 12 else { return nil }
      return .month(year: months / 12, month: months % 12 + 1)
    case "week":
      let monday = date.daysSinceEpoch - (Self.weekday(date) - 1) + distance * 7
      return .range(
        from: .day(CalendarDate(daysSinceEpoch: monday)),
        through: .day(CalendarDate(daysSinceEpoch: monday + 6)))
    case "day":
      return day(distance)
    default:
      return nil
    }
  }

  private func year(_ number: Int) -> Period? {
    (1...9999).contains(number) ? .year(number) : nil
  }

  /// A day of the week on or before the report's day, or behind it.
  func weekday(_ weekday: Int, isFuture: Bool) -> Period? {
    guard let date else { return nil }
    let back = (Self.weekday(date) - weekday + 7) % 7
    return day(isFuture ? 7 - back : -back)
  }

  /// A day of the week so many weeks away.
  func weekday(_ weekday: Int, inWeek distance: Int) -> Period? {
    guard let date else { return nil }
    return day(weekday - Self.weekday(date) + distance * 7)
  }

  /// The year of a month that is named without one: the report's own, unless the month is far ahead
  /// of it and the sentence does not speak of the future, or the other way round.
  func year(ofMonth month: Int, isFuture: Bool) -> Int? {
    guard let date else { return nil }
    if month > date.month + 5, !isFuture { return date.year - 1 }
    if month < date.month - 3, isFuture { return date.year + 1 }
    return date.year
  }

  /// The year of a part of a year that is named without one: the last such part that had begun.
  func year(ofPartFrom month: Int) -> Int? {
    guard let date else { return nil }
    return month <= date.month ? date.year : date.year - 1
  }

  /// The number of a day's weekday by ISO 8601; 1 January 1970 was a Thursday.
  private static func weekday(_ date: CalendarDate) -> Int {
    ((date.daysSinceEpoch + 3) % 7 + 7) % 7 + 1
  }
}

/// A part of a year as the lexicons write it: `Q3`, `H1`, `M1-10`.
struct PartOfYear: Sendable {
  private var from: Int
  private var through: Int

  init?(_ value: String) {
    guard let kind = value.first else { return nil }
    let numbers = value.dropFirst().split(separator: "-").compactMap { Int($0) }
    guard let first = numbers.first else { return nil }
    switch kind {
    case "Q": (from, through) = (first * 3 - 2, first * 3)
    case "H": (from, through) = (first * 6 - 5, first * 6)
    default: (from, through) = (first, numbers.last ?? first)
    }
    guard (1...12).contains(from), (from...12).contains(through) else { return nil }
  }

  /// The first months of a year, or its last.
  init?(months: Int, isFirst: Bool) {
    guard (1...12).contains(months) else { return nil }
    (from, through) = isFirst ? (1, months) : (13 - months, 12)
  }

  var firstMonth: Int { from }

  /// The period in a calendar year, or in a fiscal year from April.
  func period(in year: Int, isFiscal: Bool = false) -> Period? {
    guard (1...9998).contains(year) else { return nil }
    guard isFiscal else { return period(from, through, in: year) }
    if through <= 9 { return period(from + 3, through + 3, in: year) }
    if from >= 10 { return period(from - 9, through - 9, in: year + 1) }
    return .range(
      from: .month(year: year, month: from + 3), through: .month(year: year + 1, month: through - 9)
    )
  }

  private func period(_ from: Int, _ through: Int, in year: Int) -> Period {
    switch (from, through) {
    case (1, 12): .year(year)
    case (1, 6), (7, 12): .half(year: year, half: through / 6)
    case _ where through == from + 2 && through % 3 == 0: .quarter(year: year, quarter: through / 3)
    case _ where from == through: .month(year: year, month: from)
    default:
      .range(from: .month(year: year, month: from), through: .month(year: year, month: through))
    }
  }
}
