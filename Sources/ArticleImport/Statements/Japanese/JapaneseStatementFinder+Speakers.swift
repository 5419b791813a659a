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

  /// The last 「Xは」 or 「Xが」 of some words that can speak: a person, an office, a body.
  func subject(in tokens: Range<Int>, before limit: Int, _ quotes: [Range<Int>]) -> Speaker? {
    var found: Speaker?
    for token in tokens where token < limit {
      guard let particle = reading.scalar(token), ["は", "が", "も"].contains(particle),
        !quotes.contains(where: { $0.contains(token) })
      else { continue }
      let start = phraseStart(endingBefore: token, from: tokens.lowerBound)
      guard start < token else { continue }
      if particle != "は", found != nil { continue }
      guard let candidate = canSpeak(start..<token) else { continue }
      let end = reading.scalar(token + 1) == "、" ? token + 2 : token + 1
      let next = speaker(candidate, end: end)
      // What is said may have a subject of its own; the first is the speaker's.
      if found == nil { found = next }
    }
    return found
  }

  func lastIn(_ sentence: Range<Int>, before end: Int) -> Speaker? {
    subject(in: sentence.lowerBound..<end, before: end, [])
  }

  /// The beginning of a noun phrase: behind a mark or a particle that ends what stands before it.
  private func phraseStart(endingBefore token: Int, from limit: Int) -> Int {
    if let mention = mention(endingBefore: token) { return mention.lowerBound }
    var start = token
    while start > limit, let scalar = reading.scalar(start - 1) ?? latin(start - 1) {
      if "、。」』（(をはがにでた".unicodeScalars.contains(scalar) { break }
      start -= 1
    }
    return start
  }

  /// Letters and digits within a name of a body.
  private func latin(_ token: Int) -> Unicode.Scalar? {
    reading.tokens.indices.contains(token) && [.word, .number].contains(reading.tokens[token].kind)
      ? "A" : nil
  }

  func mention(endingBefore token: Int) -> Range<Int>? {
    let last = beforeBrackets(token)
    let place = reading.tokens.indices.contains(last) ? reading.tokens[last].range.lowerBound : 0
    for person in people {
      guard let mention = person.mentions.first(where: { $0.upperBound == place }) else { continue }
      let first = reading.tokens.partitioningIndex { $0.range.lowerBound >= mention.lowerBound }
      return first..<token
    }
    return nil
  }

  /// Before an age in brackets: 「さん（28）は」.
  func beforeBrackets(_ token: Int) -> Int {
    guard reading.isSymbol(token - 1, ")") else { return token }
    return (max(0, token - 10)..<token - 1).last { reading.isSymbol($0, "(") } ?? token
  }

  private static let bodies: [String] = [
    "省", "庁", "局", "委員会", "協会", "銀行", "大学", "社", "機構", "連盟", "党", "会議所", "グループ", "政府",
    "側", "会", "府", "県", "市", "町", "村", "部", "大使館", "総領事館", "研究所", "労組", "当局", "警察", "裁判所",
    "基金", "連合", "団体", "工場", "病院", "学校", "新聞", "通信", "自動車", "製作所", "電機", "商事", "物産", "建設",
    "ホールディングス", "統計", "調査", "報告", "関係者", "幹部", "筋", "アナリスト", "企業", "住民", "業者",
  ]

  /// The words of a phrase that can speak; `nil` where it is a thing.
  private func canSpeak(_ tokens: Range<Int>) -> Range<Int>? {
    if mention(endingBefore: tokens.upperBound) != nil { return tokens }
    let start = lastPart(of: tokens)
    if (start..<tokens.upperBound).contains(where: {
      reading.phrase(.title, at: $0).map {
        $0.tokens.upperBound == tokens.upperBound && $0.entry.value != "honorific"
      } ?? false
    }) {
      return start..<tokens.upperBound
    }
    let match = (start..<tokens.upperBound).contains { token in
      reading.phrases(at: token).contains {
        $0.entry.category == .organisation && $0.tokens.upperBound == tokens.upperBound
      }
    }
    if match { return start..<tokens.upperBound }
    let words = reading.text.string(reading.range(of: start..<tokens.upperBound))
    let isCompany =
      words.unicodeScalars.allSatisfy { $0.isKatakana || $0 == "・" }
      && words.unicodeScalars.count >= 4
    guard isCompany || Self.bodies.contains(where: { words.hasSuffix($0) }),
      words.unicodeScalars.count >= 2 || words == "市" || words == "県"
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
    let person = people.first { person in
      person.mentions.contains {
        $0.upperBound == range.upperBound && $0.lowerBound >= range.lowerBound
      }
    }
    let place =
      person?.mentions.first { $0.upperBound == range.upperBound }.map { mention in
        reading.tokens.partitioningIndex {
          $0.range.lowerBound >= mention.lowerBound
        }..<tokens.upperBound
      } ?? tokens
    return Speaker(
      tokens: place, name: person?.name ?? reading.text.string(reading.range(of: tokens)), end: end)
  }
}
