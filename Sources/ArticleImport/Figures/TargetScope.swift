import BriefingModel

/// Tells which numbers of a sentence are aims.
struct TargetScope {
  let reading: Reading
  let sentence: Range<Int>
  /// Where words of aiming stand.
  private let cues: [Range<Int>]

  /// Whether the sentence speaks of an aim.
  var hasCue: Bool { !cues.isEmpty }

  init(reading: Reading, sentence: Range<Int>) {
    self.reading = reading
    self.sentence = sentence
    cues = sentence.compactMap { token in
      guard let cue = reading.phrase(.target, at: token),
        // What exceeds an aim is no aim.
        !reading.has(.missedTarget, endingBefore: token),
        !reading.has(.missedTarget, endingBefore: token - 1)
      else { return nil }
      return cue.tokens
    }
  }

  /// Whether an aim stands before an amount in its clause, or just behind it: “8 per cent target”.
  func isTarget(_ amount: Range<Int>) -> Bool {
    // Aims farther away are not asked about, so that a text of nothing but aims takes no longer.
    let first = cues.partitioningIndex { $0.upperBound + 30 >= amount.lowerBound }
    return cues[first...].prefix { $0.lowerBound <= amount.upperBound + 2 }.contains { cue in
      if cue.upperBound <= amount.lowerBound {
        return !(cue.upperBound..<amount.lowerBound).contains(where: endsAim)
          && !reading.isParticle("from", at: amount.lowerBound - 1)
      }
      guard cue.lowerBound >= amount.upperBound, cue.lowerBound - amount.upperBound <= 2,
        (amount.upperBound..<cue.lowerBound).allSatisfy({ reading.isWord($0) })
      else { return false }
      return reading.hasPrefix(cue.lowerBound, "target")
        || reading.hasPrefix(cue.lowerBound, "goal")
    }
  }

  private func endsAim(_ token: Int) -> Bool {
    reading.isSymbol(token, ";")
      || ["while", "but", "after", "compared", "so", "which"].contains(reading.word(token))
        && reading.language == .english
  }
}
