import BriefingModel

/// Resolves what refers to people already named: short names, pronouns, descriptions.
///
/// A pronoun means whoever was last the subject of a sentence or spoke last; a description, the last
/// one whose office it fits. What fits nobody stays open.
struct PeopleReferences {
  let reading: Reading
  let signs: PeopleSigns
  let titles: PeopleTitleGrammar
  let register: PeopleRegister
  private var genders: [FoundPerson.Gender?]
  /// All mentions found so far, in order.
  private var mentions: [PeopleRegister.Mention] = []
  /// The paragraph of each person's last mention.
  private var lastMention: [Int?]
  /// Those whom a description may mean, the last mentioned first.
  var recent: [Int] = []
  /// Whom a pronoun means.
  private var salient: Int?
  private var salientParagraph = 0
  /// The quotations, in whose words pronouns mean people of their own.
  private let quotations: [Quotation]

  /// How many paragraphs later a pronoun may still mean someone.
  private static let memory = 4
  /// How many people a description is compared with.
  private static let crowd = 16

  init(
    reading: Reading, signs: PeopleSigns, titles: PeopleTitleGrammar, register: PeopleRegister
  ) {
    self.reading = reading
    self.signs = signs
    self.titles = titles
    self.register = register
    genders = register.entries.map(\.person.gender)
    lastMention = Array(repeating: nil, count: register.entries.count)
    quotations = QuotationFinder.quotations(in: reading)
  }

  /// The people with all their mentions.
  mutating func resolved() -> [FoundPerson] {
    var people = register.entries.map(\.person)
    guard !people.isEmpty else { return [] }
    var named = register.mentions[...]
    for sentence in reading.sentences { resolve(sentence, &named) }
    for mention in mentions {
      people[mention.person].mentions.append(reading.range(of: mention.tokens))
    }
    for index in people.indices { people[index].gender = genders[index] }
    return people.filter { !$0.mentions.isEmpty }
  }

  // MARK: - One sentence

  private mutating func resolve(
    _ sentence: Reading.Sentence, _ named: inout ArraySlice<PeopleRegister.Mention>
  ) {
    var own: [PeopleRegister.Mention] = []
    var open: [Int] = []
    var subject: Int?
    var speaker: Int?
    var token = sentence.tokens.lowerBound
    while token < sentence.tokens.upperBound {
      var mention: PeopleRegister.Mention?
      var isPronoun = false
      if let next = named.first, next.tokens.lowerBound <= token {
        mention = next
        named.removeFirst()
      } else if let short = shortName(at: token) {
        mention = short
      } else if signs[token].contains(.pronoun), let end = pronoun(at: token) {
        isPronoun = true
        if let person = pronounPerson(
          at: token, subject: subject ?? speaker, paragraph: sentence.paragraph)
        {
          mention = PeopleRegister.Mention(tokens: token..<end, person: person)
        } else {
          open.append(token)
        }
      } else if let description = description(at: token, in: sentence) {
        mention = description
      }
      guard let mention else {
        token += 1
        continue
      }
      own.append(mention)
      let isNewSubject = isSubject(mention.tokens, in: sentence)
      if isNewSubject, subject == nil, !isQuoted(token) || !isPronoun {
        subject = mention.person
        // “In his speech, X said”: the pronoun before the subject means it.
        if !isPronoun { adopt(&own, open: &open, subject: mention.person, before: token) }
      }
      if isSpeaker(mention.tokens), !isQuoted(token) { speaker = mention.person }
      lastMention[mention.person] = sentence.paragraph
      recent.removeAll { $0 == mention.person }
      recent.insert(mention.person, at: 0)
      if recent.count > Self.crowd { recent.removeLast() }
      token = max(token + 1, mention.tokens.upperBound)
    }
    mentions += own.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    if let next = speaker ?? subject ?? (salient == nil ? own.last?.person : nil) {
      salient = next
      salientParagraph = sentence.paragraph
    } else if let only = own.last, sentence.paragraph > salientParagraph {
      salient = only.person
      salientParagraph = sentence.paragraph
    }
  }

  /// Gives pronouns before the subject of the sentence to it, where an introduction holds them.
  private mutating func adopt(
    _ own: inout [PeopleRegister.Mention], open: inout [Int], subject: Int, before token: Int
  ) {
    guard token > 0, reading.isSymbol(token - 1, ",") else { return }
    for pronoun in open where fits(subject, genderOfPronoun(pronoun)) {
      own.append(PeopleRegister.Mention(tokens: pronoun..<pronoun + 1, person: subject))
      note(subject, genderOfPronoun(pronoun))
    }
    open = []
  }

  private func isQuoted(_ token: Int) -> Bool {
    let place = reading.tokens[token].range.lowerBound
    let index = quotations.partitioningIndex { $0.range.upperBound > place }
    return index < quotations.count && quotations[index].range.contains(place)
  }

  // MARK: - Short names

  /// A capitalised word that is a short name of someone.
  private func shortName(at token: Int) -> PeopleRegister.Mention? {
    let word = reading.tokens[token]
    guard word.kind == .word, word.isCapitalised, !word.isAllCapitals,
      signs[token].isDisjoint(with: [.notName, .notPerson])
    else { return nil }
    let candidates = register.people(reading.word(token))
    guard let first = candidates.first, isAlone(token) else { return nil }
    let latest = candidates.max { (lastMention[$0] ?? -1) < (lastMention[$1] ?? -1) } ?? first
    return PeopleRegister.Mention(tokens: token..<token + 1, person: latest)
  }

  /// Whether no other capitalised word stands beside a token, of whose name it would be a part.
  private func isAlone(_ token: Int) -> Bool {
    let word = reading.tokens[token]
    let next = token + 1
    if reading.tokens.indices.contains(next) {
      if reading.tokens[next].isAfterSpace {
        if reading.tokens[next].isCapitalised, signs[next].isDisjoint(with: [.time, .opener]),
          reading.sentence(of: next) == reading.sentence(of: token),
          !titles.names.isInHeadline(token)
        {
          return false
        }
      } else if reading.isSymbol(next, "-") || reading.isSymbol(next, "&") {
        return false
      }
    }
    guard token > 0, reading.sentence(of: token - 1) == reading.sentence(of: token) else {
      return true
    }
    let previous = reading.tokens[token - 1]
    if !word.isAfterSpace {
      return previous.kind == .quotationMark || reading.isSymbol(token - 1, "(")
    }
    if signs[token - 1].contains(.before) { return false }
    return !previous.isCapitalised || !signs[token - 1].isDisjoint(with: [.opener, .time])
      || titles.names.isInHeadline(token)
  }

  // MARK: - Pronouns

  /// The end of a pronoun that stands for one person.
  private func pronoun(at token: Int) -> Int? {
    guard signs[token].isDisjoint(with: [.notPronoun]),
      let match = reading.phrase(.personPronoun, at: token), !isQuoted(token)
    else { return nil }
    let end = match.tokens.upperBound
    if reading.language == .vietnamese {
      let next = reading.tokens.indices.contains(end) ? reading.tokens[end] : nil
      guard next?.isCapitalised != true else { return nil }
      // “anh”, “chị”, “cô” are nouns too: only before a verb of saying.
      let word = reading.word(token)
      if word != "ông", word != "bà" {
        let isSpeaking = signs[end].contains(.cue) || signs[end + 1].contains(.cue)
        guard isSpeaking, !reading.tokens[token].isCapitalised || isAtStart(token) else {
          return nil
        }
      }
    }
    return end
  }

  private func isAtStart(_ token: Int) -> Bool {
    guard let sentence = reading.sentence(of: token) else { return false }
    return reading.sentences[sentence].tokens.lowerBound == token
  }

  private func genderOfPronoun(_ token: Int) -> FoundPerson.Gender? {
    switch reading.phrase(.personPronoun, at: token)?.entry.value {
    case "female": .female
    case "male": .male
    default: nil
    }
  }

  private func fits(_ person: Int, _ gender: FoundPerson.Gender?) -> Bool {
    genders[person] == nil || genders[person] == gender
  }

  private mutating func note(_ person: Int, _ gender: FoundPerson.Gender?) {
    genders[person] = genders[person] ?? gender
  }

  private mutating func pronounPerson(at token: Int, subject: Int?, paragraph: Int) -> Int? {
    let gender = genderOfPronoun(token)
    // “her” means a woman known as one sooner than somebody of whom that is not known.
    if gender == .female, subject.map({ genders[$0] }) != .female,
      let woman = recent.prefix(3).first(where: { genders[$0] == .female }),
      paragraph - (lastMention[woman] ?? 0) <= 1
    {
      return woman
    }
    if let subject, fits(subject, gender) {
      note(subject, gender)
      return subject
    }
    // A possessive in an introduction waits for the subject behind the comma.
    if isPossessive(token), isIntroduced(token) { return nil }
    if let salient, fits(salient, gender), paragraph - salientParagraph <= Self.memory {
      note(salient, gender)
      return salient
    }
    // Someone else of the right gender, who was mentioned just before.
    let other = mentions.suffix(8).last { mention in
      genders[mention.person] == gender && gender != nil
        && paragraph - (lastMention[mention.person] ?? 0) <= 2
    }
    return other?.person
  }

  private func isPossessive(_ token: Int) -> Bool {
    switch reading.word(token) {
    case "his", "her": true
    default: false
    }
  }

  /// Whether a comma and a capitalised word, an office or a short name follow in the sentence.
  private func isIntroduced(_ token: Int) -> Bool {
    guard let index = reading.sentence(of: token) else { return false }
    let sentence = reading.sentences[index]
    // “His wife, X,” is another's.
    guard token > sentence.tokens.lowerBound else { return false }
    let reach = min(sentence.tokens.upperBound, token + 20)
    guard token < reach,
      let comma = (token..<reach).first(where: { reading.isSymbol($0, ",") })
    else { return false }
    let next = register.mentions.partitioningIndex { $0.tokens.lowerBound > comma }
    return next < register.mentions.count
      && register.mentions[next].tokens.lowerBound == comma + 1
  }

  // MARK: - Who is the subject

  /// Whether a mention stands where subjects do.
  private func isSubject(_ tokens: Range<Int>, in sentence: Reading.Sentence) -> Bool {
    if isSpeaker(tokens) { return true }
    let previous = tokens.lowerBound - 1
    guard previous >= sentence.tokens.lowerBound else { return !isGenitive(tokens) }
    if isGenitive(tokens) { return false }
    let token = reading.tokens[previous]
    if token.kind == .symbol {
      return reading.isSymbol(previous, ",") || reading.isSymbol(previous, ":")
    }
    if token.kind == .quotationMark { return true }
    switch reading.word(previous) {
    case "that", "while", "but", "as", "when", "rằng", "khi", "trong": return true
    default: return false
    }
  }

  private func isGenitive(_ tokens: Range<Int>) -> Bool {
    if reading.word(tokens.upperBound) == "'s" { return true }
    switch reading.word(tokens.lowerBound) {
    case "his", "him", "himself", "herself": return true
    case "her": return !signs[tokens.upperBound].contains(.cue)
    default: return false
    }
  }

  /// Whether a verb of saying stands beside a mention.
  private func isSpeaker(_ tokens: Range<Int>) -> Bool {
    let end = tokens.upperBound
    if signs[end].contains(.cue)
      || signs[end + 1].contains(.cue) && reading.tokens[end].kind == .word
    {
      return !isGenitive(tokens)
    }
    let previous = tokens.lowerBound - 1
    return previous > 0 && signs[previous].contains(.cue)
      && reading.tokens[previous - 1].kind != .word
  }
}
