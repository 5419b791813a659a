import BriefingModel
import Foundation
import Testing

@testable import SiteGenerator

@Suite("Charts of rows")
struct RowChartTests {
  private static func chart(
    _ rows: [(String, [ChartNumber])], scale: RowChart.Scale = .amounts, detail: String? = nil
  ) -> RowChart {
    RowChart(
      id: "x", scale: scale, heading: "Heading", subtitle: "Subtitle", sources: "Sources",
      notes: [],
      rows: rows.map { name, numbers in
        RowChart.Row(
          name: name,
          values: numbers.map {
            RowChart.Value(
              start: NSDecimalNumber(decimal: $0.low).doubleValue,
              end: NSDecimalNumber(decimal: $0.high).doubleValue, number: $0, detail: detail)
          })
      })
  }

  private static let texts = [
    "a", "Vietnamese provinces and cities taking part in the forum", "フォーラムに参加したベトナムの省・市の数",
    "số tỉnh, thành phố Việt Nam tham dự diễn đàn Hợp tác địa phương",
    "Donaudampfschifffahrtsgesellschaft",
    "長い名前の組織が出した数値で行を折り返さなければならないもの（括弧つき、読点つき）", "",
  ]

  private static func random(_ seed: UInt64) -> RowChart {
    var generator = SeededGenerator(seed: seed)
    let kind = Int.random(in: 0..<3, using: &generator)
    let size = [1, 30, 5000, 1_000_000_000_000].randomElement(using: &generator) ?? 1
    var evidence = 0
    func number() -> ChartNumber {
      evidence += 1
      let low: Int
      switch kind {
      case 0:
        low = Int.random(in: (Bool.random(using: &generator) ? -size : 0)...size, using: &generator)
      case 1: low = Int.random(in: 1...20, using: &generator)
      default: low = Int.random(in: 2000...2050, using: &generator)
      }
      return .fixture(
        Decimal(low),
        Decimal(kind == 0 && Int.random(in: 0...5, using: &generator) == 0 ? low + size / 2 : low),
        bound: Figure.Bound.allCases.randomElement(using: &generator) ?? .exactly,
        label: "\(low) \(texts.randomElement(using: &generator) ?? "")", evidence: "\(evidence)")
    }
    let rows = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
      (
        texts.randomElement(using: &generator) ?? "",
        (0..<Int.random(in: 1...4, using: &generator)).map { _ in number() }
      )
    }
    let scale: RowChart.Scale =
      switch kind {
      case 0: .amounts
      case 1:
        .places(
          RowChart.Axis(start: 1, end: 20, ticks: (1...20).map { (Double($0), "第\($0)位") }))
      default:
        .dates(
          RowChart.Axis(start: 2000, end: 2051, ticks: [(2010, "2010"), (2050, "2050")]),
          today: 2026)
      }
    return chart(rows, scale: scale, detail: texts.randomElement(using: &generator))
  }

  @Test("have no label that is cut or lies on another, and nothing outside", arguments: 0..<150)
  func labelsStandFree(seed: UInt64) {
    let chart = Self.random(seed)
    ChartRules.expectStandsFree(chart, "seed \(seed)")
  }

  @Test("lead from every mark to its evidence, and draw every number", arguments: 0..<60)
  func marksLead(seed: UInt64) { ChartRules.expectMarksLead(Self.random(seed)) }

  @Test("give bars a length in proportion to their numbers, from zero")
  func proportional() {
    let chart = Self.chart([("a", [.fixture(100)]), ("b", [.fixture(25)]), ("c", [.fixture(-50)])])
    let boxes = chart.drawing(on: ChartRules.page, width: 720).marks.flatMap(\.shapes)
      .compactMap { shape -> Drawing.Box? in
        if case .rectangle(let box, "bar") = shape { box } else { nil }
      }
    #expect(boxes.count == 3)
    #expect(abs(boxes[0].width / boxes[1].width - 4) < 0.01)
    #expect(abs(boxes[0].width / boxes[2].width - 2) < 0.01)
    #expect(boxes[0].x == boxes[1].x && abs(boxes[2].maxX - boxes[0].x) < 0.01)
  }

  @Test("leave room for a finger between marks")
  func targets() {
    let numbers = (1...5).map { ChartNumber.fixture(Decimal($0), evidence: "\($0)") }
    let chart = Self.chart([("a", numbers)])
    let middles = chart.drawing(on: ChartRules.page, width: 340).marks.compactMap { mark in
      mark.shapes.first?.extent.map { $0.y + $0.height / 2 }
    }
    #expect(zip(middles, middles.dropFirst()).allSatisfy { $1 - $0 >= 24 })
  }

  @Test("draw a range between its ends and leave an open number open")
  func bounds() {
    let chart = Self.chart([("a", [.fixture(10, 20)]), ("b", [.fixture(15, bound: .atLeast)])])
    let styles = chart.drawing(on: ChartRules.page, width: 720).marks.map { mark in
      mark.shapes.filter { !$0.isLabel }.map(\.style)
    }
    #expect(styles == [["bar", "bar inexact"], ["bar inexact", "bound"]])
  }
}

@Suite("Widths of text")
struct TextWidthTests {
  @Test(
    "are that of the letters, whatever stands on them",
    arguments: [
      ("Viet", "Việt"), ("Uu", "ứ".uppercased() + "ứ"), ("e", "e\u{302}\u{301}"), ("d", "đ"),
    ])
  func marks(plain: String, marked: String) {
    let difference = TextWidth.estimate(marked) - TextWidth.estimate(plain)
    // Only a horn takes room beside its letter.
    #expect(difference >= 0 && difference <= 0.13 * Double(plain.count))
  }

  @Test("are an em for a full-width character and half for a half-width one")
  func fullWidth() {
    #expect(TextWidth.estimate("億万（） ") >= 4)
    #expect(TextWidth.estimate("ｱ") == 0.5)
  }

  @Test(
    "break texts where their script allows it",
    arguments: [
      ("one two three", ["one two", "three"]),
      ("フォーラム、参加した（省と市）", ["フォーラ", "ム、参加", "した（省", "と市）"]),
      ("abcdefghijkl", ["abcdefg", "hijkl"]), ("", []),
    ] as [(String, [String])])
  func lines(text: String, expected: [String]) {
    let lines = TextWidth.lines(text, within: 5)
    #expect(lines.joined(separator: " ").replacing(" ", with: "") == text.replacing(" ", with: ""))
    #expect(lines.allSatisfy { TextWidth.estimate($0) <= 5 })
    #expect(lines.allSatisfy { !"、。）ーォ".contains($0.first ?? " ") && $0.last != "（" })
    if text.allSatisfy(\.isASCII) { #expect(lines == expected) }
  }
}
