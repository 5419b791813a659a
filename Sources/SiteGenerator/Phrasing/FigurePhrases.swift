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
  func what(_ entry: FigureEntry) -> Inline {
    what(entry.figure.label, of: entry)
  }

  private func what(_ name: LocalizedText, of entry: FigureEntry) -> Inline {
    guard let scope = entry.figure.scope else { return book.inline(name) }
    return book.inline(.figureScope, ["what": book.inline(name), "scope": book.inline(scope)])
  }

  /// What several numbers are of: their label where they share one, else the name of their series.
  func what(_ comparison: Comparison) -> Inline {
    guard let first = comparison.entries.first else { return .empty }
    if Set(comparison.entries.map { what($0).source }).count == 1 { return what(first) }
    return what(first.indicator?.name ?? first.figure.label, of: first)
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
  func sentence(_ entry: FigureEntry) -> Inline {
    let when = statedWhen(entry)
    let sentence = book.inline(
      phrase(entry, isDated: when != nil),
      [
        "what": what(entry), "value": Inline(value(entry.figure)),
        "when": when.map { Inline($0) } ?? .empty,
      ])
    return (isUnstated(entry) ? unstated(sentence) : sentence).capitalised(book)
  }

  /// What the number is of, for places that know no Markdown.
  func plainWhat(_ entry: FigureEntry) -> String {
    let name = entry.figure.label[book.language]
    return entry.figure.scope.map {
      book.text(.figureScope, ["what": name, "scope": $0[book.language]])
    } ?? name
  }

  /// The same for places that know no Markdown.
  func plainSentence(_ entry: FigureEntry) -> String {
    let when = statedWhen(entry)
    let sentence = book.text(
      phrase(entry, isDated: when != nil),
      ["what": plainWhat(entry), "value": value(entry.figure), "when": when ?? ""])
    return book.capitalised(
      isUnstated(entry)
        ? book.text(
          .figureUnstated, ["sentence": sentence, "note": book.text(.periodNotStated)])
        : sentence)
  }

  /// The time that a source gives.
  private func statedWhen(_ entry: FigureEntry) -> String? {
    entry.figure.period == nil ? nil : when(entry)
  }

  private func phrase(_ entry: FigureEntry, isDated: Bool) -> Phrase {
    let figure = entry.figure
    return switch (figure.status, figure.change) {
    case (.milestone, _): .figureMilestone
    case (.target, _) where figure.unit == .year: .figureTargetYear
    case (.target, _): isDated ? .figureTarget : .figureTargetUndated
    case (.reported, .up): isDated ? .figureRose : .figureRoseUndated
    case (.reported, .down): isDated ? .figureFell : .figureFellUndated
    case (.reported, nil): isDated ? .figureLevel : .figureLevelUndated
    }
  }

  /// What a number is of and when: “Bilateral trade turnover, in 2024”.
  func level(_ what: Inline, _ entry: FigureEntry) -> Inline {
    if isUnstated(entry) { return unstated(what).capitalised(book) }
    guard let when = when(entry) else { return what.capitalised(book) }
    return book.inline(.figureLevel, ["what": what, "when": Inline(when)]).capitalised(book)
  }

  /// Whether a reader would look for a time, and the source gives none.
  private func isUnstated(_ entry: FigureEntry) -> Bool {
    entry.figure.period == nil && entry.figure.status != .milestone && when(entry) != nil
  }

  private func unstated(_ sentence: Inline) -> Inline {
    book.inline(.figureUnstated, ["sentence": sentence, "note": book.inline(.periodNotStated)])
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
      .sourceAndDate,
      ["publisher": article.source.publisher[book.language], "date": date(of: article)])
  }

  /// The day of an article; an estimated one says so.
  func date(of article: Article) -> String {
    let date = book.format(article.date)
    return article.isDateCertain ? date : book.text(.dateUncertain, ["date": date])
  }
}
