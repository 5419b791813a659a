import BriefingModel

/// Finds who speaks, to the left or right of a verb of saying.
struct SpeakerGrammar: Sendable {
  let context: SpeechContext

  /// The most tokens of a noun phrase, or of an apposition behind a name.
  static let reach = 26

  var reading: Reading { context.reading }
  var signs: SpeechSigns { context.signs }

  // MARK: - Before the verb

  /// The speaker whose name, description or pronoun ends before a verb, with adverbs or an apposition
  /// between.
  func speaker(endingBefore verb: Int, from lower: Int) -> Speaker? {
    let end = skippingAdverbs(before: verb, from: lower)
    guard end > lower else { return nil }
    if let person = context.mention(endingBefore: end) {
      return led(person, from: lower)
    }
    if let person = speakerBeforeApposition(endingAt: end, from: lower) { return person }
    return nounPhrase(endingBefore: end, from: lower)
  }

  /// “X, president of Y,”, “ông X - Giám đốc Y -”, “X (Y)”.
  private func speakerBeforeApposition(endingAt end: Int, from lower: Int) -> Speaker? {
    let last = end - 1
    let opener: Unicode.Scalar
    if context.isComma(last) {
      opener = ","
    } else if reading.isSymbol(last, ")") {
      opener = "("
    } else if context.isDash(last) {
      opener = "-"
    } else {
      // Vietnamese often leaves out the second comma.
      guard context.isVietnamese else { return nil }
      opener = ","
    }
    // “The prime minister, X, said”.
    if opener == ",", let person = context.mention(endingBefore: last),
      context.isComma(person.tokens.lowerBound - 1)
    {
      let comma = person.tokens.lowerBound - 1
      let lead = nounPhrase(endingBefore: comma, from: lower)?.lead
      return lead.map { Speaker(tokens: person.tokens, name: person.name, lead: $0) }
    }
    var token = last - 1
    while token > lower, token > last - Self.reach, !context.isQuoted(token) {
      if reading.isSymbol(token, opener)
        || opener == "," && context.isVietnamese && context.isDash(token)
      {
        if let person = context.mention(endingBefore: token), person.tokens.lowerBound >= lower {
          let isApposition =
            signs[token + 1].contains(.role) || context.isComma(last)
            || reading.isSymbol(last, ")") || context.isDash(last)
          return isApposition ? led(person, from: lower) : nil
        }
        if opener != ",", let body = nounPhrase(endingBefore: token, from: lower) { return body }
        let isApposition =
          signs[token + 1].contains(.relative) || isAge(token + 1..<last)
          || !signs[token + 1].isDisjoint(with: [.role, .determiner])
          || signs[token + 2].contains(.role)
        if let body = nounPhrase(endingBefore: token, from: lower),
          isApposition || body.tokens.lowerBound == lower && context.isComma(last)
        {
          return body
        }
      } else if signs[token].contains(.cue), !signs[token].contains(.speakerNoun),
        context.isComma(last), context.isVietnamese
      {
        return nil
      }
      token -= 1
    }
    return nil
  }

  private func isAge(_ tokens: Range<Int>) -> Bool {
    tokens.count == 1 && reading.tokens[tokens.lowerBound].kind == .number
  }

  /// A person with the genitive or description before the name; `nil` within a clause that belongs to
  /// another.
  private func led(_ person: Speaker, from lower: Int) -> Speaker? {
    var lead = person.tokens.lowerBound
    guard lead >= lower else { return nil }
    while lead > lower, lead > person.tokens.lowerBound - 8, isPhraseToken(lead - 1),
      !signs[lead - 1].contains(.opener)
    {
      lead -= 1
    }
    // Words before a name lead it where they are a phrase that begins its clause: “the ministry’s
    // spokesperson X”, “Toyota President X”.
    let isBody = (lead..<person.tokens.lowerBound).allSatisfy(context.isCapitalised)
    if lead < person.tokens.lowerBound, !isBody,
      !(signs[lead].contains(.determiner) || reading.word(person.tokens.lowerBound - 1) == "'s")
        || (lead..<person.tokens.lowerBound).contains(where: { signs[$0].contains(.preposition) })
    {
      lead = person.tokens.lowerBound
    }
    guard !isNested(lead) else { return nil }
    return Speaker(tokens: person.tokens, name: person.name, lead: lead)
  }

  /// The end of what stands before adverbs and words of time.
  func skippingAdverbs(before verb: Int, from lower: Int) -> Int {
    var end = verb
    var isMoving = true
    while isMoving, end > lower {
      isMoving = false
      if let adverb = reading.phrase(.speechAdverb, endingBefore: end),
        adverb.tokens.lowerBound > lower, !context.isQuoted(adverb.tokens.lowerBound)
      {
        end = adverb.tokens.lowerBound
        isMoving = true
        continue
      }
      var time = end
      var holdsTime = false
      while time > lower, isTime(time - 1) {
        holdsTime = holdsTime || signs[time - 1].contains(.time) || context.isVietnamese
        time -= 1
      }
      if holdsTime, time > lower {
        let word = reading.word(time - 1)
        if word == "on" || word == "in" || word == "early" || word == "late" { time -= 1 }
        if word == "thứ" || word == "ngày" || word == "hôm" { time -= 1 }
        if time > lower {
          end = time
          isMoving = true
        }
      }
    }
    return end
  }

  private func isTime(_ token: Int) -> Bool {
    if signs[token].contains(.time) { return true }
    let kind = reading.tokens[token].kind
    if kind == .number { return true }
    return context.isVietnamese
      && (reading.isSymbol(token, "/") || reading.isSymbol(token, "(")
        || reading.isSymbol(token, ")")
          && reading.tokens[token - 1].kind == .number)
  }

  /// Whether a clause is the object or relative clause of another: “the plan that X announced”.
  func isNested(_ start: Int) -> Bool {
    guard start > 0 else { return false }
    switch reading.word(start - 1) {
    case "that", "which", "who", "whom", "what", "than", "if", "how", "whether", "like", "because",
      "mà",
      "rằng", "nếu", "do", "của", "có", "ra", "gửi", "by", "as":
      return true
    default: return false
    }
  }

  // MARK: - Behind the verb

  /// The speaker whose name or description begins at a token: “said X”, “according to X”.
  func speaker(
    at start: Int, limit: Int, allowingPapers: Bool = false
  ) -> (speaker: Speaker, end: Int)? {
    if let person = context.mention(at: start), person.tokens.upperBound <= limit {
      return (person, person.tokens.upperBound)
    }
    var end = start
    while end < limit, end < start + Self.reach, isPhraseToken(end), !isAdverbial(end, from: start)
    {
      if let person = context.mention(at: end), end > start, context.isVietnamese,
        person.tokens.upperBound <= limit,
        isNounPhrase(start..<person.tokens.upperBound, allowingPapers)
      {
        return (person, person.tokens.upperBound)
      }
      end += 1
    }
    // A paper on a subject may need its last words cut until what stands there is a phrase.
    guard end > start, isNounPhrase(start..<end, allowingPapers) else { return nil }
    // “union leader X”.
    if let person = context.mention(endingBefore: end), person.tokens.lowerBound > start,
      !(start..<person.tokens.lowerBound).contains(where: { signs[$0].contains(.preposition) })
    {
      return (person, end)
    }
    return (named(start..<end), end)
  }

  /// The noun phrase at the head of a clause, which a verb follows.
  func leadingPhrase(from start: Int, limit: Int) -> Speaker? {
    var end = min(limit, start + 10)
    while end > start + 1 {
      end -= 1
      if !context.isCapitalised(end), reading.tokens[end].kind == .word, !canSpeak(end, false),
        isNounPhrase(start..<end, false)
      {
        return named(start..<end)
      }
    }
    return nil
  }

  /// Whether words of time or place begin that belong to the verb.
  private func isAdverbial(_ token: Int, from start: Int) -> Bool {
    guard token > start else { return false }
    if signs[token].contains(.adverbial) || signs[token].contains(.time) { return true }
    return reading.word(token) == "on" && (signs[token + 1].contains(.time) || isTime(token + 1))
  }

  func isPhraseToken(_ token: Int) -> Bool {
    guard reading.tokens.indices.contains(token), !context.isQuoted(token) else { return false }
    // “US” is no pronoun, “WHO” no relative.
    if reading.tokens[token].isAllCapitals { return true }
    switch reading.tokens[token].kind {
    case .word, .number:
      return (signs[token].isDisjoint(with: .notInSpeaker) || signs[token].contains(.personPronoun))
        && (!signs[token].contains(.opener) || isJoining(token))
        && (!signs[token].contains(.cue) || signs[token].contains(.speakerNoun)
          || context.isCapitalised(token))
    case .symbol:
      return reading.isSymbol(token, "&") || reading.isSymbol(token, "/") || isListComma(token)
        || reading.isSymbol(token, "-") && !reading.tokens[token].isAfterSpace
        || reading.isSymbol(token, ".") && token > 0 && reading.tokens[token - 1].range.count <= 2
    case .ideograph, .quotationMark: return false
    }
  }

  /// A comma between the fields of a ministry: “Economy, Trade and Industry”.
  private func isListComma(_ token: Int) -> Bool {
    guard context.isComma(token), token > 0, context.isCapitalised(token + 1),
      context.isCapitalised(token - 1) || context.isVietnamese,
      (max(0, token - 8)..<token).contains(where: {
        signs[$0].contains(.speakerNoun) && context.isCapitalised($0)
      })
    else { return false }
    return (token + 2..<token + 8).contains {
      (reading.word($0) == "and" || reading.word($0) == "và") && context.isCapitalised($0 + 1)
        && signs[$0 + 1].isDisjoint(with: .role)
    }
  }

  /// “and” between two nouns.
  private func isJoining(_ token: Int) -> Bool {
    switch reading.word(token) {
    case "and", "or", "và":
      return token > 0
        && (context.isCapitalised(token - 1) || signs[token - 1].contains(.speakerNoun)
          || context.isCapitalised(token + 1))
    default: return false
    }
  }
}
