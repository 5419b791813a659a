/// How syllables of languages look in Latin letters, so that “Do Kyoto” is no Vietnamese name.
enum PeopleNameShapes {
  /// Whether a word can be one Vietnamese syllable, with or without marks.
  static func isVietnameseSyllable(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    guard word.count <= 7 else { return false }
    var letters = Letters(word)
    guard letters.isPlain else { return false }
    letters.skip(oneOf: [
      "ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "qu", "th", "tr", "b", "c", "d", "g", "h",
      "k", "l", "m", "n", "p", "r", "s", "t", "v", "x",
    ])
    let vowels = letters.skipVowels(atMost: 3)
    // “gi” alone is a syllable: “Gì”.
    guard vowels > 0 || letters.isAtEnd else { return false }
    letters.skip(oneOf: ["ch", "ng", "nh", "c", "m", "n", "p", "t"])
    return letters.isAtEnd
  }

  /// Whether a word can be Japanese in Hepburn's letters.
  static func isRomaji(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    var letters = Letters(word)
    guard letters.isPlain, word.count > 1 else { return false }
    while !letters.isAtEnd {
      letters.skipDoubled()
      letters.skip(oneOf: [
        "sh", "ch", "ts", "ky", "gy", "ny", "hy", "by", "py", "my", "ry", "k", "g", "s", "z", "t",
        "d", "n", "h", "b", "p", "m", "y", "r", "w", "j", "f",
      ])
      if letters.skipVowels(atMost: 3, includingY: false) == 0 { return false }
      letters.skipSyllabicN()
    }
    return true
  }

  /// Whether a word can be one or two Chinese syllables in Pinyin.
  static func isPinyin(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    var letters = Letters(word)
    guard letters.isPlain, word.count > 1, word.count <= 12 else { return false }
    var syllables = 0
    while !letters.isAtEnd {
      letters.skip(oneOf: [
        "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r",
        "z", "c", "s", "y", "w",
      ])
      if letters.skipVowels(atMost: 3, includingY: false) == 0 { return false }
      letters.skip(oneOf: ["ng", "n"])
      syllables += 1
    }
    return syllables <= 2
  }

  /// The letters of a word without marks, read from the left.
  private struct Letters {
    private var bytes: [UInt8] = []
    private var index = 0
    /// Whether all letters are Latin ones that these languages use.
    private(set) var isPlain = true

    init(_ word: ArraySlice<Unicode.Scalar>) {
      bytes.reserveCapacity(word.count)
      for scalar in word {
        guard let byte = Self.base(scalar) else {
          isPlain = false
          return
        }
        bytes.append(byte)
      }
    }

    var isAtEnd: Bool { index >= bytes.count }

    mutating func skip(oneOf parts: [StaticString]) {
      for part in parts where index + part.utf8CodeUnitCount <= bytes.count {
        let isHere = part.withUTF8Buffer { buffer in
          buffer.indices.allSatisfy { buffer[$0] == bytes[index + $0] }
        }
        if isHere {
          index += part.utf8CodeUnitCount
          return
        }
      }
    }

    mutating func skipVowels(atMost limit: Int, includingY: Bool = true) -> Int {
      var count = 0
      while count < limit, index < bytes.count, isVowel(bytes[index], includingY) {
        index += 1
        count += 1
      }
      return count
    }

    /// The first half of a doubled consonant: “Hokkaido”.
    mutating func skipDoubled() {
      guard index + 1 < bytes.count, bytes[index] == bytes[index + 1],
        !isVowel(bytes[index], false)
      else { return }
      index += 1
    }

    /// An `n`, or the `m` before `b` and `p`, that closes a syllable.
    mutating func skipSyllabicN() {
      guard index < bytes.count else { return }
      let next = index + 1 < bytes.count ? bytes[index + 1] : nil
      let isClosed = next.map { !isVowel($0, true) } ?? true
      let isN = bytes[index] == UInt8(ascii: "n")
      let isM =
        bytes[index] == UInt8(ascii: "m")
        && (next == UInt8(ascii: "b") || next == UInt8(ascii: "p"))
      if isClosed && isN || isM { index += 1 }
    }

    private func isVowel(_ byte: UInt8, _ includingY: Bool) -> Bool {
      switch byte {
      case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
        UInt8(ascii: "u"):
        true
      case UInt8(ascii: "y"): includingY
      default: false
      }
    }

    /// A letter of the folded text without its marks.
    private static func base(_ scalar: Unicode.Scalar) -> UInt8? {
      switch scalar.value {
      case 0x61...0x7A: UInt8(scalar.value)
      case 0xE0...0xE3, 0x101, 0x103, 0x1EA0...0x1EB7: UInt8(ascii: "a")
      case 0xE8...0xEA, 0x1EB8...0x1EC7: UInt8(ascii: "e")
      case 0xEC, 0xED, 0x129, 0x12B, 0x1EC8...0x1ECB: UInt8(ascii: "i")
      case 0xF2...0xF5, 0x14D, 0x1A1, 0x1ECC...0x1EE3: UInt8(ascii: "o")
      case 0xF9, 0xFA, 0x169, 0x16B, 0x1B0, 0x1EE4...0x1EF1: UInt8(ascii: "u")
      case 0xFD, 0x1EF2...0x1EF9: UInt8(ascii: "y")
      case 0x111: UInt8(ascii: "d")
      default: nil
      }
    }
  }
}
