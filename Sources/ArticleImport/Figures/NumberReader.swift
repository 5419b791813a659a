import BriefingModel
import Foundation

/// A number as printed, with its scale: `8 billion`, `twenty-five`, `hai triệu rưỡi`.
struct FoundNumber {
  var tokens: Range<Int>
  var value: Decimal
  /// The factor that was printed behind it, or 1: shared with the numbers before it in a range.
  var scale: Decimal = 1
  var isInWords = false
  /// Whether it was printed in digits only: a year, a room or a flight may look so.
  var isPlain = false
  /// What it is where whole things are counted and the separator is that of another language.
  var whole: Decimal?
}

/// Reads numbers in digits and words.
struct NumberReader {
  let reading: Reading
  /// The tokens of the sentence.
  let sentence: Range<Int>

  /// The number that begins with a token.
  ///
  /// - Parameter isMoney: Whether a currency stands before it, so that `m` is a million.
  func number(at start: Int, isMoney: Bool = false) -> FoundNumber? {
    guard sentence.contains(start) else { return nil }
    return reading.isNumber(start)
      ? digits(at: start, isMoney: isMoney) : NumberWords(reader: self).number(at: start)
  }

  private func digits(at start: Int, isMoney: Bool) -> FoundNumber? {
    let text = reading.text
    guard
      let digits = Digits(
        text.scalars[reading.tokens[start].range],
        decimalComma: reading.language == .vietnamese)
    else { return nil }
    var number = FoundNumber(
      tokens: start..<start + 1, value: digits.value, isPlain: digits.isPlain,
      whole: digits.whole)
    addSpacedGroups(&number)
    addHalf(&number)
    addScales(&number, isMoney: isMoney)
    addSmallerPart(&number)
    return number
  }

  /// `10 000`: groups of three digits behind spaces.
  private func addSpacedGroups(_ number: inout FoundNumber) {
    var end = number.tokens.upperBound
    guard number.isPlain, reading.isNumber(end), number.value < 1000, number.value >= 1 else {
      return
    }
    while sentence.contains(end), reading.isNumber(end), reading.tokens[end].isAfterSpace,
      reading.tokens[end].range.count == 3, number.value < 1_000_000_000,
      let group = Digits(reading.text.scalars[reading.tokens[end].range], decimalComma: false)
        ?? (reading.word(end) == "000" ? Digits(["0"], decimalComma: false) : nil),
      group.isPlain
    {
      number.value = number.value * 1000 + group.value
      number.isPlain = false
      end += 1
    }
    number.tokens = number.tokens.lowerBound..<end
  }

  private static let parts = [("andHalf", 50), ("andQuarter", 25), ("andThreeQuarters", 75)]

  /// `two and a half`.
  func addHalf(_ number: inout FoundNumber) {
    let end = number.tokens.upperBound
    guard reading.has(.numberParticle, at: end) else { return }
    for (name, hundredths) in Self.parts {
      guard let half = reading.phrase(.numberParticle, name, at: end),
        half.tokens.upperBound <= sentence.upperBound
      else { continue }
      number.value += Decimal(hundredths) / 100 * number.scale
      number.isPlain = false
      number.tokens = number.tokens.lowerBound..<half.tokens.upperBound
      return
    }
  }

  /// The scales behind digits or a half: `million`, `nghìn tỷ`, `bn`.
  func addScales(_ number: inout FoundNumber, isMoney: Bool) {
    for _ in 0..<3 {
      var next = number.tokens.upperBound
      if reading.isSymbol(next, "-"), reading.isGlued(next), reading.isGlued(next + 1) { next += 1 }
      guard let scale = scale(at: next, isMoney: isMoney),
        scale.tokens.upperBound <= sentence.upperBound,
        let factor = scale.entry.number
      else { break }
      number.value *= Decimal(factor)
      number.scale *= Decimal(factor)
      number.isPlain = false
      number.tokens = number.tokens.lowerBound..<scale.tokens.upperBound
    }
    if reading.has(.numberParticle, at: number.tokens.upperBound), number.scale > 1 {
      addHalf(&number)
    }
  }

  private func scale(at token: Int, isMoney: Bool) -> PhraseTrie.Match? {
    guard reading.isWord(token) else { return nil }
    if let scale = reading.phrase(.scale, at: token) { return scale }
    if let mark = reading.phrase(.scaleMark, at: token) { return mark }
    guard let mark = reading.phrase(.moneyScaleMark, at: token) else { return nil }
    if isMoney { return mark }
    // “5m people”, “5m euros”: a million, for metres count nothing.
    guard reading.isGlued(token), sentence.contains(token + 1),
      reading.has(.pluralNoun, at: token + 1) || reading.has(.currency, at: token + 1)
    else { return nil }
    return mark
  }

  /// `2 tỷ 500 triệu`: a part of a smaller scale behind the greater one.
  private func addSmallerPart(_ number: inout FoundNumber) {
    let next = number.tokens.upperBound
    guard sentence.contains(next + 1), reading.isNumber(next), number.scale > 1000,
      let scale = reading.phrase(.scale, at: next + 1), let factor = scale.entry.number,
      Decimal(factor) < number.scale,
      let digits = Digits(
        reading.text.scalars[reading.tokens[next].range], decimalComma: true),
      digits.isPlain, digits.value < 1000
    else { return }
    number.value += digits.value * Decimal(factor)
    number.tokens = number.tokens.lowerBound..<scale.tokens.upperBound
  }
}
