import BriefingModel

/// Who speaks in a Japanese sentence: 「Xは」, 「Xが」, 「Xによると」.
extension JapaneseStatementFinder {
  /// 「Xによると、」
  func source(in sentence: Range<Int>) -> Speaker? {
    for token in sentence.prefix(60) {
      guard let match = reading.phrase(.jaSource, at: token) else { continue }
      let start = phraseStart(endingBefore: token, from: sentence.lowerBound)
      guard start < token else { return nil }
      let end =
        reading.scalar(match.tokens.upperBound) == "、"
        ? match.tokens.upperBound + 1 : match.tokens.upperBound
      return speaker(start..<token, end: end)
    }
    return nil
  }

  /// The first 「Xは」 or 「Xが」 of some words of the sentence that can speak: a person, an office, a body. What is said may
  /// have a subject of its own behind it.
  ///
  /// - Parameter quoted: Whether one within a quotation counts.
  func subject(
    in tokens: Range<Int>, of sentence: JapaneseSpeechSentence, quoted: Bool = false
  ) -> Speaker? {
    // Near the beginning a phrase may be cut by it, so that it is another one than in the whole sentence.
    let far = min(tokens.upperBound, tokens.lowerBound + Self.longestPhrase + 1)
    for token in tokens.lowerBound..<far
    where isSubjectMark(token) && (quoted || sentence.quotation(of: token) == nil) {
      if let speaker = subject(before: token, from: tokens.lowerBound) { return speaker }
    }
    guard far < tokens.upperBound else { return nil }
    let marks = quoted ? sentence.subjects : sentence.ownSubjects
    let index = marks.partitioningIndex { $0 >= far }
    guard index < marks.count, marks[index] < tokens.upperBound else { return nil }
    return subject(before: marks[index], from: tokens.lowerBound)
  }

  private func isSubjectMark(_ token: Int) -> Bool {
    reading.scalar(token).map { ["は", "が", "も"].contains($0) } ?? false
  }

  /// The marks of all subjects that can speak.
  func subjectMarks(in sentence: Range<Int>) -> [Int] {
    sentence.filter {
      isSubjectMark($0) && subject(before: $0, from: sentence.lowerBound) != nil
    }
  }

  private func subject(before mark: Int, from limit: Int) -> Speaker? {
    let start = phraseStart(endingBefore: mark, from: limit)
    guard start < mark, let candidate = canSpeak(start..<mark) else { return nil }
    return speaker(candidate, end: reading.scalar(mark + 1) == "、" ? mark + 2 : mark + 1)
  }

  func lastIn(_ sentence: JapaneseSpeechSentence, before end: Int) -> Speaker? {
    subject(in: sentence.tokens.lowerBound..<end, of: sentence, quoted: true)
  }

  /// The most characters of a noun phrase that can speak.
  private static let longestPhrase = 64

  /// The beginning of a noun phrase: behind a mark or a particle that ends what stands before it.
  private func phraseStart(endingBefore token: Int, from limit: Int) -> Int {
    if let mention = mention(endingBefore: token) { return mention.lowerBound }
    var start = token
    while start > limit, token - start < Self.longestPhrase,
      let scalar = reading.scalar(start - 1) ?? latin(start - 1)
    {
      if endsPhrase(scalar) { break }
      start -= 1
    }
    return start
  }

  private func endsPhrase(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "、", "。", "」", "』", "（", "(", "を", "は", "が", "に", "で", "た": true
    default: false
    }
  }

  /// Letters and digits within a name of a body.
  private func latin(_ token: Int) -> Unicode.Scalar? {
    reading.tokens.indices.contains(token) && [.word, .number].contains(reading.tokens[token].kind)
      ? "A" : nil
  }

  func mention(endingBefore token: Int) -> Range<Int>? {
    let last = beforeBrackets(token)
    let place = reading.tokens.indices.contains(last) ? reading.tokens[last].range.lowerBound : 0
    guard let mention = mentions.ending(at: place).first else { return nil }
    return reading.tokens.partitioningIndex { $0.range.lowerBound >= mention.start }..<token
  }

  /// Before an age in brackets: 「さん（28）は」.
  func beforeBrackets(_ token: Int) -> Int {
    guard reading.isSymbol(token - 1, ")") else { return token }
    return (max(0, token - 10)..<token - 1).last { reading.isSymbol($0, "(") } ?? token
  }

  /// Words in which bodies and groups end, by their last character.
  private static let bodies = Dictionary(
    grouping: [
      "省", "庁", "局", "委員会", "協会", "銀行", "大学", "社", "機構", "連盟", "党", "会議所", "グループ", "政府",
      "側", "会", "府", "県", "市", "町", "村", "部", "大使館", "総領事館", "研究所", "労組", "当局", "警察", "裁判所",
      "基金", "連合", "団体", "工場", "病院", "学校", "新聞", "通信", "自動車", "製作所", "電機", "商事", "物産", "建設",
      "ホールディングス", "統計", "調査", "報告", "関係者", "幹部", "筋", "アナリスト", "企業", "住民", "業者",
    ].map { Array($0.unicodeScalars) }
  ) { $0.last }

  /// The words of a phrase that can speak; `nil` where it is a thing.
  private func canSpeak(_ tokens: Range<Int>) -> Range<Int>? {
    if mention(endingBefore: tokens.upperBound) != nil { return tokens }
    let start = lastPart(of: tokens)
    let isNamed = reading.phrases(endingBefore: tokens.upperBound).contains { phrase in
      guard phrase.tokens.lowerBound >= start else { return false }
      switch phrase.entry.category {
      case .organisation: return true
      case .title:
        let longest = reading.phrase(.title, at: phrase.tokens.lowerBound)
        return longest?.tokens == phrase.tokens && longest?.entry.value != "honorific"
      default: return false
      }
    }
    if isNamed { return start..<tokens.upperBound }
    let words = reading.text.scalars[reading.range(of: start..<tokens.upperBound)]
    let isCompany = words.count >= 4 && words.allSatisfy { $0.isKatakana || $0 == "・" }
    let isBody = Self.bodies[words.last]?.contains { words.suffix($0.count).elementsEqual($0) }
    guard isCompany || isBody == true,
      words.count >= 2 || words.first == "市" || words.first == "県"
    else { return nil }
    return start..<tokens.upperBound
  }

  /// Behind the last 「の」 of a phrase: 「日本の外務省」 is 「外務省」.
  private func lastPart(of tokens: Range<Int>) -> Int {
    var start = tokens.lowerBound
    for token in tokens where reading.scalar(token) == "の" && token + 1 < tokens.upperBound {
      start = token + 1
    }
    return start
  }

  private func speaker(_ tokens: Range<Int>, end: Int) -> Speaker {
    let range = reading.range(
      of: tokens.lowerBound..<max(beforeBrackets(tokens.upperBound), tokens.lowerBound))
    let mention = mentions.ending(at: range.upperBound).first { $0.start >= range.lowerBound }
    let place =
      mention.map { mention in
        reading.tokens.partitioningIndex {
          $0.range.lowerBound >= mention.start
        }..<tokens.upperBound
      } ?? tokens
    return Speaker(
      tokens: place, name: mention?.name ?? reading.text.string(reading.range(of: tokens)), end: end
    )
  }
}
