import Foundation

/// What a figure's number counts, as a short stable token of the data formats.
public enum Unit: Sendable, Hashable, CustomStringConvertible {
  /// Money, by ISO 4217 code.
  case currency(String)
  /// Per cent.
  case percent
  /// Percentage points.
  case percentagePoint
  /// A place in an order, 1 being the first.
  case rank
  /// A length of time in years.
  case years
  /// A calendar year, as a target or a milestone.
  case year
  /// A bare number, where no other unit fits; what it counts is said as the source prints it.
  case number
  /// Counted things, by an id of `units` in indicators.yaml.
  case counted(Slug)

  /// Reads a token; a counted unit is not yet known to exist.
  public init?(_ token: String) {
    switch token {
    case "percent": self = .percent
    case "percentage-point": self = .percentagePoint
    case "rank": self = .rank
    case "years": self = .years
    case "year": self = .year
    case "number": self = .number
    default:
      if token.utf8.count == 3, token.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) {
        guard Self.currencies.contains(token) else { return nil }
        self = .currency(token)
      } else if let slug = Slug(token) {
        self = .counted(slug)
      } else {
        return nil
      }
    }
  }

  /// The tokens that need no entry in indicators.yaml, those of currencies aside.
  static let builtInTokens = ["percent", "percentage-point", "rank", "years", "year", "number"]

  /// The token.
  public var description: String {
    switch self {
    case .currency(let code): code
    case .percent: "percent"
    case .percentagePoint: "percentage-point"
    case .rank: "rank"
    case .years: "years"
    case .year: "year"
    case .number: "number"
    case .counted(let slug): slug.text
    }
  }

  /// The codes of ISO 4217 that CLDR knows.
  private static let currencies = Set(
    Locale.Currency.isoCurrencies.map { $0.identifier.uppercased() })
}
