import BriefingModel

/// What a page says of itself, by Open Graph, schema.org's microdata and the conventions of news sites.
struct HTMLHead: Sendable {
  private(set) var title: String?
  /// The element with the headline.
  private(set) var headline: Int?
  private(set) var date: CalendarDate?
  private(set) var publisher: String?
  private(set) var language: Language?
  private(set) var url: String?

  init(of page: HTMLPage) {
    let notes = Notes(page)
    publisher = Self.publisher(notes)
    language = Self.language(notes)
    url =
      ["link canonical", "og:url"].lazy.compactMap { notes[$0] }.first(where: Self.isWebAddress)
      ?? page.savedFrom.flatMap { Self.isWebAddress($0) ? $0 : nil }
    date = Self.date(notes)
    readTitle(notes, page)
  }

  // MARK: Notes

  /// What elements say in attributes, by name, and where headlines and times stand.
  private struct Notes {
    private var values: [String: String] = [:]
    var headlines: [Int] = []
    var times: [String] = []

    init(_ page: HTMLPage) {
      for index in page.nodes.indices {
        guard let element = page.element(index) else { continue }
        switch element.name {
        case "html":
          note("html lang", element.attribute("lang") ?? element.attribute("xml:lang"))
        case "meta":
          for key in ["property", "name", "itemprop", "http-equiv"] {
            if let name = element.attribute(key) { note(name, element.attribute("content")) }
          }
        case "link":
          if element.attribute("rel")?.lowercased() == "canonical" {
            note("link canonical", element.attribute("href"))
          }
        case "title":
          if page.nodes[index].parent == page.root || page.name(page.nodes[index].parent) != "svg" {
            note("title element", page.line(of: index))
          }
        case "h1": headlines.append(index)
        case "time":
          if let moment = element.attribute("datetime") { noteTime(moment, element, page, index) }
        default:
          if element.attribute("itemprop")?.lowercased() == "datepublished" {
            note("datepublished", element.attribute("content") ?? page.line(of: index))
          }
        }
      }
    }

    subscript(_ name: String) -> String? { values[name] }

    private mutating func note(_ name: String, _ value: String?) {
      let name = name.lowercased()
      guard let value, values[name] == nil else { return }
      let words = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !words.isEmpty { values[name] = words }
    }

    /// Times of the article, not those of other news beside it.
    private mutating func noteTime(
      _ moment: String, _ element: HTMLPage.Element, _ page: HTMLPage, _ index: Int
    ) {
      if element.attribute("itemprop")?.lowercased() == "datepublished"
        || element.attribute("pubdate") != nil
      {
        note("datepublished", moment)
      }
      let isBeside = page.ancestors(of: index).prefix(12).contains { ancestor in
        guard let element = page.element(ancestor) else { return false }
        return ["aside", "nav", "footer", "li"].contains(element.name)
          || HTMLFurniture.isMarked(element) && element.name != "article"
      }
      if !isBeside { times.append(moment) }
    }
  }

  // MARK: Title

  private mutating func readTitle(_ notes: Notes, _ page: HTMLPage) {
    let pageTitle = notes["og:title"] ?? notes["title element"]
    let headlines = notes.headlines.map { (index: $0, text: page.line(of: $0)) }
      .filter { !$0.text.isEmpty && $0.text != publisher }
    // The headline is the one that the page is named after: a logo may be another.
    let named = headlines.first { headline in
      let text = headline.text.lowercased()
      return [notes["og:title"], notes["title element"]].contains {
        $0.map { $0.lowercased().contains(text) || text.contains($0.lowercased()) } ?? false
      }
    }
    let inArticle = headlines.first { headline in
      page.ancestors(of: headline.index).contains { page.name($0) == "article" }
    }
    let found = named ?? inArticle ?? (headlines.count == 1 ? headlines.first : nil)
    headline = found?.index
    title = found?.text ?? pageTitle.map { Self.withoutSite($0, publisher: publisher) }
  }

  private static let titleMarks = [
    " | ", " – ", " — ", " - ", " :: ", " » ", " : ", "｜", "|", "：", " / ",
  ]

  /// `Headline | Site`, `Site: Headline`: without the site where it is known, else what stands before
  /// the last mark, where that is the most.
  static func withoutSite(_ title: String, publisher: String?) -> String {
    for mark in titleMarks {
      let parts = title.split(separator: mark, omittingEmptySubsequences: false)
      guard parts.count > 1, let first = parts.first, let last = parts.last else { continue }
      if let publisher {
        if last.lowercased() == publisher.lowercased() {
          return parts.dropLast().joined(separator: mark)
        }
        if first.lowercased() == publisher.lowercased() {
          return parts.dropFirst().joined(separator: mark)
        }
      }
      let head = parts.dropLast().joined(separator: mark)
      // A colon parts headlines too.
      if mark != " : ", mark != "：", head.count > last.count { return head }
    }
    return title
  }

  // MARK: Publisher

  private static func publisher(_ notes: Notes) -> String? {
    let names = [notes["og:site_name"], notes["publisher"], notes["dc.publisher"]]
    if let name = names.compactMap(\.self).first(where: { !isWebAddress($0) }) { return name }
    // Sites name themselves as the author, or their reporter: the title tells which it is.
    if let author = notes["author"], let title = notes["title element"],
      titleMarks.contains(where: { title.hasSuffix($0 + author) || title.hasPrefix(author + $0) })
    {
      return author
    }
    return notes["application-name"]
  }

  // MARK: Language and address

  private static func language(_ notes: Notes) -> Language? {
    let tags = [notes["html lang"], notes["content-language"], notes["og:locale"]]
    return tags.lazy.compactMap(\.self).compactMap(SourceDocument.language).first
  }

  private static func isWebAddress(_ text: String) -> Bool {
    AddressCheck.isAddress(text, schemes: ["https", "http"])
  }

  // MARK: Date

  private static func date(_ notes: Notes) -> CalendarDate? {
    let names = [
      "article:published_time", "datepublished", "og:published_time", "article:published",
      "pubdate",
      "publishdate", "publish-date", "date", "dc.date", "dc.date.issued", "dcterms.date",
      "dcterms.created", "dcterms.issued", "parsely-pub-date", "sailthru.date",
    ]
    let moments = names.compactMap { notes[$0] } + notes.times
    return moments.lazy.compactMap(SourceDocument.day).first
  }
}
