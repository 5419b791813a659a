import BriefingModel
import Foundation

/// A number in digits, with the separators of a language.
struct Digits {
  var value: Decimal
  /// Whether digits alone were printed: a year, a room or a flight may look so.
  var isPlain = true
  /// Whether the other convention for decimals would give another number.
  var isAmbiguous = false
  /// What that number is: `1.234` is 1234 where whole things are counted.
  var whole: Decimal?

  /// Reads `1,234.5` in English and `1.234,5` in Vietnamese.
  ///
  /// - Returns: `nil` for what is no number: dates, versions, numbers with a leading zero, lists.
  init?(_ scalars: ArraySlice<Unicode.Scalar>, decimalComma: Bool) {
    var groups: [Int] = [0]
    var separators: [Unicode.Scalar] = []
    for scalar in scalars {
      if scalar == "." || scalar == "," {
        separators.append(scalar)
        groups.append(0)
      } else {
        groups[groups.count - 1] += 1
      }
    }
    let isZero = scalars.first == "0"
    guard !(isZero && groups[0] > 1) else { return nil }
    guard let last = separators.last, let width = groups.last else {
      guard let value = Self.decimal(scalars, fraction: 0) else { return nil }
      self.value = value
      return
    }
    isPlain = false
    let decimal: Unicode.Scalar = decimalComma ? "," : "."
    var hasFraction = false
    if separators.count == 1 {
      let couldGroup = width == 3 && groups[0] <= 3 && !isZero
      hasFraction = last == decimal || !couldGroup
      if last == decimal, couldGroup {
        isAmbiguous = true
        whole = Self.decimal(scalars, fraction: 0)
      }
    } else if separators.first != last {
      // The last separator is another than those of the groups.
      guard separators.dropLast().allSatisfy({ $0 == separators[0] }) else { return nil }
      hasFraction = true
    }
    let grouped = hasFraction ? groups.dropLast() : groups[...]
    guard grouped.count == 1 || (grouped[0] <= 3 && grouped.dropFirst().allSatisfy { $0 == 3 })
    else { return nil }
    guard let value = Self.decimal(scalars, fraction: hasFraction ? width : 0) else { return nil }
    self.value = value
  }

  /// The digits as a number with so many places behind the point; `nil` where they are too many.
  private static func decimal(
    _ scalars: ArraySlice<Unicode.Scalar>, fraction: Int
  ) -> Decimal? {
    var digits: UInt64 = 0
    for scalar in scalars where scalar != "." && scalar != "," {
      let (product, over) = digits.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(UInt64(scalar.value &- 0x30))
      guard !over, !carry else { return nil }
      digits = sum
    }
    return Decimal(sign: .plus, exponent: -fraction, significand: Decimal(digits))
  }
}
