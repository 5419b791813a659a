/// The time that a figure speaks of, as precisely as its source says it and no more.
///
/// Written as in ISO 8601 and ISO 8601-2: `2025-01-31`, `2025-01`, `2024`, `2023-Q1`, `2012-H1`,
/// `FY2023` (the fiscal year from 1 April 2023), `2021-01/2021-10`, `1992/2013`, `2026/..` (from
/// 2026 on), `../2045` (by 2045).
public enum Period: Sendable, Hashable {
  /// One day.
  case day(CalendarDate)
  /// One month.
  case month(year: Int, month: Int)
  /// A quarter of a calendar year, 1 to 4.
  case quarter(year: Int, quarter: Int)
  /// A half of a calendar year, 1 or 2.
  case half(year: Int, half: Int)
  /// One calendar year.
  case year(Int)
  /// A fiscal year by the year in which it begins; from 1 April, as in Japan.
  case fiscalYear(Int)
  /// From the beginning of one period to the end of another, both included; `nil` is an open end.
  indirect case range(from: Period?, through: Period?)

  /// The first day; `nil` where the beginning is open.
  public var firstDay: CalendarDate? {
    switch self {
    case .day(let date): date
    case .month(let year, let month): .first(of: month, in: year)
    case .quarter(let year, let quarter): .first(of: quarter * 3 - 2, in: year)
    case .half(let year, let half): .first(of: half * 6 - 5, in: year)
    case .year(let year): .first(of: 1, in: year)
    case .fiscalYear(let year): .first(of: 4, in: year)
    case .range(let from, _): from?.firstDay
    }
  }

  /// The last day; `nil` where the end is open.
  public var lastDay: CalendarDate? {
    switch self {
    case .day(let date): date
    case .month(let year, let month): .last(of: month, in: year)
    case .quarter(let year, let quarter): .last(of: quarter * 3, in: year)
    case .half(let year, let half): .last(of: half * 6, in: year)
    case .year(let year): .last(of: 12, in: year)
    case .fiscalYear(let year): .last(of: 3, in: year + 1)
    case .range(_, let through): through?.lastDay
    }
  }

  /// The day by which periods are put in order of time: the last one, or the first of an open end.
  public var sortDay: CalendarDate {
    lastDay ?? firstDay ?? .first(of: 1, in: 1)
  }
}

extension Period: CustomStringConvertible {
  /// The notation that ``init(_:)`` reads.
  public var description: String {
    func year(_ number: Int) -> String { CalendarDate.padded(number, to: 4) }
    return switch self {
    case .day(let date): date.description
    case .month(let y, let month): "\(year(y))-\(CalendarDate.padded(month, to: 2))"
    case .quarter(let y, let quarter): "\(year(y))-Q\(quarter)"
    case .half(let y, let half): "\(year(y))-H\(half)"
    case .year(let y): year(y)
    case .fiscalYear(let y): "FY\(year(y))"
    case .range(let from, let through):
      "\(from?.description ?? "..")/\(through?.description ?? "..")"
    }
  }
}

extension Period {
  /// What keeps a text from being a period.
  public enum ParseError: Error, Sendable, Hashable {
    /// It is none of the notations.
    case notation
    /// It names a day, month, quarter or half that does not exist.
    case nonexistent
    /// It ends before it starts.
    case endsBeforeItStarts
  }

  /// Reads a period.
  public init(_ text: String) throws(ParseError) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    switch parts.count {
    case 1:
      self = try Self.simple(parts[0])
    case 2:
      let from = parts[0] == ".." ? nil : try Self.simple(parts[0])
      let through = parts[1] == ".." ? nil : try Self.simple(parts[1])
      guard from != nil || through != nil else { throw .notation }
      if let first = from?.firstDay, let last = through?.lastDay, last < first {
        throw .endsBeforeItStarts
      }
      self = .range(from: from, through: through)
    default:
      throw .notation
    }
  }

  private static func simple(_ text: Substring) throws(ParseError) -> Period {
    if text.hasPrefix("FY") {
      guard let year = year(text.dropFirst(2)) else { throw .notation }
      return .fiscalYear(year)
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = parts.first.flatMap(year) else { throw .notation }
    if parts.count == 1 { return .year(year) }
    if parts.count == 2, let part = parts[1].utf8.first, part == UInt8(ascii: "Q") {
      guard let number = CalendarDate.digits(parts[1].dropFirst(), count: 1) else {
        throw .notation
      }
      guard (1...4).contains(number) else { throw .nonexistent }
      return .quarter(year: year, quarter: number)
    }
    if parts.count == 2, let part = parts[1].utf8.first, part == UInt8(ascii: "H") {
      guard let number = CalendarDate.digits(parts[1].dropFirst(), count: 1) else {
        throw .notation
      }
      guard (1...2).contains(number) else { throw .nonexistent }
      return .half(year: year, half: number)
    }
    guard let month = CalendarDate.digits(parts[1], count: 2) else { throw .notation }
    if parts.count == 2 {
      guard (1...12).contains(month) else { throw .nonexistent }
      return .month(year: year, month: month)
    }
    guard parts.count == 3, let day = CalendarDate.digits(parts[2], count: 2) else {
      throw .notation
    }
    guard let date = CalendarDate(year: year, month: month, day: day) else { throw .nonexistent }
    return .day(date)
  }

  private static func year(_ text: Substring) -> Int? {
    CalendarDate.digits(text, count: 4).flatMap { $0 > 0 ? $0 : nil }
  }
}
