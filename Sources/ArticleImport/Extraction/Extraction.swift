import BriefingModel
import Foundation

/// What one report says, with the place of everything in the text as given.
///
/// Places are half-open ranges of Unicode scalars of the text as given.
public struct Extraction: Sendable, Hashable {
  /// A sentence.
  public struct Sentence: Sendable, Hashable {
    /// The paragraph, counted from 0.
    public var paragraph: Int
    /// Its place.
    public var range: Range<Int>
  }

  /// The place and day at the head of a report.
  public struct Dateline: Sendable, Hashable {
    /// The place as printed.
    public var place: String?
    /// The day.
    public var date: CalendarDate?
  }

  /// A name with every mention of what it names.
  public struct Name: Sendable, Hashable {
    /// The fullest form that the report prints, or the gazetteer's.
    public var name: String
    /// The id of the gazetteers, where they know it.
    public var id: String?
    /// The office or description that the report gives.
    public var role: String?
    /// Where it stands, pronouns and short forms included.
    public var mentions: [Range<Int>]
  }

  /// A topic with the words that suggest it.
  public struct TopicMention: Sendable, Hashable {
    /// The id of topics.yaml.
    public var id: String
    /// Where the words stand.
    public var mentions: [Range<Int>]
  }

  /// A doubt for the editor.
  public struct Doubt: Sendable, Hashable {
    /// A short stable name.
    public var code: String
    /// What is in doubt, and what to do.
    public var message: String
    /// The place it speaks of.
    public var range: Range<Int>
  }

  /// The language of the text.
  public var language: Language
  /// The headline, where the text has one.
  public var title: Range<Int>?
  /// The day of the report, as it says itself or as it was given.
  public var date: CalendarDate?
  /// Place and day at its head.
  public var dateline: Dateline?
  /// The agency that signs it.
  public var agency: String?
  /// Its sentences.
  public var sentences: [Sentence]
  /// Its numbers.
  public var figures: [ExtractedFigure]
  /// What it reports people to have said.
  public var statements: [ExtractedStatement]
  /// The dates and times it speaks of.
  public var dates: [ExtractedDate]
  /// Who appears in it.
  public var people: [Name]
  /// Which organisations appear in it.
  public var organisations: [Name]
  /// Which places appear in it.
  public var places: [Name]
  /// Which projects appear in it.
  public var projects: [Name]
  /// What it is about.
  public var topics: [TopicMention]
  /// What an editor should settle.
  public var review: [Doubt]
}

/// A time that a text speaks of.
public struct ExtractedDate: Sendable, Hashable {
  /// Where it stands.
  public var range: Range<Int>
  /// What it means, by the day of the report; `nil` where that cannot be told.
  public var period: Period?
}

/// A number that a text states.
public struct ExtractedFigure: Sendable, Hashable {
  /// A number in plain units, or two of them.
  public var quantity: Figure.Quantity?
  /// Where its words stand: number, unit and what bounds it.
  public var range: Range<Int>
  /// A stable token: ISO 4217 code, `percent`, `percentage-point`, `rank`, `years`, `times`, a
  /// measure, else the counted noun as printed.
  public var unit: String
  /// The unit as printed, where that differs from the token.
  public var unitText: String?
  /// How exact it is.
  public var bound: Figure.Bound = .exactly
  /// Whether it is a change, and in which direction.
  public var change: Figure.Change?
  /// The sort of number.
  public var kind: Figure.Kind
  /// Reported, target or milestone.
  public var status: Figure.Status = .reported
  /// What is measured or counted, as printed.
  public var label: String
  /// Whose it is, as printed.
  public var scope: String?
  /// The time it is of, where the sentence says it.
  public var period: ExtractedDate?
  /// The sentence, counted from 0.
  public var sentence: Int
  /// The speaker in whose statement it stands.
  public var speaker: String?
  /// The indicator that the catalogue knows for it.
  public var indicator: String?
}

/// What a text reports somebody to have said.
public struct ExtractedStatement: Sendable, Hashable {
  /// How the words are given.
  public var kind: Statement.Kind
  /// Where the speaker is named, described or meant by a pronoun; `nil` where nobody is.
  public var speaker: Range<Int>?
  /// Who that is: the fullest form of the name, or the body that speaks as printed; `nil` where a
  /// pronoun or description cannot be resolved.
  public var speakerName: String?
  /// Where the words stand that say that something was said.
  public var cue: Range<Int>?
  /// Where the words stand that were said, without quotation marks around them.
  public var content: Range<Int>
  /// The sentence in which it begins, counted from 0.
  public var sentence: Int
}
