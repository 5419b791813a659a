/// What supports a figure or statement.
public enum Evidence: Sendable, Hashable {
  /// Checked in the text of the source, at this place.
  case text(TextEvidence)
  /// Cited from the published source, whose text is not at hand.
  case source
}

/// A place in a source text.
public struct TextEvidence: Sendable, Hashable {
  /// The paragraph, counted from 1.
  public var paragraph: Int
  /// The sentence within the paragraph, counted from 1.
  public var sentence: Int
  /// Where the supporting words begin, in Unicode scalars of the source text as given.
  public var start: Int
  /// Where they end (not included), in Unicode scalars of the source text as given.
  public var end: Int
  /// SHA-256 of the supporting words in UTF-8, as 64 hexadecimal digits in lower case.
  public var sha256: String
  /// The words themselves, where the rights allow.
  public var text: String?
}
