/// The scripts of Japanese.
extension Unicode.Scalar {
  /// A kanji, or the sign that repeats one.
  var isKanji: Bool {
    (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) || value == 0x3005
  }

  /// Hiragana.
  var isHiragana: Bool { (0x3041...0x3096).contains(value) }

  /// Katakana, with the mark of a long vowel.
  var isKatakana: Bool { (0x30A1...0x30FA).contains(value) || value == 0x30FC }
}

extension Reading {
  /// The character of a token that is one character; `nil` for others and outside the text.
  func only(_ token: Int) -> Unicode.Scalar? {
    guard tokens.indices.contains(token), tokens[token].range.count == 1 else { return nil }
    return text.scalars[tokens[token].range.lowerBound]
  }
}
