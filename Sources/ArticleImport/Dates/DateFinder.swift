import BriefingModel

/// A date or time that a text speaks of, before anything else is made of its numbers.
struct FoundDate: Sendable, Hashable {
  /// The tokens of the expression, without a preposition before it: `25 November 2025`, `last year`.
  var tokens: Range<Int>
  /// What it means; `nil` where it cannot be told without guessing.
  var period: Period?
  /// Whether it only says with what something is compared: `the same period last year`.
  var isComparison = false
}

/// Finds dates and times: nothing that belongs to one is ever a figure.
enum DateFinder {
  /// The dates of a text in order, none within another.
  static func dates(in reading: Reading) -> [FoundDate] {
    switch reading.language {
    case .vietnamese: dates(in: reading, by: VietnameseDates(DateReading(reading)))
    case .japanese: JapaneseDates.dates(in: reading)
    default: dates(in: reading, by: EnglishDates(DateReading(reading)))
    }
  }

  private static func dates(in reading: Reading, by grammar: some DateGrammar) -> [FoundDate] {
    var dates: [FoundDate] = []
    for sentence in reading.sentences {
      var token = sentence.tokens.lowerBound
      while token < sentence.tokens.upperBound {
        if let date = grammar.date(at: token), date.tokens.upperBound > token {
          dates.append(date)
          token = date.tokens.upperBound
        } else {
          token += 1
        }
      }
    }
    return dates
  }
}

/// How a language writes dates.
protocol DateGrammar {
  /// The longest date that begins with a token.
  func date(at token: Int) -> FoundDate?
}
