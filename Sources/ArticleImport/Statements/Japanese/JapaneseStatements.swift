import BriefingModel

/// Finds what a Japanese text reports people to have said: 「…」と述べた, …と述べた, Xによると….
enum JapaneseStatements {
  static func statements(in reading: Reading, people: [FoundPerson]) -> [ExtractedStatement] {
    var finder = JapaneseStatementFinder(reading: reading, people: people)
    for index in reading.sentences.indices { finder.read(index) }
    return finder.statements
  }
}

struct JapaneseStatementFinder {
  let reading: Reading
  let mentions: JapaneseMentions
  private(set) var statements: [ExtractedStatement] = []
  /// The one who spoke or acted in the sentence before, for sentences that name nobody.
  private var lastSpeaker: Speaker?
  /// A quotation that stands alone, until the next sentence says whose it is.
  private var waiting: Int?

  init(reading: Reading, people: [FoundPerson]) {
    self.reading = reading
    mentions = JapaneseMentions(people)
  }

  struct Speaker {
    var tokens: Range<Int>
    var name: String?
    /// Where the clause goes on behind the particle.
    var end: Int
  }

  // MARK: Sentences

  mutating func read(_ index: Int) {
    let tokens = reading.sentences[index].tokens
    let sentence = JapaneseSpeechSentence(
      reading, tokens: tokens, quotations: quotations(in: tokens),
      subjects: subjectMarks(in: tokens))
    let speaker = source(in: tokens) ?? subject(in: tokens, of: sentence)
    takeWaiting(tokens, speaker: speaker)
    var done = tokens.lowerBound
    for quote in sentence.quotations {
      if let end = read(quote, in: sentence, index: index, from: done) { done = end }
    }
    readIndirect(sentence, index: index, from: done)
    if let speaker { lastSpeaker = speaker }
  }

  /// The pairs of 「」 in a sentence, the outer ones.
  private func quotations(in sentence: Range<Int>) -> [Range<Int>] {
    var quotes: [Range<Int>] = []
    var start: Int?
    var depth = 0
    for token in sentence {
      switch reading.scalar(token) {
      case "「", "『":
        if depth == 0 { start = token }
        depth += 1
      case "」", "』":
        depth = max(0, depth - 1)
        if depth == 0, let first = start {
          quotes.append(first..<token + 1)
          start = nil
        }
      default: break
      }
    }
    return quotes
  }

  // MARK: Quotations

  /// Reads a quotation with its cue.
  ///
  /// - Returns: Where the words behind its cue begin; `nil` where nobody said it.
  private mutating func read(
    _ quote: Range<Int>, in sentence: JapaneseSpeechSentence, index: Int, from start: Int
  ) -> Int? {
    let tokens = sentence.tokens
    let inner = quote.lowerBound + 1..<quote.upperBound - 1
    guard !inner.isEmpty else { return nil }
    let next = quote.upperBound
    // Alone in its sentence: the next one may say whose it is.
    if quote.lowerBound == tokens.lowerBound, isEnd(next, of: tokens) {
      guard inner.count >= 4 else { return nil }
      append(.direct, inner, cue: nil, speaker: announced(in: index), index: index)
      if statements.last?.speaker == nil { waiting = statements.count - 1 }
      return next
    }
    if reading.phrase(.jaNotSpeech, at: next) != nil { return nil }
    guard let (cue, verb) = cue(after: next, in: tokens) ?? predicate(after: inner, in: tokens)
    else { return nil }
    let speaker =
      subject(in: start..<quote.lowerBound, of: sentence)
      ?? subject(in: next..<verb, of: sentence)
      ?? subjectBehind(cue.upperBound, in: tokens)
      ?? subject(in: tokens.lowerBound..<quote.lowerBound, of: sentence)
      ?? lastSpeaker
    let head = max(
      speaker.map { $0.tokens.lowerBound < quote.lowerBound ? $0.end : start } ?? start, start)
    let isInside = head < quote.lowerBound && !isAdverbial(head..<quote.lowerBound)
    let isFragment = next != cue.lowerBound && !isParticle(next)
    if isInside || isFragment {
      let end = isFragment ? contentEnd(from: next, cue: cue) : next
      append(.mixed, clauseStart(head, quote)..<end, cue: cue, speaker: speaker, index: index)
    } else if inner.count >= 3 {
      append(.direct, inner, cue: cue, speaker: speaker, index: index)
    } else {
      return nil
    }
    return cue.upperBound
  }

  /// Whether a sentence ends here.
  private func isEnd(_ token: Int, of sentence: Range<Int>) -> Bool {
    token >= sentence.upperBound || token == sentence.upperBound - 1 && reading.scalar(token) == "。"
  }

  /// 「と」, 「との」, 「などと」, 「とも」 behind a quotation.
  private func isParticle(_ token: Int) -> Bool {
    let first = reading.scalar(token)
    return first == "と" || first == "な" && reading.scalar(token + 1) == "ど"
  }

  /// What reports a clause in quotation marks that no verb of the lexicon does: 「…」と目を細めた.
  private func predicate(
    after inner: Range<Int>, in sentence: Range<Int>
  ) -> (cue: Range<Int>, verb: Int)? {
    let next = inner.upperBound + 1
    guard inner.count >= 6, isParticle(next), let last = reading.scalar(inner.upperBound - 1),
      last.isHiragana || "。！？!?".unicodeScalars.contains(last)
    else { return nil }
    let verb = afterParticle(next)
    var end = verb
    while end < sentence.upperBound, let scalar = reading.scalar(end),
      !"。、「".unicodeScalars.contains(scalar)
    {
      end += 1
    }
    guard end > verb + 1 else { return nil }
    return (next..<end, end)
  }

  /// 「…」と話すのは、Xだ
  private func subjectBehind(_ token: Int, in sentence: Range<Int>) -> Speaker? {
    guard reading.scalar(token) == "の", reading.scalar(token + 1) == "は" else { return nil }
    let place = reading.range(of: token..<token + 1).lowerBound
    guard let mention = mentions.first(behind: place),
      mention.end <= reading.range(of: sentence).upperBound
    else { return nil }
    let first = reading.tokens.partitioningIndex { $0.range.lowerBound >= mention.start }
    let last = reading.tokens.partitioningIndex { $0.range.lowerBound >= mention.end }
    return Speaker(tokens: first..<last, name: mention.name, end: last)
  }

  /// The verb of speech for a quotation: behind 「と」 at a little distance, or behind its object.
  private func cue(after token: Int, in sentence: Range<Int>) -> (cue: Range<Int>, verb: Int)? {
    let limit = min(sentence.upperBound, token + 36)
    var depth = 0
    for index in token..<max(token, limit) {
      switch reading.scalar(index) {
      case "「", "『":
        // Another quotation before the verb takes the verb, unless 「と」 stands here.
        if index > token, !isParticle(token) { return nil }
        depth += 1
      case "」", "』": depth = max(0, depth - 1)
      case "。": return nil
      default: break
      }
      guard depth == 0, let match = speech(at: index) else { continue }
      if isShort(match), index != afterParticle(token) { continue }
      return ((isParticle(token) ? token : index)..<match.upperBound, match.lowerBound)
    }
    return nil
  }

  private func afterParticle(_ token: Int) -> Int {
    reading.scalar(token) == "な" ? token + 3 : token + 1
  }

  /// 「した」 and 「する」 speak directly behind 「と」 only.
  private func isShort(_ match: Range<Int>) -> Bool {
    let word = reading.text.string(reading.range(of: match))
    return ["した", "し", "する", "している", "していた", "応じた", "見る", "みる", "続けた"].contains(word)
  }

  private func speech(at token: Int) -> Range<Int>? { verb(.jaSpeech, at: token) }

  /// A verb of the lexicon in a form that ends or links a clause: 「述べ、」, not 「述べられた」, 「話し合う」.
  private func verb(_ category: LexiconCategory, at token: Int) -> Range<Int>? {
    guard let match = reading.phrase(category, at: token)?.tokens else { return nil }
    guard let last = reading.scalar(match.upperBound - 1),
      "べりしいえけめび".unicodeScalars.contains(last), match.count > 1
    else { return match }
    guard let next = reading.scalar(match.upperBound) else { return match }
    return "、。てつな」".unicodeScalars.contains(next) ? match : nil
  }

  /// Whether words before a quotation only say when and where: 「会談で、」.
  private func isAdverbial(_ tokens: Range<Int>) -> Bool {
    guard let last = tokens.last, let scalar = reading.scalar(last) else { return true }
    if "、でにてしりきえけめば".unicodeScalars.contains(scalar) { return true }
    return tokens.count <= 3 && scalar != "を" && scalar != "は" && scalar != "が"
  }

  /// Where the reported clause begins: behind the words of time and place.
  private func clauseStart(_ head: Int, _ quote: Range<Int>) -> Int {
    var start = head
    for token in head..<quote.lowerBound where reading.scalar(token) == "、" { start = token + 1 }
    if start == quote.lowerBound { start = head }
    // 「会談で」 before the clause.
    if let place = (start..<quote.lowerBound).first(where: { reading.scalar($0) == "で" }),
      place + 1 <= quote.lowerBound, place - start <= 10
    {
      return place + 1
    }
    return start
  }

  /// The end of what is reported behind a fragment: before 「と」 or the particle of the verb.
  private func contentEnd(from token: Int, cue: Range<Int>) -> Int {
    var end = cue.lowerBound
    if end > token, let scalar = reading.scalar(end - 1), "とをもにの".unicodeScalars.contains(scalar) {
      end -= 1
    }
    return max(end, token)
  }

  /// The speaker whom the sentence before announces: 「次のように述べた。」
  private func announced(in index: Int) -> Speaker? {
    guard index > 0 else { return nil }
    let before = reading.sentences[index - 1].tokens
    return before.contains { reading.phrase(.jaPointer, at: $0) != nil } ? lastSpeaker : nil
  }

  /// Gives a quotation that stood alone to the one of whom this sentence says that he spoke.
  private mutating func takeWaiting(_ sentence: Range<Int>, speaker: Speaker?) {
    guard let index = waiting else { return }
    waiting = nil
    guard let speaker else { return }
    let isTold = sentence.contains {
      reading.phrase(.jaPointer, at: $0) != nil
        || speech(at: $0).map { !isShort($0) } ?? false
    }
    guard isTold else { return }
    statements[index].speaker = reading.range(of: speaker.tokens)
    statements[index].speakerName = speaker.name
  }

  // MARK: Reported speech

  private mutating func readIndirect(
    _ sentence: JapaneseSpeechSentence, index: Int, from start: Int
  ) {
    if let source = source(in: sentence.tokens) {
      let end = trimmedEnd(sentence.tokens)
      if source.end < end, !sentence.quotations.contains(where: { $0.lowerBound >= source.end }) {
        append(
          .indirect, source.end..<end, cue: source.end - 1..<source.end, speaker: source,
          index: index)
      }
      return
    }
    var begin = start
    var token = start
    while token < sentence.tokens.upperBound {
      if let quote = sentence.quotation(of: token) {
        token = quote.upperBound
        continue
      }
      if let end = reported(at: token, in: sentence, from: begin, index: index) {
        begin = end
        token = end
      } else {
        token += 1
      }
    }
  }

  /// A reported clause that ends here: before 「と述べた」, 「よう求めた」, 「考えを示した」, 「を求めた」.
  ///
  /// - Returns: Where the words behind the cue begin.
  private mutating func reported(
    at token: Int, in sentence: JapaneseSpeechSentence, from start: Int, index: Int
  ) -> Int? {
    guard let ending = ending(at: token, in: sentence.tokens) else { return nil }
    let own = subject(in: start..<ending.content, of: sentence)
    // A sentence that says of something else what it does is not the last speaker's.
    let hasTopic = sentence.topic.map { $0 < ending.content } ?? false
    let speaker =
      own ?? (start > sentence.tokens.lowerBound ? lastIn(sentence, before: start) : nil)
      ?? (hasTopic || ending.isRequest ? nil : lastSpeaker)
    guard let speaker else { return nil }
    var begin = own.map(\.end) ?? start
    begin = skippingAdverbials(begin, before: ending.content)
    guard ending.content - begin >= 3 else { return nil }
    append(
      .indirect, begin..<ending.content, cue: ending.content..<ending.end, speaker: speaker,
      index: index)
    return ending.end
  }

  private struct Ending {
    /// Where what is reported ends.
    var content: Int
    /// Where the cue ends.
    var end: Int
    /// Whether it is the object of a request: 「支援を求めた」.
    var isRequest = false
  }

  private func ending(at token: Int, in sentence: Range<Int>) -> Ending? {
    // 「…と述べた」, 「…とも語った」
    if reading.scalar(token) == "と" {
      let next =
        reading.scalar(token + 1) == "も" || reading.scalar(token + 1) == "の" ? token + 2 : token + 1
      if let match = speech(at: next), !isTooShort(match), isClauseEnd(match.upperBound, sentence) {
        return Ending(content: token, end: match.upperBound)
      }
    }
    // 「…よう求めた」
    if reading.scalar(token) == "よ", reading.scalar(token + 1) == "う" {
      let next = reading.scalar(token + 2) == "に" ? token + 3 : token + 2
      if let match = verb(.jaRequest, at: next) {
        return Ending(content: token, end: match.upperBound)
      }
    }
    // 「…する考えを示した」
    if let thought = reading.phrase(.jaThought, at: token)?.tokens,
      let show = reading.phrase(.jaShow, at: thought.upperBound)?.tokens
    {
      let content =
        reading.scalar(token - 1) == "の" && reading.scalar(token - 2) == "と" ? token - 2 : token
      return Ending(content: content, end: show.upperBound)
    }
    // 「…を求めた」
    if reading.scalar(token) == "を", let match = verb(.jaRequest, at: token + 1) {
      return Ending(content: token, end: match.upperBound, isRequest: true)
    }
    return nil
  }

  /// 「とした」 is a cue at the end of a sentence only; 「とし」 and 「とみる」 mostly are none.
  private func isTooShort(_ match: Range<Int>) -> Bool {
    let word = reading.text.string(reading.range(of: match))
    if word == "した" || word == "している" {
      return !["。", nil].contains(reading.scalar(match.upperBound))
    }
    return isShort(match)
  }

  private func isClauseEnd(_ token: Int, _ sentence: Range<Int>) -> Bool {
    guard token < sentence.upperBound, let scalar = reading.scalar(token) else { return true }
    return "。、」がうたとのと)".unicodeScalars.contains(scalar)
  }

  private func trimmedEnd(_ sentence: Range<Int>) -> Int {
    reading.scalar(sentence.upperBound - 1) == "。" ? sentence.upperBound - 1 : sentence.upperBound
  }

  /// Words of time and place at the head of a clause: 「13日の会見で、」.
  private func skippingAdverbials(_ start: Int, before end: Int) -> Int {
    var begin = start
    if reading.scalar(begin) == "、" { begin += 1 }
    for token in begin..<min(end, begin + 16) where reading.scalar(token) == "、" {
      if token > begin, let scalar = reading.scalar(token - 1),
        "でにけ".unicodeScalars.contains(scalar)
      {
        return token + 1
      }
      // 「記者団に対し、」
      if reading.scalar(token - 1) == "し", reading.scalar(token - 2) == "対" { return token + 1 }
      break
    }
    if let place = (begin..<min(end, begin + 10)).first(where: { reading.scalar($0) == "で" }),
      place > begin, reading.scalar(place - 1).map({ $0.isKanji || $0.isKatakana }) ?? false,
      place + 1 < end, reading.scalar(place + 1) != "の", reading.scalar(place + 1) != "は"
    {
      return reading.scalar(place + 1) == "、" ? place + 2 : place + 1
    }
    return begin
  }

  private mutating func append(
    _ kind: Statement.Kind, _ content: Range<Int>, cue: Range<Int>?, speaker: Speaker?, index: Int
  ) {
    guard !content.isEmpty else { return }
    statements.append(
      ExtractedStatement(
        kind: kind, speaker: speaker.map { reading.range(of: $0.tokens) },
        speakerName: speaker?.name,
        cue: cue.map(reading.range), content: reading.range(of: content), sentence: index))
  }
}
