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
enum PeopleFinder {
  static func people(in reading: Reading) -> [FoundPerson] {
    []
  }
}
