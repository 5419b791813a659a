import BriefingModel

/// The newest articles for feed readers: of the whole briefing, or of a topic.
struct Feeds: Sendable {
  /// How many articles a feed holds.
  private static let length = 50

  let library: Library
  let book: Phrasebook
  let map: SiteMap
  let topic: Topic?
  let asOf: CalendarDate
  let baseURL: String?
  let generator: String

  private var articles: ArraySlice<Article> {
    (topic.map { library.articles(on: $0.id) } ?? library.briefing.articles)
      .prefix(Self.length)
  }

  /// The page that lists what the feed holds.
  private var page: PageAddress { topic.map { map.topic($0.id) } ?? map.index }

  private var title: String {
    let site = library.briefing.site.title[book.language]
    return topic.map { "\($0.name[book.language]) · \(site)" } ?? site
  }

  private var summary: String {
    topic?.description[book.language] ?? library.briefing.site.description[book.language]
  }

  /// The newest articles as Atom (RFC 4287). Without an address of the site, links are relative to the
  /// feed and identities are URNs.
  var atom: String {
    let site = library.briefing.site
    let language = book.language
    var xml = """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(language)">
      <id>\(identity(of: page))</id>
      <title>\(XMLText.escaped(title))</title>
      <subtitle>\(XMLText.escaped(summary))</subtitle>
      <updated>\(moment(asOf))</updated>
      <author><name>\(XMLText.escaped(site.publisher[language]))</name></author>
      <generator>\(XMLText.escaped(generator))</generator>
      <link rel="self" type="application/atom+xml" href="\(href(map.feed("feed.xml", of: topic?.id)))"/>
      <link rel="alternate" type="text/html" href="\(href(page.htmlPath))"/>

      """
    for article in articles {
      let address = map.article(article.slug)
      xml += """
        <entry>
        <id>\(identity(of: address))</id>
        \(element("title", article.title))
        <link rel="alternate" type="text/html" href="\(href(address.htmlPath))"/>
        <published>\(moment(article.date))</published>
        <updated>\(moment(article.date))</updated>
        \(element("summary", article.summary))

        """
      for topic in article.topics {
        let name = library.briefing.topicsByID[topic.value]?.name[language] ?? topic.value.text
        xml +=
          "<category term=\"\(topic.value)\" label=\"\(XMLText.escaped(name))\"/>\n"
      }
      xml += "</entry>\n"
    }
    return xml + "</feed>\n"
  }

  /// The newest articles as JSON Feed 1.1 (jsonfeed.org).
  var json: String {
    let site = library.briefing.site
    let language = book.language
    var json = JSONText()
    json.object { feed in
      feed.string("version", "https://jsonfeed.org/version/1.1")
      feed.string("title", title)
      feed.string("description", summary)
      feed.string("language", language.code)
      if let baseURL {
        feed.string("home_page_url", baseURL + RelativeLink.path(from: "", to: page.htmlPath))
        feed.string(
          "feed_url",
          baseURL + RelativeLink.path(from: "", to: map.feed("feed.json", of: topic?.id)))
      }
      feed.array("authors") { $0.object { $0.string("name", site.publisher[language]) } }
      feed.array("items") { list in
        for article in articles {
          let address = map.article(article.slug)
          list.object { item in
            item.string("id", identity(of: address))
            item.string("url", href(address.htmlPath))
            if let url = article.source.url { item.string("external_url", url) }
            item.string("title", article.title[language])
            item.string("content_text", article.summary[language])
            item.string("date_published", moment(article.date))
            let original = article.summary.resolved(for: language).language
            if original != language { item.string("language", original.code) }
            item.array("tags") { tags in
              for topic in article.topics {
                tags.string(
                  nil, library.briefing.topicsByID[topic.value]?.name[language] ?? topic.value.text)
              }
            }
          }
        }
      }
    }
    return json.text + "\n"
  }

  /// A text as an element, which says its language where that is not the feed's.
  private func element(_ name: String, _ text: LocalizedText) -> String {
    let (words, language) = text.resolved(for: book.language)
    let mark = language == book.language ? "" : " xml:lang=\"\(language)\""
    return "<\(name)\(mark)>\(XMLText.escaped(words))</\(name)>"
  }

  private func href(_ path: String) -> String {
    let folder = topic.map { map.topic($0.id).folder } ?? map.root
    let relative = RelativeLink.path(from: folder, to: path)
    return baseURL.map { $0 + RelativeLink.path(from: "", to: path) } ?? relative
  }

  private func identity(of address: PageAddress) -> String {
    if let baseURL { return baseURL + RelativeLink.path(from: "", to: address.htmlPath) }
    let site = library.briefing.site
    return Digest.urn("\(site.title[site.mainLanguage])\n\(address.htmlPath)")
  }

  private func moment(_ date: CalendarDate) -> String { "\(date)T00:00:00Z" }
}
