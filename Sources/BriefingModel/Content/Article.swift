/// One source, read: what it states, and what supports each statement.
public struct Article: Sendable, Hashable {
  /// Its name in addresses: the part of the file's name after the date, or the key `slug`.
  public var slug: Slug
  /// The title in the editor's words.
  public var title: LocalizedText
  /// The day of publication.
  public var date: CalendarDate
  /// Whether the source prints that day; where it does not, the day is an estimate and says so.
  public var isDateCertain: Bool
  /// Where and when the report was filed.
  public var dateline: Dateline?
  /// The language of the source.
  public var language: Language
  /// Who published it and what may be shown of it.
  public var source: Source
  /// Two to five sentences in the editor's words.
  public var summary: LocalizedText
  /// The editor's own prose, in Markdown.
  public var body: LocatedMarkdown?
  /// What it is about.
  public var topics: [Located<Slug>]
  /// The numbers it states.
  public var figures: [Figure]
  /// What it reports people to have said.
  public var statements: [Statement]
  /// Who appears in it.
  public var people: [EntityReference]
  /// Which organisations appear in it.
  public var organisations: [EntityReference]
  /// Which places appear in it.
  public var places: [EntityReference]
  /// Which projects appear in it.
  public var projects: [EntityReference]
  /// The events it dates.
  public var milestones: [Milestone]
  /// Doubts for the editor.
  public var review: [ReviewItem]
  /// Earlier slugs, from which readers are redirected.
  public var aliases: [Located<Slug>]
  /// Where the record begins.
  public var location: SourceLocation

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
