import BriefingModel
import Foundation
import Testing

@testable import SiteGenerator

extension ChartNumber {
  /// A number of a test, with evidence of its own.
  static func fixture(
    _ low: Decimal, _ high: Decimal? = nil, bound: Figure.Bound = .exactly, label: String? = nil,
    evidence: String = "a"
  ) -> ChartNumber {
    let text = label ?? "\(bound.rawValue) \(high ?? low)"
    return ChartNumber(
      low: low, high: high ?? low, bound: bound, label: text, name: "\(text), fixture",
      target: PageAddress(folder: "articles/a"), fragment: "figure-\(evidence)")
  }
}

/// What must hold for every chart, whatever it draws.
enum ChartRules {
  static let page = PageAddress(folder: "statistics/x")
  static let widths = [ChartWidth.narrow, ChartWidth.wide]

  /// No label is cut or lies on another.
  static func expectLabelsStandFree(
    _ drawing: Drawing, _ name: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let labels = drawing.labels
    for (index, label) in labels.enumerated() {
      #expect(
        label.box.isWithin(drawing.box), "\(name): “\(label.text)” leaves the view box",
        sourceLocation: sourceLocation)
      for other in labels[(index + 1)...] where label.box.overlaps(other.box) {
        Issue.record(
          "\(name): “\(label.text)” lies on “\(other.text)”", sourceLocation: sourceLocation)
      }
    }
  }

  /// At every width no label is cut or lies on another, and nothing is drawn outside.
  static func expectStandsFree(
    _ chart: some Chart, _ name: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    for width in widths {
      let drawing = chart.drawing(on: page, width: width)
      expectLabelsStandFree(drawing, "\(name), \(width)", sourceLocation: sourceLocation)
      expectShapesWithin(drawing, "\(name), \(width)", sourceLocation: sourceLocation)
    }
  }

  /// Every number has a mark, and each mark leads to the evidence of its number.
  static func expectMarksLead(
    _ chart: some Chart, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    for width in widths {
      let marks = chart.drawing(on: page, width: width).marks
      let expected = chart.numbers.map {
        "../../\($0.target.htmlPath)#\($0.fragment) \($0.name)"
      }
      #expect(
        marks.map { "\($0.href ?? "nowhere") \($0.name)" }.sorted() == expected.sorted(),
        sourceLocation: sourceLocation)
      #expect(
        marks.allSatisfy { mark in mark.shapes.contains { !$0.isLabel } },
        sourceLocation: sourceLocation)
    }
  }

  /// Marks and lines lie within the picture too.
  static func expectShapesWithin(
    _ drawing: Drawing, _ name: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    for shape in drawing.frame + drawing.marks.flatMap(\.shapes) {
      guard let box = shape.extent else { continue }
      #expect(
        box.x >= -0.5 && box.y >= -0.5 && box.maxX <= drawing.width + 0.5
          && box.maxY <= drawing.height + 0.5, "\(name): \(shape)", sourceLocation: sourceLocation)
    }
  }
}

extension Drawing.Shape {
  var style: String {
    switch self {
    case .line(_, _, _, _, let style), .rectangle(_, let style), .circle(_, _, _, let style),
      .path(_, let style):
      style
    case .label(let label): label.style
    }
  }

  /// The space of a shape that is no label.
  var extent: Drawing.Box? {
    switch self {
    case .line(let x1, let y1, let x2, let y2, _):
      Drawing.Box(x: min(x1, x2), y: min(y1, y2), width: abs(x1 - x2), height: abs(y1 - y2))
    case .rectangle(let box, _): box
    case .circle(let x, let y, let radius, _):
      Drawing.Box(x: x - radius, y: y - radius, width: radius * 2, height: radius * 2)
    case .path(let points, _):
      Drawing.Box(
        x: points.map(\.x).min() ?? 0, y: points.map(\.y).min() ?? 0,
        width: (points.map(\.x).max() ?? 0) - (points.map(\.x).min() ?? 0),
        height: (points.map(\.y).max() ?? 0) - (points.map(\.y).min() ?? 0))
    case .label: nil
    }
  }
}
