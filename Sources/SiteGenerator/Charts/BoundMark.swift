import BriefingModel

/// The sign beside a mark that says how exact its number is: an arrow towards where the true number lies,
/// a wave for “about”.
enum BoundMark {
  /// The way on which larger numbers lie.
  enum Direction: Sendable {
    case up, right, down
  }

  /// How far the sign reaches from its middle.
  static let reach = 5.0

  /// The sign around its middle; nothing for exact numbers.
  static func shapes(
    _ bound: Figure.Bound, x: Double, y: Double, larger: Direction
  ) -> [Drawing.Shape] {
    switch bound {
    case .exactly:
      return []
    case .about:
      let wave = [(-4.5, 1.0), (-2.5, -1.5), (0, 0), (2.5, 1.5), (4.5, -1)]
      return [.path(wave.map { (x + $0.0, y + $0.1) }, style: "bound")]
    case .over, .atLeast:
      return [arrow(x, y, larger, 1)]
    case .under, .atMost, .nearly:
      return [arrow(x, y, larger, -1)]
    }
  }

  private static func arrow(
    _ x: Double, _ y: Double, _ larger: Direction, _ sign: Double
  ) -> Drawing.Shape {
    switch larger {
    case .up, .down:
      let sign = larger == .up ? sign : -sign
      let (tip, foot) = (y - 2.5 * sign, y + 2 * sign)
      return .path([(x - 4.5, foot), (x, tip), (x + 4.5, foot)], style: "bound")
    case .right:
      let (tip, foot) = (x + 2.5 * sign, x - 2 * sign)
      return .path([(foot, y - 4.5), (tip, y), (foot, y + 4.5)], style: "bound")
    }
  }
}

extension Figure.Bound {
  /// Whether the number is open towards larger ones.
  var isOpen: Bool { self == .over || self == .atLeast }
}
