import BriefingModel

/// An article and all that its pages say of others.
///
/// Its pages, and those of its evidence, are composed of this and of the catalogues, and of nothing else: the composer of article pages has
/// no other article at hand. So the fingerprint of this value stands for the pages.
struct ArticleContext: Sendable {
  let article: Article
  /// Its neighbours in time.
  let older: Article?
  let newer: Article?
  /// The articles that share most with it, best first.
  let related: [Article]
  /// The text of its source, where that may be published.
  let text: SourceText?
  /// What all sources say of the same as each of its figures, in the order of the figures.
  private let comparisons: [Comparison?]

  /// The article at a place of the briefing, which counts from the newest.
  init(_ position: Int, in library: Library) {
    let articles = library.briefing.articles
    let article = articles[position]
    self.article = article
    older = position + 1 < articles.count ? articles[position + 1] : nil
    newer = position > 0 ? articles[position - 1] : nil
    related = library.related(to: article, limit: 4)
    text = library.briefing.publishedText(of: article)
    comparisons = article.figures.map { figure in
      library.comparison(with: FigureEntry(figure, of: article, in: library.briefing))
    }
  }

  /// What all sources say of the same as a figure of the article.
  func comparison(with figure: Figure) -> Comparison? {
    article.figures.firstIndex { $0.id == figure.id }.flatMap { comparisons[$0] }
  }

  /// Its fingerprint, by those of the records that the articles were read from; `nil` where one of them has
  /// none.
  ///
  /// - Parameter records: The fingerprints of the content files.
  func fingerprint(records: InputFingerprints) -> Fingerprint? {
    var builder = FingerprintBuilder()
    var isComplete = true
    func add(_ article: Article?) {
      guard let article else {
        builder.add(0)
        return
      }
      guard let record = records[article.location.path] else {
        isComplete = false
        return
      }
      builder.add(1)
      builder.add(article.location.path)
      builder.add(record)
    }
    add(article)
    add(older)
    add(newer)
    builder.add(text?.sha256 ?? "")
    builder.add(related.count)
    for article in related { add(article) }
    for comparison in comparisons {
      builder.add(comparison?.entries.count ?? 0)
      for entry in comparison?.entries ?? [] {
        add(entry.article)
        builder.add(entry.figure.id.text)
      }
    }
    return isComplete ? builder.finished() : nil
  }
}
