import BriefingModel

/// Finds the words that say what a Japanese number measures, whose it is, and for what time.
struct JapaneseLabels {
  let reading: Reading
  let context: JapaneseSentence

  private var sentence: Range<Int> { context.tokens }

  /// What is measured or counted.
  ///
  /// - Parameter last: The label of the amount before.
  func label(
    of amount: JapaneseAmount, _ qualifiers: JapaneseQualifiers, after last: Range<Int>?
  ) -> Range<Int>? {
    let unit = amount.unit
    if unit.isGuess { return unit.tokens }
    if qualifiers.change == nil, let noun = nounBehind(qualifiers.tokens.upperBound) { return noun }
    if unit.kind == .count, let noun = nounBefore(qualifiers.tokens.lowerBound) { return noun }
    if unit.kind == .percent || unit.kind == .multiple,
      let whole = whole(before: qualifiers.tokens.lowerBound)
    {
      return whole
    }
    return topic(before: qualifiers.tokens.lowerBound) ?? last
      ?? (unit.kind == .count && !unit.tokens.isEmpty ? unit.tokens : nil)
  }

  /// “世帯の約3割”: the noun before の.
  private func whole(before token: Int) -> Range<Int>? {
    guard reading.reads("の", endingBefore: token), !isDate(token - 2) else { return nil }
    let noun = nounPhrase(endingBefore: token - 1)
    return noun.flatMap { $0.contains(where: { reading.isNumber($0) }) ? nil : $0 }
  }

  /// “100件の協力文書”, “100件を超える協力文書”.
  private func nounBehind(_ token: Int) -> Range<Int>? {
    var start = token
    if reading.reads("の", at: token) {
      start += 1
    } else if !(["る", "い"].contains(reading.scalar(token - 1))) {
      return nil
    }
    var end = start
    while sentence.contains(end), end - start < 24,
      reading.isNounPart(end) || reading.isSymbol(end, "・")
    {
      end += 1
    }
    guard end - start >= 2, !reading.has(.changeVerb, at: start),
      !["間", "うち", "中", "後", "前", "規模", "水準", "大台", "場合", "見通", "見込", "方針", "予定", "可能", "勢い", "試算"]
        .contains(where: { reading.reads($0, at: start) })
    else { return nil }
    return start..<end
  }

  /// “日本企業2000社”: the noun just before.
  private func nounBefore(_ token: Int) -> Range<Int>? {
    var end = token
    for word in ["累計", "合計", "総計", "計", "総額", "延べ", "のべ", "新た", "約"]
    where reading.reads(word, endingBefore: end) {
      end -= word.unicodeScalars.count
    }
    var start = end
    while start > sentence.lowerBound, end - start < 16, reading.isNounPart(start - 1) {
      start -= 1
    }
    guard start < end, !reading.isNumber(start - 1), !isDate(end - 1),
      end - start > 1
        || reading.isKanji(start)
          && !["約", "計", "週", "年", "月", "日", "全", "各", "同", "他", "者", "延", "夜", "後", "前", "中", "内"]
            .contains(reading.scalar(start)),
      !["前年比", "年間", "日量", "年産", "月間", "毎年", "平均", "定員", "全国", "世界", "国内", "前年同期比", "前月比"].contains(
        where: { reading.reads($0, endingBefore: end) })
    else { return nil }
    return start..<end
  }

  /// “ベトナムの輸出額は…20%増”: the noun before the nearest は, が, を or も.
  func topic(before token: Int) -> Range<Int>? {
    var index = token
    while index > sentence.lowerBound, token - index < 60 {
      index -= 1
      guard let scalar = reading.scalar(index), ["は", "が", "を", "も"].contains(scalar),
        isNounPart(index - 1) || reading.isSymbol(index - 1, ")")
          || reading.isSymbol(index - 1, "」")
      else { continue }
      if let noun = nounPhrase(endingBefore: index), !isEmpty(noun) { return noun }
    }
    return nil
  }

  /// Whether a noun says nothing of what is measured.
  private func isEmpty(_ noun: Range<Int>) -> Bool {
    ["当初", "今回", "一方", "一時", "全体", "同", "水準", "こと", "約", "計", "うち", "平均"].contains {
      $0.unicodeScalars.count == noun.count && reading.reads($0, at: noun.lowerBound)
    }
  }

  /// A noun phrase with の within, leftwards from a token.
  private func nounPhrase(endingBefore token: Int) -> Range<Int>? {
    var end = token
    // What stands in brackets only explains: “国内総生産（GDP）は”.
    if reading.isSymbol(end - 1, ")") {
      var open = end - 1
      while open > sentence.lowerBound, end - open < 20, !reading.isSymbol(open, "(") { open -= 1 }
      guard reading.isSymbol(open, "(") else { return nil }
      end = open
    }
    var start = end
    while start > sentence.lowerBound, end - start < 28 {
      let before = start - 1
      guard !isDate(before),
        isNounPart(before) || reading.isSymbol(before, "・")
          || reading.scalar(before) == "の" && start < end && isNounPart(before - 1)
          || reading.isNumber(before) && start < end && reading.isGlued(start)
          || start < end && isOkurigana(before)
      else { break }
      start = before
    }
    while start < end, !isNounPart(start), !reading.isNumber(start) { start += 1 }
    if let number = (start..<end).last(where: { reading.isNumber($0) }) {
      // “日本企業2000社”: the noun is what stands before the number.
      if let unit = reading.longestPhrase([.counter, .duration], at: number + 1),
        unit.tokens.upperBound >= end
      {
        end = number
      } else if let mark = (number..<end).first(where: { reading.scalar($0) == "の" }) {
        start = mark + 1
      }
    }
    while start < end, reading.scalar(end - 1) == "の" || reading.isNumber(end - 1) { end -= 1 }
    return start < end ? start..<end : nil
  }

  /// Whether a kana stands within a noun of kanji: “値上げ率”.
  private func isOkurigana(_ token: Int) -> Bool {
    guard let scalar = reading.scalar(token), reading.isKanji(token - 1), reading.isKanji(token + 1)
    else { return false }
    return ["げ", "り", "え", "み", "き", "ち", "し", "け", "れ", "め", "い"].contains(scalar)
  }

  /// A part of a noun; さ makes one of an adjective: “長さ”.
  private func isNounPart(_ token: Int) -> Bool {
    reading.isNounPart(token) || reading.scalar(token) == "さ" && reading.isNounPart(token - 1)
  }

  private func isDate(_ token: Int) -> Bool {
    context.isDate(token)
  }

  /// Whose it is: “ベトナム” of “ベトナムの輸出額”.
  func scope(of label: Range<Int>?) -> Range<Int>? {
    guard let label, let mark = label.first(where: { reading.scalar($0) == "の" }),
      mark > label.lowerBound
    else { return nil }
    return label.lowerBound..<mark
  }

  /// “25日、”, “25日の会見で”, a time of day: when something was said or done, not what a number is of.
  private func isOfReport(_ date: FoundDate) -> Bool {
    let end = date.tokens.upperBound
    switch date.period {
    case nil: return true
    case .day?:
      return [
        "、", "の会見", "の演説", "の記者", "の会合", "の会談", "の講演", "発表", "に発表", "の国会", "の閣議", "の東京", "夜", "までに",
      ]
      .contains { reading.reads($0, at: end) }
    default: return false
    }
  }

  /// The last date before an amount in the sentence that is not only compared with.
  func period(before token: Int) -> FoundDate? {
    context.dates(before: token).first { date in
      !date.isComparison && !reading.reads("比", at: date.tokens.upperBound)
        && !reading.reads("より", at: date.tokens.upperBound)
        && !reading.isSymbol(date.tokens.upperBound, "=")
        && !isOfReport(date)
    }
  }
}
