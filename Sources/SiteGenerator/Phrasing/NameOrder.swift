import BriefingModel
import Foundation

/// How a language puts names in order: by CLDR's collation for its locale, which Foundation carries
/// itself, so that it is the same on every machine.
struct NameOrder: Sendable {
  /// What of a name comes first.
  enum Sorting: String, Sendable, CaseIterable {
    /// The name as it stands: family names first where they are written first.
    case asWritten = "as-written"
    /// People by the last word of their name, then by the rest, as in Việt Nam; but those whose name has a
    /// reading as it stands, for Japanese names begin with the family's.
    case givenName = "given-name"
    /// The reading that the catalogue gives, as in Japan; the name where it gives none.
    case reading
  }

  let locale: Locale
  let sorting: Sorting

  /// Whether one name stands before another; `nil` where the language makes no difference.
  func precedes(_ lhs: String, _ rhs: String) -> Bool? {
    switch lhs.compare(rhs, options: [], range: nil, locale: locale) {
    case .orderedAscending: true
    case .orderedDescending: false
    case .orderedSame: nil
    }
  }

  /// Texts in order; those that the language does not tell apart by their code.
  func sorted(_ texts: [String]) -> [String] {
    texts.sorted { precedes($0, $1) ?? ($0 < $1) }
  }

  /// Entities in order of their names, and of their ids where those are alike.
  func sorted(_ entities: [Entity], in language: Language) -> [Entity] {
    entities.map { (entity: $0, key: key($0, language)) }
      .sorted { precedes($0.key, $1.key) ?? ($0.entity.id < $1.entity.id) }
      .map(\.entity)
  }

  private func key(_ entity: Entity, _ language: Language) -> String {
    let name = entity.name[language]
    switch sorting {
    case .asWritten: return name
    case .reading: return entity.reading ?? name
    case .givenName:
      let words = name.split(separator: " ")
      guard entity.kind == .person, entity.reading == nil, words.count > 1,
        let given = words.last, entity.name.texts[language] != nil
      else { return name }
      // A space sorts before every letter, so a given name stands before a longer one.
      return given + " " + words.dropLast().joined(separator: " ")
    }
  }
}
