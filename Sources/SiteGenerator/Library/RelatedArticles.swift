import BriefingModel

extension Library {
  /// The articles that share most with one, best first: shared names count more than shared topics,
  /// and of equals the one nearer in time comes first.
  func related(to article: Article, limit: Int) -> [Article] {
    guard let position = positions[article.slug] else { return [] }
    var shared: [(position: Int, weight: Int)] = []
    func add(_ positions: [Int], weight: Int) {
      // Only neighbours in time are looked at, so that a topic of ten thousand articles costs no more
      // than one of a hundred.
      for other in Self.nearest(to: position, in: positions) where other != position {
        shared.append((other, weight))
      }
    }
    for topic in article.topics { add(positionsByTopic[topic.value] ?? [], weight: 1) }
    for kind in Entity.Kind.allCases {
      for case .known(let id) in article.references(to: kind).map(\.target) {
        // A name that half the briefing shares says little.
        let named = positionsByEntity[kind]?[id] ?? []
        add(named, weight: named.count > 20 ? 1 : 3)
      }
    }
    // What one article shares stands together then: there are hundreds for each of thousands of articles.
    shared.sort { $0.position < $1.position }
    // The few that are wanted are kept in order, for there are hundreds that are not.
    var best: [(score: Int, distance: Int, position: Int)] = []
    var rest = shared[...]
    while let other = rest.first?.position {
      let group = rest.prefix { $0.position == other }
      rest = rest[group.endIndex...]
      let score = group.reduce(0) { $0 + $1.weight }
      let candidate = (score: score, distance: abs(other - position), position: other)
      let place = best.firstIndex { Self.isBetter(candidate, than: $0) } ?? best.count
      guard place < limit else { continue }
      best.insert(candidate, at: place)
      if best.count > limit { best.removeLast() }
    }
    return best.map { briefing.articles[$0.position] }
  }

  private static func isBetter(
    _ candidate: (score: Int, distance: Int, position: Int),
    than other: (score: Int, distance: Int, position: Int)
  ) -> Bool {
    (other.score, candidate.distance, candidate.position)
      < (candidate.score, other.distance, other.position)
  }

  /// The positions of a list, which rise, that are nearest to one: at most 60.
  private static func nearest(to position: Int, in positions: [Int]) -> ArraySlice<Int> {
    let reach = 30
    var low = 0
    var high = positions.count
    while low < high {
      let middle = (low + high) / 2
      if positions[middle] < position {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return positions[max(0, low - reach)..<min(positions.count, low + reach)]
  }
}
