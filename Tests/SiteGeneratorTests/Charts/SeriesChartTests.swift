import BriefingModel
import Foundation
import Testing

@testable import SiteGenerator

@Suite("Charts of series")
struct SeriesChartTests {
  private typealias Item = (year: Int, number: ChartNumber)

  /// A chart of made-up numbers.
  private static func chart(
    _ items: [Item], form: SeriesChart.Form, goals: [Item] = [], unit: String = ""
  ) -> SeriesChart {
    func points(_ items: [Item]) -> [SeriesChart.Point] {
      items.map {
        SeriesChart.Point(start: Double($0.year), end: Double($0.year + 1), number: $0.number)
      }.sorted { ($0.start, $0.high) < ($1.start, $1.high) }
    }
    let values = (items + goals).flatMap { [$0.number.low, $0.number.high] }
    let highest = values.max() ?? 1
    let ticks =
      form == .ranks
      ? AxisTicks(ranksThrough: NSDecimalNumber(decimal: highest).intValue)
      : AxisTicks(from: min(0, values.min() ?? 0), through: max(0, highest))
    return SeriesChart(
      id: "x", form: form, heading: "Heading", subtitle: "Subtitle", sources: "Sources",
      notes: [], points: points(items), goals: points(goals), ticks: ticks,
      tickLabels: ticks.values.map {
        $0 == ticks.range.upperBound ? "\($0.description) \(unit)" : $0.description
      })
  }

  /// Series of every size and shape: one point and sixty, equal and negative and huge numbers, ranges,
  /// labels of three scripts and long ones.
  private static func random(_ seed: UInt64) -> SeriesChart {
    var generator = SeededGenerator(seed: seed)
    let form =
      [SeriesChart.Form.columns, .points, .ranks].randomElement(using: &generator) ?? .points
    let first = Int.random(in: 1900...2020, using: &generator)
    let count = [1, 2, 3, 8, 20, 60].randomElement(using: &generator) ?? 1
    let size = [1, 30, 5000, 1_000_000_000_000].randomElement(using: &generator) ?? 1
    let least = form == .ranks ? 1 : Bool.random(using: &generator) ? 0 : -size
    let words = [
      "", "nearly ", "約", "khoảng ", "at least about ", "ít nhất là ", "少なくとも",
      "W. W. W. W. W. W. W. W. W. W. W. W. ",
    ]
    func item(_ index: Int) -> Item {
      let low = Int.random(in: least...max(size, least), using: &generator)
      let high = Int.random(in: 0...9, using: &generator) == 0 ? low + size / 3 : low
      let word = words.randomElement(using: &generator) ?? ""
      return (
        first + Int.random(in: 0...count, using: &generator),
        .fixture(
          Decimal(low), Decimal(high),
          bound: Figure.Bound.allCases.randomElement(using: &generator) ?? .exactly,
          label: "\(word)\(low)億", evidence: "\(index)")
      )
    }
    return chart(
      (0..<count).map(item), form: form,
      goals: Bool.random(using: &generator) ? [item(1000)] : [],
      unit: ["billion", "người", "件の二国間貿易額"].randomElement(using: &generator) ?? "")
  }

  @Test("have no label that is cut or lies on another, and nothing outside", arguments: 0..<150)
  func labelsStandFree(seed: UInt64) {
    let chart = Self.random(seed)
    ChartRules.expectStandsFree(chart, "seed \(seed)")
    let spark = Sparkline(
      series: chart, firstYear: chart.years.lowerBound - 3, lastYear: chart.years.upperBound)
    let drawing = spark.drawing(on: ChartRules.page, width: 220)
    ChartRules.expectLabelsStandFree(drawing, "seed \(seed), small")
    ChartRules.expectShapesWithin(drawing, "seed \(seed), small")
  }

  @Test("lead from every mark to its evidence, and draw every number", arguments: 0..<60)
  func marksLead(seed: UInt64) { ChartRules.expectMarksLead(Self.random(seed)) }

  @Test("never draw a line over a missing year, nor from one source to another", arguments: 0..<60)
  func gaps(seed: UInt64) {
    let chart = Self.random(seed)
    let drawing = chart.drawing(on: ChartRules.page, width: ChartWidth.wide)
    let lines = drawing.frame.compactMap { shape -> (Double, Double)? in
      if case .line(let x1, _, let x2, _, "series") = shape { (x1, x2) } else { nil }
    }
    if chart.form == .columns {
      #expect(lines.isEmpty)
      return
    }
    // Circles are where points are; a year is as wide as the axis says.
    let places = drawing.marks.flatMap(\.shapes).compactMap { shape -> Double? in
      if case .circle(let x, _, _, _) = shape { x } else { nil }
    }
    let middles = chart.points.map(\.middle)
    guard let left = places.min(), let right = places.max(), let first = middles.min(),
      let last = middles.max(), last > first
    else {
      #expect(lines.isEmpty)
      return
    }
    let year = (right - left) / (last - first)
    for (x1, x2) in lines {
      #expect(x2 > x1 && x2 - x1 <= year * SeriesChart.longestLine + 0.01)
      #expect(places.count { abs($0 - x1) < 0.01 } == 1)
      #expect(places.count { abs($0 - x2) < 0.01 } == 1)
    }
  }

  @Test("join neighbours in time")
  func joined() {
    let chart = Self.chart(
      [(2017, .fixture(42)), (2018, .fixture(60)), (2022, .fixture(64))], form: .points)
    #expect(chart.joined.map { [$0.0.start, $0.1.start] } == [[2017, 2018]])
  }

  @Test("draw what is not exact otherwise than what is")
  func bounds() {
    let chart = Self.chart(
      [
        (2011, .fixture(21, bound: .over)), (2012, .fixture(24)), (2013, .fixture(20, 25)),
        (2014, .fixture(30, bound: .about)),
      ], form: .columns)
    let styles = chart.drawing(on: ChartRules.page, width: 720).marks.map { mark in
      mark.shapes.filter { !$0.isLabel }.map(\.style)
    }
    #expect(
      styles == [
        ["bar inexact", "bound"], ["bar"], ["bar", "bar inexact"], ["bar inexact", "bound"],
      ])
  }

  @Test("leave the end of a column open where the number is open")
  func openEnd() throws {
    let chart = Self.chart([(2011, .fixture(21, bound: .over))], form: .columns)
    let mark = try #require(chart.drawing(on: ChartRules.page, width: 720).marks.first)
    guard case .path(let points, "bar inexact") = try #require(mark.shapes.first) else {
      Issue.record("no open column")
      return
    }
    #expect(points.count == 4)
    #expect(points[0].y == points[3].y && points[0].x != points[3].x)
  }

  @Test("put the first place on top, and distances by place")
  func ranks() {
    let chart = Self.chart(
      [(2020, .fixture(3)), (2021, .fixture(2)), (2022, .fixture(1))], form: .ranks)
    let heights = chart.drawing(on: ChartRules.page, width: 720).marks.compactMap { mark in
      mark.shapes.lazy.compactMap { shape -> Double? in
        if case .circle(_, let y, _, _) = shape { y } else { nil }
      }.first
    }
    #expect(heights.count == 3 && heights[0] > heights[1] && heights[1] > heights[2])
    #expect(abs((heights[0] - heights[1]) - (heights[1] - heights[2])) < 0.01)
  }

  @Test("show targets as marks of their own at their date, joined to nothing")
  func goals() {
    let chart = Self.chart(
      [(2020, .fixture(3)), (2021, .fixture(2))], form: .points, goals: [(2022, .fixture(5))])
    let drawing = chart.drawing(on: ChartRules.page, width: 720)
    #expect(drawing.marks.last?.shapes.map(\.style).first == "target")
    #expect(drawing.frame.filter { $0.style == "series" }.count == 1)
    #expect(chart.years == 2020...2022)
  }

  @Test("are drawn wider than their column where marks would stand too thick, and scroll")
  func wide() {
    let items = (0..<120).map { (1900 + $0, ChartNumber.fixture(Decimal($0), evidence: "\($0)")) }
    let chart = Self.chart(items, form: .columns)
    #expect(chart.drawing(on: ChartRules.page, width: 720).width >= 120 * 12)
    let html = chart.html(on: ChartRules.page)
    #expect(
      html.contains("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Heading\">"))
    #expect(
      !Self.chart(Array(items.prefix(14)), form: .columns).html(on: ChartRules.page).contains(
        "region"))
  }

  @Test("have a name and a description, and escape both")
  func names() {
    let chart = Self.chart([(2011, .fixture(21, bound: .over))], form: .columns)
    let svg = chart.drawing(on: ChartRules.page, width: 720)
      .svg(id: "i", style: "broad", title: "a < b", description: "c & d")
    #expect(svg.contains("aria-labelledby=\"i-title i-desc\""))
    #expect(svg.contains("<title id=\"i-title\">a &lt; b</title>"))
    #expect(svg.contains("<desc id=\"i-desc\">c &amp; d</desc>"))
  }
}
