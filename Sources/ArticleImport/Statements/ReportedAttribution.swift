import BriefingModel

// “According to X, …”: what is reported without a verb.
extension ReportedSentence {
  mutating func attribution(at token: Int) -> Int? {
    guard let phrase = reading.phrase(.attribution, at: token) else { return nil }
    let start = phrase.tokens.upperBound
    let isFirst =
      token == tokens.lowerBound
      || token == tokens.lowerBound + 1 && signs[tokens.lowerBound].contains(.opener)
      || reading.phrase(.speechAdverb, endingBefore: token)?.tokens.lowerBound == tokens.lowerBound
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
}
