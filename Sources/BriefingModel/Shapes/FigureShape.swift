import Foundation

/// A figure as its record writes it: id and label may be left to the indicator.
struct FigureRecord: Sendable {
  var id: Located<Slug>?
  var indicator: Located<Slug>?
  var label: LocalizedText?
  var quantity: Figure.Quantity
  var unit: Located<Unit>
  var unitText: String?
  var bound: Figure.Bound
  var change: Figure.Change?
  var kind: Figure.Kind
  var status: Figure.Status
  var scope: LocalizedText?
  var period: Period?
  var speaker: Located<Slug>?
  var evidence: Located<Evidence>
  var location: SourceLocation
}

extension Shape where Value == FigureRecord {
  static let figure: Shape = .object("the figure") { fields in
    let id = fields.optional(
      "id", Shape<Slug>.slug.located,
      "its name within the article; made from indicator or label and period where left out")
    let indicator = fields.optional(
      "indicator", Shape<Slug>.reference(.indicator).located, "an id of indicators.yaml")
    let label = fields.optional(
      "label", .localizedText,
      "what the number is of, in your words; the name of the indicator where left out")
    let quantity = quantity(&fields)
    let unit = fields.required(
      "unit", Shape<Unit>.unit.located,
      "what it counts: a currency code, percent, percentage-point, rank, years, year, an id of"
        + " “units” in indicators.yaml, or “number” with “unitText”")
    let unitText = fields.optional("unitText", Shape<String>.text, "the unit as printed")
    let bound = fields.optional(
      "bound", Shape<Figure.Bound>.choice, default: .exactly, "how exact the number is")
    let change = fields.optional(
      "change", Shape<Figure.Change>.choice, "whether it rose or fell; left out for a level")
    let kind = fields.optional(
      "kind", Shape<Figure.Kind>.choice, "the sort of number; follows from the unit")
    let status = fields.optional(
      "status", Shape<Figure.Status>.choice, default: .reported,
      "what is (reported), what is aimed at (target), or when something was reached (milestone)")
    let scope = fields.optional(
      "scope", .localizedText, "whose number it is: an event, a region, a company")
    let period = fields.optional(
      "period", .period, "the time it speaks of; left out where the source states none")
    let speaker = fields.optional(
      "speaker", Shape<Slug>.reference(.speaker).located,
      "who said it: an id of people.yaml or organisations.yaml")
    let evidence = fields.required(
      "evidence", .evidence, "its place in the source text, or “source”",
      missing: Shape<Located<Evidence>>.missing(of: "the figure"))

    guard let location = fields.location else { return nil }
    if !fields.has("label"), !fields.has("indicator") {
      fields.report(
        .error(
          "missing-key", at: location, "the figure has neither “label” nor “indicator”",
          help: "say what the number is of: add “label”, or “indicator” with an id of"
            + " indicators.yaml"))
    }
    if let quantity, let unit {
      FigureCheck.report(quantity, unit: unit.value, change: change, &fields)
    }
    guard let quantity, let unit, let evidence else { return nil }
    return FigureRecord(
      id: id, indicator: indicator, label: label, quantity: quantity, unit: unit,
      unitText: unitText, bound: bound, change: change,
      kind: kind ?? Figure.Kind(impliedBy: unit.value), status: status, scope: scope,
      period: period, speaker: speaker, evidence: evidence, location: location)
  }

  private static func quantity(_ fields: inout Fields) -> Figure.Quantity? {
    let value = fields.optional("value", Shape<Decimal>.number, "the number, in plain digits")
    let low = fields.optional(
      "low", Shape<Decimal>.number, "the lower end of a range, in place of “value”")
    let high = fields.optional(
      "high", Shape<Decimal>.number, "the upper end of a range, in place of “value”")
    guard let location = fields.location else { return nil }
    let range = fields.location(of: "low") ?? fields.location(of: "high")
    switch (fields.location(of: "value"), range) {
    case (nil, nil):
      fields.report(
        .error(
          "missing-key", at: location, "the figure has no number",
          help: "add “value”, or “low” and “high” for a range"))
    case (_?, let range?):
      fields.report(
        .error(
          "value-and-range", at: range, "the figure has both a value and a range",
          help: "keep “value”, or “low” and “high”"))
    case (_?, nil):
      return value.map { .value($0) }
    case (nil, let range?):
      guard fields.has("low"), fields.has("high") else {
        fields.report(
          .error(
            "missing-key", at: range, "the range has only one of “low” and “high”",
            help: "add the other, or write “value” with “bound: atLeast” or “atMost”"))
        return nil
      }
      guard let low, let high else { return nil }
      if low > high {
        fields.report(
          .error(
            "range-reversed", at: fields.location(ofValue: "low") ?? range,
            "the range begins at \(low), above its end at \(high)", help: "swap “low” and “high”"))
      }
      return .range(low: low, high: high)
    }
    return nil
  }
}

extension Figure.Kind {
  /// The sort of number that a unit implies.
  init(impliedBy unit: Unit) {
    self =
      switch unit {
      case .currency: .money
      case .percent, .percentagePoint: .percent
      case .rank: .rank
      case .years: .duration
      case .year: .year
      case .number, .counted: .count
      }
  }
}
