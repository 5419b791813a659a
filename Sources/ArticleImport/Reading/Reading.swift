import BriefingModel

/// A text read into paragraphs, sentences and tokens, with every phrase that the lexicons know.
///
/// Nothing in it changes once it is made. A class, because every grammar holds on to it and it is large.
final class Reading: Sendable {
  /// A sentence.
  struct Sentence: Sendable, Hashable {
    /// The paragraph it stands in, counted from 0.
    var paragraph: Int
    /// Its tokens.
    var tokens: Range<Int>
    /// Its place in the normalised text, without white space around it.
    var range: Range<Int>
  }

  let text: NormalisedText
  let language: Language
  /// What stands around the paragraphs: date, dateline, agency.
  let head: ReportHead
  /// The tokens of the paragraphs, in order; head and foot have none.
  let tokens: [Token]
  /// The sentences in order.
  let sentences: [Sentence]
  let lexicon: Lexicon
  /// All phrases, by the token that each begins with.
  private let matches: [PhraseTrie.Match]
  /// Their categories, which grammars look through at every token.
  private let categories: [LexiconCategory]
  /// The words of the tokens in lower case; grammars ask for them again and again.
  private let words: [String]
  private let matchesBefore: [Int32]
  /// The phrases by the token after each, as indices of `matches`, and where those of each token begin.
  private let endings: [Int32]
  private let endingsBefore: [Int32]
  /// The tokens at which “and” or “or” stands, in order: lists of numbers end with them.
  let conjunctions: [Int]

  init(
    text: NormalisedText, language: Language, head: ReportHead, tokens: [Token],
    sentences: [Sentence], lexicon: Lexicon
  ) {
    self.text = text
    self.language = language
    self.head = head
    self.tokens = tokens
    self.sentences = sentences
    words = tokens.map { text.foldedString($0.range) }
    self.lexicon = lexicon
    var matches: [PhraseTrie.Match] = []
    var conjunctions: [Int] = []
    var before: [Int32] = [0]
    var endCounts = Array(repeating: Int32(0), count: tokens.count + 2)
    before.reserveCapacity(tokens.count + 1)
    for index in tokens.indices {
      lexicon.phrases.forEachMatch(in: text, tokens: tokens, from: index) { match in
        endCounts[match.tokens.upperBound + 1] += 1
        matches.append(match)
        if match.isParticle("and") || match.isParticle("or") { conjunctions.append(index) }
      }
      before.append(Int32(matches.count))
    }
    self.matches = matches
    categories = matches.map(\.entry.category)
    self.conjunctions = conjunctions
    matchesBefore = before
    // Sorted by counting: the phrases that end at one token stand in the order of their beginnings.
    for index in 1..<endCounts.count { endCounts[index] += endCounts[index - 1] }
    endingsBefore = endCounts
    var endings = Array(repeating: Int32(0), count: matches.count)
    for (index, match) in matches.enumerated() {
      let end = match.tokens.upperBound
      endings[Int(endCounts[end])] = Int32(index)
      endCounts[end] += 1
    }
    self.endings = endings
  }

  /// The phrases that begin with a token, the shortest first.
  func phrases(at token: Int) -> ArraySlice<PhraseTrie.Match> {
    guard tokens.indices.contains(token) else { return [] }
    return matches[Int(matchesBefore[token])..<Int(matchesBefore[token + 1])]
  }

  /// The categories of the phrases that begin with a token, in their order.
  func categories(at token: Int) -> ArraySlice<LexiconCategory> {
    guard tokens.indices.contains(token) else { return [] }
    return categories[Int(matchesBefore[token])..<Int(matchesBefore[token + 1])]
  }

  /// The longest phrase of a category that begins with a token.
  func phrase(_ category: LexiconCategory, at token: Int) -> PhraseTrie.Match? {
    categories(at: token).lastIndex(of: category).map { matches[$0] }
  }

  /// The longest phrase of a category that ends just before a token.
  func phrase(_ category: LexiconCategory, endingBefore token: Int) -> PhraseTrie.Match? {
    guard token > 0, token <= tokens.count else { return nil }
    for place in Int(endingsBefore[token])..<Int(endingsBefore[token + 1]) {
      let match = Int(endings[place])
      if categories[match] == category { return matches[match] }
    }
    return nil
  }

  /// The phrases that end just before a token, the longest first.
  func phrases(endingBefore token: Int) -> [PhraseTrie.Match] {
    guard token > 0, token <= tokens.count else { return [] }
    let places = Int(endingsBefore[token])..<Int(endingsBefore[token + 1])
    return endings[places].map { matches[Int($0)] }
  }

  /// The place of some tokens in the normalised text.
  func range(of tokens: Range<Int>) -> Range<Int> {
    guard let first = tokens.first, let last = tokens.last else {
      let end = text.scalars.count
      let place =
        self.tokens.indices.contains(tokens.lowerBound)
        ? self.tokens[tokens.lowerBound].range.lowerBound : end
      return place..<place
    }
    return self.tokens[first].range.lowerBound..<self.tokens[last].range.upperBound
  }

  /// The words of a token in lower case.
  func word(_ token: Int) -> String {
    words.indices.contains(token) ? words[token] : ""
  }

  /// Whether a token is one character.
  func isSymbol(_ token: Int, _ scalar: Unicode.Scalar) -> Bool {
    guard tokens.indices.contains(token) else { return false }
    let range = tokens[token].range
    return range.count == 1 && text.folded[range.lowerBound] == scalar
  }

  /// The sentence that a token stands in, as an index of ``sentences``.
  func sentence(of token: Int) -> Int? {
    let index = sentences.partitioningIndex { $0.tokens.upperBound > token }
    guard index < sentences.count, sentences[index].tokens.contains(token) else { return nil }
    return index
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element fulfils a condition that all later ones fulfil too.
  func partitioningIndex(where belongsToSecond: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if belongsToSecond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
