import Foundation

/// Finds the article in a page and reads it to paragraphs.
enum HTMLArticle {
  /// The element that holds the article: the one that says so, else the one with most text in
  /// paragraphs of its own that is not links (after Arc90's Readability).
  static func body(of root: HTMLTree.Element) -> HTMLTree.Element? {
    var declared: (element: HTMLTree.Element, rank: Int, length: Int)?
    var scores: [Int: (element: HTMLTree.Element, score: Int)] = [:]
    root.walk(
      enter: { element in
        guard element.name != nil else { return false }
        if element.name == "head" || isDropped(element) { return false }
        if let rank = rank(of: element) {
          let length = plainLength(of: element)
          if length >= 80, declared.map({ (rank, length) > ($0.rank, $0.length) }) ?? true {
            declared = (element, rank, length)
          }
        }
        if element.name == "p" || element.name == "br" || element.name == "td",
          let parent = element.name == "p"
            ? element.parent : element.name == "td" ? element : element.parent
        {
          let gain = element.name == "br" ? 0 : plainLength(of: element)
          let own = element.name == "br" && scores[parent.id] == nil ? ownText(of: parent) : 0
          scores[parent.id, default: (parent, 0)].score += gain + own
        }
        return true
      }, leave: { _ in })
    if let declared { return declared.element }
    let best = scores.values.max { ($0.score, $1.element.id) < ($1.score, $0.element.id) }
    guard let best, best.score >= 80 else { return nil }
    return best.element
  }

  /// How plainly an element says that it is the article.
  private static func rank(of element: HTMLTree.Element) -> Int? {
    if element.attribute("itemprop")?.lowercased() == "articlebody" { return 4 }
    let names = marks(of: element)
    let bodies = [
      "article-body", "articlebody", "article__body", "article-content", "article_content",
      "entry-content", "post-content", "story-body", "content-detail", "detail-content",
      "fck_detail", "news-body", "maincontent", "article-text", "honbun", "news_text",
    ]
    if names.contains(where: { bodies.contains($0) }) { return 3 }
    if element.name == "article" { return 2 }
    if element.name == "main" || element.attribute("role") == "main" { return 1 }
    return nil
  }

  /// The names in class and id, in lower case.
  private static func marks(of element: HTMLTree.Element) -> [String] {
    [element.attribute("class"), element.attribute("id")].compactMap(\.self)
      .flatMap { $0.lowercased().split(separator: " ").map(String.init) }
  }

  private static let droppedElements: Set<String> = [
    "script", "style", "noscript", "template", "nav", "aside", "footer", "form", "button", "iframe",
    "figure", "figcaption", "select", "input", "svg", "object", "video", "audio", "canvas",
    "dialog",
    "menu", "rt", "rp", "caption",
  ]

  private static let droppedMarks = [
    "related", "share", "social", "comment", "menu", "breadcrumb", "caption", "advert", "promo",
    "newsletter", "tag-list", "tags", "author-box", "copyright", "subscribe", "tin-lien-quan",
    "lien-quan", "sidebar", "banner", "recommend", "popular", "pagination", "toolbar", "sponsor",
    "kanren", "ranking", "photo-credit", "byline-social", "read-more", "readmore",
  ]

  /// Whether nothing of an element belongs to a report.
  static func isDropped(_ element: HTMLTree.Element) -> Bool {
    guard let name = element.name else { return false }
    if droppedElements.contains(name) { return true }
    if name == "body" || name == "html" || name == "main" || name == "article" { return false }
    if element.attribute("hidden") != nil || element.attribute("aria-hidden") == "true" {
      return true
    }
    if let style = element.attribute("style")?.lowercased().filter({ $0 != " " }),
      style.contains("display:none") || style.contains("visibility:hidden")
    {
      return true
    }
    return marks(of: element).contains { mark in
      droppedMarks.contains {
        mark == $0 || mark.hasPrefix($0 + "-") || mark.hasPrefix($0 + "_")
          || mark.hasSuffix("-" + $0) || mark.hasSuffix("_" + $0)
      }
    }
  }

  /// How much text is in an element that is neither dropped nor the text of links.
  private static func plainLength(of element: HTMLTree.Element) -> Int {
    var length = 0
    element.walk(
      enter: { inner in
        if let text = inner.text { length += weight(of: text) }
        return inner.name != "a" && !isDropped(inner)
      }, leave: { _ in })
    return length
  }

  /// The letters of a text; a kanji or kana says as much as two of them.
  private static func weight(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { sum, scalar in
      if scalar.properties.isWhitespace { return sum }
      return sum + ((0x3040...0x9FFF).contains(scalar.value) ? 2 : 1)
    }
  }

  private static func ownText(of element: HTMLTree.Element) -> Int {
    var length = 0
    var child = element.firstChild
    while let node = child {
      length += node.text.map(weight) ?? 0
      child = node.next
    }
    return length
  }

  private static let blocks: Set<String> = [
    "p", "div", "section", "article", "header", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol",
    "li",
    "table", "tr", "blockquote", "pre", "dl", "dt", "dd", "main", "hr", "address",
  ]

  /// The text of an article, a paragraph a block, parted by blank lines; its headline is left out.
  static func text(of body: HTMLTree.Element, title: String?) -> String {
    var paragraphs: [String] = []
    var current = ""
    var lineBreaks = 0
    func close() {
      let words = current.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !words.isEmpty, words != title { paragraphs.append(words) }
      current = ""
    }
    body.walk(
      enter: { element in
        if let text = element.text {
          if text.contains(where: { !$0.isWhitespace }) { lineBreaks = 0 }
          current += text
          return false
        }
        guard let name = element.name, !isDropped(element) else { return false }
        if isLinkList(element) { return false }
        if name == "br" {
          lineBreaks += 1
          if lineBreaks > 1 { close() } else { current += "\n" }
        } else if name == "td" || name == "th" {
          current += " "
        } else if blocks.contains(name) {
          close()
        }
        return true
      },
      leave: { element in
        if let name = element.name, blocks.contains(name) { close() }
      })
    close()
    return paragraphs.joined(separator: "\n\n")
  }

  /// A list whose items are links: other news, not the report.
  private static func isLinkList(_ element: HTMLTree.Element) -> Bool {
    guard element.name == "ul" || element.name == "ol" else { return false }
    let all = weight(of: element.flatText)
    return all > 0 && plainLength(of: element) * 3 < all
  }
}
