import BriefingModel

extension Composer {
  /// How many computed numbers stand on a page.
  private static var mostDerived: Int { 30 }

  /// What follows from the figures of a series by calculation: each result with its formula, in which every
  /// number leads to the figure that it is.
  func addDerived(
    of indicator: Indicator, to builder: inout MarkdownBuilder, from address: PageAddress
  ) {
    let derived = DerivedFigures(library).figures(of: indicator).prefix(Self.mostDerived)
    guard !derived.isEmpty else { return }
    builder.heading(2, id: "computed", book.inline(.sectionComputed))
    builder.paragraph(book.inline(.computedNote))
    let names = Set(derived.map { scope(of: $0).source })
    let head: [Phrase] =
      [.columnPeriod, .columnComputed] + (names.count > 1 || names.first != "" ? [.columnWhat] : [])
      + [.columnFormula]
    builder.table(
      head.map { book.inline($0) }, alignments: head.map { _ in .start },
      rows: derived.map { number in
        let result = book.inline(.computedValue, ["value": Inline(value(of: number))])
        return [Inline(book.heading(number.period)), result]
          + (head.contains(.columnWhat) ? [scope(of: number)] : [])
          + [formula(of: number, from: address)]
      })
  }

  private func scope(of number: DerivedFigure) -> Inline {
    number.inputs.first?.figure.scope.map { text($0).capitalised(book) } ?? .empty
  }

  /// The result with its unit and what is left of the bounds of its inputs.
  private func value(of number: DerivedFigure) -> String {
    var quantity = book.quantity(abs(number.value), unit: number.unit, units: briefing.units)
    if number.unit == .number, let noun = number.inputs.first?.figure.unitText {
      quantity = book.counted(abs(number.value), noun)
    }
    let bounded = book.bounds[number.bound]?.filled(with: ["value": quantity]) ?? quantity
    switch number.formula {
    case .growth, .difference:
      return book.text(number.value < 0 ? .figureCellFell : .figureCellRose, ["value": bounded])
    case .total, .conversion: return bounded
    }
  }

  private func formula(of number: DerivedFigure, from address: PageAddress) -> Inline {
    let inputs = number.inputs.map { entry in
      link(
        "\(figures.value(entry.figure))", to: map.article(of: entry),
        fragment: Anchor.figure(entry.figure.id), from: address)
    }
    guard let first = inputs.first, let second = inputs.last else { return .empty }
    let formula: Inline =
      switch number.formula {
      case .growth: "(\(second) − \(first)) ÷ \(first) × 100"
      case .difference: "\(second) − \(first)"
      case .total: inputs.joined(by: " + ")
      case .conversion: "\(first) × \(second)"
      }
    var seen: Set<String> = []
    let sources = number.inputs.map { figures.source($0.article) }
      .filter { seen.insert($0).inserted }
    return "\(formula) \(quiet: list(sources.map { Inline($0) }, by: .listApart))"
  }
}
