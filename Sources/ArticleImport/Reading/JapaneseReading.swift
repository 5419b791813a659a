/// Questions about Japanese script, in which each kana and kanji is a token of its own.
extension Reading {
  /// The only character of a token, folded; `nil` for a longer token.
  func scalar(_ token: Int) -> Unicode.Scalar? {
    guard tokens.indices.contains(token), tokens[token].range.count == 1 else { return nil }
    return text.folded[tokens[token].range.lowerBound]
  }

  /// Whether some characters begin at a token, without space between them.
  func reads(_ words: String, at token: Int) -> Bool {
    guard tokens.indices.contains(token) else { return false }
    var position = tokens[token].range.lowerBound
    for scalar in words.unicodeScalars {
      guard position < text.folded.count, text.folded[position] == scalar else { return false }
      position += 1
    }
    return true
  }

  /// Whether some characters end just before a token.
  func reads(_ words: String, endingBefore token: Int) -> Bool {
    let count = words.unicodeScalars.count
    return token >= count && reads(words, at: token - count)
      && tokens.indices.contains(token - 1)
      && tokens[token - 1].range.upperBound
        == tokens[token - count].range.lowerBound + count
  }

  func isKanji(_ token: Int) -> Bool { scalar(token)?.isKanji ?? false }
  func isHiragana(_ token: Int) -> Bool { scalar(token)?.isHiragana ?? false }
  func isKatakana(_ token: Int) -> Bool { scalar(token)?.isKatakana ?? false }

  /// Whether a token may belong to a noun written without particles.
  func isNounPart(_ token: Int) -> Bool {
    guard tokens.indices.contains(token) else { return false }
    return isKanji(token) || isKatakana(token) || tokens[token].kind == .word
  }

  /// The longest phrase of several categories that begins with a token; of two that are as long, that
  /// of the category given first.
  func longestPhrase(_ categories: [LexiconCategory], at token: Int) -> PhraseTrie.Match? {
    var best: (match: PhraseTrie.Match, order: Int)?
    for match in phrases(at: token) {
      guard let order = categories.firstIndex(of: match.entry.category) else { continue }
      if let best, (best.match.tokens.count, -best.order) >= (match.tokens.count, -order) {
        continue
      }
      best = (match, order)
    }
    return best?.match
  }
}
