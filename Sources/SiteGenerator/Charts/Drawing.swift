import Foundation

/// A chart as shapes with places, before it becomes SVG: what tests look at.
struct Drawing: Sendable {
  /// A rectangle, `y` growing downwards.
  struct Box: Sendable, Equatable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    var maxX: Double { x + width }
    var maxY: Double { y + height }

    /// Whether two boxes share more than an edge.
    func overlaps(_ other: Box) -> Bool {
      x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
    }

    /// Whether it lies within another.
    func isWithin(_ other: Box) -> Bool {
      x >= other.x && y >= other.y && maxX <= other.maxX && maxY <= other.maxY
    }
  }

  /// The side of its place on which a label stands.
  enum TextAnchor: String, Sendable {
    case start, middle, end
  }

  /// A label.
  struct Label: Sendable {
    var text: String
    /// Where its baseline begins, has its middle or ends.
    var x: Double
    var y: Double
    var anchor: TextAnchor = .middle
    var style: String

    /// The space that it takes, estimated on the wide side.
    var box: Box {
      let width = TextWidth.estimate(text) * Self.size
      let left =
        switch anchor {
        case .start: x
        case .middle: x - width / 2
        case .end: x - width
        }
      // Stacked Vietnamese marks rise higher than a capital.
      return Box(x: left, y: y - Self.size * 1.06, width: width, height: Self.size * 1.33)
    }

    /// The size of all labels, in the units of the view box, which are CSS pixels.
    static let size = 13.0
  }

  /// A shape; its style is a class of the stylesheet.
  enum Shape: Sendable {
    case line(x1: Double, y1: Double, x2: Double, y2: Double, style: String)
    case rectangle(Box, style: String)
    case circle(x: Double, y: Double, radius: Double, style: String)
    /// Points joined by lines.
    case path([(x: Double, y: Double)], style: String)
    case label(Label)

    var isLabel: Bool { if case .label = self { true } else { false } }

    /// A square that stands on its corner.
    static func diamond(x: Double, y: Double, style: String) -> Shape {
      .path([(x, y - 6), (x + 6, y), (x, y + 6), (x - 6, y), (x, y - 6)], style: style)
    }
  }

  /// Shapes that lead somewhere, with a name for those who do not see them.
  struct Mark: Sendable {
    /// `nil` in a picture of its own.
    var href: String?
    var name: String
    var shapes: [Shape]
  }

  var width: Double
  var height: Double
  /// What lies behind the marks: axes and their labels.
  var frame: [Shape] = []
  /// What is shown.
  var marks: [Mark] = []

  /// The whole.
  var box: Box { Box(x: 0, y: 0, width: width, height: height) }

  /// How high a line of labels is.
  static let lineHeight = 18.0

  /// All labels.
  var labels: [Label] {
    (frame + marks.flatMap(\.shapes)).compactMap {
      if case .label(let label) = $0 { label } else { nil }
    }
  }
}
