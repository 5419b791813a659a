import BriefingModel

/// Finds the words that say what a Japanese number measures, whose it is, and for what time.
struct JapaneseLabels {
  let reading: Reading
  let sentence: Range<Int>
  let dates: ArraySlice<FoundDate>

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
    return topic(before: qualifiers.tokens.lowerBound) ?? last
      ?? (unit.kind == .count && !unit.tokens.isEmpty ? unit.tokens : nil)
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
      !["間", "うち", "中", "後", "前", "規模", "水準", "大台", "場合"].contains(where: {
        reading.reads($0, at: start)
      })
    else { return nil }
    return start..<end
  }

  /// “日本企業2000社”: the noun just before.
  private func nounBefore(_ token: Int) -> Range<Int>? {
    var end = token
    for word in ["計", "合計", "総額", "延べ", "のべ", "累計", "新た"]
    where reading.reads(word, endingBefore: end) {
      end -= word.unicodeScalars.count
    }
    var start = end
    while start > sentence.lowerBound, end - start < 16, reading.isNounPart(start - 1) {
      start -= 1
    }
    guard end - start >= 2, !reading.isNumber(start - 1), !isDate(end - 1),
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
        reading.isNounPart(index - 1) || reading.isSymbol(index - 1, ")")
          || reading.isSymbol(index - 1, "」")
      else { continue }
      if let noun = nounPhrase(endingBefore: index) { return noun }
    }
    return nil
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
        reading.isNounPart(before) || reading.isSymbol(before, "・")
          || reading.scalar(before) == "の" && start < end && reading.isNounPart(before - 1)
      else { break }
      start = before
    }
    if reading.isNumber(start - 1),
      let mark = (start..<end).first(where: { reading.scalar($0) == "の" })
    {
      start = mark
    } else if reading.isNumber(start - 1) {
      start -= 1
      return start..<end
    }
    while start < end, !reading.isNounPart(start) { start += 1 }
    return end - start >= 2 ? start..<end : nil
  }

  private func isDate(_ token: Int) -> Bool {
    dates.contains { $0.tokens.contains(token) }
  }

  /// Whose it is: “ベトナム” of “ベトナムの輸出額”.
  func scope(of label: Range<Int>?) -> Range<Int>? {
    guard let label, let mark = label.first(where: { reading.scalar($0) == "の" }),
      mark > label.lowerBound
    else { return nil }
    return label.lowerBound..<mark
  }

  /// The last date before an amount in the sentence that is not only compared with.
  func period(before token: Int) -> FoundDate? {
    var found: FoundDate?
    for date in dates where date.tokens.upperBound <= token {
      if date.isComparison || reading.reads("比", at: date.tokens.upperBound)
        || reading.reads("より", at: date.tokens.upperBound)
      {
        continue
      }
      found = date
    }
    return found
  }
}
