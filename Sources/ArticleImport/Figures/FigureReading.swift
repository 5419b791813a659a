/// Short questions that the grammar of figures asks of a text.
extension Reading {
  /// Whether a phrase of a category begins with a token.
  func has(_ category: LexiconCategory, at token: Int) -> Bool {
    categories(at: token).contains(category)
  }

  /// Whether a phrase of a category ends before a token.
  func has(_ category: LexiconCategory, endingBefore token: Int) -> Bool {
    phrase(category, endingBefore: token) != nil
  }

  /// The phrase of a category with a value that begins with a token.
  func phrase(
    _ category: LexiconCategory, _ value: String, at token: Int
  ) -> PhraseTrie.Match? {
    phrases(at: token).last { $0.entry.category == category && $0.entry.value == value }
  }

  /// Whether a small word between numbers stands at a token.
  func isParticle(_ value: String, at token: Int) -> Bool {
    phrases(at: token).contains { $0.isParticle(value) }
  }

  /// Whether a token follows the one before it without white space.
  func isGlued(_ token: Int) -> Bool {
    tokens.indices.contains(token) && !tokens[token].isAfterSpace
  }

  func isWord(_ token: Int) -> Bool {
    tokens.indices.contains(token) && tokens[token].kind == .word
  }

  func isNumber(_ token: Int) -> Bool {
    tokens.indices.contains(token) && tokens[token].kind == .number
  }

  /// Whether a word ends in some letters.
  func hasSuffix(_ token: Int, _ suffix: StaticString) -> Bool {
    let range = tokens[token].range
    let length = suffix.utf8CodeUnitCount
    guard range.count > length else { return false }
    return suffix.withUTF8Buffer { letters in
      (0..<length).allSatisfy {
        text.folded[range.upperBound - length + $0].value == UInt32(letters[$0])
      }
    }
  }
}

extension PhraseTrie.Match {
  /// Whether it is a small word between numbers.
  func isParticle(_ value: String) -> Bool {
    entry.category == .figureParticle && tokens.count == 1 && entry.value == value
  }
}
