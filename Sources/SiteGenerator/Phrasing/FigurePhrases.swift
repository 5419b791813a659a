import BriefingModel
import Foundation

/// How figures are put into words: every number on every page goes through here.
struct FigurePhrases: Sendable {
  let book: Phrasebook
  let units: [Slug: CountedUnit]

  /// The number with bound and unit: “nearly US$50 billion”, “over 110 agreements”.
  func value(_ figure: Figure) -> String {
    let quantity: String
    switch figure.quantity {
    case .value(let number):
      quantity = self.quantity(number, of: figure)
    case .range(let low, let high):
      quantity = book.text(
        .valueRange,
        ["low": self.quantity(low, of: figure), "high": self.quantity(high, of: figure)])
    }
    return book.bounds[figure.bound]?.filled(with: ["value": quantity]) ?? quantity
  }

  /// A number with its unit; without one, with the words that the source prints behind it.
  private func quantity(_ number: Decimal, of figure: Figure) -> String {
    if figure.unit == .number, let noun = figure.unitText { return book.counted(number, noun) }
    return book.quantity(number, unit: figure.unit, units: units)
  }

  /// The number as it stands in a table: with its direction where it is a change, marked where it is
  /// a target.
  func cell(_ figure: Figure) -> String {
    let value = value(figure)
    let directed =
      switch figure.change {
      case .up: book.text(.figureCellRose, ["value": value])
      case .down: book.text(.figureCellFell, ["value": value])
      case nil: value
      }
    return figure.status == .target ? book.text(.figureCellTarget, ["value": directed]) : directed
  }

  /// What the number is of: its label, which is the name of the series where the record has none.
  func what(_ entry: FigureEntry) -> String {
    let name = entry.figure.label[book.language]
    guard let scope = entry.figure.scope else { return name }
    return book.text(.figureScope, ["what": name, "scope": scope[book.language]])
  }

  /// What several numbers are of: their label where they share one, else the name of their series.
  func what(_ comparison: Comparison) -> String {
    guard let first = comparison.entries.first else { return "" }
    if Set(comparison.entries.map(what)).count == 1 { return what(first) }
    let name = first.indicator?.name[book.language] ?? first.figure.label[book.language]
    guard let scope = first.figure.scope else { return name }
    return book.text(.figureScope, ["what": name, "scope": scope[book.language]])
  }

  /// The time behind a number: “in 2024”; `nil` where a time would say nothing (an event, a year).
  func when(_ entry: FigureEntry) -> String? {
    if let period = entry.figure.period {
      return book.when(period, measure: entry.indicator?.measure)
    }
    if entry.indicator?.measure == .event || entry.figure.kind == .year { return nil }
    return book.text(.periodNotStated)
  }

  /// A sentence without its full stop: “Bilateral trade turnover rose by 20 per cent (period not stated)”.
  func sentence(_ entry: FigureEntry) -> String {
    let figure = entry.figure
    let when = figure.period == nil ? nil : when(entry)
    let phrase: Phrase =
      switch (figure.status, figure.change) {
      case (.milestone, _): .figureMilestone
      case (.target, _) where figure.unit == .year: .figureTargetYear
      case (.target, _): when == nil ? .figureTargetUndated : .figureTarget
      case (.reported, .up): when == nil ? .figureRoseUndated : .figureRose
      case (.reported, .down): when == nil ? .figureFellUndated : .figureFell
      case (.reported, nil): when == nil ? .figureLevelUndated : .figureLevel
      }
    let sentence = book.text(
      phrase, ["what": what(entry), "value": value(figure), "when": when ?? ""])
    return book.capitalised(isUnstated(entry) ? unstated(sentence) : sentence)
  }

  /// What a number is of and when: “Bilateral trade turnover, in 2024”.
  func level(_ what: String, _ entry: FigureEntry) -> String {
    if isUnstated(entry) { return book.capitalised(unstated(what)) }
    guard let when = when(entry) else { return book.capitalised(what) }
    return book.capitalised(book.text(.figureLevel, ["what": what, "when": when]))
  }

  /// Whether a reader would look for a time, and the source gives none.
  private func isUnstated(_ entry: FigureEntry) -> Bool {
    entry.figure.period == nil && entry.figure.status != .milestone && when(entry) != nil
  }

  private func unstated(_ sentence: String) -> String {
    book.text(.figureUnstated, ["sentence": sentence, "note": book.text(.periodNotStated)])
  }

  /// A period in a table's cell.
  func periodCell(_ entry: FigureEntry) -> String {
    if let period = entry.figure.period { return book.heading(period) }
    return entry.indicator?.measure == .event ? "–" : book.capitalised(book.text(.periodNotStated))
  }

  /// How old a number is, in whole years: “3 years old”, “under a year old”.
  func age(_ entry: FigureEntry, asOf day: CalendarDate) -> String {
    let years = entry.age(asOf: day) * 100 / 36_525
    if years == 0 { return book.text(.figureAgeUnderYear) }
    return book.text(
      .figureAge, ["age": book.quantity(Decimal(years), unit: .years, units: units)])
  }

  /// Publisher and day: “Lao Động, 27 April 2025”.
  func source(_ article: Article) -> String {
    book.text(
      .sourceAndDate, ["publisher": article.source.publisher, "date": date(of: article)])
  }

  /// The day of an article; an estimated one says so.
  func date(of article: Article) -> String {
    let date = book.format(article.date)
    return article.isDateCertain ? date : book.text(.dateUncertain, ["date": date])
  }
}
