/// What somebody said, as a source reports it.
public struct Statement: Sendable, Hashable {
  /// How the source gives the words.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// In quotation marks.
    case direct
    /// In the reporter's words.
    case indirect
    /// Both in one sentence.
    case mixed
  }

  /// Its name within the article: part of its permalink.
  public var id: Slug
  /// How the source gives the words.
  public var kind: Kind
  /// Who said it; `nil` where the source does not say.
  public var speaker: EntityReference?
  /// What was said, in the editor's own words.
  public var summary: LocalizedText?
  /// The words in quotation marks, exactly as the source prints them.
  public var quote: String?
  /// The language of the quoted words.
  public var language: Language
  /// What supports it.
  public var evidence: Evidence
  /// Where it stands in the record.
  public var location: SourceLocation
}
