import BriefingModel
import Foundation

/// A rank and what it is a rank in.
struct JapaneseRank {
  var tokens: Range<Int>
  var place: Int
  var thing: Range<Int>?
}

/// Reads ranks: `第3位`, `世界2位`, `3番目に大きい`; one for each thing that is ranked.
struct JapaneseRankReader {
  let reading: Reading
  let sentence: Range<Int>
  let labels: JapaneseLabels

  private var numbers: JapaneseNumberReader { JapaneseNumberReader(reading: reading) }

  /// The ranks whose words begin with a token.
  func ranks(at start: Int) -> [JapaneseRank] {
    let first = reading.scalar(start) == "第" ? start + 1 : start
    guard numbers.isStart(first), !numbers.continues(first),
      let number = numbers.number(at: first, before: sentence.upperBound), let place = number.small,
      place > 0, number.scale == 1
    else { return [] }
    let end = number.tokens.upperBound
    if reading.reads("位", at: end), !reading.reads("位置", at: end) {
      let tokens = start..<end + 1
      let things = things(before: start)
      guard !things.isEmpty else {
        return [JapaneseRank(tokens: tokens, place: place, thing: labels.topic(before: start))]
      }
      return things.map { JapaneseRank(tokens: tokens, place: place, thing: $0) }
    }
    guard reading.reads("番目", at: end) else { return [] }
    let tokens = start..<end + 2
    let things = things(before: start)
    if !things.isEmpty {
      return things.map { JapaneseRank(tokens: tokens, place: place, thing: $0) }
    }
    guard reading.reads("に", at: end + 2) && isSuperlative(end + 3) || isRanked(end + 2) else {
      return []
    }
    return [JapaneseRank(tokens: tokens, place: place, thing: labels.topic(before: start))]
  }

  /// “2番目の規模”, “3番目の貿易相手国”: what is ranked, rather than what came second.
  private func isRanked(_ token: Int) -> Bool {
    guard reading.reads("の", at: token) else { return false }
    return [
      "規模", "大き", "多さ", "高さ", "長さ", "速さ", "広さ", "経済", "市場", "貿易", "パートナー", "投資", "輸出",
      "輸入", "生産", "供与", "援助", "ドナー", "人口",
    ].contains { reading.reads($0, at: token + 1) }
  }

  /// “3番目に大きい貿易相手国”: an adjective behind.
  private func isSuperlative(_ token: Int) -> Bool {
    reading.isKanji(token)
      && (token..<token + 4).contains { ["い", "な", "く"].contains(reading.scalar($0)) }
  }

  /// The nouns before “で”: “ODAと労働協力で1位”. Only short nouns are told apart; “日本と中国の貿易” is one.
  private func things(before start: Int) -> [Range<Int>] {
    var end = start
    for word in ["世界", "国内", "アジア", "全国", "域内", "ともに", "それぞれ"]
    where reading.reads(word, endingBefore: end) {
      end -= word.unicodeScalars.count
    }
    guard reading.reads("で", endingBefore: end) else { return [] }
    end -= 1
    var things: [Range<Int>] = []
    var last = end
    var index = end
    var isJoined = true
    while index > sentence.lowerBound, end - index < 40 {
      let before = index - 1
      if reading.isNounPart(before) || reading.isSymbol(before, "・")
        || reading.isSymbol(before, "(") || reading.isSymbol(before, ")")
      {
        index = before
      } else if let scalar = reading.scalar(before), scalar == "と" || scalar == "や",
        reading.isNounPart(before - 1) || reading.isSymbol(before - 1, ")"), index < last
      {
        things.append(index..<last)
        last = before
        index = before
      } else {
        isJoined = reading.scalar(before) != "の"
        break
      }
    }
    if index < last { things.append(index..<last) }
    if things.count == 1, ["中", "内", "間"].contains(reading.scalar(index)), index + 1 == end {
      return []
    }
    guard isJoined else { return things.isEmpty ? [] : [index..<end] }
    return things.reversed().map(withoutBrackets)
  }

  private func withoutBrackets(_ noun: Range<Int>) -> Range<Int> {
    guard reading.isSymbol(noun.upperBound - 1, ")"),
      let open = noun.first(where: { reading.isSymbol($0, "(") }), open > noun.lowerBound
    else { return noun }
    return noun.lowerBound..<open
  }
}
