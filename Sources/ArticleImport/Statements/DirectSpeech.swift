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
  static let reach = 28

  init(context: SpeechContext) {
    self.context = context
    speakers = SpeakerGrammar(context: context)
    cues = CueGrammar(context: context)
  }

  var reading: Reading { context.reading }
  var signs: SpeechSigns { context.signs }

  /// Who says a quotation, by which verb.
  struct Attribution {
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
    let isAtStart =
      first == start
      || first == start + 1 && reading.tokens[start].kind == .symbol
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
    if isSplit, let previous,
      reading.sentence(of: context.quotationTokens[previous.quotation].lowerBound)
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
  struct Shape {
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
      for token in tokens
      where context.reading.tokens[token].kind != .symbol
        && context.reading.tokens[token].kind != .quotationMark
      {
        words += 1
      }
      let first = content.first { scalars[$0] != " " }
      if let first {
        let scalar = scalars[first]
        isCapitalised =
          scalar != context.reading.text.folded[first]
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
