import Foundation

/// A source text made even for reading, with the way back to the text as given.
///
/// Composed (NFC), half-width, one kind of space, no soft hyphens or other invisible characters.
/// Positions within it are positions of ``scalars``; ``sourceRange(_:)`` gives those of the text as
/// given, which is what leaves this module.
struct NormalisedText: Sendable {
  /// The characters to read.
  let scalars: [Unicode.Scalar]
  /// The same, in lower case, with one kind of hyphen and of apostrophe: for looking words up.
  let folded: [Unicode.Scalar]
  /// The text as given.
  let source: [Unicode.Scalar]
  /// Where each character begins and ends in the text as given; `nil` where nothing moved.
  private let origins: [Range<Int32>]?

  init(_ string: String) {
    source = Array(string.unicodeScalars)
    if source.allSatisfy(Self.isEven) {
      scalars = source
      origins = nil
    } else {
      (scalars, origins) = Self.normalised(source)
    }
    folded = scalars.map(Folding.fold)
  }

  /// The place in the text as given, half-open, in Unicode scalars.
  func sourceRange(_ range: Range<Int>) -> Range<Int> {
    guard let origins else { return range }
    guard let first = range.first, let last = range.last else {
      let place =
        range.lowerBound < origins.count
        ? origins[range.lowerBound].lowerBound : Int32(source.count)
      return Int(place)..<Int(place)
    }
    return Int(origins[first].lowerBound)..<Int(origins[last].upperBound)
  }

  /// The words of a place as the text gives them.
  func sourceString(_ range: Range<Int>) -> String { String(scalars: source[sourceRange(range)]) }

  /// The words of a place, made even.
  func string(_ range: Range<Int>) -> String { String(scalars: scalars[range]) }

  /// The words of a place in lower case.
  func foldedString(_ range: Range<Int>) -> String { String(scalars: folded[range]) }

  /// Whether a character stays as it is whatever stands around it.
  private static func isEven(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x20...0x7E: true
    case ..<0x100: scalar.value > 0xA0 && scalar.value != 0xAD
    case 0x100..<0x300: true
    // Latin with Vietnamese marks, kana (without the marks that combine), kanji.
    case 0x1E00..<0x1F00, 0x3001..<0x3099, 0x309B..<0xA000: true
    // Dashes, quotation marks, signs of currencies.
    case 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20CF: true
    default: false
    }
  }

  private static func normalised(
    _ source: [Unicode.Scalar]
  ) -> (scalars: [Unicode.Scalar], origins: [Range<Int32>]) {
    var scalars: [Unicode.Scalar] = []
    var origins: [Range<Int32>] = []
    scalars.reserveCapacity(source.count)
    origins.reserveCapacity(source.count)
    var index = 0
    while index < source.count {
      var end = index + 1
      while end < source.count, isMark(source[end]) { end += 1 }
      let range = Int32(index)..<Int32(end)
      if end == index + 1 {
        if let scalar = replacement(for: source[index]) {
          scalars.append(scalar)
          origins.append(range)
        }
      } else {
        // What a letter and its marks compose to leads back to all of them.
        let composed = String(scalars: source[index..<end]).precomposedStringWithCanonicalMapping
        for scalar in composed.unicodeScalars {
          guard let scalar = replacement(for: scalar) else { continue }
          scalars.append(scalar)
          origins.append(range)
        }
      }
      index = end
    }
    return (scalars, origins)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x300 && scalar.properties.canonicalCombiningClass != .notReordered
  }

  /// What stands for a character; `nil` where nothing does.
  private static func replacement(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x0A, 0x20...0x7E: scalar
    case 0x0D: nil
    case 0x0B, 0x0C, 0x85, 0x2028, 0x2029: "\n"
    // Soft hyphen, marks of order and direction, joiners, byte order mark, variation selectors.
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F, 0xFEFF: nil
    case ..<0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: " "
    // Full-width forms of ASCII, and of the signs of currencies.
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)
    case 0xFFE0: "¢"
    case 0xFFE1: "£"
    case 0xFFE5: "¥"
    case 0xFFE6: "₩"
    default: scalar
    }
  }
}
