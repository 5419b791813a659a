/// What of a page may be read, and how much text is where.
struct HTMLSurvey: Sendable {
  let page: HTMLPage
  /// Whether an element is left out with all that is in it.
  private(set) var isDropped: [Bool]
  /// The letters of the text within a node that is not left out.
  private(set) var weight: [Int] = []
  /// Those of them that are in links.
  private(set) var linkWeight: [Int] = []
  /// The letters of each text.
  private let ownWeight: [Int]
  /// How many pictures stand before a node.
  private let imagesBefore: [Int]
  /// How many headlines, and elements that say that they are the article, stand before a node.
  private let articleMarksBefore: [Int]

  init(_ page: HTMLPage) {
    self.page = page
    isDropped = page.nodes.indices.map { index in
      page.element(index).map(HTMLFurniture.isNeverText) ?? false
    }
    ownWeight = page.nodes.map { node in
      if case .text(let text) = node.content { TextFlow.weight(of: text) } else { 0 }
    }
    imagesBefore = Self.counts(in: page) { ["img", "picture", "amp-img"].contains($0.name) }
    articleMarksBefore = Self.counts(in: page) {
      $0.name == "h1" || HTMLArticle.rank(of: $0) ?? 0 >= HTMLArticle.plainRank
    }
    weigh()
    drop {
      HTMLFurniture.isAround($0)
    } unless: { survey, index in
      survey.isMostOfPage(index)
    }
    drop {
      HTMLFurniture.isMarked($0)
    } unless: { survey, index in
      let marks = survey.articleMarksBefore
      return marks.last == 0
        ? survey.isMostOfPage(index) : marks[page.nodes[index].end] > marks[index]
    }
  }

  /// The letters of the text that is in no link.
  func plainWeight(_ index: Int) -> Int { weight[index] - linkWeight[index] }

  /// Whether what is in an element is links above all.
  func isMostlyLinks(_ index: Int) -> Bool {
    weight[index] > 0 && linkWeight[index] * 2 >= weight[index]
  }

  func hasImage(_ index: Int) -> Bool {
    imagesBefore[page.nodes[index].end] > imagesBefore[index]
  }

  /// Calls back for everything within an element that is not left out, in the order of the page, and
  /// for the end of each of its elements; where `begin` says no, what is within is passed over.
  func walk(_ element: Int, begin: (Int) -> Bool, end: (Int) -> Void) {
    var open: [Int] = []
    var index = element + 1
    let limit = page.nodes[element].end
    while index < limit || !open.isEmpty {
      if let last = open.last, index >= page.nodes[last].end {
        end(last)
        open.removeLast()
      } else if isDropped[index] || !begin(index) {
        index = page.nodes[index].end
      } else {
        if page.element(index) != nil { open.append(index) }
        index += 1
      }
    }
  }

  private func isMostOfPage(_ index: Int) -> Bool {
    plainWeight(index) * 2 > plainWeight(page.root)
  }

  /// Leaves elements out, and weighs again what remains.
  private mutating func drop(
    _ isCandidate: (HTMLPage.Element) -> Bool, unless isKept: (HTMLSurvey, Int) -> Bool
  ) {
    var dropped: [Int] = []
    for index in page.nodes.indices where !isDropped[index] {
      if let element = page.element(index), isCandidate(element), !isKept(self, index) {
        dropped.append(index)
      }
    }
    for index in dropped { isDropped[index] = true }
    weigh()
  }

  /// Sums the letters of all subtrees: each node is behind the one that it is in.
  private mutating func weigh() {
    let nodes = page.nodes
    weight = ownWeight
    linkWeight = [Int](repeating: 0, count: nodes.count)
    for index in nodes.indices.reversed() {
      if isDropped[index] {
        weight[index] = 0
        linkWeight[index] = 0
      }
      if case .element(let element) = nodes[index].content, element.name == "a",
        element.attribute("href") != nil
      {
        linkWeight[index] = weight[index]
      }
      guard index != page.root else { continue }
      weight[nodes[index].parent] += weight[index]
      linkWeight[nodes[index].parent] += linkWeight[index]
    }
  }

  private static func counts(
    in page: HTMLPage, _ isCounted: (HTMLPage.Element) -> Bool
  ) -> [Int] {
    var counts = [0]
    counts.reserveCapacity(page.nodes.count + 1)
    for index in page.nodes.indices {
      let isOne = page.element(index).map(isCounted) ?? false
      counts.append(counts[index] + (isOne ? 1 : 0))
    }
    return counts
  }
}
