import BriefingModel

/// The statements of one sentence, which is read from left to right.
struct ReportedSentence {
  let grammar: ReportedSpeech
  /// The tokens without the stop at their end.
  let tokens: Range<Int>
  /// The body that spoke last, for “it” and “they”.
  var body: String?
  var found: [ExtractedStatement] = []
  /// The statement whose content is being read.
  var open: (speaker: Speaker, cue: Range<Int>, content: Int)?
  var lastSpeaker: Speaker?

  private static let longestIntroduction = 40

  init(grammar: ReportedSpeech, sentence: Reading.Sentence, body: String?) {
    self.grammar = grammar
    tokens = grammar.context.body(of: sentence)
    self.body = body
  }

  var context: SpeechContext { grammar.context }
  var reading: Reading { grammar.reading }
  var signs: SpeechSigns { grammar.signs }

  mutating func statements() -> [ExtractedStatement] {
    var token = tokens.lowerBound
    while token < tokens.upperBound {
      if let quotation = context.quotation(of: token) {
        let end = context.quotationTokens[quotation].upperBound
        if grammar.uttered.contains(quotation) { close(before: token) }
        token = max(token + 1, end)
        continue
      }
      token = next(token)
    }
    close(before: tokens.upperBound)
    return found
  }

  /// Reads what begins at a token, and tells where to go on.
  private mutating func next(_ token: Int) -> Int {
    if let speaker = grammar.attributing[token] {
      if open != nil, signs[token].contains(.participle) { close(before: token) }
      lastSpeaker = speaker ?? lastSpeaker
      return reading.phrase(.cue, at: token)?.tokens.upperBound ?? token + 1
    }
    let sign = signs[token]
    if sign.contains(.attribution), let end = attribution(at: token) { return end }
    if sign.contains(.participle), let end = participle(at: token) { return end }
    if sign.contains(.cue), !sign.contains(.withinCue), let end = verb(at: token) { return end }
    return token + 1
  }

  // MARK: - “X said that …”

  private mutating func verb(at token: Int) -> Int? {
    let lower = open?.content ?? tokens.lowerBound
    guard let phrase = reading.phrase(.cue, at: token) else { return nil }
    if let speaker = grammar.speakers.speaker(endingBefore: token, from: lower) {
      if let end = trailing(speaker, phrase.tokens) { return end }
      guard let cue = grammar.cues.cue(at: token, limit: tokens.upperBound) else { return nil }
      // Within another statement only a clause of its own right counts.
      if open != nil, !isNewClause(speaker.lead) { return coordinated(token) }
      close(before: speaker.lead)
      begin(speaker, cue)
      return cue.content
    }
    if open == nil, let end = inverted(phrase.tokens) { return end }
    return coordinated(token)
  }

  /// Whether a clause with a speaker of its own begins here, beside that of another statement.
  private func isNewClause(_ start: Int) -> Bool {
    guard start > tokens.lowerBound else { return false }
    if reading.isSymbol(start - 1, ";") { return true }
    switch reading.word(start - 1) {
    case "while", "but", "whereas", "khi", "nhưng", "còn":
      return true
    case "and", "và": return start - 2 > tokens.lowerBound && context.isComma(start - 2)
    default:
      return reading.phrase(.clauseOpener, endingBefore: start)?.entry.value == "conjunction"
        && context.isVietnamese && reading.word(start - 1) == "đó"
    }
  }

  /// “…, X said.” – the content stands before.
  private mutating func trailing(_ speaker: Speaker, _ verb: Range<Int>) -> Int? {
    let start = speaker.lead
    guard open == nil, start > tokens.lowerBound + 1,
      context.isComma(start - 1) || context.isDash(start - 1),
      let end = grammar.cues.endOfTrailingCue(from: verb.upperBound, limit: tokens.upperBound),
      isTrailingVerb(verb.lowerBound)
    else { return nil }
    let isLast = end >= tokens.upperBound || signs[end + 1].contains(.participle)
    let isIntroduced = isIntroduction(tokens.lowerBound..<start - 1)
    if isLast, isIntroduced { return nil }
    // “A, he said, b.” is one statement; “However, he said, a.” has it behind the verb.
    let isParenthetical = !isLast && (!isIntroduced || !isOpener(tokens.lowerBound))
    let content =
      isLast
      ? tokens.lowerBound..<start - 1
      : (isParenthetical ? tokens.lowerBound : end + 1)..<tokens.upperBound
    add(speaker, cue: hearing(verb), content: content)
    lastSpeaker = speaker
    return isLast ? end : tokens.upperBound
  }

  private func isOpener(_ token: Int) -> Bool {
    !signs[token].isDisjoint(with: [.sentenceOpener, .opener, .preposition, .time])
      || reading.word(token).hasSuffix("ing")
  }

  /// A verb with the hearer behind it.
  private func hearing(_ verb: Range<Int>) -> Range<Int> {
    let hearer = reading.phrase(.cue, at: verb.lowerBound).flatMap(grammar.cues.hearer)
    return verb.lowerBound..<(hearer?.upperBound ?? verb.upperBound)
  }

  /// Whether a verb may stand behind what it says.
  private func isTrailingVerb(_ token: Int) -> Bool {
    grammar.cues.phrases(at: token, .cue).contains {
      switch $0.entry.value {
      case "say", "tell", "clause": true
      default: false
      }
    }
  }

  /// Whether words before a comma only introduce the clause behind it: “Addressing the event”, “In
  /// Tokyo”, “However”.
  func isIntroduction(_ words: Range<Int>) -> Bool {
    guard let first = words.first else { return true }
    if words.count <= 2 { return true }
    if words.count > Self.longestIntroduction { return false }
    let isQuoted = words.contains(where: context.isQuoted)
    if isQuoted { return false }
    let hasVerb = words.contains { signs[$0].contains(.finiteVerb) }
    if hasVerb { return signs[first].contains(.opener) && !signs[first].contains(.relative) }
    return !signs[first].isDisjoint(with: [.preposition, .opener, .time])
      || reading.word(first).hasSuffix("ing")
      || context.isVietnamese && !signs[first].isDisjoint(with: [.sentenceOpener, .cue])
  }

  /// “…, said X.”
  private mutating func inverted(_ verb: Range<Int>) -> Int? {
    let start = verb.lowerBound
    guard !context.isVietnamese, start > tokens.lowerBound + 2, context.isComma(start - 1),
      isTrailingVerb(start),
      let (speaker, end) = grammar.speakers.speaker(at: verb.upperBound, limit: tokens.upperBound),
      speaker.name != nil || !signs[speaker.tokens.lowerBound].contains(.bodyPronoun),
      end >= tokens.upperBound || reading.tokens[end].kind == .symbol
        || !signs[end].isDisjoint(with: [.preposition, .adverbial, .time, .relative])
    else { return nil }
    add(speaker, cue: verb, content: tokens.lowerBound..<start - 1)
    lastSpeaker = speaker
    return end
  }

  // MARK: - Collecting

  mutating func begin(_ speaker: Speaker, _ cue: CueGrammar.Cue) {
    open = (speaker, cue.tokens, cue.content)
    lastSpeaker = speaker
  }

  /// Ends the statement that is open before a token.
  mutating func close(before end: Int) {
    guard let statement = open else { return }
    open = nil
    guard statement.content < end else { return }
    add(statement.speaker, cue: statement.cue, content: statement.content..<end)
  }

  mutating func add(_ speaker: Speaker, cue: Range<Int>, content: Range<Int>) {
    var words = context.trimmed(content)
    // What joins the next clause is no part of this one.
    while let last = words.last, !context.isQuoted(last),
      let opener = reading.phrase(.clauseOpener, endingBefore: last + 1),
      opener.entry.value != "relative", opener.tokens.lowerBound > words.lowerBound
    {
      words = context.trimmed(words.lowerBound..<opener.tokens.lowerBound)
    }
    guard let first = words.first else { return }
    let quoted = words.filter(context.isQuoted)
    var kind = Statement.Kind.indirect
    var range = reading.range(of: words)
    if let firstQuoted = quoted.first, let quotation = context.quotation(of: firstQuoted) {
      if grammar.uttered.contains(quotation) { return }
      kind = .mixed
      range = range.lowerBound..<max(range.upperBound, quotationEnd(of: words))
    } else if words.count < 2 {
      return
    }
    var name = speaker.name
    if name == nil, signs[speaker.tokens.lowerBound].contains(.bodyPronoun) {
      name = body
    } else if context.mention(at: speaker.tokens.lowerBound) == nil {
      body = name ?? body
    }
    found.append(
      ExtractedStatement(
        kind: kind, speaker: reading.range(of: speaker.tokens), speakerName: name,
        cue: reading.range(of: cue), content: range, sentence: reading.sentence(of: first) ?? 0))
  }

  /// Where the last quotation in some words ends, which may be in a later sentence.
  private func quotationEnd(of words: Range<Int>) -> Int {
    words.last.flatMap(context.quotation(of:)).map { context.quotations[$0].range.upperBound } ?? 0
  }
}
