import BriefingModel

/// Finds the people of a Japanese text: a name and the office behind it, then what refers to them.
///
/// A name is a family name of the lexicon with up to three characters behind it, or a run of katakana;
/// without an office behind it only the gazetteer's names count.
enum JapanesePeople {
  static func people(in reading: Reading) -> [FoundPerson] {
    var finder = JapanesePeopleFinder(reading: reading)
    finder.findNames()
    finder.findReferences()
    return finder.people
  }
}

private struct JapanesePeopleFinder {
  let reading: Reading
  private(set) var people: [FoundPerson] = []
  /// The tokens that a mention covers.
  private var taken: [Bool]
  private var names = JapanesePeopleNames()

  /// The most characters of a name in katakana.
  private static let longest = 40

  init(reading: Reading) {
    self.reading = reading
    taken = Array(repeating: false, count: reading.tokens.count)
  }

  // MARK: Names

  /// Names with an office or a form of respect, in the order of the text.
  mutating func findNames() {
    var token = 0
    while token < reading.tokens.count {
      if let found = known(at: token) ?? named(at: token) ?? respected(at: token) {
        add(found)
        token = max(found.tokens.upperBound, token + 1)
      } else {
        token += 1
      }
    }
  }

  private struct Named {
    var name: Range<Int>
    var id: String?
    var role: Range<Int>?
    var tokens: Range<Int>
  }

  /// A name of the gazetteer, with the office behind it.
  private func known(at token: Int) -> Named? {
    guard let match = reading.phrase(.person, at: token) else { return nil }
    let role = title(after: match.tokens.upperBound)
    return Named(
      name: match.tokens, id: match.entry.value, role: role.flatMap(office),
      tokens: token..<(role?.upperBound ?? match.tokens.upperBound))
  }

  /// A name that an office follows.
  private func named(at token: Int) -> Named? {
    let scalar = self.scalar(token)
    if isKatakana(scalar), !isKatakana(self.scalar(token - 1)) { return katakanaName(at: token) }
    guard let surname = surname(at: token) else { return nil }
    // The longest given name first: 「小林麻紀報道官」 before 「小林」.
    for length in [2, 1, 3, 0] {
      let end = surname.upperBound + length
      guard end <= reading.tokens.count, isGiven(surname.upperBound..<end) else { continue }
      let space = gap(end)
      guard let title = title(after: space) else { continue }
      if length == 0, !isOwnName(surname, before: title) { continue }
      return Named(
        name: token..<end, id: nil, role: office(title) ?? titleBefore(token),
        tokens: token..<title.upperBound)
    }
    return aged(surname, at: token)
  }

  /// 「田中一郎（45）」: an age behind a full name.
  private func aged(_ surname: Range<Int>, at token: Int) -> Named? {
    for length in [2, 1, 3] {
      let end = surname.upperBound + length
      guard end + 2 < reading.tokens.count, isGiven(surname.upperBound..<end),
        reading.isSymbol(end, "("), reading.tokens[end + 1].kind == .number,
        reading.tokens[end + 1].range.count <= 2, reading.isSymbol(end + 2, ")")
      else { continue }
      return Named(name: token..<end, id: nil, role: titleBefore(token), tokens: token..<end)
    }
    return nil
  }

  /// An office before a name: 「首相の石破茂氏」, 「最高経営責任者(CEO)X氏」.
  private func titleBefore(_ token: Int) -> Range<Int>? {
    var end = token
    if scalar(end - 1) == "の" || isPoint(end - 1) { end -= 1 }
    if reading.isSymbol(end - 1, ")") {
      end -= 1
      while end > 0, !reading.isSymbol(end, "("), token - end < 8 { end -= 1 }
    }
    guard let title = reading.phrase(.title, endingBefore: end), title.entry.value != "honorific"
    else {
      return nil
    }
    // Its longest form: the phrases that end here are found from the shortest.
    var start = title.tokens.lowerBound
    for first in max(0, end - 8)..<start
    where reading.phrases(at: first).contains(where: {
      $0.entry.category == .title && $0.tokens.upperBound == end
    }) {
      start = first
      break
    }
    return start..<end
  }

  /// A name that the lexicon does not have, where 「氏」 or 「さん」 says that it is one.
  private func respected(at token: Int) -> Named? {
    guard isKanji(scalar(token)), !isKanji(scalar(token - 1)), !isKatakana(scalar(token - 1)) else {
      return nil
    }
    var end = token
    while isKanji(scalar(end)), end - token < 6, reading.phrase(.title, at: end) == nil { end += 1 }
    guard (2...5).contains(end - token), let title = reading.phrase(.title, at: end),
      reading.phrases(at: token).allSatisfy({
        $0.entry.category != .place && $0.entry.category != .organisation
      }),
      !(token..<end).contains(where: { "者社員客店国家業商屋官神団各".unicodeScalars.contains(scalar($0) ?? " ") }
      )
    else { return nil }
    if ["氏", "さん"].contains(words(title.tokens)) {
      return Named(
        name: token..<end, id: nil, role: titleBefore(token),
        tokens: token..<title.tokens.upperBound)
    }
    // Before a high office only where nothing speaks for a body or a country: 「木原稔官房長官」.
    guard ["state", "minister", "local"].contains(title.entry.value), (3...4).contains(end - token),
      let first = scalar(token), !"米英中韓露独仏日越印豪比泰全両各同衆参副前元現新党政".unicodeScalars.contains(first),
      let last = scalar(end - 1),
      !"県市省庁党会部局府都道町村区州院閣相権兼務課室班".unicodeScalars.contains(last)
    else { return nil }
    return Named(
      name: token..<end, id: nil, role: title.tokens, tokens: token..<title.tokens.upperBound)
  }

  /// A family name, where no longer word begins before it: 「大林」 is not 「林」.
  private func surname(at token: Int) -> Range<Int>? {
    guard isKanji(scalar(token)), let match = reading.phrase(.surname, at: token) else {
      return nil
    }
    if match.tokens.count == 1, isKanji(scalar(token - 1)) { return nil }
    return match.tokens
  }

  /// Whether a family name alone may be one before an office: 「林外務次官」, not 「森林局長」.
  private func isOwnName(_ surname: Range<Int>, before title: Range<Int>) -> Bool {
    !isKanji(scalar(surname.lowerBound - 1)) && gap(surname.upperBound) <= title.lowerBound
  }

  /// Kanji, or all of it kana: what a given name is written in.
  private func isGiven(_ range: Range<Int>) -> Bool {
    if range.isEmpty { return true }
    if range.allSatisfy({ isKanji(scalar($0)) }) {
      // An office is no given name.
      return !range.contains { reading.phrase(.title, at: $0).map { $0.tokens.count > 1 } ?? false }
    }
    return range.count >= 2
      && (range.allSatisfy { isHiragana(scalar($0)) }
        || range.allSatisfy { isKatakana(scalar($0)) })
  }

  /// A run of katakana parted by points, that is no place and has an office behind it.
  private func katakanaName(at token: Int) -> Named? {
    var end = token
    var hasPoint = false
    while isKatakana(scalar(end)) || isPoint(end), end < reading.tokens.count {
      if isPoint(end) { hasPoint = true }
      end += 1
      if end - token > Self.longest { return nil }
    }
    while end > token, isPoint(end - 1) { end -= 1 }
    guard end - token >= 2, let title = title(after: gap(end)) else { return nil }
    if !hasPoint {
      // One word before an office is as often a country or a company: 「ベトナム首相」.
      guard reading.phrases(at: token).allSatisfy({ $0.entry.category != .place }) else {
        return nil
      }
      let word = reading.text.string(reading.range(of: token..<end))
      let isKnown = names.hasEnding(word)
      let respect = reading.phrase(.title, at: title.lowerBound)?.entry.value == "honorific"
      guard isKnown || respect || end - token <= 5 && isState(title) else { return nil }
    }
    return Named(
      name: token..<end, id: nil, role: office(title) ?? titleBefore(token),
      tokens: token..<title.upperBound)
  }

  private func isState(_ title: Range<Int>) -> Bool {
    (title.lowerBound..<title.upperBound).contains {
      ["state", "minister"].contains(reading.phrase(.title, at: $0)?.entry.value ?? "")
    }
  }

  // MARK: Offices

  /// An office that begins at a token, with what belongs to it: 「駐ベトナム大使」, 「元外務次官」.
  private func title(after token: Int) -> Range<Int>? {
    var start = token
    if isPoint(start) || reading.isSymbol(start, ",") { start += 1 }
    var end = start
    if scalar(start) == "駐" || scalar(start) == "在" {
      end = start + 1
      while end < start + 14, end < reading.tokens.count,
        isKatakana(scalar(end)) || isKanji(scalar(end))
      {
        if let match = reading.phrase(.title, at: end) { return start..<match.tokens.upperBound }
        end += 1
      }
      return nil
    }
    while let modifier = reading.phrase(.titleModifier, at: end) {
      end = modifier.tokens.upperBound
    }
    if let match = reading.phrase(.title, at: end) { return start..<match.tokens.upperBound }
    guard end > start, let match = reading.phrase(.title, at: start) else { return nil }
    return start..<match.tokens.upperBound
  }

  /// The office itself; a form of respect is none.
  private func office(_ title: Range<Int>) -> Range<Int>? {
    reading.phrase(.title, at: title.lowerBound)?.entry.value == "honorific" ? nil : title
  }

  // MARK: The register

  private mutating func add(_ found: Named) {
    let name = words(found.name)
    let role = found.role.map(words)
    let range = reading.range(of: found.tokens)
    for token in found.tokens { taken[token] = true }
    if let index = names.person(named: name, id: found.id) {
      people[index].mentions.append(range)
      if name.unicodeScalars.count > people[index].name.unicodeScalars.count {
        people[index].name = name
        names.add(name, of: index, id: people[index].id)
      }
      people[index].role = people[index].role ?? role
      return
    }
    names.add(name, of: people.count, id: found.id)
    people.append(
      FoundPerson(name: name, id: found.id, role: role, gender: nil, mentions: [range]))
  }

  // MARK: References

  /// Offices without a name and 「同氏」, where one person of the text fits.
  mutating func findReferences() {
    var named = JapaneseRecency(people)
    for token in reading.tokens.indices where !taken[token] {
      guard let reference = reference(at: token) else { continue }
      let range = reading.range(of: reference)
      guard let person = named.person(of: words(reference), before: range.lowerBound) else {
        continue
      }
      people[person].mentions.append(range)
      for token in reference { taken[token] = true }
    }
    for index in people.indices {
      people[index].mentions.sort { $0.lowerBound < $1.lowerBound }
    }
  }

  /// 「同氏は」, 「首相は」: at the head of a clause, with a particle behind it.
  private func reference(at token: Int) -> Range<Int>? {
    let match = reading.phrase(.samePerson, at: token) ?? reading.phrase(.title, at: token)
    guard let match, match.entry.value != "honorific" else { return nil }
    let before = scalar(token - 1)
    let isHead =
      before == nil || before == "、" || before == "。" || reading.tokens[token].isAfterSpace
      || reading.sentence(of: token).map { reading.sentences[$0].tokens.lowerBound } == token
      || before == "」"
    guard isHead, ["は", "が", "も", "に"].contains(scalar(match.tokens.upperBound)) else { return nil }
    return match.tokens
  }

  // MARK: Characters

  private func words(_ tokens: Range<Int>) -> String {
    reading.text.string(reading.range(of: tokens))
  }

  private func scalar(_ token: Int) -> Unicode.Scalar? { reading.scalar(token) }

  /// The token behind a space or a point between name and office.
  private func gap(_ token: Int) -> Int { isPoint(token) ? token + 1 : token }

  private func isPoint(_ token: Int) -> Bool {
    scalar(token) == "・" || scalar(token) == "=" || scalar(token) == "＝"
  }

  private func isKanji(_ scalar: Unicode.Scalar?) -> Bool { scalar?.isKanji ?? false }
  private func isHiragana(_ scalar: Unicode.Scalar?) -> Bool { scalar?.isHiragana ?? false }
  private func isKatakana(_ scalar: Unicode.Scalar?) -> Bool { scalar?.isKatakana ?? false }
}

/// Who was mentioned last, of all and of each office, at each place of a text that is read from left to right.
private struct JapaneseRecency {
  private let roles: [String?]
  /// The mentions by name, in order.
  private let mentions: [(place: Int, person: Int)]
  private var next = 0
  private var last: Int?
  /// The last person of each office, with the place.
  private var lastOfRole: [String: (place: Int, person: Int)] = [:]
  /// The offices that end in a word.
  private var rolesEnding: [String: [String]] = [:]

  init(_ people: [FoundPerson]) {
    roles = people.map(\.role)
    mentions = people.enumerated().flatMap { index, person in
      person.mentions.map { ($0.lowerBound, index) }
    }
    .sorted { $0.0 < $1.0 }
  }

  /// The person named last before a place whose office fits; 「同氏」 fits all.
  mutating func person(of reference: String, before place: Int) -> Int? {
    while next < mentions.count, mentions[next].place < place {
      note(mentions[next].person, at: mentions[next].place)
      next += 1
    }
    var word = reference
    if word.hasPrefix("同") { word.removeFirst() }
    let person: Int?
    if ["氏", "彼", "彼女"].contains(word) {
      person = last
    } else {
      let fitting = rolesEnding[word] ?? Set(roles.compactMap(\.self)).filter { $0.hasSuffix(word) }
      rolesEnding[word] = fitting
      person = fitting.compactMap { lastOfRole[$0] }.max { $0.place < $1.place }?.person
    }
    if let person { note(person, at: place) }
    return person
  }

  private mutating func note(_ person: Int, at place: Int) {
    last = person
    if let role = roles[person] { lastOfRole[role] = (place, person) }
  }
}
