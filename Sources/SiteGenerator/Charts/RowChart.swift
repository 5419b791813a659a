import BriefingModel
import Foundation

/// Things side by side, a row each: amounts as bars from zero, places in an order and dates as points on
/// their axis.
struct RowChart: Chart {
  /// What the length of the plot stands for.
  enum Scale: Sendable {
    /// Amounts from zero: bars.
    case amounts
    /// Places in an order, the first at the left: points, whose distances are places and no amounts.
    case places(Axis)
    /// Dates of what is aimed at: diamonds, and a line at the day of the site.
    case dates(Axis, today: Double)
  }

  /// An axis, its marks and their texts.
  struct Axis: Sendable {
    /// Where it begins and ends.
    var start: Double
    var end: Double
    var ticks: [(value: Double, label: String)]
  }

  /// A number in a row.
  struct Value: Sendable {
    /// Where it lies: its lower and its upper end.
    var start: Double
    var end: Double
    /// Whether it goes on behind its end.
    var isOpen = false
    var number: ChartNumber
    /// Who says so where sources differ, or when.
    var detail: String?
  }

  /// A thing and what is said of it.
  struct Row: Sendable {
    var name: String
    var values: [Value]
  }

  var id: String
  var scale: Scale
  var heading: String
  var subtitle: String
  var sources: String
  var notes: [String]
  var rows: [Row]

  var numbers: [ChartNumber] { rows.flatMap { $0.values.map(\.number) } }

  func drawing(on page: PageAddress?, width: Double) -> Drawing {
    RowChartDrawing.draw(self, on: page, width: width)
  }
}
