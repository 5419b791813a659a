import BriefingModel

// Who utters a quotation, by the words before and behind it.
extension DirectSpeech {
  // MARK: - Attribution before

  func attributionBefore(
    _ before: Int, sentence: Reading.Sentence, shape: Shape
  ) -> Attribution? {
    let start = sentence.tokens.lowerBound
    let isColon = reading.isSymbol(before, ":")
    let isComma = context.isComma(before)
    var end = isColon || isComma ? before : before + 1
    if reading.isSymbol(before, "-"), isColon == false, end > start + 1,
      reading.isSymbol(before - 1, ":")
    {
      end = before - 1
    }
    // The last verb of saying before it, unless words that it says stand between.
    var token = end - 1
    let limit = max(start, end - (isColon ? 34 : 16))
    while token >= limit, !context.isQuoted(token) {
      if !signs[token].isDisjoint(with: [.cue, .participle]), !signs[token].contains(.withinCue),
        let attribution = attribution(
          verb: token, end: end, isColon: isColon, isComma: isComma, shape: shape, start: start)
      {
        return attribution
      }
      token -= 1
    }
    guard isColon, shape.words >= 2, !isNaming(before) else { return nil }
    // “X: “…”.” A colon alone: whoever the sentence is about.
    if let person = speakers.speaker(endingBefore: end, from: start)
      ?? context.firstMention(in: start..<end)
    {
      return Attribution(speaker: person)
    }
    return shape.isWhole && shape.words >= 3 ? Attribution() : nil
  }

  private func attribution(
    verb: Int, end: Int, isColon: Bool, isComma: Bool, shape: Shape, start: Int
  ) -> Attribution? {
    let category: LexiconCategory = signs[verb].contains(.cue) ? .cue : .participleCue
    guard let phrase = reading.phrase(category, at: verb), phrase.tokens.upperBound <= end else {
      return nil
    }
    var cue = phrase.tokens
    if let hearer = cues.hearer(of: phrase), hearer.upperBound <= end {
      cue = cue.lowerBound..<hearer.upperBound
    }
    // “said that “…”” is a report with a fragment in it.
    if signs[cue.upperBound - 1].contains(.complementiser), !shape.isWhole { return nil }
    let behind = cues.skippingAdverbials(from: cue.upperBound, limit: end)
    let rest = end - behind
    // Words between verb and quotation: a few before a colon, none otherwise.
    let isTell = phrase.entry.value == "tell"
    let isPrepositional =
      behind < end
      && (signs[behind].contains(.preposition) || context.isComma(behind))
    if isColon || isComma {
      guard rest == 0 || isTell && rest < 10 || isPrepositional && rest < 24 || isColon && rest < 3
      else { return nil }
    } else {
      guard rest == 0, shape.isCapitalised || shape.words >= 5, shape.isEnding,
        !isNaming(end - 1), phrase.entry.value != "quote" || shape.isWhole,
        phrase.entry.value != "object" && phrase.entry.value != "infinitive" || shape.isWhole
      else { return nil }
    }
    if isComma, !isColon, !shape.isCapitalised, !shape.isEnding { return nil }
    if category == .participleCue {
      // “the saying” is a noun.
      guard verb > start,
        reading.tokens[verb - 1].kind != .word || isCoordinated(verb)
          || reading.word(verb - 1) == "by"
      else { return nil }
      return Attribution(speaker: subject(before: verb, start: start), cue: cue)
    }
    if let speaker = speakers.speaker(endingBefore: verb, from: start) {
      return Attribution(speaker: speaker, cue: cue)
    }
    // A verb without a subject of its own shares that of the sentence: “X met Y and said: “…””.
    guard isCoordinated(verb), let subject = subject(before: verb, start: start) else {
      return nil
    }
    return Attribution(speaker: subject, cue: cue)
  }

  /// Whether a verb of saying is joined to another verb: “and said”, “đồng thời khẳng định”.
  private func isCoordinated(_ verb: Int) -> Bool {
    let end = speakers.skippingAdverbs(before: verb, from: max(0, verb - 6))
    guard end > 0 else { return false }
    switch reading.word(end - 1) {
    case "and", "but", "then", "và", "thời", "rồi", ",": return true
    default: return end < verb && reading.word(end) == "đồng"
    }
  }

  /// Whom the sentence is about before a verb.
  private func subject(before verb: Int, start: Int) -> Speaker? {
    var token = verb - 1
    while token >= max(start, verb - Self.reach * 2) {
      if signs[token].contains(.cue), !signs[token].contains(.withinCue), !context.isQuoted(token),
        let speaker = speakers.speaker(endingBefore: token, from: start)
      {
        return speaker
      }
      // “…,” said X, adding: “…”.
      if let person = context.mention(at: token), signs[token - 1].contains(.cue) { return person }
      token -= 1
    }
    return context.firstMention(in: start..<verb)
  }

  private func isNaming(_ token: Int) -> Bool { signs[token].contains(.naming) }

  // MARK: - Attribution behind

  func attributionBehind(_ index: Int, shape: Shape) -> Attribution? {
    var token = context.quotationTokens[index].upperBound
    guard token < reading.tokens.count, let own = reading.sentence(of: token - 1) else {
      return nil
    }
    // “…!” he said: the sentence may seem to end with the quotation.
    var sentence = reading.sentence(of: token) ?? own
    if sentence != own, reading.sentences[sentence].paragraph != reading.sentences[own].paragraph {
      return nil
    }
    var isOpen = shape.isEnding
    if context.isComma(token) || context.isStop(token) && reading.sentence(of: token) == own {
      isOpen = context.isComma(token)
      token += 1
      guard token < reading.tokens.count else { return nil }
      sentence = reading.sentence(of: token) ?? own
    }
    let limit = context.body(of: reading.sentences[sentence]).upperBound
    if context.isDash(token) || reading.isSymbol(token, "-") {
      let (start, end) = (token + 1, limit)
      if let attribution = verbBehind(start, limit: limit, isOpen: true, isSameSentence: true) {
        return attribution
      }
      if let (speaker, last) = speakers.speaker(at: start, limit: end),
        last == end || context.isComma(last)
      {
        return Attribution(speaker: speaker)
      }
      token += 1
    }
    guard token < limit, !context.isQuoted(token) else { return nil }
    if let attribution = reading.phrase(.attribution, at: token),
      let (speaker, _) = speakers.speaker(
        at: attribution.tokens.upperBound, limit: limit, allowingPapers: true)
    {
      return Attribution(speaker: speaker, cue: attribution.tokens)
    }
    return verbBehind(token, limit: limit, isOpen: isOpen, isSameSentence: sentence == own)
  }

  /// “said X”, “X said”, “X, president of Y, said”.
  private func verbBehind(
    _ start: Int, limit: Int, isOpen: Bool, isSameSentence: Bool
  ) -> Attribution? {
    var verb = start
    while verb < limit, verb < start + Self.reach, !context.isQuoted(verb) {
      defer { verb += 1 }
      guard signs[verb].contains(.cue), !signs[verb].contains(.withinCue),
        let phrase = reading.phrase(.cue, at: verb)
      else { continue }
      var cue = phrase.tokens
      let isInverted = verb == start || speakers.skippingAdverbs(before: verb, from: start) == start
      if isInverted, isOpen || isSameSentence,
        let (speaker, _) = speakers.speaker(at: cue.upperBound, limit: limit),
        !signs[speaker.tokens.lowerBound].contains(.bodyPronoun)
      {
        return Attribution(speaker: speaker, cue: cue)
      }
      guard let speaker = speakers.speaker(endingBefore: verb, from: start),
        speaker.lead == start || start + 1 == speaker.lead && signs[start].contains(.opener)
      else { continue }
      if let hearer = cues.hearer(of: phrase) { cue = cue.lowerBound..<hearer.upperBound }
      // A sentence of its own behind the quotation: “A.” X said that B.
      let isSmall = !context.isCapitalised(start)
      let isTrailing =
        cues.endOfTrailingCue(from: cue.upperBound, limit: limit) != nil
        || phrase.entry.value == "tell"
      guard isOpen && isSameSentence || isSmall && isSameSentence || isTrailing else { return nil }
      return Attribution(speaker: speaker, cue: cue)
    }
    return nil
  }
}
