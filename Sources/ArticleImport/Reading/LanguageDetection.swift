import BriefingModel

/// Tells English, Vietnamese and Japanese apart by their letters.
enum LanguageDetection {
  /// The language of a text; English where nothing speaks for another.
  ///
  /// Kana decide for Japanese. A text whose words mostly carry Vietnamese marks is Vietnamese; an
  /// English report on Việt Nam has them in names only.
  static func language(of text: NormalisedText) -> Language {
    var kana = 0
    var letters = 0
    var words = 0
    var markedWords = 0
    var isInWord = false
    var isMarked = false
    for scalar in text.scalars.prefix(20_000) {
      switch scalar.value {
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF:
        letters += 1
        isInWord = true
        if isVietnamese(scalar) { isMarked = true }
        continue
      case 0x3041...0x30FF: kana += 1
      case 0x4E00...0x9FFF: letters += 1
      default: break
      }
      if isInWord {
        words += 1
        if isMarked { markedWords += 1 }
      }
      isInWord = false
      isMarked = false
    }
    if isInWord {
      words += 1
      if isMarked { markedWords += 1 }
    }
    if kana * 10 > letters { return .japanese }
    return markedWords * 100 > words * 45 ? .vietnamese : .english
  }

  private static func isVietnamese(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xC0...0xC3, 0xC8...0xCA, 0xCC...0xCD, 0xD2...0xD5, 0xD9...0xDA, 0xDD, 0xE0...0xE3,
      0xE8...0xEA, 0xEC...0xED, 0xF2...0xF5, 0xF9...0xFA, 0xFD, 0x102...0x103, 0x110...0x111,
      0x128...0x129, 0x168...0x169, 0x1A0...0x1A1, 0x1AF...0x1B0, 0x1EA0...0x1EF9:
      true
    default: false
    }
  }
}
