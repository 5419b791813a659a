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
    _ bytes: [UInt8], path: String, limits: ContentLimits = .standard
  ) throws(SourceDocumentError) -> SourceDocument {
    guard bytes.count <= limits.sourceBytes else {
      throw .tooLarge(path, limit: limits.sourceBytes)
    }
    if let format = ForeignFormat(of: bytes) { throw .foreign(format, path) }
    switch format(of: bytes, path: path) {
    case .html: return try HTMLSource.read(bytes, path: path)
    case .markdown:
      return try MarkdownSource.read(
        try TextDecoding.text(bytes, path: path), path: path, limits: limits)
    case .plain:
      let text = try TextDecoding.text(bytes, path: path)
      let isEmpty = text.unicodeScalars.allSatisfy {
        $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint
      }
      guard !isEmpty else { throw .empty(path) }
      return SourceDocument(text: text)
    }
  }

  private enum Format {
    case plain, markdown, html
  }

  private static func format(of bytes: [UInt8], path: String) -> Format {
    let name = path.lowercased()
    if [".html", ".htm", ".xhtml"].contains(where: name.hasSuffix) { return .html }
    if [".md", ".markdown"].contains(where: name.hasSuffix) { return .markdown }
    if name.hasSuffix(".txt") { return .plain }
    // Zeros between the letters are those of UTF-16.
    let head = String(decoding: bytes.prefix(1024).filter { $0 != 0 && $0 < 0x80 }, as: UTF8.self)
      .lowercased().drop { $0.isWhitespace }
    let isPage = ["<!doctype html", "<html"].contains { head.hasPrefix($0) }
    return isPage || head.hasPrefix("<?xml") && head.contains("<html") ? .html : .plain
  }
}

/// What people hand in as a report, and what cannot be read as text.
enum ForeignFormat: String {
  case pdf = "a PDF"
  case wordProcessor = "a document of a word processor"
  case webArchive = "a web archive"

  init?(of bytes: [UInt8]) {
    let beginnings: [(String, ForeignFormat)] = [
      ("%PDF-", .pdf), ("PK\u{3}\u{4}", .wordProcessor), ("{\\rtf", .wordProcessor),
      ("bplist00", .webArchive), ("From: <Saved by ", .webArchive), ("MIME-Version: ", .webArchive),
    ]
    guard let found = beginnings.first(where: { bytes.starts(with: $0.0.utf8) }) else { return nil }
    self = found.1
  }
}

/// What keeps a source from being read.
public struct SourceDocumentError: Error, Sendable {
  /// What is wrong, where, and how to mend it.
  public var diagnostic: Diagnostic
}

extension SourceDocumentError {
  private init(
    _ code: String, at location: SourceLocation, _ message: String, help: String
  ) {
    self.init(diagnostic: .error(code, at: location, message, help: help))
  }

  static func empty(_ path: String) -> SourceDocumentError {
    SourceDocumentError(
      "empty-source", at: SourceLocation(path: path, line: 1, column: 1), "the file holds no text",
      help: "save the report again, or name another file")
  }

  static func tooLarge(_ path: String, limit: Int) -> SourceDocumentError {
    SourceDocumentError(
      "source-too-large", at: SourceLocation(path: path),
      "the file has more than the \(limit) bytes that are read",
      help: "save the report alone, without pictures and scripts, or raise limits: sourceBytes: in"
        + " Content/site.yaml")
  }

  static func foreign(_ format: ForeignFormat, _ path: String) -> SourceDocumentError {
    SourceDocumentError(
      "not-text", at: SourceLocation(path: path), "the file is \(format.rawValue), not text",
      help: format == .webArchive
        ? "save the page as HTML, or copy the report into a text file"
        : "copy the report from it into a text file and import that")
  }

  static func noArticle(_ path: String) -> SourceDocumentError {
    SourceDocumentError(
      "no-article", at: SourceLocation(path: path, line: 1, column: 1),
      "no text of an article was found in the page",
      help: "copy the report from the page into a text file and import that")
  }

  static func wideTag(_ path: String) -> SourceDocumentError {
    SourceDocumentError(
      "wide-tag", at: SourceLocation(path: path),
      "a tag of the page has more than \(HTMLTagScan.limit) attributes",
      help: "copy the report from the page into a text file and import that")
  }

  /// - Parameter likely: the encoding that it may be in, by the name that `iconv` knows.
  static func encoding(
    _ path: String, at position: TextPosition, likely: String
  ) -> SourceDocumentError {
    SourceDocumentError(
      "not-utf8",
      at: SourceLocation(path: path, line: Int(position.line), column: Int(position.column)),
      "the file is not UTF-8 text", help: conversion(of: path, from: likely))
  }

  static func unknownEncoding(_ label: String, _ path: String) -> SourceDocumentError {
    SourceDocumentError(
      "unknown-encoding", at: SourceLocation(path: path, line: 1, column: 1),
      "the page declares the encoding “\(label)”, which this system does not know",
      help: "open the page in a browser and save it as UTF-8, or copy the report into a text file")
  }

  static func wrongEncoding(_ label: String, _ path: String) -> SourceDocumentError {
    SourceDocumentError(
      "wrong-encoding", at: SourceLocation(path: path, line: 1, column: 1),
      "the page declares the encoding “\(label)” but is not in it",
      help: "open the page in a browser and save it as UTF-8, or copy the report into a text file")
  }

  private static func conversion(of path: String, from encoding: String) -> String {
    let isPlain = path.utf8.allSatisfy { $0 > 0x20 && !"'\"\\$`&|;()<>*?[]!#~".utf8.contains($0) }
    let name =
      isPlain
      ? path
      : "'\(path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''"))'"
    return "convert it, as with: iconv -f \(encoding) -t UTF-8 \(name) > copy.txt"
  }

  static func markdown(
    _ message: String, help: String, _ path: String, line: Int
  ) -> SourceDocumentError {
    SourceDocumentError(
      "markdown-limit", at: SourceLocation(path: path, line: line, column: 1), message, help: help)
  }
}
