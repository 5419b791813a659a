import BriefingModel
import Foundation

/// A rank and what it is a rank in.
struct FoundRank {
  /// The ordinal.
  var tokens: Range<Int>
  var place: Int
  /// What is ranked: `labour cooperation`, `largest trading partner`.
  var thing: Range<Int>?
}

/// Reads ranks: ordinals where something is ranked, one for each thing that it is ranked in.
struct RankReader {
  let reading: Reading
  let sentence: Range<Int>

  /// The ranks whose ordinal begins with a token.
  ///
  /// - Parameter isOpen: Whether a rank stands before in the clause: “first in A, third in B”.
  func ranks(at start: Int, isOpen: Bool) -> [FoundRank] {
    if let first = reading.phrase(.rankFirst, at: start), let place = first.entry.number {
      guard first.tokens.count > 2, first.tokens.upperBound < sentence.upperBound else { return [] }
      // The last word is the preposition.
      return ranks(
        first.tokens.lowerBound..<first.tokens.upperBound - 1, place, of: first.tokens.upperBound)
    }
    if let numbered = numberOne(at: start) { return [numbered] }
    guard let (tokens, number) = ordinal(at: start), tokens.upperBound <= sentence.upperBound
    else { return [] }
    let end = tokens.upperBound
    if isSuperlative(behind: end) {
      return [FoundRank(tokens: tokens, place: number, thing: superlativePhrase(end))]
    }
    if reading.language == .vietnamese {
      guard isVietnameseRank(tokens, isOpen: isOpen) else { return [] }
    } else if !(isRanked(start) || isOpen && reading.isParticle("in", at: end)
      || isRankNoun(start, end))
    {
      return []
    }
    if let preposition = preposition(at: end) {
      // “second in the country in exports”: where, and then in what.
      if let place = phrase(from: preposition + 1),
        let next = self.preposition(at: place.upperBound)
      {
        return ranks(tokens, number, of: next + 1)
      }
      return ranks(tokens, number, of: preposition + 1)
    }
    return [FoundRank(tokens: tokens, place: number, thing: phraseBeforeSuperlative(start))]
  }

  /// “nước xuất khẩu cà phê lớn thứ hai”: what is ranked stands before in Vietnamese.
  private func phraseBeforeSuperlative(_ start: Int) -> Range<Int>? {
    guard let word = reading.phrase(.superlative, endingBefore: start) else { return nil }
    var first = word.tokens.lowerBound
    while first > sentence.lowerBound, word.tokens.lowerBound - first < 7,
      reading.isWord(first - 1),
      !reading.has(.phraseEnd, at: first - 1)
    {
      first -= 1
    }
    return first < word.tokens.lowerBound ? first..<word.tokens.upperBound : nil
  }

  // MARK: Ordinals

  /// An ordinal in words or digits: `third`, `44th`, `thứ 44`.
  private func ordinal(at start: Int) -> (Range<Int>, Int)? {
    if reading.language == .vietnamese {
      if reading.isWord(start), reading.has(.ordinalEnding, at: start), reading.isNumber(start + 1),
        let place = whole(start + 1)
      {
        return (start..<start + 2, place)
      }
    } else if reading.isNumber(start), reading.isGlued(start + 1),
      reading.has(.ordinalEnding, at: start + 1), let place = whole(start)
    {
      return (start..<start + 2, place)
    }
    if let match = reading.phrase(.ordinal, at: start), let place = match.entry.number {
      return (match.tokens, place)
    }
    // “hạng 3”, “vị trí 44”
    if reading.language == .vietnamese, reading.isNumber(start),
      let cue = reading.phrase(.rankCue, endingBefore: start), cue.tokens.count > 0,
      ["hạng", "trí"].contains(reading.word(start - 1)), let place = whole(start)
    {
      return (start..<start + 1, place)
    }
    return nil
  }

  private func whole(_ token: Int) -> Int? {
    let range = reading.tokens[token].range
    guard range.count <= 4 else { return nil }
    return Int(reading.text.string(range))
  }

  /// `No. 1`, `number one`, `số 1`: a rank behind “the”, “is”, “remains”, “đối tác”.
  private func numberOne(at start: Int) -> FoundRank? {
    guard let mark = reading.phrase(.rankNumber, at: start), start > sentence.lowerBound else {
      return nil
    }
    let number = mark.tokens.upperBound
    guard sentence.contains(number) else { return nil }
    let place: Int?
    if reading.isNumber(number) {
      place = whole(number)
    } else {
      place = reading.phrase(.cardinal, at: number)?.entry.number
    }
    guard let place, place > 0, place <= 100 else { return nil }
    let before = start - 1
    if reading.language == .vietnamese {
      guard place == 1, reading.word(start) == "số", reading.isWord(before),
        !reading.has(.identifier, endingBefore: start), !reading.tokens[before].isCapitalised,
        !reading.isSymbol(number + 1, "/"), !reading.isSymbol(number + 1, "-")
      else { return nil }
    } else {
      guard
        reading.isParticle("article", at: before) || reading.word(before) == "'s"
          || [
            "is", "was", "are", "as", "remains", "remained", "at", "be", "became", "now", "still",
            "ranked", "ranks",
          ].contains(reading.word(before)),
        place <= 20
      else { return nil }
    }
    let tokens = start..<number + 1
    return FoundRank(tokens: tokens, place: place, thing: phrase(from: number + 1))
  }

  // MARK: Context

  private func isSuperlative(behind token: Int) -> Bool {
    if reading.language == .vietnamese { return false }
    var next = token
    if reading.isSymbol(next, "-") { next += 1 }
    return sentence.contains(next) && reading.has(.superlative, at: next)
  }

  private func superlativePhrase(_ token: Int) -> Range<Int>? {
    phrase(from: reading.isSymbol(token, "-") ? token + 1 : token)
  }

  /// Whether a verb of ranking stands before, with adverbs between: “ranked only third”.
  private func isRanked(_ start: Int) -> Bool {
    var index = start
    for _ in 0..<6 {
      guard index > sentence.lowerBound else { return false }
      if let cue = reading.phrase(.rankCue, endingBefore: index) {
        // “came first” is a rank; “stood first in line” is not told apart.
        let isStrong = reading.hasPrefix(cue.tokens.lowerBound, "rank")
        return isStrong || index >= start - 1 && isRankContext(start)
      }
      let before = index - 1
      guard reading.isWord(before), !reading.isParticle("and", at: before) else { return false }
      index = before
    }
    return false
  }

  /// Whether “in”, “among” or “place” follows an ordinal.
  private func isRankContext(_ start: Int) -> Bool {
    guard let (tokens, _) = ordinal(at: start) else { return false }
    return reading.isParticle("in", at: tokens.upperBound)
      || reading.has(.rankNoun, at: tokens.upperBound) || reading.word(tokens.upperBound) == "out"
  }

  /// “in third place”, “the second spot”.
  private func isRankNoun(_ start: Int, _ end: Int) -> Bool {
    guard let noun = reading.phrase(.rankNoun, at: end) else { return false }
    return ["place", "spot", "position", "rank"].contains(reading.word(noun.tokens.lowerBound))
      && start > sentence.lowerBound
      && (reading.isParticle("in", at: start - 1) || reading.isParticle("the", at: start - 1)
        || ["to", "took", "into", "secured", "claimed"].contains(reading.word(start - 1)))
  }

  private func isVietnameseRank(_ tokens: Range<Int>, isOpen: Bool) -> Bool {
    let start = tokens.lowerBound
    guard start > sentence.lowerBound else { return false }
    if reading.isNumber(start) { return true }
    if reading.has(.rankCue, endingBefore: start) || reading.has(.superlative, endingBefore: start)
    {
      return true
    }
    return isOpen && preposition(at: tokens.upperBound) != nil
  }

  // MARK: What is ranked

  private func preposition(at token: Int) -> Int? {
    guard sentence.contains(token) else { return nil }
    if reading.language == .vietnamese {
      return reading.isParticle("in", at: token) ? token : nil
    }
    return reading.isParticle("in", at: token) ? token : nil
  }

  /// One rank for each thing of a list: `official development assistance and labour cooperation`.
  private func ranks(_ tokens: Range<Int>, _ place: Int, of start: Int) -> [FoundRank] {
    var things: [Range<Int>] = []
    var index = start
    while let thing = phrase(from: index) {
      things.append(thing)
      var next = thing.upperBound
      if reading.isSymbol(next, ",") { next += 1 }
      let isLast = reading.isParticle("and", at: next)
      if isLast { next += 1 }
      guard next > thing.upperBound, sentence.contains(next), ordinal(at: next) == nil,
        reading.isWord(next), isLast || listGoesOn(from: next)
      else { break }
      if things.count > 6 { break }
      index = next
      if isLast {
        if let last = phrase(from: index), !startsClause(last) { things.append(last) }
        break
      }
    }
    if things.isEmpty { return [FoundRank(tokens: tokens, place: place, thing: nil)] }
    return things.map { FoundRank(tokens: tokens, place: place, thing: $0) }
  }

  /// Whether a list goes on behind a comma to an “and”, with nothing but nouns on the way.
  private func listGoesOn(from start: Int, depth: Int = 0) -> Bool {
    guard depth < 6, let thing = phrase(from: start), thing.count <= 4 else { return false }
    let next = thing.upperBound
    if reading.isParticle("and", at: next) {
      guard ordinal(at: next + 1) == nil, let last = phrase(from: next + 1) else { return false }
      return !startsClause(last)
    }
    return reading.isSymbol(next, ",") && sentence.contains(next + 1)
      && listGoesOn(from: next + 1, depth: depth + 1)
  }

  private func startsClause(_ phrase: Range<Int>) -> Bool {
    let next = phrase.upperBound
    return reading.phrases(at: next).contains {
      $0.entry.category == .phraseEnd && $0.entry.value == "verb"
    } || reading.has(.changeVerb, at: next)
  }

  /// The words up to the end of a noun phrase.
  private func phrase(from start: Int) -> Range<Int>? {
    var index = start
    if reading.isParticle("article", at: index) { index += 1 }
    let first = index
    while sentence.contains(index), index - first < 8 {
      let isHyphen = reading.isSymbol(index, "-") && reading.isGlued(index)
      guard isHyphen || reading.isWord(index) && !reading.has(.phraseEnd, at: index) else { break }
      index += 1
    }
    return index > first ? first..<index : nil
  }
}

extension Reading {
  /// Whether a word begins with some letters.
  func hasPrefix(_ token: Int, _ prefix: StaticString) -> Bool {
    let range = tokens[token].range
    guard range.count >= prefix.utf8CodeUnitCount else { return false }
    return prefix.withUTF8Buffer { letters in
      letters.indices.allSatisfy {
        text.folded[range.lowerBound + $0].value == UInt32(letters[$0])
      }
    }
  }
}
