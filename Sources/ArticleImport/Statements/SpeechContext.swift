import BriefingModel

/// Who speaks: a person, or a body or group that the text names.
struct Speaker: Sendable, Hashable {
  /// The tokens of the name, description or pronoun.
  var tokens: Range<Int>
  /// The person's fullest name, or the body as printed; `nil` where that stays open.
  var name: String?
  /// Where what belongs to it begins: “Japan’s” before “Prime Minister X”.
  var lead: Int

  init(tokens: Range<Int>, name: String?, lead: Int? = nil) {
    self.tokens = tokens
    self.name = name
    self.lead = lead ?? tokens.lowerBound
  }
}

/// A text with its quotations and people, for the grammars of statements.
struct SpeechContext: Sendable {
  let reading: Reading
  let signs: SpeechSigns
  let quotations: [Quotation]
  /// The tokens of each quotation, marks included.
  let quotationTokens: [Range<Int>]
  /// The quotation in which each token stands.
  private let quotationOf: [Int32?]
  private let mentionAt: [Int: Speaker]
  private let mentionBefore: [Int: Speaker]
  /// All mentions of people, in order.
  let mentions: [Speaker]

  init(_ reading: Reading, people: [FoundPerson]) {
    self.reading = reading
    signs = SpeechSigns(reading)
    quotations = QuotationFinder.quotations(in: reading)
    quotationTokens = quotations.map { Self.tokens(of: $0.range, in: reading) }
    var quotationOf = [Int32?](repeating: nil, count: reading.tokens.count)
    for (index, tokens) in quotationTokens.enumerated() {
      for token in tokens { quotationOf[token] = Int32(index) }
    }
    self.quotationOf = quotationOf
    var mentions: [Speaker] = []
    for person in people {
      for place in person.mentions {
        mentions.append(Speaker(tokens: Self.tokens(of: place, in: reading), name: person.name))
      }
    }
    mentions.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    self.mentions = mentions
    mentionAt = Dictionary(mentions.map { ($0.tokens.lowerBound, $0) }) { first, _ in first }
    mentionBefore = Dictionary(mentions.map { ($0.tokens.upperBound, $0) }) { first, _ in first }
  }

  /// The tokens that stand at a place, or partly there.
  private static func tokens(of place: Range<Int>, in reading: Reading) -> Range<Int> {
    let first = reading.tokens.partitioningIndex { $0.range.upperBound > place.lowerBound }
    let end = reading.tokens.partitioningIndex { $0.range.lowerBound >= place.upperBound }
    return first..<max(first, end)
  }

  var isVietnamese: Bool { reading.language == .vietnamese }

  func quotation(of token: Int) -> Int? {
    quotationOf.indices.contains(token) ? quotationOf[token].map(Int.init) : nil
  }

  func isQuoted(_ token: Int) -> Bool { quotation(of: token) != nil }

  /// The person mentioned from a token on.
  func mention(at token: Int) -> Speaker? { mentionAt[token] }

  /// The person mentioned just before a token.
  func mention(endingBefore token: Int) -> Speaker? { mentionBefore[token] }

  /// The first mention of a person in some tokens that stands in no quotation.
  func firstMention(in tokens: Range<Int>) -> Speaker? {
    let start = mentions.partitioningIndex { $0.tokens.lowerBound >= tokens.lowerBound }
    return mentions[start...].prefix { $0.tokens.upperBound <= tokens.upperBound }
      .first { !isQuoted($0.tokens.lowerBound) }
  }

  /// Whether a token is a mark that ends a sentence.
  func isStop(_ token: Int) -> Bool {
    reading.isSymbol(token, ".") || reading.isSymbol(token, "!") || reading.isSymbol(token, "?")
      || reading.isSymbol(token, "…")
  }

  func isComma(_ token: Int) -> Bool { reading.isSymbol(token, ",") }

  /// A dash between words, not within one.
  func isDash(_ token: Int) -> Bool {
    reading.isSymbol(token, "-") && reading.tokens[token].isAfterSpace
  }

  func isCapitalised(_ token: Int) -> Bool {
    reading.tokens.indices.contains(token) && reading.tokens[token].isCapitalised
  }

  /// The sentence's tokens without the marks at its end.
  func body(of sentence: Reading.Sentence) -> Range<Int> {
    trimmed(sentence.tokens)
  }

  /// Some tokens without the punctuation at their end.
  func trimmed(_ tokens: Range<Int>) -> Range<Int> {
    var end = tokens.upperBound
    while end > tokens.lowerBound {
      let last = end - 1
      guard reading.tokens[last].kind == .symbol, !reading.isSymbol(last, ")"),
        !reading.isSymbol(last, "%"), !isQuoted(last)
      else { break }
      end = last
    }
    return tokens.lowerBound..<end
  }
}
