import Foundation
import Testing

@testable import SiteGenerator

@Suite("Plural rules in CLDR's notation")
struct PluralRulesTests {
  @Test(
    "choose the category of a number as printed",
    arguments: [
      ("1", "one"), ("0", "many"), ("2", "few"), ("4", "few"), ("5", "many"), ("12", "many"),
      ("22", "few"), ("1.5", "other"), ("21", "many"), ("104", "few"), ("114", "many"),
    ])
  func polish(number: String, category: String) throws {
    // CLDR's cardinal rules for Polish, which use every part of the notation.
    let rules = try PluralRules([
      (.one, "i = 1 and v = 0"), (.few, "v = 0 and i % 10 = 2..4 and i % 100 != 12..14"),
      (
        .many,
        "v = 0 and i != 1 and i % 10 = 0..1 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 12..14"
      ),
    ])
    #expect(rules.category(of: try #require(Decimal(string: number))).rawValue == category)
  }

  @Test("without rules every number is other")
  func noRules() {
    #expect(PluralRules().category(of: 1) == .other)
  }

  @Test(
    "that cannot be read are refused",
    arguments: ["", "i = ", "i == 1", "x = 1", "i % 0 = 1", "i = 3..1", "i = one", "i 1"])
  func refused(rule: String) {
    #expect(throws: PluralRules.SyntaxError.self) { try PluralRules([(.one, rule)]) }
  }
}
