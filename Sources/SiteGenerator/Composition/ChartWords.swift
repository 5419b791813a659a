import BriefingModel
import Foundation

/// What stands above and below a chart of a series, written from its data.
extension Composer {
  // MARK: Heading

  /// What a chart of a series shows: from where to where it went, if sources agree on both ends and one is
  /// beyond doubt above the other; else the numbers themselves.
  ///
  /// - Parameter drawn: Levels of one unit, newest first.
  func heading(of drawn: [FigureEntry], in indicator: Indicator) -> String {
    let times = Comparison.groups(of: drawn)
    guard let newest = times.first, let oldest = times.last,
      let newestEntry = newest.entries.first, let oldestEntry = oldest.entries.first
    else { return indicatorName(indicator) }
    let values = [
      "what": indicator.name[language], "newest": figures.values(newest),
      "newestWhen": figures.when(newestEntry) ?? "", "oldest": figures.values(oldest),
      "oldestWhen": figures.when(oldestEntry) ?? "",
    ]
    let phrase: Phrase
    if newest.isConflict {
      phrase = .chartHeadingDiffer
    } else {
      switch direction(from: oldest, to: newest) {
      case .up: phrase = .chartHeadingRose
      case .down: phrase = .chartHeadingFell
      case nil: phrase = .chartHeading
      }
    }
    return book.capitalised(book.text(phrase, values))
  }

  /// Whether an amount rose or fell between two times beyond what its sources leave open; `nil` where that
  /// cannot be said.
  private func direction(from oldest: Comparison, to newest: Comparison) -> Figure.Change? {
    guard !oldest.hasSeveralNumbers, !newest.hasSeveralNumbers, let first = oldest.entries.first,
      let last = newest.entries.first, first.indicator?.measure != .rank, first.isAtOneTime,
      last.isAtOneTime
    else { return nil }
    let (before, after) = (first.figure.span, last.figure.span)
    if after.lowerBound > before.upperBound { return .up }
    return after.upperBound < before.lowerBound ? .down : nil
  }

  // MARK: Subtitle and sources

  func subtitle(
    _ unit: BriefingModel.Unit, _ measure: Indicator.Measure, time: String
  ) -> String {
    let values = [
      "unit": book.unitName(unit, units: briefing.units), "measure": book.text(measure.phrase),
      "time": time,
    ]
    // A rank says itself what is measured; an event has its name for a time.
    return book.capitalised(
      measure == .rank || measure == .event
        ? book.text(.chartSubtitleShort, values) : book.text(.chartSubtitle, values))
  }

  /// The years that a chart covers.
  func time(from first: Int, through last: Int) -> String {
    first == last
      ? book.text(.periodYear, ["year": String(first)])
      : book.text(.chartYears, ["first": String(first), "last": String(last)])
  }

  /// The publishers of what is drawn, the oldest first.
  func sources(of entries: [FigureEntry]) -> String {
    book.text(
      .chartSources,
      ["list": unique(entries.reversed().map { $0.article.source.publisher[language] })])
  }

  /// Texts once each, in their order.
  func unique(_ texts: [String], by separator: Phrase = .listAnd) -> String {
    var seen = Set<String>()
    return texts.filter { seen.insert($0).inserted }.joined(separator: book.text(separator))
  }

  // MARK: Notes

  func notes(on chart: SeriesChart, _ drawn: [FigureEntry], hasMore: Bool) -> [String] {
    var notes = differences(among: drawn) + boundNotes(on: chart.numbers)
    switch chart.form {
    case .columns:
      let years = Set(chart.points.map { Int($0.start) })
      let missing = ((years.min() ?? 0)...(years.max() ?? 0)).filter { !years.contains($0) }
      if !missing.isEmpty {
        notes.append(book.text(.chartNoteGaps, ["years": unique(missing.map { String($0) })]))
      }
      let id = drawn.first?.indicator?.id
      if let id, library.figures(of: id).contains(where: { $0.length == .partOfYear }) {
        notes.append(book.text(.chartNotePartYears))
      }
    case .points: notes.append(book.text(.chartNoteLines))
    case .ranks: notes += [book.text(.chartNotePlaces), book.text(.chartNoteLines)]
    }
    if !chart.goals.isEmpty { notes.append(book.text(.chartNoteTargets)) }
    if hasMore { notes.append(book.text(.chartNoteNewest)) }
    return notes
  }

  /// What pale marks, signs and ranges mean, where there are any.
  func boundNotes(on numbers: [ChartNumber]) -> [String] {
    var notes: [String] = []
    if numbers.contains(where: { $0.bound != .exactly }) {
      notes.append(book.text(.chartNoteBounds))
    }
    if numbers.contains(where: { $0.low < $0.high }) { notes.append(book.text(.chartNoteRanges)) }
    return notes
  }

  /// Who says what for each time on which sources differ.
  private func differences(among drawn: [FigureEntry]) -> [String] {
    Comparison.groups(of: drawn).filter(\.isConflict).compactMap { conflict in
      guard let when = conflict.entries.first.flatMap({ figures.when($0) }) else { return nil }
      let values = sameNumbers(conflict.entries).map { group in
        book.text(
          .chartNamedValue,
          [
            "value": figures.value(group[0].figure),
            "name": unique(group.map { $0.article.source.publisher[language] }),
          ])
      }
      return book.text(.chartNoteDiffer, ["when": when, "list": unique(values, by: .listOr)])
    }
  }
}

extension FigurePhrases {
  /// The numbers that sources give for the same, each once: “US$46.2 billion or US$48.18 billion”.
  func values(_ comparison: Comparison) -> String {
    var seen = Set<String>()
    return comparison.entries.map { value($0.figure) }.filter { seen.insert($0).inserted }
      .joined(separator: book.text(.listOr))
  }
}

extension FigureEntry {
  /// Whether it speaks of a day, a month, a part of a year or a year, and not of a span of years.
  fileprivate var isAtOneTime: Bool {
    if case .range? = figure.period { false } else { true }
  }
}
