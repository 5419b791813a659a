import Foundation

/// A number that a source states.
public struct Figure: Sendable, Hashable {
  /// How exactly the source states the number.
  public enum Bound: String, Sendable, Hashable, CaseIterable {
    case exactly, over, atLeast, under, atMost, about, nearly
  }

  /// Whether the number is a change, and in which direction; a level has none.
  public enum Change: String, Sendable, Hashable, CaseIterable {
    case up, down
  }

  /// The sort of number.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case count, money, percent, rank, duration, year, measure, multiple
  }

  /// Whether the number tells what is, what is aimed at, or when something was reached.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    case reported, target, milestone
  }

  /// The number: one value, or a range.
  public enum Quantity: Sendable, Hashable {
    /// One value.
    case value(Decimal)
    /// From the lower to the higher value, both included.
    case range(low: Decimal, high: Decimal)
  }

  /// Its name within the article: part of its permalink.
  public var id: Slug
  /// What the number is of, in the editor's words.
  public var label: LocalizedText
  /// The number in plain units (8 billion dollars is 8000000000).
  public var quantity: Quantity
  /// What it counts.
  public var unit: Unit
  /// The unit as the source prints it, where that matters.
  public var unitText: String?
  /// How exact it is.
  public var bound: Bound
  /// Whether it rose or fell; `nil` for a level.
  public var change: Change?
  /// The sort of number.
  public var kind: Kind
  /// Reported, target or milestone.
  public var status: Status
  /// Whose number it is, where the indicator does not say: an event, a region, a company.
  public var scope: LocalizedText?
  /// The time it speaks of; `nil` where the source does not state one.
  public var period: Period?
  /// The series it belongs to.
  public var indicator: Located<Slug>?
  /// Who said it; `nil` where the source says it in its own voice.
  public var speaker: Located<Slug>?
  /// What supports it.
  public var evidence: Evidence
  /// Where it stands in the record.
  public var location: SourceLocation
}
