import BriefingModel
import Foundation

/// Numbers that stand together: fractions, ranges, lists; and nouns that are counted behind の.
extension JapaneseAmountReader {
  // MARK: Fractions

  /// `3分の1`, `5人に1人`.
  func fraction(_ whole: Piece) -> Found? {
    let end = whole.number.tokens.upperBound
    if reading.reads("分の", at: end),
      let part = numbers.number(at: end + 2, before: sentence.upperBound), whole.number.value > 0
    {
      return fraction(
        whole.tokens.lowerBound..<part.tokens.upperBound, part.value / whole.number.value, "")
    }
    guard let unit = whole.unit, unit.kind == .count, whole.number.value > 1,
      reading.reads("に", at: unit.tokens.upperBound)
        || reading.reads("中", at: unit.tokens.upperBound)
          && (whole.number.value <= 10 || whole.number.value == 100),
      let part = numbers.number(at: unit.tokens.upperBound + 1, before: sentence.upperBound),
      part.value >= 1, part.value < whole.number.value,
      case .unit(let second) = units.unit(behind: part), second.token == unit.token,
      part.value == 1 || reading.isGlued(second.tokens.upperBound)
    else { return nil }
    return fraction(
      whole.tokens.lowerBound..<second.tokens.upperBound, part.value / whole.number.value,
      unit.token)
  }

  private func fraction(_ tokens: Range<Int>, _ value: Decimal, _ unit: String) -> Found? {
    guard value > 0, value < 1 else { return Found(end: tokens.upperBound) }
    var exact = value
    var rounded = Decimal()
    NSDecimalRound(&rounded, &exact, 4, .plain)
    let end = tokens.upperBound
    let none = JapaneseUnit(tokens: end..<end, token: unit, kind: .multiple)
    return Found(
      amounts: [JapaneseAmount(tokens: tokens, quantity: .value(rounded), unit: none)], end: end)
  }

  // MARK: Nouns behind の

  /// `20の自治体`, `100以上の企業`, `50を超える団体`: the noun itself is the unit.
  func countedNoun(_ piece: Piece) -> Found? {
    let end = piece.number.tokens.upperBound
    guard piece.unit == nil, !piece.number.isKanji, piece.number.value >= 2, reading.isGlued(end),
      piece.number.small != nil || piece.number.scale > 1 || piece.number.plainDigits == nil,
      !(piece.number.plainDigits == 4 && (1900...2100).contains(piece.number.small ?? 0))
    else { return nil }
    var start = end
    if let bound = reading.phrase(.boundAfter, at: end), bound.entry.value != "none" {
      start = bound.tokens.upperBound
      guard reading.reads("の", at: start) || ["る", "い", "の"].contains(reading.scalar(start - 1))
      else { return nil }
    } else if !reading.reads("の", at: end) {
      return nil
    }
    if reading.reads("の", at: start) { start += 1 }
    var noun = start
    while sentence.contains(noun), noun - start < 16, reading.isNounPart(noun) { noun += 1 }
    let isPair = reading.isSymbol(noun, "・") || reading.reads("と地域", at: noun)
    if isPair, reading.isNounPart(noun + 1) {
      noun += 1
      while sentence.contains(noun), noun - start < 16, reading.isNounPart(noun) { noun += 1 }
    }
    guard noun - start >= 2 || reading.has(.counter, at: start), noun > start,
      !context.isDate(start), !reading.isNumber(noun)
    else { return nil }
    let unit = JapaneseUnit(
      tokens: start..<noun, token: reading.text.sourceString(reading.range(of: start..<noun)),
      kind: .count)
    let amount = JapaneseAmount(
      tokens: piece.tokens, quantity: .value(piece.number.value), unit: unit)
    return Found(amounts: [amount], end: end)
  }

  // MARK: Ranges and lists

  func range(_ first: Piece) -> Found? {
    let end = first.tokens.upperBound
    if let cents = centRange(first) { return cents }
    let isDash =
      reading.isSymbol(end, "〜") || reading.isSymbol(end, "~") || reading.isSymbol(end, "-")
    let isFrom = reading.reads("から", at: end)
    guard isDash || isFrom || reading.reads("ないし", at: end) else { return nil }
    var next = end + (isDash ? 1 : isFrom ? 2 : 3)
    if isFrom, reading.isSymbol(next, "、") { next += 1 }
    if let bound = reading.phrase(.bound, at: next) { next = bound.tokens.upperBound }
    if let sign = reading.phrase(.currencySign, at: next) { next = sign.tokens.upperBound }
    guard sentence.contains(next), !context.isDate(next), var second = piece(at: next, from: end),
      !second.isName
    else {
      return isDash && first.unit == nil ? Found(end: first.tokens.upperBound) : nil
    }
    var first = first
    guard let unit = second.unit, first.unit == nil || first.unit?.token == unit.token else {
      return first.unit == nil ? Found(end: second.tokens.upperBound) : nil
    }
    if second.number.value < 0, isDash { second.number.value.negate() }
    shareScale(&first, with: second)
    first.unit = first.unit ?? unit
    guard let low = value(first), let high = value(second) else { return nil }
    let behind = second.tokens.upperBound
    if isFrom, low >= high || isLevel(behind) {
      guard let start = amount(first), let goal = amount(second) else { return nil }
      return Found(amounts: [level(start), level(goal)], end: behind)
    }
    guard low < high, var amount = amount(second) else {
      return isDash ? Found(end: behind) : nil
    }
    amount.tokens = first.tokens.lowerBound..<behind
    amount.quantity = .range(low: low, high: high)
    return Found(amounts: [amount], end: behind)
  }

  /// `155円20〜21銭`.
  private func centRange(_ first: Piece) -> Found? {
    guard first.unit?.token == "JPY", let yen = value(first) else { return nil }
    let start = first.tokens.upperBound
    guard sentence.contains(start + 3), let low = numbers.wholeNumber(at: start),
      let high = numbers.wholeNumber(at: start + 2),
      low < high, high < 100,
      reading.isSymbol(start + 1, "〜") || reading.isSymbol(start + 1, "~")
        || reading.isSymbol(start + 1, "-"), reading.reads("銭", at: start + 3),
      var amount = amount(first)
    else { return nil }
    amount.tokens = first.tokens.lowerBound..<start + 4
    amount.quantity = .range(low: yen + Decimal(low) / 100, high: yen + Decimal(high) / 100)
    return Found(amounts: [amount], end: start + 4)
  }

  private func level(_ amount: JapaneseAmount) -> JapaneseAmount {
    var amount = amount
    amount.isLevel = true
    return amount
  }

  /// Whether “…に” or “…へ” behind a number makes it the level that is reached.
  private func isLevel(_ token: Int) -> Bool {
    var index = token
    if let bound = reading.phrase(.boundAfter, at: index) { index = bound.tokens.upperBound }
    return ["に", "へ"].contains(reading.scalar(index))
  }

  /// `3、5、7%`; two neighbours are a range: `5、6社`.
  func list(_ first: Piece) -> Found? {
    guard first.unit == nil, first.number.value > 0 else { return nil }
    var pieces = [first]
    while pieces.count < 10, let last = pieces.last, last.unit == nil {
      let mark = last.tokens.upperBound
      guard
        reading.isSymbol(mark, "、") || reading.isSymbol(mark, ",") || reading.isSymbol(mark, "・"),
        numbers.isStart(mark + 1), !context.isDate(mark + 1),
        let next = piece(at: mark + 1, from: mark + 1)
      else { break }
      if next.isName { return Found(end: next.tokens.upperBound) }
      pieces.append(next)
    }
    guard pieces.count > 1, let last = pieces.last, let unit = last.unit else { return nil }
    if pieces.count == 2, first.number.scale == 1,
      last.number.value / last.number.scale == first.number.value + 1,
      first.number.value < 10, unit.kind != .percent || first.number.plainDigits == nil
    {
      var low = first
      shareScale(&low, with: last)
      low.unit = unit
      guard let from = value(low), let through = value(last), var amount = amount(last) else {
        return nil
      }
      amount.tokens = first.tokens.lowerBound..<last.tokens.upperBound
      amount.quantity = .range(low: from, high: through)
      return Found(amounts: [amount], end: last.tokens.upperBound)
    }
    guard !unit.isGuess else { return Found(end: last.tokens.upperBound) }
    var amounts: [JapaneseAmount] = []
    for var piece in pieces {
      shareScale(&piece, with: last)
      piece.unit = unit
      guard let value = value(piece) else { continue }
      amounts.append(
        JapaneseAmount(
          tokens: piece.tokens, quantity: .value(value), unit: unit,
          sharesChange: piece.tokens != last.tokens))
    }
    return Found(amounts: amounts, end: last.tokens.upperBound)
  }

  /// Lets a number without 万, 億 or 兆 share that of the number behind: `100〜200億`.
  private func shareScale(_ piece: inout Piece, with last: Piece) {
    guard piece.unit == nil, piece.number.scale == 1, last.number.scale > 1 else { return }
    let scaled = piece.number.value * last.number.scale
    if abs(scaled) < abs(last.number.value) || piece.number.value < 1000 {
      piece.number.value = scaled
    }
  }

  /// `1年7カ月`, `2時間30分`: one duration in its smaller unit.
  func compound(_ first: Piece) -> Found? {
    guard let unit = first.unit, unit.kind == .duration, reading.isGlued(first.tokens.upperBound),
      !context.isDate(first.tokens.upperBound),
      let number = numbers.number(at: first.tokens.upperBound, before: sentence.upperBound),
      case .unit(let second) = units.unit(behind: number), second.kind == .duration
    else { return nil }
    let factor: Decimal
    switch (unit.token, second.token) {
    case ("years", "months"): factor = 12
    case ("hours", "minutes"), ("minutes", "seconds"): factor = 60
    default: return nil
    }
    let value = first.number.value * factor + number.value
    let tokens = first.tokens.lowerBound..<second.tokens.upperBound
    return Found(
      amounts: [JapaneseAmount(tokens: tokens, quantity: .value(value), unit: second)],
      end: tokens.upperBound)
  }
}
