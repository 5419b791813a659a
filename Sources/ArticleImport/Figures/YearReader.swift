import BriefingModel
import Foundation

/// A year that is a figure: that of an aim, or that in which a partnership began.
struct FoundYear {
  var token: Int
  var value: Int
  var status: Figure.Status
  var label: Range<Int>?
}

/// Reads years; all that no aim and no milestone stands beside are dates and nothing more.
struct YearReader {
  let reading: Reading
  let sentence: Range<Int>
  /// Whether the sentence speaks of an aim at all.
  let hasTarget: Bool

  /// The year at a token.
  func year(at token: Int) -> FoundYear? {
    guard reading.isNumber(token), reading.tokens[token].range.count == 4,
      let value = Int(reading.text.string(reading.tokens[token].range)),
      (1900...2100).contains(value),
      token > sentence.lowerBound, !reading.isGlued(token),
      !(reading.isGlued(token + 1)
        && (reading.isSymbol(token + 1, "-") || reading.isSymbol(token + 1, "/")))
    else { return nil }
    if hasTarget, reading.has(.targetDate, endingBefore: token), isAhead(value) {
      return FoundYear(token: token, value: value, status: .target, label: aim(before: token))
    }
    if let label = milestone(before: token) ?? milestone(behind: token) {
      return FoundYear(token: token, value: value, status: .milestone, label: label)
    }
    return nil
  }

  private func isAhead(_ year: Int) -> Bool {
    year > (reading.head.date?.year ?? 2020)
  }

  /// The words between the aim and its year.
  private func aim(before token: Int) -> Range<Int>? {
    var start = token - 1
    while start > sentence.lowerBound, !reading.isSymbol(start - 1, ","),
      !reading.isParticle("and", at: start - 1), !reading.has(.target, endingBefore: start),
      token - start < 14
    {
      start -= 1
    }
    let end = reading.phrase(.targetDate, endingBefore: token)?.tokens.lowerBound ?? token
    // “of achieving growth from 2026” is about growth.
    while start < end, isLeading(start) { start += 1 }
    return start < end ? start..<end : nil
  }

  /// A preposition, article or participle before what is aimed at.
  private func isLeading(_ token: Int) -> Bool {
    guard reading.language == .english else { return false }
    return reading.hasSuffix(token, "ing")
      || ["of", "to", "for", "by", "at"].contains(reading.word(token))
      || reading.isParticle("article", at: token) || reading.isParticle("the", at: token)
  }

  /// “In 2023, the two countries upgraded ties to a partnership”: the year opens the sentence.
  private func milestone(behind token: Int) -> Range<Int>? {
    guard token <= sentence.lowerBound + 2, reading.isSymbol(token + 1, ",") else { return nil }
    let end = min(sentence.upperBound, token + 16)
    guard token + 2 < end,
      let event = (token + 2..<end).first(where: { reading.has(.milestone, at: $0) }),
      !(token + 2..<event).contains(where: { reading.isSymbol($0, ",") })
    else { return nil }
    let last = min(sentence.upperBound, event + 8)
    guard let noun = (event..<last).first(where: { reading.has(.partnership, at: $0) }),
      let match = reading.phrase(.partnership, at: noun)
    else { return nil }
    return event..<min(match.tokens.upperBound, sentence.upperBound)
  }

  /// “the upgrade of ties to a partnership in 2023”: event, partnership and year in one clause.
  private func milestone(before token: Int) -> Range<Int>? {
    guard let preposition = reading.phrase(.milestoneDate, endingBefore: token) else { return nil }
    var hasPartnership = false
    var index = preposition.tokens.lowerBound
    while index > sentence.lowerBound, preposition.tokens.lowerBound - index < 18 {
      index -= 1
      if reading.isNumber(index) || reading.isSymbol(index, ",") || reading.isSymbol(index, ";") {
        return nil
      }
      if reading.has(.partnership, at: index) { hasPartnership = true }
      if reading.has(.milestone, at: index) {
        return hasPartnership ? index..<preposition.tokens.lowerBound : nil
      }
    }
    return nil
  }
}
