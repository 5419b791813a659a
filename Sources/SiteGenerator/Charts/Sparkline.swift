import BriefingModel
import Foundation

/// A series as small as a line of text: its course beside its newest number, which stands in words. Several
/// on one page share their axis of time, so that they can be compared.
struct Sparkline: Chart {
  var series: SeriesChart
  /// The years of the axis that the page's sparklines share.
  var firstYear: Int
  var lastYear: Int

  var id: String { "\(series.id)-spark" }
  var heading: String { series.heading }
  var subtitle: String { series.subtitle }
  var sources: String { series.sources }
  var notes: [String] { [] }
  var numbers: [ChartNumber] { series.numbers }

  private static let width = 220.0

  /// The picture alone: the words stand around it, and a link leads to the chart.
  func html(on page: PageAddress) -> String {
    drawing(on: nil, width: Self.width).svg(
      id: id, style: "spark chart", title: heading, description: subtitle)
  }

  func file() -> String {
    drawing(on: nil, width: Self.width)
      .svgFile(title: heading, subtitle: subtitle, source: sources)
  }

  func drawing(on page: PageAddress?, width: Double) -> Drawing {
    var drawing = Drawing(width: width, height: 70)
    let plot = Drawing.Box(x: 4, y: 8, width: width - 8, height: 40)
    func x(_ moment: Double) -> Double {
      plot.x + (moment - Double(firstYear)) / Double(lastYear - firstYear + 1) * plot.width
    }
    func y(_ value: Decimal) -> Double { plot.maxY - series.height(of: value) * plot.height }
    let base = plot.maxY - series.baseHeight * plot.height
    drawing.frame.append(
      .line(x1: plot.x, y1: base, x2: plot.maxX, y2: base, style: "base"))
    for (year, anchor) in [(firstYear, Drawing.TextAnchor.start), (lastYear, .end)] {
      drawing.frame.append(
        .label(
          Drawing.Label(
            text: String(year), x: anchor == .start ? 0 : width, y: 65, anchor: anchor,
            style: "axis")))
      if firstYear == lastYear { break }
    }
    for (first, second) in series.joined {
      drawing.frame.append(
        .line(
          x1: x(first.middle), y1: y(first.high), x2: x(second.middle), y2: y(second.high),
          style: "series"))
    }
    for group in series.groups {
      for (place, point) in group.enumerated() {
        let style = point.isExact ? "" : " inexact"
        switch series.form {
        case .columns:
          let slot = x(point.end) - x(point.start)
          let own = slot * 0.76 / Double(group.count)
          let box = Drawing.Box(
            x: x(point.start) + slot * 0.12 + own * Double(place), y: min(y(point.high), base),
            width: max(own - (group.count > 1 ? 0.5 : 0), 0.5),
            height: max(abs(base - y(point.high)), 0.5))
          drawing.frame.append(.rectangle(box, style: "bar" + style))
        case .points, .ranks:
          drawing.frame.append(
            .circle(x: x(point.middle), y: y(point.high), radius: 3, style: "dot" + style))
        }
      }
    }
    return drawing
  }
}
