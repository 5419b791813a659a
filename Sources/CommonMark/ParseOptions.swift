/// What of GitHub Flavored Markdown a document may use.
public struct MarkdownExtensions: OptionSet, Sendable, Hashable {
  /// One bit for each extension.
  public let rawValue: Int

  /// A set from its bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Tables.
  public static let table = MarkdownExtensions(rawValue: 1 << 0)
  /// `~~struck out~~`.
  public static let strikethrough = MarkdownExtensions(rawValue: 1 << 1)
  /// Bare addresses become links. Debian's library reads a byte before a heap block at `:@`, so this is
  /// for trusted text alone.
  public static let autolink = MarkdownExtensions(rawValue: 1 << 2)
  /// Takes the force out of some raw HTML elements; matters only where raw HTML is rendered.
  public static let tagfilter = MarkdownExtensions(rawValue: 1 << 3)
  /// `- [x] done`.
  public static let taskList = MarkdownExtensions(rawValue: 1 << 4)

  /// All of them.
  public static let all: MarkdownExtensions = [
    .table, .strikethrough, .autolink, .tagfilter, .taskList,
  ]
}

/// How a text is parsed.
public struct ParseOptions: Sendable, Hashable {
  /// The extensions of GitHub Flavored Markdown.
  public var extensions: MarkdownExtensions
  /// Whether `[^1]` is a note.
  public var footnotes: Bool
  /// Whether straight quotes and hyphens become typographic ones.
  public var smartPunctuation: Bool
  /// What a text may cost.
  public var limits: DocumentLimits

  /// Options of one's own.
  public init(
    extensions: MarkdownExtensions = [], footnotes: Bool = false, smartPunctuation: Bool = false,
    limits: DocumentLimits = .authored
  ) {
    self.extensions = extensions
    self.footnotes = footnotes
    self.smartPunctuation = smartPunctuation
    self.limits = limits
  }

  /// For Markdown that a program wrote, with all data in it escaped.
  public static let composed = ParseOptions(
    extensions: [.table, .strikethrough, .taskList], limits: .composed)

  /// The same with footnotes.
  public static let composedWithNotes = ParseOptions(
    extensions: [.table, .strikethrough, .taskList], footnotes: true, limits: .composed)

  /// For Markdown by hand, which is bounded before the parser sees it.
  public static let authored = ParseOptions(
    extensions: [.table, .strikethrough, .taskList], footnotes: true, limits: .authored)

  /// The same with limits of one's own; those that have no meaning to writers stay.
  public static func authored(
    bytes: Int, paragraphBytes: Int, columns: Int, cells: Int
  ) -> ParseOptions {
    var options = authored
    options.limits.bytes = bytes
    options.limits.paragraphBytes = paragraphBytes
    options.limits.columns = columns
    options.limits.cells = cells
    return options
  }
}
