import BriefingModel
import Foundation

extension Phrasebook {
  /// A day in full: “25 November 2025”.
  func format(_ date: CalendarDate) -> String {
    instant(date).formatted(style.day().month(.wide).year())
  }

  /// A month of a year: “November 2025”.
  func month(of date: CalendarDate) -> String {
    instant(date).formatted(style.month(.wide).year())
  }

  /// A month alone: “November”.
  private func monthName(_ date: CalendarDate) -> String {
    instant(date).formatted(style.month(.wide))
  }

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
          "from": monthName(.first(of: first, in: year)),
          "through": monthName(.first(of: last, in: year)), "year": String(year),
        ])
    case .range(let from?, let through?):
      return text(.periodRange, ["from": noun(from), "through": noun(through)])
    case .range(let from?, nil): return text(.whenFrom, ["period": noun(from)])
    case .range(nil, let through): return text(.whenBy, ["period": through.map(noun) ?? ""])
    }
  }

  /// A period as it stands behind a number: “in 2024”, “as of 31 January 2025”.
  func when(_ period: Period, measure: Indicator.Measure?) -> String {
    switch period {
    case .day:
      // What holds at a moment holds as of a day; only what happens, happens on it.
      switch measure {
      case .stock, .rank, .share: text(.whenAsOf, ["period": noun(period)])
      case .flow, .event, nil: text(.whenOn, ["period": noun(period)])
      }
    case .range(nil, _), .range(_, nil): noun(period)
    default: text(.whenIn, ["period": noun(period)])
    }
  }

  /// CLDR's forms, always in the calendar and zone that the model's dates are in.
  private var style: Date.FormatStyle {
    Date.FormatStyle(locale: locale, calendar: Calendar(identifier: .gregorian), timeZone: .gmt)
  }

  private func instant(_ date: CalendarDate) -> Date {
    Date(timeIntervalSince1970: Double(date.daysSinceEpoch) * 86_400)
  }
}
