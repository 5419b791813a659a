import BriefingModel

/// A day, month or year as far as a text says it.
struct CalendarPoint: Sendable {
  var day: Int?
  var month: Int?
  var year: Int?
  /// The token behind it.
  var end: Int

  /// What it means when its year is known; `nil` for a day that does not exist.
  func period(year: Int?) -> Period? {
    guard let year, (1...9999).contains(year) else { return nil }
    guard let month else { return day == nil ? .year(year) : nil }
    guard let day else { return (1...12).contains(month) ? .month(year: year, month: month) : nil }
    return CalendarDate(year: year, month: month, day: day).map { .day($0) }
  }
}

extension DateReading {
  /// `2025-11-25`, `25/11/2025`, `25-11-2025`, `25.11.2025`.
  func numericDate(at token: Int) -> CalendarPoint? {
    guard reading.tokens.indices.contains(token), reading.tokens[token].kind == .number,
      !isWithinNumber(token)
    else { return nil }
    if let point = dottedDate(at: token) { return point }
    guard let first = digits(at: token), let second = digits(at: token + 2),
      let third = digits(at: token + 4), isJoined(token + 1), isJoined(token + 2),
      isJoined(token + 3), isJoined(token + 4)
    else { return nil }
    let isSlashed = reading.isSymbol(token + 1, "/") && reading.isSymbol(token + 3, "/")
    guard isSlashed || (reading.isSymbol(token + 1, "-") && reading.isSymbol(token + 3, "-")),
      !continuesNumber(token + 5)
    else { return nil }
    return point(first, second, third, takesShortYear: isSlashed, end: token + 5)
  }

  private func dottedDate(at token: Int) -> CalendarPoint? {
    let scalars = reading.text.scalars[reading.tokens[token].range]
    guard (8...10).contains(scalars.count) else { return nil }
    let parts = scalars.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    let numbers = parts.compactMap(Self.digits)
    guard numbers.count == 3 else { return nil }
    return point(numbers[0], numbers[1], numbers[2], takesShortYear: false, end: token + 1)
  }

  private func point(
    _ first: Digits, _ second: Digits, _ third: Digits, takesShortYear: Bool, end: Int
  ) -> CalendarPoint? {
    var point: CalendarPoint
    if first.count == 4, second.count <= 2, third.count <= 2 {
      point = CalendarPoint(
        day: third.value, month: second.value, year: first.value, end: end)
    } else if first.count <= 2, second.count <= 2,
      third.count == 4 || (takesShortYear && third.count == 2)
    {
      let year = third.count == 2 ? 2000 + third.value : third.value
      point = CalendarPoint(day: first.value, month: second.value, year: year, end: end)
    } else {
      return nil
    }
    if let day = point.day, let month = point.month, month > 12, day <= 12 {
      (point.day, point.month) = (month, day)
    }
    return point.period(year: point.year) == nil ? nil : point
  }
}
