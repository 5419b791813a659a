/// What a text may cost at most.
///
/// Debian's cmark-gfm takes quadratic time or aborts on some shapes of text, so these are counted in one
/// pass over the bytes before the parser sees them.
public struct DocumentLimits: Sendable, Hashable {
  /// Bytes in all.
  public var bytes: Int
  /// Bytes of a run of lines without a blank one between them.
  public var paragraphBytes: Int
  /// Marks of quotations, lists and notes at the head of a line.
  public var marksOnLine: Int
  /// Lines of a run that look like the delimiter row of a table.
  public var delimiterRows: Int
  /// Columns of a table.
  public var columns: Int
  /// Columns times lines of a run.
  public var cells: Int
  /// The longest definition of a link times the number of opening brackets: what resolving them can make.
  public var expansion: Int

  /// For hand-written Markdown: the worst text within them takes half a second.
  public static let authored = DocumentLimits(
    bytes: 256 << 10, paragraphBytes: 16 << 10, marksOnLine: 16, delimiterRows: 2, columns: 64,
    cells: 50_000, expansion: 1 << 20)

  /// For Markdown that a program wrote from escaped data: long tables and long texts pass.
  public static let composed = DocumentLimits(
    bytes: 256 << 20, paragraphBytes: 128 << 20, marksOnLine: 16, delimiterRows: .max, columns: 64,
    cells: .max, expansion: .max)
}
