import BriefingModel
import Foundation

/// Places the parts of a chart for a width: axes, marks, and as many labels as stand free.
struct SeriesChartDrawing {
  private let chart: SeriesChart
  /// The page from which marks lead to their evidence; `nil` in a picture of its own.
  private let page: PageAddress?
  private let plot: Drawing.Box
  /// Room for the labels of values at the left.
  private let leftMargin: Double
  /// The first year that the axis shows, and how many it shows.
  private let years: ClosedRange<Int>
  private var drawing: Drawing
  /// The space that labels and marks have taken.
  private var taken: [Drawing.Box] = []

  /// Draws a chart.
  ///
  /// - Parameter width: in CSS pixels.
  static func draw(_ chart: SeriesChart, on page: PageAddress?, width: Double) -> Drawing {
    var drawer = SeriesChartDrawing(chart, page: page, width: width)
    drawer.addValueAxis()
    drawer.addTimeAxis()
    switch chart.form {
    case .columns: drawer.addColumns()
    case .points: drawer.addPoints()
    }
    return drawer.drawing
  }

  private init(_ chart: SeriesChart, page: PageAddress?, width: Double) {
    self.chart = chart
    self.page = page
    let height = width < 500 ? 300.0 : 340
    // Labels of values stand above their lines, so that the plot has the whole width.
    plot = Drawing.Box(x: 6, y: 34, width: width - 12, height: height - 34 - 30)
    drawing = Drawing(width: width, height: height)
    years = chart.years
    leftMargin =
      (chart.tickLabels.dropLast().map(TextWidth.estimate).max() ?? 0) * Drawing.Label.size + 10
  }

  // MARK: Scales

  private func y(_ value: Decimal) -> Double {
    let range = chart.ticks.range
    let share = (value - range.lowerBound) / max(range.upperBound - range.lowerBound, 1)
    return plot.maxY - NSDecimalNumber(decimal: share).doubleValue * plot.height
  }

  private func x(_ time: Double) -> Double {
    let first = Double(years.lowerBound)
    let count = Double(years.count)
    let left = plot.x + leftMargin
    return left + (time - first) / count * (plot.maxX - left)
  }

  // MARK: Axes

  private mutating func addValueAxis() {
    for (tick, text) in zip(chart.ticks.values, chart.tickLabels) {
      let y = y(tick)
      let style = tick == 0 || tick == chart.ticks.values.first ? "base" : "grid"
      drawing.frame.append(
        .line(x1: plot.x, y1: y, x2: plot.maxX, y2: y, style: style))
      add(Drawing.Label(text: text, x: plot.x, y: y - 4, anchor: .start, style: "axis"))
    }
  }

  /// Years in the middle of their span, as many as stand free: every one, every second, fifth, tenth.
  private mutating func addTimeAxis() {
    let years = Array(years)
    for step in [1, 2, 5, 10, 20, 50, 100] {
      let labels = years.filter { $0 % step == 0 || years.count == 1 }.map { year in
        Drawing.Label(
          text: chart.yearLabels(year), x: x(Double(year) + 0.5), y: plot.maxY + 19, style: "axis")
      }
      let isFree = zip(labels, labels.dropFirst()).allSatisfy {
        $0.box.maxX + 6 <= $1.box.x
      }
      guard isFree, labels.allSatisfy({ $0.box.isWithin(drawing.box) }) else { continue }
      labels.forEach { add($0) }
      break
    }
    for year in years.dropFirst() where years.count <= 40 {
      let x = x(Double(year))
      drawing.frame.append(
        .line(x1: x, y1: plot.maxY, x2: x, y2: plot.maxY + 4, style: "base"))
    }
  }

  private mutating func add(_ label: Drawing.Label) {
    drawing.frame.append(.label(label))
    taken.append(label.box)
  }

  // MARK: Marks

  /// A column for each number; those of one period share its width.
  private mutating func addColumns() {
    let groups = Dictionary(grouping: chart.points.indices) { chart.points[$0].start }
    var columns: [(box: Drawing.Box, point: SeriesChart.Point)] = []
    for start in groups.keys.sorted() {
      let indices = groups[start] ?? []
      for (place, index) in indices.enumerated() {
        let point = chart.points[index]
        let left = x(point.start)
        let width = (x(point.end) - left) * 0.76
        let own = min(width / Double(indices.count), 48)
        let inset = (x(point.end) - left - own * Double(indices.count)) / 2
        let top = y(point.high)
        let box = Drawing.Box(
          x: left + inset + own * Double(place) + 0.5, y: top, width: max(own - 1, 1),
          height: max(plot.maxY - top, 0.5))
        columns.append((box, point))
        taken.append(box)
      }
    }
    let order = labelOrder(columns.map(\.point))
    var labels: [Int: Drawing.Label] = [:]
    for index in order {
      let (box, point) = columns[index]
      labels[index] = free(
        point.label, at: [(box.x + box.width / 2, box.y - (point.bound.isUpward ? 11 : 6))])
    }
    for (index, (box, point)) in columns.enumerated() {
      var shapes: [Drawing.Shape] = []
      if point.low < point.high {
        let middle = y(point.low)
        shapes.append(
          .rectangle(
            Drawing.Box(x: box.x, y: middle, width: box.width, height: plot.maxY - middle),
            style: "bar"))
        shapes.append(
          .rectangle(
            Drawing.Box(x: box.x, y: box.y, width: box.width, height: middle - box.y),
            style: "bar inexact"))
      } else {
        shapes.append(.rectangle(box, style: point.isExact ? "bar" : "bar inexact"))
      }
      shapes += boundMark(point.bound, x: box.x + box.width / 2, y: box.y, reach: box.width / 2)
      if let label = labels[index] { shapes.append(.label(label)) }
      drawing.marks.append(mark(point, shapes))
    }
  }

  /// A point for each number, joined where no year lies between.
  private mutating func addPoints() {
    let places = chart.points.map { point in
      (x: x((point.start + point.end) / 2), y: y(point.high), point: point)
    }
    for (first, second) in zip(places, places.dropFirst()) {
      let gap = (second.point.start + second.point.end - first.point.start - first.point.end) / 2
      guard gap > 0, gap <= SeriesChart.longestLine else { continue }
      drawing.frame.append(
        .line(x1: first.x, y1: first.y, x2: second.x, y2: second.y, style: "series"))
    }
    for place in places {
      taken.append(Drawing.Box(x: place.x - 5, y: place.y - 5, width: 10, height: 10))
    }
    var labels: [Int: Drawing.Label] = [:]
    for index in labelOrder(places.map(\.point)) {
      let place = places[index]
      labels[index] = free(
        place.point.label,
        at: [
          (place.x, place.y - (place.point.bound.isUpward ? 16 : 11)),
          (place.x, place.y + (place.point.bound.isDownward ? 25 : 20)),
        ])
    }
    for (index, place) in places.enumerated() {
      var shapes: [Drawing.Shape] = []
      if place.point.low < place.point.high {
        shapes.append(
          .line(x1: place.x, y1: y(place.point.low), x2: place.x, y2: place.y, style: "series"))
      }
      shapes.append(
        .circle(
          x: place.x, y: place.y, radius: 4.5, style: place.point.isExact ? "dot" : "dot inexact"))
      shapes += boundMark(place.point.bound, x: place.x, y: place.y, reach: 4.5, gap: 4.5)
      if let label = labels[index] { shapes.append(.label(label)) }
      drawing.marks.append(mark(place.point, shapes))
    }
  }

  private func mark(_ point: SeriesChart.Point, _ shapes: [Drawing.Shape]) -> Drawing.Mark {
    let href = page.map {
      RelativeLink.path(from: $0.folder, to: point.target.htmlPath) + "#"
        + RelativeLink.encoded(point.fragment)
    }
    return Drawing.Mark(href: href, name: point.name, shapes: shapes)
  }

  /// An arrow head where a source gives a bound: upwards for more, downwards for less.
  private func boundMark(
    _ bound: Figure.Bound, x: Double, y: Double, reach: Double, gap: Double = 0
  ) -> [Drawing.Shape] {
    let half = min(reach, 4.5)
    if bound.isUpward {
      let foot = y - gap
      return [.path([(x - half, foot), (x, foot - 4.5), (x + half, foot)], style: "bound")]
    }
    if bound.isDownward {
      let head = y + gap + (gap == 0 ? 3 : 0)
      return [.path([(x - half, head), (x, head + 4.5), (x + half, head)], style: "bound")]
    }
    return []
  }

  // MARK: Labels

  /// Which numbers are labelled first: the last, the first, the highest, then by time from the newest.
  private func labelOrder(_ points: [SeriesChart.Point]) -> [Int] {
    guard let last = points.indices.last else { return [] }
    let highest = points.indices.max { points[$0].high < points[$1].high } ?? last
    var order = [last, 0, highest]
    order += points.indices.reversed()
    var seen = Set<Int>()
    return order.filter { seen.insert($0).inserted }
  }

  /// A label at the first of some places where it covers nothing and is not cut.
  private mutating func free(
    _ text: String, at places: [(x: Double, y: Double)]
  ) -> Drawing.Label? {
    for place in places {
      var label = Drawing.Label(text: text, x: place.x, y: place.y, style: "value")
      // A label near an edge moves inwards.
      let box = label.box
      if box.x < 0 { label.x -= box.x }
      if box.maxX > drawing.width { label.x -= box.maxX - drawing.width }
      guard label.box.isWithin(drawing.box), !taken.contains(where: { $0.overlaps(label.box) })
      else { continue }
      taken.append(label.box)
      return label
    }
    return nil
  }
}

extension Figure.Bound {
  /// Whether the true number lies above the printed one.
  fileprivate var isUpward: Bool { self == .over || self == .atLeast }
  /// Whether the true number lies below the printed one.
  fileprivate var isDownward: Bool { self == .under || self == .atMost || self == .nearly }
}
