/// A subject that articles share.
public struct Topic: Sendable, Hashable {
  /// Its name in addresses.
  public var id: Slug
  /// Its name.
  public var name: LocalizedText
  /// What it covers, in a sentence.
  public var description: LocalizedText
  /// Topics beside it.
  public var related: [Located<Slug>]
  /// Other words for it, for search and extraction.
  public var aliases: [Language: [String]]
  /// Where it stands.
  public var location: SourceLocation
}

/// What a series of figures measures.
public struct Indicator: Sendable, Hashable {
  /// How its figures relate to time.
  public enum Measure: String, Sendable, Hashable, CaseIterable {
    /// An amount over a period: trade of a year.
    case flow
    /// An amount at a moment: investment registered by a day.
    case stock
    /// A place in an order.
    case rank
    /// A part of a whole.
    case share
    /// Something that happened once: delegates at a forum.
    case event
  }

  /// What a rise means.
  public enum Rise: String, Sendable, Hashable, CaseIterable {
    case growth, decline, neutral
  }

  /// Its name in addresses.
  public var id: Slug
  /// Its name, as it stands in a sentence after a number: “bilateral trade turnover”.
  public var name: LocalizedText
  /// What it measures and how, in a sentence.
  public var description: LocalizedText?
  /// The units of its levels, the main one first.
  public var units: [Located<Unit>]
  /// How its figures relate to time.
  public var measure: Measure
  /// What a rise means.
  public var rise: Rise
  /// The currency whose price it is, by ISO 4217 code: its figures tell what one unit of that costs.
  public var rateFor: String?
  /// The topic under which it is listed.
  public var topic: Located<Slug>
  /// Other words for it, for extraction.
  public var aliases: [Language: [String]]
  /// Where it stands.
  public var location: SourceLocation
}

/// A counted unit with its noun in each language, by CLDR plural category.
public struct CountedUnit: Sendable, Hashable {
  /// The plural categories of CLDR.
  public enum PluralCategory: String, Sendable, Hashable, CaseIterable {
    case zero, one, two, few, many, other
  }

  /// Its token in the data.
  public var id: Slug
  /// The noun by language and plural category; `other` is always there.
  public var nouns: [Language: [PluralCategory: String]]
  /// Where it stands.
  public var location: SourceLocation
}
