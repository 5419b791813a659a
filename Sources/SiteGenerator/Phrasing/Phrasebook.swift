import BriefingModel
import CommonMark
import Foundation

/// How one language writes: the texts of pages, the forms of numbers, dates and units.
///
/// Everything comes from a file of `Templates/languages/`, except what CLDR knows through Foundation.
struct Phrasebook: Sendable {
  /// A text with `{placeholders}`, taken apart once.
  struct Pattern: Sendable, Hashable {
    enum Part: Sendable, Hashable {
      case text(String)
      case placeholder(String)
    }

    let parts: [Part]

    init(_ source: String) {
      var parts: [Part] = []
      var text = ""
      var rest = source[...]
      while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
        text += rest[..<open]
        if !text.isEmpty { parts.append(.text(text)) }
        text = ""
        parts.append(.placeholder(String(rest[rest.index(after: open)..<close])))
        rest = rest[rest.index(after: close)...]
      }
      text += rest
      if !text.isEmpty { parts.append(.text(text)) }
      self.parts = parts
    }

    var placeholders: [String] {
      parts.compactMap { part in
        if case .placeholder(let name) = part { name } else { nil }
      }
    }

    func filled(with values: [String: String]) -> String {
      var text = ""
      for part in parts {
        switch part {
        case .text(let literal): text += literal
        case .placeholder(let name): text += values[name] ?? ""
        }
      }
      return text
    }

    /// As Markdown: the pattern's own text is data.
    func filled(with values: [String: Inline]) -> Inline {
      var source = ""
      for part in parts {
        switch part {
        case .text(let literal):
          // A piece of a pattern keeps the spaces at its ends: a value stands there.
          source += MarkdownEscape.escaped(literal, isFragment: parts.count > 1)
        case .placeholder(let name): source += values[name]?.source ?? ""
        }
      }
      return Inline(markdown: source)
    }
  }

  /// A number word such as “million”, with the power of ten it stands for.
  struct Scale: Sendable {
    var exponent: Int
    var pattern: Pattern

    /// The number that it stands for.
    var factor: Decimal { Decimal(sign: .plus, exponent: exponent, significand: 1) }
  }

  typealias Forms = [CountedUnit.PluralCategory: Pattern]

  /// The language.
  var language: Language
  /// Its name in itself.
  var name: String
  /// CLDR's locale for numbers and dates.
  let locale: Locale
  /// The locale's way with numbers.
  let numberFormat: NumberFormat
  /// Number words, the largest first.
  var scales: [Scale]
  /// Whether each group of a large number's digits takes its own number word.
  var isCompound: Bool
  /// How dates are written.
  var dates: Dates
  /// How lists of names are put in order.
  var sorting: NameOrder.Sorting
  /// How money is written, by ISO 4217 code; `other` for the rest.
  var money: [String: Pattern]
  var cardinals: PluralRules
  var ordinals: PluralRules
  /// How a number stands with a unit of the model, by its token.
  var units: [String: Forms]
  var bounds: [Figure.Bound: Pattern]
  /// Names of languages, by tag.
  var languageNames: [String: String]
  /// Texts that templates name.
  var labels: [String: String]
  /// Texts that composition names.
  var phrases: [Phrase: Pattern]
  /// Nouns that are counted on pages (`count.articles` …), by plural form.
  var counts: [Phrase: Forms]

  /// A phrase without placeholders.
  func text(_ phrase: Phrase) -> String { text(phrase, [:]) }

  /// A phrase with its placeholders filled in.
  func text(_ phrase: Phrase, _ values: [String: String]) -> String {
    phrases[phrase]?.filled(with: values) ?? ""
  }

  /// A phrase as Markdown.
  func inline(_ phrase: Phrase, _ values: [String: Inline] = [:]) -> Inline {
    phrases[phrase]?.filled(with: values) ?? .empty
  }

  /// A number of things: “12 articles”.
  func count(_ phrase: Phrase, _ number: Int) -> String {
    let decimal = Decimal(number)
    return Self.form(of: counts[phrase], for: cardinals.category(of: decimal))?
      .filled(with: ["number": format(decimal)]) ?? format(decimal)
  }

  /// The form for a category, or `other`, which every set of forms has.
  static func form(of forms: Forms?, for category: CountedUnit.PluralCategory) -> Pattern? {
    forms?[category] ?? forms?[.other]
  }

  /// The phrase with its first letter as it opens a sentence.
  ///
  /// The letter alone, without the marks on it: the upper case of U+0345 is a letter of its own.
  /// Its title case, for the upper case of “ﬁ” is “FI”, and Georgian has capitals that open no
  /// sentence. Languages differ in “i” alone.
  func capitalised(_ text: String) -> String {
    guard let first = text.unicodeScalars.first,
      first.properties.generalCategory == .lowercaseLetter
    else { return text }
    let letter = first == "i" ? "i".uppercased(with: locale) : first.properties.titlecaseMapping
    return letter + String(text.unicodeScalars.dropFirst())
  }

  /// How the language puts names in order.
  var order: NameOrder { NameOrder(locale: locale, sorting: sorting) }

  /// A language's name, in this language.
  func name(of other: Language) -> String {
    languageNames[other.code]
      ?? locale.localizedString(forLanguageCode: other.code) ?? other.code
  }
}
