import Mustache

/// All that a page's template can name.
struct PageView: TemplateView {
  var page: MarkdownPage
  /// What is the same on all pages of a language but for the way to it.
  var site: SiteView
  var hrefs: Hrefs
  var titleLanguage: String?
  /// HTML.
  var lead: String?
  var facts: [FactView]
  var breadcrumbs: [LinkView]
  /// JSON-LD, fit to stand in a script element.
  var structuredData: String
  var contents: [ContentsView]
  /// HTML.
  var body: String
  var pagination: PaginationView?
  var previous: NeighbourView?
  var next: NeighbourView?
  var navigation: [LinkView]
  var languages: [LinkView]
  /// The page's addresses in each language and for readers of any other, for search engines.
  var alternates: [LinkView]

  /// The ways from this page to what every page links.
  struct Hrefs: Sendable {
    var root: String
    var home: String
    var stylesheet: String
    var icon: String
    var canonical: String?
    var markdown: String?
    /// The evidence of an article for machines.
    var evidence: String?
    var feed: String
    var jsonFeed: String
    var card: String?
    var base: String?
    var successor: String?
    var about: String
    var sources: String
    var data: String
    var search: String
  }

  /// Texts of the site in one language.
  struct SiteView: Sendable {
    var title: String
    var description: String
    var publisher: String?
    /// As Open Graph writes it: `en_GB`.
    var locale: String
    var licence: String?
    var licenceHref: String?
    var corrections: String?
    var asOf: String
    var asOfISO: String
    var generator: String
    var labels: LabelsView
  }

  static let fields: [TemplateField] =
    [
      "language", "kind", "pageTitle", "title", "titleLanguage", "description", "siteTitle",
      "siteDescription", "homeHref", "rootHref", "stylesheetHref", "iconHref", "canonicalHref",
      "markdownHref", "evidenceHref", "feedHref", "jsonFeedHref", "cardHref", "isIndexed",
      "openGraphType",
      "openGraphLocale", "baseHref", "successorHref",
      "hasLanguages", "eyebrow",
      "lead", "hasFacts", "hasBreadcrumbs", "hasContents", "structuredData", "body", "asOf",
      "asOfISO", "publisher",
      "licence", "licenceHref", "corrections", "aboutHref", "sourcesHref", "dataHref",
      "searchHref", "generator",
    ].map { TemplateField($0) } + [
      TemplateField("navigation", LinkView.self), TemplateField("languages", LinkView.self),
      TemplateField("alternates", LinkView.self),
      TemplateField("facts", FactView.self), TemplateField("breadcrumbs", LinkView.self),
      TemplateField("contents", ContentsView.self),
      TemplateField("pagination", PaginationView.self),
      TemplateField("previous", NeighbourView.self), TemplateField("next", NeighbourView.self),
      TemplateField("labels", LabelsView.self),
    ]

  func child(named name: String) -> Any? {
    switch name {
    case "language": page.language.code
    case "kind": page.kind.rawValue
    case "pageTitle": page.kind == .index ? site.title : "\(page.fullTitle) · \(site.title)"
    case "title": page.title
    case "titleLanguage": titleLanguage
    case "description": page.description
    case "siteTitle": site.title
    case "siteDescription": site.description
    case "openGraphType": page.kind == .article ? "article" : "website"
    case "openGraphLocale": site.locale
    case "isIndexed": page.kind != .notFound && page.kind != .moved
    case "eyebrow": page.eyebrow
    case "lead": lead
    case "facts": facts
    case "hasFacts": !facts.isEmpty
    case "breadcrumbs": breadcrumbs
    case "hasBreadcrumbs": !breadcrumbs.isEmpty
    case "contents": contents
    case "hasContents": contents.count > 3
    case "structuredData": structuredData
    case "body": body
    case "pagination": pagination
    case "previous": previous
    case "next": next
    case "navigation": navigation
    case "languages": languages
    case "alternates": alternates
    case "hasLanguages": languages.count > 1
    case "publisher": site.publisher
    case "licence": site.licence
    case "licenceHref": site.licenceHref
    case "corrections": site.corrections
    case "asOf": site.asOf
    case "asOfISO": site.asOfISO
    case "generator": site.generator
    case "labels": site.labels
    default: href(name)
    }
  }

  private func href(_ name: String) -> String? {
    switch name {
    case "rootHref": hrefs.root
    case "homeHref": hrefs.home
    case "stylesheetHref": hrefs.stylesheet
    case "iconHref": hrefs.icon
    case "canonicalHref": hrefs.canonical
    case "markdownHref": hrefs.markdown
    case "evidenceHref": hrefs.evidence
    case "feedHref": hrefs.feed
    case "jsonFeedHref": hrefs.jsonFeed
    case "cardHref": hrefs.card
    case "baseHref": hrefs.base
    case "successorHref": hrefs.successor
    case "aboutHref": hrefs.about
    case "sourcesHref": hrefs.sources
    case "dataHref": hrefs.data
    case "searchHref": hrefs.search
    default: nil
    }
  }
}
