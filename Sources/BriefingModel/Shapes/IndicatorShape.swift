/// What `Content/indicators.yaml` holds.
struct IndicatorFile: Sendable {
  var units: [CountedUnit]
  var indicators: [Indicator]
}

extension Shape where Value == IndicatorFile {
  /// `Content/indicators.yaml`.
  static let indicators: Shape = .object("the file") { fields in
    let units = fields.optional(
      "units", .list(of: Shape<CountedUnit>.countedUnit), default: [],
      "the nouns of counted units")
    let indicators = fields.optional(
      "indicators", .list(of: Shape<Indicator>.indicator), default: [], "what is measured")
    DuplicateID.report(units.map { Located($0.id, at: $0.location) }, in: fields.decoder)
    DuplicateID.report(indicators.map { Located($0.id, at: $0.location) }, in: fields.decoder)
    return IndicatorFile(units: units, indicators: indicators)
  }
}

extension Shape where Value == Indicator {
  fileprivate static let indicator: Shape = .object("the indicator") { fields in
    let id = fields.required("id", .slug, "its name in addresses")
    let name = fields.required(
      "name", .localizedText, "its name, as it stands inside a sentence")
    let description = fields.optional(
      "description", .localizedText, "what it measures and how, in a sentence")
    let units = fields.required(
      "units", .list(of: Shape<Unit>.unit.located), "the units of its levels, the main one first")
    let measure = fields.required(
      "measure", Shape<Indicator.Measure>.choice,
      "flow (over a period), stock (at a moment), rank, share or event")
    let rise = fields.optional(
      "rise", Shape<Indicator.Rise>.choice, default: .neutral,
      "what a rise means: growth, decline or neutral")
    let rate = fields.optional(
      "rateFor", Shape<Unit>.unit,
      "for an exchange rate: the currency whose price its figures are, as an ISO 4217 code")
    let topic = fields.required(
      "topic", Shape<Slug>.reference(.topic).located, "the id of the topic under which it is listed"
    )
    let aliases = fields.optional(
      "aliases", .wordsByLanguage, default: [:], "other words for it, by language")
    if let units, units.isEmpty, let location = fields.location(ofValue: "units") {
      fields.report(
        .error(
          "no-unit", at: location, "the indicator has no unit",
          help: "write at least one, as in [USD]"))
    }
    var currency: String?
    if case .currency(let code)? = rate {
      currency = code
    } else if let rate, let location = fields.location(ofValue: "rateFor") {
      fields.report(
        .error(
          "rate-not-currency", at: location,
          "an exchange rate is the price of a currency, not of \(Wording.quote(rate.description))",
          help: "write a code of ISO 4217 such as USD, whose price in “units” the figures are"))
    }
    guard let location = fields.location, let id, let name, let units, let measure, let topic
    else { return nil }
    return Indicator(
      id: id, name: name, description: description, units: units, measure: measure, rise: rise,
      rateFor: currency, topic: topic, aliases: aliases, location: location)
  }
}

extension Shape where Value == CountedUnit {
  fileprivate static let countedUnit: Shape = .object("the unit") { fields in
    let id = fields.required("id", .slug, "its token in the data, a noun in the plural")
    let nouns = fields.required(
      "nouns",
      .dictionary(
        keys: .language, values: Shape<[CountedUnit.PluralCategory: String]>.nouns),
      "the noun by language and plural category")
    if let nouns { fields.decoder?.reportRepeatedLanguages(nouns) }
    if let id, case .counted = Unit(id.text) {
    } else if let id, let location = fields.location(ofValue: "id") {
      fields.report(
        .error(
          "reserved-unit", at: location,
          "\(Wording.quote(id.text)) is a unit that the program knows by itself",
          help: "use it without listing it here, or choose another id"))
    }
    guard let location = fields.location, let id, let nouns else { return nil }
    return CountedUnit(
      id: id,
      nouns: Dictionary(nouns.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first }),
      location: location)
  }
}

extension Shape where Value == [CountedUnit.PluralCategory: String] {
  fileprivate static let nouns: Shape = .object("the noun") { fields in
    var nouns: Value = [:]
    for category in CountedUnit.PluralCategory.allCases {
      let isOther = category == .other
      nouns[category] =
        isOther
        ? fields.required(category.rawValue, .text, "the form that stands for all not listed")
        : fields.optional(category.rawValue, .text, "the form after “\(category.rawValue)” of CLDR")
    }
    return nouns[.other] == nil ? nil : nouns
  }
}
