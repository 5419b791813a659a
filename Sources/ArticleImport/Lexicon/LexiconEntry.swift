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

  // Lexicons/LANGUAGE/numbers.yaml
  /// A number word: “seven”; the value is the number.
  case cardinal
  /// A multiplier: “million”; the value is the factor.
  case scale
  /// A place in an order: “third”; the value is the number.
  case ordinal

  // Lexicons/shared/people.yaml
  /// A family name; the value is the custom it follows: `vi`, `ja`, `zh`, `ko`.
  case familyName
  /// A Japanese given name; the value is `female` or `male`.
  case japaneseName
  /// A given name that stands before a family name; the value is `female`, `male` or `either`.
  case givenName
  /// A small word within a family name: “van der”.
  case nameParticle

  // Lexicons/LANGUAGE/people.yaml
  /// “Mr”, “bà”; the value is `female`, `male` or `either`.
  case honorific
  /// An office before or behind a name; the value is the sort of office.
  case role
  /// What describes a person too weakly to make one capitalised word behind it a name.
  case occupation
  /// Another sort of office that an office counts as: a foreign minister is a diplomat too.
  case describedAs
  /// What belongs to an office before it: “former”, “deputy”.
  case roleModifier
  /// The field of an office, before it: “industry and trade”.
  case portfolio
  /// The adjective of a country.
  case nationality
  /// A pronoun for one person; the value is `female` or `male`.
  case personPronoun
  /// What holds such a pronoun and means nobody.
  case notPronoun
  /// A capitalised word that no name of a person holds.
  case notName
  /// The name of a place or body that looks like that of a person.
  case notPerson
  /// A word before capitalised ones that makes them a place or body.
  case notPersonBefore

  // Lexicons/LANGUAGE/speech.yaml
  /// A verb of saying; the value is what may follow it.
  case cue
  /// Such a verb behind a comma, whose subject is that of the sentence: “adding”.
  case participleCue
  /// What is felt, behind “expressed”: “confidence”.
  case feelingNoun
  /// “that”.
  case complementiser
  /// “according to”.
  case attribution
  /// A hearer, behind “told”.
  case addressee
  /// A word between a speaker and the verb.
  case speechAdverb
  /// Words between the verb and what was said.
  case speechAdverbial
  /// A noun for a body, paper or group of people that can speak.
  case speakerNoun
  /// A noun for what only “according to” speaks of: “data”.
  case attributionNoun
  /// A pronoun for a body or group.
  case bodyPronoun
  /// A word at which a clause begins.
  case clauseOpener
  /// A word that stands in no noun phrase.
  case notInSpeaker
  /// A preposition.
  case speakerPreposition
  /// An article or numeral at the head of a noun phrase.
  case speakerDeterminer
  /// A word that shows that what it stands in is a clause.
  case finiteVerb
  /// What makes words in quotation marks a name, theme or title.
  case namingCue

  // Gazetteers
  case person, organisation, place, project, topic, indicator
}
