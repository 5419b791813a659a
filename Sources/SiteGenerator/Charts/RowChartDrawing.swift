import BriefingModel
import Foundation

/// Places the rows of a chart one below the other: names beside them, or above them where it is narrow;
/// numbers behind their marks, so that no label can lie on another.
struct RowChartDrawing {
  private let chart: RowChart
  private let page: PageAddress?
  private var drawing: Drawing
  /// The room at the right edge.
  private static let margin = 6.0
  /// Where the plot begins and ends.
  private let plot: ClosedRange<Double>
  /// Whether the texts of marks stand below them, since they are too long to stand behind them.
  private let hasTextsBelow: Bool
  /// The same for who says so, or when.
  private let hasDetailsBelow: Bool
  /// The room that the signs of bounds take behind their marks.
  private let signWidth: Double
  /// The range of the axis.
  private let range: ClosedRange<Double>
  private let nameWidth: Double
  /// How far down the drawing has come.
  private var top = 4.0

  private static let markHeight = 18.0
  /// The room between marks of a row; with their height more than the 24 pixels that a finger needs.
  private static let gap = 8.0
  private static let rowGap = 14.0
  /// The room between a mark and its text.
  private static let textGap = 8.0

  static func draw(_ chart: RowChart, on page: PageAddress?, width: Double) -> Drawing {
    var drawer = RowChartDrawing(chart, page: page, width: width)
    drawer.addAxis()
    for row in chart.rows { drawer.add(row) }
    drawer.drawing.height = drawer.top
    return drawer.drawing
  }

  private init(_ chart: RowChart, page: PageAddress?, width: Double) {
    self.chart = chart
    self.page = page
    drawing = Drawing(width: width, height: 0)
    let longestName = chart.rows.map { TextWidth.estimate($0.name) }.max() ?? 0
    nameWidth = width < 500 ? 0 : min(width * 0.36, longestName * Drawing.Label.size)
    let left = nameWidth > 0 ? nameWidth + 16 : 0
    let right = width - Self.margin
    let signs = chart.rows.flatMap(\.values).map { chart.signWidth($0) }
    signWidth = signs.max() ?? 0
    let widest = signWidth
    func longest(withDetails: Bool) -> Double {
      chart.rows.flatMap(\.values).map { value in
        let detail = value.detail.map { Self.width($0) + Self.textGap } ?? 0
        return Self.width(value.number.label) + Self.textGap + widest
          + (withDetails ? detail : 0)
      }.max() ?? 0
    }
    // All of a chart stand in the same way, so that it is read in one go.
    hasDetailsBelow = longest(withDetails: true) > (right - left) * 0.55
    hasTextsBelow = longest(withDetails: false) > (right - left) * 0.6
    let room = hasTextsBelow ? widest : longest(withDetails: !hasDetailsBelow)
    plot = left...max(left + 1, right - room)
    switch chart.scale {
    case .amounts:
      let ends = chart.rows.flatMap(\.values).flatMap { [$0.start, $0.end] }
      range = min(0, ends.min() ?? 0)...max(0, ends.max() ?? 0)
    case .places(let axis), .dates(let axis, _):
      range = axis.start...max(axis.start, axis.end)
    }
  }

  private static func width(_ text: String) -> Double {
    TextWidth.estimate(text) * Drawing.Label.size
  }

  private func x(_ value: Double) -> Double {
    let span = range.upperBound - range.lowerBound
    guard span > 0 else { return plot.lowerBound }
    // Points on an axis keep off its ends, so that they stand whole.
    let inset = isAxis ? 8.0 : 0
    let length = max(plot.upperBound - plot.lowerBound - inset * 2, 1)
    return plot.lowerBound + inset + (value - range.lowerBound) / span * length
  }

  private var isAxis: Bool { if case .amounts = chart.scale { false } else { true } }

  private var ticks: [(value: Double, label: String)] {
    switch chart.scale {
    case .amounts: [(0, "")]
    case .places(let axis), .dates(let axis, _): axis.ticks
    }
  }

  // MARK: Axis

  /// The texts of the axis above all rows, as many as stand free.
  private mutating func addAxis() {
    let texts = ticks.filter { !$0.label.isEmpty }
    guard !texts.isEmpty else { return }
    for step in 1...max(texts.count, 1) {
      let labels = texts.indices.filter { $0 % step == 0 }.map { index in
        var label = Drawing.Label(
          text: texts[index].label, x: x(texts[index].value), y: 16, style: "axis")
        label.x += max(0, -label.box.x) - max(0, label.box.maxX - drawing.width)
        return label
      }
      let isFree = zip(labels, labels.dropFirst()).allSatisfy { $0.box.maxX + 6 <= $1.box.x }
      guard isFree else { continue }
      drawing.frame += labels.map { Drawing.Shape.label($0) }
      break
    }
    top = 28
  }

  /// The lines behind the marks of a row.
  private mutating func addLines(from y: Double, to end: Double) {
    for tick in ticks {
      let isBase = if case .amounts = chart.scale { true } else { false }
      drawing.frame.append(
        .line(x1: x(tick.value), y1: y, x2: x(tick.value), y2: end, style: isBase ? "base" : "grid")
      )
    }
    if case .dates(_, let today) = chart.scale, range.contains(today) {
      drawing.frame.append(.line(x1: x(today), y1: y, x2: x(today), y2: end, style: "base"))
    }
  }

  // MARK: Rows

  private mutating func add(_ row: RowChart.Row) {
    let start = top
    // A name as wide as the drawing leaves room for readers who space letters out (WCAG 1.4.12).
    let width = nameWidth > 0 ? nameWidth : (drawing.width - Self.margin) * 0.8
    let nameBottom = addText(
      row.name, x: 0, top: start, width: width, style: "name")
    if nameWidth == 0 { top = nameBottom + 4 }
    for value in row.values { add(value) }
    top = max(top - Self.gap, nameWidth > 0 ? nameBottom : 0) + Self.rowGap
  }

  private mutating func add(_ value: RowChart.Value) {
    let middle = top + Self.markHeight / 2
    addLines(from: top - 4, to: top + Self.markHeight + 4)
    let (shapes, end) = shapes(of: value, middle: middle)
    var labels: [Drawing.Shape] = []
    let baseline = middle + 4.5
    // Texts behind points stand in one column, texts behind bars at their ends.
    var textStart = (isAxis ? plot.upperBound + signWidth : end) + Self.textGap
    top += Self.markHeight
    var below: [(text: String, style: String)] = []
    if hasTextsBelow {
      below.append((value.number.label, "value"))
    } else {
      let label = Drawing.Label(
        text: value.number.label, x: textStart, y: baseline, anchor: .start, style: "value")
      labels.append(.label(label))
      textStart = label.box.maxX + Self.textGap
    }
    if let detail = value.detail {
      if !hasTextsBelow, !hasDetailsBelow {
        labels.append(
          .label(
            Drawing.Label(text: detail, x: textStart, y: baseline, anchor: .start, style: "axis")))
      } else {
        below.append((detail, "axis"))
      }
    }
    drawing.marks.append(value.number.mark(shapes + labels, on: page))
    for (text, style) in below {
      top = addText(
        text, x: plot.lowerBound, top: top + 2,
        width: drawing.width - Self.margin - plot.lowerBound,
        style: style)
    }
    top += Self.gap
  }

  /// A text in as many lines as it needs; gives where it ends.
  private mutating func addText(
    _ text: String, x: Double, top: Double, width: Double, style: String
  ) -> Double {
    var y = top
    for line in TextWidth.lines(text, within: width / Drawing.Label.size) {
      drawing.frame.append(
        .label(Drawing.Label(text: line, x: x, y: y + 14, anchor: .start, style: style)))
      y += Drawing.lineHeight
    }
    return y
  }

  // MARK: Marks

  /// A mark, and where its text may begin.
  private func shapes(
    of value: RowChart.Value, middle: Double
  ) -> (shapes: [Drawing.Shape], end: Double) {
    let (start, end) = (x(value.start), x(value.end))
    let bound = value.number.bound
    switch chart.scale {
    case .amounts:
      return bar(value, middle: middle)
    case .places:
      var shapes: [Drawing.Shape] = []
      if start < end {
        shapes.append(.line(x1: start, y1: middle, x2: end, y2: middle, style: "series"))
      }
      shapes.append(
        .circle(x: end, y: middle, radius: 6, style: value.number.isExact ? "dot" : "dot inexact"))
      return (
        shapes + BoundMark.shapes(bound, x: end + 13, y: middle, larger: .right), end + 18
      )
    case .dates:
      var shapes: [Drawing.Shape] = []
      if start < end {
        shapes.append(.line(x1: start, y1: middle, x2: end, y2: middle, style: "base"))
      }
      shapes.append(.diamond(x: end, y: middle, style: "target"))
      if value.isOpen {
        shapes += BoundMark.shapes(.over, x: end + 12, y: middle, larger: .right)
      }
      return (shapes, end + 18)
    }
  }

  private func bar(
    _ value: RowChart.Value, middle: Double
  ) -> (shapes: [Drawing.Shape], end: Double) {
    let (zero, low, high) = (x(0), x(value.start), x(value.end))
    let (top, foot) = (middle - Self.markHeight / 2, middle + Self.markHeight / 2)
    let left = min(zero, low)
    let right = max(zero, high)
    let bound = value.number.bound
    let isNegative = value.end < 0
    var shapes: [Drawing.Shape] = []
    func box(_ from: Double, _ to: Double) -> Drawing.Box {
      Drawing.Box(x: from, y: top, width: max(to - from, 1), height: Self.markHeight)
    }
    if low < high {
      if low > zero { shapes.append(.rectangle(box(zero, low), style: "bar")) }
      if high < zero { shapes.append(.rectangle(box(high, zero), style: "bar")) }
      shapes.append(.rectangle(box(low, high), style: "bar inexact"))
    } else if bound.isOpen, !isNegative, right > left + 1 {
      shapes.append(
        .path([(right, top), (left, top), (left, foot), (right, foot)], style: "bar inexact"))
    } else {
      shapes.append(
        .rectangle(box(left, right), style: value.number.isExact ? "bar" : "bar inexact"))
    }
    guard bound != .exactly else { return (shapes, max(right, left + 1)) }
    let reach = BoundMark.reach + 1
    // A bar to the left of zero has its sign at its own end, its text at the right of zero.
    let sign = isNegative && left - reach * 2 >= 0 ? left - reach : right + reach
    shapes += BoundMark.shapes(bound, x: sign, y: middle, larger: .right)
    return (shapes, max(right, left + 1) + reach * 2)
  }
}

extension RowChart {
  /// The room that the sign of a bound takes behind a value's mark.
  fileprivate func signWidth(_ value: Value) -> Double {
    let hasSign = if case .dates = scale { value.isOpen } else { value.number.bound != .exactly }
    return hasSign ? BoundMark.reach * 2 + 2 : 0
  }
}
