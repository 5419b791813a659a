/// Parts the tokens of a paragraph into sentences.
///
/// A sentence ends at `.`, `!`, `?`, `…` or their Japanese forms, with the quotation marks and
/// brackets that close behind it. A point ends none behind an abbreviation or an initial, or before
/// a small letter; nothing does within a Japanese quotation.
struct SentenceSplitter {
  let text: NormalisedText
  let tokens: [Token]
  let lexicon: Lexicon

  func sentences() -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    var index = 0
    var depth = 0
    var closers = 0..<0
    while index < tokens.count {
      switch scalar(index) {
      case "「", "『", "(": depth += 1
      case "」", "』", ")": depth = max(0, depth - 1)
      default: break
      }
      if depth == 0, let end = end(at: index, &closers) {
        sentences.append(start..<end)
        start = end
        index = end
        depth = 0
      } else {
        index += 1
      }
    }
    if start < tokens.count { sentences.append(start..<tokens.count) }
    return sentences
  }

  /// The only character of a token, or `nil` for a longer one.
  private func scalar(_ index: Int) -> Unicode.Scalar? {
    guard tokens.indices.contains(index), tokens[index].range.count == 1 else { return nil }
    return text.scalars[tokens[index].range.lowerBound]
  }

  /// The end of a sentence whose last mark stands here; `nil` where it goes on.
  ///
  /// - Parameter closers: The last run of closing marks that was read.
  private func end(at index: Int, _ closers: inout Range<Int>) -> Int? {
    guard let mark = scalar(index) else { return nil }
    switch mark {
    case "。", "｡":
      return skippingClosers(from: index + 1, &closers)
    case "!", "?", "…":
      let end = skippingClosers(from: index + 1, &closers)
      return end == tokens.count || isStart(end) ? end : nil
    case ".":
      let end = skippingClosers(from: index + 1, &closers)
      if end == tokens.count { return end }
      guard tokens[end].isAfterSpace || tokens[end].kind == .ideograph, isStart(end) else {
        return nil
      }
      // A closing mark between point and capital settles it.
      if end > index + 1 { return end }
      return isAbbreviation(before: index) ? nil : end
    default:
      return nil
    }
  }

  /// The end of the closing marks that begin here; a run of marks that each might end a sentence is read once.
  private func skippingClosers(from start: Int, _ closers: inout Range<Int>) -> Int {
    if closers.contains(start) { return closers.upperBound }
    var end = start
    while end < tokens.count, !tokens[end].isAfterSpace, isCloser(end) { end += 1 }
    closers = start..<end
    return end
  }

  private func isCloser(_ index: Int) -> Bool {
    switch scalar(index) {
    case "”", "’", "»", "」", "』", ")", "]", "\"", "'", "›", ".", "!", "?", "…": true
    default: false
    }
  }

  /// Whether a sentence may begin with a token.
  private func isStart(_ index: Int) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .word: return token.isCapitalised || !hasCase(token)
    case .number, .ideograph, .quotationMark: return true
    case .symbol: return scalar(index) != "," && scalar(index) != ";" && scalar(index) != ")"
    }
  }

  private func hasCase(_ token: Token) -> Bool {
    let first = text.scalars[token.range.lowerBound]
    return first.properties.isLowercase || first.properties.isUppercase
  }

  /// Whether the word before a point is one that is shortened: “Dr.”, “U.S.”, an initial.
  private func isAbbreviation(before point: Int) -> Bool {
    guard point > 0, !tokens[point].isAfterSpace else { return false }
    let word = tokens[point - 1]
    guard word.kind == .word else { return false }
    if word.range.count == 1, word.isCapitalised {
      // An initial, or the end of “U.S.”, which may end a sentence: a name follows an initial.
      let isDotted = point >= 3 && scalar(point - 2) == "."
      return !isDotted || !followsSentenceStart(point + 1)
    }
    var found = false
    lexicon.phrases.forEachMatch(in: text, tokens: tokens, from: point - 1) { match in
      if match.entry.category == .abbreviation, match.tokens.upperBound >= point { found = true }
    }
    return found
  }

  /// Whether a token is a word with which sentences often begin, rather than a name.
  private func followsSentenceStart(_ index: Int) -> Bool {
    var found = false
    lexicon.phrases.forEachMatch(in: text, tokens: tokens, from: index) { match in
      if match.entry.category == .functionWord { found = true }
    }
    return found
  }
}
