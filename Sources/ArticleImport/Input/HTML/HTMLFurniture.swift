/// What of a page is no report: menus, scripts, captions, comments, other news.
///
/// Some of it is known by its element alone, some by the words of class and id; the latter are wrong
/// often enough (`with-sidebar` on what holds the whole page) that they count only for what does not hold
/// the article.
enum HTMLFurniture {
  /// Elements that hold nothing to be read as running text, or no text that still stands (`del`).
  private static let elements: Set<String> = [
    "head", "script", "style", "noscript", "template", "button", "iframe", "frame", "object",
    "embed", "applet", "select", "option", "textarea", "input", "svg", "math", "video", "audio",
    "canvas", "map", "dialog", "datalist", "figure", "figcaption", "caption", "rt", "rp", "del",
    "s", "strike",
  ]

  static func isNeverText(_ element: HTMLPage.Element) -> Bool {
    elements.contains(element.name) || isHidden(element)
  }

  private static func isHidden(_ element: HTMLPage.Element) -> Bool {
    if element.attribute("hidden") != nil { return true }
    if element.attribute("aria-hidden")?.lowercased() == "true" { return true }
    guard let style = element.attribute("style")?.lowercased() else { return false }
    let even = style.filter { !$0.isWhitespace }
    return even.contains("display:none") || even.contains("visibility:hidden")
  }

  /// Elements that stand around an article; but old pages put all of theirs into a form, and where one
  /// is never closed the article is in it.
  static func isAround(_ element: HTMLPage.Element) -> Bool {
    switch element.name {
    case "nav", "header", "footer", "aside", "form", "menu": return true
    default: break
    }
    switch element.attribute("role")?.lowercased() {
    case "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "menu":
      return true
    default: return false
    }
  }

  /// Words of class and id, in the order in which they stand there.
  private static let marks: [[String]] = [
    ["related"], ["relate"], ["share"], ["sharing"], ["social"], ["sns"], ["comment"],
    ["comments"], ["disqus"], ["menu"], ["navbar"], ["navigation"], ["breadcrumb"],
    ["breadcrumbs"], ["caption"], ["advert"], ["adverts"], ["advertisement"], ["advertising"],
    ["ads"], ["adsbox"], ["banner"], ["promo"], ["promos"], ["newsletter"], ["tags"], ["taglist"],
    ["tag", "list"], ["author", "box"], ["author", "bio"], ["copyright"], ["subscribe"],
    ["subscription"], ["lien", "quan"], ["lienquan"], ["cung", "chuyen", "muc"], ["tin", "khac"],
    ["sidebar"], ["recommend"], ["recommended"], ["recommends"], ["recommendation"],
    ["recommendations"], ["osusume"], ["kanren"], ["ranking"], ["popular"], ["most", "read"],
    ["most", "viewed"], ["trending"], ["pagination"], ["pager"], ["paging"], ["toolbar"],
    ["sponsor"], ["sponsored"], ["outbrain"], ["taboola"], ["credit"], ["read", "more"],
    ["readmore"], ["more", "news"], ["other", "news"], ["see", "also"], ["cookie"], ["cookies"],
    ["popup"], ["modal"], ["paywall"], ["byline"], ["timestamp"], ["post", "meta"],
    ["article", "meta"], ["entry", "meta"], ["publish", "date"], ["pubdate"], ["twitter", "tweet"],
    ["instagram", "media"], ["skip", "link"], ["visually", "hidden"], ["sr", "only"],
    ["screen", "reader"], ["print", "only"], ["footnotes"], ["googletag"], ["gpt"],
  ]

  private static let marksByFirstWord = Dictionary(grouping: marks, by: { $0[0] })

  /// Whether class or id call an element something that is no report.
  static func isMarked(_ element: HTMLPage.Element) -> Bool {
    switch element.name {
    case "html", "body", "main": return false
    default: break
    }
    return names(of: element).contains { name in
      let words = words(of: name)
      return words.indices.contains { index in
        marksByFirstWord[words[index]]?.contains { words[index...].starts(with: $0) } ?? false
      }
    }
  }

  /// The names in class and id as they are written.
  static func names(of element: HTMLPage.Element) -> [Substring] {
    ["class", "id"].flatMap { key in
      (element.attribute(key) ?? "").prefix(1000).split(whereSeparator: \.isWhitespace)
    }
  }

  /// `PhotoCMS_relatedNews-2` is `photo`, `cms`, `related`, `news`, `2`.
  static func words(of name: Substring) -> [String] {
    var words: [String] = []
    var word = ""
    var isAfterSmall = false
    for character in name.unicodeScalars {
      let isLetter = character.properties.isAlphabetic
      let isCapital = character.properties.isUppercase
      if !isLetter || (isCapital && isAfterSmall) {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
      if isLetter { word += character.properties.lowercaseMapping }
      isAfterSmall = isLetter && !isCapital
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}
