/// What content and templates may cost at most: `limits` in `Content/site.yaml`, which is itself read within the standard ones.
///
/// A record needs a thousandth of them. They keep a file that is broken, or made to do harm, from taking all memory
/// or time of the machine.
public struct ContentLimits: Sendable, Hashable {
  /// Bytes of a file.
  public var fileBytes = 4 << 20
  /// Lists and mappings within each other.
  public var depth = 32
  /// Values in a document, those that an alias repeats counted each time.
  public var values = 400_000
  /// Entries of a list, and keys of a mapping.
  public var entries = 50_000
  /// Files of content.
  public var files = 100_000
  /// Figures of an article.
  public var figures = 2_000
  /// Bytes of a text in Markdown.
  public var markdownBytes = 256 << 10
  /// Bytes of a paragraph in Markdown.
  public var paragraphBytes = 16 << 10
  /// Columns of a table in Markdown.
  public var tableColumns = 64
  /// Cells of a table in Markdown.
  public var tableCells = 50_000
  /// Bytes of a report that is imported, extracted or verified, and of a line of JSON Lines.
  public var sourceBytes = 16 << 20
  /// Bytes of a template.
  public var templateBytes = 32 << 10
  /// Tags of a page's template, those that it includes counted each time.
  public var templateTags = 1_000
  /// Sections and templates within each other.
  public var templateDepth = 32

  /// The limits of a briefing that names none.
  public static let standard = ContentLimits()

  /// The limits of one's own.
  public init() {}
}
