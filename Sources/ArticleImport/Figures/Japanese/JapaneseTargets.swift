import BriefingModel

/// Tells aims from reports in Japanese, where the word of aiming mostly stands behind.
struct JapaneseTargets {
  let reading: Reading
  let sentence: Range<Int>
  private let cues: [PhraseTrie.Match]

  var hasCue: Bool { !cues.isEmpty }

  init(reading: Reading, sentence: Range<Int>) {
    self.reading = reading
    self.sentence = sentence
    var cues: [PhraseTrie.Match] = []
    var end = sentence.lowerBound
    for token in sentence {
      guard token >= end, let cue = reading.phrase(.target, at: token) else { continue }
      end = cue.tokens.upperBound
      // What passes or misses an aim is reported.
      if reading.phrase(.missedTarget, at: token) == nil { cues.append(cue) }
    }
    self.cues = cues
  }

  /// Whether what stands at some tokens is aimed at.
  ///
  /// - Parameter isAhead: Whether a year to come stands beside it: then the aim may end a later
  ///   clause, as in “2026年から10%の成長を達成し、2045年までに先進国となる目標”.
  func isTarget(_ tokens: Range<Int>, isAhead: Bool = false) -> Bool {
    near(tokens).contains { cue in
      if cue.tokens.lowerBound >= tokens.upperBound {
        return cue.tokens.lowerBound - tokens.upperBound <= 60
          && (isAhead || !hasBreak(tokens.upperBound..<cue.tokens.lowerBound))
      }
      guard cue.tokens.upperBound <= tokens.lowerBound,
        tokens.lowerBound - cue.tokens.upperBound <= 16
      else { return false }
      // “目標を5%上回った”: how far it was passed.
      if ["上回", "下回", "超過", "前倒", "先送"].contains(where: {
        reading.reads($0, at: tokens.upperBound)
          || reading.reads($0, endingBefore: tokens.upperBound)
      }) && !isNamed(before: tokens.lowerBound) {
        return false
      }
      let next = cue.tokens.upperBound
      guard
        next == tokens.lowerBound || reading.reads("として", at: next)
          || reading.scalar(next).map({ ["は", "を", "の", "(", "が"].contains($0) }) ?? false,
        !hasBreak(next..<tokens.lowerBound)
      else { return false }
      return true
    }
  }

  /// Whether a noun of aiming stands directly before: “目標の45%を下回った” is no bound of the aim.
  func isNamed(before token: Int) -> Bool {
    reading.reads("の", endingBefore: token)
      && near(token..<token).contains { $0.tokens.upperBound == token - 1 }
  }

  /// The words of aiming that stand near enough to govern some tokens.
  private func near(_ tokens: Range<Int>) -> ArraySlice<PhraseTrie.Match> {
    let first = cues.partitioningIndex { $0.tokens.upperBound >= tokens.lowerBound - 20 }
    let end = cues.partitioningIndex { $0.tokens.lowerBound > tokens.upperBound + 60 }
    return first < end ? cues[first..<end] : []
  }

  /// Whether a clause ends within some tokens: “…で、”, “…し、”, “…したが”.
  private func hasBreak(_ tokens: Range<Int>) -> Bool {
    for token in tokens {
      if reading.isSymbol(token, "。") { return true }
      if reading.isSymbol(token, "、"), token > tokens.lowerBound, reading.isHiragana(token - 1),
        let before = reading.scalar(token - 1),
        !["に", "は", "を", "も", "と", "や", "の", "か", "ら"].contains(before)
      {
        return true
      }
      if reading.reads("一方", at: token) { return true }
    }
    return false
  }
}

/// A year that is a figure: that of an aim, or that in which a partnership began.
struct JapaneseYears {
  let reading: Reading
  let sentence: Range<Int>
  let targets: JapaneseTargets

  /// The status of the year of a date; `nil` where it is a date and nothing more.
  func status(of date: FoundDate) -> Figure.Status? {
    let end = date.tokens.upperBound
    switch date.period {
    case .year(let year)?, .fiscalYear(let year)?:
      guard year > (reading.head.date?.year ?? 2020) else {
        return isMilestone(date) ? .milestone : nil
      }
      guard targets.hasCue, let behind = reading.phrase(.targetDate, at: end),
        targets.isTarget(
          date.tokens.lowerBound..<behind.tokens.upperBound,
          isAhead: !reading.reads("に", at: end) && !reading.reads("の", at: end))
          || reading.reads("を目", at: end) || reading.reads("をめざ", at: end)
      else { return nil }
      return .target
    default:
      return nil
    }
  }

  /// “2023年に包括的戦略的パートナーシップに格上げした”: year, partnership and event in one clause.
  private func isMilestone(_ date: FoundDate) -> Bool {
    let start = date.tokens.upperBound
    guard case .year? = date.period, ["に", "の"].contains(reading.scalar(start)) else {
      return false
    }
    let end = min(sentence.upperBound, start + 48)
    // “…パートナーシップに2023年に格上げした”: the partnership may stand before.
    let before = max(sentence.lowerBound, date.tokens.lowerBound - 40)
    let isNamedBefore = (before..<date.tokens.lowerBound).contains {
      reading.has(.partnership, at: $0)
    }
    var hasPartnership = false
    for token in start..<end {
      if reading.isNumber(token) || reading.isSymbol(token, "。") { return false }
      if reading.isSymbol(token, "、"), token > start + 1, reading.isHiragana(token - 1),
        reading.scalar(token - 1) != "に"
      {
        return false
      }
      if reading.has(.partnership, at: token) { hasPartnership = true }
      if hasPartnership, reading.has(.milestone, at: token) { return true }
      if isNamedBefore, reading.reads("格上げ", at: token) || reading.reads("昇格", at: token) {
        return true
      }
    }
    return false
  }
}
