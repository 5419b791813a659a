import BriefingModel

/// What stands around an amount: how exact it is, whether it rose or fell.
struct JapaneseQualifiers {
  /// The amount with the words of its bound, and of its change where that is joined to it.
  var tokens: Range<Int>
  var bound: Figure.Bound = .exactly
  var change: Figure.Change?
  /// The token behind everything that was read.
  var end: Int
}

struct JapaneseQualifierReader {
  let reading: Reading
  let sentence: Range<Int>

  /// - Parameter limit: The end of the amount before.
  func qualifiers(of amount: JapaneseAmount, from limit: Int) -> JapaneseQualifiers {
    var found = JapaneseQualifiers(tokens: amount.tokens, end: amount.tokens.upperBound)
    found.bound = amount.bound ?? .exactly
    readBefore(&found, limit)
    readBehind(&found)
    found.end = found.tokens.upperBound
    found.change = amount.change
    if found.change == nil, !amount.isLevel, amount.unit.kind != .duration {
      readChange(&found, amount)
      if found.change == nil,
        amount.unit.kind == .percent || amount.unit.kind == .money || amount.unit.kind == .count
      {
        found.change = changeBefore(amount, found, from: limit)
      }
    }
    return found
  }

  // MARK: Bounds

  private func readBefore(_ found: inout JapaneseQualifiers, _ limit: Int) {
    for _ in 0..<2 {
      let start = found.tokens.lowerBound
      guard start > limit,
        let match = reading.phrase(.bound, endingBefore: start) ?? boundBeforeAdverb(start),
        match.tokens.lowerBound >= limit
      else { return }
      if match.entry.value == "none" { return }
      if let bound = Figure.Bound(rawValue: match.entry.value), found.bound == .exactly {
        found.bound = bound
      }
      found.tokens = match.tokens.lowerBound..<found.tokens.upperBound
    }
  }

  /// “最大で年1兆円”, “少なくとも計5件”: a small word between bound and number.
  private func boundBeforeAdverb(_ start: Int) -> PhraseTrie.Match? {
    for word in ["年間", "年", "月", "累計", "合計", "計", "総額", "延べ", "およそ"]
    where reading.reads(word, endingBefore: start) {
      return reading.phrase(.bound, endingBefore: start - word.unicodeScalars.count)
    }
    return nil
  }

  private func readBehind(_ found: inout JapaneseQualifiers) {
    for _ in 0..<2 {
      let end = found.tokens.upperBound
      guard sentence.contains(end), let match = reading.phrase(.boundAfter, at: end),
        match.tokens.upperBound <= sentence.upperBound, match.entry.value != "none",
        let bound = Figure.Bound(rawValue: match.entry.value)
      else { return }
      if match.tokens.count == 1, reading.isKanji(end), isWithinWord(match) { return }
      found.bound = bound
      found.tokens = found.tokens.lowerBound..<match.tokens.upperBound
    }
  }

  /// Whether a single kanji such as 強 begins a word of its own.
  private func isWithinWord(_ match: PhraseTrie.Match) -> Bool {
    let next = match.tokens.upperBound
    guard reading.isKanji(next) else { return false }
    return !reading.has(.changeAfter, at: next) && !reading.has(.changeVerb, at: next)
      && match.entry.value != "over"
  }

  // MARK: Change

  /// “5.2%増”, “20%の増加”, “8%近く減った”; not “5%に増えた”, which is a level.
  private func readChange(_ found: inout JapaneseQualifiers, _ amount: JapaneseAmount) {
    var index = found.tokens.upperBound
    guard sentence.contains(index) else { return }
    if let match = reading.longestPhrase([.changeAfter, .changeVerb], at: index) {
      guard let change = direction(match, of: amount) else { return }
      if match.entry.category == .changeAfter, !isPlainEnd(match.tokens, amount) { return }
      found.change = change
      let isNoun = match.tokens.allSatisfy { reading.isKanji($0) }
      found.end = match.tokens.upperBound
      if isNoun { found.tokens = found.tokens.lowerBound..<match.tokens.upperBound }
      return
    }
    if amount.unit.kind == .multiple {
      // “2倍に増えた”, “3倍に拡大”: the factor is the change.
      if let bound = reading.phrase(.boundAfter, at: index) { index = bound.tokens.upperBound }
      if reading.scalar(index) == "に" || reading.scalar(index) == "へ" { index += 1 }
      if reading.isSymbol(index, "、") { return }
    }
    for _ in 0..<4 {
      if index > found.tokens.upperBound, let match = reading.phrase(.changeVerb, at: index) {
        if let change = direction(match, of: amount) {
          found.change = change
          found.end = match.tokens.upperBound
        }
        return
      }
      guard let adverb = reading.phrase(.changeAdverb, at: index) else {
        // “5.2%（約3億円）増”: what stands in brackets is between.
        return
      }
      index = adverb.tokens.upperBound
    }
  }

  /// The direction of a word of change; 改善 of unemployment is a fall.
  private func direction(_ match: PhraseTrie.Match, of amount: JapaneseAmount) -> Figure.Change? {
    guard let change = Figure.Change(rawValue: match.entry.value) else { return nil }
    let token = match.tokens.lowerBound
    guard reading.reads("改善", at: token) || reading.reads("悪化", at: token) else { return change }
    let first = max(sentence.lowerBound, amount.tokens.lowerBound - 40)
    let isOfUnemployment = (first..<token).contains { reading.reads("失業率", at: $0) }
    return isOfUnemployment ? (change == .up ? .down : .up) : change
  }

  /// Whether 高, 安 and the like stand behind money or an index and begin no other word.
  private func isPlainEnd(_ match: Range<Int>, _ amount: JapaneseAmount) -> Bool {
    switch reading.scalar(match.lowerBound) {
    case "高", "安":
      (amount.unit.kind == .money || amount.unit.kind == .percent
        || amount.unit.token == "ポイント")
        && !reading.isKanji(match.upperBound)
    case "円", "ド":
      amount.unit.kind == .money
    default: true
    }
  }

  /// “成長率は7%”: the noun before says that the number is the extent of a change.
  private func changeBefore(
    _ amount: JapaneseAmount, _ found: JapaneseQualifiers, from limit: Int
  ) -> Figure.Change? {
    if reading.reads("プラス", endingBefore: amount.tokens.lowerBound)
      || reading.reads("プラス", at: amount.tokens.lowerBound)
    {
      return .up
    }
    let first = max(sentence.lowerBound, limit, found.tokens.lowerBound - 24)
    var index = found.tokens.lowerBound
    var particles = 0
    while index > first {
      if let noun = reading.phrase(.changeNoun, endingBefore: index),
        noun.tokens.lowerBound >= first
      {
        guard
          ["は", "が", "を", "も", "で", "の", "("].contains(reading.scalar(index))
            || index == found.tokens.lowerBound
        else { return nil }
        let kinds: [Figure.Kind] = [.percent, .money, .count]
        guard kinds.contains(amount.unit.kind), particles <= 2 else { return nil }
        return Figure.Change(rawValue: noun.entry.value)
      }
      index -= 1
      switch reading.scalar(index) {
      case "。", ";": return nil
      case "、": particles += 1
      case "は", "が", "を": particles += 1
      default: break
      }
      if particles > 2 { return nil }
    }
    return nil
  }
}
