/// Parts a text into tokens.
enum Tokeniser {
  static func tokens(of text: NormalisedText, in range: Range<Int>) -> [Token] {
    let scalars = text.scalars
    var tokens: [Token] = []
    tokens.reserveCapacity(range.count / 4)
    var index = range.lowerBound
    var isAfterSpace = true
    while index < range.upperBound {
      let scalar = scalars[index]
      let kind = kind(of: scalar)
      guard let kind else {
        isAfterSpace = true
        index += 1
        continue
      }
      var end = index + 1
      switch kind {
      case .word:
        end = wordEnd(scalars, from: index, limit: range.upperBound)
      case .number:
        end = numberEnd(scalars, from: index, limit: range.upperBound)
      case .ideograph, .quotationMark, .symbol:
        break
      }
      tokens.append(
        Token(
          kind: kind, range: index..<end, isAfterSpace: isAfterSpace,
          isCapitalised: kind == .word && scalar != text.folded[index] && !isApostrophe(scalar),
          isAllCapitals: kind == .word && end > index + 1
            && (index..<end).allSatisfy { scalars[$0] != text.folded[$0] }))
      isAfterSpace = false
      index = end
    }
    return tokens
  }

  /// `nil` for white space.
  private static func kind(of scalar: Unicode.Scalar) -> Token.Kind? {
    switch scalar {
    case " ", "\n": return nil
    case "0"..."9": return .number
    case "a"..."z", "A"..."Z", "'", "’": return .word
    case "\"", "“", "”", "„", "«", "»", "「", "」", "『", "』", "〝", "〟", "‘", "‹", "›":
      return .quotationMark
    default: break
    }
    switch scalar.value {
    case ..<0x80: return .symbol
    case 0xAA, 0xB5, 0xBA,
      0xC0...0x2AF where scalar.value != 0xD7 && scalar.value != 0xF7:
      return .word
    case 0x1E00...0x1FFF: return .word
    // 々〆 and the zero of kanji numerals, kana with the long mark, kanji.
    case 0x3005...0x3007, 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC...0x30FE, 0x3400...0x9FFF,
      0xF900...0xFAFF, 0xFF66...0xFF9F, 0x20000...0x3FFFF:
      return .ideograph
    case 0x2000...0x303F: return .symbol
    default:
      return scalar.properties.isAlphabetic ? .word : .symbol
    }
  }

  static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "’" }

  /// Whether an apostrophe begins `’s` or `’`, at the end of a word.
  private static func isGenitive(_ scalars: [Unicode.Scalar], mark: Int, end: Int) -> Bool {
    mark + 1 == end || (mark + 2 == end && (scalars[mark + 1] == "s" || scalars[mark + 1] == "S"))
  }

  /// The end of the word that begins here. The genitive is a token of its own, so that the name before it is the same
  /// name.
  private static func wordEnd(_ scalars: [Unicode.Scalar], from start: Int, limit: Int) -> Int {
    let isMark = isApostrophe(scalars[start])
    var end = start + 1
    var mark: Int?
    while end < limit, kind(of: scalars[end]) == .word {
      if isApostrophe(scalars[end]) {
        // Behind a mark the word ends at the next, or a text of marks would be read as often as it has some.
        if isMark { return end }
        mark = mark ?? end
      }
      end += 1
    }
    guard let mark, isGenitive(scalars, mark: mark, end: end) else { return end }
    return mark
  }

  /// The end of the digits that begin here: groups and decimals, as long as a digit follows.
  private static func numberEnd(_ scalars: [Unicode.Scalar], from start: Int, limit: Int) -> Int {
    var end = start + 1
    while end < limit {
      switch scalars[end] {
      case "0"..."9": end += 1
      case ".", ",":
        guard end + 1 < limit, ("0"..."9").contains(scalars[end + 1]) else { return end }
        end += 2
      default: return end
      }
    }
    return end
  }
}
