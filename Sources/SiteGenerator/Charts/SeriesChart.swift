import BriefingModel
import Foundation

/// The levels of one series as they are drawn: each number with its bound, its time and its evidence.
struct SeriesChart: Sendable {
  /// How the numbers relate to time, and so how they are drawn.
  enum Form: Sendable {
    /// An amount over a period: a column as wide as the period.
    case columns
    /// An amount at a moment: a point.
    case points
  }

  /// A number that one or more sources give for a time.
  struct Point: Sendable {
    /// The first and the last day, in years: 2024.0 is the beginning of 2024.
    var start: Double
    var end: Double
    var low: Decimal
    var high: Decimal
    var bound: Figure.Bound
    /// The number on the axis's scale, with its bound.
    var label: String
    /// Number, time and source in full.
    var name: String
    /// The page and the id on it that give the evidence.
    var target: PageAddress
    var fragment: String

    /// Whether the number is one value and exact.
    var isExact: Bool { bound == .exactly && low == high }
  }

  /// Part of the ids of its elements.
  var id: String
  var form: Form
  /// What is to be seen, as a sentence.
  var heading: String
  /// What is measured, in which unit, over which time.
  var subtitle: String
  /// Who says so.
  var sources: String
  /// What the marks mean, where that is not plain.
  var notes: [String]
  /// The numbers in the order of time.
  var points: [Point]
  /// The marks of the axis of values.
  var ticks: AxisTicks
  /// The text at each mark.
  var tickLabels: [String]
  /// The name of years on the axis of time.
  var yearLabels: @Sendable (Int) -> String

  /// Points of the same time or so near that a line between them draws through no missing year.
  static let longestLine = 1.05

  /// The first and the last year that the axis shows.
  var years: ClosedRange<Int> {
    let first = points.map(\.start).min() ?? 0
    let last = points.map(\.end).max() ?? first
    return Int(
      first.rounded(.down))...max(Int(first.rounded(.down)), Int((last - 0.001).rounded(.down)))
  }
}
