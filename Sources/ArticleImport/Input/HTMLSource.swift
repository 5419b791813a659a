import BriefingModel
import Foundation

/// A saved page: the article's text among menus, captions and related news, and what the head says.
enum HTMLSource {
  static func read(_ bytes: [UInt8], path: String) throws(SourceDocumentError) -> SourceDocument {
    // What is UTF-8 is read as such, whatever the page declares after it was saved.
    let isUnicode = UTF8Check.isValid(bytes[...])
    guard let tree = HTMLTree(bytes, encoding: isUnicode ? "UTF-8" : nil), let root = tree.root
    else {
      throw .empty(path)
    }
    let head = HTMLHead(root)
    guard let body = HTMLArticle.body(of: root) else { throw .noArticle(path) }
    let article = HTMLArticle.text(of: body, title: head.title)
    guard article.contains(where: { !$0.isWhitespace }) else { throw .noArticle(path) }
    return SourceDocument(
      text: article, title: head.title, date: head.date, publisher: head.publisher,
      language: head.language, url: head.url)
  }
}

/// What a page says of itself in its head, by Open Graph and the conventions of news sites.
struct HTMLHead {
  private(set) var title: String?
  private(set) var date: CalendarDate?
  private(set) var publisher: String?
  private(set) var language: Language?
  private(set) var url: String?

  init(_ root: HTMLTree.Element) {
    language = root.attribute("lang").flatMap { Language($0) }
    var pageTitle: String?
    var headline: String?
    var metas: [String: String] = [:]
    root.walk(
      enter: { element in
        switch element.name {
        case "meta":
          let key =
            element.attribute("property") ?? element.attribute("name")
            ?? element.attribute("itemprop")
          if let key, let content = element.attribute("content"), metas[key.lowercased()] == nil {
            metas[key.lowercased()] = content
          }
        case "link" where element.attribute("rel")?.lowercased() == "canonical":
          if metas["canonical"] == nil { metas["canonical"] = element.attribute("href") }
        case "time":
          if metas["time"] == nil { metas["time"] = element.attribute("datetime") }
        case "title": pageTitle = pageTitle ?? element.flatText
        case "h1": headline = headline ?? element.flatText
        case "script", "style", "noscript": return false
        default: break
        }
        return true
      }, leave: { _ in })
    let dates = [
      "article:published_time", "datepublished", "og:published_time", "pubdate", "publishdate",
      "date", "dc.date", "dcterms.date", "time",
    ]
    date =
      dates.lazy.compactMap { metas[$0] }.compactMap {
        CalendarDate(String($0.trimmingCharacters(in: .whitespaces).prefix(10)))
      }.first
    publisher = (metas["og:site_name"] ?? metas["application-name"]).flatMap(Self.nonEmpty)
    title = (headline ?? metas["og:title"] ?? pageTitle.map(Self.withoutSiteName))
      .flatMap(Self.nonEmpty)
    url = (metas["canonical"] ?? metas["og:url"]).flatMap {
      $0.hasPrefix("https://") || $0.hasPrefix("http://") ? $0 : nil
    }
  }

  private static func nonEmpty(_ text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? nil : words
  }

  /// “Headline | Site”, “Headline - Site”: what stands before the last mark, where that is the most.
  private static func withoutSiteName(_ title: String) -> String {
    for mark in [" | ", " – ", " — ", " - ", "｜"] {
      guard let range = title.range(of: mark, options: .backwards) else { continue }
      let head = title[..<range.lowerBound]
      if head.count > title[range.upperBound...].count { return String(head) }
    }
    return title
  }
}

extension HTMLTree.Element {
  /// All text below it on one line.
  var flatText: String {
    var text = ""
    walk(
      enter: { element in
        if let words = element.text { text += words }
        return !["script", "style", "rt", "rp"].contains(element.name)
      }, leave: { _ in })
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
