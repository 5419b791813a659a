import BriefingModel

/// What the grammars of dates ask of a text.
struct DateReading: Sendable {
  /// A whole number in plain digits.
  struct Digits: Sendable, Hashable {
    var value: Int
    var count: Int
  }

  let reading: Reading
  let report: ReportDay

  init(_ reading: Reading) {
    self.reading = reading
    report = ReportDay(date: reading.head.date)
  }

  /// The number of a token of at most four digits and nothing else.
  func digits(at token: Int) -> Digits? {
    guard reading.tokens.indices.contains(token), reading.tokens[token].kind == .number else {
      return nil
    }
    return Self.digits(reading.text.scalars[reading.tokens[token].range])
  }

  static func digits(_ scalars: ArraySlice<Unicode.Scalar>) -> Digits? {
    guard (1...4).contains(scalars.count) else { return nil }
    var value = 0
    for scalar in scalars {
      guard ("0"..."9").contains(scalar) else { return nil }
      value = value * 10 + Int(scalar.value) - 0x30
    }
    return Digits(value: value, count: scalars.count)
  }

  /// A number in digits or in words, with the token behind it.
  func count(at token: Int) -> (value: Int, end: Int)? {
    if let digits = digits(at: token) { return (digits.value, token + 1) }
    guard let word = reading.phrase(.cardinal, at: token), let value = word.entry.number else {
      return nil
    }
    return (value, word.tokens.upperBound)
  }

  /// The four digits of a year, whatever stands around them.
  func yearDigits(at token: Int) -> Int? {
    guard let digits = digits(at: token), digits.count == 4, (1000...2199).contains(digits.value)
    else { return nil }
    return digits.value
  }

  /// Whether a date may begin with the word at a token: most words are none of those.
  func mayBegin(at token: Int) -> Bool {
    reading.phrases(at: token).contains { phrase in
      switch phrase.entry.category {
      case .month, .monthAbbreviation, .weekday, .relativeDay, .relativePeriod, .comparisonPeriod,
        .periodShift, .partOfYear, .edgeOfPeriod, .fiscalYear, .timeCue, .yearName, .partOfDay,
        .timeUnit, .cardinal:
        true
      default: false
      }
    }
  }

  /// Whether a token follows the one before it without space.
  func isJoined(_ token: Int) -> Bool {
    reading.tokens.indices.contains(token) && !reading.tokens[token].isAfterSpace
  }

  /// Whether a token is a word, given in lower case.
  func isWord(_ token: Int, _ word: String) -> Bool {
    guard reading.tokens.indices.contains(token) else { return false }
    return reading.text.folded[reading.tokens[token].range].elementsEqual(word.unicodeScalars)
  }

  func isAnyWord(_ token: Int, _ words: [String]) -> Bool {
    words.contains { isWord(token, $0) }
  }

  func isCapitalised(_ token: Int) -> Bool {
    reading.tokens.indices.contains(token) && reading.tokens[token].isCapitalised
  }

  func isLowerCaseWord(_ token: Int) -> Bool {
    reading.tokens.indices.contains(token) && reading.tokens[token].kind == .word
      && !reading.tokens[token].isCapitalised
  }

  /// The end of a phrase that begins with a token.
  func end(_ category: LexiconCategory, at token: Int) -> Int? {
    reading.phrase(category, at: token)?.tokens.upperBound
  }

  /// Whether the digits at a token go on from something before them: a reference, a telephone number.
  func isWithinNumber(_ token: Int) -> Bool {
    guard isJoined(token), token > 0 else { return false }
    if reading.tokens[token - 1].kind == .word { return true }
    guard
      reading.isSymbol(token - 1, "-") || reading.isSymbol(token - 1, "/")
        || reading.isSymbol(token - 1, ":") || reading.isSymbol(token - 1, "."),
      isJoined(token - 1), token > 1
    else { return false }
    return reading.tokens[token - 2].kind == .number
  }

  /// Whether what stands at a token carries on the digits before it: `/QĐ-TTg`, `-1234`.
  func continuesNumber(_ token: Int) -> Bool {
    guard isJoined(token) else { return false }
    if reading.tokens[token].kind == .number { return true }
    guard reading.isSymbol(token, "/") || reading.isSymbol(token, "-") else { return false }
    return isJoined(token + 1)
      && (reading.tokens[token + 1].kind == .number || reading.isSymbol(token, "/"))
  }

  /// The tokens of what joins the two ends of a stretch of time.
  private func through(at token: Int) -> Range<Int>? {
    guard let connector = reading.phrase(.dateConnector, at: token),
      connector.entry.value == "through"
    else { return nil }
    return connector.tokens
  }

  /// Two years that bound a stretch of time: `2021–2025`, `2021–30`, `2024/25`.
  func yearRange(at token: Int) -> (from: Int, through: Int, end: Int)? {
    guard let from = yearDigits(at: token), !isWithinNumber(token),
      let connector = through(at: token + 1)
        ?? (reading.isSymbol(token + 1, "/") ? token + 1..<token + 2 : nil),
      let second = digits(at: connector.upperBound)
    else { return nil }
    let isMark = reading.tokens[connector.lowerBound].kind == .symbol
    let isShort = second.count == 2 && isMark && isJoined(connector.upperBound)
    guard second.count == 4 || isShort else { return nil }
    let through = isShort ? from / 100 * 100 + second.value : second.value
    guard through > from, through - from <= 400, through < 2200,
      !continuesNumber(connector.upperBound + 1)
    else { return nil }
    return (from, through, connector.upperBound + 1)
  }

  /// Whether a sentence speaks of the future just before a token.
  ///
  /// What is nearest decides: “said it will open on Monday” is about the future, “will visit, he said
  /// on Monday” is not.
  func isFuture(before token: Int) -> Bool {
    guard let sentence = reading.sentence(of: token) else { return false }
    let start = max(reading.sentences[sentence].tokens.lowerBound, token - 16)
    var index = token - 1
    while index >= start {
      for phrase in reading.phrases(at: index) {
        if phrase.entry.category == .futureCue { return true }
        if phrase.entry.category == .pastCue { return false }
      }
      index -= 1
    }
    return false
  }

  /// A point of the calendar as a period, its year found from the report's where it has none.
  func period(of point: CalendarPoint, from token: Int) -> Period? {
    let year =
      point.year
      ?? point.month.flatMap { report.year(ofMonth: $0, isFuture: isFuture(before: token)) }
    return point.period(year: year)
  }

  /// The time from one point to another, each taking from the other what it does not say itself.
  func period(from: CalendarPoint, through: CalendarPoint, at token: Int) -> Period? {
    var from = from
    var through = through
    from.month = from.month ?? through.month
    through.month = through.month ?? from.month
    if through.year == nil { through.year = from.year }
    if through.year == nil, let month = through.month {
      through.year = report.year(ofMonth: month, isFuture: isFuture(before: token))
    }
    if from.year == nil, let year = through.year {
      let isOverNewYear =
        (from.month ?? 0, from.day ?? 0) > (through.month ?? 12, through.day ?? 31)
      from.year = isOverNewYear ? year - 1 : year
    }
    guard let first = from.period(year: from.year), let last = through.period(year: through.year),
      let start = first.firstDay, let end = last.lastDay, start <= end
    else { return nil }
    return first == last ? first : .range(from: first, through: last)
  }
}

extension FoundDate {
  /// The last day of it, where the words say its end.
  func atEdge(_ value: String, from token: Int) -> FoundDate {
    var date = self
    date.tokens = token..<tokens.upperBound
    if value == "end", let day = period?.lastDay { date.period = .day(day) }
    return date
  }
}
