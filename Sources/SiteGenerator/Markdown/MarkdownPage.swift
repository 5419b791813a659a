import BriefingModel

/// A page as Markdown, before it becomes HTML: what it says and where it lies.
struct MarkdownPage: Sendable {
  /// The kinds of pages; each has a template of its name.
  enum Kind: String, Sendable, CaseIterable {
    case index, article, evidence, articles, topic, topics, statistics, indicator, entity, entities,
      timeline
    case quotations, sources, about, page, briefing, search
    case moved
    case notFound = "not-found"
  }

  /// A link to another page, for breadcrumbs and neighbours.
  struct Reference: Sendable {
    var name: String
    var address: PageAddress
    /// The language of the name, where it is not the page's.
    var language: Language?
  }

  /// An article as a list names it.
  struct ListedArticle: Sendable {
    var reference: Reference
    var date: CalendarDate
    var summary: String
    var publisher: String
  }

  /// A line of the facts under a title: a name and what it says.
  struct Fact: Sendable {
    var name: String
    var value: Inline
  }

  /// A part of a page's Markdown, parsed and bounded by where it comes from.
  struct Segment: Sendable {
    enum Origin: Sendable {
      /// Written by this program; all data in it is escaped.
      case composed
      /// Written by this program, with footnotes.
      case composedWithNotes
      /// Written by an editor, beginning at a place of the content.
      case authored(SourceLocation)
    }

    var markdown: String
    var origin: Origin
    /// Its language, where that is not the page's.
    var language: Language?

    /// Whether an editor wrote it.
    var isAuthored: Bool { if case .authored = origin { true } else { false } }
  }

  var kind: Kind
  var address: PageAddress
  var language: Language
  var title: String
  /// The language of the title, where that is not the page's.
  var titleLanguage: Language?
  /// What the page says in a sentence, for previews and search engines.
  var description: String
  /// What sort of page it is, in a word above the title.
  var eyebrow: String?
  /// The first paragraph, set apart.
  var lead: Inline = .empty
  var facts: [Fact] = []
  /// What the page says, in order; each segment is parsed by itself.
  var segments: [Segment] = []
  /// What it is about, for machines.
  var subject: StructuredData.Subject?
  /// The file of what its statements rest on, for machines.
  var evidence: String?
  /// The charts that its Markdown shows as pictures, by the pictures' addresses.
  var charts: [String: any Chart] = [:]
  /// The pictures of charts that are written with it, by their path in the output; other pages may show
  /// them too.
  var pictures: [String: any Chart] = [:]
  /// The pages above this one, from the index down.
  var breadcrumbs: [Reference] = []
  var previous: Reference?
  var next: Reference?
  /// The page to which readers of this one are sent.
  var successor: PageAddress?
  /// The page of a list and how many there are.
  var listPage: (number: Int, count: Int)?
  /// The list's own address, from which the pages count.
  var listAddress: PageAddress?
  /// The day of the newest content on it.
  var date: CalendarDate?
  /// The articles that it lists, for templates that write lists themselves; `entryCount` counts those of
  /// all pages of the list.
  var entries: [ListedArticle] = []
  var entryCount: Int?
  /// Figures for such templates, those of the newest article first.
  var figures: [FigureEntry] = []
  /// Front matter of its Markdown beyond title, language and date.
  var frontMatter: [(key: String, value: String)] = []

  /// What it is called where it stands alone: an article's evidence has the article's own title.
  var fullTitle: String {
    guard kind == .evidence, let eyebrow else { return title }
    return "\(eyebrow): \(title)"
  }

  /// Whether its Markdown says something that a reader would keep.
  var hasMarkdownTwin: Bool { kind != .notFound && kind != .moved }

  /// Adds Markdown that this program wrote.
  mutating func add(_ builder: MarkdownBuilder) {
    guard !builder.source.isEmpty else { return }
    segments.append(Segment(markdown: builder.source, origin: .composed))
  }
}

extension MarkdownPage {
  /// A page about an article.
  init(article: Article, kind: Kind, address: PageAddress, in language: Language) {
    let (title, titleLanguage) = article.title.resolved(for: language)
    self.init(
      kind: kind, address: address, language: language, title: title,
      titleLanguage: titleLanguage == language ? nil : titleLanguage,
      description: article.summary[language])
    date = article.date
  }
}
