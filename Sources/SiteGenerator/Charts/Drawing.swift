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
      return Box(x: left, y: y - Self.size * 0.95, width: width, height: Self.size * 1.25)
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

  /// All labels.
  var labels: [Label] {
    (frame + marks.flatMap(\.shapes)).compactMap {
      if case .label(let label) = $0 { label } else { nil }
    }
  }
}

/// The width of text in the system's sans-serif fonts, in ems, rather too wide than too narrow.
enum TextWidth {
  static func estimate(_ text: String) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  private static func width(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "I", ".", ",", ":", ";", "'", "|", " ", "(", ")", "f", "t", "r": 0.37
    case "m", "w", "M", "W", "%", "@": 0.94
    case "0"..."9", "a"..."z", "$", "€", "£", "-", "–": 0.61
    case "A"..."Z": 0.72
    default:
      switch scalar.value {
      case 0x300..<0x370: 0
      case 0x2E80...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFF00...0xFF60: 1.02
      default: 0.72
      }
    }
  }
}
