import BriefingModel

/// A date or time that a text speaks of, before anything else is made of its numbers.
struct FoundDate: Sendable, Hashable {
  /// The tokens of the expression, without a preposition before it: `25 November 2025`, `last year`.
  var tokens: Range<Int>
  /// What it means; `nil` where it cannot be told without guessing.
  var period: Period?
}

/// Finds dates and times: nothing that belongs to one is ever a figure.
enum DateFinder {
  /// The dates of a text in order, none within another.
  static func dates(in reading: Reading) -> [FoundDate] {
    []
  }
}
