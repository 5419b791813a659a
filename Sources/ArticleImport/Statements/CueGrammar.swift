import BriefingModel

/// Reads verbs of saying with what follows them.
struct CueGrammar: Sendable {
  let context: SpeechContext

  /// A verb of saying that introduces content.
  struct Cue: Sendable {
    /// The verb, with its hearer, noun of feeling and “that”.
    var tokens: Range<Int>
    /// Where the content begins.
    var content: Int
  }

  /// How far “that” may stand from the verb.
  private static let reach = 22

  private var reading: Reading { context.reading }
  private var signs: SpeechSigns { context.signs }

  /// The phrases of a verb that begins at a token, the longest only.
  func phrases(at token: Int, _ category: LexiconCategory) -> [PhraseTrie.Match] {
    guard let longest = reading.phrase(category, at: token) else { return [] }
    return reading.phrases(at: token).filter {
      $0.entry.category == category && $0.tokens == longest.tokens
    }
  }

  /// The verb at a token with the content that it introduces; `nil` where what follows is not what a
  /// statement has.
  func cue(at token: Int, _ category: LexiconCategory = .cue, limit: Int) -> Cue? {
    let matches = phrases(at: token, category)
    for frame in ["say", "tell", "feeling", "clause", "infinitive", "object", "quote"] {
      guard let match = matches.first(where: { $0.entry.value == frame }),
        let cue = cue(match.tokens, frame, limit: limit), cue.content < limit
      else { continue }
      return cue
    }
    return nil
  }

  private func cue(_ verb: Range<Int>, _ frame: String, limit: Int) -> Cue? {
    let end = verb.upperBound
    switch frame {
    case "say":
      return clause(verb, from: end, limit: limit, isVerbNeeded: false)
    case "tell":
      if let hearer = hearerEnd(from: end, limit: limit) {
        return clause(verb.lowerBound..<hearer, from: hearer, limit: limit, isVerbNeeded: false)
      }
      guard let that = that(from: end, limit: min(limit, end + 12)) else { return nil }
      return Cue(tokens: verb.lowerBound..<that, content: that)
    case "clause":
      let hearer = context.isVietnamese ? hearerEnd(from: end, limit: limit) ?? end : end
      return clause(verb.lowerBound..<hearer, from: hearer, limit: limit, isVerbNeeded: true)
    case "object":
      var start = end
      if let that = reading.phrase(.complementiser, at: end), !isCopula(end) {
        start = that.tokens.upperBound
      } else if reading.isSymbol(end, ":") || context.isVietnamese && context.isComma(end) {
        return Cue(tokens: verb, content: end + 1)
      }
      guard start < limit, isContent(start) else { return nil }
      return Cue(tokens: verb.lowerBound..<start, content: start)
    case "infinitive":
      guard
        (end..<min(limit, end + 14)).prefix(while: { reading.tokens[$0].kind != .symbol })
          .contains(where: { reading.word($0) == "to" && !context.isQuoted($0) })
      else { return nil }
      return Cue(tokens: verb, content: end)
    case "feeling":
      guard let noun = (end..<min(limit, end + 5)).first(where: { signs[$0].contains(.feeling) })
      else { return nil }
      if let that = reading.phrase(.complementiser, at: noun + 1) {
        return Cue(
          tokens: verb.lowerBound..<that.tokens.upperBound, content: that.tokens.upperBound)
      }
      guard signs[noun + 1].contains(.preposition) || reading.word(noun + 1) == "to" else {
        return nil
      }
      return Cue(tokens: verb.lowerBound..<noun + 1, content: noun + 1)
    default:
      guard
        (end..<min(limit, end + Self.reach)).prefix(while: { !context.isComma($0) })
          .contains(where: context.isQuoted)
      else { return nil }
      return Cue(tokens: verb, content: end)
    }
  }

  /// Content behind “that”, or behind adverbials; with a verb of its own where the cue asks for one.
  private func clause(
    _ cue: Range<Int>, from start: Int, limit: Int, isVerbNeeded: Bool
  ) -> Cue? {
    if let that = reading.phrase(.complementiser, at: start), !isCopula(start) {
      return Cue(tokens: cue.lowerBound..<that.tokens.upperBound, content: that.tokens.upperBound)
    }
    if !signs[start].isDisjoint(with: [.preposition, .adverbial, .time]), !context.isVietnamese,
      let that = that(from: start, limit: min(limit, start + Self.reach))
    {
      return Cue(tokens: cue, content: that)
    }
    let content = skippingAdverbials(from: start, limit: limit)
    if let that = reading.phrase(.complementiser, at: content), !isCopula(content) {
      return Cue(tokens: cue, content: that.tokens.upperBound)
    }
    if reading.isSymbol(content, ":") { return Cue(tokens: cue, content: content + 1) }
    if context.isVietnamese {
      if context.isComma(content) {
        return isVerbNeeded && !isClause(from: content + 1, limit: limit)
          ? nil : Cue(tokens: cue, content: content + 1)
      }
      if let mark = markBehindAdverbial(from: content, limit: limit) {
        return Cue(tokens: cue, content: mark)
      }
    }
    guard content < limit, isContent(content) else { return nil }
    if isVerbNeeded, !isClause(from: content, limit: limit) { return nil }
    return Cue(tokens: cue, content: content)
  }

  /// Vietnamese “là” behind a verb is “that”; behind a noun it is “is”.
  private func isCopula(_ token: Int) -> Bool {
    guard reading.word(token) == "là", token > 0 else { return false }
    switch reading.word(token - 1) {
    case "biết", "nói", "hay", "rõ", "thêm": return false
    default: return true
    }
  }

  /// The end of a “that” that follows prepositional phrases without punctuation.
  private func that(from start: Int, limit: Int) -> Int? {
    var token = start
    while token < limit {
      if signs[token].contains(.complementiser) { return token + 1 }
      if reading.tokens[token].kind == .symbol || context.isQuoted(token)
        || signs[token].contains(.finiteVerb)
      {
        return nil
      }
      token += 1
    }
    return nil
  }

  /// “nói tại cuộc họp báo hôm 25/11:” and the like: where a colon or “rằng” follows soon.
  private func markBehindAdverbial(from start: Int, limit: Int) -> Int? {
    guard signs[start].contains(.preposition) else { return nil }
    var token = start
    while token < min(limit, start + Self.reach), !context.isQuoted(token) {
      if reading.isSymbol(token, ":") || reading.word(token) == "rằng" { return token + 1 }
      if reading.tokens[token].kind == .symbol, !reading.isSymbol(token, "/") { return nil }
      token += 1
    }
    return nil
  }

  /// The hearer behind a verb that has one: “told reporters”, “nói với báo chí”.
  func hearer(of verb: PhraseTrie.Match) -> Range<Int>? {
    guard context.isVietnamese || verb.entry.value == "tell" else { return nil }
    return reading.phrase(.addressee, at: verb.tokens.upperBound)?.tokens
  }

  private func hearerEnd(from start: Int, limit: Int) -> Int? {
    if let hearer = reading.phrase(.addressee, at: start), hearer.tokens.upperBound <= limit {
      return hearer.tokens.upperBound
    }
    if let person = context.mention(at: start), person.tokens.upperBound < limit,
      !context.isVietnamese
    {
      return person.tokens.upperBound
    }
    guard !context.isVietnamese, context.isCapitalised(start) else { return nil }
    var end = start + 1
    while end < limit, context.isCapitalised(end) { end += 1 }
    // “told Nikkei Asia sales would rise”: a hearer in capitals, and a clause behind it.
    return end
  }

  /// Skips words of time and place behind a verb.
  func skippingAdverbials(from start: Int, limit: Int) -> Int {
    var token = start
    var isMoving = true
    while isMoving, token < limit {
      isMoving = false
      if let adverbial = reading.phrase(.speechAdverbial, at: token),
        adverbial.tokens.upperBound <= limit
      {
        token = adverbial.tokens.upperBound
        isMoving = true
      } else if signs[token].contains(.time), reading.tokens[token].isCapitalised {
        token += 1
        if token < limit, reading.tokens[token].kind == .number { token += 1 }
        isMoving = true
      } else if reading.word(token) == "on" || reading.word(token) == "late", token + 1 < limit,
        signs[token + 1].contains(.time)
          || reading.tokens[token + 1].kind == .number && signs[token + 2].contains(.time)
      {
        token += 2
        while token < limit, signs[token].contains(.time) || reading.tokens[token].kind == .number {
          token += 1
        }
        isMoving = true
      }
    }
    return token
  }

  private func isContent(_ token: Int) -> Bool {
    reading.tokens.indices.contains(token)
      && (reading.tokens[token].kind != .symbol || context.isQuoted(token)
        || reading.isSymbol(token, "$") || reading.isSymbol(token, "€")
        || reading.isSymbol(token, "£") || reading.isSymbol(token, "¥"))
  }

  /// Whether a verb stands among the next words: they are a clause.
  private func isClause(from start: Int, limit: Int) -> Bool {
    if context.isQuoted(start) || context.isVietnamese && context.isCapitalised(start) {
      return true
    }
    var token = start
    while token < limit, token < start + 16 {
      if reading.tokens[token].kind == .symbol, !reading.isSymbol(token, "-"),
        !reading.isSymbol(token, "/"), token > start
      {
        return false
      }
      if signs[token].contains(.finiteVerb), token > start || reading.word(token) != "is" {
        return true
      }
      token += 1
    }
    return false
  }

  /// Whether nothing but hearers, time and place follow a verb until the sentence or a comma ends: its
  /// content stands before it. The place where that is.
  func endOfTrailingCue(from verbEnd: Int, limit: Int) -> Int? {
    var token = reading.phrase(.addressee, at: verbEnd)?.tokens.upperBound ?? verbEnd
    token = skippingAdverbials(from: token, limit: limit)
    if token < limit, signs[token].contains(.preposition) || signs[token].contains(.time) {
      while token < limit,
        reading.tokens[token].kind != .symbol || reading.isSymbol(token, "-")
          || reading.isSymbol(token, "/")
      {
        if signs[token].contains(.complementiser) || signs[token].contains(.finiteVerb)
          || context.isQuoted(token)
        {
          return nil
        }
        token += 1
      }
    }
    guard token < limit else { return limit }
    return context.isComma(token) || context.isStop(token) || reading.isSymbol(token, ";")
      || context.isDash(token) ? token : nil
  }
}
