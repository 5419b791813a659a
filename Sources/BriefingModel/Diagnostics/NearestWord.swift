/// Finds the word that was probably meant.
package enum NearestWord {
  /// For how many mistakes of one sort a file gets a proposal: comparing with all that is known costs
  /// too much for a file that is nothing but mistakes.
  static let maximumProposals = 50

  /// The known word that takes the fewest changes of a letter, where those are few.
  package static func find(_ word: String, among known: some Sequence<String>) -> String? {
    let letters = Array(word.unicodeScalars)
    guard !letters.isEmpty, letters.count <= 80 else { return nil }
    let limit = max(1, letters.count / 3)
    var best: (word: String, distance: Int)?
    for candidate in known {
      let other = Array(candidate.unicodeScalars)
      guard abs(other.count - letters.count) <= limit else { continue }
      let distance = distance(letters, other)
      guard distance <= limit else { continue }
      // Of two that are equally near, the first in order of scalars: the same on every run.
      if let found = best, (found.distance, found.word) <= (distance, candidate) { continue }
      best = (candidate, distance)
    }
    return best?.word
  }

  /// Insertions, deletions, replacements and swaps of neighbours.
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 1...a.count {
      var current = [i] + [Int](repeating: 0, count: b.count)
      for j in 1...b.count {
        let cost = a[i - 1] == b[j - 1] ? 0 : 1
        var value = min(last[j] + 1, current[j - 1] + 1, last[j - 1] + cost)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          value = min(value, beforeLast[j - 2] + 1)
        }
        current[j] = value
      }
      beforeLast = last
      last = current
    }
    return last[b.count]
  }
}
