import BriefingModel

/// How Vietnamese names organisations: a word for what it is, then its field or name.
struct VietnameseOrganisations {
  let text: NameText
  let placeEnds: [Int: Int]
  private var reading: Reading { text.reading }

  /// The organisation whose name begins with the keyword at a token.
  func organisation(at token: Int) -> OrganisationFinder.Found? {
    if let venture = reading.phrase(.jointVenture, at: token) {
      return jointVenture(venture.tokens)
    }
    guard let head = reading.phrase(.organisationHead, at: token) else { return nil }
    let sort = head.entry.value
    // `tập đoàn Sumitomo` in small letters is one before a name only.
    guard text.isCapitalised(token) || sort == "company" else { return nil }
    if !text.isCapitalised(token), !text.isCapitalised(head.tokens.upperBound) { return nil }
    let end = nameEnd(from: head.tokens.upperBound, sort: sort)
    guard end > head.tokens.upperBound else { return nil }
    return OrganisationFinder.Found(tokens: token..<end)
  }

  /// `liên doanh Sumitomo-BRG`.
  private func jointVenture(_ keyword: Range<Int>) -> OrganisationFinder.Found? {
    var members: [Range<Int>] = []
    var start = keyword.upperBound
    var end = start
    while end < keyword.upperBound + 10, text.isSameSentence(keyword.lowerBound, end) {
      if text.isCapitalised(end) {
        end += 1
      } else if text.isHyphen(end), text.isCapitalised(end + 1), end > start {
        members.append(start..<end)
        end += 1
        start = end
      } else {
        break
      }
    }
    guard !members.isEmpty, start < end else { return nil }
    members.append(start..<end)
    return OrganisationFinder.Found(tokens: keyword.lowerBound..<end, members: members)
  }

  /// The end of the name behind the keyword.
  private func nameEnd(from start: Int, sort: String) -> Int {
    /// Behind the last token that surely belongs to the name.
    var sure = start
    var end = start
    while end < start + 16, text.isSameSentence(start - 1, end) {
      if let place = placeEnds[end], end > start || sort != "school" {
        end = place
        sure = end
      } else if text.isCapitalised(end) {
        if isAnother(end), end > start || sort == "field" { break }
        end = compoundEnd(at: end) ?? end + 1
        sure = end
      } else if let inner = reading.phrase(.organisationInner, at: end),
        inner.entry.value == "small"
      {
        end = inner.tokens.upperBound
        if text.isWord(end - 1, "ngoài") { sure = end }
      } else if text.isHyphen(end) || reading.isSymbol(end, "&"), text.isCapitalised(end + 1),
        end > start
      {
        end += 1
      } else if text.isWord(end, "và"), sort == "field" || sort == "mission" || sort == "school",
        end > start, text.isCapitalised(end + 1), !isAnother(end + 1), placeEnds[end + 1] == nil,
        reading.phrase(.organisationInner, at: end + 1)?.entry.value == "compound"
      {
        end += 1
      } else if text.isWord(end, "tại"), sort == "mission", let place = placeEnds[end + 1] {
        return place
      } else {
        break
      }
    }
    return sure
  }

  /// `Ngoại giao`: a compound of which only the first syllable is a capital; so is a word whose next
  /// syllable stands before another capital: `Điện lực Việt Nam`.
  private func compoundEnd(at token: Int) -> Int? {
    if let inner = reading.phrase(.organisationInner, at: token), inner.entry.value == "compound" {
      return inner.tokens.upperBound
    }
    guard text.isLowerCaseWord(token + 1), text.isCapitalised(token + 2),
      !text.has(.notOrganisationName, at: token + 1), !isAnother(token + 2),
      !text.isInPersonName(token + 2..<token + 3)
    else { return nil }
    return token + 2
  }

  /// Whether another organisation, an office or a person's name begins at a token.
  private func isAnother(_ token: Int) -> Bool {
    if text.isInPersonName(token..<token + 1) { return true }
    return reading.phrases(at: token).contains { phrase in
      switch phrase.entry.category {
      case .role, .honorific, .person: true
      case .organisationHead: phrase.tokens.count > 1 || text.isWord(token, "bộ")
      default: false
      }
    }
  }
}
