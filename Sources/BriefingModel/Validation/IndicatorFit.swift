import Foundation

/// Whether a figure can be one of the series that it names.
enum IndicatorFit {
  static func diagnostics(of figure: FigureRecord, _ indicator: Indicator) -> [Diagnostic] {
    var allowed = indicator.units.map(\.value)
    if allowed.isEmpty { return [] }
    // How much something rises, or shall rise, may be told in parts of it.
    if figure.change != nil || figure.status == .target { allowed += [.percent, .percentagePoint] }
    if !allowed.contains(figure.unit.value) {
      return [unitMismatch(figure, indicator, allowed: allowed)]
    }
    if indicator.measure == .share, figure.change == nil, figure.unit.value == .percent,
      figure.quantity.high > 100
    {
      return [aboveWhole(figure)]
    }
    return []
  }

  private static func unitMismatch(
    _ figure: FigureRecord, _ indicator: Indicator, allowed: [Unit]
  ) -> Diagnostic {
    .error(
      "unit-mismatch", at: figure.unit.location,
      "the unit \(Wording.quote(figure.unit.value.description)) does not fit the indicator"
        + " \(Wording.quote(indicator.id.text)), which is told in"
        + " \(Wording.alternatives(allowed.map(\.description)))",
      help: figure.change == nil && [.percent, .percentagePoint].contains(figure.unit.value)
        ? "add “change: up” or “change: down” if the number is a change, else name another indicator"
        : "correct the unit, name another indicator, or add the unit to the indicator")
  }

  private static func aboveWhole(_ figure: FigureRecord) -> Diagnostic {
    .error(
      "share-above-whole", at: figure.location,
      "a share of \(figure.quantity.high) per cent is more than the whole",
      help: "correct the number, or add “change” if it is a change")
  }
}
