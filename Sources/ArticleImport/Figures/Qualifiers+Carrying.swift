import BriefingModel

/// Changes that one verb says of several numbers.
extension QualifierReader {
  /// The change of “grew from 2 billion”, which is that of the number behind the next “to”.
  func changeBeforeStart(_ amount: Amount) -> Figure.Change? {
    let from = amount.tokens.lowerBound - 1
    guard sentence.contains(from), reading.isParticle("from", at: from),
      let verb = reading.phrase(.changeVerb, endingBefore: from)
    else { return nil }
    return Figure.Change(rawValue: verb.entry.value)
  }

  /// “rose 5 per cent to US$10 billion”, “by 5 and 7 per cent”, “VND5 trillion (US$200 million)”.
  func carryChange(
    _ found: inout Qualifiers, _ amount: Amount, _ last: (change: Figure.Change, end: Int)
  ) {
    let start = found.tokens.lowerBound
    guard start >= last.end, start - last.end <= 8 else { return }
    let between = last.end..<start
    let isOther = amount.kind == .multiple || amount.kind == .count && !isShareLike(amount)
    if between.count <= 2,
      between.allSatisfy({
        reading.isParticle("and", at: $0) || reading.isParticle("or", at: $0)
          || reading.isSymbol($0, ",") || reading.isParticle("by", at: $0)
      }), !between.isEmpty || last.end == start, !isOther
    {
      found.change = last.change
    } else if between.count == 1, reading.isSymbol(between.lowerBound, "("), amount.kind == .money {
      found.change = last.change
    } else if amount.kind == .percent,
      isCoordinated(between) || between.count <= 3 && isSameThing(before: start)
    {
      found.change = last.change
    } else if between.count >= 1, isTo(endingAt: start) {
      let isBesideComma = reading.isSymbol(between.lowerBound, ",")
      let only = between.dropLast().dropFirst(isBesideComma ? 1 : 0).allSatisfy {
        reading.isWord($0) || reading.isSymbol($0, "-") || reading.isSymbol($0, "/")
          || reading.isNumber($0)
      }
      if only,
        !between.contains(where: {
          reading.isParticle("of", at: $0) || reading.word($0) == "compared"
        })
      {
        found.change = last.change
      }
    }
  }

  /// “, tương đương 1,9%”: the same change in another unit.
  private func isSameThing(before token: Int) -> Bool {
    reading.phrase(.figureParticle, endingBefore: token)?.entry.value == "or"
  }

  /// “12 per cent in volume and 8 per cent in value”: “and” with nouns only.
  private func isCoordinated(_ between: Range<Int>) -> Bool {
    guard between.count <= 6, between.contains(where: { reading.isParticle("and", at: $0) }) else {
      return false
    }
    return between.allSatisfy { token in
      reading.isWord(token) && !reading.isParticle("of", at: token)
        && !reading.phrases(at: token).contains {
          $0.entry.category == .level
            || $0.entry.category == .phraseEnd && $0.entry.value == "verb"
        }
    }
  }

  /// Percentages and points measure a change itself, whatever the verb: “lost 1.2 per cent”.
  func isShareLike(_ amount: Amount) -> Bool {
    amount.kind == .percent || amount.unit == "points" || amount.unit == "điểm"
  }

  func isTo(endingAt token: Int) -> Bool {
    reading.isParticle("to", at: token - 1) || reading.has(.changeTo, endingBefore: token)
  }
}
