import BriefingModel
import Foundation

/// Places the parts of a chart for a width: axes, marks, and as many labels as stand free.
struct SeriesChartDrawing {
  let chart: SeriesChart
  /// The page from which marks lead to their evidence; `nil` in a picture of its own.
  let page: PageAddress?
  let plot: Drawing.Box
  /// Where the axis of time begins and ends; labels of values stand to the left of it.
  private let time: ClosedRange<Double>
  /// The years that the axis shows.
  private let years: ClosedRange<Int>
  var drawing: Drawing
  /// The space that labels and marks have taken.
  var taken: [Drawing.Box] = []

  /// Draws a chart.
  ///
  /// - Parameter width: in CSS pixels; where marks would stand too thick in it, the drawing is wider.
  static func draw(_ chart: SeriesChart, on page: PageAddress?, width: Double) -> Drawing {
    var drawer = SeriesChartDrawing(chart, page: page, width: width)
    drawer.addValueAxis()
    drawer.addTimeAxis()
    for goal in chart.goals { drawer.take(goal) }
    switch chart.form {
    case .columns: drawer.addColumns()
    case .points, .ranks: drawer.addPoints()
    }
    drawer.addGoals()
    return drawer.drawing
  }

  /// How much room a year or a column takes at least.
  private static let leastYear = 12.0
  private static let leastColumn = 5.0
  /// The widest drawing.
  private static let mostWidth = 6000.0

  private init(_ chart: SeriesChart, page: PageAddress?, width: Double) {
    self.chart = chart
    self.page = page
    years = chart.years
    let height = width < 500 ? 300.0 : 340
    // The highest label may reach into the plot: nothing is drawn at its height.
    let texts = chart.form == .ranks ? chart.tickLabels : chart.tickLabels.dropLast()
    let leftMargin = (texts.map { TextWidth.estimate($0) }.max() ?? 0) * Drawing.Label.size + 10
    // Labels of two sources at the right edge stand beside each other.
    let isCrowded = chart.form == .columns && (chart.groups.last?.count ?? 0) > 1
    let rightMargin = isCrowded ? 20.0 : 0
    let crowd = Double(chart.form == .columns ? chart.groups.map(\.count).max() ?? 1 : 1)
    let year = max(Self.leastYear, crowd * Self.leastColumn / 0.76)
    let needed = 6 + leftMargin + rightMargin + year * Double(years.count)
    let width = min(max(width, needed.rounded(.up)), Self.mostWidth)
    // Labels of values stand above their lines, so that the plot has the whole width.
    plot = Drawing.Box(x: 0, y: 38, width: width - 6, height: height - 38 - 30)
    drawing = Drawing(width: width, height: height)
    time = (plot.x + leftMargin)...max(plot.x + leftMargin + 1, plot.maxX - rightMargin)
  }

  // MARK: Scales

  func y(_ value: Decimal) -> Double { plot.maxY - chart.height(of: value) * plot.height }

  var baseline: Double { plot.maxY - chart.baseHeight * plot.height }

  func x(_ moment: Double) -> Double {
    let share = (moment - Double(years.lowerBound)) / Double(years.count)
    return time.lowerBound + share * (time.upperBound - time.lowerBound)
  }

  // MARK: Axes

  private mutating func addValueAxis() {
    for (tick, text) in zip(chart.ticks.values, chart.tickLabels) {
      let y = y(tick)
      drawing.frame.append(
        .line(
          x1: plot.x, y1: y, x2: plot.maxX, y2: y, style: abs(y - baseline) < 0.01 ? "base" : "grid"
        ))
      add(Drawing.Label(text: text, x: plot.x, y: y - 4, anchor: .start, style: "axis"))
    }
  }

  /// Years in the middle of their span, as many as stand free: every one, every second, fifth, tenth.
  private mutating func addTimeAxis() {
    let years = Array(years)
    for step in [1, 2, 5, 10, 20, 50, 100] {
      let labels = years.filter { $0 % step == 0 || years.count == 1 }.map { year in
        Drawing.Label(
          text: String(year), x: x(Double(year) + 0.5), y: plot.maxY + 19, style: "axis")
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

  // MARK: Labels

  /// Which numbers are labelled first: the last, the first, the highest, then by time from the newest.
  func labelOrder(_ points: [SeriesChart.Point]) -> [Int] {
    guard let last = points.indices.last else { return [] }
    let highest = points.indices.max { points[$0].high < points[$1].high } ?? last
    var order = [last, 0, highest]
    order += points.indices.reversed()
    var seen = Set<Int>()
    return order.filter { seen.insert($0).inserted }
  }

  /// A label at the first of some places where it covers nothing and is not cut.
  mutating func free(
    _ text: String, at places: [(x: Double, y: Double, anchor: Drawing.TextAnchor)]
  ) -> Drawing.Label? {
    for place in places {
      var label = Drawing.Label(
        text: text, x: place.x, y: place.y, anchor: place.anchor, style: "value")
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
