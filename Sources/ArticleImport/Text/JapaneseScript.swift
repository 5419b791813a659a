/// The scripts of Japanese.
extension Unicode.Scalar {
  /// A kanji, or the sign that repeats one.
  var isKanji: Bool {
    (0x3400...0x9FFF).contains(value) || value == 0x3005 || (0xF900...0xFAFF).contains(value)
      || (0x20000...0x3FFFF).contains(value)
  }

  /// Hiragana.
  var isHiragana: Bool { (0x3041...0x3096).contains(value) }

  /// Katakana, with the mark of a long vowel.
  var isKatakana: Bool { (0x30A1...0x30FA).contains(value) || value == 0x30FC }
}
