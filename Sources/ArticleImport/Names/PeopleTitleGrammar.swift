import BriefingModel

/// Offices and titles before and behind names.
struct PeopleTitleGrammar: Sendable {
  let reading: Reading
  let signs: PeopleSigns
  let names: PeopleNameGrammar

  /// A name with the title before it.
  struct Titled: Sendable {
    var mention: Range<Int>
    var name: Range<Int>
    var role: Range<Int>?
    var gender: FoundPerson.Gender?
    var nationality: String?
    var origin: Range<Int>?
  }

  /// How many tokens may stand between an office and the name, or within an office behind a name.
  static let reach = 16

  var isVietnamese: Bool { reading.language == .vietnamese }

  // MARK: - “Mr”, “bà”

  /// A name behind “Mr”, “bà” and the like.
  func honorific(at start: Int) -> Titled? {
    guard signs[start].contains(.honorific), let title = reading.phrase(.honorific, at: start),
      isHonorific(title.tokens)
    else { return nil }
    var next = title.tokens.upperBound
    if reading.isSymbol(next, "."), !reading.tokens[next].isAfterSpace { next += 1 }
    var gender = gender(title.entry.value)
    // “Mr Dr”, “PGS, TS”, “đồng chí đại tá”.
    if let inner = reading.phrase(.honorific, at: next), isHonorific(inner.tokens) {
      gender = gender ?? self.gender(inner.entry.value)
      next = inner.tokens.upperBound
      if reading.isSymbol(next, ".") { next += 1 }
    }
    guard let name = names.titledName(at: next) else { return nil }
    return Titled(mention: start..<name.upperBound, name: name, gender: gender)
  }

  private func isHonorific(_ tokens: Range<Int>) -> Bool {
    let first = reading.tokens[tokens.lowerBound]
    if !isVietnamese { return first.isCapitalised }
    // “anh” is a pronoun, “Anh” is England unless a sentence begins with it.
    return !first.isCapitalised || tokens.count > 1 || first.isAllCapitals
      || isSentenceStart(tokens.lowerBound) || reading.text.folded[first.range].count > 3
  }

  private func isSentenceStart(_ token: Int) -> Bool {
    guard let sentence = reading.sentence(of: token) else { return false }
    let start = reading.sentences[sentence].tokens.lowerBound
    return token == start
      || token == start + 1 && reading.tokens[start].kind == .quotationMark
      || token > start && reading.isSymbol(token - 1, ":")
  }

  // MARK: - Office before a name

  /// The name behind an office: “Prime Minister X”, “ambassador to Y X”, “Bộ trưởng Bộ Y X”.
  func office(at start: Int) -> Titled? {
    guard let office = officePhrase(at: start) else { return nil }
    let isWeak = office.entry.category == .occupation
    let end = office.tokens.upperBound
    if !isVietnamese, isOfBody(end) { return nil }
    let (first, role, nationality) = extended(office.tokens)
    if let titled = honorific(at: end) {
      return Titled(
        mention: first..<titled.name.upperBound, name: titled.name, role: role,
        gender: titled.gender ?? gender(ofRole: office.tokens), nationality: nationality)
    }
    if !isCountry(at: end), let name = names.titledName(at: end),
      names.knownName(at: end) != nil || !isWeak || name.count > 1 && isShown(name, behind: start),
      !isPartOfBody(name),
      !isVietnamese || name.count > 1 || endsName(name.upperBound)
        || !PeopleNameShapes.isVietnameseSyllable(names.word(end))
    {
      return Titled(
        mention: first..<name.upperBound, name: name, role: role,
        gender: gender(ofRole: office.tokens), nationality: nationality)
    }
    guard let (name, complement) = nameBehindComplement(of: office.tokens, isWeak: isWeak) else {
      return nil
    }
    var roleEnd = max(role.upperBound, complement)
    while roleEnd > role.upperBound, reading.tokens[roleEnd - 1].kind == .symbol { roleEnd -= 1 }
    return Titled(
      mention: first..<name.upperBound, name: name, role: role.lowerBound..<roleEnd,
      gender: gender(ofRole: office.tokens), nationality: nationality)
  }

  /// Whether the words around an unknown name behind “owner”, “resident” show a person.
  private func isShown(_ name: Range<Int>, behind office: Int) -> Bool {
    signs[name.upperBound].contains(.say) || reading.isSymbol(name.upperBound, ",")
      || reading.word(name.upperBound) == "who" || signs[office - 1].contains(.say)
  }

  /// Whether a capitalised word that no name holds follows: “General Department”.
  private func isOfBody(_ token: Int) -> Bool {
    isCapitalised(token) && signs[token].contains(.notName)
      && signs[token].isDisjoint(with: [.time, .opener])
  }

  /// Whether the name of a country stands between an office and a name: “Tổng thống Mỹ Donald Trump”.
  func isCountry(at token: Int) -> Bool {
    guard isVietnamese, let country = reading.phrase(.nationality, at: token) else { return false }
    return isCapitalised(country.tokens.upperBound)
  }

  /// Whether one Vietnamese syllable behind an office is a name, and no first half of a word: a verb
  /// follows, or punctuation.
  private func endsName(_ token: Int) -> Bool {
    guard reading.tokens.indices.contains(token), reading.tokens[token].kind == .word else {
      return true
    }
    if signs[token].contains(.cue) { return true }
    switch reading.word(token) {
    case "đã", "sẽ", "cũng", "và", "tại", "có", "là", "cùng", "đến", "thăm", "tiếp", "gặp", "vừa",
      "đang", "với", "từ", "dự":
      return true
    default: return false
    }
  }

  func officePhrase(at token: Int) -> PhraseTrie.Match? {
    guard !signs[token].isDisjoint(with: [.role, .occupation]) else { return nil }
    let role = reading.phrase(.role, at: token)
    let occupation = reading.phrase(.occupation, at: token)
    guard let role else { return occupation }
    guard let occupation else { return role }
    return occupation.tokens.count > role.tokens.count ? occupation : role
  }

  /// What stands before an office and belongs to it: the first token of all of it, the office with
  /// its modifiers, and the adjective of a country.
  func extended(
    _ office: Range<Int>
  ) -> (first: Int, role: Range<Int>, nationality: String?) {
    var first = office.lowerBound
    var role = office.lowerBound
    var nationality: String?
    guard !isVietnamese else { return (first, office, nil) }
    let limit = reading.sentence(of: first).map { reading.sentences[$0].tokens.lowerBound } ?? first
    while first > limit {
      if let modifier = reading.phrase(.portfolio, endingBefore: first)
        ?? reading.phrase(.roleModifier, endingBefore: first),
        modifier.tokens.lowerBound >= limit
      {
        first = modifier.tokens.lowerBound
        if nationality == nil { role = first }
      } else if nationality == nil,
        let country = reading.phrase(.nationality, endingBefore: first),
        country.tokens.lowerBound >= limit,
        reading.tokens[country.tokens.lowerBound].isCapitalised
      {
        first = country.tokens.lowerBound
        nationality = reading.text.foldedString(reading.range(of: country.tokens))
      } else if first - 1 > limit,
        reading.word(first - 1) == "and" || reading.isSymbol(first - 1, "-")
          || reading.isSymbol(first - 1, ","),
        let modifier = reading.phrase(.portfolio, endingBefore: first - 1)
          ?? (reading.isSymbol(first - 1, "-")
            ? reading.phrase(.roleModifier, endingBefore: first - 1) : nil),
        modifier.tokens.lowerBound >= limit
      {
        first = modifier.tokens.lowerBound
        if nationality == nil { role = first }
      } else if first - 1 > limit, reading.word(first - 1) == "and",
        let other = reading.phrase(.role, endingBefore: first - 1),
        other.tokens.lowerBound >= limit
      {
        // “Deputy Prime Minister and Foreign Minister X”.
        first = other.tokens.lowerBound
        if nationality == nil { role = first }
      } else {
        break
      }
    }
    return (first, role..<office.upperBound, nationality)
  }

  /// The name behind what completes an office, and where that ends: “of the National Assembly”.
  private func nameBehindComplement(
    of office: Range<Int>, isWeak: Bool
  ) -> (name: Range<Int>, complementEnd: Int)? {
    let start = office.upperBound
    guard let sentence = reading.sentence(of: office.lowerBound) else { return nil }
    let limit = min(reading.sentences[sentence].tokens.upperBound, start + Self.reach)
    guard start < limit else { return nil }
    if !isVietnamese {
      guard isComplementOpener(start) || reading.tokens[start].isCapitalised else { return nil }
    }
    var token = start
    while token < limit, isComplement(token) || isListComma(token, limit: limit) {
      if token > start, signs[token].contains(.role), isCapitalised(token) || isVietnamese,
        let other = reading.phrase(.role, at: token),
        isVietnamese ? reading.word(token - 1) == "và" : !isOfBody(other.tokens.upperBound)
      {
        return nil
      }
      if let titled = honorific(at: token), token > start { return (titled.name, token) }
      if !signs[token - 1].contains(.beforeBody), let name = names.knownName(at: token),
        !isPartOfBody(name), isVietnamese || token > start
      {
        return (name, token)
      }
      if isVietnamese, let name = foreignName(at: token) { return (name, token) }
      token += 1
    }
    // No known name: what stands behind a country or the last word of a body is the name.
    var tail = token
    while tail > start, names.isNameWord(tail - 1) { tail -= 1 }
    guard tail > start, token - tail >= 2, token - tail <= 4, !isWeak,
      !signs[tail - 1].isDisjoint(with: isVietnamese ? .place : [.notName, .notPerson])
        || isNationality(endingAt: tail),
      !signs[tail - 1].contains(.before),
      !signs[tail - 1].contains(.opener), let name = names.run(from: tail), !isPartOfBody(name)
    else { return nil }
    return (name, tail)
  }

  /// A name behind that of a country or city whose words are no Vietnamese syllables: “Thị trưởng New
  /// York Zohran Mamdani”.
  private func foreignName(at token: Int) -> Range<Int>? {
    guard signs[token - 1].contains(.place) || isNationality(endingAt: token),
      let name = names.run(from: token), name.count >= 2, !isPartOfBody(name),
      !PeopleNameShapes.isVietnameseSyllable(names.word(token))
    else { return nil }
    return name
  }

  /// Whether a comma parts the fields of a ministry: “Culture, Sports and Tourism”.
  private func isListComma(_ token: Int, limit: Int) -> Bool {
    guard reading.isSymbol(token, ","), isCapitalised(token + 1),
      isVietnamese || isCapitalised(token - 1),
      signs[token + 1].isDisjoint(with: [.honorific, .role])
    else { return false }
    return (token + 1..<min(limit, token + 9)).contains {
      (reading.word($0) == "and" || reading.word($0) == "và") && isCapitalised($0 + 1)
    }
  }

  private func isNationality(endingAt token: Int) -> Bool {
    reading.phrase(.nationality, endingBefore: token) != nil
  }

  func isCapitalised(_ token: Int) -> Bool {
    reading.tokens.indices.contains(token) && reading.tokens[token].isCapitalised
  }

  func isComplementOpener(_ token: Int) -> Bool {
    switch reading.word(token) {
    case "of", "to", "for", "at", "in", "on": true
    default: false
    }
  }

  /// Whether a token can stand between an office and the name behind it.
  private func isComplement(_ token: Int) -> Bool {
    let word = reading.tokens[token]
    if word.kind == .number { return isVietnamese }
    if word.kind == .symbol {
      return reading.isSymbol(token, "-") || reading.isSymbol(token, "&")
        || reading.isSymbol(token, "/")
        || isVietnamese && reading.isSymbol(token, ".") && !word.isAfterSpace
    }
    guard word.kind == .word, !signs[token].contains(.cue) else { return false }
    if isVietnamese {
      if word.isCapitalised { return true }
      switch reading.word(token) {
      case "đã", "sẽ", "là", "cũng", "vừa", "đang", "để", "khi", "theo", "rằng", "có", "được",
        "bị", "cùng", "với", "đến", "gặp", "thăm", "tiếp", "dự", "dẫn":
        return false
      default: return true
      }
    }
    if word.isCapitalised { return true }
    switch reading.word(token) {
    case "of", "the", "and", "for", "to", "in", "at", "on", "'s", "'": return true
    default: return signs[token].contains(.modifier)
    }
  }

  /// Whether capitalised words behind or before a name make it part of the name of a body.
  func isPartOfBody(_ name: Range<Int>) -> Bool {
    let next = name.upperBound
    if reading.tokens.indices.contains(next), isCapitalised(next),
      reading.tokens[next].isAfterSpace, signs[next].contains(.notName),
      signs[next].isDisjoint(with: [.time, .opener]), !names.isInHeadline(next)
    {
      return true
    }
    if reading.isSymbol(next, "&") || reading.isSymbol(next, "/") { return true }
    // “Nguyen Hue street”
    if signs[name.lowerBound].contains(.vietnameseFamily), !isCapitalised(next),
      reading.phrase(.notName, at: next)?.entry.value == "geography"
    {
      return true
    }
    let previous = name.lowerBound - 1
    guard previous >= 0, !reading.tokens[name.lowerBound].isAfterSpace else {
      return reading.isSymbol(previous, "&")
    }
    switch reading.tokens[previous].kind {
    case .quotationMark: return false
    default: return !reading.isSymbol(previous, "(")
    }
  }

  private func gender(_ value: String) -> FoundPerson.Gender? {
    switch value {
    case "female": .female
    case "male": .male
    default: nil
    }
  }

  private func gender(ofRole office: Range<Int>) -> FoundPerson.Gender? {
    guard let last = office.last else { return nil }
    let word = reading.word(last)
    if word.hasSuffix("woman") || word == "queen" || word == "empress" || word == "princess" {
      return .female
    }
    return word == "king" || word == "prince" || word == "emperor" ? .male : nil
  }
}
