import BriefingModel

/// How English names organisations: `Ministry of …`, `… University`, `A–B joint venture`.
struct EnglishOrganisations {
  let text: NameText
  let placeEnds: [Int: Int]
  let placeStarts: [Int: Int]
  private var reading: Reading { text.reading }

  /// The organisation whose name holds the keyword at a token.
  func organisation(at token: Int) -> OrganisationFinder.Found? {
    if let venture = reading.phrase(.jointVenture, at: token) {
      return jointVenture(venture.tokens)
    }
    guard text.isCapitalised(token) else {
      return government(at: token)
    }
    guard !isInTitle(token) else { return nil }
    let head = reading.phrase(.organisationHead, at: token)
    let tail = reading.phrase(.organisationTail, at: token)
    guard
      let keyword = [head, tail].compactMap({ $0 }).max(by: { $0.tokens.count < $1.tokens.count }),
      text.isCapitalised(keyword.tokens.upperBound - 1)
    else { return nil }
    let sort = head?.entry.value ?? keyword.entry.value
    let start = start(before: token, sort: sort)
    var end = keyword.tokens.upperBound
    if head != nil { end = complementEnd(from: end, sort: sort) }
    let hasComplement = end > keyword.tokens.upperBound
    guard start < token || hasComplement else { return nil }
    // “University” may end a name as well as begin one, “Corporation” only ends one.
    if start == token, head == nil { return nil }
    if start < token, !hasComplement, !isName(start..<token, sort: keyword.entry.value) {
      return nil
    }
    if !hasComplement, isFollowedByDocument(end) { return nil }
    if tail?.entry.value == "company", !hasComplement, let place = placeEnds[end],
      reading.tokens[end].isAfterSpace
    {
      end = place
    }
    return OrganisationFinder.Found(tokens: withPossessor(start, sort: sort)..<end)
  }

  /// `Japanese government`, which many write in small letters.
  private func government(at token: Int) -> OrganisationFinder.Found? {
    guard text.isWord(token, "government"), !text.isHyphen(token + 1),
      let nation = reading.phrase(.nationality, endingBefore: token),
      text.areCapitalised(nation.tokens), reading.tokens[token].isAfterSpace
    else { return nil }
    return OrganisationFinder.Found(tokens: nation.tokens.lowerBound..<token + 1)
  }

  /// `Sumitomo–BRG joint venture`.
  private func jointVenture(_ keyword: Range<Int>) -> OrganisationFinder.Found? {
    var start = keyword.lowerBound
    var members: [Range<Int>] = []
    var memberEnd = start
    while start > 0, keyword.lowerBound - start < 12, text.isSameSentence(start - 1, start) {
      if text.isCapitalised(start - 1), !isStop(start - 1) {
        start -= 1
      } else if text.isHyphen(start - 1), text.isCapitalised(start - 2), start < memberEnd {
        members.append(start..<memberEnd)
        start -= 1
        memberEnd = start
      } else {
        break
      }
    }
    guard start < memberEnd, !members.isEmpty else { return nil }
    members.append(start..<memberEnd)
    return OrganisationFinder.Found(
      tokens: start..<keyword.upperBound, members: members.reversed())
  }

  // MARK: Before the keyword

  /// Where a name begins that holds a keyword: `Trade and Industry Ministry`, `Hà Nội University`.
  private func start(before keyword: Int, sort: String) -> Int {
    var start = keyword
    while start > 0, keyword - start < 8, text.isSameSentence(start - 1, start) {
      let previous = start - 1
      if text.isCapitalised(previous) {
        guard !isStop(previous), !text.isInPersonName(previous..<start) else { break }
        start = previous
      } else if text.isHyphen(previous) || reading.isSymbol(previous, "&"),
        text.isCapitalised(previous - 1),
        start < keyword,
        reading.isSymbol(previous, "&") || text.isJoined(previous) && text.isJoined(start)
      {
        start = previous
      } else if text.has(.organisationInner, at: previous), start < keyword,
        text.isWord(previous, "and"), text.isCapitalised(previous - 1), !isStop(previous - 1)
      {
        // `Oil and Gas Group`
        start = previous
      } else if let owner = reading.phrase(.organisationInner, endingBefore: start),
        text.isCapitalised(owner.tokens.lowerBound)
      {
        start = owner.tokens.lowerBound
      } else if text.isWord(previous, "and"), sort == "field", start < keyword,
        text.isCapitalised(previous - 1), placeStarts[previous] == nil, !isStop(previous - 1)
      {
        start = previous
      } else {
        break
      }
    }
    // The first word of a sentence is a capital whatever it is.
    if start < keyword, text.isSentenceStart(start), isOrdinary(start) { start += 1 }
    while start < keyword, !text.isCapitalised(start) { start += 1 }
    return start
  }

  /// Whether a capital is no part of a name: “The”, “President”, “Tuesday”.
  private func isStop(_ token: Int) -> Bool {
    reading.phrases(at: token).contains { phrase in
      switch phrase.entry.category {
      case .notOrganisationName, .functionWord, .weekday, .month, .honorific: true
      case .role: phrase.tokens.count == 1
      default: false
      }
    }
  }

  private func isOrdinary(_ token: Int) -> Bool {
    let word = reading.text.folded[reading.tokens[token].range]
    return word.suffix(3).elementsEqual("ing".unicodeScalars)
      || word.suffix(2).elementsEqual("ed".unicodeScalars)
      || word.suffix(2).elementsEqual("ly".unicodeScalars)
  }

  /// Whether the words before a keyword name something: not “Vietnamese” in “Vietnamese Group”.
  private func isName(_ tokens: Range<Int>, sort: String) -> Bool {
    guard sort == "company", let nation = reading.phrase(.nationality, at: tokens.lowerBound) else {
      return true
    }
    return nation.tokens.upperBound < tokens.upperBound
  }

  /// `Việt Nam’s Ministry of Foreign Affairs` is the whole name.
  private func withPossessor(_ start: Int, sort: String) -> Int {
    guard start > 1, text.isWord(start - 1, "'s") || text.isWord(start - 1, "'"),
      let place = placeStarts[start - 1], sort != "company"
    else { return start }
    return place
  }

  // MARK: Behind the keyword

  /// The end of `of Foreign Affairs`, `of Agriculture, Forestry and Fisheries`, `of Japan in Việt Nam`.
  private func complementEnd(from keyword: Int, sort: String) -> Int {
    var end = keyword
    for _ in 0..<3 {
      guard ["of", "for", "on"].contains(where: { text.isWord(end, $0) }) else { break }
      var place = end + 1
      if text.isWord(place, "the") { place += 1 }
      guard let part = partEnd(from: place) else { break }
      end = part
      if sort == "field" { end = listEnd(from: end) }
    }
    if sort == "mission", end > keyword || keyword > 0, text.isWord(end, "in"),
      let place = placeEnds[end + 1]
    {
      end = place
    }
    // `Chamber of Commerce and Industry` stands in the lexicon; `University of Science and
    // Technology` goes on with one more word.
    if sort == "body", end > keyword, text.isWord(end, "and"), text.isCapitalised(end + 1),
      placeEnds[end + 1] == nil, !isAnother(end + 1), placeStarts[end] == nil
    {
      end = partEnd(from: end + 1) ?? end
    }
    return end
  }

  /// The end of a run of capitals, hyphens between them included.
  private func partEnd(from start: Int) -> Int? {
    guard text.isCapitalised(start), !isStop(start), !text.isInPersonName(start..<start + 1) else {
      return nil
    }
    var end = start + 1
    while end < start + 8, text.isSameSentence(start, end) {
      if text.isCapitalised(end), reading.tokens[end].isAfterSpace, !isStop(end),
        !text.isInPersonName(end..<end + 1)
      {
        end += 1
      } else if text.isHyphen(end) || reading.isSymbol(end, "&"), text.isCapitalised(end + 1) {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  /// The end of a list of fields: it closes with “and” and one more.
  private func listEnd(from start: Int) -> Int {
    var place = start
    for _ in 0..<5 {
      let hasComma = reading.isSymbol(place, ",")
      let isLast =
        text.isWord(place, "and") || text.isWord(place, "&")
        || (hasComma && text.isWord(place + 1, "and"))
      let item = place + (hasComma && isLast ? 2 : 1)
      guard hasComma || isLast, !isAnother(item), placeEnds[item] == nil,
        let end = partEnd(from: item), end - item <= 4
      else { return start }
      if isLast { return end }
      place = end
    }
    return start
  }

  /// Whether another organisation or somebody's office begins at a token.
  private func isAnother(_ token: Int) -> Bool {
    reading.phrases(at: token).contains { phrase in
      switch phrase.entry.category {
      case .organisationHead, .organisation, .organisationAcronym, .knownOrganisation, .role,
        .honorific, .person:
        true
      default: false
      }
    } || text.isInPersonName(token..<token + 1)
      || (reading.tokens.indices.contains(token) && reading.tokens[token].isAllCapitals)
  }

  // MARK: Around the name

  /// Whether a capital behind a name makes it that of an event or document: “Trade Union Act”.
  private func isFollowedByDocument(_ token: Int) -> Bool {
    text.isCapitalised(token) && reading.tokens[token].isAfterSpace
      && text.has(.notOrganisation, at: token)
  }

  /// Whether a token stands in a headline that capitalises all its words.
  private func isInTitle(_ token: Int) -> Bool {
    guard let title = reading.head.title, title.contains(reading.tokens[token].range.lowerBound),
      let sentence = reading.sentence(of: token)
    else { return false }
    let words = reading.sentences[sentence].tokens.filter {
      reading.tokens[$0].kind == .word && reading.tokens[$0].range.count > 3
    }
    return words.count > 3
      && words.count { reading.tokens[$0].isCapitalised } * 10 > words.count * 8
  }
}
