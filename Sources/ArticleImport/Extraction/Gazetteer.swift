import BriefingModel

/// What a briefing knows by name: its people, organisations, places, projects, topics, indicators.
public struct Gazetteer: Sendable {
  private var phrases: [(phrase: String, category: LexiconCategory, id: String)] = []

  /// By which units figures are told to belong to indicators.
  private(set) var indicatorUnits = IndicatorUnits()

  /// A gazetteer that knows nothing.
  public init() {}

  /// The names and aliases of a briefing's entities, topics and indicators, in every language.
  public init(_ briefing: Briefing) {
    indicatorUnits = IndicatorUnits(briefing)
    for kind in Entity.Kind.allCases {
      for entity in briefing.entities[kind] ?? [] { add(entity) }
    }
    for topic in briefing.topics {
      add(topic.name, topic.aliases.values.flatMap(\.self), .topic, topic.id)
    }
    for indicator in briefing.indicators {
      add(indicator.name, indicator.aliases.values.flatMap(\.self), .indicator, indicator.id)
    }
  }

  func add(to lexicon: inout Lexicon) {
    for (phrase, category, id) in phrases { lexicon.insert(phrase, category, id) }
  }

  private mutating func add(_ entity: Entity) {
    let category: LexiconCategory =
      switch entity.kind {
      case .person: .person
      case .organisation: .organisation
      case .place: .place
      case .project: .project
      }
    add(entity.name, entity.aliases, category, entity.id)
  }

  private mutating func add(
    _ name: LocalizedText, _ aliases: [String], _ category: LexiconCategory, _ id: Slug
  ) {
    for phrase in Set(name.texts.values).union(aliases).sorted() {
      phrases.append((phrase, category, id.text))
    }
  }
}
