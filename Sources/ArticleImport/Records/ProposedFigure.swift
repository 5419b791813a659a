import BriefingModel

/// A figure of a text as its record says it.
struct ProposedFigure: Sendable {
  var figure: ExtractedFigure
  /// Its name within the record.
  var id: Slug
  /// A unit that the briefing knows.
  var unit: Unit
  /// The unit as printed, where the briefing knows none for it.
  var unitText: String?
  /// The speaker, where the gazetteers know him.
  var speaker: String?
  /// What an editor should settle about it.
  var doubt: Extraction.Doubt?

  /// The figures of a text, without those of its headline that the text below repeats.
  static func figures(
    of extraction: Extraction, words: SourceWords, briefing: Briefing
  ) -> [ProposedFigure] {
    var taken = Set<Slug>()
    let own = extraction.figures.filter {
      !isRepeated($0, in: extraction) && doubt(about: $0) == nil
    }
    return own.map { figure in
      let unit = unit(of: figure, language: extraction.language, briefing: briefing)
      let id = id(of: figure, isTaken: { taken.contains($0) })
      taken.insert(id)
      return ProposedFigure(
        figure: figure, id: id, unit: unit,
        unitText: unit == .number ? figure.unitText ?? figure.unit : nil,
        speaker: figure.speaker.flatMap { name in
          extraction.people.first { $0.name == name }?.id
            ?? extraction.organisations.first { $0.name == name }?.id
        },
        doubt: unit != .number
          ? nil
          : Extraction.Doubt(
            code: "unknown-unit",
            message:
              "“\(figure.unit)” is no unit of indicators.yaml; add it to “units” to count with it.",
            range: figure.range))
    }
  }

  /// Why a number is left to the editor: a record would say more of it than its words do.
  static func doubt(about figure: ExtractedFigure) -> Extraction.Doubt? {
    if figure.unit.isEmpty {
      return Extraction.Doubt(
        code: "bare-number",
        message: "What this number counts could not be told; add it as a figure if it matters.",
        range: figure.range)
    }
    if figure.kind == .multiple, figure.unit != "times" {
      return Extraction.Doubt(
        code: "fraction",
        message: "This is a part of a whole in words; add it as a share of what it is a part of.",
        range: figure.range)
    }
    return nil
  }

  /// Whether a figure of the headline stands in the text as well.
  private static func isRepeated(_ figure: ExtractedFigure, in extraction: Extraction) -> Bool {
    guard let title = extraction.title, title.contains(figure.range.lowerBound) else {
      return false
    }
    return extraction.figures.contains {
      !title.contains($0.range.lowerBound) && $0.quantity == figure.quantity
        && $0.unit == figure.unit
    }
  }

  /// The unit of the briefing that an extracted unit means; a bare number where it knows none.
  private static func unit(
    of figure: ExtractedFigure, language: Language, briefing: Briefing
  ) -> Unit {
    if let unit = Unit(figure.unit) {
      guard case .counted(let id) = unit else { return unit }
      if briefing.units[id] != nil { return unit }
    }
    func units(where isNoun: (String) -> Bool) -> [Slug] {
      briefing.units.values
        .filter { $0.nouns[language]?.values.contains { isNoun(LatinFolding.fold($0)) } == true }
        .map(\.id)
    }
    let noun = LatinFolding.fold(figure.unit)
    if let id = units(where: { $0 == noun }).min() { return .counted(id) }
    // What an indicator counts, where the text counts more at once: “booths and cultural spaces”.
    let indicator = figure.indicator.flatMap { Slug($0) }.flatMap { briefing.indicatorsByID[$0] }
    let words = Set(noun.split(separator: " ").map(String.init))
    let counted = Set(units(where: { words.contains($0) }))
    for unit in indicator?.units.map(\.value) ?? [] {
      if case .counted(let id) = unit, counted.contains(id) { return unit }
    }
    return .number
  }

  private static func id(of figure: ExtractedFigure, isTaken: (Slug) -> Bool) -> Slug {
    let name = figure.indicator ?? figure.label
    let ending = figure.change == nil ? "" : "-change"
    let stem = Slug(folding: name)?.text ?? Slug(folding: figure.unit)?.text ?? "figure"
    let short = stem.split(separator: "-").prefix(8).joined(separator: "-")
    for number in 1... {
      let text = short + ending + (number == 1 ? "" : "-\(number)")
      guard let slug = Slug(text) ?? Slug("figure-\(number)") else { continue }
      if !isTaken(slug) { return slug }
    }
    preconditionFailure("there are more numbers than figures")
  }
}
