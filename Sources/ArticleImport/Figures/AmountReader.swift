import BriefingModel
import Foundation

/// Reads numbers with their units, alone, in ranges and in lists that share a unit.
struct AmountReader {
  let reading: Reading
  let sentence: Range<Int>

  /// A number with its currency and unit, if any.
  struct Piece {
    var tokens: Range<Int>
    var number: FoundNumber
    var unit: FoundUnit?
    /// Whether the unit stands before the number.
    var isUnitBefore = false
  }

  /// What was read from a token: amounts, or nothing where the number only names something.
  struct Found {
    var amounts: [Amount] = []
    var end: Int
  }

  private var numbers: NumberReader { NumberReader(reading: reading, sentence: sentence) }
  private var units: UnitReader { UnitReader(reading: reading, sentence: sentence) }
  private var nouns: CountedNounReader {
    CountedNounReader(reading: reading, sentence: sentence)
  }

  /// The amounts whose first number begins with a token.
  ///
  /// - Parameter limit: The end of what was read before.
  func amounts(at start: Int, from limit: Int) -> Found? {
    guard let first = piece(at: start, from: limit) else { return nil }
    if isNameOnly(first) { return Found(end: nameEnd(first)) }
    if let range = range(from: first, limit: limit) { return range }
    if let list = list(from: first) { return list }
    return single(first)
  }

  // MARK: Pieces

  /// The number that begins with a token, with the sign and currency before it and the unit behind.
  func piece(at start: Int, from limit: Int) -> Piece? {
    var unit = units.currency(endingBefore: start, from: limit)
    guard let number = numbers.number(at: start, isMoney: unit != nil) else { return nil }
    var piece = Piece(
      tokens: (unit?.tokens.lowerBound ?? start)..<number.tokens.upperBound, number: number,
      unit: unit, isUnitBefore: unit != nil)
    let behind = units.unit(behind: number)
    if unit == nil || (behind?.token == unit?.token && behind != nil) {
      unit = behind
      if let behind {
        piece.unit = behind
        piece.number.value *= behind.factor
        piece.tokens = piece.tokens.lowerBound..<behind.tokens.upperBound
      }
    }
    if isMinus(before: piece.tokens.lowerBound, from: limit) {
      piece.number.value.negate()
      piece.tokens = piece.tokens.lowerBound - 1..<piece.tokens.upperBound
    } else if isPlus(before: piece.tokens.lowerBound, from: limit) {
      piece.tokens = piece.tokens.lowerBound - 1..<piece.tokens.upperBound
    }
    return piece
  }

  private func isMinus(before token: Int, from limit: Int) -> Bool {
    guard token > limit else { return false }
    if reading.phrase(.numberParticle, "minus", at: token - 1) != nil { return true }
    return reading.isSymbol(token - 1, "-") && isSign(token - 1)
  }

  private func isPlus(before token: Int, from limit: Int) -> Bool {
    token > limit && reading.isSymbol(token - 1, "+") && isSign(token - 1)
  }

  /// Whether a hyphen or plus belongs to the number behind it.
  private func isSign(_ token: Int) -> Bool {
    reading.isGlued(token + 1)
      && (token == sentence.lowerBound || !reading.isGlued(token)
        || reading.isSymbol(token - 1, "("))
  }

  // MARK: Single amounts

  private func single(_ piece: Piece) -> Found? {
    guard let amount = amount(piece) ?? bare(piece, isSure: false) else {
      return Found(end: piece.tokens.upperBound)
    }
    return Found(amounts: [amount], end: amount.tokens.upperBound)
  }

  /// A number with a unit or a counted noun.
  func amount(_ piece: Piece) -> Amount? {
    if let unit = piece.unit { return amount(piece, unit) }
    var number = piece.number
    let end = number.tokens.upperBound
    if isParties(at: end, number) { return nil }
    if reading.isSymbol(end, "-"), reading.isGlued(end), reading.isGlued(end + 1),
      !reading.has(.boundAfter, at: end)
    {
      guard let noun = reading.phrase(.hyphenCount, at: end + 1) else { return nil }
      return Amount(
        tokens: piece.tokens.lowerBound..<noun.tokens.upperBound, number: number,
        quantity: .value(number.value), kind: .count, unit: words(noun.tokens),
        unitTokens: noun.tokens, noun: noun.tokens)
    }
    if let whole = number.whole, number.scale == 1 { number.value = whole }
    guard number.value != 0, let noun = noun(behind: number) else { return nil }
    return Amount(
      tokens: piece.tokens.lowerBound..<noun.phrase.upperBound, number: number,
      quantity: .value(number.value), kind: .count, unit: words(noun.heads),
      unitTokens: noun.heads, noun: noun.label)
  }

  private func amount(_ piece: Piece, _ unit: FoundUnit) -> Amount? {
    var kind = unit.kind
    var end = piece.tokens.upperBound
    if piece.isUnitBefore { end = max(end, piece.number.tokens.upperBound) }
    var token = unit.token
    if kind == .multiple, !isMultiple(piece) {
      kind = .count
      if reading.language == .vietnamese { token = words(unit.tokens) }
      if piece.number.value == 1 { return nil }
    }
    var start = piece.tokens.lowerBound
    var change: Figure.Change?
    if kind == .multiple, let times = timesBefore(piece) {
      // “tăng gấp 3 lần” says the rise itself.
      start = times.tokens.lowerBound
      if reading.has(.changeVerb, at: start) || reading.has(.changeVerb, endingBefore: start) {
        change = .up
      }
    }
    if kind == .duration {
      if isPartOfDate(piece, unit) { return nil }
      // “one day” and “một năm” are idioms more often than not.
      if piece.number.isInWords, piece.number.value == 1 { return nil }
    }
    return Amount(
      tokens: start..<end, number: piece.number, quantity: .value(piece.number.value), kind: kind,
      unit: token, unitTokens: unit.tokens, change: change)
  }

  /// Whether “3 times” is a factor and not how often something happened.
  private func isMultiple(_ piece: Piece) -> Bool {
    guard let unit = piece.unit else { return false }
    if reading.language == .vietnamese {
      return timesBefore(piece) != nil
    }
    if unit.isHyphenated || reading.word(unit.tokens.lowerBound) == "fold" { return true }
    let next = unit.tokens.upperBound
    return !piece.number.isPlain && !piece.number.isInWords || reading.has(.changeAfter, at: next)
      || ["more", "as", "the", "larger", "bigger", "that", "its", "faster", "than", "greater"]
        .contains(
          reading.word(next))
      || reading.phrase(.changeVerb, endingBefore: piece.tokens.lowerBound) != nil
  }

  /// “gấp” before a factor, with a bound between.
  private func timesBefore(_ piece: Piece) -> PhraseTrie.Match? {
    let start = piece.tokens.lowerBound
    if let times = reading.phrase(.timesBefore, endingBefore: start) { return times }
    return reading.phrase(.bound, endingBefore: start).flatMap {
      reading.phrase(.timesBefore, endingBefore: $0.tokens.lowerBound)
    }
  }

  /// `9 tháng đầu năm`, `the first nine months`: a period, not a length of time.
  private func isPartOfDate(_ piece: Piece, _ unit: FoundUnit) -> Bool {
    let next = unit.tokens.upperBound
    if reading.language == .vietnamese {
      return sentence.contains(next)
        && (["đầu", "cuối"].contains(reading.word(next))
          || (unit.token == "months" && !reading.has(.term, endingBefore: piece.tokens.lowerBound)
            && ["đạt", "tăng", "giảm", "ước"].contains(reading.word(next)))
          || (reading.word(next) == "năm" && unit.token != "years")
          || (unit.token == "years" && reading.isNumber(next)))
    }
    return reading.has(.ordinal, endingBefore: piece.tokens.lowerBound)
      || ["ended", "ending"].contains(reading.word(next))
  }

  /// “two countries” are the parties of the report; so is whatever “the two” are.
  private func isParties(at noun: Int, _ number: FoundNumber) -> Bool {
    guard number.value == 2, number.scale == 1 else { return false }
    return reading.has(.partyNoun, at: noun)
      || (number.isInWords && reading.isParticle("the", at: number.tokens.lowerBound - 1))
  }

  /// The noun behind a number, or behind “of the” behind it.
  private func noun(behind number: FoundNumber) -> CountedNoun? {
    var end = number.tokens.upperBound
    if reading.isGlued(end), let more = reading.phrase(.boundAfter, at: end) {
      end = more.tokens.upperBound
    }
    if let noun = nouns.noun(at: end, number: number) { return noun }
    if let noun = nounOfWhole(behind: number, end) { return noun }
    guard number.value > 1, reading.isParticle("of", at: end),
      reading.isParticle("the", at: end + 1),
      let noun = nouns.noun(at: end + 2, number: number)
    else { return nil }
    return CountedNoun(
      phrase: end..<noun.phrase.upperBound, heads: noun.heads, label: noun.label)
  }

  /// The noun of “863 of 2,000 companies”, which also is that of the first number.
  private func nounOfWhole(behind number: FoundNumber, _ end: Int) -> CountedNoun? {
    var next = end
    if reading.word(next) == "out" { next += 1 }
    guard number.value > 1, reading.isParticle("of", at: next) else { return nil }
    next += 1
    if reading.isParticle("the", at: next) { next += 1 }
    guard let whole = numbers.number(at: next), whole.value > number.value,
      let noun = nouns.noun(at: whole.tokens.upperBound, number: whole)
    else { return nil }
    return CountedNoun(phrase: end..<end, heads: noun.heads, label: noun.label)
  }

  /// A number that counts without saying what: `1.2 million`, `killing 12`.
  func bare(_ piece: Piece, isSure: Bool) -> Amount? {
    guard piece.unit == nil, piece.number.value > 1 || piece.number.value < 0 || isSure else {
      return nil
    }
    let start = piece.tokens.lowerBound
    let end = piece.tokens.upperBound
    if isParties(at: end, piece.number) { return nil }
    if reading.isSymbol(end, "-"), reading.isGlued(end) { return nil }
    let bound = reading.phrase(.bound, endingBefore: start)
    let before = bound?.tokens.lowerBound ?? start
    let isScaled = piece.number.scale > 1 || !piece.number.isPlain && !piece.number.isInWords
    let isCounting =
      isScaled || isSure && !piece.number.isInWords
      || reading.has(.casualty, endingBefore: before)
      || (reading.has(.casualty, at: end) && reading.language == .english)
      || isCasualtyVerb(behind: end)
      || reading.isParticle("of", at: end)
        && ["them", "whom", "which", "these", "those"].contains(reading.word(end + 1))
      || (!piece.number.isInWords && isOfChange(before))
    guard isCounting, reading.language == .english || isScaled else { return nil }
    return Amount(
      tokens: piece.tokens, number: piece.number, quantity: .value(piece.number.value),
      kind: .count, unit: "", unitTokens: nil)
  }

  /// “eight were injured”
  private func isCasualtyVerb(behind token: Int) -> Bool {
    ["was", "were", "are"].contains(reading.word(token)) && reading.has(.casualty, at: token + 1)
  }

  private func words(_ tokens: Range<Int>) -> String {
    reading.text.string(reading.range(of: tokens))
  }
}
