import BriefingModel
import Foundation

/// The levels of one series as they are drawn: each number with its bound, its time and its evidence.
struct SeriesChart: Chart {
  /// How the numbers relate to time, and so how they are drawn.
  enum Form: Sendable {
    /// An amount over a period: a column as wide as the period.
    case columns
    /// An amount at a moment: a point.
    case points
    /// A place in an order: a point, the first place on top.
    case ranks
  }

  /// A number that one or more sources give for a time.
  @dynamicMemberLookup
  struct Point: Sendable {
    /// The first and the last day, in years: 2024.0 is the beginning of 2024.
    var start: Double
    var end: Double
    var number: ChartNumber

    /// The middle of its time.
    var middle: Double { (start + end) / 2 }

    subscript<Value>(dynamicMember path: KeyPath<ChartNumber, Value>) -> Value {
      number[keyPath: path]
    }
  }

  var id: String
  var form: Form
  var heading: String
  var subtitle: String
  var sources: String
  var notes: [String]
  /// The numbers in the order of time.
  var points: [Point]
  /// What is aimed at, in the order of its dates; never part of the series.
  var goals: [Point] = []
  /// The marks of the axis of values.
  var ticks: AxisTicks
  /// The text at each mark.
  var tickLabels: [String]

  var numbers: [ChartNumber] { (points + goals).map(\.number) }

  /// How far up its axis a value stands, from 0 to 1; places in an order go down.
  func height(of value: Decimal) -> Double {
    let span = ticks.range.upperBound - ticks.range.lowerBound
    guard span > 0 else { return 0 }
    let share = NSDecimalNumber(decimal: (value - ticks.range.lowerBound) / span).doubleValue
    return form == .ranks ? 1 - share : share
  }

  /// The height of the line on which amounts stand: zero, or the end of the axis next to it.
  var baseHeight: Double {
    form == .ranks ? 0 : height(of: min(max(0, ticks.range.lowerBound), ticks.range.upperBound))
  }

  /// Points of the same time or so near that a line between them draws through no missing year.
  static let longestLine = 1.05

  /// The first and the last year that the axis shows.
  var years: ClosedRange<Int> {
    let first = (points + goals).map(\.start).min() ?? 0
    let last = (points + goals).map(\.end).max() ?? first
    return Int(
      first.rounded(.down))...max(Int(first.rounded(.down)), Int((last - 0.001).rounded(.down)))
  }

  /// The pairs of neighbours in time between which a line may be drawn: no year lies between them, and
  /// each is the only number of its time.
  var joined: [(Point, Point)] {
    if form == .columns { return [] }
    let counts = Dictionary(grouping: points, by: \.middle).mapValues(\.count)
    return zip(points, points.dropFirst()).filter { first, second in
      let gap = second.middle - first.middle
      return gap > 0 && gap <= Self.longestLine && counts[first.middle] == 1
        && counts[second.middle] == 1 && first.low == first.high && second.low == second.high
    }
  }

  /// The points of each time, in the order of time.
  var groups: [[Point]] { points.runs { [$0.start, $0.end] } }

  func drawing(on page: PageAddress?, width: Double) -> Drawing {
    SeriesChartDrawing.draw(self, on: page, width: width)
  }
}
