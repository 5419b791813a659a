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
  /// A short multiplier behind digits: “bn”; and one that is something else without money: “m”.
  case scaleMark, moneyScaleMark
  /// A small word within a number: “and”, “half a”; the value says which.
  case numberParticle
  /// The lower part of a fraction: “thirds”; the value is the number.
  case denominator
  /// The end of an ordinal in digits: “th”.
  case ordinalEnding
  /// An amount without a number: “dozens of”.
  case vagueAmount

  // Lexicons/LANGUAGE/money.yaml; the value is the code of ISO 4217
  /// A sign: “US$”; and a code, in capitals only.
  case currencySign, currencyCode
  /// A name: “yen”; and the name of a hundredth: “cents”.
  case currency, currencySubunit

  // Lexicons/LANGUAGE/units.yaml; the value is the unit of the figure
  /// Percent, percentage points, basis points.
  case share
  /// Units of time, of measure, and “times”.
  case duration, measure, times
  /// A noun behind number and hyphen: “20-member”.
  case hyphenCount
  /// Plurals without s; words in s that are none; nouns behind “one”.
  case pluralNoun, singularInS, singularNoun
  /// A noun that is counted, where the language has no plural.
  case countedNoun
  /// What “two” of are the parties of a report.
  case partyNoun
  /// A word at which a noun phrase has ended.
  case phraseEnd

  // Lexicons/LANGUAGE/qualifiers.yaml
  /// How exact a number is; the value is a bound of a figure.
  case bound, boundAfter
  /// A rise or a fall; the value is `up` or `down`.
  case changeVerb, changeNoun, changeAfter, changeTo
  /// Verbs of change whose object is got or lost rather than the extent of the change: “raised”.
  case getting
  /// A verb before a level, which is no part of what is measured: “reached”.
  case level
  /// What may stand between a change and its number.
  case changeAdverb, link
  /// Small words between numbers; the value says which.
  case figureParticle
  /// A word before a number that only names: “Article 5”.
  case identifier
  /// Before a length of time, so that it is no date: “kỳ hạn 6 tháng”.
  case term
  /// Behind a number that is somebody's age.
  case age
  /// Words beside which a bare number counts people.
  case casualty
  /// Aims, words before the year of one, words that say that an aim was passed.
  case target, targetDate, missedTarget
  /// Events that make a year a milestone, what they must be of, words before such a year.
  case milestone, partnership, milestoneDate
  /// Ranks: verbs before an ordinal, superlatives and nouns behind it, marks before a number.
  case rankCue, superlative, rankNoun, rankNumber, rankFirst
  /// “doubled”; the value is the factor. What looks like it; “gấp” before “3 lần”.
  case multiple, multipleExclusion, halved, twice, timesBefore
  /// “double-digit”; the value is the least percentage.
  case roundPercent

  // Gazetteers
  case person, organisation, place, project, topic, indicator
}
