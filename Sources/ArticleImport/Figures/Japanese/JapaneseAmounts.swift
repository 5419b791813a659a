import BriefingModel
import Foundation

/// A number with its unit.
struct JapaneseAmount {
  var tokens: Range<Int>
  var quantity: Figure.Quantity
  var unit: JapaneseUnit
  /// The change that it states itself: 倍増.
  var change: Figure.Change?
  /// The bound that stands within it: “20余年”.
  var bound: Figure.Bound?
  /// Whether it is the first of several that share unit and change.
  var sharesChange = false
  /// Whether it is the start of “5%から7%に”.
  var isLevel = false

  var value: Decimal? {
    if case .value(let value) = quantity { value } else { nil }
  }
}

/// Reads amounts: alone, in ranges, in lists that share a unit.
struct JapaneseAmountReader {
  let reading: Reading
  let context: JapaneseSentence

  var sentence: Range<Int> { context.tokens }
  var numbers: JapaneseNumberReader { JapaneseNumberReader(reading: reading) }
  var units: JapaneseUnitReader {
    JapaneseUnitReader(reading: reading, sentence: sentence)
  }

  struct Found {
    var amounts: [JapaneseAmount] = []
    /// An amount without a number: “十数人”.
    var vague: Range<Int>?
    var end: Int
  }

  /// A number with what stands around it, before it is known to be an amount.
  struct Piece {
    var tokens: Range<Int>
    var number: JapaneseNumber
    var unit: JapaneseUnit?
    var bound: Figure.Bound?
    var isName = false
    var isVague = false
  }

  /// The amounts whose first number begins with a token.
  ///
  /// - Parameter limit: The end of what was read before.
  func amounts(at start: Int, from limit: Int) -> Found? {
    guard numbers.isStart(start), !numbers.continues(start),
      let first = piece(at: start, from: limit)
    else { return nil }
    if first.isName {
      return Found(vague: first.isVague ? first.tokens : nil, end: first.tokens.upperBound)
    }
    if let fraction = fraction(first) { return fraction }
    if let count = countedNoun(first) { return count }
    if let range = range(first) { return range }
    if let list = list(first) { return list }
    if let compound = compound(first) { return compound }
    guard let amount = amount(first) else { return Found(end: first.tokens.upperBound) }
    return Found(amounts: [amount], end: amount.tokens.upperBound)
  }

  // MARK: Single amounts

  func value(_ piece: Piece) -> Decimal? {
    guard let unit = piece.unit else { return nil }
    if unit.factor == 1 { return piece.number.value }
    let value = piece.number.value * unit.factor
    return value.isNaN ? nil : value
  }

  func amount(_ piece: Piece) -> JapaneseAmount? {
    guard let unit = piece.unit else { return bare(piece) }
    guard let value = value(piece), !isIdiom(piece, unit) else { return nil }
    return JapaneseAmount(
      tokens: piece.tokens, quantity: .value(value), unit: unit, bound: piece.bound)
  }

  /// Words in which a number states nothing: “1ドル=150円”, “2人は”, “その1人”, “100%子会社”, “24時間体制”.
  private func isIdiom(_ piece: Piece, _ unit: JapaneseUnit) -> Bool {
    let start = piece.tokens.lowerBound
    let end = piece.tokens.upperBound
    let value = piece.number.small
    if value == 1, reading.isSymbol(end, "=") { return true }
    if value == 1, unit.kind == .count || unit.kind == .measure, numbers.isStart(end) {
      return true
    }
    if unit.token == "区", value == 23 { return true }
    if unit.token == "県", ["都", "府", "道"].contains(reading.scalar(start - 1)) { return true }
    if unit.token == "便", isFlight(start, digits: piece.number.plainDigits ?? 0) { return true }
    if value == 1, unit.kind == .money,
      reading.reads("は", at: end) && unit.token == "USD" || reading.reads("あたり", at: end)
    {
      return true
    }
    if unit.kind == .count, value == 1 {
      if reading.reads("の", endingBefore: start) || unit.token == "つ" || unit.token == "度" {
        return true
      }
      if unit.token == "人", ["暮", "ひ", "1"].contains(reading.scalar(end)) { return true }
      if reading.reads("に", endingBefore: start), unit.token == "回" { return true }
    }
    if unit.token == "人", value == 2,
      ["は", "も", "の"].contains(reading.scalar(end)) || reading.reads("とも", at: end)
        || reading.reads("だけ", at: end)
    {
      // “2人は会談した”: those named before.
      return reading.reads("だけ", at: end) || start == sentence.lowerBound
        || reading.isSymbol(start - 1, "、")
        || reading.tokens[start - 1].kind == .quotationMark
    }
    if unit.kind == .money, ["札", "紙幣", "硬貨", "玉"].contains(where: { reading.reads($0, at: end) }) {
      return true
    }
    if unit.token == "percent", value == 100, reading.reads("子会社", at: end) { return true }
    if unit.token == "hours", value == 24,
      reading.reads("体制", at: end) || reading.reads("営業", at: end)
    {
      return true
    }
    if unit.kind == .duration,
      reading.reads("に1度", at: end) || reading.reads("に一度", at: end)
        || reading.reads("に1回", at: end) || reading.reads("に一回", at: end)
    {
      return true
    }
    return false
  }

  /// “航空751便” and “ハノイ行きの751便” name a flight; “週150便” counts flights.
  private func isFlight(_ start: Int, digits: Int) -> Bool {
    if reading.reads("の", endingBefore: start) { return digits > 2 }
    return reading.isNounPart(start - 1) && digits > 1
      && !["週", "計", "約", "日", "月", "往", "大"].contains(reading.scalar(start - 1))
  }

  /// A large number whose unit is left out: “人口は1億を超える”.
  private func bare(_ piece: Piece) -> JapaneseAmount? {
    let end = piece.tokens.upperBound
    guard piece.number.scale > 1, !piece.number.isKanji,
      !reading.isKanji(end) || reading.has(.boundAfter, at: end), !reading.isKatakana(end),
      !reading.isWord(end)
    else { return nil }
    let unit = JapaneseUnit(tokens: end..<end, token: "", kind: .count)
    return JapaneseAmount(tokens: piece.tokens, quantity: .value(piece.number.value), unit: unit)
  }
}
