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

  /// The indicators that figures of a sort can be of: levels in their units, or changes in per cent.
  func fitting(_ sort: FigureSort, among indicators: Set<String>) -> Set<String> {
    let known = indicators.filter { unitsByIndicator[$0] != nil }
    if sort.isChange, sort.unit == "percent" || sort.unit == "percentage-point" {
      return sort.kind == .percent ? known : []
    }
    // “booths and cultural spaces” are booths too.
    let words = LatinFolding.fold(sort.unit).split(separator: " ").map(String.init)
    let names = [sort.unit] + words + [words.joined(separator: " ")]
    return known.filter { indicator in
      names.contains { unitsByIndicator[indicator]?.contains($0) == true }
    }
  }
}

/// What decides of which indicators a figure can be.
struct FigureSort: Hashable {
  var unit: String
  var kind: Figure.Kind
  /// Whether it is a change or an aim.
  var isChange: Bool

  init(_ figure: ExtractedFigure) {
    unit = figure.unit
    kind = figure.kind
    isChange = figure.change != nil || figure.status == .target
  }
}

/// Finds the indicator that a figure belongs to, by the words that the catalogue has for it.
struct IndicatorFinder {
  let reading: Reading
  let units: IndicatorUnits
  /// The words of indicators in each sentence; looked for once, as a sentence may have thousands of figures, and may name
  /// an indicator as often.
  private let named: [[Words]]
  /// Those that figures of a sort can be of, in the sentences that have been asked for.
  private var fitting: [Question: [Words]] = [:]

  private struct Question: Hashable {
    var sentence: Int
    var sort: FigureSort
  }

  /// Words that name indicators, and where they stand in a sentence.
  private struct Words {
    var text: String
    /// How many characters they have.
    var length: Int
    /// The indicators, each once; several may have the same words.
    var indicators: Set<String> = []
    /// By their ends.
    var places: [Range<Int>] = []
  }

  init(reading: Reading, units: IndicatorUnits) {
    self.reading = reading
    self.units = units
    named = reading.sentences.map { Self.words(in: $0, of: reading) }
  }

  private static func words(in sentence: Reading.Sentence, of reading: Reading) -> [Words] {
    var found: [String: Words] = [:]
    for token in sentence.tokens {
      for match in reading.phrases(at: token) where match.entry.category == .indicator {
        let text = reading.text.foldedString(reading.range(of: match.tokens))
        let length = text.unicodeScalars.count
        found[text, default: Words(text: text, length: length)].indicators.insert(
          match.entry.value)
        if found[text]?.places.last != match.tokens { found[text]?.places.append(match.tokens) }
      }
    }
    return Array(found.values)
  }

  /// The indicator whose words stand in the figure's label or in the figure itself; else the one that the sentence names
  /// nearest before the figure. `nil` where two fit equally.
  mutating func indicator(of figure: ExtractedFigure) -> String? {
    guard reading.sentences.indices.contains(figure.sentence) else { return nil }
    let fitting = fitting(figure)
    if fitting.isEmpty { return nil }
    let label = String(
      String.UnicodeScalarView(
        Folding.fold(figure.label + " " + reading.text.string(figure.range))))
    let own = fitting.filter { label.contains($0.text) }
    if let longest = own.map(\.length).max() {
      return Self.only(own.filter { $0.length == longest })
    }
    guard figure.kind != .rank else { return nil }
    let before = fitting.compactMap { words in
      last(of: words.places, before: figure.range.lowerBound).map { (words: words, place: $0) }
    }
    guard let end = before.map(\.place.upperBound).max() else { return nil }
    let nearest = before.filter { $0.place.upperBound == end }
    let longest = nearest.map(\.place.count).max() ?? 0
    return Self.only(nearest.filter { $0.place.count == longest }.map(\.words))
  }

  private mutating func fitting(_ figure: ExtractedFigure) -> [Words] {
    let all = named[figure.sentence]
    if all.isEmpty { return [] }
    let question = Question(sentence: figure.sentence, sort: FigureSort(figure))
    if let known = fitting[question] { return known }
    let found = all.compactMap { words in
      var words = words
      words.indicators = units.fitting(question.sort, among: words.indicators)
      return words.indicators.isEmpty ? nil : words
    }
    fitting[question] = found
    return found
  }

  /// The last of some places that ends before a place of the text.
  private func last(of places: [Range<Int>], before start: Int) -> Range<Int>? {
    let next = places.partitioningIndex { reading.range(of: $0).upperBound > start }
    return next > 0 ? places[next - 1] : nil
  }

  /// The indicator that some words name, if it is one alone.
  private static func only(_ words: [Words]) -> String? {
    let indicators = words.reduce(into: Set<String>()) { $0.formUnion($1.indicators) }
    return indicators.count == 1 ? indicators.first : nil
  }
}
