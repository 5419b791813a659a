import BriefingModel
import Foundation

/// Reads factors and rounded amounts without a number of their own: `doubled`, `gấp đôi`,
/// `half of`, `one in five`, `double-digit`.
struct MultipleReader {
  let reading: Reading
  let sentence: Range<Int>
  /// Whether a word stands in the sentence without which it has no “one in five”: numbers are read for those alone.
  private let mayHaveShares: Bool

  init(reading: Reading, sentence: Range<Int>) {
    self.reading = reading
    self.sentence = sentence
    mayHaveShares =
      reading.language == .english
      && sentence.contains { reading.word($0) == "in" || reading.word($0) == "out" }
  }

  /// What was read; no figure where the words are another thing: “double taxation”.
  struct Found {
    var figure: Amount?
    var end: Int
  }

  func multiple(at start: Int) -> Found? {
    if let other = reading.phrase(.multipleExclusion, at: start),
      !reading.has(.roundPercent, at: start)
    {
      return Found(figure: nil, end: other.tokens.upperBound)
    }
    if let round = reading.phrase(.roundPercent, at: start) { return percent(round) }
    if let halved = reading.phrase(.halved, at: start) {
      return found(halved.tokens, Decimal(sign: .plus, exponent: -1, significand: 5), change: .down)
    }
    if let multiple = reading.phrase(.multiple, at: start), let factor = multiple.entry.number {
      guard reading.language == .vietnamese || isVerb(multiple.tokens) else { return nil }
      return found(multiple.tokens, Decimal(factor), change: isRise(multiple.tokens) ? .up : nil)
    }
    if let twice = reading.phrase(.twice, at: start), let factor = twice.entry.number {
      return found(start..<start + 1, Decimal(factor), change: nil, end: twice.tokens.upperBound)
    }
    return share(at: start) ?? fraction(at: start) ?? fractionInDigits(at: start)
  }

  private func found(
    _ tokens: Range<Int>, _ value: Decimal, change: Figure.Change?, unit: String = "times",
    noun: Range<Int>? = nil, end: Int? = nil
  ) -> Found {
    let number = FoundNumber(tokens: tokens, value: value, isInWords: true)
    return Found(
      figure: Amount(
        tokens: tokens, number: number, quantity: .value(value), kind: .multiple, unit: unit,
        unitTokens: nil, noun: noun, change: change), end: end ?? tokens.upperBound)
  }

  /// “double-digit growth” is growth of at least ten per cent.
  private func percent(_ round: PhraseTrie.Match) -> Found? {
    guard let least = round.entry.number else { return nil }
    let end = round.tokens.upperBound
    if reading.language == .english {
      // “double-digit growth”, “double-digit annual increase”: of something that rises or falls.
      let isOfChange =
        (end..<end + 3).contains { reading.has(.changeNoun, at: $0) }
        || reading.has(.share, at: end)
      guard isOfChange else { return Found(figure: nil, end: end) }
    }
    let number = FoundNumber(tokens: round.tokens, value: Decimal(least), isInWords: true)
    return Found(
      figure: Amount(
        tokens: round.tokens, number: number, quantity: .value(Decimal(least)), kind: .percent,
        unit: "percent", unitTokens: nil, isRound: true), end: end)
  }

  /// Whether “double” or “triple” is a verb: “to double trade”, “doubled”.
  private func isVerb(_ tokens: Range<Int>) -> Bool {
    let start = tokens.lowerBound
    if reading.hasSuffix(start, "ed") || reading.hasSuffix(start, "ing") || tokens.count > 1
      || reading.hasSuffix(start, "fold")
    {
      return true
    }
    guard start > sentence.lowerBound else { return false }
    return [
      "to", "will", "would", "could", "may", "might", "should", "can", "nearly", "almost",
      "more than", "than",
    ].contains(
      reading.word(start - 1))
  }

  private func isRise(_ tokens: Range<Int>) -> Bool {
    if reading.language == .english {
      return
        !(["twofold", "threefold", "fourfold", "fivefold", "tenfold"].contains(
          reading.word(tokens.lowerBound)) || tokens.count > 1)
        || reading.has(.changeVerb, endingBefore: tokens.lowerBound)
        || reading.has(.changeNoun, at: tokens.upperBound)
    }
    return reading.has(.changeVerb, at: tokens.lowerBound)
      || reading.has(.changeVerb, endingBefore: tokens.lowerBound)
  }

  /// `one in five people`, `three out of ten firms`.
  private func share(at start: Int) -> Found? {
    guard mayHaveShares,
      let part = NumberReader(reading: reading, sentence: sentence).number(at: start)
    else { return nil }
    var next = part.tokens.upperBound
    let isOutOf = reading.word(next) == "out" && reading.isParticle("of", at: next + 1)
    // Most numbers end here, before decimals are compared, which takes long.
    guard isOutOf || reading.word(next) == "in", part.scale == 1, part.value >= 1, part.value < 100
    else { return nil }
    next += isOutOf ? 2 : 1
    if reading.word(next) == "every" { next += 1 }
    guard let whole = NumberReader(reading: reading, sentence: sentence).number(at: next),
      whole.scale == 1, whole.value > part.value, whole.value <= 1000,
      part.isInWords || part.isPlain, whole.isInWords || whole.isPlain,
      whole.value <= 20
        || whole.value == 100 || whole.value == 1000,
      !reading.has(.duration, at: whole.tokens.upperBound)
    else { return nil }
    let noun = CountedNounReader(reading: reading, sentence: sentence)
      .noun(at: whole.tokens.upperBound, number: whole)
    guard noun != nil || isOutOf else { return nil }
    return found(
      start..<whole.tokens.upperBound, part.value / whole.value, change: nil,
      unit: noun.map { reading.text.string(reading.range(of: $0.heads)) } ?? "",
      noun: noun?.label)
  }

  /// `two-thirds of firms`, `half of the exports`, `một phần ba`.
  private func fraction(at start: Int) -> Found? {
    var end = start
    var part: Decimal = 1
    if reading.language == .english {
      if let half = halfWord(at: start) {
        return fraction(start..<half, Decimal(1) / 2)
      }
      if let word = reading.phrase(.cardinal, at: start), let number = word.entry.number {
        part = Decimal(number)
        end = word.tokens.upperBound
        if reading.isSymbol(end, "-"), reading.isGlued(end) { end += 1 }
      } else if reading.phrase(.numberParticle, "article", at: start) != nil {
        end = start + 1
      } else {
        return nil
      }
    } else if let word = reading.phrase(.cardinal, at: start), let number = word.entry.number {
      part = Decimal(number)
      end = word.tokens.upperBound
    } else {
      return nil
    }
    guard let lower = reading.phrase(.denominator, at: end), let whole = lower.entry.number,
      lower.tokens.upperBound <= sentence.upperBound
    else { return nil }
    if reading.language == .english {
      let isHyphenated = reading.isSymbol(end - 1, "-")
      let next = lower.tokens.upperBound
      guard
        reading.isParticle("of", at: next) || (isHyphenated && whole != 4)
          || (part > 1 && part < Decimal(whole) && whole != 4)
      else { return nil }
    }
    return fraction(start..<lower.tokens.upperBound, part / Decimal(whole))
  }

  private func fraction(_ tokens: Range<Int>, _ value: Decimal) -> Found {
    var value = value
    var rounded = Decimal()
    NSDecimalRound(&rounded, &value, 4, .plain)
    let number = FoundNumber(tokens: tokens, value: 2)
    var next = tokens.upperBound
    if reading.isParticle("of", at: next) { next += 1 }
    while reading.isParticle("the", at: next) || reading.isParticle("article", at: next) {
      next += 1
    }
    let noun = CountedNounReader(reading: reading, sentence: sentence).noun(
      at: next, number: number)
    return found(
      tokens, rounded, change: nil,
      unit: noun.map { reading.text.string(reading.range(of: $0.heads)) } ?? "")
  }

  /// `2/3 số doanh nghiệp`, `3/4 of the firms`.
  private func fractionInDigits(at start: Int) -> Found? {
    guard reading.isNumber(start), reading.isSymbol(start + 1, "/"), reading.isGlued(start + 1),
      reading.isNumber(start + 2), reading.isGlued(start + 2), sentence.contains(start + 3),
      reading.isParticle("of", at: start + 3) || reading.isParticle("the", at: start + 3),
      let part = Int(reading.text.string(reading.tokens[start].range)),
      let whole = Int(reading.text.string(reading.tokens[start + 2].range)),
      part > 0, part < whole, whole <= 20
    else { return nil }
    return fraction(start..<start + 3, Decimal(part) / Decimal(whole))
  }

  /// The end of “half” where it is of something: “half of”, “half the”.
  private func halfWord(at start: Int) -> Int? {
    guard reading.phrase(.denominator, at: start)?.entry.number == 2, reading.word(start) == "half",
      reading.isParticle("of", at: start + 1) || reading.isParticle("the", at: start + 1)
    else { return nil }
    let next = reading.isParticle("of", at: start + 1) ? start + 2 : start + 1
    // “half of 2025”, “half of the year”: a date.
    return reading.isNumber(next) || reading.has(.duration, at: next + 1)
      || reading.has(.duration, at: next) || start > 0 && reading.has(.ordinal, at: start - 1)
      ? nil : start + 1
  }
}
