import BriefingModel

/// What the grammars of names ask of a text.
struct NameText: Sendable {
  let reading: Reading
  /// The names of people as they stand, by place.
  private let people: [(range: Range<Int>, name: [Unicode.Scalar])]

  init(_ reading: Reading, people: [FoundPerson]) {
    self.reading = reading
    self.people = people.flatMap { person in
      let name = Folding.fold(person.name)
      return person.mentions.map { ($0, name) }
    }
    .sorted { $0.0.lowerBound < $1.0.lowerBound }
  }

  func isCapitalised(_ token: Int) -> Bool {
    guard reading.tokens.indices.contains(token) else { return false }
    let token = reading.tokens[token]
    return token.kind == .word && token.isCapitalised
  }

  func isLowerCaseWord(_ token: Int) -> Bool {
    guard reading.tokens.indices.contains(token) else { return false }
    let token = reading.tokens[token]
    return token.kind == .word && !token.isCapitalised
  }

  /// Whether all words of some tokens begin with capitals.
  func areCapitalised(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy { reading.tokens[$0].kind != .word || reading.tokens[$0].isCapitalised }
  }

  func hasCapital(_ tokens: Range<Int>) -> Bool {
    tokens.contains { reading.tokens[$0].isCapitalised }
  }

  func isJoined(_ token: Int) -> Bool {
    reading.tokens.indices.contains(token) && !reading.tokens[token].isAfterSpace
  }

  func isWord(_ token: Int, _ word: String) -> Bool {
    guard reading.tokens.indices.contains(token) else { return false }
    return reading.text.folded[reading.tokens[token].range].elementsEqual(word.unicodeScalars)
  }

  func isSentenceStart(_ token: Int) -> Bool {
    guard let sentence = reading.sentence(of: token) else { return false }
    let first = reading.sentences[sentence].tokens.lowerBound
    return token == first || token == first + 1 && reading.tokens[first].kind == .quotationMark
  }

  /// A hyphen or dash between two words.
  func isHyphen(_ token: Int) -> Bool { reading.isSymbol(token, "-") }

  /// Whether two tokens stand in one sentence.
  func isSameSentence(_ first: Int, _ second: Int) -> Bool {
    guard let sentence = reading.sentence(of: first) else { return false }
    return reading.sentences[sentence].tokens.contains(second)
  }

  func has(_ category: LexiconCategory, at token: Int) -> Bool {
    reading.phrase(category, at: token) != nil
  }

  func has(_ category: LexiconCategory, endingBefore token: Int) -> Bool {
    reading.phrase(category, endingBefore: token) != nil
  }

  /// Whether some tokens are part of the name of a person, which is nothing else then.
  ///
  /// The place in “ambassador to Việt Nam Ito Naoki” stands beside the name, not in it.
  func isInPersonName(_ tokens: Range<Int>) -> Bool {
    let range = reading.range(of: tokens)
    var index = people.partitioningIndex { $0.range.lowerBound > range.lowerBound }
    while index > 0 {
      index -= 1
      let person = people[index]
      if person.range.upperBound >= range.upperBound {
        return Self.holds(person.name, reading.text.folded[range])
      }
      if person.range.upperBound <= range.lowerBound { return false }
    }
    return false
  }

  private static func holds(_ name: [Unicode.Scalar], _ part: ArraySlice<Unicode.Scalar>) -> Bool {
    guard !part.isEmpty, name.count >= part.count else { return false }
    return (0...name.count - part.count).contains { start in
      name[start..<start + part.count].elementsEqual(part)
    }
  }

  /// A mention of what stands at some tokens.
  func mention(_ tokens: Range<Int>, id: String? = nil, canonical: String? = nil) -> NameMention {
    let range = reading.range(of: tokens)
    let printed = reading.text.string(range)
    return NameMention(
      range: range, tokens: tokens, id: id, name: printed, key: Self.key(canonical ?? printed))
  }

  /// A name at the head of a report, which is in capitals there.
  func mention(inHead range: Range<Int>, _ category: LexiconCategory, id: String?) -> NameMention {
    let canonical = reading.entry(
      category == .place ? .knownPlace : .knownOrganisation, for: range)?.value
    let printed = reading.text.string(range)
    return NameMention(
      range: range, tokens: 0..<0, id: id, name: canonical ?? printed,
      key: Self.key(canonical ?? printed), isShort: true)
  }

  /// A name folded for comparing: small letters, no marks, nothing but letters and digits.
  static func key(_ name: String) -> String {
    var key = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      if let letter = baseLetter(scalar) {
        key.append(letter)
      } else if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        key.append(Folding.fold(scalar))
      }
    }
    return String(key)
  }

  /// The letter without the marks of Vietnamese, or the macron of Japanese names in Latin letters.
  private static func baseLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case ..<0xC0: nil
    case 0xC0...0xC5, 0xE0...0xE5, 0x100...0x103, 0x1EA0...0x1EB7: "a"
    case 0x110...0x111: "d"
    case 0xC8...0xCB, 0xE8...0xEB, 0x112...0x113, 0x1EB8...0x1EC7: "e"
    case 0xCC...0xCF, 0xEC...0xEF, 0x128...0x12B, 0x1EC8...0x1ECB: "i"
    case 0xD2...0xD6, 0xF2...0xF6, 0x14C...0x14D, 0x1A0...0x1A1, 0x1ECC...0x1EE3: "o"
    case 0xD9...0xDC, 0xF9...0xFC, 0x168...0x16B, 0x1AF...0x1B0, 0x1EE4...0x1EF1: "u"
    case 0xDD, 0xFD, 0x1EF2...0x1EF9: "y"
    default: nil
    }
  }
}

extension Reading {
  /// What a phrase stands for that fills a place of the text, at its head too.
  func entry(_ category: LexiconCategory, for range: Range<Int>) -> LexiconEntry? {
    lexicon.entry(category, for: text.string(range))
  }
}

extension Lexicon {
  /// What a whole phrase stands for.
  func entry(_ category: LexiconCategory, for phrase: String) -> LexiconEntry? {
    let text = NormalisedText(phrase)
    let tokens = Tokeniser.tokens(of: text, in: 0..<text.scalars.count)
    var entry: LexiconEntry?
    phrases.forEachMatch(in: text, tokens: tokens, from: 0) { match in
      if match.entry.category == category, match.tokens.count == tokens.count {
        entry = match.entry
      }
    }
    return entry
  }
}
