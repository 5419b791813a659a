/// The settings of a briefing: `Content/site.yaml`.
public struct Site: Sendable, Hashable {
  /// One of the two sides.
  public struct Partner: Sendable, Hashable {
    /// Its id, also an ISO 3166-1 code in lower case where it is a country.
    public var id: Slug
    /// Its name.
    public var name: LocalizedText
  }

  /// A part of the site that can be left out.
  public enum Part: String, Sendable, Hashable, CaseIterable {
    /// The search page and its index.
    case search
    /// The statistics as CSV, JSON and data package.
    case data
    /// The pages of evidence beside articles, and their JSON.
    case evidence
    /// The whole briefing as one document.
    case document
    /// The pages of people, organisations, places and projects.
    case entities
    /// The timeline.
    case timeline
    /// The page of quotations.
    case quotations
    /// The page of sources.
    case sources
    /// A feed for each topic; the feed of all articles stays.
    case topicFeeds
    /// The guide for language models, `llms.txt`.
    case llms
  }

  /// The title of the site.
  public var title: LocalizedText
  /// What the site is, in a sentence.
  public var description: LocalizedText
  /// Who keeps it, as the footer names them.
  public var publisher: LocalizedText
  /// The two sides.
  public var partners: [Partner]
  /// The languages of the site, the main one first.
  public var languages: [Language]
  /// The address under which it is published, with a slash at the end; feeds and the sitemap need it.
  public var baseURL: String?
  /// How many entries a list shows on a page.
  public var listLength: Int
  /// Whether each page has its Markdown beside it.
  public var markdownTwins: Bool
  /// The parts that are left out.
  public var omitted: Set<Part>
  /// The indicators that the index opens with.
  public var keyIndicators: [Located<Slug>]
  /// After how many days a figure counts as old.
  public var staleAfterDays: Int
  /// The licence of the editor's own words and of the data, by name.
  public var licence: LocalizedText?
  /// The address of the licence.
  public var licenceURL: String?
  /// Where readers report a mistake: an address of the web or of mail.
  public var corrections: String?
  /// Where the site is published.
  public var targets: [PublishTarget]
  /// What content may cost.
  public var limits: ContentLimits
  /// Where it stands.
  public var location: SourceLocation

  /// The main language.
  public var mainLanguage: Language { languages.first ?? .english }
}

/// A page of the editor's own: `Content/pages/NAME.md`.
public struct FreePage: Sendable, Hashable {
  /// Its name in addresses.
  public var slug: Slug
  /// Its title.
  public var title: String
  /// Its language.
  public var language: Language
  /// What it says in a sentence, for lists and previews.
  public var description: String?
  /// Whether the navigation lists it.
  public var isInNavigation: Bool
  /// Its Markdown.
  public var body: String
  /// Where the Markdown begins.
  public var location: SourceLocation
}
