import BriefingModel
import Foundation

/// A unit behind a Japanese number.
struct JapaneseUnit {
  var tokens: Range<Int>
  var token: String
  var kind: Figure.Kind
  /// What the number is to be multiplied by: 10 for 割.
  var factor: Decimal = 1
  /// Whether it is a noun that no lexicon knows as a counter.
  var isGuess = false
}

/// What stands behind a number.
enum JapaneseUnitReading {
  case unit(JapaneseUnit)
  /// It makes the number a name, an age, an ordinal: “号機”, “歳”, “回目”.
  case name(end: Int)
  case nothing
}

/// Reads units, currencies, counters.
struct JapaneseUnitReader {
  let reading: Reading
  let sentence: Range<Int>

  func unit(behind number: JapaneseNumber) -> JapaneseUnitReading {
    let start = number.tokens.upperBound
    guard sentence.contains(start) else { return .nothing }
    let match = reading.longestPhrase(
      [
        .notUnit, .namingTail, .age, .share, .currency, .currencySubunit, .currencyCode, .times,
        .duration, .measure, .counter,
      ], at: start)
    guard let match, match.tokens.upperBound <= sentence.upperBound else {
      return guess(behind: number)
    }
    switch match.entry.category {
    case .notUnit: return .nothing
    case .namingTail:
      // “10大学” is counted, “3大都市圏” is not.
      return .name(end: match.tokens.upperBound)
    case .age: return .name(end: match.tokens.upperBound)
    default: break
    }
    let end = match.tokens.upperBound
    if isOrdinal(end) || isRate(end) { return .name(end: end + 1) }
    guard let unit = unit(match, number) else { return .nothing }
    return .unit(unit)
  }

  private func unit(_ match: PhraseTrie.Match, _ number: JapaneseNumber) -> JapaneseUnit? {
    let value = match.entry.value
    let tokens = match.tokens
    func made(_ kind: Figure.Kind, _ token: String, factor: Decimal = 1) -> JapaneseUnit {
      JapaneseUnit(tokens: tokens, token: token, kind: kind, factor: factor)
    }
    switch match.entry.category {
    case .share:
      switch value {
      case "tenth": return made(.percent, "percent", factor: 10)
      case "percentage-point":
        return isOfPercent(tokens) ? made(.percent, value) : made(.count, "ポイント")
      default: return made(.percent, value)
      }
    case .currency: return made(.money, value)
    case .currencySubunit:
      return made(.money, value, factor: Decimal(sign: .plus, exponent: -2, significand: 1))
    case .currencyCode:
      return reading.tokens[tokens.lowerBound].isAllCapitals ? made(.money, value) : nil
    case .times: return made(.multiple, "times")
    case .duration: return duration(match, number)
    case .measure: return measure(match, number)
    case .counter: return made(.count, words(tokens))
    default: return nil
    }
  }

  private func duration(_ match: PhraseTrie.Match, _ number: JapaneseNumber) -> JapaneseUnit? {
    let end = match.tokens.upperBound
    if match.tokens.count == 1 {
      switch reading.scalar(match.tokens.lowerBound) {
      case "年", "日":
        guard JapaneseSpans(reading: reading).isSpan(number, unitEnd: end) else { return nil }
      case "分":
        if reading.isKanji(end), !["間", "以", "強", "弱", "余", "超"].contains(reading.scalar(end)) {
          return nil
        }
      case "週", "秒", "泊", "晩":
        if reading.isKanji(end), match.entry.value == "weeks" { return nil }
      default: break
      }
    }
    return JapaneseUnit(tokens: match.tokens, token: match.entry.value, kind: .duration)
  }

  private func measure(_ match: PhraseTrie.Match, _ number: JapaneseNumber) -> JapaneseUnit? {
    var token = match.entry.value
    var kind = Figure.Kind.measure
    if token == "km" {
      let start = number.tokens.lowerBound
      if reading.reads("時速", endingBefore: start) || reading.reads("時速約", endingBefore: start) {
        token = "km/h"
      }
    }
    if token == "°C", reading.scalar(match.tokens.lowerBound) == "度" {
      switch degreeSense(match.tokens, number) {
      case .temperature: break
      case .angle: token = "degrees"
      case .occurrence:
        token = "度"
        kind = .count
      }
    }
    return JapaneseUnit(tokens: match.tokens, token: token, kind: kind)
  }

  private enum DegreeSense { case temperature, angle, occurrence }

  /// What 度 counts: heat, angles or times.
  private func degreeSense(_ tokens: Range<Int>, _ number: JapaneseNumber) -> DegreeSense {
    let start = max(sentence.lowerBound, tokens.lowerBound - 60)
    let end = min(sentence.upperBound, tokens.upperBound + 20)
    for token in start..<end {
      for word in ["緯", "東経", "西経", "角度", "傾"] where reading.reads(word, at: token) {
        return .angle
      }
    }
    if number.small == nil { return .temperature }
    for token in start..<end {
      for word in ["気温", "温度", "水温", "セ氏", "摂氏", "猛暑", "産業革命前", "海水温", "寒"]
      where reading.reads(word, at: token) {
        return .temperature
      }
    }
    return number.value < 10 ? .occurrence : .temperature
  }

  /// Points are those of percentages where the sentence speaks of shares; else those of an index.
  private func isOfPercent(_ tokens: Range<Int>) -> Bool {
    if tokens.count > 4 { return true }
    let start = max(sentence.lowerBound, tokens.lowerBound - 80)
    let end = min(sentence.upperBound, tokens.upperBound + 40)
    for token in start..<end {
      if reading.reads("指数", at: token) || reading.reads("株価", at: token)
        || reading.reads("平均株", at: token) || reading.reads("TOPIX", at: token)
      {
        return false
      }
    }
    for token in start..<end {
      if reading.scalar(token) == "%" || reading.scalar(token) == "率" { return true }
      for word in ["パーセント", "割合", "比率", "金利", "利上げ", "利下げ", "シェア", "利回り", "割", "支持"]
      where reading.reads(word, at: token) {
        return true
      }
    }
    return false
  }

  /// “3回目”: an ordinal; “番目” is not read here.
  private func isOrdinal(_ end: Int) -> Bool {
    guard reading.scalar(end) == "目" else { return false }
    return !["標", "指", "的", "前", "安"].contains(reading.scalar(end + 1))
  }

  /// “1人当たり”: what something is counted by.
  private func isRate(_ end: Int) -> Bool {
    ["当たり", "あたり", "当り", "につき", "ごと", "毎に", "おき"].contains {
      reading.reads($0, at: end)
    }
  }

  // MARK: Nouns that no lexicon knows

  /// A noun of katakana or of a few kanji behind plain digits.
  private func guess(behind number: JapaneseNumber) -> JapaneseUnitReading {
    let start = number.tokens.upperBound
    guard !number.isKanji, reading.isGlued(start),
      let value = number.small ?? (number.scale > 1 ? 10_000 : nil),
      value >= 2, !(1900...2100).contains(value),
      number.tokens.lowerBound == sentence.lowerBound || !isNamed(number.tokens.lowerBound)
    else { return .nothing }
    var end = start
    if reading.isKatakana(start) {
      while sentence.contains(end), reading.isKatakana(end) { end += 1 }
      guard end - start >= 2, !reading.isKanji(end) || end - start >= 3 else { return .nothing }
    } else if reading.isKanji(start) {
      while sentence.contains(end), reading.isKanji(end) { end += 1 }
      guard (2...4).contains(end - start), !reading.isKatakana(end),
        !reading.has(.changeAfter, at: start), !reading.has(.boundAfter, at: start),
        !reading.has(.changeVerb, at: start), !reading.has(.identifier, at: start),
        !Self.namingHeads.contains(reading.text.scalars[reading.tokens[start].range.lowerBound])
      else { return .nothing }
    } else {
      return .nothing
    }
    return .unit(
      JapaneseUnit(tokens: start..<end, token: words(start..<end), kind: .count, isGuess: true))
  }

  /// Kanji with which no counted noun begins.
  private static let namingHeads: Set<Unicode.Scalar> = [
    "年", "月", "日", "時", "分", "秒", "次", "号", "条", "項", "番", "階", "丁", "章", "節", "面", "期", "歳",
    "才", "代", "位", "級", "型", "系", "式", "世", "対", "大", "割", "強", "弱", "超", "余", "回", "倍", "中",
    "前", "後", "新", "全", "第", "同", "的", "性", "化", "目", "度", "半", "元", "億", "万",
  ]

  /// Whether a name stands before the digits and they belong to it: “アポロ11”, “A380”.
  private func isNamed(_ start: Int) -> Bool {
    reading.isKatakana(start - 1) || reading.isWord(start - 1)
  }

  private func words(_ tokens: Range<Int>) -> String {
    reading.text.sourceString(reading.range(of: tokens))
  }
}
