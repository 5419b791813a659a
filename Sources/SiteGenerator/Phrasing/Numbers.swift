import BriefingModel
import Foundation

extension Phrasebook {
  /// A number with all its digits, grouped and pointed by the language's rules in CLDR; never rounded.
  func format(_ number: Decimal) -> String { format(DecimalDigits(number)) }

  private func format(_ digits: DecimalDigits) -> String { numberFormat.string(digits) }

  /// A number counted in so many powers of ten, as an axis counts in billions.
  func format(_ number: Decimal, inTenTo exponent: Int) -> String {
    format(DecimalDigits(number, movingPointBy: exponent))
  }

  /// The largest number word that fits into a number.
  func scale(of number: Decimal) -> Scale? {
    let count = DecimalDigits(number).integer.count
    return number == 0 ? nil : scales.first { count > $0.exponent }
  }

  /// A number with the number word that suits it (“46.2 billion”); never rounded.
  func scaled(_ number: Decimal) -> String {
    if isCompound { return compound(number) }
    guard let scale = scale(of: number) else { return format(number) }
    return scale.pattern.filled(with: ["number": format(number, inTenTo: scale.exponent)])
  }

  /// A number with its unit: “US$46.2 billion”, “110 agreements”, “20 per cent”, “3rd”.
  func quantity(_ number: Decimal, unit: BriefingModel.Unit, units counted: [Slug: CountedUnit])
    -> String
  {
    switch unit {
    case .currency where number < 0:
      return "−" + quantity(-number, unit: unit, units: counted)
    case .currency(let code):
      guard let pattern = money[code] ?? money["other"] else { return "\(code) \(scaled(number))" }
      return pattern.filled(
        with: ["amount": scaled(number), "code": code, "name": currencyName(code)])
    case .year:
      // A calendar year is a name, not an amount: no grouping.
      return text(.periodYear, ["year": number.description])
    case .rank:
      return Self.form(of: units[unit.description], for: ordinals.category(of: number))?
        .filled(with: ["number": format(number)]) ?? format(number)
    case .percent, .percentagePoint, .years:
      return Self.form(of: units[unit.description], for: cardinals.category(of: number))?
        .filled(with: ["number": format(number)]) ?? format(number)
    case .number:
      return scaled(number)
    case .counted(let id):
      return self.counted(
        number, noun(counted[id], for: cardinals.category(of: number)) ?? id.text)
    }
  }

  /// A number with the noun that it counts.
  func counted(_ number: Decimal, _ noun: String) -> String {
    // A noun may say itself where its number stands: decades are “{number}0年” in Japanese.
    if noun.contains("{number}") { return Pattern(noun).filled(with: ["number": scaled(number)]) }
    return (units["counted"]?[.other] ?? Pattern("{number} {noun}"))
      .filled(with: ["number": scaled(number), "noun": noun])
  }

  /// The noun of a counted unit in this language, or in the one that has it.
  private func noun(_ unit: CountedUnit?, for category: CountedUnit.PluralCategory) -> String? {
    guard let unit else { return nil }
    let forms =
      unit.nouns[language] ?? unit.nouns[.english] ?? unit.nouns.min { $0.key < $1.key }?.value
    return forms?[category] ?? forms?[.other]
  }

  private func currencyName(_ code: String) -> String {
    locale.localizedString(forCurrencyCode: code) ?? code
  }

  /// The unit alone, as the facts of an indicator name it.
  func unitName(_ unit: BriefingModel.Unit, units counted: [Slug: CountedUnit]) -> String {
    switch unit {
    case .currency(let code):
      return text(.unitCurrency, ["name": currencyName(code), "code": code])
    case .counted(let id):
      return noun(counted[id], for: .other)?.replacing("{number}", with: "1") ?? id.text
    default: return labels["unit.\(unit)"] ?? unit.description
    }
  }
}
