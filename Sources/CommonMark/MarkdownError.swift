/// What keeps a text from being parsed: it would cost more than its options allow.
public struct MarkdownError: Error, Sendable, Hashable {
  /// The line on which the limit was passed, counted from 1.
  public var line: Int
  /// The column in Unicode scalars, counted from 1.
  public var column: Int
  /// What was seen and what is allowed.
  public var message: String
  /// How to mend it.
  public var help: String

  static let outOfMemory = MarkdownError(
    line: 1, column: 1, message: "there was no memory to parse the text", help: "shorten it")
}
