import BriefingModel

/// The statements of one sentence, which is read from left to right.
struct ReportedSentence {
  let grammar: ReportedSpeech
  /// The tokens without the stop at their end.
  let tokens: Range<Int>
  /// The body that spoke last, for “it” and “they”.
  var body: String?
  private var found: [ExtractedStatement] = []
  /// The statement whose content is being read.
  private var open: (speaker: Speaker, cue: Range<Int>, content: Int)?
  private var lastSpeaker: Speaker?

  private static let longestIntroduction = 40

  init(grammar: ReportedSpeech, sentence: Reading.Sentence, body: String?) {
    self.grammar = grammar
    tokens = grammar.context.body(of: sentence)
    self.body = body
  }

  private var context: SpeechContext { grammar.context }
  private var reading: Reading { grammar.reading }
  private var signs: SpeechSigns { grammar.signs }

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
  private func isIntroduction(_ words: Range<Int>) -> Bool {
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

  // MARK: - “…, adding that …”, “… and called on …”

  private mutating func participle(at token: Int) -> Int? {
    guard token > tokens.lowerBound else { return nil }
    let previous = reading.word(token - 1)
    let isJoined = open != nil || !found.isEmpty || lastSpeaker != nil
    guard
      context.isComma(token - 1) || previous == "by"
        || isJoined && (previous == "and" || previous == "while" || previous == "also")
        || context.isQuoted(token - 1),
      let cue = grammar.cues.cue(at: token, .participleCue, limit: tokens.upperBound)
    else {
      return withSpeaker(token)
    }
    guard let speaker = open?.speaker ?? lastSpeaker ?? subject(before: token) else { return nil }
    close(before: token)
    begin(speaker, cue)
    return cue.content
  }

  /// “quoted X as saying …”
  private func quotedSpeaker(before token: Int) -> Speaker? {
    guard token > tokens.lowerBound, reading.word(token - 1) == "as" else { return nil }
    let lower = max(tokens.lowerBound, token - 20)
    guard
      let quoted = (lower..<token).last(where: {
        reading.word($0) == "quoted" || reading.word($0) == "cited"
      }), quoted + 1 < token,
      let (speaker, end) = grammar.speakers.speaker(at: quoted + 1, limit: token - 1),
      end == token - 1
    else { return nil }
    return speaker
  }

  /// “with X saying that …”
  private mutating func withSpeaker(_ token: Int) -> Int? {
    if let speaker = quotedSpeaker(before: token),
      let cue = grammar.cues.cue(at: token, .participleCue, limit: tokens.upperBound)
    {
      close(before: speaker.tokens.lowerBound)
      begin(speaker, cue)
      return cue.content
    }
    guard let person = context.mention(endingBefore: token),
      reading.word(person.tokens.lowerBound - 1) == "with",
      let cue = grammar.cues.cue(at: token, .participleCue, limit: tokens.upperBound)
    else { return nil }
    close(before: person.tokens.lowerBound - 1)
    begin(person, cue)
    return cue.content
  }

  private mutating func coordinated(_ token: Int) -> Int? {
    let end = grammar.speakers.skippingAdverbs(before: token, from: tokens.lowerBound)
    guard end > tokens.lowerBound else { return nil }
    let isDongThoi = end < token && reading.word(end) == "đồng"
    let isJoined: Bool
    switch reading.word(end - 1) {
    case "and", "và", "then", "but": isJoined = true
    default:
      isJoined = isDongThoi || context.isComma(end - 1) && (open != nil || lastSpeaker != nil)
    }
    guard isJoined, let cue = grammar.cues.cue(at: token, limit: tokens.upperBound),
      let speaker = open?.speaker ?? lastSpeaker ?? subject(before: token),
      isStrong(token, cue, behindComma: context.isComma(end - 1))
    else { return nil }
    close(before: end - (isDongThoi ? 0 : 1))
    begin(speaker, cue)
    return cue.content
  }

  /// Whether a verb without a subject of its own can hardly belong to the words that are said: with
  /// “that”, or of several words, or right behind the verb of the sentence.
  private func isStrong(_ token: Int, _ cue: CueGrammar.Cue, behindComma: Bool) -> Bool {
    if context.isVietnamese { return true }
    if cue.tokens.count > 1 { return true }
    return open == nil
      || grammar.cues.phrases(at: token, .cue).contains {
        $0.entry.value == "object" || $0.entry.value == "say"
      }
  }

  /// Who is the subject of the sentence before a verb without its own.
  private func subject(before token: Int) -> Speaker? {
    guard let person = context.firstMention(in: tokens.lowerBound..<token) else {
      var start = tokens.lowerBound
      if let comma = (start..<token).first(where: context.isComma),
        isIntroduction(start..<comma)
      {
        start = comma + 1
      }
      return grammar.speakers.leadingPhrase(from: start, limit: token)
    }
    let start = person.tokens.lowerBound
    // At the head of the sentence or of the clause behind an introduction.
    guard start == tokens.lowerBound || context.isComma(start - 1) else { return nil }
    switch reading.word(person.tokens.upperBound) {
    case "'s", "and", "và": return nil
    default: break
    }
    switch reading.word(start) {
    case "his", "her", "him": return nil
    default: return person
    }
  }

  // MARK: - “according to X”

  private mutating func attribution(at token: Int) -> Int? {
    guard let phrase = reading.phrase(.attribution, at: token) else { return nil }
    let start = phrase.tokens.upperBound
    let isFirst =
      token == tokens.lowerBound
      || token == tokens.lowerBound + 1 && signs[tokens.lowerBound].contains(.opener)
    let isBehindComma = token > tokens.lowerBound && context.isComma(token - 1)
    guard isFirst || open == nil, isFirst || isBehindComma || !context.isVietnamese,
      let (speaker, end) = grammar.speakers.speaker(
        at: start, limit: tokens.upperBound, allowingPapers: true),
      speaker.name != nil
    else { return nil }
    if isFirst {
      guard let comma = comma(behind: end) else { return nil }
      begin(speaker, CueGrammar.Cue(tokens: phrase.tokens, content: comma + 1))
      return comma + 1
    }
    guard token > tokens.lowerBound + 2 else { return nil }
    let isLast = end >= tokens.upperBound || comma(behind: end) == nil && isBehindComma
    guard isLast || isBehindComma else { return nil }
    add(
      speaker, cue: phrase.tokens,
      content: tokens.lowerBound..<(isLast ? token - (isBehindComma ? 1 : 0) : tokens.upperBound))
    lastSpeaker = speaker
    return tokens.upperBound
  }

  /// The comma behind a speaker and what stands in apposition to it.
  private func comma(behind end: Int) -> Int? {
    var token = end
    while token < tokens.upperBound, token < end + 24, !context.isQuoted(token) {
      if context.isComma(token) {
        // Skip an apposition: “According to X, former president of Y, …”.
        if token == end, isApposition(token + 1),
          let second = (token + 1..<min(tokens.upperBound, token + 24)).first(
            where: context.isComma)
        {
          return second
        }
        return token
      }
      token += 1
    }
    return nil
  }

  /// Whether an office begins at a token, rather than a clause about someone who holds it.
  private func isApposition(_ start: Int) -> Bool {
    guard let role = (start..<start + 4).first(where: { signs[$0].contains(.role) }) else {
      return false
    }
    if context.isVietnamese {
      return role == start || reading.phrase(.roleModifier, endingBefore: role) != nil
    }
    var end = role
    while signs[end].contains(.role) { end += 1 }
    let isClause = signs[end].contains(.finiteVerb)
    return !isClause
      && (reading.word(start) != "the" || signs[end].contains(.preposition)
        || context.isComma(end))
  }

  // MARK: - Collecting

  private mutating func begin(_ speaker: Speaker, _ cue: CueGrammar.Cue) {
    open = (speaker, cue.tokens, cue.content)
    lastSpeaker = speaker
  }

  /// Ends the statement that is open before a token.
  private mutating func close(before end: Int) {
    guard let statement = open else { return }
    open = nil
    guard statement.content < end else { return }
    add(statement.speaker, cue: statement.cue, content: statement.content..<end)
  }

  private mutating func add(_ speaker: Speaker, cue: Range<Int>, content: Range<Int>) {
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
