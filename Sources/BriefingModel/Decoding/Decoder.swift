/// What decoding one file needs and gathers; lives no longer than that.
final class Decoder {
  /// The file.
  let path: String
  /// The language of a text that names none.
  var mainLanguage: Language
  /// What the file may cost.
  let limits: ContentLimits
  /// What is wrong so far.
  private(set) var diagnostics: [Diagnostic]
  /// The names of other things that the file mentions, to be looked up when all files are read.
  private(set) var references: [Reference] = []
  /// The key whose value is being read, and whether it is one entry of a list.
  var key = ""
  var isEntry = false

  init(
    path: String, mainLanguage: Language, limits: ContentLimits = .standard,
    diagnostics: [Diagnostic] = []
  ) {
    self.path = path
    self.mainLanguage = mainLanguage
    self.limits = limits
    self.diagnostics = diagnostics
  }

  /// Whether anything is wrong that keeps the file from being used.
  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  func refer(_ reference: Reference) { references.append(reference) }

  func location(_ position: TextPosition) -> SourceLocation {
    SourceLocation(path: path, position: position)
  }

  /// What is being read, as the subject of a sentence.
  var subject: String {
    isEntry ? "an entry of \(Wording.quote(key))" : Wording.quote(key)
  }

  /// Reports that a node is of the wrong sort.
  func reportType(_ node: DocumentNode, expected: String, help: String) {
    if node.isNull {
      report(
        .error(
          "no-value", at: location(node.position),
          "\(subject) has no value where \(expected) is expected",
          help: "write the value, or remove the key if it can be left out"))
    } else {
      report(
        .error(
          "wrong-type", at: location(node.position),
          "\(subject) is \(node.sort) where \(expected) is expected", help: help))
    }
  }
}

/// The mention of a thing by its id.
struct Reference: Sendable, Hashable {
  enum Target: Sendable, Hashable {
    case topic, indicator, unit, partner
    case entity(Entity.Kind)
    /// A person or an organisation.
    case speaker
  }

  var target: Target
  var id: Slug
  var location: SourceLocation
}
