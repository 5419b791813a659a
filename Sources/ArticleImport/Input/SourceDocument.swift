import BriefingModel

/// A source as it was handed in, read to plain text; every place in evidence is a place in this text.
public struct SourceDocument: Sendable, Hashable {
  /// What extraction reads: of plain text the file as it is, of Markdown and HTML the text in it.
  public var text: String
  /// The headline, where the format gives it apart from the text.
  public var title: String?
  /// The day of publication.
  public var date: CalendarDate?
  /// Who published it.
  public var publisher: String?
  /// The language of the text.
  public var language: Language?
  /// The address of the original.
  public var url: String?

  init(
    text: String, title: String? = nil, date: CalendarDate? = nil, publisher: String? = nil,
    language: Language? = nil, url: String? = nil
  ) {
    self.text = text
    self.title = title
    self.date = date
    self.publisher = publisher
    self.language = language
    self.url = url
  }

  /// Reads a file by its name's ending: `.md`, `.html`, everything else as plain text; a page that was
  /// saved under another name is known by its beginning.
  ///
  /// - Parameter path: for the ending and for messages.
  public static func read(
    _ bytes: [UInt8], path: String
  ) throws(SourceDocumentError) -> SourceDocument {
    guard bytes.count <= maximumBytes else { throw .tooLarge(path) }
    switch format(of: bytes, path: path) {
    case .html: return try HTMLSource.read(bytes, path: path)
    case .markdown:
      return try MarkdownSource.read(try TextDecoding.text(bytes, path: path), path: path)
    case .plain:
      let text = try TextDecoding.text(bytes, path: path)
      guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
        throw .empty(path)
      }
      return SourceDocument(text: text)
    }
  }

  private static let maximumBytes = 16 << 20

  private enum Format {
    case plain, markdown, html
  }

  private static func format(of bytes: [UInt8], path: String) -> Format {
    let name = path.lowercased()
    if [".html", ".htm", ".xhtml"].contains(where: name.hasSuffix) { return .html }
    if [".md", ".markdown"].contains(where: name.hasSuffix) { return .markdown }
    let head = String(decoding: bytes.prefix(512), as: UTF8.self).lowercased()
      .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    return head.hasPrefix("<!doctype html") || head.hasPrefix("<html") ? .html : .plain
  }
}

/// What keeps a source from being read.
public struct SourceDocumentError: Error, Sendable {
  /// What is wrong, where, and how to mend it.
  public var diagnostic: Diagnostic
}

extension SourceDocumentError {
  static func empty(_ path: String) -> SourceDocumentError {
    SourceDocumentError(
      diagnostic: .error(
        "empty-source", at: SourceLocation(path: path, line: 1, column: 1),
        "the file holds no text",
        help: "save the report again, or name another file"))
  }

  static func tooLarge(_ path: String) -> SourceDocumentError {
    SourceDocumentError(
      diagnostic: .error(
        "source-too-large", at: SourceLocation(path: path), "the file has more than 16 MB",
        help: "save the report alone, without pictures and scripts"))
  }

  static func noArticle(_ path: String) -> SourceDocumentError {
    SourceDocumentError(
      diagnostic: .error(
        "no-article", at: SourceLocation(path: path, line: 1, column: 1),
        "no text of an article was found in the page",
        help: "copy the report from the page into a text file and import that"))
  }

  static func encoding(_ path: String, at position: TextPosition) -> SourceDocumentError {
    SourceDocumentError(
      diagnostic: .error(
        "not-utf8",
        at: SourceLocation(path: path, line: Int(position.line), column: Int(position.column)),
        "the file is not UTF-8 text",
        help: "convert it, as with: iconv -f WINDOWS-1258 -t UTF-8 \(path) > copy.txt"))
  }

  static func markdown(_ message: String, help: String, _ path: String, line: Int)
    -> SourceDocumentError
  {
    SourceDocumentError(
      diagnostic: .error(
        "markdown-limit", at: SourceLocation(path: path, line: line, column: 1), message, help: help
      ))
  }
}
