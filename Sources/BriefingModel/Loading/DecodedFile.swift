/// A content file after decoding by itself: what it says, and what is wrong in it.
public struct DecodedFile: Sendable {
  /// What a file turns out to hold.
  enum Content: Sendable {
    case site(Site)
    case topics([Topic])
    case indicators(IndicatorFile)
    case entities(Entity.Kind, [Entity])
    indirect case article(ArticleRecord)
    /// A record whose meaning is known from before.
    indirect case known(ContentLoader.Resolved)
    case page(FreePage)
    case sourceText(SourceText)
  }

  /// Its path from the root of the briefing.
  public let path: String
  /// What is wrong in it, whatever the other files say.
  public let diagnostics: [Diagnostic]
  /// What it holds; `nil` where it could not be read.
  let content: Content?
  /// What it is by its path.
  let role: ContentRole
  /// What it mentions of other files.
  let references: [Reference]

  /// Whether something in it is wrong, so that what it holds may be less than what it should.
  var isBroken: Bool { diagnostics.contains { $0.severity == .error } }
}
