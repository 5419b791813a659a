/// What all articles may refer to.
struct KnownIDs: Sendable {
  private(set) var indicators: [Slug: Indicator] = [:]
  private var topics: Set<Slug> = []
  private var units: Set<Slug> = []
  private var partners: Set<Slug> = []
  private var entities: [Entity.Kind: Set<Slug>] = [:]
  /// The files that hold less than they should: that something is not in them says nothing.
  private var broken: Set<ContentRole> = []

  init(_ files: [DecodedFile]) {
    for file in files {
      if file.isBroken { broken.insert(file.role) }
      switch file.content {
      case .site(let site): partners = Set(site.partners.map(\.id))
      case .topics(let list): topics = Set(list.map(\.id))
      case .indicators(let file):
        units = Set(file.units.map(\.id))
        indicators = Dictionary(
          file.indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      case .entities(let kind, let list): entities[kind] = Set(list.map(\.id))
      case .article, .known, .page, .sourceText, nil: break
      }
    }
    // Without its file nothing of the site is known; that is said once, elsewhere.
    if !files.contains(where: { $0.role == .site }) { broken.insert(.site) }
  }

  /// Reports the references of a file that lead nowhere.
  func diagnostics(of references: [Reference]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for reference in references where isUnknown(reference) {
      let proposes = diagnostics.count < NearestWord.maximumProposals
      diagnostics.append(unknown(reference, proposes: proposes))
    }
    return diagnostics
  }

  /// Whether a reference leads nowhere; not where nobody can know.
  private func isUnknown(_ reference: Reference) -> Bool {
    let roles: [ContentRole]
    let isKnown: Bool
    switch reference.target {
    case .topic:
      roles = [.topics]
      isKnown = topics.contains(reference.id)
    case .indicator:
      roles = [.indicators]
      isKnown = indicators[reference.id] != nil
    case .unit:
      roles = [.indicators]
      isKnown = units.contains(reference.id)
    case .partner:
      roles = [.site]
      isKnown = partners.contains(reference.id)
    case .entity(let kind):
      roles = [.entities(kind)]
      isKnown = entities[kind]?.contains(reference.id) == true
    case .speaker:
      roles = [.entities(.person), .entities(.organisation)]
      isKnown =
        entities[.person]?.contains(reference.id) == true
        || entities[.organisation]?.contains(reference.id) == true
    }
    return !isKnown && !roles.contains(where: broken.contains)
  }

  private func known(_ target: Reference.Target) -> [String] {
    switch target {
    case .topic: topics.map(\.text)
    case .indicator: indicators.keys.map(\.text)
    case .unit: Unit.builtInTokens + units.map(\.text)
    case .partner: partners.map(\.text)
    case .entity(let kind): (entities[kind] ?? []).map(\.text)
    case .speaker:
      (entities[.person] ?? []).map(\.text) + (entities[.organisation] ?? []).map(\.text)
    }
  }

  private func unknown(_ reference: Reference, proposes: Bool) -> Diagnostic {
    let (code, noun) =
      switch reference.target {
      case .topic: ("unknown-topic", "topic")
      case .indicator: ("unknown-indicator", "indicator")
      case .unit: ("unknown-unit", "unit")
      case .partner: ("unknown-partner", "partner")
      case .entity(let kind): ("unknown-\(kind.rawValue)", kind.rawValue)
      case .speaker: ("unknown-speaker", "person or organisation")
      }
    let catalogue = ContentRole.catalogue(of: reference.target)
    let nearest =
      proposes ? NearestWord.find(reference.id.text, among: known(reference.target)) : nil
    let id = Wording.quote(reference.id.text)
    return .error(
      code, at: reference.location, "no \(noun) has the id \(id)",
      help: nearest.map { "did you mean \(Wording.quote($0))? else add \(id) to \(catalogue)" }
        ?? "add \(id) to \(catalogue)")
  }
}
