import BriefingModel
import Foundation

/// A chart that draws several series side by side, with its figures for the table beside it.
struct ComparedFigures: Sendable {
  /// Part of addresses and ids.
  var id: String
  /// The section in which it stands.
  var section: (id: String, title: Inline)
  var chart: RowChart
  /// What it draws, row by row.
  var entries: [FigureEntry]
}

extension Composer {
  /// How many rows a chart has at most.
  private static var mostRows: Int { 12 }

  /// Amounts of a topic that can be held against each other: those of several series (or of one series for
  /// several places, sectors or partners) with one unit and one way of measuring, for the newest time that
  /// two of them share. What happened once is held against what belongs to the same event.
  func comparisons(in topic: Topic) -> [ComparedFigures] {
    /// What must be the same.
    struct Kind: Hashable {
      var measure: Indicator.Measure
      var unit: BriefingModel.Unit
    }
    let levels = (library.indicatorsByTopic[topic.id] ?? []).flatMap { indicator in
      indicator.measure == .rank
        ? [] : library.figures(of: indicator.id).filter { $0.isComparableLevel }
    }
    let kinds = levels.groupedInOrder {
      Kind(measure: $0.indicator?.measure ?? .event, unit: $0.figure.unit)
    }
    return kinds.compactMap { newestComparison(among: $0, in: topic) }
  }

  /// The newest time, or event, for which two or more things have a level, as a chart.
  private func newestComparison(among levels: [FigureEntry], in topic: Topic) -> ComparedFigures? {
    struct Subject: Hashable {
      var indicator: Slug?
      var scope: LocalizedText?
    }
    let contexts = levels.groupedInOrder(\.comparedAt).map { entries in
      entries.groupedInOrder { entry in
        Subject(
          indicator: entry.indicator?.id,
          scope: entry.indicator?.measure == .event ? nil : entry.figure.scope)
      }
    }
    let shared = contexts.filter { $0.count > 1 }
    // The newest; of those as new the one with more rows, then the first.
    guard
      let subjects = shared.enumerated().max(by: { first, second in
        let (a, b) = (first.element[0][0], second.element[0][0])
        return (a.sortDay, first.element.count, second.offset)
          < (b.sortDay, second.element.count, first.offset)
      })?.element
    else { return nil }
    let sorted = subjects.map { Comparison($0) }.enumerated().sorted {
      ($1.element.highest, $0.offset) < ($0.element.highest, $1.offset)
    }.map(\.element)
    return comparedFigures(sorted, in: topic)
  }

  private func comparedFigures(_ all: [Comparison], in topic: Topic) -> ComparedFigures? {
    let drawn = Array(all.prefix(Self.mostRows))
    guard let first = drawn.first?.entries.first, let measure = first.indicator?.measure else {
      return nil
    }
    let isOneSeries = Set(drawn.map { $0.entries[0].indicator?.id }).count == 1
    let rows = drawn.map { comparison in
      RowChart.Row(
        name: book.capitalised(name(of: comparison.entries[0], isOneSeries: isOneSeries)),
        values: values(of: comparison))
    }
    let entries = drawn.flatMap(\.entries)
    let id = "\(topic.id)-\(measure)-\(first.figure.unit.description.lowercased())"
    var notes = boundNotes(on: rows.flatMap(\.values).map(\.number))
    if drawn.count < all.count {
      notes.append(book.text(.chartNoteLargest, ["count": book.format(Decimal(drawn.count))]))
    }
    return ComparedFigures(
      id: id, section: (topic.id.text, text(topic.name)),
      chart: RowChart(
        id: id, scale: .amounts, heading: heading(of: drawn, isOneSeries: isOneSeries),
        subtitle: subtitle(first.figure.unit, measure, time: context(of: first)),
        sources: sources(of: entries), notes: notes, rows: rows),
      entries: entries)
  }

  /// A mark for each number that sources give, named by source where they give several.
  private func values(of comparison: Comparison) -> [RowChart.Value] {
    let groups = comparison.entries.groupedInOrder { "\($0.figure.quantity) \($0.figure.bound)" }
    return groups.sorted { $0[0].figure.quantity.high > $1[0].figure.quantity.high }.map { group in
      let number = number(of: group, label: figures.value(group[0].figure))
      return RowChart.Value(
        start: NSDecimalNumber(decimal: number.low).doubleValue,
        end: NSDecimalNumber(decimal: number.high).doubleValue, number: number,
        detail: groups.count > 1 ? unique(group.map { $0.article.source.publisher[language] }) : nil
      )
    }
  }

  // MARK: Words

  /// What a row is of: its series, or what tells it from the other rows of one series.
  private func name(of entry: FigureEntry, isOneSeries: Bool) -> String {
    let series = entry.indicator?.name[language] ?? entry.figure.label[language]
    guard entry.indicator?.measure != .event, let scope = entry.figure.scope?[language] else {
      return series
    }
    return isOneSeries ? scope : book.text(.figureScope, ["what": series, "scope": scope])
  }

  /// The time or the event that all rows share.
  private func context(of entry: FigureEntry) -> String {
    entry.figure.period.flatMap { book.when($0, measure: entry.indicator?.measure) }
      ?? entry.figure.scope?[language] ?? ""
  }

  /// Of two things the larger, where no source puts that in doubt; of more the lowest and the highest
  /// number. Where sources differ, it says so.
  private func heading(of rows: [Comparison], isOneSeries: Bool) -> String {
    func name(_ row: Comparison) -> String {
      self.name(of: row.entries[0], isOneSeries: isOneSeries)
    }
    guard let highest = rows.first, let first = highest.entries.first,
      let lowest = rows.min(by: { $0.lowest < $1.lowest })
    else { return "" }
    if rows.count == 2, !rows.contains(where: \.hasSeveralNumbers),
      first.figure.span.lowerBound > rows[1].entries[0].figure.span.upperBound
    {
      return book.capitalised(
        book.text(
          .compareTwo,
          [
            "first": name(rows[0]), "second": name(rows[1]), "when": context(of: first),
            "high": figures.values(rows[0]), "low": figures.values(rows[1]),
          ]))
    }
    func end(_ row: Comparison, _ value: Decimal, of path: KeyPath<Figure.Quantity, Decimal>)
      -> String
    {
      let entry = row.entries.first { $0.figure.quantity[keyPath: path] == value } ?? row.entries[0]
      return book.text(
        .chartNamedValue, ["value": figures.value(entry.figure), "name": name(row)])
    }
    let range = book.text(
      .compareRange,
      [
        "lowest": end(lowest, lowest.lowest, of: \.low),
        "highest": end(highest, highest.highest, of: \.high),
      ])
    let differing = rows.count(where: \.isConflict)
    if differing == 0 { return range }
    return book.text(
      .compareDiffer,
      [
        "heading": range, "count": book.format(Decimal(differing)),
        "total": book.format(Decimal(rows.count)),
      ])
  }
}

extension Comparison {
  /// The highest and the lowest number that a source gives.
  fileprivate var highest: Decimal { entries.map(\.figure.quantity.high).max() ?? 0 }
  fileprivate var lowest: Decimal { entries.map(\.figure.quantity.low).min() ?? 0 }
}

extension FigureEntry {
  /// What figures must share to be held against each other: an event, or a stated time.
  fileprivate enum Context: Hashable {
    case event(LocalizedText)
    case time(Period)
  }

  fileprivate var comparedAt: Context? {
    if indicator?.measure == .event { return figure.scope.map { .event($0) } }
    return figure.period.map { .time($0) }
  }

  /// A reported level of which it is known of when, or of which event, it is.
  fileprivate var isComparableLevel: Bool {
    isLevel && figure.status == .reported && comparedAt != nil
  }
}

extension Indicator.Measure {
  /// How readers are told what is measured.
  var phrase: Phrase {
    switch self {
    case .flow: .measureFlow
    case .stock: .measureStock
    case .rank: .measureRank
    case .share: .measureShare
    case .event: .measureEvent
    }
  }
}
