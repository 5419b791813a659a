import BriefingModel

/// Finds the quotations that are utterances, and who utters them.
///
/// Words in quotation marks are an utterance where they stand as one: at the head of a sentence with
/// their speaker behind them, behind a colon, or behind a verb of saying. All others are parts of the
/// sentence around them: names, themes, single words that the reporter borrows.
struct DirectSpeech: Sendable {
  let context: SpeechContext
  let speakers: SpeakerGrammar
  let cues: CueGrammar

  /// How far behind a quotation the verb of saying may stand.
  private static let reach = 28

  init(context: SpeechContext) {
    self.context = context
    speakers = SpeakerGrammar(context: context)
    cues = CueGrammar(context: context)
  }

  private var reading: Reading { context.reading }
  private var signs: SpeechSigns { context.signs }

  /// Who says a quotation, by which verb.
  private struct Attribution {
    var speaker: Speaker?
    var cue: Range<Int>?
  }

  func statements() -> [Utterance] {
    var found: [Utterance] = []
    for index in context.quotations.indices {
      if let utterance = utterance(index, previous: found.last) { found.append(utterance) }
    }
    // A quotation between whose mark and the next stands nothing has the speaker of the next.
    for index in found.indices.dropLast().reversed() where found[index].speaker == nil {
      let next = found[index + 1]
      if next.quotation == found[index].quotation + 1,
        context.quotationTokens[found[index].quotation].upperBound
          == context.quotationTokens[next.quotation].lowerBound
      {
        found[index].speaker = next.speaker
      }
    }
    return found
  }

  // MARK: - One quotation

  private func utterance(_ index: Int, previous: Utterance?) -> Utterance? {
    let tokens = context.quotationTokens[index]
    guard let first = tokens.first, let sentenceIndex = reading.sentence(of: first) else {
      return nil
    }
    let sentence = reading.sentences[sentenceIndex]
    let start = sentence.tokens.lowerBound
    let shape = Shape(index, context)
    guard shape.words > 0 else { return nil }
    let isAtStart = first == start || first == start + 1 && reading.tokens[start].kind == .symbol
      && !reading.isSymbol(start, "(")
    let before = first > start ? first - 1 : nil
    if let before, let attribution = attributionBefore(before, sentence: sentence, shape: shape) {
      return Utterance(
        quotation: index, speaker: attribution.speaker, cue: attribution.cue)
    }
    let isSplit = before.map { context.isComma($0) || context.isDash($0) } == true
    if isAtStart || before.map(context.isQuoted) == true {
      if let attribution = attributionBehind(index, shape: shape) {
        return Utterance(quotation: index, speaker: attribution.speaker, cue: attribution.cue)
      }
      guard shape.isWhole, isAlone(index) else { return nil }
      return Utterance(quotation: index, speaker: carried(index, previous: previous))
    }
    // “A,” he said, “b.”
    if isSplit, let previous, reading.sentence(of: context.quotationTokens[previous.quotation].lowerBound)
      .map({ reading.sentences[$0].paragraph }) == sentence.paragraph,
      context.quotationTokens[previous.quotation].upperBound + Self.reach > first,
      previous.quotation == index - 1, let cue = previous.cue,
      cue.lowerBound >= context.quotationTokens[previous.quotation].upperBound, shape.isEnding
    {
      return Utterance(quotation: index, speaker: previous.speaker, cue: cue)
    }
    if isSplit, shape.isWhole, let attribution = attributionBehind(index, shape: shape) {
      return Utterance(quotation: index, speaker: attribution.speaker, cue: attribution.cue)
    }
    return nil
  }

  /// How the words of a quotation stand.
  private struct Shape {
    var words = 0
    var isCapitalised = false
    /// Whether its last mark ends a sentence or a clause, or one stands just behind it.
    var isEnding = false
    /// Whether it is a sentence of its own.
    var isWhole: Bool { isCapitalised && isEnding && words >= 2 }

    init(_ index: Int, _ context: SpeechContext) {
      let tokens = context.quotationTokens[index]
      let scalars = context.reading.text.scalars
      let content = context.quotations[index].content
      for token in tokens where context.reading.tokens[token].kind != .symbol
        && context.reading.tokens[token].kind != .quotationMark
      {
        words += 1
      }
      let first = content.first { scalars[$0] != " " }
      if let first {
        let scalar = scalars[first]
        isCapitalised = scalar != context.reading.text.folded[first]
          || !scalar.properties.isAlphabetic
      }
      let last = content.last { scalars[$0] != " " }.map { scalars[$0] }
      isEnding = last.map { [".", ",", "!", "?", "…", ";", "-", "—", "–"].contains($0) } ?? false
      if context.quotations[index].isContinued { isEnding = true }
      let next = tokens.upperBound
      if context.isComma(next) || context.isStop(next) || context.isDash(next)
        || next == context.reading.tokens.count
      {
        isEnding = true
      }
    }
  }

  // MARK: - Attribution before

  private func attributionBefore(
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
    let behind = cues.skippingAdverbials(from: cue.upperBound, limit: end)
    let rest = end - behind
    // Words between verb and quotation: a few before a colon, none otherwise.
    let isTell = phrase.entry.value == "tell"
    let isPrepositional = behind < end
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
      guard verb > start, reading.tokens[verb - 1].kind != .word || isCoordinated(verb)
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
    while token >= start {
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

  private func attributionBehind(_ index: Int, shape: Shape) -> Attribution? {
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
      let isTrailing = cues.endOfTrailingCue(from: cue.upperBound, limit: limit) != nil
        || phrase.entry.value == "tell"
      guard isOpen && isSameSentence || isSmall && isSameSentence || isTrailing else { return nil }
      return Attribution(speaker: speaker, cue: cue)
    }
    return nil
  }

  // MARK: - No attribution

  /// Whether nothing but other quotations stands with a quotation in its sentences.
  private func isAlone(_ index: Int) -> Bool {
    let tokens = context.quotationTokens[index]
    guard let last = tokens.last, let sentence = reading.sentence(of: last) else { return false }
    let end = context.body(of: reading.sentences[sentence]).upperBound
    return tokens.upperBound >= end
      || (tokens.upperBound..<end).allSatisfy {
        context.isQuoted($0) || reading.tokens[$0].kind == .symbol
      }
  }

  /// Whoever spoke last, for a quotation that goes on: in the same paragraph or the one before; else
  /// whom the sentence before is about.
  private func carried(_ index: Int, previous: Utterance?) -> Speaker? {
    let first = context.quotationTokens[index].lowerBound
    guard let own = reading.sentence(of: first) else { return nil }
    let paragraph = reading.sentences[own].paragraph
    if let previous,
      let other = reading.sentence(of: context.quotationTokens[previous.quotation].lowerBound)
    {
      let distance = paragraph - reading.sentences[other].paragraph
      let isBetween = hasMention(
        context.quotationTokens[previous.quotation].upperBound..<first, besides: previous.speaker)
      if distance == 0 || distance == 1, !isBetween { return previous.speaker }
    }
    guard own > 0, paragraph - reading.sentences[own - 1].paragraph <= 1 else { return nil }
    let before = reading.sentences[own - 1].tokens
    var token = before.upperBound - 1
    while token >= before.lowerBound {
      if signs[token].contains(.cue), !signs[token].contains(.withinCue), !context.isQuoted(token),
        let speaker = speakers.speaker(endingBefore: token, from: before.lowerBound)
      {
        return speaker
      }
      token -= 1
    }
    return context.firstMention(in: before)
  }

  /// Whether some tokens name someone else.
  private func hasMention(_ tokens: Range<Int>, besides speaker: Speaker?) -> Bool {
    let start = context.mentions.partitioningIndex { $0.tokens.lowerBound >= tokens.lowerBound }
    return context.mentions[start...].prefix { $0.tokens.upperBound <= tokens.upperBound }
      .contains { $0.name != speaker?.name && !context.isQuoted($0.tokens.lowerBound) }
  }
}
