import BriefingModel
import Foundation

/// What a page says in the vocabulary of schema.org (version 29), as JSON-LD 1.1 for its head.
///
/// Addresses are relative: a processor resolves them against the page, wherever it is published.
struct StructuredData: Sendable {
  /// What a page is about, beside being a page.
  enum Subject: Sendable {
    /// A source with its figures and quotations.
    case article(Article)
    /// The articles of a topic, which have feeds of their own.
    case topic(Slug)
    /// Figures as a data set: all of them, or those of one series.
    case dataset(Indicator?, files: [String])
  }

  let briefing: Briefing
  let book: Phrasebook
  let map: SiteMap
  let baseURL: String?

  private var language: Language { book.language }

  /// The graph of a page.
  func json(for page: MarkdownPage) -> String {
    var json = JSONText(.compact)
    json.object { root in
      root.string("@context", "https://schema.org")
      root.array("@graph") { graph in
        graph.object { self.webPage(page, in: &$0) }
        switch page.subject {
        case .article(let article)?:
          self.add(article.part(page.listPage?.number ?? 1), on: page, to: &graph)
        case .dataset(let indicator, let files)?:
          graph.object { self.dataset(indicator, files: files, of: page, in: &$0) }
        case .topic?, nil: break
        }
      }
    }
    // It stands within texts only; so the page stays well-formed as XML too.
    return json.text.replacing("&", with: "\\u0026")
  }

  private func webPage(_ page: MarkdownPage, in json: inout JSONText) {
    let isPart = page.kind == .article || page.kind == .evidence
    let isList =
      !isPart && (page.listAddress != nil || [.articles, .topics, .entities].contains(page.kind))
    json.string("@type", isList ? "CollectionPage" : page.kind == .about ? "AboutPage" : "WebPage")
    json.string("@id", "#page")
    if let baseURL {
      json.string("url", baseURL + RelativeLink.path(from: "", to: page.address.htmlPath))
    }
    json.string("name", page.fullTitle)
    json.string("description", page.description)
    json.string("inLanguage", page.language.code)
    if let date = page.date { json.string("dateModified", date.description) }
    json.object("isPartOf") { site in
      site.string("@type", "WebSite")
      site.string("name", briefing.site.title[language])
      if let baseURL { site.string("url", baseURL) }
    }
    if let licence = briefing.site.licenceURL { json.string("license", licence) }
    json.object("publisher") { self.organisation(briefing.site.publisher[language], in: &$0) }
  }

  /// A text; one that is not in the page's language says which it is in.
  private func text(_ key: String?, _ text: LocalizedText, in json: inout JSONText) {
    let (words, original) = text.resolved(for: language)
    guard original != language else { return json.string(key, words) }
    json.object(key) { value in
      value.string("@value", words)
      value.string("@language", original.code)
    }
  }

  private func organisation(_ name: String, in json: inout JSONText) {
    json.string("@type", "Organization")
    json.string("name", name)
  }

  // MARK: Articles

  private func add(_ article: Article, on page: MarkdownPage, to graph: inout JSONText) {
    graph.object { source in
      source.string("@type", "NewsArticle")
      source.string("@id", "#source")
      source.string("inLanguage", article.language.code)
      if article.isDateCertain { source.string("datePublished", article.date.description) }
      if let url = article.source.url { source.string("url", url) }
      source.object("publisher") { self.organisation(article.source.publisher[language], in: &$0) }
    }
    for figure in article.figures { graph.object { self.observation(figure, in: &$0) } }
    for statement in article.statements {
      guard let quote = statement.quote else { continue }
      graph.object { self.quotation(statement, quote, in: &$0) }
    }
  }

  private func observation(_ figure: Figure, in json: inout JSONText) {
    json.string("@type", "Observation")
    json.string("@id", "#\(RelativeLink.encoded(Anchor.figure(figure.id)))")
    text("name", figure.label, in: &json)
    switch figure.quantity {
    case .value(let value): json.literal("value", value.description)
    case .range(let low, let high):
      json.literal("minValue", low.description)
      json.literal("maxValue", high.description)
    }
    json.string("unitText", figure.unitText ?? figure.unit.description)
    if let day = figure.period?.firstDay, day == figure.period?.lastDay {
      json.string("observationDate", day.description)
    } else if let period = figure.period {
      json.string("observationPeriod", period.description)
    }
    if figure.bound != .exactly { json.string("measurementQualifier", figure.bound.rawValue) }
    if let indicator = figure.indicator.flatMap({ briefing.indicatorsByID[$0.value] }) {
      text("variableMeasured", indicator.name, in: &json)
    }
    json.object("isBasedOn") { $0.string("@id", "#source") }
  }

  private func quotation(_ statement: Statement, _ quote: String, in json: inout JSONText) {
    json.string("@type", "Quotation")
    json.string("@id", "#\(RelativeLink.encoded(Anchor.statement(statement.id)))")
    json.string("text", quote)
    json.string("inLanguage", statement.language.code)
    if let name = speakerName(statement) {
      json.object("creator") { creator in
        creator.string("@type", name.isPerson ? "Person" : "Organization")
        creator.string("name", name.text)
      }
    }
    json.object("isBasedOn") { $0.string("@id", "#source") }
  }

  private func speakerName(_ statement: Statement) -> (text: String, isPerson: Bool)? {
    switch statement.speaker?.target {
    case .known(let id)?:
      if let person = briefing.entitiesByID[.person]?[id] { return (person.name[language], true) }
      return briefing.entitiesByID[.organisation]?[id].map { ($0.name[language], false) }
    case .asPrinted(let name)?: return (name, true)
    case nil: return nil
    }
  }

  // MARK: Data

  private func dataset(
    _ indicator: Indicator?, files: [String], of page: MarkdownPage, in json: inout JSONText
  ) {
    json.string("@type", "Dataset")
    json.string("@id", "#data")
    json.string("name", page.title)
    json.string("description", page.description)
    json.string("inLanguage", page.language.code)
    if let licence = briefing.site.licenceURL { json.string("license", licence) }
    if let date = page.date { json.string("dateModified", date.description) }
    json.object("creator") { self.organisation(briefing.site.publisher[language], in: &$0) }
    json.array("variableMeasured") { list in
      for measured in indicator.map({ [$0] }) ?? briefing.indicators {
        text(nil, measured.name, in: &list)
      }
    }
    json.array("distribution") { list in
      for file in files {
        list.object { download in
          download.string("@type", "DataDownload")
          download.string("contentUrl", RelativeLink.path(from: page.address.folder, to: file))
          download.string(
            "encodingFormat", file.hasSuffix(".csv") ? "text/csv" : "application/json")
        }
      }
    }
  }
}
