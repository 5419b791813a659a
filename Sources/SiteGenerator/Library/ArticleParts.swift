import BriefingModel

/// How an article that states very much is cut into pages: figures, then statements, then milestones, so many
/// on each, on its own page and on that of its evidence alike.
extension Article {
  /// Pages of that many entries stay under 100 KB of HTML.
  private static var entriesOnPage: Int { 40 }

  /// How many pages it takes; at least one.
  var pageCount: Int { max(1, (entryCount + Self.entriesOnPage - 1) / Self.entriesOnPage) }

  /// How many figures, statements and milestones it has.
  var entryCount: Int { figures.count + statements.count + milestones.count }

  /// The article with the figures, statements and milestones of one page alone.
  func part(_ page: Int) -> Article {
    if pageCount == 1 { return self }
    let entries = (page - 1) * Self.entriesOnPage..<page * Self.entriesOnPage
    var part = content
    part.figures = Self.share(of: figures, from: 0, entries)
    part.statements = Self.share(of: statements, from: figures.count, entries)
    part.milestones = Self.share(of: milestones, from: figures.count + statements.count, entries)
    return Article(part)
  }

  private static func share<Entry>(
    of list: [Entry], from offset: Int, _ entries: Range<Int>
  ) -> [Entry] {
    let range = (offset..<offset + list.count).clamped(to: entries)
    guard !range.isEmpty else { return [] }
    return Array(list[range.lowerBound - offset..<range.upperBound - offset])
  }

  /// The page on which the figure at an index stands.
  func page(ofFigure index: Int) -> Int { index / Self.entriesOnPage + 1 }

  /// The page on which the statement at an index stands.
  func page(ofStatement index: Int) -> Int { page(ofFigure: figures.count + index) }

  /// The page on which the milestone at an index stands.
  func page(ofMilestone index: Int) -> Int { page(ofStatement: statements.count + index) }
}
