import BriefingModel

/// The shape of personal names: which capitalised words belong together, and whether the lexicons
/// know their parts.
struct PeopleNameGrammar: Sendable {
  let reading: Reading
  let signs: PeopleSigns
  /// For each sentence, whether nearly all of its words have capitals, as in a headline.
  private let isHeadline: [Bool]

  /// The most words of one name.
  private static let longest = 5
  /// The most tokens, with initials, particles and hyphens.
  private static let reach = 24

  init(_ reading: Reading, _ signs: PeopleSigns) {
    self.reading = reading
    self.signs = signs
    isHeadline = reading.sentences.map { sentence in
      var capitals = 0
      var others = 0
      for token in sentence.tokens {
        let token = reading.tokens[token]
        guard token.kind == .word, token.range.count > 3 else { continue }
        if token.isCapitalised { capitals += 1 } else { others += 1 }
      }
      guard let last = sentence.tokens.last, !reading.isSymbol(last, ".") else { return false }
      return capitals + others >= 4 && others * 4 <= capitals
    }
  }

  /// Whether a token can be a word of a name.
  func isNameWord(_ token: Int) -> Bool {
    guard reading.tokens.indices.contains(token) else { return false }
    let word = reading.tokens[token]
    return word.kind == .word && word.isCapitalised
      && (!word.isAllCapitals || signs[token].contains(.vietnameseFamily))
      && signs[token].isDisjoint(with: [.notName, .notPerson])
  }

  /// The capitalised words that follow each other from a token, as many as one name may have.
  func run(from start: Int) -> Range<Int>? {
    guard isNameWord(start) || isKoreanFamily(start), let sentence = reading.sentence(of: start)
    else { return nil }
    let limit = min(reading.sentences[sentence].tokens.upperBound, start + Self.reach)
    var end = start + 1
    var words = 1
    while end < limit, words < Self.longest {
      let token = reading.tokens[end]
      if token.isAfterSpace {
        if isNameWord(end) || isVietnamese(start) && (isLetter(end) || isLikeOther(end)) {
          end += 1
        } else if let next = behindParticles(end, limit: limit) {
          end = next + 1
        } else {
          break
        }
        words += 1
      } else if reading.isSymbol(end, "."), isInitial(end - 1), end + 1 < limit,
        isNameWord(end + 1)
      {
        end += 2
        words += 1
      } else if reading.isSymbol(end, "-"), end + 1 < limit, !reading.tokens[end + 1].isAfterSpace,
        reading.tokens[end + 1].kind == .word, isNameWord(end + 1) || isKorean(start..<end)
      {
        end += 2
      } else {
        break
      }
    }
    // “Marcos Jr.”
    if reading.isSymbol(end, "."), !reading.tokens[end].isAfterSpace, end - start > 1 {
      let word = reading.word(end - 1)
      if word == "jr" || word == "sr" { end += 1 }
    }
    return start..<end
  }

  /// “Park Hang-seo”, “An Se-young”: a family name like a word that no name holds, before two given
  /// syllables.
  private func isKoreanFamily(_ token: Int) -> Bool {
    let next = token + 1
    return signs[token].contains(.koreanFamily) && isNameWord(next)
      && reading.isSymbol(next + 1, "-") && !reading.tokens[next + 1].isAfterSpace
      && reading.tokens.indices.contains(next + 2) && !reading.tokens[next + 2].isCapitalised
  }

  private func isVietnamese(_ token: Int) -> Bool {
    !signs[token].isDisjoint(with: [.vietnameseFamily, .rareVietnameseFamily])
  }

  /// “Nguyễn Kim Sơn”, “Đặng Hoàng An”: given names that are a district or an English word too.
  private func isLikeOther(_ token: Int) -> Bool {
    let sign = signs[token]
    let isPlace = sign.contains(.place) && sign.isDisjoint(with: [.country, .notName])
    let isOpener = sign.contains(.opener) && !isInHeadline(token)
    return reading.tokens[token].isCapitalised && (isPlace || isOpener)
      && PeopleNameShapes.isVietnameseSyllable(word(token))
  }

  /// “Nguyễn Văn A”: a letter that stands for a name.
  private func isLetter(_ token: Int) -> Bool {
    let word = reading.tokens[token]
    return word.kind == .word && word.isCapitalised && word.range.count == 1
  }

  /// The capitalised word behind small words of a family name: “van der Bellen”.
  private func behindParticles(_ start: Int, limit: Int) -> Int? {
    var token = start
    while token < limit, token < start + 3, signs[token].contains(.particle),
      !reading.tokens[token].isCapitalised
    {
      token += 1
    }
    return token > start && token < limit && isNameWord(token) ? token : nil
  }

  /// A name behind a title or office: any capitalised words, as far as they look like one name.
  func titledName(at start: Int) -> Range<Int>? {
    guard var name = run(from: start) else { return nil }
    if signs[start].contains(.vietnameseFamily) {
      let end = syllables(from: start, limit: min(name.upperBound, start + Self.longest))
      // “Kim Sang-sik” is no Vietnamese name.
      if !reading.isSymbol(end, "-") || end >= name.upperBound { name = start..<end }
    }
    if isInHeadline(start) {
      if let known = knownName(at: start) { return known }
      // The next capital may be the verb of the headline.
      if name.count > 1, !signs[start].contains(.vietnameseFamily) {
        let second = word(start + 1)
        let isVerb = second.last == "s" || second.suffix(2).elementsEqual("ed".unicodeScalars)
        if !isVerb, !signs[start + 1].contains(.cue), reading.tokens[start].range.count > 2,
          !PeopleNameShapes.isVietnameseSyllable(word(start))
        {
          return start..<start + 2
        }
      }
      return start..<start + 1
    }
    // “Prime Minister Ishiba Shigeru President Trump” is not met; an office ends a name.
    for token in name.dropFirst() where signs[token].contains(.withinRole) {
      return start..<token
    }
    return name
  }

  /// A name whose parts the lexicons know.
  func knownName(at start: Int) -> Range<Int>? {
    guard let run = run(from: start) else { return nil }
    let first = signs[start]
    if isVietnamese(start) {
      let end = syllables(from: start, limit: min(run.upperBound, start + Self.longest))
      if end - start >= (first.contains(.vietnameseFamily) ? 2 : 3),
        end == run.upperBound || isInHeadline(start) || end - start >= 3
      {
        return start..<end
      }
    }
    guard run.count >= 2 else { return nil }
    let second = signs[start + 1]
    let isPair = run.count == 2 || isInHeadline(start)
    if isPair,
      first.contains(.japaneseFamily) && second.contains(.japaneseGiven)
        || first.contains(.japaneseGiven) && second.contains(.japaneseFamily)
    {
      return start..<start + 2
    }
    if first.contains(.given), !isInHeadline(start) || !second.contains(.cue) {
      return isInHeadline(start) ? start..<start + 2 : run
    }
    if isKorean(run) { return run }
    if run.count == 2, second.contains(.westernFamily), !isInHeadline(start) { return run }
    if run.count == 2, first.contains(.chineseFamily), reading.language == .english,
      PeopleNameShapes.isPinyin(word(start + 1))
    {
      return run
    }
    return nil
  }

  /// Whether words are a family name and a given name as Koreans write them: “Lee Jae-myung”, “Kim
  /// Jong Un”.
  private func isKorean(_ name: Range<Int>) -> Bool {
    guard signs[name.lowerBound].contains(.koreanFamily) else { return false }
    if name.count == 2 { return reading.isSymbol(name.upperBound, "-") }
    if name.count == 4 { return reading.isSymbol(name.lowerBound + 2, "-") }
    return name.count == 3 && name.allSatisfy { reading.tokens[$0].range.count <= 6 }
  }

  /// Whether a name could be Japanese, for all that the lexicons know only one part of it.
  func looksJapanese(_ name: Range<Int>) -> Bool {
    guard name.count == 2 else { return false }
    let last = name.upperBound - 1
    let known = PeopleSigns.Sign([.japaneseFamily, .japaneseGiven])
    return !signs[name.lowerBound].isDisjoint(with: known) && PeopleNameShapes.isRomaji(word(last))
      || !signs[last].isDisjoint(with: known) && PeopleNameShapes.isRomaji(word(name.lowerBound))
  }

  /// Whether one word is a family name, or a Vietnamese given name with its marks, that may stand for
  /// somebody whom the text names nowhere else.
  func isWellKnown(_ token: Int) -> Bool {
    guard isNameWord(token) else { return false }
    if !signs[token].isDisjoint(with: [.westernFamily, .japaneseFamily]) { return true }
    return word(token).contains { $0.value > 0xBF }
      && PeopleNameShapes.isVietnameseSyllable(word(token)) && reading.language == .english
  }

  /// Whether one word with Vietnamese marks is the subject of an English clause.
  func isVietnameseSubject(_ token: Int) -> Bool {
    guard reading.language == .english, isWellKnown(token),
      word(token).contains(where: { $0.value > 0xBF }), let sentence = reading.sentence(of: token),
      reading.tokens.indices.contains(token + 1)
    else { return false }
    let next = reading.tokens[token + 1]
    let isFirst = token == reading.sentences[sentence].tokens.lowerBound
    return (isFirst || reading.isSymbol(token - 1, ",")) && next.kind == .word
      && !next.isCapitalised
      && next.isAfterSpace
  }

  /// Whether a token stands in a sentence that is written like a headline.
  func isInHeadline(_ token: Int) -> Bool {
    reading.sentence(of: token).map { isHeadline[$0] } ?? false
  }

  /// The folded letters of a token.
  func word(_ token: Int) -> ArraySlice<Unicode.Scalar> {
    reading.text.folded[reading.tokens[token].range]
  }

  /// The end of the Vietnamese syllables from a token.
  private func syllables(from start: Int, limit: Int) -> Int {
    var end = start + 1
    while end < limit, reading.tokens[end].kind == .word, reading.tokens[end].isAfterSpace,
      PeopleNameShapes.isVietnameseSyllable(word(end)) || isLetter(end)
    {
      end += 1
    }
    return end
  }

  private func isInitial(_ token: Int) -> Bool {
    let word = reading.tokens[token]
    return word.kind == .word && word.isCapitalised && word.range.count <= 2
  }
}
