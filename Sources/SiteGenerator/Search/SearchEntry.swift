import BriefingModel

/// One thing that a reader can find: what it is called, what it says and where it lies.
struct SearchEntry: Sendable {
  /// The heading under which a result stands.
  enum Kind: String, Sendable, CaseIterable {
    case topic, place, person, organisation, project, indicator
    case article, figure, quotation, page

    /// Which records it is kept with.
    var store: Store {
      switch self {
      case .article: .articles
      case .figure: .figures
      case .quotation: .quotations
      default: .names
      }
    }

    /// The heading's words.
    var titlePhrase: Phrase {
      switch self {
      case .topic: .titleTopics
      case .place: .titlePlaces
      case .person: .titlePeople
      case .organisation: .titleOrganisations
      case .project: .titleProjects
      case .indicator: .titleStatistics
      case .page: .sectionPages
      case .article: .titleArticles
      case .figure: .sectionFigures
      case .quotation: .titleQuotations
      }
    }
  }

  /// Records that are numbered together. What is added at the end of one renumbers no other.
  enum Store: Int, Sendable, CaseIterable {
    case names, articles, figures, quotations

    /// The folder of its files.
    var folder: String {
      switch self {
      case .names: "names"
      case .articles: "articles"
      case .figures: "figures"
      case .quotations: "quotations"
      }
    }

    /// How many records a file holds: about 8 KB of them.
    var blockLength: Int {
      switch self {
      case .names: 48
      case .articles: 14
      case .figures: 40
      case .quotations: 24
      }
    }
  }

  let kind: Kind
  /// The file and the place in it, from the root of the language's tree, percent-encoded.
  let path: String
  /// What the link says.
  let title: String
  /// The language of the title, where it is not the page's.
  var titleLanguage: Language?
  /// The quiet line: source and day, or other names.
  var note = ""
  /// A sentence or two below.
  var excerpt = ""
  /// The language of the excerpt, where it is not the page's.
  var excerptLanguage: Language?
  /// Names by which it is found first; each counts by itself.
  var names: [String] = []
  /// Names that lead to it too, but rather to what bears them: words of a topic, wordings of a measure.
  var aliases: [String] = []
  /// By how many weights an alias counts less than a name.
  var aliasDiscount = 0
  /// Further words by which it is found, beside those of note and excerpt.
  var words: [String] = []
}
