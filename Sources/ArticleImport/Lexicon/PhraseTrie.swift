/// The phrases of lexicons and gazetteers, to be found in a text token by token.
struct PhraseTrie: Sendable {
  /// A phrase that was found.
  struct Match: Sendable, Hashable {
    /// The tokens it covers.
    var tokens: Range<Int>
    var entry: LexiconEntry
  }

  private var edges = EdgeTable()
  private var entriesAtNode: [Int32: [LexiconEntry]] = [:]
  private var nodeCount: Int32 = 1

  /// Adds a phrase; words are parted by spaces, and case does not matter.
  mutating func insert(_ phrase: String, _ entry: LexiconEntry) {
    let text = NormalisedText(phrase)
    var node: Int32 = 0
    for (index, token) in Tokeniser.tokens(of: text, in: 0..<text.scalars.count).enumerated() {
      if index > 0, token.isAfterSpace { node = child(of: node, " ") }
      for scalar in text.folded[token.range] { node = child(of: node, scalar) }
    }
    guard node != 0, entriesAtNode[node]?.contains(entry) != true else { return }
    entriesAtNode[node, default: []].append(entry)
  }

  private mutating func child(of node: Int32, _ scalar: Unicode.Scalar) -> Int32 {
    if let next = edges[node, scalar] { return next }
    let next = nodeCount
    nodeCount += 1
    edges.insert(node, scalar, next)
    return next
  }

  /// Calls back for each entry of each phrase that begins with a token, the shortest first.
  func forEachMatch(
    in text: NormalisedText, tokens: [Token], from start: Int, _ body: (Match) -> Void
  ) {
    forEachPhrase(in: text, tokens: tokens, from: start) { tokens, entries in
      for entry in entries { body(Match(tokens: tokens, entry: entry)) }
    }
  }

  /// Calls back for each phrase that begins with a token, the shortest first, with all that it stands for.
  func forEachPhrase(
    in text: NormalisedText, tokens: [Token], from start: Int,
    _ body: (Range<Int>, [LexiconEntry]) -> Void
  ) {
    var node: Int32 = 0
    var index = start
    while index < tokens.count {
      if index > start, tokens[index].isAfterSpace {
        guard let next = edges[node, " "] else { return }
        node = next
      }
      for position in tokens[index].range {
        guard let next = edges[node, text.folded[position]] else { return }
        node = next
      }
      index += 1
      if let entries = entriesAtNode[node] { body(start..<index, entries) }
    }
  }
}

/// The edges of a trie: an open-addressing table, for a text asks it once a character.
private struct EdgeTable: Sendable {
  /// The node and the character as one number; 0 where nothing stands.
  private var keys: [UInt64] = Array(repeating: 0, count: 1024)
  private var targets: [Int32] = Array(repeating: 0, count: 1024)
  private var count = 0

  subscript(node: Int32, scalar: Unicode.Scalar) -> Int32? {
    let key = Self.key(node, scalar)
    let slot = slot(of: key)
    return keys[slot] == key ? targets[slot] : nil
  }

  mutating func insert(_ node: Int32, _ scalar: Unicode.Scalar, _ target: Int32) {
    if count * 2 >= keys.count { grow() }
    let key = Self.key(node, scalar)
    let slot = slot(of: key)
    if keys[slot] != key { count += 1 }
    keys[slot] = key
    targets[slot] = target
  }

  /// A character is never 0 here, so that no key is: normalised text holds no control characters.
  private static func key(_ node: Int32, _ scalar: Unicode.Scalar) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 21 | UInt64(scalar.value)
  }

  /// Where the key stands, or the free place where it would. Fibonacci hashing (Knuth, The Art of
  /// Computer Programming, vol. 3, 6.4).
  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 24) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = zip(keys, targets).filter { $0.0 != 0 }
    keys = Array(repeating: 0, count: keys.count * 2)
    targets = Array(repeating: 0, count: keys.count)
    for (key, target) in old {
      let slot = slot(of: key)
      keys[slot] = key
      targets[slot] = target
    }
  }
}
