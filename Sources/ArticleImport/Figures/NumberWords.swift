import BriefingModel
import Foundation

/// Reads numbers in words: `twenty-five`, `two and a half million`, `hai mươi lăm`.
struct NumberWords {
  let reader: NumberReader
  private var reading: Reading { reader.reading }

  /// The sum of what was read, the section below a thousand, and the last word.
  private struct Sum {
    var total: Decimal = 0
    var section: Decimal = 0
    var digit: Decimal?
    var lastScale: Decimal?
    var isEmpty: Bool { section == 0 && digit == nil }
  }

  func number(at start: Int) -> FoundNumber? {
    if let half = half(at: start) { return half }
    var sum = Sum()
    var next = start
    if reading.phrase(.numberParticle, "article", at: start) != nil {
      guard let scale = reading.phrase(.scale, at: start + 1), scale.entry.value != "1000000000000"
      else { return nil }
      sum.digit = 1
      next += 1
    }
    var end = start
    while reader.sentence.contains(next) {
      if let cardinal = cardinal(at: next), add(cardinal, to: &sum, at: next) {
        next += 1
        end = next
      } else if end > start || sum.digit != nil, let scale = reading.phrase(.scale, at: next),
        let factor = scale.entry.number, add(scale: Decimal(factor), to: &sum)
      {
        next = scale.tokens.upperBound
        end = next
      } else if end > start, continues(at: next, sum) {
        next += 1
      } else {
        break
      }
    }
    guard end > start else { return nil }
    var number = FoundNumber(
      tokens: start..<end, value: sum.total + sum.section + (sum.digit ?? 0), isInWords: true)
    if sum.isEmpty, let scale = sum.lastScale { number.scale = scale }
    addDecimals(&number)
    let before = number.tokens
    reader.addHalf(&number)
    if number.tokens != before || sum.lastScale == nil {
      reader.addScales(&number, isMoney: false)
    }
    return number
  }

  private func cardinal(at token: Int) -> Decimal? {
    guard let match = reading.phrase(.cardinal, at: token), let value = match.entry.number else {
      return nil
    }
    if reading.language == .vietnamese {
      // “Ba Lan”, “Hai Phong”, “đầu tư”: names, and the fourth only behind tens.
      if reading.tokens[token].isCapitalised, token != reader.sentence.lowerBound { return nil }
      if value == 4, reading.word(token) == "tư", !reading.has(.scale, endingBefore: token) {
        return nil
      }
      if value == 5, reading.word(token) == "năm", !isFive(token) { return nil }
    }
    return Decimal(value)
  }

  /// Whether “năm” is five and not a year.
  private func isFive(_ token: Int) -> Bool {
    if token > 0, reading.phrase(.numberParticle, "and", at: token - 1) != nil { return true }
    if reading.has(.scale, at: token + 1), !reading.has(.duration, at: token + 1) { return true }
    if reading.has(.duration, at: token + 1), !reading.has(.cardinal, endingBefore: token) {
      return reading.word(token + 1) != "tháng"
    }
    guard reading.has(.countedNoun, at: token + 1), token > reader.sentence.lowerBound else {
      return false
    }
    return reading.has(.bound, endingBefore: token)
      || reading.phrases(at: token - 1).contains {
        $0.entry.category == .phraseEnd
          && ["và", "của", "với", "cho", "có", "là", "gồm", "ký"].contains(reading.word(token - 1))
      }
  }

  private func add(_ value: Decimal, to sum: inout Sum, at token: Int) -> Bool {
    guard let digit = sum.digit else {
      sum.digit = value
      return true
    }
    let least: Decimal = reading.language == .vietnamese ? 10 : 20
    guard value < 10, digit == 10 || digit >= 20, digit < 100, digit >= least,
      isMultipleOfTen(digit)
    else { return false }
    sum.digit = digit + value
    return true
  }

  private func isMultipleOfTen(_ value: Decimal) -> Bool {
    stride(from: 10, through: 90, by: 10).contains { Decimal($0) == value }
  }

  private func add(scale: Decimal, to sum: inout Sum) -> Bool {
    if scale < 1000 {
      guard let digit = sum.digit, sum.section == 0 || scale == 10 else { return false }
      sum.section += digit * scale
      sum.digit = nil
      return true
    }
    if let last = sum.lastScale, scale >= last {
      guard scale > last else { return false }
      sum.total = (sum.total + sum.section + (sum.digit ?? 0)) * scale
    } else {
      guard !sum.isEmpty else { return false }
      sum.total += (sum.section + (sum.digit ?? 0)) * scale
    }
    sum.section = 0
    sum.digit = nil
    sum.lastScale = scale
    return true
  }

  /// Whether a hyphen or “and” joins two parts of one number.
  private func continues(at token: Int, _ sum: Sum) -> Bool {
    if reading.isSymbol(token, "-"), reading.isGlued(token), reading.isGlued(token + 1) {
      if reading.has(.scale, at: token + 1) { return true }
      guard let digit = sum.digit, digit >= 20, isMultipleOfTen(digit),
        let next = cardinal(at: token + 1)
      else { return false }
      return next < 10
    }
    guard reading.phrase(.numberParticle, "and", at: token) != nil,
      let next = cardinal(at: token + 1)
    else { return false }
    return sum.digit == nil && sum.section >= 100 && next < 100
  }

  private static let parts = ["half": 50, "quarter": 25]

  /// `half a million`, `nửa triệu`.
  private func half(at start: Int) -> FoundNumber? {
    for part in reading.phrases(at: start).reversed()
    where part.entry.category == .numberParticle {
      guard let hundredths = Self.parts[part.entry.value],
        let scale = reading.phrase(.scale, at: part.tokens.upperBound),
        scale.tokens.upperBound <= reader.sentence.upperBound, let factor = scale.entry.number
      else { continue }
      var number = FoundNumber(
        tokens: start..<scale.tokens.upperBound, value: Decimal(hundredths * factor) / 100,
        scale: Decimal(factor), isInWords: true)
      reader.addScales(&number, isMoney: false)
      return number
    }
    return nil
  }

  /// `six point five`.
  private func addDecimals(_ number: inout FoundNumber) {
    let point = number.tokens.upperBound
    guard reading.phrase(.numberParticle, "point", at: point) != nil else { return }
    var next = point + 1
    var part: Decimal = 1
    while reader.sentence.contains(next), let digit = cardinal(at: next), digit < 10,
      next < point + 5
    {
      part /= 10
      number.value += digit * part
      next += 1
    }
    if next > point + 1 { number.tokens = number.tokens.lowerBound..<next }
  }
}
