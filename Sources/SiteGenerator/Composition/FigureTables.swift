import BriefingModel

extension Composer {
  /// A table of figures: period, value, source, evidence; what each is of, where that differs.
  func addTable(
    of entries: [FigureEntry], to builder: inout MarkdownBuilder, from address: PageAddress
  ) {
    guard !entries.isEmpty else { return }
    let names = Set(entries.map(figures.what))
    let showsNames = names.count > 1 || entries.contains { $0.indicator == nil }
    var head: [Inline] = [book.inline(.columnPeriod), book.inline(.columnValue)]
    if showsNames { head.append(book.inline(.columnWhat)) }
    head += [book.inline(.columnSource), book.inline(.columnGrade)]
    builder.table(
      head, alignments: head.map { _ in .start },
      rows: entries.map { row($0, showsName: showsNames, from: address) })
  }

  private func row(_ entry: FigureEntry, showsName: Bool, from address: PageAddress) -> [Inline] {
    var cells: [Inline] = [
      Inline(figures.periodCell(entry)),
      link(
        "\(figures.cell(entry.figure))", to: map.article(entry.article.slug),
        fragment: Anchor.figure(entry.figure.id), from: address),
    ]
    if showsName { cells.append(Inline(book.capitalised(figures.what(entry)))) }
    cells.append(
      link("\(figures.source(entry.article))", to: map.article(entry.article.slug), from: address))
    cells.append(evidenceLink(entry, from: address))
    return cells
  }

  /// Each set of figures in which sources contradict each other, side by side.
  func conflicts(among entries: [FigureEntry]) -> [Comparison] {
    Comparison.groups(of: entries).filter(\.isConflict)
  }
}
