/// What a phrase of the lexicons or gazetteers stands for.
struct LexiconEntry: Sendable, Hashable {
  /// The sort of phrase.
  var category: LexiconCategory
  /// What it stands for within its sort: `atLeast`, `USD`, `11`, an id of the gazetteers.
  var value: String
  /// The value as a whole number, where it is one.
  var number: Int?
}

/// The sorts of phrases: the top-level keys of the files in Lexicons/, and the gazetteers.
enum LexiconCategory: String, Sendable, Hashable, CaseIterable {
  // Lexicons/LANGUAGE/text.yaml
  /// Ends in a point that ends no sentence: “Dr.”
  case abbreviation
  /// Small words by which a language is known.
  case functionWord
  /// Words that name an agency at the head or foot of a report.
  case agency
  /// Words before a field of the head: `date`, `title`, `source`.
  case field

  // Lexicons/LANGUAGE/numbers.yaml
  /// A number word: “seven”; the value is the number.
  case cardinal
  /// A multiplier: “million”; the value is the factor.
  case scale
  /// A place in an order: “third”; the value is the number.
  case ordinal

  // Gazetteers
  case person, organisation, place, project, topic, indicator
}
