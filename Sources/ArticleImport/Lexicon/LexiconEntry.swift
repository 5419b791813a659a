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
  /// Words before a date that leave one side of it open: “from 2026”, “by 2045”.
  case periodSide
  /// The same behind a date: 「2045年までに」.
  case periodSideAfter
  /// Words before a field of the head: `date`, `title`, `source`.
  case field

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

  // Lexicons/LANGUAGE/dates.yaml
  /// A month by its name; the value is its number.
  case month
  /// A short form of a month's name, which is one only beside a number.
  case monthAbbreviation
  /// A day of the week; the value is its number by ISO 8601, Monday being 1.
  case weekday
  /// A day by its distance from the report's: “yesterday”; the value is the distance.
  case relativeDay
  /// A period by its distance from the report's: “last year”; the value is `year-1`.
  case relativePeriod
  /// A period that serves to compare with: “the same period last year”; the value is as before, or
  /// `unknown` where the words leave it open.
  case comparisonPeriod
  /// What moves a weekday or month: “last”; the value is -1, 0 or 1.
  case periodShift
  /// A quarter, half or run of months: “first half”; the value is `H1`, `Q3`, `M1-10`.
  case partOfYear
  /// What picks a stretch of a period: “early”; the value is `within`, `end` for its last
  /// day, or `late` where only the words around tell the two apart.
  case edgeOfPeriod
  /// What joins the two ends of a stretch of time: “to”, “-”; the value is `through` or `and`.
  case dateConnector
  /// A word before a number that makes it a year: “in”, “since”.
  case yearCue
  /// A word after a number that shows it not to be a year: “km”.
  case notAfterYear
  /// A word before a number that shows it not to be a year: “USD”, “No.”; the value is
  /// `count` where that goes for a number before a common noun only.
  case notBeforeYear
  /// A word by which a sentence speaks of what is to come.
  case futureCue
  /// A word by which a sentence speaks of what has been.
  case pastCue
  /// A fiscal year: “FY”, “fiscal year”.
  case fiscalYear
  /// What follows the digits of a time of day: “am”, “o'clock”.
  case timeOfDay
  /// A word before the digits of a time of day: “lúc”.
  case clockCue
  /// A word before the digits of a day: “ngày”.
  case timeCue
  /// A word before a year or years that is part of their name: “giai đoạn”.
  case yearName
  /// A part of a day, which may stand before a date: “sáng”.
  case partOfDay
  /// A unit of time that is counted: `year`, `month`, `week`, `day`, `decade`.
  case timeUnit

  // Lexicons/shared and Lexicons/LANGUAGE/places.yaml
  /// A place that every reader knows; the value is the name by which it is listed.
  case knownPlace
  /// A word of the sort of place it is: “Province”, “tỉnh”; the value is `before` or `after`.
  case placeClass
  /// What looks like the name of a place, or like the first word of one, and is not.
  case notPlaceName

  // Lexicons/shared and Lexicons/LANGUAGE/organisations.yaml
  /// An organisation that every reader knows; the value is the name by which it is listed.
  case knownOrganisation
  /// The same, known by an acronym that is written in capitals.
  case organisationAcronym
  /// A word with which names of organisations begin: “Ministry”, “Bộ”; the value is the sort.
  case organisationHead
  /// A word with which they end: “Corporation”.
  case organisationTail
  /// What they hold besides capitals: a compound, words in small letters, an owner, “and Gas”.
  case organisationInner
  /// A common undertaking of those named before it.
  case jointVenture
  /// What stands in capitals beside a name without being part of it.
  case notOrganisationName
  /// What makes a name in capitals that of an event or document.
  case notOrganisation

  // Lexicons/LANGUAGE/projects.yaml
  /// A word with which names of projects begin: “dự án”; the value is `work` or `site`.
  case projectHead
  /// A word with which they end: “project”, “Bridge”; the value is `work` or `site`.
  case projectTail
  /// What sort of work it is, between the name and “project”: “drainage”.
  case projectType
  /// Who pays, before the name: “ODA-funded”.
  case fundedPrefix
  /// A word that names no project by itself.
  case notProjectName
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

  // Lexicons/ja/people.yaml
  /// An office or calling that stands behind a name.
  case title
  /// What may stand before an office and belongs to it.
  case titleModifier
  /// Words that mean somebody named before: 「同氏」.
  case samePerson
  /// A family name of Japan in kanji.
  case surname

  // Lexicons/ja/names.yaml
  /// A country, region or city in Japanese.
  case japanesePlace
  /// What stands behind the name of a place: 「市」.
  case japanesePlaceClass
  /// A body by name, or a word in which names of bodies end.
  case japaneseBody

  // Lexicons/ja/speech.yaml
  /// A verb or phrase that reports speech.
  case jaSpeech
  /// A noun for what somebody thinks: 「考え」.
  case jaThought
  /// A verb that shows such a thought: 「を示した」.
  case jaShow
  /// What stands behind a source: 「によると」.
  case jaSource
  /// A verb of asking.
  case jaRequest
  /// A word that points to a quotation: 「こう」.
  case jaPointer
  /// What stands behind a quotation that nobody said.
  case jaNotSpeech

  // Lexicons/ja/numbers.yaml, units.yaml, dates.yaml
  /// A word that begins with a kanji numeral and states no number: “四国”.
  case numeralWord
  /// What stands behind a number and is no unit of it: “人口”; what only names: “号機”.
  case notUnit, namingTail
  /// What is counted: “社”; those of the value `common` may follow a single kanji numeral.
  case counter
  /// An era; the value is the year before its first.
  case era
  /// What goes back to the date before: “同年”; the value is `year+0`.
  case sameDate
  /// Words beside a number of years or days by which it is a stretch of time: “ぶり”, “過去”.
  case spanTail, spanHead

  // Gazetteers
  case person, organisation, place, project, topic
  /// Stands in ``Lexicon/indicators`` and not among ``Lexicon/phrases``.
  case indicator
}
