import BriefingModel

/// Figures of one kind out of a series: what may stand in one table.
struct FigureGroup {
  /// The id of its heading.
  var id: String
  var title: Phrase
  /// What readers must know before they compare.
  var note: Phrase?
  var entries: [FigureEntry]

  /// Whole periods, parts of years, changes and targets apart, since they must not be compared; groups
  /// without figures are left out.
  static func groups(of entries: [FigureEntry]) -> [FigureGroup] {
    let reported = entries.filter { $0.figure.status != .target }
    return [
      FigureGroup(
        id: "levels", title: .sectionLevels,
        entries: reported.filter { $0.isLevel && !$0.isOffYear }),
      FigureGroup(
        id: "part-year", title: .sectionPartYear, note: .indicatorPartYear,
        entries: reported.filter { $0.length == .partOfYear }),
      FigureGroup(
        id: "several-years", title: .sectionSeveralYears, note: .indicatorSeveralYears,
        entries: reported.filter { $0.length == .severalYears || $0.length == .open }),
      FigureGroup(
        id: "changes", title: .sectionChanges, entries: reported.filter { !$0.isLevel }),
      FigureGroup(
        id: "targets", title: .sectionTargets,
        entries: entries.filter { $0.figure.status == .target }),
    ].filter { !$0.entries.isEmpty }
  }
}

extension Composer {
  /// A table for each group of a series' figures, under headings of a level where there are several.
  func addTables(
    of entries: [FigureEntry], level: Int, prefix: String, to builder: inout MarkdownBuilder,
    from address: PageAddress
  ) {
    let groups = FigureGroup.groups(of: entries)
    for group in groups {
      if groups.count > 1 || level == 2 {
        builder.heading(level, id: prefix + group.id, book.inline(group.title))
      }
      if let note = group.note { builder.paragraph(book.inline(note)) }
      addTable(of: group.entries, to: &builder, from: address)
    }
  }

  /// A table of figures: period, value, source with evidence; what each is of, where that differs.
  func addTable(
    of entries: [FigureEntry], to builder: inout MarkdownBuilder, from address: PageAddress
  ) {
    addTable(
      of: entries.map { [$0] }, sources: [.columnSource], to: &builder,
      value: { valueLink($0[0], from: address) }, source: { [sourceCell($0, from: address)] })
  }

  /// The table beside a chart that holds several things against each other, a row for each of its marks: what
  /// it is of comes first, and its time only where rows differ in it, as the chart names a time or an event that
  /// all share.
  func addComparedTable(
    of entries: [FigureEntry], to builder: inout MarkdownBuilder, from address: PageAddress
  ) {
    let isOneEvent =
      entries.allSatisfy { $0.indicator?.measure == .event }
      && Set(entries.map(\.figure.scope)).count == 1
    let showsTimes = Set(entries.map { figures.periodCell($0) }).count > 1
    let head: [Phrase] =
      [.columnWhat, .columnValue] + (showsTimes ? [.columnPeriod] : []) + [.columnSource]
    builder.table(
      head.map { book.inline($0) }, alignments: head.map { _ in .start },
      rows: agreeing(entries).map { group in
        let what = isOneEvent ? text(group[0].figure.label) : figures.what(group[0])
        return [what.capitalised(book), valueLink(group[0], from: address)]
          + (showsTimes ? [Inline(figures.periodCell(group[0]))] : [])
          + [sourceCell(group, from: address)]
      })
  }

  /// Figures that one row can speak of: sources agree on time, number and name.
  func agreeing(_ entries: [FigureEntry]) -> [[FigureEntry]] {
    entries.groupedInOrder {
      [figures.periodCell($0), figures.cell($0.figure), figures.what($0).source]
    }
  }

  private func valueLink(_ entry: FigureEntry, from address: PageAddress) -> Inline {
    link(
      "\(figures.cell(entry.figure))", to: map.article(of: entry),
      fragment: Anchor.figure(entry.figure.id), from: address)
  }

  private func sourceCell(_ entries: [FigureEntry], from address: PageAddress) -> Inline {
    list(
      entries.map { entry in
        let source = link(
          "\(figures.source(entry.article))", to: map.article(entry.article.slug), from: address)
        return "\(source) \(quiet: evidenceLink(entry, from: address))"
      }, by: .listApart)
  }

  /// A table of which the caller writes values and sources; a row is a figure, or several that agree.
  func addTable(
    of groups: [[FigureEntry]], sources: [Phrase], to builder: inout MarkdownBuilder,
    value: ([FigureEntry]) -> Inline, source: ([FigureEntry]) -> [Inline]
  ) {
    let entries = groups.compactMap(\.first)
    let names = Set(entries.map { figures.what($0).source })
    let showsNames =
      names.count > 1 || entries.contains { $0.indicator == nil || $0.figure.scope != nil }
    var head: [Inline] = [book.inline(.columnPeriod), book.inline(.columnValue)]
    if showsNames { head.append(book.inline(.columnWhat)) }
    head += sources.map { book.inline($0) }
    builder.table(
      head, alignments: head.map { _ in .start },
      rows: groups.map { group in
        var cells = [Inline(figures.periodCell(group[0])), value(group)]
        if showsNames { cells.append(figures.what(group[0]).capitalised(book)) }
        return cells + source(group)
      })
  }

  /// Each set of figures in which sources contradict each other, side by side.
  func conflicts(among entries: [FigureEntry]) -> [Comparison] {
    Comparison.groups(of: entries).filter(\.isConflict)
  }
}
