import Foundation

/// Folding of Latin text to its plain letters, for slugs and for search.
public enum LatinFolding {
  /// Lower case, compatibility forms resolved, marks on Latin letters dropped, `đ` → `d`.
  ///
  /// Marks on other scripts stay: in Japanese `が` and `か` are different letters.
  public static func fold(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    var folded = String.UnicodeScalarView()
    var afterLatin = false
    for scalar in text.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
      if scalar.properties.generalCategory == .nonspacingMark {
        if !afterLatin { folded.append(scalar) }
        continue
      }
      afterLatin = isLatin(scalar)
      if let plain = strokeLetters[scalar] {
        folded.append(contentsOf: plain.unicodeScalars)
      } else {
        folded.append(scalar)
      }
    }
    return String(folded).precomposedStringWithCanonicalMapping
  }

  /// Letters whose stroke or ligature Unicode does not decompose.
  private static let strokeLetters: [Unicode.Scalar: String] = [
    "đ": "d", "ð": "d", "ø": "o", "ł": "l", "ħ": "h", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th",
    "ı": "i",
  ]

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: true
    default: false
    }
  }
}
