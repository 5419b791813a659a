import BriefingModel

extension Library {
  /// The articles that share most with one, best first: shared names count more than shared topics,
  /// and of equals the one nearer in time comes first.
  func related(to article: Article, limit: Int) -> [Article] {
    guard let position = positions[article.slug] else { return [] }
    var scores: [Int: Int] = [:]
    func add(_ articles: [Article], weight: Int) {
      // Only neighbours in time are looked at, so that a topic of ten thousand articles costs no more
      // than one of a hundred.
      for other in nearest(to: position, in: articles) { scores[other, default: 0] += weight }
    }
    for topic in article.topics { add(articlesByTopic[topic.value] ?? [], weight: 1) }
    for kind in Entity.Kind.allCases {
      for case .known(let id) in article.references(to: kind).map(\.target) {
        // A name that half the briefing shares says little.
        let named = articles(naming: id, kind)
        add(named, weight: named.count > 20 ? 1 : 3)
      }
    }
    scores[position] = nil
    return
      scores.sorted {
        ($1.value, abs($0.key - position), $0.key) < ($0.value, abs($1.key - position), $1.key)
      }
      .prefix(limit).map { briefing.articles[$0.key] }
  }

  /// Positions of the articles of a list that stand nearest to one, at most 60.
  private func nearest(to position: Int, in articles: [Article]) -> [Int] {
    let reach = 30
    var low = 0
    var high = articles.count
    while low < high {
      let middle = (low + high) / 2
      if (positions[articles[middle].slug] ?? 0) < position {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return articles[max(0, low - reach)..<min(articles.count, low + reach)]
      .compactMap { positions[$0.slug] }
  }
}
