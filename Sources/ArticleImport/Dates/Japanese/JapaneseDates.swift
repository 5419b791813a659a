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
  private var own: FoundDate?

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
    guard date.period != nil, !date.isComparison else { return }
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
      guard let day = number.small, !isRate(day, end + 1), !spans.isSpan(number, unitEnd: end + 1), !isName(end + 1)
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
    if day == 1, numbers.isStart(token) || reading.reads("約", at: token) || reading.reads("最大", at: token) {
      return true
    }
    return ["当たり", "あたり", "につき", "平均"].contains { reading.reads($0, at: token) }
  }

  private func isName(_ token: Int) -> Bool {
    reading.phrase(.namingTail, at: token - 1).map { $0.tokens.count > 1 } ?? false
  }

  // MARK: Words

  private func date(_ match: PhraseTrie.Match) -> FoundDate? {
    guard standsAlone(match.tokens) else { return nil }
    let start = match.tokens.lowerBound
    let end = match.tokens.upperBound
    switch match.entry.category {
    case .era:
      return era(match)
    case .relativePeriod:
      guard let period = report.period(match.entry.value) else { return FoundDate(tokens: match.tokens) }
      return within(period, from: start, end: end)
    case .comparisonPeriod:
      return comparison(match)
    case .sameDate:
      return same(match)
    case .relativeDay:
      let day = match.entry.number.flatMap(report.day)
      return FoundDate(tokens: start..<timeEnd(end), period: day)
    case .weekday:
      guard let weekday = match.entry.number else { return nil }
      return FoundDate(
        tokens: start..<timeEnd(end),
        period: report.weekday(weekday, isFuture: !isPast && isFuture(end)))
    case .partOfYear:
      guard !reading.isKanji(start - 1), reading.phrase(.partOfYear, at: start)?.tokens == match.tokens,
        ["上", "下"].contains(reading.scalar(start))
      else { return nil }
      return FoundDate(tokens: match.tokens, period: period(ofPart: match.entry.value, at: start))
    case .yearName:
      return standalone(match)
    case .partOfDay:
      guard let time = time(at: end) else { return nil }
      return FoundDate(tokens: start..<time)
    default:
      return nil
    }
  }

  /// Whether a word is none that only looks so within another: “本年” in 日本年金, “あす” in あすか.
  private func standsAlone(_ tokens: Range<Int>) -> Bool {
    switch reading.scalar(tokens.lowerBound) {
    case "本": return reading.scalar(tokens.lowerBound - 1) != "日"
    case "今": return !reading.reads("今日本", at: tokens.lowerBound)
    case "あ", "き", "お", "け", "ゆ", "こ":
      let before = reading.scalar(tokens.lowerBound - 1)
      let behind = reading.scalar(tokens.upperBound)
      return
        (!reading.isHiragana(tokens.lowerBound - 1)
        || before.map { Self.particles.contains($0) } ?? true)
        && (!reading.isHiragana(tokens.upperBound)
          || behind.map { Self.particles.contains($0) } ?? true)
    default: return true
    }
  }

  private static let particles: Set<Unicode.Scalar> = ["は", "が", "を", "に", "で", "と", "も", "の", "か"]

  /// `令和7年11月25日`, `令和元年`.
  private func era(_ match: PhraseTrie.Match) -> FoundDate? {
    guard let base = match.entry.number else { return nil }
    let start = match.tokens.lowerBound
    var end = match.tokens.upperBound
    var value = 1
    if reading.reads("元年", at: end) {
      end += 1
    } else if let number = number(at: end), let small = number.small, (1...99).contains(small),
      reading.scalar(number.tokens.upperBound) == "年"
    {
      value = small
      end = number.tokens.upperBound
    } else {
      return nil
    }
    return inYear(base + value, from: start, end: end + 1)
  }

  /// `年内`, `年末`, `月末`.
  private func standalone(_ match: PhraseTrie.Match) -> FoundDate? {
    guard !reading.isKanji(match.tokens.lowerBound - 1) else { return nil }
    let word = reading.text.string(reading.range(of: match.tokens))
    let period: Period? =
      switch word {
      case "年内": report.year.map { .year($0) }
      case "年末": report.year.map { .month(year: $0, month: 12) }
      case "年初": report.year.map { .month(year: $0, month: 1) }
      case "月内": report.period("month", 0)
      default: nil
      }
    return FoundDate(tokens: match.tokens, period: period)
  }

  /// `前年同期`, `前年`: what something is compared with.
  private func comparison(_ match: PhraseTrie.Match) -> FoundDate? {
    guard reading.phrase(.comparisonPeriod, at: match.tokens.lowerBound)?.tokens == match.tokens
    else { return nil }
    let base = own?.period
    var date = FoundDate(tokens: match.tokens, isComparison: true)
    switch match.entry.value {
    case "year-1":
      date.period = base?.lastDay.map { .year($0.year - 1) } ?? report.period("year", -1)
    case "fiscal-1":
      if case .fiscalYear(let year)? = base {
        date.period = .fiscalYear(year - 1)
      } else {
        date.period = report.period("fiscal", -1)
      }
    case "month-1":
      if case .month(let year, let month)? = base {
        date.period = month == 1 ? .month(year: year - 1, month: 12) : .month(year: year, month: month - 1)
      } else {
        date.period = base == nil ? report.period("month", -1) : nil
      }
    case "same-1":
      date.period = base.flatMap(yearBefore)
    case "lastYear-1":
      date.period = base.flatMap(yearBefore) ?? report.period("year", -1)
    default: break
    }
    return date
  }

  /// The same part of the year before.
  private func yearBefore(_ period: Period) -> Period? {
    switch period {
    case .day: nil
    case .month(let year, let month): .month(year: year - 1, month: month)
    case .quarter(let year, let quarter): .quarter(year: year - 1, quarter: quarter)
    case .half(let year, let half): .half(year: year - 1, half: half)
    case .year(let year): .year(year - 1)
    case .fiscalYear(let year): .fiscalYear(year - 1)
    case .range(let from?, let through?):
      if let first = yearBefore(from), let end = yearBefore(through) {
        .range(from: first, through: end)
      } else {
        nil
      }
    case .range: nil
    }
  }

  /// `同年`, `同日`, `翌年3月`.
  private func same(_ match: PhraseTrie.Match) -> FoundDate? {
    let tokens = match.tokens
    let value = match.entry.value
    let unit = value.prefix { $0.isLetter }
    let distance = Int(value.dropFirst(unit.count)) ?? 0
    guard let base = own ?? last, let day = base.period?.lastDay else {
      return FoundDate(tokens: tokens)
    }
    let before = ReportDay(date: day)
    switch unit {
    case "day":
      guard case .day? = base.period else { return FoundDate(tokens: tokens) }
      return FoundDate(
        tokens: tokens.lowerBound..<timeEnd(tokens.upperBound), period: before.period("day", distance))
    case "same":
      return FoundDate(tokens: tokens, period: own?.period)
    default:
      guard let period = before.period(unit, distance) else { return FoundDate(tokens: tokens) }
      return within(period, from: tokens.lowerBound, end: tokens.upperBound)
    }
  }

  // MARK: Context

  /// Whether the sentence speaks of what is to come behind a token.
  func isFuture(_ token: Int) -> Bool {
    let end = min(token + 50, sentence.upperBound)
    guard token < end else { return false }
    let isGoal = reading.reads("に", at: token) || reading.reads("から", at: token) || reading.reads("まで", at: token)
    for index in token..<end {
      if reading.has(.futureCue, at: index) { return true }
      // “28日に開くと発表した”
      if isGoal, reading.scalar(index) == "と", reading.isHiragana(index - 1), isPlainForm(index - 1) { return true }
    }
    return isPlainForm(lastWord)
  }

  /// The last token before the mark that ends the sentence.
  private var lastWord: Int {
    var index = sentence.upperBound - 1
    while index > sentence.lowerBound, reading.tokens[index].kind == .symbol { index -= 1 }
    return index
  }

  /// Whether the sentence tells what has been.
  var isPast: Bool { reading.scalar(lastWord) == "た" }

  /// Whether a verb in the form of the present ends with a token: “開かれる”, but not “開かれている”.
  private func isPlainForm(_ token: Int) -> Bool {
    guard let scalar = reading.scalar(token), ["る", "す", "く", "う", "つ", "む", "ぶ", "ぐ"].contains(scalar)
    else { return false }
    for word in ["ている", "である", "という", "によると", "による", "なる", "ある", "いる", "だろう", "とする"]
    where reading.reads(word, endingBefore: token + 1) || reading.reads(word, at: token - 2) {
      return false
    }
    return true
  }

  /// The year that a date just before gives to a month or day: `2024年10月と12月`.
  func yearBefore(_ token: Int) -> Int? {
    guard let own, token - own.tokens.upperBound <= 2, !own.isComparison else { return nil }
    switch own.period {
    case .day(let date)?: return date.year
    case .month(let year, _)?: return year
    default: return nil
    }
  }

  /// The month that a date of the sentence gives to a day.
  func monthBefore(_ token: Int) -> (year: Int, month: Int)? {
    guard let own else { return nil }
    switch own.period {
    case .day(let date)?: return (date.year, date.month)
    case .month(let year, let month)? where token - own.tokens.upperBound <= 2: return (year, month)
    case .range(_, .day(let date)?)?: return (date.year, date.month)
    default: return nil
    }
  }
}
