import BriefingModel
import Foundation

extension Phrasebook {
  /// A day in full: “25 November 2025”.
  func format(_ date: CalendarDate) -> String { dates.day.filled(with: fields(of: date)) }

  /// A month of a year: “November 2025”.
  func month(of date: CalendarDate) -> String { dates.month.filled(with: fields(of: date)) }

  /// The fields of a date that a language's patterns name, by CLDR's names for them.
  private func fields(of date: CalendarDate) -> [String: String] {
    [
      "d": String(date.day), "M": String(date.month), "MMMM": monthName(date.month),
      "y": String(date.year),
    ]
  }

  /// A month alone: “November”.
  private func monthName(_ month: Int) -> String { dates.months[(month - 1) % 12] }

  /// A period as a noun: “January to October 2021”.
  func noun(_ period: Period) -> String {
    switch period {
    case .day(let date): return format(date)
    case .month(let year, let month): return self.month(of: .first(of: month, in: year))
    case .quarter(let year, let quarter):
      let phrases: [Phrase] = [.periodQuarter1, .periodQuarter2, .periodQuarter3, .periodQuarter4]
      return text(phrases[(quarter - 1) % 4], ["year": String(year)])
    case .half(let year, let half):
      return text(half == 1 ? .periodHalf1 : .periodHalf2, ["year": String(year)])
    case .year(let year): return text(.periodYear, ["year": String(year)])
    case .fiscalYear(let year): return text(.periodFiscalYear, ["year": String(year)])
    case .range(.month(let year, let first)?, .month(let sameYear, let last)?)
    where year == sameYear:
      return text(
        .periodMonthsOfYear,
        [
          "from": monthName(first),
          "through": monthName(last), "year": String(year),
        ])
    case .range(let from?, let through?):
      return text(.periodRange, ["from": noun(from), "through": noun(through)])
    case .range(let from?, nil): return text(.whenFrom, ["period": noun(from)])
    case .range(nil, let through): return text(.whenBy, ["period": through.map(noun) ?? ""])
    }
  }

  /// A period as it stands behind a number: “in 2024”, “from 1992 to 2013”, “as of 31 January 2025”.
  func when(_ period: Period, measure: Indicator.Measure?) -> String {
    switch period {
    case .day:
      // What holds at a moment holds as of a day; only what happens, happens on it.
      switch measure {
      case .stock, .rank, .share: text(.whenAsOf, ["period": noun(period)])
      case .flow, .event, nil: text(.whenOn, ["period": noun(period)])
      }
    case .range(nil, _), .range(_, nil): noun(period)
    case .range: text(.whenRange, ["period": noun(period)])
    default: text(.whenIn, ["period": noun(period)])
    }
  }

  /// A period as it opens a line: “The first quarter of 2024”.
  func heading(_ period: Period) -> String { capitalised(noun(period)) }
}

extension Phrasebook {
  /// How a language writes dates.
  struct Dates: Sendable {
    var day: Pattern
    var month: Pattern
    /// The names of the twelve months as they stand in a date, from CLDR.
    let months: [String]

    /// The placeholders of the patterns.
    static let fields = ["d", "M", "MMMM", "y"]

    init(day: Pattern, month: Pattern, locale: Locale) {
      self.day = day
      self.month = month
      // Not a style that composes: that gives the name as it stands alone, “Tháng 1”.
      let style = Date.VerbatimFormatStyle(
        format: "\(month: .wide)", locale: locale, timeZone: .gmt,
        calendar: Calendar(identifier: .gregorian))
      months = (1...12).map { month in
        let days = CalendarDate.first(of: month, in: 2000).daysSinceEpoch
        return Date(timeIntervalSince1970: Double(days) * 86_400)
          .formatted(style)
      }
    }
  }
}
