import BriefingModel

/// The people found so far, and which names mean them.
struct PeopleRegister: Sendable {
  /// A person with what helps to recognise what refers to it.
  struct Entry: Sendable {
    var person: FoundPerson
    /// The words of the name in lower case.
    var words: [String]
    /// The custom of the name.
    var custom: Custom
    /// The sorts of its office.
    var offices: [String] = []
    /// The country whose adjective stands before the office, in lower case.
    var nationality: String?
  }

  /// How many people of one name are told apart.
  private static let namesakes = 32

  enum Custom: Sendable { case vietnamese, japanese, familyFirst, givenFirst }

  /// A place that means a person.
  struct Mention: Sendable {
    var tokens: Range<Int>
    var person: Int
  }

  let reading: Reading
  let signs: PeopleSigns
  private(set) var entries: [Entry] = []
  /// The named mentions, in order.
  private(set) var mentions: [Mention] = []
  /// The offices beside the names, in order.
  private(set) var offices: [Range<Int>] = []
  /// People by each word that may stand for the whole name.
  private var byKey: [String: [Int]] = [:]
  /// Vietnamese by the family name, which only stands for the whole behind a title.
  private var byFamily: [String: [Int]] = [:]

  init(reading: Reading, signs: PeopleSigns) {
    self.reading = reading
    self.signs = signs
  }

  /// Adds the names of a text in order. Full names make people; a single name behind a title means
  /// one of them where it can.
  mutating func add(_ names: [PeopleTitleGrammar.Titled]) {
    var owners = names.map { wordCount($0.name) > 1 ? add($0) : nil }
    // Which name before each meant a person last.
    var lastName: [Int: Int] = [:]
    for (index, titled) in names.enumerated() {
      if owners[index] == nil {
        let owner = person(titled, lastName: lastName) ?? add(titled)
        owners[index] = owner
        complete(owner, with: titled)
      }
      if let owner = owners[index] { lastName[owner] = index }
    }
    offices = names.compactMap(\.role).sorted { $0.lowerBound < $1.lowerBound }
    for (titled, owner) in zip(names, owners) {
      guard let owner else { continue }
      mentions.append(Mention(tokens: titled.mention, person: owner))
    }
  }

  /// The people whom a single word may mean.
  func people(_ key: String) -> ArraySlice<Int> { (byKey[key] ?? []).suffix(Self.namesakes) }

  private func wordCount(_ name: Range<Int>) -> Int {
    name.count { reading.tokens[$0].isAfterSpace || $0 == name.lowerBound }
  }

  /// Whom a single name behind a title means: the last one before it that bears it, else the first.
  private func person(
    _ titled: PeopleTitleGrammar.Titled, lastName: [Int: Int]
  ) -> Int? {
    let word = reading.text.foldedString(reading.range(of: titled.name))
    let candidates = (byKey[word] ?? byFamily[word] ?? []).suffix(Self.namesakes).filter {
      let gender = entries[$0].person.gender
      return gender == nil || titled.gender == nil || gender == titled.gender
    }
    let last = candidates.max { (lastName[$0] ?? -1) < (lastName[$1] ?? -1) }
    return last.flatMap { lastName[$0] } == nil ? candidates.first : last
  }

  private mutating func add(_ titled: PeopleTitleGrammar.Titled) -> Int {
    let words = words(of: titled.name)
    if let known = same(words) {
      if words.count > entries[known].words.count {
        entries[known].words = words
        entries[known].person.name = reading.text.sourceString(reading.range(of: titled.name))
      }
      complete(known, with: titled)
      return known
    }
    let index = entries.count
    entries.append(
      Entry(
        person: FoundPerson(
          name: reading.text.sourceString(reading.range(of: titled.name)), mentions: []),
        words: words, custom: custom(of: titled.name)))
    for key in keys(of: entries[index]) { byKey[key, default: []].append(index) }
    if entries[index].custom == .vietnamese { byFamily[words[0], default: []].append(index) }
    complete(index, with: titled)
    return index
  }

  /// The person whose name has all these words, or only some of them and no other.
  private func same(_ words: [String]) -> Int? {
    var seen: [Int] = []
    for word in words { seen += (byKey[word] ?? []).suffix(Self.namesakes) }
    return seen.first { index in
      let known = entries[index].words
      guard words.count > 1 || known.count == 1 else { return false }
      let (shorter, longer) = words.count < known.count ? (words, known) : (known, words)
      return shorter.allSatisfy(longer.contains)
        && (shorter.count == longer.count || shorter.count > 1 && shorter.last == longer.last)
    }
  }

  private mutating func complete(_ index: Int, with titled: PeopleTitleGrammar.Titled) {
    var entry = entries[index]
    entry.person.gender = entry.person.gender ?? titled.gender ?? gender(of: titled.name)
    entry.nationality = entry.nationality ?? titled.nationality
    if let role = titled.role {
      if entry.person.role == nil {
        entry.person.role = reading.text.sourceString(reading.range(of: role))
      }
      for token in role {
        for match in reading.phrases(at: token) where match.tokens.upperBound <= role.upperBound {
          switch match.entry.category {
          case .role, .occupation, .describedAs:
            if !entry.offices.contains(match.entry.value) {
              entry.offices.append(match.entry.value)
            }
          default: break
          }
        }
      }
    }
    if entry.person.id == nil {
      entry.person.id = id(of: titled)
    }
    entries[index] = entry
  }

  /// The id of the gazetteer whose phrase is the name, or name and title.
  private func id(of titled: PeopleTitleGrammar.Titled) -> String? {
    for start in titled.mention.lowerBound...titled.name.lowerBound {
      if let match = reading.phrase(.person, at: start),
        match.tokens.upperBound >= titled.name.upperBound
      {
        return match.entry.value
      }
    }
    return nil
  }

  /// The words of a name; parts joined by hyphens are one.
  private func words(of name: Range<Int>) -> [String] {
    var words: [String] = []
    for token in name {
      let word = reading.word(token)
      if !reading.tokens[token].isAfterSpace, !words.isEmpty {
        if word != "." { words[words.count - 1] += word }
      } else {
        words.append(word)
      }
    }
    return words
  }

  private func custom(of name: Range<Int>) -> Custom {
    let first = signs[name.lowerBound]
    let last = signs[name.upperBound - 1]
    if first.contains(.japaneseFamily) || last.contains(.japaneseFamily) { return .japanese }
    if !first.isDisjoint(with: [.vietnameseFamily, .rareVietnameseFamily]), name.count > 1,
      name.allSatisfy({
        reading.tokens[$0].kind == .word
          && PeopleNameShapes.isVietnameseSyllable(
            reading.text.folded[reading.tokens[$0].range])
      })
    {
      return .vietnamese
    }
    if first.isDisjoint(with: [.given]), !first.isDisjoint(with: [.chineseFamily, .koreanFamily]) {
      return .familyFirst
    }
    return .givenFirst
  }

  /// The single words that may stand for a person: a Vietnamese by the given name, others mostly by
  /// the family name.
  private func keys(of entry: Entry) -> [String] {
    guard let first = entry.words.first, let last = entry.words.last else { return [] }
    switch entry.custom {
    case .vietnamese: return [last]
    case .familyFirst where entry.words.count > 2: return [first]
    default: return first == last ? [first] : [first, last]
    }
  }

  private func gender(of name: Range<Int>) -> FoundPerson.Gender? {
    let first = signs[name.lowerBound]
    if first.contains(.vietnameseFamily), name.count > 2 {
      let middle = reading.word(name.lowerBound + 1)
      if middle == "thị" || middle == "thi" { return .female }
      return nil
    }
    let signs = name.reduce(into: PeopleSigns.Sign()) { signs, token in
      if first.contains(.given)
        ? token == name.lowerBound : self.signs[token].contains(.japaneseGiven)
      {
        signs.formUnion(self.signs[token])
      }
    }
    if signs.contains(.female), !signs.contains(.male) { return .female }
    return signs.contains(.male) && !signs.contains(.female) ? .male : nil
  }
}
