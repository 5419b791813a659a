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
  let sentence: Range<Int>
  let dates: ArraySlice<FoundDate>

  private var numbers: JapaneseNumberReader { JapaneseNumberReader(reading: reading) }
  private var units: JapaneseUnitReader {
    JapaneseUnitReader(reading: reading, sentence: sentence)
  }

  struct Found {
    var amounts: [JapaneseAmount] = []
    /// An amount without a number: “十数人”.
    var vague: Range<Int>?
    var end: Int
  }

  /// A number with what stands around it, before it is known to be an amount.
  private struct Piece {
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
    guard numbers.isStart(start), !numbers.continues(start), let first = piece(at: start, from: limit)
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

  // MARK: Pieces

  private func piece(at start: Int, from limit: Int) -> Piece? {
    guard let number = numbers.number(at: start, before: sentence.upperBound) else { return nil }
    var piece = Piece(tokens: number.tokens, number: number)
    let sign = number.isKanji ? nil : currency(endingBefore: start, from: limit)
    if let sign { piece.tokens = sign.tokens.lowerBound..<piece.tokens.upperBound }
    addMinus(&piece, from: limit)
    if sign == nil, isPartOfName(piece) {
      piece.isName = true
      piece.tokens = start..<nameEnd(number.tokens.upperBound)
      return piece
    }
    var unitNumber = number
    // “20余年”, “100余りの”: the bound stands before the unit.
    if ["余", "数"].contains(reading.scalar(number.tokens.upperBound)), !number.isKanji || number.scale > 1
      || number.value >= 10
    {
      unitNumber.tokens = number.tokens.lowerBound..<number.tokens.upperBound + 1
      if case .unit(let unit) = units.unit(behind: unitNumber), !unit.isGuess {
        guard reading.scalar(number.tokens.upperBound) == "余" else {
          piece.isName = true
          piece.isVague = true
          piece.tokens = start..<unit.tokens.upperBound
          return piece
        }
        piece.bound = .over
        piece.unit = unit
        piece.tokens = piece.tokens.lowerBound..<unit.tokens.upperBound
        return piece
      }
      unitNumber = number
    }
    switch units.unit(behind: number) {
    case .unit(let unit):
      piece.unit = unit
      piece.tokens = piece.tokens.lowerBound..<unit.tokens.upperBound
      addSmallerPart(&piece)
    case .name(let end):
      guard sign == nil else { break }
      piece.isName = true
      piece.tokens = start..<max(end, number.tokens.upperBound)
    case .nothing: break
    }
    if let sign, piece.unit?.kind != .money { piece.unit = sign }
    if piece.unit?.isGuess == true, sign != nil { piece.unit = sign }
    if number.isKanji, !piece.isName, !isKanjiNumber(piece) {
      piece.isName = true
      piece.tokens = start..<number.tokens.upperBound
    }
    return piece
  }

  /// A sign or code of a currency before digits: `US$`, `¥`, `VND`.
  private func currency(endingBefore start: Int, from limit: Int) -> JapaneseUnit? {
    for category in [LexiconCategory.currencySign, .currencyCode] {
      guard let match = reading.phrase(category, endingBefore: start),
        match.tokens.lowerBound >= limit,
        category == .currencySign || reading.tokens[match.tokens.lowerBound].isAllCapitals
      else { continue }
      return JapaneseUnit(tokens: match.tokens, token: match.entry.value, kind: .money)
    }
    return nil
  }

  private func addMinus(_ piece: inout Piece, from limit: Int) {
    let start = piece.tokens.lowerBound
    guard start > limit, let sign = reading.phrase(.numberParticle, endingBefore: start),
      sign.tokens.lowerBound >= limit
    else { return }
    let mark = sign.tokens.lowerBound
    let isMark = reading.isSymbol(mark, "-") || reading.isSymbol(mark, "+")
    if isMark, mark > sentence.lowerBound, reading.isGlued(mark), !reading.isSymbol(mark - 1, "("),
      reading.isNounPart(mark - 1) || reading.isNumber(mark - 1)
    {
      return
    }
    piece.tokens = mark..<piece.tokens.upperBound
    if sign.entry.value == "minus" { piece.number.value.negate() }
  }

  /// `2年半`, `155円20銭`, `3割5分`.
  private func addSmallerPart(_ piece: inout Piece) {
    guard var unit = piece.unit else { return }
    let end = unit.tokens.upperBound
    let half = Decimal(sign: .plus, exponent: -1, significand: 5)
    if unit.kind == .duration, reading.reads("半", at: end),
      !reading.isKanji(end + 1) || reading.reads("間", at: end + 1)
        || reading.has(.boundAfter, at: end + 1)
    {
      piece.number.value += piece.number.value < 0 ? -half : half
      unit.tokens = unit.tokens.lowerBound..<end + 1
    } else if unit.kind == .percent, unit.factor == 10, let tenths = numbers.number(at: end, before: sentence.upperBound),
      reading.reads("分", at: tenths.tokens.upperBound), let small = tenths.small, small < 10
    {
      piece.number.value += Decimal(small) / 10
      unit.tokens = unit.tokens.lowerBound..<tenths.tokens.upperBound + 1
    } else if unit.token == "JPY", let cents = numbers.wholeNumber(at: end), cents < 100,
      reading.reads("銭", at: end + 1)
    {
      // Two digits, of which the first may be 0: “06銭”.
      piece.number.value += Decimal(cents) / 100
      unit.tokens = unit.tokens.lowerBound..<end + 2
    }
    piece.unit = unit
    piece.tokens = piece.tokens.lowerBound..<max(piece.tokens.upperBound, unit.tokens.upperBound)
  }

  // MARK: Names

  /// Whether a number only names: “第5条”, “G7”, “COVID-19”, “10:30”, “5G”.
  private func isPartOfName(_ piece: Piece) -> Bool {
    let start = piece.number.tokens.lowerBound
    let end = piece.number.tokens.upperBound
    if reading.phrase(.identifier, endingBefore: start) != nil { return true }
    if start > sentence.lowerBound, reading.isGlued(start), !piece.number.isKanji {
      if reading.isWord(start - 1) {
        if reading.tokens[start - 1].range.count == 1 { return true }
        guard case .unit(let unit) = units.unit(behind: piece.number), !unit.isGuess else { return true }
      }
      for mark: Unicode.Scalar in ["-", "/", ":", "_", "@", "#", "."]
      where reading.isSymbol(start - 1, mark) && piece.tokens.lowerBound == start {
        if start - 1 > sentence.lowerBound, reading.isGlued(start - 1) { return true }
      }
    }
    guard sentence.contains(end), reading.isGlued(end) else { return false }
    if reading.isWord(end), case .nothing = units.unit(behind: piece.number) { return true }
    for mark: Unicode.Scalar in [":", "/", "_", "@", "#"] where reading.isSymbol(end, mark) {
      return reading.isNumber(end + 1)
    }
    return false
  }

  /// The end of what only names, with the digits and letters that hang on it.
  private func nameEnd(_ start: Int) -> Int {
    var end = start
    while sentence.contains(end), reading.isGlued(end),
      reading.isWord(end) || reading.isNumber(end)
        || ((reading.isSymbol(end, "-") || reading.isSymbol(end, ":") || reading.isSymbol(end, "/"))
          && reading.isGlued(end + 1) && (reading.isNumber(end + 1) || reading.isWord(end + 1)))
    {
      end += 1
    }
    return end
  }

  /// Whether kanji numerals are a number here and no part of a word.
  private func isKanjiNumber(_ piece: Piece) -> Bool {
    let start = piece.number.tokens.lowerBound
    let count = piece.number.tokens.count
    for phrase in reading.phrases(at: start) {
      switch phrase.entry.category {
      case .numeralWord: return false
      case .place, .organisation, .person, .project, .knownPlace, .knownOrganisation, .familyName:
        if phrase.tokens.count > 1 { return false }
      default: break
      }
    }
    if reading.scalar(start - 1) == "第" { return false }
    guard let unit = piece.unit, !unit.isGuess else { return isFraction(piece) }
    if count > 1 { return piece.number.value >= 10 }
    guard piece.number.value >= 2 else { return false }
    if unit.kind == .count {
      return reading.phrases(at: unit.tokens.lowerBound).contains {
        $0.entry.category == .counter && $0.entry.value == "common"
          && $0.tokens == unit.tokens
      }
    }
    return unit.kind != .measure || unit.tokens.count > 1
  }

  private func isFraction(_ piece: Piece) -> Bool {
    reading.reads("分の", at: piece.number.tokens.upperBound)
  }

  // MARK: Fractions

  /// `3分の1`, `5人に1人`.
  private func fraction(_ whole: Piece) -> Found? {
    let end = whole.number.tokens.upperBound
    if reading.reads("分の", at: end),
      let part = numbers.number(at: end + 2, before: sentence.upperBound), whole.number.value > 0
    {
      return fraction(whole.tokens.lowerBound..<part.tokens.upperBound, part.value / whole.number.value, "")
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
      whole.tokens.lowerBound..<second.tokens.upperBound, part.value / whole.number.value, unit.token)
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
  private func countedNoun(_ piece: Piece) -> Found? {
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
      !isDate(start), !reading.isNumber(noun)
    else { return nil }
    let unit = JapaneseUnit(
      tokens: start..<noun, token: reading.text.sourceString(reading.range(of: start..<noun)),
      kind: .count)
    let amount = JapaneseAmount(
      tokens: piece.tokens, quantity: .value(piece.number.value), unit: unit)
    return Found(amounts: [amount], end: end)
  }

  // MARK: Ranges and lists

  private func range(_ first: Piece) -> Found? {
    let end = first.tokens.upperBound
    if let cents = centRange(first) { return cents }
    let isDash = reading.isSymbol(end, "〜") || reading.isSymbol(end, "~") || reading.isSymbol(end, "-")
    let isFrom = reading.reads("から", at: end)
    guard isDash || isFrom || reading.reads("ないし", at: end) else { return nil }
    var next = end + (isDash ? 1 : isFrom ? 2 : 3)
    if isFrom, reading.isSymbol(next, "、") { next += 1 }
    if let bound = reading.phrase(.bound, at: next) { next = bound.tokens.upperBound }
    if let sign = reading.phrase(.currencySign, at: next) { next = sign.tokens.upperBound }
    guard sentence.contains(next), !isDate(next), var second = piece(at: next, from: end), !second.isName
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
    guard let low = numbers.wholeNumber(at: start), let high = numbers.wholeNumber(at: start + 2),
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
  private func list(_ first: Piece) -> Found? {
    guard first.unit == nil, first.number.value > 0 else { return nil }
    var pieces = [first]
    while pieces.count < 10, let last = pieces.last, last.unit == nil {
      let mark = last.tokens.upperBound
      guard reading.isSymbol(mark, "、") || reading.isSymbol(mark, ",") || reading.isSymbol(mark, "・"),
        numbers.isStart(mark + 1), !isDate(mark + 1), let next = piece(at: mark + 1, from: mark + 1)
      else { break }
      if next.isName { return Found(end: next.tokens.upperBound) }
      pieces.append(next)
    }
    guard pieces.count > 1, let last = pieces.last, let unit = last.unit else { return nil }
    if pieces.count == 2, first.number.scale == 1, last.number.value / last.number.scale == first.number.value + 1,
      first.number.value < 10, unit.kind != .percent || first.number.plainDigits == nil
    {
      var low = first
      shareScale(&low, with: last)
      low.unit = unit
      guard let from = value(low), let through = value(last), var amount = amount(last) else { return nil }
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
  private func compound(_ first: Piece) -> Found? {
    guard let unit = first.unit, unit.kind == .duration, !dates.contains(where: { $0.tokens.contains(first.tokens.upperBound) }),
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

  private func isDate(_ token: Int) -> Bool {
    dates.contains { $0.tokens.contains(token) }
  }

  // MARK: Single amounts

  private func value(_ piece: Piece) -> Decimal? {
    guard let unit = piece.unit else { return nil }
    let value = piece.number.value * unit.factor
    return value.isNaN ? nil : value
  }

  private func amount(_ piece: Piece) -> JapaneseAmount? {
    guard let unit = piece.unit else { return bare(piece) }
    guard let value = value(piece), !isIdiom(piece, unit) else { return nil }
    return JapaneseAmount(
      tokens: piece.tokens, quantity: .value(value), unit: unit, bound: piece.bound)
  }

  /// Words in which a number states nothing: “1ドル=150円”, “2人は”, “その1人”, “100%子会社”, “24時間体制”.
  private func isIdiom(_ piece: Piece, _ unit: JapaneseUnit) -> Bool {
    let start = piece.tokens.lowerBound
    let end = piece.tokens.upperBound
    let value = piece.number.value
    if value == 1, reading.isSymbol(end, "=") { return true }
    if value == 1, unit.kind == .count, numbers.isStart(end) { return true }
    if unit.token == "区", value == 23 { return true }
    if unit.token == "県", ["都", "府", "道"].contains(reading.scalar(start - 1)) { return true }
    if unit.token == "便", reading.isNounPart(start - 1), piece.number.plainDigits.map({ $0 > 1 }) ?? false,
      !["週", "計", "約", "日", "月", "往", "大"].contains(reading.scalar(start - 1))
    {
      return true
    }
    if value == 1, unit.kind == .money, reading.reads("は", at: end) && unit.token == "USD" || reading.reads("あたり", at: end) {
      return true
    }
    if unit.kind == .count, value == 1 {
      if reading.reads("の", endingBefore: start) || unit.token == "つ" || unit.token == "度" { return true }
      if unit.token == "人", ["暮", "ひ", "1"].contains(reading.scalar(end)) { return true }
      if reading.reads("に", endingBefore: start), unit.token == "回" { return true }
    }
    if unit.token == "人", value == 2,
      ["は", "も", "の"].contains(reading.scalar(end)) || reading.reads("とも", at: end)
        || reading.reads("だけ", at: end)
    {
      // “2人は会談した”: those named before.
      return reading.reads("だけ", at: end) || start == sentence.lowerBound || reading.isSymbol(start - 1, "、")
        || reading.tokens[start - 1].kind == .quotationMark
    }
    if unit.kind == .money, ["札", "紙幣", "硬貨", "玉"].contains(where: { reading.reads($0, at: end) }) {
      return true
    }
    if unit.token == "percent", value == 100, reading.reads("子会社", at: end) { return true }
    if unit.token == "hours", value == 24, reading.reads("体制", at: end) || reading.reads("営業", at: end) {
      return true
    }
    if unit.kind == .duration, reading.reads("に1度", at: end) || reading.reads("に一度", at: end) || reading.reads("に1回", at: end) || reading.reads("に一回", at: end) {
      return true
    }
    return false
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
