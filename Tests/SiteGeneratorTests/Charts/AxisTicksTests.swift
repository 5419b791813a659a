import Foundation
import Testing

@testable import SiteGenerator

@Suite("Marks of an axis")
struct AxisTicksTests {
  @Test(
    "are round, and cover the values",
    arguments: [
      (low: 0, high: 50, expected: [0, 10, 20, 30, 40, 50]),
      (low: 0, high: 48, expected: [0, 10, 20, 30, 40, 50]),
      (low: 0, high: 7, expected: [0, 2, 4, 6, 8]),
      (low: 105, high: 543, expected: [100, 200, 300, 400, 500, 600]),
      (low: -3, high: 4, expected: [-4, -2, 0, 2, 4]),
      (low: 0, high: 0, expected: [0, 1]),
    ] as [(low: Decimal, high: Decimal, expected: [Decimal])])
  func round(_ example: (low: Decimal, high: Decimal, expected: [Decimal])) {
    #expect(AxisTicks(from: example.low, through: example.high).values == example.expected)
  }

  @Test("cover any range with a few equal steps")
  func covers() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<500 {
      let first = Decimal(Int.random(in: -1_000_000...1_000_000, using: &generator))
      let length = Decimal(Int.random(in: 0...1_000_000_000, using: &generator))
      let ticks = AxisTicks(from: first, through: first + length)
      #expect(ticks.range.lowerBound <= first && ticks.range.upperBound >= first + length)
      #expect((2...12).contains(ticks.values.count), "\(first) \(length)")
      let steps = Set(zip(ticks.values, ticks.values.dropFirst()).map { $1 - $0 })
      #expect(steps.count == 1)
    }
  }
}
