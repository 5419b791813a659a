import BriefingModel

// Verbs of saying whose subject stands elsewhere in the sentence: “…, adding that …”, “… and called on …”.
extension ReportedSentence {
  mutating func participle(at token: Int) -> Int? {
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

  mutating func coordinated(_ token: Int) -> Int? {
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
}
