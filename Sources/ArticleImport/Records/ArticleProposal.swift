import BriefingModel
import Foundation

/// What an editor says of a source beside its text, or in place of what it says itself.
public struct ImportOptions: Sendable {
  /// The title; else the source's headline.
  public var title: String?
  /// The day of publication.
  public var date: CalendarDate?
  /// Who published it.
  public var publisher: String?
  /// The language of the text.
  public var language: Language?
  /// The address of the original.
  public var url: String?
  /// What of the text may be published.
  public var rights: Source.Rights

  /// Says what the source does not.
  public init(
    title: String? = nil, date: CalendarDate? = nil, publisher: String? = nil,
    language: Language? = nil, url: String? = nil, rights: Source.Rights = .cite
  ) {
    self.title = title
    self.date = date
    self.publisher = publisher
    self.language = language
    self.url = url
    self.rights = rights
  }
}

/// An article record as it is proposed to an editor: everything that the text says, each with its
/// place, and every doubt with its reason.
public struct ArticleProposal: Sendable {
  /// The source as it was read.
  public let document: SourceDocument
  /// What was found in it.
  public let extraction: Extraction
  /// The title, as said or found.
  public let title: String
  /// The day of publication.
  public let date: CalendarDate
  /// Who published it.
  public let publisher: String
  /// The address of the original.
  public let url: String?
  /// What of the text may be published.
  public let rights: Source.Rights
  /// The name of the source's file.
  public let file: String
  /// SHA-256 of the source's file.
  public let sha256: String
  /// The language that the briefing's texts are in where they name none.
  let mainLanguage: Language
  /// The figures with what the record adds to them.
  let figures: [ProposedFigure]
  /// The doubts, those of the extraction among them, in the order of the text.
  public internal(set) var doubts: [Extraction.Doubt]

  /// Where the record goes, from the root of the briefing.
  public var path: String { "Content/articles/\(date)-\(slug).yaml" }

  /// Its name in addresses, from the title.
  public var slug: Slug { Slug(folding: title) ?? Slug(folding: publisher) ?? Self.unnamed }

  private static let unnamed: Slug = {
    guard let slug = Slug("report") else { preconditionFailure("“report” is a slug") }
    return slug
  }()

  /// Proposes a record.
  ///
  /// - Parameters:
  ///   - bytes: The source's file.
  ///   - path: Its path; the record keeps its last part.
  ///   - briefing: What the briefing knows.
  /// - Throws: ``ImportError`` where the file cannot be read, or day or publisher are neither in it
  ///   nor in the options.
  public init(
    _ bytes: [UInt8], path: String, options: ImportOptions, extractor: Extractor, briefing: Briefing
  ) throws(ImportError) {
    do throws(SourceDocumentError) {
      document = try SourceDocument.read(bytes, path: path, limits: briefing.site.limits)
    } catch {
      throw ImportError(diagnostics: [error.diagnostic])
    }
    extraction = extractor.extract(
      document.text, date: options.date ?? document.date,
      language: options.language ?? document.language)
    let words = SourceWords(document.text)
    let date = options.date ?? document.date ?? extraction.date
    let publisher = options.publisher ?? document.publisher ?? extraction.agency
    let location = SourceLocation(path: path, line: 1, column: 1)
    var missing: [Diagnostic] = []
    if date == nil { missing.append(Self.missingDate(at: location)) }
    if publisher == nil { missing.append(Self.missingPublisher(at: location)) }
    guard let date, let publisher else { throw ImportError(diagnostics: missing) }
    self.date = date
    self.publisher = publisher
    let headline = options.title ?? document.title ?? extraction.title.map { words[$0] }
    title = headline ?? Self.description(of: extraction, publisher: publisher)
    url = options.url ?? document.url
    rights = options.rights
    file = path.split(separator: "/").last.map(String.init) ?? path
    sha256 = Digest.hex(bytes)
    mainLanguage = briefing.site.mainLanguage
    figures = ProposedFigure.figures(of: extraction, words: words, briefing: briefing)
    doubts =
      extraction.review + figures.compactMap(\.doubt)
      + extraction.figures.compactMap(ProposedFigure.doubt)
    if headline == nil {
      doubts.append(
        Extraction.Doubt(
          code: "missing-title", message: "The text has no headline; give it a title of your own.",
          range: 0..<0))
    }
    doubts.append(
      Extraction.Doubt(
        code: "missing-summary",
        message:
          "The summary was made from what was found; write two to five sentences of your own.",
        range: 0..<0))
    for statement in extraction.statements where statement.speakerName == nil {
      doubts.append(
        Extraction.Doubt(
          code: "unknown-speaker", message: "Who speaks here could not be told from the text.",
          range: statement.speaker ?? statement.content))
    }
    doubts.sort { ($0.range.lowerBound, $0.code) < ($1.range.lowerBound, $1.code) }
  }

  /// Adds what the briefing already has to the doubts.
  public mutating func note(_ known: KnownContent) {
    for match in known.matches where !match.agrees {
      guard case .text(let place) = match.figure.evidence else { continue }
      let publisher = match.article.source.publisher
      doubts.append(
        Extraction.Doubt(
          code: "conflict",
          message:
            "\(publisher[publisher.original]) gives another value in “\(match.article.slug)”; both stand.",
          range: place.start..<place.end))
    }
    for article in known.sameEvent {
      doubts.append(
        Extraction.Doubt(
          code: "same-event", message: "“\(article.slug)” seems to be on the same event.",
          range: 0..<0))
    }
  }

  /// A title that says no more than is known.
  private static func description(of extraction: Extraction, publisher: String) -> String {
    let place = extraction.dateline?.place.map { " from \($0.capitalized)" } ?? ""
    return "Report of \(publisher)\(place)"
  }

  private static func missingDate(at location: SourceLocation) -> Diagnostic {
    .error(
      "missing-date", at: location, "the source does not say the day of its publication",
      help: "pass --date YYYY-MM-DD, or begin the text with a line such as “date 2025-11-25”")
  }

  private static func missingPublisher(at location: SourceLocation) -> Diagnostic {
    .error(
      "missing-publisher", at: location, "the source does not say who published it",
      help: "pass --publisher NAME")
  }
}

/// What keeps a source from being imported.
public struct ImportError: Error, Sendable {
  /// Everything that is wrong.
  public var diagnostics: [Diagnostic]

  /// Collects what is wrong.
  public init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}
