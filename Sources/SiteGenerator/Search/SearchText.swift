import BriefingModel

/// Text as search compares it: folded, then taken apart into terms.
///
/// `Templates/assets/search.js` does the same to what readers type; `Tests/browser/search-terms.json` holds
/// the two together.
///
/// - Latin letters lose their marks and case (`Đức` and `duc` are one), full-width forms are half-width ones.
/// - Words are letters, marks and digits in a row. Thousands are joined and a decimal point is `_`, so that
///   `46.2`, `46,2` and `1,000`, `1000` meet.
/// - Scripts that write without spaces give every pair of neighbours, and the last character by itself, so
///   that each character begins a term. The middle dot between Japanese names is passed over.
struct SearchText {
  /// The folded text in UTF-8; kept between texts, so that none of them allocates.
  private var folded: [UInt8] = []
  /// The term at hand.
  private var term: [UInt8] = []

  /// Calls a function with the UTF-8 of each term of a text, in order.
  mutating func forEachTerm(of text: String, _ body: ([UInt8]) -> Void) {
    fold(text)
    var index = 0
    while index < folded.count {
      let start = index
      let scalar = Self.scalar(in: folded, at: &index)
      switch Self.category(of: scalar) {
      case .word:
        index = start
        readWord(at: &index)
        body(term)
      case .unspaced:
        index = start
        readPairs(at: &index, body)
      case .middleDot, .other: break
      }
    }
  }

  /// The terms of a text.
  mutating func terms(of text: String) -> [String] {
    var terms: [String] = []
    forEachTerm(of: text) { terms.append(String(decoding: $0, as: UTF8.self)) }
    return terms
  }

  /// Whether a term comes of a script without spaces.
  static func isUnspaced(_ term: ArraySlice<UInt8>) -> Bool {
    var index = term.startIndex
    return category(of: scalar(in: term, at: &index)) == .unspaced
  }

  /// Whether a term is the last character of a run by itself, which counts for nothing beside its pairs.
  static func isLastOfRun(_ term: [UInt8]) -> Bool {
    var index = 0
    return category(of: scalar(in: term, at: &index)) == .unspaced && index == term.count
  }

  // MARK: Terms

  private mutating func readWord(at index: inout Int) {
    term.removeAll(keepingCapacity: true)
    while index < folded.count {
      let byte = folded[index]
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ","), isDigit(index - 1),
        isDigit(index + 1)
      {
        let digits = folded[(index + 1)...].prefix { (0x30...0x39).contains($0) }.count
        if digits != 3 { term.append(UInt8(ascii: "_")) }
        index += 1
        continue
      }
      let start = index
      guard Self.category(of: Self.scalar(in: folded, at: &index)) == .word else {
        index = start
        return
      }
      term.append(contentsOf: folded[start..<index])
    }
  }

  private func isDigit(_ index: Int) -> Bool {
    folded.indices.contains(index) && (0x30...0x39).contains(folded[index])
  }

  private mutating func readPairs(at index: inout Int, _ body: ([UInt8]) -> Void) {
    var last: Range<Int>?
    while index < folded.count {
      let start = index
      let category = Self.category(of: Self.scalar(in: folded, at: &index))
      if category == .middleDot { continue }
      guard category == .unspaced else {
        index = start
        break
      }
      if let last {
        term.removeAll(keepingCapacity: true)
        term.append(contentsOf: folded[last])
        term.append(contentsOf: folded[start..<index])
        body(term)
      }
      last = start..<index
    }
    guard let last else { return }
    term.removeAll(keepingCapacity: true)
    term.append(contentsOf: folded[last])
    body(term)
  }

  // MARK: Folding

  /// Folds what a table can tell scalar by scalar; a text with anything else goes through `LatinFolding`.
  private mutating func fold(_ text: String) {
    folded.removeAll(keepingCapacity: true)
    var text = text
    let isSimple = text.withUTF8 { bytes in foldSimply(bytes) }
    if isSimple { return }
    folded.removeAll(keepingCapacity: true)
    for scalar in LatinFolding.fold(text).unicodeScalars {
      // The last sigma of a word is the same letter.
      folded.append(contentsOf: UTF8.encode(scalar == "ς" ? "σ" : scalar) ?? .init())
    }
  }

  private mutating func foldSimply(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let table = SearchFoldingTable.shared
    var index = 0
    var afterLatin = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        let isUpper = byte &- 0x41 < 26
        folded.append(isUpper ? byte | 0x20 : byte)
        afterLatin = (byte | 0x20) &- 0x61 < 26
        index += 1
        continue
      }
      let start = index
      let scalar = Self.scalar(in: bytes, at: &index)
      switch scalar {
      case 0x300...0x36F:
        if !afterLatin { return false }
      case 0x3000...0x3003, 0x3005...0x3011, 0x3041...0x3096, 0x30A1...0x30FE, 0x3400...0x4DBF,
        0x4E00...0x9FFF, 0x2010...0x2016, 0x2018...0x2023:
        folded.append(contentsOf: bytes[start..<index])
        afterLatin = false
      case 0xFF01...0xFF5E:
        let plain = UInt8(scalar - 0xFEE0)
        let isUpper = plain &- 0x41 < 26
        folded.append(isUpper ? plain | 0x20 : plain)
        afterLatin = (plain | 0x20) &- 0x61 < 26
      default:
        guard let plain = table.folded(scalar) else { return false }
        folded.append(contentsOf: plain)
        afterLatin = true
      }
    }
    return true
  }

  /// The scalar at a place of valid UTF-8, and the place behind it.
  private static func scalar<Bytes: RandomAccessCollection<UInt8>>(
    in bytes: Bytes, at index: inout Int
  ) -> UInt32 where Bytes.Index == Int {
    let first = bytes[index]
    if first < 0x80 {
      index += 1
      return UInt32(first)
    }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length where index + offset < bytes.endIndex {
      value = value << 6 | UInt32(bytes[index + offset] & 0x3F)
    }
    index += length
    return value
  }

  // MARK: Characters

  private enum Category {
    case word, unspaced, middleDot, other
  }

  private static func category(of scalar: UInt32) -> Category {
    if scalar < 0x80 {
      let isLetter = scalar | 0x20 >= 0x61 && scalar | 0x20 <= 0x7A
      return isLetter || (scalar >= 0x30 && scalar <= 0x39) ? .word : .other
    }
    switch scalar {
    case 0x30FB: return .middleDot
    case 0x3005...0x3007, 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF,
      0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF,
      0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF:
      return .unspaced
    default: break
    }
    guard let scalar = Unicode.Scalar(scalar) else { return .other }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
      return .word
    default: return .other
    }
  }
}

/// What each Latin letter folds to, computed once.
private struct SearchFoldingTable: Sendable {
  static let shared = SearchFoldingTable()

  private let supplement: [[UInt8]?]
  private let additional: [[UInt8]?]

  private init() {
    func plain(_ value: UInt32) -> [UInt8]? {
      guard let scalar = Unicode.Scalar(value) else { return nil }
      let folded = LatinFolding.fold(String(Character(scalar)))
      // Only what becomes plain letters: a mark behind it is then dropped, as behind any Latin letter.
      let isPlain = !folded.isEmpty && folded.utf8.allSatisfy { (0x61...0x7A).contains($0) }
      return isPlain ? Array(folded.utf8) : nil
    }
    supplement = (0x80...0x24F).map(plain)
    additional = (0x1E00...0x1EFF).map(plain)
  }

  func folded(_ scalar: UInt32) -> [UInt8]? {
    switch scalar {
    case 0x80...0x24F: supplement[Int(scalar - 0x80)]
    case 0x1E00...0x1EFF: additional[Int(scalar - 0x1E00)]
    default: nil
    }
  }
}
