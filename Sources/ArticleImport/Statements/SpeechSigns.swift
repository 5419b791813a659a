/// What the lexicons know of each token that may be part of the report of a statement.
struct SpeechSigns: Sendable {
  struct Sign: OptionSet, Sendable {
    let rawValue: UInt32

    /// A verb of saying begins here.
    static let cue = Sign(rawValue: 1 << 0)
    static let participle = Sign(rawValue: 1 << 1)
    static let attribution = Sign(rawValue: 1 << 2)
    static let speakerNoun = Sign(rawValue: 1 << 3)
    static let attributionNoun = Sign(rawValue: 1 << 4)
    static let bodyPronoun = Sign(rawValue: 1 << 5)
    static let opener = Sign(rawValue: 1 << 6)
    static let relative = Sign(rawValue: 1 << 7)
    static let notInSpeaker = Sign(rawValue: 1 << 8)
    static let preposition = Sign(rawValue: 1 << 9)
    static let determiner = Sign(rawValue: 1 << 10)
    static let finiteVerb = Sign(rawValue: 1 << 11)
    static let naming = Sign(rawValue: 1 << 12)
    static let complementiser = Sign(rawValue: 1 << 13)
    static let adverbial = Sign(rawValue: 1 << 14)
    static let time = Sign(rawValue: 1 << 15)
    /// The word opens sentences, and its capital says nothing.
    static let sentenceOpener = Sign(rawValue: 1 << 16)
    static let feeling = Sign(rawValue: 1 << 17)
    static let role = Sign(rawValue: 1 << 18)
    static let addressee = Sign(rawValue: 1 << 19)
    /// The word stands within a verb of saying of several words.
    static let withinCue = Sign(rawValue: 1 << 20)
    /// The word is part of an office that one person holds.
    static let office = Sign(rawValue: 1 << 22)
    /// “he”, “she”, “ông”, “bà” as a subject.
    static let personPronoun = Sign(rawValue: 1 << 21)
  }

  private var signs: [Sign]

  init(_ reading: Reading) {
    signs = Array(repeating: [], count: reading.tokens.count)
    for token in reading.tokens.indices {
      for match in reading.phrases(at: token) {
        switch match.entry.category {
        case .cue:
          signs[token].insert(.cue)
          for inner in match.tokens.dropFirst() { signs[inner].insert(.withinCue) }
        case .participleCue: signs[token].insert(.participle)
        case .attribution: signs[token].insert(.attribution)
        case .speakerNoun: mark(match.tokens, .speakerNoun)
        case .attributionNoun: mark(match.tokens, .attributionNoun)
        case .bodyPronoun: signs[token].insert(.bodyPronoun)
        case .clauseOpener:
          mark(match.tokens, match.entry.value == "relative" ? [.opener, .relative] : .opener)
        case .notInSpeaker: mark(match.tokens, .notInSpeaker)
        case .speakerPreposition: signs[token].insert(.preposition)
        case .speakerDeterminer: mark(match.tokens, .determiner)
        case .finiteVerb: signs[token].insert(.finiteVerb)
        case .namingCue: signs[match.tokens.upperBound - 1].insert(.naming)
        case .complementiser: signs[token].insert(.complementiser)
        case .speechAdverbial: signs[token].insert(.adverbial)
        case .feelingNoun: signs[token].insert(.feeling)
        case .role: mark(match.tokens, [.role, .office])
        case .occupation: mark(match.tokens, .role)
        case .addressee: signs[token].insert(.addressee)
        case .personPronoun where match.tokens.count == 1 && Self.isSubject(match, reading):
          signs[token].insert(.personPronoun)
        case .notName where reading.tokens[token].isCapitalised:
          switch match.entry.value {
          case "time": signs[token].insert(.time)
          case "opener": signs[token].insert(.sentenceOpener)
          default: break
          }
        default: break
        }
      }
    }
  }

  subscript(token: Int) -> Sign { signs.indices.contains(token) ? signs[token] : [] }

  /// Whether a pronoun can be the subject of a verb: English tells by its form.
  private static func isSubject(_ match: PhraseTrie.Match, _ reading: Reading) -> Bool {
    if reading.language == .vietnamese {
      let next = match.tokens.upperBound
      return !reading.tokens.indices.contains(next) || !reading.tokens[next].isCapitalised
    }
    let word = reading.word(match.tokens.lowerBound)
    return word == "he" || word == "she"
  }

  private mutating func mark(_ tokens: Range<Int>, _ sign: Sign) {
    for token in tokens { signs[token].formUnion(sign) }
  }
}
