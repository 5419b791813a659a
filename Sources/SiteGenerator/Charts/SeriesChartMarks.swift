import BriefingModel
import Foundation

extension SeriesChartDrawing {
  /// A column for each number; those of one period share its width.
  mutating func addColumns() {
    struct Column {
      var box: Drawing.Box
      var point: SeriesChart.Point
      var anchor: Drawing.TextAnchor
    }
    var columns: [Column] = []
    for group in chart.groups {
      for (place, point) in group.enumerated() {
        let left = x(point.start)
        let width = x(point.end) - left
        let own = min(width * 0.76 / Double(group.count), 48)
        let inset = (width - own * Double(group.count)) / 2
        let (top, foot) = edges(of: point)
        let box = Drawing.Box(
          x: left + inset + own * Double(place) + 1, y: top, width: max(own - 2, 1),
          height: max(foot - top, 0.5))
        let isFirst = place == 0 && group.count > 1
        let isLast = place == group.count - 1 && group.count > 1
        columns.append(
          Column(box: box, point: point, anchor: isFirst ? .end : isLast ? .start : .middle))
        taken.append(box)
        if let sign = signBox(point, x: box.x + box.width / 2, y: top, below: foot) {
          taken.append(sign)
        }
      }
    }
    var labels: [Int: Drawing.Label] = [:]
    for index in labelOrder(columns.map(\.point)) {
      let column = columns[index]
      let (box, point) = (column.box, column.point)
      let y =
        point.high < 0
        ? box.maxY + 15 + (point.bound == .exactly ? 0 : 10)
        : box.y - 6 - (point.bound == .exactly ? 0 : 10)
      let middle = (box.x + box.width / 2, y, Drawing.TextAnchor.middle)
      // Numbers of one period stand on their own side, so that both are read.
      let toLeft = (box.maxX - 1, y, Drawing.TextAnchor.end)
      let toRight = (box.x + 1, y, Drawing.TextAnchor.start)
      let places =
        switch column.anchor {
        case .end: [toLeft, middle]
        case .start: [toRight, middle]
        case .middle: [middle, toLeft, toRight]
        }
      labels[index] = free(point.label, at: places)
    }
    for (index, column) in columns.enumerated() {
      var shapes = bar(column.point, column.box)
      shapes += sign(
        column.point, x: column.box.x + column.box.width / 2, y: column.box.y,
        below: column.box.maxY)
      if let label = labels[index] { shapes.append(.label(label)) }
      drawing.marks.append(column.point.number.mark(shapes, on: page))
    }
  }

  /// Where a column begins and ends.
  private func edges(of point: SeriesChart.Point) -> (top: Double, foot: Double) {
    let ends = [y(point.low), y(point.high), baseline]
    return (ends.min() ?? baseline, ends.max() ?? baseline)
  }

  /// A column: full for what is exact, pale and broken for what is not, open where the number is; a range
  /// is pale between its ends.
  private func bar(_ point: SeriesChart.Point, _ box: Drawing.Box) -> [Drawing.Shape] {
    if point.low < point.high {
      let (high, low) = (y(point.high), y(point.low))
      let interval = Drawing.Box(x: box.x, y: high, width: box.width, height: low - high)
      var shapes: [Drawing.Shape] = []
      if low < baseline {
        shapes.append(
          .rectangle(
            Drawing.Box(x: box.x, y: low, width: box.width, height: baseline - low), style: "bar"))
      } else if high > baseline {
        shapes.append(
          .rectangle(
            Drawing.Box(x: box.x, y: baseline, width: box.width, height: high - baseline),
            style: "bar"))
      }
      return shapes + [.rectangle(interval, style: "bar inexact")]
    }
    if point.bound.isOpen, point.high > 0 {
      return [
        .path(
          [(box.x, box.y), (box.x, box.maxY), (box.maxX, box.maxY), (box.maxX, box.y)],
          style: "bar inexact")
      ]
    }
    return [.rectangle(box, style: point.isExact ? "bar" : "bar inexact")]
  }

  /// A point for each number, joined where no year lies between.
  mutating func addPoints() {
    for (first, second) in chart.joined {
      drawing.frame.append(
        .line(
          x1: x(first.middle), y1: y(first.high), x2: x(second.middle), y2: y(second.high),
          style: "series"))
    }
    for point in chart.points { take(point) }
    var labels: [Int: Drawing.Label] = [:]
    for index in labelOrder(chart.points) { labels[index] = label(chart.points[index]) }
    for (index, point) in chart.points.enumerated() {
      var shapes = dot(point, style: point.isExact ? "dot" : "dot inexact")
      if let label = labels[index] { shapes.append(.label(label)) }
      drawing.marks.append(point.number.mark(shapes, on: page))
    }
  }

  /// A diamond for each target at its date, apart from the series.
  mutating func addGoals() {
    for point in chart.goals {
      let (x, y) = (x(point.middle), y(point.high))
      var shapes: [Drawing.Shape] = []
      if point.low < point.high {
        shapes.append(.line(x1: x, y1: self.y(point.low), x2: x, y2: y, style: "base"))
      }
      shapes.append(.diamond(x: x, y: y, style: "target"))
      shapes += sign(point, x: x, y: y - 6, below: y + 6)
      if let label = label(point) { shapes.append(.label(label)) }
      drawing.marks.append(point.number.mark(shapes, on: page))
    }
  }

  /// Keeps the place of a mark free of labels.
  mutating func take(_ point: SeriesChart.Point) {
    let (x, y) = (x(point.middle), y(point.high))
    taken.append(Drawing.Box(x: x - 6, y: y - 6, width: 12, height: 12))
    if let sign = signBox(point, x: x, y: y - 4.5, below: y + 4.5) { taken.append(sign) }
  }

  private mutating func label(_ point: SeriesChart.Point) -> Drawing.Label? {
    let (x, y) = (x(point.middle), y(point.high))
    let above = y - (point.bound == .exactly ? 11 : 21)
    return free(
      point.label,
      at: [
        (x, above, .middle), (x, y + 21, .middle), (x + 11, y + 4.5, .start),
        (x - 11, y + 4.5, .end),
      ])
  }

  private func dot(_ point: SeriesChart.Point, style: String) -> [Drawing.Shape] {
    let (x, y) = (x(point.middle), y(point.high))
    var shapes: [Drawing.Shape] = []
    if point.low < point.high {
      shapes.append(.line(x1: x, y1: self.y(point.low), x2: x, y2: y, style: "series"))
    }
    shapes.append(.circle(x: x, y: y, radius: 4.5, style: style))
    return shapes + sign(point, x: x, y: y - 4.5, below: y + 4.5)
  }

  // MARK: Signs of bounds

  /// The sign of a bound at the end of a mark: above it, below it for a column of a negative number.
  private func sign(
    _ point: SeriesChart.Point, x: Double, y: Double, below foot: Double
  ) -> [Drawing.Shape] {
    guard let box = signBox(point, x: x, y: y, below: foot) else { return [] }
    return BoundMark.shapes(
      point.bound, x: x, y: box.y + box.height / 2, larger: chart.form == .ranks ? .down : .up)
  }

  private func signBox(
    _ point: SeriesChart.Point, x: Double, y: Double, below foot: Double
  ) -> Drawing.Box? {
    guard point.bound != .exactly else { return nil }
    let isBelow = chart.form == .columns && point.high < 0
    let reach = BoundMark.reach
    return Drawing.Box(
      x: x - reach, y: isBelow ? foot + 1 : y - 1 - reach * 2, width: reach * 2, height: reach * 2)
  }
}
