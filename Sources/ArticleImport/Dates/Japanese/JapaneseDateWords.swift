import BriefingModel

/// Dates that begin with a word: eras, “昨年”, “前年同期”, “同日”.
extension JapaneseDateGrammar {
  func date(_ match: PhraseTrie.Match) -> FoundDate? {
    guard standsAlone(match.tokens) else { return nil }
    let start = match.tokens.lowerBound
    let end = match.tokens.upperBound
    switch match.entry.category {
    case .era:
      return era(match)
    case .relativePeriod:
      guard let period = report.period(match.entry.value) else {
        return FoundDate(tokens: match.tokens)
      }
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
      guard !reading.isKanji(start - 1),
        reading.phrase(.partOfYear, at: start)?.tokens == match.tokens,
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
        date.period =
          month == 1 ? .month(year: year - 1, month: 12) : .month(year: year, month: month - 1)
      } else {
        date.period = base == nil ? report.period("month", -1) : nil
      }
    case "same-1":
      date.period = base.flatMap(yearBefore)
    case "lastYear-1":
      date.period = base.flatMap(yearBefore) ?? report.period("year", -1)
    default:
      // “前日には” is a day; “前日比”, “前日より” only compare.
      if reading.reads("前日", at: match.tokens.lowerBound), match.tokens.count == 2,
        !["比", "よ", "か", "に比", "終"].contains(where: {
          reading.reads($0, at: match.tokens.upperBound)
        }),
        case .day(let day)? = (own ?? last)?.period
      {
        return FoundDate(tokens: match.tokens, period: ReportDay(date: day).day(-1))
      }
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
        tokens: tokens.lowerBound..<timeEnd(tokens.upperBound),
        period: before.period("day", distance))
    case "same":
      return FoundDate(tokens: tokens, period: own?.period)
    default:
      guard let period = before.period(unit, distance) else { return FoundDate(tokens: tokens) }
      return within(period, from: tokens.lowerBound, end: tokens.upperBound)
    }
  }
}
