import BriefingModel
import Foundation
import Testing

@testable import SiteGenerator

@Suite("Charts of series")
struct SeriesChartTests {
  private static let page = PageAddress(folder: "statistics/x")

  /// A chart of made-up numbers.
  private static func chart(
    _ values: [(year: Int, value: Decimal, bound: Figure.Bound)], form: SeriesChart.Form
  ) throws -> SeriesChart {
    let slug = try #require(Slug("a"))
    let points = values.map { item in
      SeriesChart.Point(
        start: Double(item.year), end: Double(item.year + 1), low: item.value, high: item.value,
        bound: item.bound, label: "\(item.bound.rawValue) \(item.value)",
        name: "\(item.bound.rawValue) \(item.value), \(item.year)",
        target: PageAddress(folder: "articles/\(slug)"), fragment: "figure-\(item.year)")
    }
    let ticks = AxisTicks(from: 0, through: values.map(\.value).max() ?? 1)
    return SeriesChart(
      id: "x", form: form, heading: "Heading", subtitle: "Subtitle", sources: "Sources",
      notes: [], points: points, ticks: ticks, tickLabels: ticks.values.map(\.description),
      yearLabels: { String($0) })
  }

  private static func random() throws -> SeriesChart {
    let first = Int.random(in: 1900...2020)
    let values = (0..<Int.random(in: 1...40)).map { _ in
      (
        year: first + Int.random(in: 0...30), value: Decimal(Int.random(in: 0...1_000_000)),
        bound: Figure.Bound.allCases.randomElement() ?? .exactly
      )
    }.sorted { $0.year < $1.year }
    return try chart(values, form: Bool.random() ? .columns : .points)
  }

  @Test("have no label that is cut or lies on another", arguments: [340.0, 720])
  func labelsStandFree(width: Double) throws {
    for _ in 0..<100 {
      let drawing = SeriesChartDrawing.draw(try Self.random(), on: Self.page, width: width)
      let boxes = drawing.labels.map(\.box)
      for (index, box) in boxes.enumerated() {
        #expect(box.isWithin(drawing.box), "\(drawing.labels[index].text)")
        for (second, other) in boxes[(index + 1)...].enumerated() {
          #expect(
            !box.overlaps(other),
            "\(drawing.labels[index].text) \(drawing.labels[index + 1 + second].text)")
        }
      }
    }
  }

  @Test("lead from every mark to its evidence")
  func marksLead() throws {
    let chart = try Self.chart(
      [(2011, 21, .over), (2013, 24, .exactly), (2013, 25, .about)], form: .columns)
    let drawing = SeriesChartDrawing.draw(chart, on: Self.page, width: 720)
    #expect(
      drawing.marks.map(\.href) == [
        "../../articles/a/index.html#figure-2011", "../../articles/a/index.html#figure-2013",
        "../../articles/a/index.html#figure-2013",
      ])
    #expect(drawing.marks.map(\.name) == chart.points.map(\.name))
  }

  @Test("draw no line through a year without a number")
  func gaps() throws {
    let chart = try Self.chart(
      [(2017, 42, .exactly), (2018, 60, .exactly), (2022, 64, .exactly)], form: .points)
    let drawing = SeriesChartDrawing.draw(chart, on: Self.page, width: 720)
    let lines = drawing.frame.filter {
      if case .line(_, _, _, _, "series") = $0 { true } else { false }
    }
    #expect(lines.count == 1)
  }

  @Test("draw what is not exact otherwise than what is")
  func bounds() throws {
    let chart = try Self.chart([(2011, 21, .over), (2012, 24, .exactly)], form: .columns)
    let drawing = SeriesChartDrawing.draw(chart, on: Self.page, width: 720)
    let styles = drawing.marks.map { mark in
      mark.shapes.compactMap {
        if case .rectangle(_, let style) = $0 { style } else { nil }
      }
    }
    #expect(styles == [["bar inexact"], ["bar"]])
  }

  @Test("have a name and a description, and escape both")
  func names() throws {
    let chart = try Self.chart([(2011, 21, .over)], form: .columns)
    let svg = SeriesChartDrawing.draw(chart, on: Self.page, width: 720)
      .svg(id: "i", style: "broad", title: "a < b", description: "c & d")
    #expect(svg.contains("aria-labelledby=\"i-title i-desc\""))
    #expect(svg.contains("<title id=\"i-title\">a &lt; b</title>"))
    #expect(svg.contains("<desc id=\"i-desc\">c &amp; d</desc>"))
  }
}
