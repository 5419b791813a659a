import BriefingModel

/// The names of the people found so far, by what stands for them: a text may name thousands.
struct JapanesePeopleNames {
  /// The last person of a form of name, and the last of whom no id is known.
  private struct Last {
    var person: Int
    var withoutID: Int?
  }

  private var byID: [String: Int] = [:]
  private var byName: [String: Last] = [:]
  /// The beginnings of names, and their parts between points.
  private var byPart: [String: Last] = [:]
  private var endings: Set<String> = []

  /// Adds a name of a person, with the id of the gazetteer where it knows the person.
  mutating func add(_ name: String, of person: Int, id: String?) {
    let isKnown = id != nil
    if let id { byID[id] = person }
    note(name, person, isKnown, in: &byName)
    for end in name.indices.dropFirst() + [name.endIndex] {
      note(String(name[..<end]), person, isKnown, in: &byPart)
    }
    for part in name.split(whereSeparator: { $0 == "・" || $0 == " " }) {
      note(String(part), person, isKnown, in: &byPart)
    }
    for start in name.indices { endings.insert(String(name[start...])) }
  }

  private func note(
    _ name: String, _ person: Int, _ isKnown: Bool, in table: inout [String: Last]
  ) {
    let last = table[name]
    table[name] = Last(
      person: max(person, last?.person ?? person),
      withoutID: isKnown ? last?.withoutID : max(person, last?.withoutID ?? person))
  }

  /// The last person of an id; or of whom a name is a short form, its beginning or a part between points, or who has a
  /// short form of it.
  func person(named name: String, id: String?) -> Int? {
    var found = id.flatMap { byID[$0] }
    let forms = (name.indices.dropFirst() + [name.endIndex]).map { byName[String(name[..<$0])] }
    for last in forms + [byPart[name]] {
      // Two ids are two people, whatever their names.
      let person = id == nil ? last?.person : last?.withoutID
      if let person { found = max(person, found ?? person) }
    }
    return found
  }

  /// Whether somebody's name ends like this.
  func hasEnding(_ word: String) -> Bool { endings.contains(word) }
}
