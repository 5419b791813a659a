import BriefingModel

/// The indicators of a briefing as far as figures can be told by them: their units in words.
struct IndicatorUnits: Sendable {
  private var unitsByIndicator: [String: Set<String>] = [:]

  /// Knows nothing.
  init() {}

  init(_ briefing: Briefing) {
    for indicator in briefing.indicators {
      var units: Set<String> = []
      for unit in indicator.units.map(\.value) {
        units.insert(unit.description)
        guard case .counted(let id) = unit, let counted = briefing.units[id] else { continue }
        for noun in counted.nouns.values.flatMap(\.values) { units.insert(LatinFolding.fold(noun)) }
      }
      unitsByIndicator[indicator.id.text] = units
    }
  }

  /// Whether a figure can be of an indicator: a level in one of its units, or a change in per cent.
  func fits(_ figure: ExtractedFigure, _ indicator: String) -> Bool {
    guard let units = unitsByIndicator[indicator] else { return false }
    if figure.change != nil || figure.status == .target,
      ["percent", "percentage-point"].contains(figure.unit)
    {
      return figure.kind == .percent
    }
    if units.contains(figure.unit) { return true }
    // “booths and cultural spaces” are booths too.
    let words = LatinFolding.fold(figure.unit).split(separator: " ").map(String.init)
    return words.contains { units.contains($0) } || units.contains(words.joined(separator: " "))
  }
}

/// Finds the indicator that a figure belongs to, by the words that the catalogue has for it.
struct IndicatorFinder {
  let reading: Reading
  let units: IndicatorUnits
  /// The words of indicators in each sentence; looked for once, as a sentence may have thousands of figures.
  private let named: [[PhraseTrie.Match]]

  init(reading: Reading, units: IndicatorUnits) {
    self.reading = reading
    self.units = units
    named = reading.sentences.map { sentence in
      sentence.tokens.flatMap { token in
        reading.phrases(at: token).filter { $0.entry.category == .indicator }
      }
    }
  }

  /// The indicator whose words stand in the figure's label or in the figure itself; else the one that the sentence names
  /// nearest before the figure. `nil` where two fit equally.
  func indicator(of figure: ExtractedFigure) -> String? {
    guard reading.sentences.indices.contains(figure.sentence) else { return nil }
    let matches = named[figure.sentence].filter { units.fits(figure, $0.entry.value) }
    let label = String(
      String.UnicodeScalarView(
        Folding.fold(figure.label + " " + reading.text.string(figure.range))))
    let own = matches.filter { label.contains(words(of: $0)) }
    if let longest = own.map({ words(of: $0).unicodeScalars.count }).max() {
      let best = Set(
        own.filter { words(of: $0).unicodeScalars.count == longest }.map(\.entry.value))
      return best.count == 1 ? best.first : nil
    }
    guard figure.kind != .rank else { return nil }
    let before = matches.filter {
      reading.range(of: $0.tokens).upperBound <= figure.range.lowerBound
    }
    guard let end = before.map(\.tokens.upperBound).max() else { return nil }
    let nearest = before.filter { $0.tokens.upperBound == end }
    let longest = nearest.map(\.tokens.count).max() ?? 0
    let best = Set(nearest.filter { $0.tokens.count == longest }.map(\.entry.value))
    return best.count == 1 ? best.first : nil
  }

  private func words(of match: PhraseTrie.Match) -> String {
    reading.text.foldedString(reading.range(of: match.tokens))
  }
}
