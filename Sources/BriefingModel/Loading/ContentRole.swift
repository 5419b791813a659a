import Foundation

/// What a file of `Content/` is, by its path.
enum ContentRole: Sendable, Hashable {
  case site
  case topics
  case indicators
  case entities(Entity.Kind)
  case article
  case page
  /// The text of a source.
  case sourceText
  /// Left alone on purpose: a name that begins with a dot or an underscore.
  case ignored
  case unknown

  init(path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.first == "Content", parts.count > 1 else {
      self = .unknown
      return
    }
    if parts.contains(where: { $0.hasPrefix(".") || $0.hasPrefix("_") }) {
      self = .ignored
      return
    }
    let (name, ending) = FileName.parts(parts[parts.count - 1])
    let isData = ["yaml", "yml", "json"].contains(ending)
    switch (parts.count, parts[1]) {
    case (2, _) where isData:
      self = Self.catalogues[name] ?? .unknown
    case (3, "articles") where isData:
      self = .article
    case (3, "pages") where ending == "md":
      self = .page
    case (3, "sources") where ["txt", "md"].contains(ending):
      self = .sourceText
    default:
      self = .unknown
    }
  }

  /// Whether there may be several files of the role.
  var isRepeated: Bool {
    switch self {
    case .article, .page, .sourceText: true
    case .site, .topics, .indicators, .entities, .ignored, .unknown: false
    }
  }

  /// Whether a file lies in the content folder itself, as those do that others refer to.
  static func isAtTop(_ path: String) -> Bool {
    path.utf8.count { $0 == UInt8(ascii: "/") } == 1
  }

  private static let catalogues: [String: ContentRole] = {
    var roles: [String: ContentRole] = [
      "site": .site, "topics": .topics, "indicators": .indicators,
    ]
    for kind in Entity.Kind.allCases { roles[kind.plural] = .entities(kind) }
    return roles
  }()

  /// Where a thing of this role is added, for help.
  static func catalogue(of target: Reference.Target) -> String {
    switch target {
    case .topic: "Content/topics.yaml"
    case .indicator: "Content/indicators.yaml"
    case .unit: "“units” in Content/indicators.yaml"
    case .partner: "“partners” in Content/site.yaml"
    case .entity(let kind): "Content/\(kind.plural).yaml"
    case .speaker: "Content/people.yaml or Content/organisations.yaml"
    }
  }
}

/// The name of a content file, and what it says.
enum FileName {
  /// The name without its ending, composed, and the ending in lower case.
  static func parts(_ name: some StringProtocol) -> (name: String, ending: String) {
    // macOS hands names out decomposed: the same file has the same slug everywhere.
    let name =
      name.utf8.allSatisfy { $0 < 0x80 } ? String(name) : name.precomposedStringWithCanonicalMapping
    guard let dot = name.lastIndex(of: ".") else { return (name, "") }
    return (String(name[..<dot]), name[name.index(after: dot)...].lowercased())
  }

  /// The name without folder and ending.
  static func stem(ofPath path: String) -> String {
    parts(path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...]).name
  }

  /// The two parts of `DATE-SLUG`, the second not yet checked.
  static func article(ofPath path: String) -> (date: CalendarDate, rest: String)? {
    let stem = stem(ofPath: path)
    let parts = stem.split(separator: "-", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, let date = CalendarDate(parts[..<3].joined(separator: "-")) else {
      return nil
    }
    return (date, String(parts[3]))
  }
}
