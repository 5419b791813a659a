import BriefingModel

/// Finds the names of organisations: those that the gazetteer and the lexicons know, and others by
/// the words of which such names are made.
struct OrganisationFinder {
  /// What a grammar finds at a word: the whole name, and those named within it.
  struct Found {
    var tokens: Range<Int>
    var members: [Range<Int>] = []
  }

  let text: NameText
  /// The tokens of places by the first.
  private let placeEnds: [Int: Int]
  private let placeStarts: [Int: Int]
  private var reading: Reading { text.reading }

  init(_ text: NameText, places: [NameMention]) {
    self.text = text
    placeEnds = Dictionary(
      places.map { ($0.tokens.lowerBound, $0.tokens.upperBound) }, uniquingKeysWith: max)
    placeStarts = Dictionary(
      places.map { ($0.tokens.upperBound, $0.tokens.lowerBound) }, uniquingKeysWith: min)
  }

  /// The mentions in order; only the members of a joint venture stand within another.
  func mentions() -> [NameMention] {
    var mentions: [NameMention] = []
    /// What a bracket introduces as a short form: `Japan International Cooperation Agency (JICA)`.
    var acronyms: [String: NameMention] = [:]
    let candidates = candidates()
    var end = 0
    for candidate in candidates {
      guard candidate.tokens.lowerBound >= end else { continue }
      end = candidate.tokens.upperBound
      var mention = candidate
      if candidate.tokens.count == 1, let full = acronyms[candidate.name] {
        mention.key = full.key
        mention.id = mention.id ?? full.id
        mention.isShort = true
      }
      mentions.append(mention)
      if let acronym = acronym(behind: candidate.tokens.upperBound) {
        let word = reading.text.string(reading.range(of: acronym))
        var short = text.mention(acronym, id: mention.id ?? known(at: acronym.lowerBound)?.id)
        short.key = mention.key
        short.isShort = true
        mentions.append(short)
        acronyms[word] = short
        end = acronym.upperBound
      }
    }
    return (mentions + acronymMentions(acronyms, outside: mentions) + members)
      .sorted { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }
  }

  // MARK: Candidates

  /// All candidates, the earliest first and of those at one place the longest.
  private func candidates() -> [NameMention] {
    var candidates: [NameMention] = []
    for token in reading.tokens.indices where reading.tokens[token].kind == .word {
      guard !reading.phrases(at: token).isEmpty else { continue }
      if let known = known(at: token) { candidates.append(known) }
      if let found = found(at: token), !text.isInPersonName(found.tokens) {
        candidates.append(mention(found.tokens))
      }
    }
    return candidates.sorted {
      ($0.tokens.lowerBound, -$0.tokens.count) < ($1.tokens.lowerBound, -$1.tokens.count)
    }
  }

  /// The parties of joint ventures, each a company of its own.
  private var members: [NameMention] {
    var members: [NameMention] = []
    for token in reading.tokens.indices where text.has(.jointVenture, at: token) {
      guard let found = found(at: token) else { continue }
      for member in found.members {
        members.append(known(at: member.lowerBound, until: member.upperBound) ?? mention(member))
      }
    }
    return members
  }

  private func found(at token: Int) -> Found? {
    let phrases = reading.phrases(at: token)
    guard phrases.contains(where: { Self.keywords.contains($0.entry.category) }) else { return nil }
    return reading.language == .vietnamese
      ? VietnameseOrganisations(text: text, placeEnds: placeEnds).organisation(at: token)
      : EnglishOrganisations(text: text, placeEnds: placeEnds, placeStarts: placeStarts)
        .organisation(at: token)
  }

  private static let keywords: [LexiconCategory] = [
    .organisationHead, .organisationTail, .jointVenture,
  ]

  private func mention(_ tokens: Range<Int>) -> NameMention {
    var mention = text.mention(tokens)
    // The name of a company without “Group” or “Corporation” is the same company.
    if let tail = companyTail(of: tokens), tail > tokens.lowerBound {
      mention.key = NameText.key(
        reading.text.string(reading.range(of: tokens.lowerBound..<tail)))
    }
    // `Việt Nam’s Ministry of Finance` is the `Ministry of Finance of Việt Nam`.
    if let place = placeEnds[tokens.lowerBound], text.isWord(place, "'s"),
      place + 1 < tokens.upperBound
    {
      let body = reading.text.string(reading.range(of: place + 1..<tokens.upperBound))
      let owner = reading.text.string(reading.range(of: tokens.lowerBound..<place))
      let name = "\(body) of \(owner)"
      mention.key = NameText.key(name)
      mention.id = reading.lexicon.entry(.organisation, for: name)?.value
    }
    return mention
  }

  private func companyTail(of tokens: Range<Int>) -> Int? {
    tokens.first { token in
      guard let tail = reading.phrase(.organisationTail, at: token) else { return false }
      return tail.entry.value == "company" && tail.tokens.upperBound == tokens.upperBound
    }
  }

  /// What the gazetteer or the lexicons know at a token.
  private func known(at token: Int, until end: Int = .max) -> NameMention? {
    var best: Range<Int>?
    var id: String?
    var canonical: String?
    for phrase in reading.phrases(at: token) where phrase.tokens.upperBound <= end {
      switch phrase.entry.category {
      case .organisation, .knownOrganisation:
        guard text.hasCapital(phrase.tokens) else { continue }
      case .organisationAcronym:
        guard isInCapitals(phrase.tokens) else { continue }
      default: continue
      }
      if let best, phrase.tokens.count < best.count { continue }
      if phrase.tokens != best { (id, canonical) = (nil, nil) }
      best = phrase.tokens
      if phrase.entry.category == .organisation {
        id = phrase.entry.value
      } else {
        canonical = phrase.entry.value
      }
    }
    guard var tokens = best, !text.isInPersonName(tokens) else { return nil }
    // `AEON Vietnam`, `Canon Việt Nam` are their companies in that country.
    let isCompany = canonical.map { tokens.count <= 2 && NameText.key($0).count > 2 } ?? false
    if isCompany, id == nil, !text.has(.organisationAcronym, at: token),
      let place = placeEnds[tokens.upperBound], place <= end, !text.isHyphen(place),
      reading.tokens[tokens.upperBound].isAfterSpace
    {
      tokens = tokens.lowerBound..<place
      canonical = nil
    }
    return text.mention(tokens, id: id, canonical: canonical)
  }

  /// Whether an acronym is in capitals: “WHO”, “BoJ”, but not “who” or “Un”.
  private func isInCapitals(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy { index in
      let token = reading.tokens[index]
      guard token.kind == .word, token.range.count > 1 else { return true }
      let last = token.range.upperBound - 1
      return token.isCapitalised && reading.text.scalars[last] != reading.text.folded[last]
    }
  }

  // MARK: Acronyms

  /// `(JICA)` behind a name.
  private func acronym(behind token: Int) -> Range<Int>? {
    guard reading.isSymbol(token, "("), reading.isSymbol(token + 2, ")"),
      reading.tokens[token + 1].kind == .word, isInCapitals(token + 1..<token + 2),
      (2...12).contains(reading.tokens[token + 1].range.count)
    else { return nil }
    return token + 1..<token + 2
  }

  /// The later mentions of acronyms that the text itself introduces.
  private func acronymMentions(
    _ acronyms: [String: NameMention], outside mentions: [NameMention]
  ) -> [NameMention] {
    guard !acronyms.isEmpty else { return [] }
    let free = reading.tokens.indices.compactMap { token -> NameMention? in
      guard reading.tokens[token].kind == .word, reading.tokens[token].isCapitalised,
        let full = acronyms[reading.text.string(reading.tokens[token].range)]
      else { return nil }
      var mention = text.mention(token..<token + 1, id: full.id)
      mention.key = full.key
      mention.isShort = true
      return mention
    }
    return free.outside(mentions.map(\.tokens))
  }
}
