import BriefingModel

/// A person whom a text names, with every place that means this person.
struct FoundPerson: Sendable, Hashable {
  /// The fullest form of the name in the text.
  var name: String
  /// The id of the gazetteer, where it knows the name.
  var id: String?
  /// The office or description beside the name, as printed.
  var role: String?
  /// What is known of it from titles and pronouns.
  var gender: Gender?
  /// Where the text means this person, in order: full names with title, short names, descriptions and
  /// pronouns.
  var mentions: [Range<Int>]

  enum Gender: Sendable, Hashable { case female, male }
}

/// Finds the people of a text and resolves what refers to them.
///
/// First the names that stand in full or behind a title, by their shape, the lexicons and the words
/// around them; then short names, pronouns and descriptions, which mean someone already found.
enum PeopleFinder {
  static func people(in reading: Reading) -> [FoundPerson] {
    if reading.language == .japanese { return JapanesePeople.people(in: reading) }
    let signs = PeopleSigns(reading)
    let names = PeopleNameGrammar(reading, signs)
    let titles = PeopleTitleGrammar(reading: reading, signs: signs, names: names)
    let scan = PeopleScan(reading: reading, signs: signs, names: names, titles: titles)
    var register = PeopleRegister(reading: reading, signs: signs)
    register.add(scan.found())
    var references = PeopleReferences(
      reading: reading, signs: signs, titles: titles, register: register)
    return references.resolved()
  }
}

/// Finds the names of people from left to right, none within another.
struct PeopleScan {
  let reading: Reading
  let signs: PeopleSigns
  let names: PeopleNameGrammar
  let titles: PeopleTitleGrammar

  func found() -> [PeopleTitleGrammar.Titled] {
    var found: [PeopleTitleGrammar.Titled] = []
    var token = 0
    while token < reading.tokens.count {
      guard var titled = name(at: token) else {
        token += 1
        continue
      }
      // A name between an office and a comma may be followed by another office: the first counts.
      if titled.role == nil, let office = titles.officeBehind(titled.name.upperBound) {
        titled.role = office.role
        titled.nationality = titled.nationality ?? office.nationality
      }
      if titled.role == nil { titled.role = titles.officeBefore(titled.name) }
      // What a title took up may reach back behind the name before.
      if let last = found.last, titled.mention.lowerBound < last.mention.upperBound {
        titled.mention = titled.name
      }
      found.append(titled)
      token = titled.name.upperBound
    }
    return found
  }

  private func name(at token: Int) -> PeopleTitleGrammar.Titled? {
    if let titled = titles.honorific(at: token) ?? titles.office(at: token) { return titled }
    guard reading.tokens[token].isCapitalised else { return nil }
    var name = plainName(at: token)
    if signs[token].contains(.person), let known = reading.phrase(.person, at: token),
      known.tokens.count > name?.count ?? 0
    {
      name = known.tokens
    }
    if name == nil, isSpeakingAlone(token) { name = token..<token + 1 }
    return name.map { PeopleTitleGrammar.Titled(mention: $0, name: $0) }
  }

  /// Whether one word that may be a family name stands beside a verb of saying: “Ito said”.
  private func isSpeakingAlone(_ token: Int) -> Bool {
    guard names.isWellKnown(token), !names.isInHeadline(token), !isBehindBody(token),
      names.run(from: token)?.count == 1, !titles.isPartOfBody(token..<token + 1),
      token == 0 || !reading.tokens[token - 1].isCapitalised
        || !signs[token - 1].isDisjoint(with: [.opener, .time])
        || reading.sentence(of: token - 1) != reading.sentence(of: token)
    else { return false }
    let next = token + 1
    if signs[next].contains(.say), reading.tokens[next].isAfterSpace { return true }
    if names.isVietnameseSubject(token) || signs[token].contains(.famous) { return true }
    if reading.isSymbol(next, ","), titles.officeBehind(next) != nil { return true }
    return token > 1 && signs[token - 1].contains(.say)
      && (reading.tokens[token - 2].kind == .quotationMark || reading.isSymbol(token - 2, ","))
  }

  /// A name without a title, where its parts or the words around it show that it is one.
  private func plainName(at token: Int) -> Range<Int>? {
    guard let run = names.run(from: token), !isBehindBody(token), !titles.isCountry(at: token)
    else {
      return nil
    }
    if let known = names.knownName(at: token) {
      return titles.isPartOfBody(known) ? nil : known
    }
    guard (2...4).contains(run.count), !names.isInHeadline(token), !titles.isPartOfBody(run) else {
      return nil
    }
    return names.looksJapanese(run) || isShownByContext(run) ? run : nil
  }

  /// Whether the words before show that what follows is a place or body.
  private func isBehindBody(_ token: Int) -> Bool {
    guard token > 0, reading.tokens[token].isAfterSpace else { return false }
    if signs[token - 1].contains(.before) { return true }
    // “Bank Indonesia”, “Fitch Solutions Tanaka”: capitals that already belong together.
    return reading.language == .english && reading.tokens[token - 1].isCapitalised
      && reading.sentence(of: token - 1) == reading.sentence(of: token)
      && signs[token - 1].contains(.notName)
      && signs[token - 1].isDisjoint(with: [.opener, .time])
  }

  /// Whether the words around two to four capitalised words make them a person: a verb of saying, an
  /// age, an office, “who”.
  private func isShownByContext(_ run: Range<Int>) -> Bool {
    let next = run.upperBound
    if signs[next].contains(.say), reading.tokens[next].isAfterSpace { return true }
    if reading.isSymbol(next, ",") {
      if reading.word(next + 1) == "who" { return true }
      if reading.tokens.indices.contains(next + 1), reading.tokens[next + 1].kind == .number,
        reading.isSymbol(next + 2, ",") || reading.word(next + 2) == "tuổi",
        reading.tokens[next + 1].range.count <= 2
      {
        return true
      }
      if titles.officeBehind(next) != nil { return true }
    } else if titles.officeBehind(next) != nil {
      return true
    }
    let previous = run.lowerBound - 1
    // “led by X”
    if previous > 0, reading.word(previous) == "by" {
      switch reading.word(previous - 1) {
      case "led", "headed", "chaired", "signed", "hosted", "founded", "written", "directed":
        return true
      default: break
      }
    }
    // “…,” said X.
    return previous > 0 && signs[previous].contains(.say)
      && (reading.tokens[previous - 1].kind == .quotationMark || reading.isSymbol(previous - 1, ",")
        || reading.isSymbol(previous - 1, "'"))
  }
}
