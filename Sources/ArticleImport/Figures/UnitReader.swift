import BriefingModel
import Foundation

/// What a number counts, where that is no noun phrase.
struct FoundUnit: Hashable {
  var tokens: Range<Int>
  /// The stable token of the unit.
  var token: String
  var kind: Figure.Kind
  /// What the number is to be multiplied by: cents are hundredths.
  var factor: Decimal = 1
  /// Whether a hyphen joins it to the number: `five-year`.
  var isHyphenated = false
}

/// Reads units: currencies on both sides of a number, shares, durations, measures.
struct UnitReader {
  let reading: Reading
  let sentence: Range<Int>

  /// The currency that stands before a number, not before some token.
  func currency(endingBefore number: Int, from limit: Int) -> FoundUnit? {
    for category in [LexiconCategory.currencySign, .currencyCode] {
      guard let match = reading.phrase(category, endingBefore: number),
        match.tokens.lowerBound >= limit, isPrintedAsCode(match)
      else { continue }
      var tokens = match.tokens
      // “US-$” and a sign behind its code: “USD $5”.
      if category == .currencySign,
        let code = reading.phrase(.currencyCode, endingBefore: tokens.lowerBound),
        code.tokens.lowerBound >= limit, isPrintedAsCode(code)
      {
        tokens = code.tokens.lowerBound..<tokens.upperBound
        return FoundUnit(tokens: tokens, token: code.entry.value, kind: .money)
      }
      return FoundUnit(tokens: tokens, token: match.entry.value, kind: .money)
    }
    return nil
  }

  /// The unit behind a number.
  func unit(behind number: FoundNumber) -> FoundUnit? {
    var start = number.tokens.upperBound
    var isHyphenated = false
    if reading.isSymbol(start, "-"), reading.isGlued(start), reading.isGlued(start + 1) {
      start += 1
      isHyphenated = true
    }
    guard sentence.contains(start) else { return nil }
    var best: PhraseTrie.Match?
    for match in reading.phrases(at: start)
    where match.tokens.upperBound <= sentence.upperBound && isUnit(match, number) {
      if match.tokens.count >= best?.tokens.count ?? 0 { best = match }
    }
    guard let best, best.entry.category != .countedNoun else { return nil }
    guard let kind = Self.kind(best.entry.category) else { return nil }
    return FoundUnit(
      tokens: best.tokens, token: best.entry.value, kind: kind,
      factor: best.entry.category == .currencySubunit
        ? Decimal(sign: .plus, exponent: -2, significand: 1) : 1,
      isHyphenated: isHyphenated)
  }

  private static func kind(_ category: LexiconCategory) -> Figure.Kind? {
    switch category {
    case .share: .percent
    case .currency, .currencySign, .currencyCode, .currencySubunit: .money
    case .duration: .duration
    case .measure: .measure
    case .times: .multiple
    default: nil
    }
  }

  private func isUnit(_ match: PhraseTrie.Match, _ number: FoundNumber) -> Bool {
    switch match.entry.category {
    case .share, .duration, .times, .currencySubunit: true
    case .measure: isMeasure(match)
    case .countedNoun: reading.language == .vietnamese
    case .currencyCode: isPrintedAsCode(match)
    case .currencySign:
      // “5 $10 notes”: the sign belongs to the next number.
      isPrintedAsCode(match)
        && !(reading.isNumber(match.tokens.upperBound) && reading.isGlued(match.tokens.upperBound))
    // “won” and “pounds” are other things too: small numbers of them are not money.
    case .currency:
      !["won", "pounds", "sterling"].contains(reading.word(match.tokens.lowerBound))
        || match.tokens.count > 1 || number.value >= 100
    default: false
    }
  }

  /// A single letter is a unit in small print only, and none where a name could stand: “5 M”.
  private func isMeasure(_ match: PhraseTrie.Match) -> Bool {
    let first = reading.tokens[match.tokens.lowerBound]
    return match.tokens.count > 1 || first.range.count > 1 || !first.isCapitalised
  }

  /// Codes, and signs that begin with a letter, stand in capitals: `RM5`, `USD`.
  private func isPrintedAsCode(_ match: PhraseTrie.Match) -> Bool {
    let token = reading.tokens[match.tokens.lowerBound]
    guard token.kind == .word else { return true }
    if match.entry.category == .currencyCode { return token.isAllCapitals }
    return token.isCapitalised
  }
}
