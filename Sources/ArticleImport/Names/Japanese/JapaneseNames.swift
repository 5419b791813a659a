import BriefingModel

/// Finds organisations, places, projects and topics in a Japanese text: by the gazetteers, by a
/// lexicon, and by the words in which names of bodies and places end.
enum JapaneseNames {
  static func names(in reading: Reading, people: [FoundPerson]) -> NameFinder.Result {
    var finder = JapaneseNameFinder(reading: reading, people: people)
    finder.find()
    return finder.result
  }
}

private struct JapaneseNameFinder {
  let reading: Reading
  let people: [FoundPerson]
  private var lists = Lists()
  private var topics: [Extraction.TopicMention] = []

  private struct Lists {
    var organisations = JapaneseNameList()
    var places = JapaneseNameList()
    var projects = JapaneseNameList()
  }

  var result: NameFinder.Result {
    NameFinder.Result(
      organisations: lists.organisations.names, places: lists.places.names,
      projects: lists.projects.names, topics: topics)
  }

  init(reading: Reading, people: [FoundPerson]) {
    self.reading = reading
    self.people = people
  }

  mutating func find() {
    var names = Set(people.flatMap(\.mentions).map(\.lowerBound))
    var token = 0
    while token < reading.tokens.count {
      if names.remove(reading.tokens[token].range.lowerBound) != nil {
        token += 1
        continue
      }
      topic(at: token)
      if let match = reading.phrase(.project, at: token) {
        add(match.tokens, id: match.entry.value, to: \.projects)
        token = match.tokens.upperBound
      } else if let body = body(at: token) {
        add(body.tokens, id: body.id, to: \.organisations)
        token = body.tokens.upperBound
      } else if let place = place(at: token) {
        add(place.tokens, id: place.id, to: \.places)
        token = place.tokens.upperBound
      } else {
        token += 1
      }
    }
    if let place = reading.head.place {
      lists.places.addHead(place, name: reading.text.string(place))
    }
  }

  // MARK: Bodies

  private func body(at token: Int) -> (tokens: Range<Int>, id: String?)? {
    if let match = reading.phrase(.organisation, at: token) {
      return (match.tokens, match.entry.value)
    }
    if let match = reading.phrase(.japaneseBody, at: token), match.entry.value == "name" {
      return (match.tokens, nil)
    }
    return suffixed(at: token)
  }

  /// A run of kanji and katakana that ends as names of bodies do, and begins where a word does.
  private func suffixed(at token: Int) -> (tokens: Range<Int>, id: String?)? {
    guard reading.isNounPart(token), !reading.isNounPart(token - 1) else { return nil }
    var end = token
    var last: Int?
    while reading.isNounPart(end) || reading.scalar(end) == "・", end - token < 24 {
      if end - token >= 2, let match = reading.phrase(.japaneseBody, at: end),
        match.entry.value == "suffix", !reading.isNounPart(match.tokens.upperBound)
      {
        last = match.tokens.upperBound
      }
      end += 1
    }
    guard let last else { return nil }
    // 「クアンニン省」 is a province: katakana before 「省」.
    if reading.scalar(last - 1) == "省", reading.isKatakana(last - 2) { return nil }
    return (token..<last, nil)
  }

  // MARK: Places

  private func place(at token: Int) -> (tokens: Range<Int>, id: String?)? {
    let known = reading.phrase(.place, at: token)
    let listed = reading.phrase(.japanesePlace, at: token)
    if let found = [known, listed].compactMap(\.self).max(by: { $0.tokens.count < $1.tokens.count })
    {
      // A longer word of katakana that begins alike is another one.
      let end = found.tokens.upperBound
      if reading.isKatakana(end - 1), reading.isKatakana(end) { return nil }
      let id = known?.tokens == found.tokens ? known?.entry.value : nil
      return (token..<withClass(end), id ?? known?.entry.value)
    }
    return classed(at: token)
  }

  private func withClass(_ end: Int) -> Int {
    reading.phrase(.japanesePlaceClass, at: end)?.tokens.upperBound ?? end
  }

  /// Katakana before 「省」 or 「市」: a province or city that no list has.
  private func classed(at token: Int) -> (tokens: Range<Int>, id: String?)? {
    guard reading.isKatakana(token), !reading.isKatakana(token - 1) else { return nil }
    var end = token
    while reading.isKatakana(end) { end += 1 }
    guard end - token >= 2, let match = reading.phrase(.japanesePlaceClass, at: end),
      match.tokens.count == 1, ["省", "市", "郡", "州", "島"].contains(reading.scalar(end) ?? " "),
      !reading.isKanji(end + 1) || reading.phrase(.title, at: end) == nil
    else { return nil }
    return (token..<match.tokens.upperBound, nil)
  }

  // MARK: Registers

  private mutating func topic(at token: Int) {
    for match in reading.phrases(at: token) where match.entry.category == .topic {
      let range = reading.range(of: match.tokens)
      if let index = topics.firstIndex(where: { $0.id == match.entry.value }) {
        if topics[index].mentions.last?.overlaps(range) != true {
          topics[index].mentions.append(range)
        }
      } else {
        topics.append(Extraction.TopicMention(id: match.entry.value, mentions: [range]))
      }
    }
  }

  private mutating func add(
    _ tokens: Range<Int>, id: String?, to list: WritableKeyPath<Lists, JapaneseNameList>
  ) {
    let range = reading.range(of: tokens)
    lists[keyPath: list].add(range, name: reading.text.string(range), id: id)
  }
}

/// Names with their mentions: those of one id, or of the same words, are one.
private struct JapaneseNameList {
  private(set) var names: [Extraction.Name] = []
  private var byID: [String: Int] = [:]
  private var byName: [String: Int] = [:]

  /// Adds a mention behind all others of the name.
  mutating func add(_ range: Range<Int>, name: String, id: String?) {
    if let index = id.map({ byID[$0] }) ?? byName[name] {
      names[index].mentions.append(range)
      return
    }
    if let id { byID[id] = names.count }
    byName[name] = byName[name] ?? names.count
    names.append(Extraction.Name(name: name, id: id, role: nil, mentions: [range]))
  }

  /// Adds a mention of the head of the report, which stands before most.
  mutating func addHead(_ range: Range<Int>, name: String) {
    add(range, name: name, id: nil)
    guard let index = byName[name] else { return }
    names[index].mentions.sort { $0.lowerBound < $1.lowerBound }
  }
}
