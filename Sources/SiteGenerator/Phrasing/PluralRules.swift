import BriefingModel
import Foundation

/// Which plural form of a noun goes with a number, by rules in the notation of CLDR.
///
/// Source: Unicode Technical Standard #35, part 3, “Language Plural Rules”. The rules stand in a
/// language's file, so that a further language needs no code; a language without rules (Vietnamese,
/// Japanese) always takes `other`.
struct PluralRules: Sendable {
  typealias Category = CountedUnit.PluralCategory

  /// A rule that cannot be read.
  struct SyntaxError: Error {
    var rule: String
  }

  private struct Relation {
    var operand: Character
    var modulus: Decimal?
    var isNegated: Bool
    var ranges: [ClosedRange<Decimal>]
  }

  /// Categories in the order of the rules; each an “or” of “and”s.
  private var rules: [(category: Category, alternatives: [[Relation]])] = []

  /// No rules: every number takes `other`.
  init() {}

  /// Reads rules such as `one: i = 1 and v = 0`.
  init(_ texts: [(category: Category, rule: String)]) throws(SyntaxError) {
    for (category, rule) in texts {
      var alternatives: [[Relation]] = []
      for alternative in rule.components(separatedBy: " or ") {
        var relations: [Relation] = []
        for text in alternative.components(separatedBy: " and ") {
          guard let relation = Self.relation(text) else { throw SyntaxError(rule: rule) }
          relations.append(relation)
        }
        alternatives.append(relations)
      }
      rules.append((category, alternatives))
    }
  }

  /// The category of a number as it is printed.
  func category(of number: Decimal) -> Category {
    let operands = Operands(number)
    for (category, alternatives) in rules
    where alternatives.contains(where: { $0.allSatisfy(operands.satisfy) }) {
      return category
    }
    return .other
  }

  private static func relation(_ text: String) -> Relation? {
    let words = text.split(separator: " ")
    guard let operand = words.first, operand.count == 1, let name = operand.first,
      "nivft".contains(name)
    else { return nil }
    var rest = words.dropFirst()
    var modulus: Decimal?
    if rest.first == "%" {
      guard let number = rest.dropFirst().first.flatMap({ Decimal(string: String($0)) }), number > 0
      else { return nil }
      modulus = number
      rest = rest.dropFirst(2)
    }
    guard rest.count == 2, let sign = rest.first, sign == "=" || sign == "!=", let list = rest.last
    else { return nil }
    var ranges: [ClosedRange<Decimal>] = []
    for part in list.split(separator: ",") {
      let ends = part.components(separatedBy: "..").map { Decimal(string: $0) }
      guard let first = ends.first, let low = first, let last = ends.last, let high = last,
        low <= high
      else { return nil }
      ranges.append(low...high)
    }
    return Relation(operand: name, modulus: modulus, isNegated: sign == "!=", ranges: ranges)
  }

  /// The operands of UTS #35 for one number.
  private struct Operands {
    let absolute: Decimal
    let integer: Decimal
    let fractionDigits: Int
    let fraction: Decimal

    init(_ number: Decimal) {
      absolute = abs(number)
      var source = absolute
      var floor = Decimal()
      NSDecimalRound(&floor, &source, 0, .down)
      integer = floor
      let text = absolute.description.split(separator: ".")
      let digits = text.count == 2 ? text[1] : ""
      fractionDigits = digits.count
      fraction = Decimal(string: String(digits)) ?? 0
    }

    func satisfy(_ relation: Relation) -> Bool {
      var value: Decimal =
        switch relation.operand {
        case "i": integer
        case "v": Decimal(fractionDigits)
        case "f", "t": fraction
        default: absolute
        }
      if let modulus = relation.modulus {
        var quotient = value / modulus
        var whole = Decimal()
        NSDecimalRound(&whole, &quotient, 0, .down)
        value -= whole * modulus
      }
      return relation.ranges.contains { range in
        // A fraction is never equal to a whole number of a range (UTS #35).
        range.contains(value) && (relation.operand != "n" || isWhole(value))
      } != relation.isNegated
    }

    private func isWhole(_ value: Decimal) -> Bool {
      var source = value
      var rounded = Decimal()
      NSDecimalRound(&rounded, &source, 0, .plain)
      return rounded == value
    }
  }
}
