import BriefingModel

/// Files by which programs find their way: sitemap, robots, llms.txt.
struct Listings: Sendable {
  let pages: [ListedPage]
  let baseURL: String?

  /// A page as the listings name it.
  struct ListedPage: Sendable {
    var address: PageAddress
    var kind: MarkdownPage.Kind
    var language: Language
    var title: String
    var description: String
    var date: CalendarDate?
    /// It is not the first page of a list.
    var isContinuation: Bool
  }

  /// A sitemap (sitemaps.org). The protocol wants full addresses: without one it is empty and says why.
  var sitemap: String {
    var xml = """
      <?xml version="1.0" encoding="utf-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

      """
    if let baseURL {
      // The evidence of an article is an annex of its page, which leads there.
      let unlisted: Set<MarkdownPage.Kind> = [.notFound, .moved, .evidence]
      for page in pages where !unlisted.contains(page.kind) {
        let location = baseURL + RelativeLink.path(from: "", to: page.address.htmlPath)
        xml += "<url><loc>\(XMLText.escaped(location))</loc>"
        if let date = page.date { xml += "<lastmod>\(date)</lastmod>" }
        xml += "</url>\n"
      }
    } else {
      xml +=
        "<!-- Set baseURL in Content/site.yaml or give --base-url: a sitemap needs full addresses. -->\n"
    }
    return xml + "</urlset>\n"
  }

  /// The rules for crawlers (RFC 9309): everything may be read.
  var robots: String {
    var text = "User-agent: *\nAllow: /\n"
    if let baseURL { text += "Sitemap: \(baseURL)sitemap.xml\n" }
    return text
  }

  /// A guide for language models (llmstxt.org): what there is, as Markdown where twins are written.
  /// One for each tree.
  func llms(in phrases: Phrasebook, map: SiteMap, site: Site) -> String {
    let language = phrases.language
    var text =
      "# \(Inline(site.title[language]).source)\n\n> \(Inline(site.description[language]).source)\n"
    let sections: [(title: Phrase, kinds: Set<MarkdownPage.Kind>)] = [
      (
        .titleBriefing,
        [.index, .briefing, .statistics, .timeline, .quotations, .sources, .about, .page]
      ),
      (.titleTopics, [.topic]),
      (.titleStatistics, [.indicator]),
      (.titleArticles, [.article]),
    ]
    for section in sections {
      let listed = pages.filter {
        $0.language == language && section.kinds.contains($0.kind) && !$0.isContinuation
      }
      guard !listed.isEmpty else { continue }
      text += "\n## \(Inline(phrases.text(section.title)).source)\n\n"
      for page in listed {
        let path = site.markdownTwins ? page.address.markdownPath : page.address.htmlPath
        let link =
          baseURL.map { $0 + RelativeLink.path(from: "", to: path) }
          ?? RelativeLink.path(from: map.root, to: path)
        text +=
          "- \(Inline.link(Inline(page.title), to: link).source): \(Inline(page.description).source)\n"
      }
    }
    return text
  }
}
