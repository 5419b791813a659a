/// Finds the article in a page.
struct HTMLArticle: Sendable {
  /// The elements that hold the text, in the order of the page: mostly one.
  private(set) var bodies: [Int]
  /// The introduction that stands between headline and text.
  private(set) var lead: Int?

  /// The element that says that it is the article, where it has a fair share of the text; else the one
  /// with the most text in paragraphs that is not links, after Arc90's Readability.
  ///
  /// - Returns: `nil` where the page has hardly any running text.
  init?(of survey: HTMLSurvey, headline: Int?) {
    let page = survey.page
    let scored = Self.mostTextual(survey)
    let enough = max(Self.minimumWeight, scored.map { survey.plainWeight($0) * 2 / 5 } ?? 0)
    var best: (index: Int, rank: Int, weight: Int)?
    var index = 0
    while index < page.nodes.count {
      guard !survey.isDropped[index] else {
        index = page.nodes[index].end
        continue
      }
      if let rank = page.element(index).flatMap(Self.rank), survey.plainWeight(index) >= enough {
        let found = (index, rank, survey.plainWeight(index))
        if best.map({ ($0.rank, $0.weight) < (found.1, found.2) }) ?? true { best = found }
      }
      index += 1
    }
    if let best {
      bodies = Self.parts(with: best.index, rank: best.rank, in: survey)
    } else if let scored, survey.plainWeight(scored) >= Self.minimumWeight {
      bodies = [scored]
    } else {
      return nil
    }
    lead = Self.lead(before: bodies[0], headline: headline, in: survey)
  }

  /// The letters of a flash of one sentence.
  private static let minimumWeight = 40

  // MARK: Elements that say that they are the article

  /// The rank of elements that mean nothing but the text of an article.
  static let plainRank = 3

  /// How plainly an element says that it is the article.
  static func rank(of element: HTMLPage.Element) -> Int? {
    if isDeclaredBody(element) { return 4 }
    let isBody = HTMLFurniture.names(of: element).contains { name in
      bodyNames.contains(HTMLFurniture.words(of: name).joined(separator: "-"))
    }
    if isBody { return plainRank }
    switch element.name {
    case "article": return 2
    case "main": return 1
    default: return element.attribute("role")?.lowercased() == "main" ? 1 : nil
    }
  }

  private static func isDeclaredBody(_ element: HTMLPage.Element) -> Bool {
    element.attribute("itemprop")?.lowercased().split(separator: " ").contains("articlebody")
      ?? false
  }

  /// Names in class and id, as their words in lower case.
  private static let bodyNames: Set<String> = [
    "article-body", "articlebody", "article-content", "article-contents", "article-text",
    "article-main", "article-detail", "article-inner", "article-body-content", "body-content",
    "entry-content", "post-content", "post-body", "post-text", "story-body", "story-content",
    "story-text", "news-body", "news-content", "news-text", "news-detail", "news-honbun",
    "content-body", "content-detail", "content-news", "content-article", "detail-content",
    "detail-body", "detail-text", "detail-content-body", "fck-detail", "main-content-body",
    "singular-content", "cms-body", "cms-content", "knc-content", "maincontent", "main-detail",
    "the-article-body", "article-paragraph", "paragraph-list", "honbun", "article-honbun",
    "kiji", "kiji-body", "kiji-honbun", "js-article-body", "rich-text", "richtext", "page-content",
    "td-post-content", "abody", "abdbody",
  ]

  /// An article may be in several elements that say the same and stand side by side.
  private static func parts(with index: Int, rank: Int, in survey: HTMLSurvey) -> [Int] {
    let page = survey.page
    let parent = page.nodes[index].parent
    guard rank == 4 else { return [index] }
    var parts: [Int] = []
    var child = parent + 1
    while child < page.nodes[parent].end {
      if !survey.isDropped[child], page.element(child).map(isDeclaredBody) ?? false {
        parts.append(child)
      }
      child = page.nodes[child].end
    }
    return parts
  }

  // MARK: Text in paragraphs

  /// The element with the most text in paragraphs of its own, or of what is directly in it.
  private static func mostTextual(_ survey: HTMLSurvey) -> Int? {
    let page = survey.page
    var scores = [Double](repeating: 0, count: page.nodes.count)
    for (block, text) in paragraphs(of: survey) {
      let score = 1 + Double(text.commas) + Double(text.weight) / 100
      let isParagraph = ["p", "pre", "blockquote", "li", "dd"].contains(page.name(block))
      let holder = isParagraph ? page.nodes[block].parent : block
      scores[holder] += score
      if holder != page.root { scores[page.nodes[holder].parent] += score / 2 }
    }
    for index in scores.indices where scores[index] > 0 {
      let links = Double(survey.linkWeight[index]) / Double(max(survey.weight[index], 1))
      scores[index] *= 1 - links
    }
    guard let most = scores.max(), most > 0, var best = scores.firstIndex(of: most) else {
      return nil
    }
    // Where an article is parted into sections, their parent scores nearly as well.
    while best != page.root, page.name(page.nodes[best].parent) != "html",
      scores[page.nodes[best].parent] >= most * 0.75
    {
      best = page.nodes[best].parent
    }
    return best
  }

  private struct Paragraph {
    var weight = 0
    var commas = 0
  }

  /// The blocks that have text of their own, outside of links, in the order of the page.
  private static func paragraphs(of survey: HTMLSurvey) -> [(block: Int, text: Paragraph)] {
    let page = survey.page
    var found: [Int: Paragraph] = [:]
    var blocks = [page.root]
    survey.walk(page.root) { index in
      switch page.nodes[index].content {
      case .element(let element):
        // What a link holds is no paragraph, nor is a heading.
        if element.name == "a", element.attribute("href") != nil { return false }
        if HTMLBlocks.headings.contains(element.name) { return false }
        if HTMLBlocks.all.contains(element.name) { blocks.append(index) }
      case .text(let text):
        guard survey.weight[index] > 0, let block = blocks.last else { return true }
        found[block, default: Paragraph()].weight += survey.weight[index]
        found[block, default: Paragraph()].commas += text.unicodeScalars.count {
          [",", "、", "，", "。"].contains($0)
        }
      }
      return true
    } end: { index in
      if blocks.last == index { blocks.removeLast() }
    }
    return found.filter { $0.value.weight >= 25 }.sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
  }

  // MARK: Lead

  private static let leadNames: Set<String> = [
    "sapo", "lead", "lede", "leadtext", "standfirst", "chapeau", "summary", "description", "intro",
    "excerpt", "abstract", "subtitle", "deck",
  ]

  /// The introduction between headline and text: it stands close to the text and says that it is one.
  private static func lead(before body: Int, headline: Int?, in survey: HTMLSurvey) -> Int? {
    let page = survey.page
    let near = Array(page.ancestors(of: body).prefix(headline.map { $0 < body } == true ? 5 : 2))
      .last
    guard let near else { return nil }
    let start = max(near + 1, headline.map { $0 < body ? page.nodes[$0].end : 0 } ?? 0)
    guard start < body else { return nil }
    return (start..<body).first { index in
      guard let element = page.element(index), page.nodes[index].end <= body,
        !HTMLFurniture.isNeverText(element), !HTMLFurniture.isMarked(element)
      else { return false }
      let isNamed = HTMLFurniture.names(of: element).contains { name in
        !leadNames.isDisjoint(with: HTMLFurniture.words(of: name))
      }
      guard isNamed || element.attribute("itemprop")?.lowercased() == "description" else {
        return false
      }
      let weight = TextFlow.weight(of: page.line(of: index))
      return (20...1000).contains(weight)
    }
  }
}

/// The elements that stand on lines of their own.
enum HTMLBlocks {
  static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]

  static let all: Set<String> = headings.union([
    "p", "div", "section", "article", "main", "body", "header", "footer", "aside", "nav", "form",
    "ul", "ol", "li", "dl", "dt", "dd", "table", "tbody", "thead", "tfoot", "tr", "td", "th",
    "blockquote", "pre", "hr", "address", "center", "details", "summary", "fieldset", "hgroup",
  ])
}
