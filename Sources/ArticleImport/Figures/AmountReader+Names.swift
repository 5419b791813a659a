import BriefingModel

/// Tells numbers that only name something from those that count.
extension AmountReader {
  /// Whether a number is part of a name, a time, a date, a score, an address or an age.
  func isNameOnly(_ piece: Piece) -> Bool {
    let start = piece.tokens.lowerBound
    let end = piece.tokens.upperBound
    if reading.has(.age, at: end) || reading.has(.age, at: piece.number.tokens.upperBound) {
      return true
    }
    guard piece.number.scale == 1 else { return false }
    if piece.unit == nil || piece.unit?.kind == .duration || piece.unit?.kind == .multiple {
      if isNamed(start, piece) { return true }
    }
    // “G7”, “COVID-19”, “16/5”, “10:30”, “5G”.
    if start > sentence.lowerBound, reading.isGlued(start), !piece.isUnitBefore,
      !reading.isSymbol(start - 1, "("), !isOpening(start - 1)
    {
      let isAfterSign = reading.isSymbol(start - 1, "-") || reading.isSymbol(start - 1, "~")
      if !isAfterSign || reading.isGlued(start - 1) { return true }
    }
    if piece.unit == nil, reading.isGlued(end), sentence.contains(end) {
      if reading.isWord(end) { return true }
      for mark: Unicode.Scalar in ["/", ":", "_", "@", "#"] where reading.isSymbol(end, mark) {
        return true
      }
    }
    return piece.unit == nil && isYear(piece.number)
      && !(reading.has(.pluralNoun, at: end) && reading.has(.bound, endingBefore: start))
  }

  private func isOpening(_ token: Int) -> Bool {
    reading.tokens[token].kind == .quotationMark || reading.isSymbol(token, "[")
      || reading.isSymbol(token, "-")
  }

  func isYear(_ number: FoundNumber) -> Bool {
    number.isPlain && number.value >= 1800 && number.value <= 2100
  }

  /// Whether a word before a number makes it a name: “Article 5”, “Boeing 737”.
  private func isNamed(_ start: Int, _ piece: Piece) -> Bool {
    guard start > sentence.lowerBound else { return false }
    if reading.has(.bound, endingBefore: start) { return false }
    // “trong số 46 văn kiện”: “số” alone would name something.
    if let of = reading.phrase(.figureParticle, endingBefore: start), of.tokens.count > 1 {
      return false
    }
    if reading.has(.identifier, endingBefore: start) { return true }
    let before = start - 1
    guard reading.isWord(before), piece.number.isPlain, piece.unit == nil,
      reading.tokens[before].isCapitalised, before > sentence.lowerBound
    else { return false }
    return !reading.has(.changeVerb, at: before) && !reading.has(.phraseEnd, at: before)
  }

  /// The end of something that only names, with all digits that hang on it.
  func nameEnd(_ piece: Piece) -> Int {
    var end = piece.tokens.upperBound
    while sentence.contains(end + 1), reading.isGlued(end), reading.isGlued(end + 1),
      !reading.isWord(end), reading.isNumber(end + 1) || reading.isWord(end + 1)
    {
      end += 2
    }
    return end
  }
}
