import BriefingModel
import Foundation

/// Single numbers with sign, currency and unit, and those that only name.
extension JapaneseAmountReader {
  // MARK: Pieces

  func piece(at start: Int, from limit: Int) -> Piece? {
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
    if ["余", "数"].contains(reading.scalar(number.tokens.upperBound)),
      !number.isKanji || number.scale > 1
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
    // “COP30” is a conference, whatever else COP may be.
    if reading.isGlued(start), reading.phrase(.identifier, endingBefore: start) != nil {
      return nil
    }
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
    guard sentence.contains(end), reading.isGlued(end) else { return }
    let half = Decimal(sign: .plus, exponent: -1, significand: 5)
    if unit.kind == .duration, reading.reads("半", at: end),
      !reading.isKanji(end + 1) || reading.reads("間", at: end + 1)
        || reading.has(.boundAfter, at: end + 1)
    {
      piece.number.value += piece.number.value < 0 ? -half : half
      unit.tokens = unit.tokens.lowerBound..<end + 1
    } else if unit.kind == .percent,
      let tenths = numbers.number(at: end, before: sentence.upperBound),
      reading.reads("分", at: tenths.tokens.upperBound), let small = tenths.small, small < 10,
      // Last, for decimals take long to compare.
      unit.factor == 10
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
        guard case .unit(let unit) = units.unit(behind: piece.number), !unit.isGuess else {
          return true
        }
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
}
