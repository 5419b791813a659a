/// One source, read: what it states, and what supports each statement.
///
/// A reference to what it holds, for articles stand in many lists, and each holds much.
public struct Article: Sendable, Hashable {
  /// What an article holds.
  package struct Content: Sendable, Hashable {
    package var slug: Slug
    package var title: LocalizedText
    package var date: CalendarDate
    package var isDateCertain: Bool
    package var dateline: Dateline?
    package var language: Language
    package var source: Source
    package var summary: LocalizedText
    package var body: LocatedMarkdown?
    package var topics: [Located<Slug>]
    package var figures: [Figure]
    package var statements: [Statement]
    package var people: [EntityReference]
    package var organisations: [EntityReference]
    package var places: [EntityReference]
    package var projects: [EntityReference]
    package var milestones: [Milestone]
    package var review: [ReviewItem]
    package var aliases: [Located<Slug>]
    package var location: SourceLocation
  }

  private final class Storage: Sendable {
    let content: Content

    init(_ content: Content) { self.content = content }
  }

  private let storage: Storage

  /// An article that holds something.
  package init(_ content: Content) { storage = Storage(content) }

  /// What it holds.
  package var content: Content { storage.content }

  /// Its name in addresses: the part of the file's name after the date, or the key `slug`.
  public var slug: Slug { storage.content.slug }
  /// The title in the editor's words.
  public var title: LocalizedText { storage.content.title }
  /// The day of publication.
  public var date: CalendarDate { storage.content.date }
  /// Whether the source prints that day; where it does not, the day is an estimate and says so.
  public var isDateCertain: Bool { storage.content.isDateCertain }
  /// Where and when the report was filed.
  public var dateline: Dateline? { storage.content.dateline }
  /// The language of the source.
  public var language: Language { storage.content.language }
  /// Who published it and what may be shown of it.
  public var source: Source { storage.content.source }
  /// Two to five sentences in the editor's words.
  public var summary: LocalizedText { storage.content.summary }
  /// The editor's own prose, in Markdown.
  public var body: LocatedMarkdown? { storage.content.body }
  /// What it is about.
  public var topics: [Located<Slug>] { storage.content.topics }
  /// The numbers it states.
  public var figures: [Figure] { storage.content.figures }
  /// What it reports people to have said.
  public var statements: [Statement] { storage.content.statements }
  /// Who appears in it.
  public var people: [EntityReference] { storage.content.people }
  /// Which organisations appear in it.
  public var organisations: [EntityReference] { storage.content.organisations }
  /// Which places appear in it.
  public var places: [EntityReference] { storage.content.places }
  /// Which projects appear in it.
  public var projects: [EntityReference] { storage.content.projects }
  /// The events it dates.
  public var milestones: [Milestone] { storage.content.milestones }
  /// Doubts for the editor.
  public var review: [ReviewItem] { storage.content.review }
  /// Earlier slugs, from which readers are redirected.
  public var aliases: [Located<Slug>] { storage.content.aliases }
  /// Where the record begins.
  public var location: SourceLocation { storage.content.location }

  /// Whether two hold the same.
  public static func == (lhs: Article, rhs: Article) -> Bool {
    lhs.storage === rhs.storage || lhs.content == rhs.content
  }

  /// Hashes what it holds.
  public func hash(into hasher: inout Hasher) { hasher.combine(content) }

  /// The references to one sort of entity.
  public func references(to kind: Entity.Kind) -> [EntityReference] {
    switch kind {
    case .person: people
    case .organisation: organisations
    case .place: places
    case .project: projects
    }
  }
}

/// The place and day at the head of an agency report.
public struct Dateline: Sendable, Hashable {
  /// The place.
  public var place: EntityReference?
  /// The day.
  public var date: CalendarDate?
}

/// Who published a text, where, and what of it may be shown.
public struct Source: Sendable, Hashable {
  /// What of the text may be published.
  public enum Rights: String, Sendable, Hashable, CaseIterable {
    /// Locators and digests only.
    case cite
    /// The sentences that support a figure or statement.
    case quote
    /// The whole text.
    case full
  }

  /// The publisher's name as it calls itself, and as other languages call it.
  public var publisher: LocalizedText
  /// The address of the original.
  public var url: String?
  /// The day on which it was read.
  public var retrieved: CalendarDate?
  /// What of the text may be published.
  public var rights: Rights
  /// The text's file, relative to the folder of source texts.
  public var file: String?
  /// SHA-256 of that file, as 64 hexadecimal digits in lower case.
  public var sha256: String?
}

/// Markdown by hand, with the place of its first character.
public struct LocatedMarkdown: Sendable, Hashable {
  /// The text.
  public var text: LocalizedText
  /// Where it begins.
  public var location: SourceLocation
}

/// An event with its date.
public struct Milestone: Sendable, Hashable {
  /// Its name within the article: part of its permalink.
  public var id: Slug
  /// When it happened or shall happen.
  public var date: Period
  /// What happened, in the editor's words.
  public var label: LocalizedText
  /// What supports it.
  public var evidence: Evidence
  /// Where it stands in the record.
  public var location: SourceLocation
}

/// A doubt that an editor should settle.
public struct ReviewItem: Sendable, Hashable {
  /// A short stable name of the doubt, such as `missing-number`.
  public var code: String
  /// What is in doubt.
  public var message: LocalizedText
  /// Where the doubtful words begin in the source text, in Unicode scalars.
  public var start: Int?
  /// Where they end (not included).
  public var end: Int?
  /// Where it stands in the record.
  public var location: SourceLocation
}
