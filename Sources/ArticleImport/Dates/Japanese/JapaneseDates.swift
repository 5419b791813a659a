import BriefingModel

/// Finds dates and times in Japanese, from left to right, for many go back to the one before.
enum JapaneseDates {
  static func dates(in reading: Reading) -> [FoundDate] {
    var dates: [FoundDate] = []
    for sentence in reading.sentences {
      var grammar = JapaneseDateGrammar(
        reading: reading, sentence: sentence.tokens, before: dates.last { $0.period != nil })
      var token = sentence.tokens.lowerBound
      while token < sentence.tokens.upperBound {
        if let date = grammar.date(at: token), date.tokens.upperBound > token {
          dates.append(date)
          grammar.note(date)
          token = date.tokens.upperBound
        } else {
          token += 1
        }
      }
    }
    return dates
  }
}

/// Reads the dates of one sentence.
struct JapaneseDateGrammar {
  let reading: Reading
  let sentence: Range<Int>
  /// The last date before, of this sentence or an earlier one.
  private(set) var last: FoundDate?
  /// The last date of this sentence that was no comparison.
  private(set) var own: FoundDate?

  let asked: DateReading
  let numbers: JapaneseNumberReader
  let spans: JapaneseSpans

  init(reading: Reading, sentence: Range<Int>, before: FoundDate?) {
    self.reading = reading
    self.sentence = sentence
    last = before
    asked = DateReading(reading)
    numbers = JapaneseNumberReader(reading: reading)
    spans = JapaneseSpans(reading: reading)
  }

  var report: ReportDay { asked.report }

  mutating func note(_ date: FoundDate) {
    // “（2020年=100）” is the base of an index.
    guard date.period != nil, !date.isComparison, !reading.isSymbol(date.tokens.upperBound, "=")
    else { return }
    last = date
    own = date
  }

  /// The longest date that begins with a token.
  func date(at token: Int) -> FoundDate? {
    if reading.tokens[token].kind == .number || numbers.isStart(token) {
      return numeric(at: token)
    }
    guard reading.tokens[token].kind == .ideograph || reading.tokens[token].kind == .symbol else {
      return nil
    }
    if reading.scalar(token) == "第", let part = part(at: token) {
      return FoundDate(tokens: token..<part.end, period: period(ofPart: part.value, at: token))
    }
    for match in reading.phrases(at: token).reversed() {
      if let date = date(match) { return date }
    }
    return nil
  }

  // MARK: Dates that begin with a number

  private func numeric(at token: Int) -> FoundDate? {
    guard !numbers.continues(token) else { return nil }
    if reading.tokens[token].kind == .number, let point = asked.numericDate(at: token) {
      return found(token, point)
    }
    if let time = time(at: token) { return FoundDate(tokens: token..<time) }
    guard let number = number(at: token) else { return nil }
    let end = number.tokens.upperBound
    if let stretch = shortRange(from: number) { return stretch }
    guard let unit = reading.scalar(end) else { return nil }
    if let distance = distance(number) { return distance }
    switch unit {
    case "年":
      if reading.reads("年代", at: end) { return decade(number) }
      guard !spans.isSpan(number, unitEnd: end + 1), !isName(end + 1), let year = year(number)
      else { return nil }
      return inYear(year, from: token, end: end + 1)
    case "月":
      guard let month = number.small, (1...12).contains(month), !reading.reads("月間", at: end)
      else { return nil }
      let point = monthPoint(month, end: end + 1, year: yearBefore(token))
      return found(token, point)
    case "日":
      guard let day = number.small, !isRate(day, end + 1), !spans.isSpan(number, unitEnd: end + 1),
        !isName(end + 1)
      else { return nil }
      return found(token, dayPoint(day, at: token, end: end + 1))
    case "世":
      return reading.reads("世紀", at: end) ? FoundDate(tokens: token..<end + 2) : nil
    default:
      return nil
    }
  }

  /// A number of a date: plain digits, or kanji numerals.
  func number(at token: Int) -> JapaneseNumber? {
    guard numbers.isStart(token),
      let number = numbers.number(at: token, before: sentence.upperBound), number.scale == 1,
      number.plainDigits != nil || number.isKanji, number.small != nil,
      sentence.contains(number.tokens.upperBound),
      !(number.isKanji && reading.has(.numeralWord, at: token)
        && reading.scalar(number.tokens.upperBound) != "月")
    else { return leadingZero(at: token) }
    return number
  }

  /// `05月`: two digits of which the first is 0.
  private func leadingZero(at token: Int) -> JapaneseNumber? {
    guard let digits = asked.digits(at: token), digits.count == 2 else { return nil }
    var number = JapaneseNumber(tokens: token..<token + 1, value: 0)
    number.value += .init(digits.value)
    number.isKanji = false
    number.plainDigits = 2
    return number
  }

  /// `2030年代`.
  private func decade(_ number: JapaneseNumber) -> FoundDate? {
    guard let year = fullYear(number) else { return nil }
    let first = year / 10 * 10
    return FoundDate(
      tokens: number.tokens.lowerBound..<number.tokens.upperBound + 2,
      period: .range(from: .year(first), through: .year(first + 9)))
  }

  /// A year with four digits, or two of the century that is nearest to the report.
  private func fullYear(_ number: JapaneseNumber) -> Int? {
    guard let value = number.small else { return nil }
    if value >= 1000 { return value < 2200 ? value : nil }
    guard value < 100, number.isKanji || number.plainDigits == 2, let today = report.year else {
      return nil
    }
    let candidate = today / 100 * 100 + value
    return candidate > today + 35 ? candidate - 100 : candidate
  }

  /// A year whatever its length; `nil` within where two digits cannot be resolved.
  private func year(_ number: JapaneseNumber) -> Int?? {
    if let year = fullYear(number) { return year }
    guard let value = number.small, value < 100, value >= 10 || number.plainDigits == 2 else {
      return nil
    }
    return .some(nil)
  }

  /// “1日当たり”, “1日平均”, “1日2往復”.
  private func isRate(_ day: Int, _ token: Int) -> Bool {
    if day == 1,
      numbers.isStart(token) || reading.reads("約", at: token) || reading.reads("最大", at: token)
    {
      return true
    }
    return ["当たり", "あたり", "につき", "平均"].contains { reading.reads($0, at: token) }
  }

  private func isName(_ token: Int) -> Bool {
    reading.phrase(.namingTail, at: token - 1).map { $0.tokens.count > 1 } ?? false
  }
}
