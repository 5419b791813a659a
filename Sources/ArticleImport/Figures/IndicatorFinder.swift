import BriefingModel
import Foundation

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
    /// In lower case.
    var text: String
    /// How many characters they have.
    var length: Int
    /// The indicators, each once; several may have the same words.
    var indicators: Set<String>
    /// By their ends.
    var places: [Place] = []

    init(_ text: String, naming indicators: Set<String>) {
      self.text = text
      length = text.unicodeScalars.count
      self.indicators = indicators
    }

    /// Whether they stand in some normalised text, which holds no NUL; in linear time, which the search of Swift's
    /// collections does not take.
    func stand(in label: String) -> Bool {
      label.withCString { label in text.withCString { strstr(label, $0) != nil } }
    }
  }

  private struct Place: Comparable {
    /// Where they end in the normalised text.
    var end: Int
    /// How many tokens they have.
    var length: Int

    static func < (one: Place, other: Place) -> Bool {
      (one.end, one.length) < (other.end, other.length)
    }
  }

  init(reading: Reading, units: IndicatorUnits) {
    self.reading = reading
    self.units = units
    named = reading.sentences.map { Self.words(in: $0, of: reading) }
  }

  private static func words(in sentence: Reading.Sentence, of reading: Reading) -> [Words] {
    var found: [String: Words] = [:]
    let names = reading.lexicon.indicators
    for token in sentence.tokens {
      names.forEachPhrase(in: reading.text, tokens: reading.tokens, from: token) {
        tokens, entries in
        let range = reading.range(of: tokens)
        let text = reading.text.foldedString(range)
        // The same words name the same indicators wherever they stand.
        found[text, default: Words(text, naming: Set(entries.map(\.value)))].places.append(
          Place(end: range.upperBound, length: tokens.count))
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
    // A label is given as the source has it; words are compared as they are read.
    let label = NormalisedText(figure.label)
    let text =
      label.foldedString(label.folded.indices) + " " + reading.text.foldedString(figure.range)
    let own = Self.greatest(fitting) { $0.stand(in: text) ? $0.length : nil }
    if !own.isEmpty { return Self.only(own) }
    guard figure.kind != .rank else { return nil }
    let start = figure.range.lowerBound
    // Of those that end at one place, the longest.
    return Self.only(
      Self.greatest(fitting) { words in
        let next = words.places.partitioningIndex { $0.end > start }
        return next > 0 ? words.places[next - 1] : nil
      })
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

  /// Those with the greatest measure among the words that have one.
  private static func greatest<Measure: Comparable>(
    _ words: [Words], by measure: (Words) -> Measure?
  ) -> [Words] {
    var greatest: Measure?
    var those: [Words] = []
    for words in words {
      guard let measure = measure(words) else { continue }
      if let known = greatest, measure < known { continue }
      if greatest != measure { those = [] }
      greatest = measure
      those.append(words)
    }
    return those
  }

  /// The indicator that some words name, if it is one alone.
  private static func only(_ words: [Words]) -> String? {
    guard let indicators = words.first?.indicators, indicators.count == 1 else { return nil }
    return words.allSatisfy { $0.indicators == indicators } ? indicators.first : nil
  }
}
