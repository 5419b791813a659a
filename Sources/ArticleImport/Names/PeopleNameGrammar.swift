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
    guard isNameWord(start), let sentence = reading.sentence(of: start) else { return nil }
    let limit = reading.sentences[sentence].tokens.upperBound
    var end = start + 1
    var words = 1
    while end < limit, words < Self.longest {
      let token = reading.tokens[end]
      if token.isAfterSpace {
        if isNameWord(end), !signs[end].contains(.honorific) || reading.language == .vietnamese {
          end += 1
        } else if signs[end].contains(.particle), !token.isCapitalised, end + 1 < limit,
          isNameWord(end + 1)
        {
          end += 2
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
    return start..<end
  }

  /// A name behind a title or office: any capitalised words, as far as they look like one name.
  func titledName(at start: Int) -> Range<Int>? {
    guard var name = run(from: start) else { return nil }
    if signs[start].contains(.vietnameseFamily) {
      name = start..<syllables(from: start, limit: min(name.upperBound, start + Self.longest))
    }
    if isInHeadline(start) {
      if let known = knownName(at: start) { return known }
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
    if first.contains(.vietnameseFamily) {
      let end = syllables(from: start, limit: min(run.upperBound, start + Self.longest))
      if end - start >= 2, end == run.upperBound || isInHeadline(start) || end - start >= 3 {
        return start..<end
      }
    }
    guard run.count >= 2 else { return nil }
    let second = signs[start + 1]
    let isPair = run.count == 2 || isInHeadline(start)
    if isPair, first.contains(.japaneseFamily) && second.contains(.japaneseGiven)
      || first.contains(.japaneseGiven) && second.contains(.japaneseFamily)
    {
      return start..<start + 2
    }
    if first.contains(.given), !isInHeadline(start) || !second.contains(.cue) {
      return isInHeadline(start) ? start..<start + 2 : run
    }
    if isKorean(run) { return run }
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

  /// Whether a name could be Japanese, for all that the lexicons know only its family name.
  func looksJapanese(_ name: Range<Int>) -> Bool {
    guard name.count == 2 else { return false }
    let last = name.upperBound - 1
    return signs[name.lowerBound].contains(.japaneseFamily) && PeopleNameShapes.isRomaji(word(last))
      || signs[last].contains(.japaneseFamily) && PeopleNameShapes.isRomaji(word(name.lowerBound))
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
      PeopleNameShapes.isVietnameseSyllable(word(end))
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
