import BriefingModel
import Foundation

/// Puts together the figures of one Japanese sentence.
struct JapaneseFigureGrammar {
  let reading: Reading
  let sentenceIndex: Int
  let sentence: Range<Int>
  /// The dates of the sentence, in order.
  let dates: ArraySlice<FoundDate>

  private var labels: JapaneseLabels {
    JapaneseLabels(
      reading: reading, context: JapaneseSentence(tokens: sentence, dates: dates))
  }

  /// What has been read of the sentence so far.
  private struct State {
    var result = FigureFinder.Result()
    /// The end of what was read.
    var limit: Int
    var lastLabel: Range<Int>?
    /// The figures that may share the change of one behind them, as indices of the result.
    var open: [(index: Int, end: Int)] = []
    /// Whether the figure before is of the same list.
    var isInList = false
  }

  func figures() -> FigureFinder.Result {
    var state = State(limit: sentence.lowerBound)
    let amounts = JapaneseAmountReader(
      reading: reading, context: JapaneseSentence(tokens: sentence, dates: dates))
    let ranks = JapaneseRankReader(reading: reading, sentence: sentence, labels: labels)
    let doubts = JapaneseDoubts(reading: reading, sentence: sentence)
    let targets = JapaneseTargets(reading: reading, sentence: sentence)
    let years = JapaneseYears(reading: reading, sentence: sentence, targets: targets)
    let numbers = JapaneseNumberReader(reading: reading)
    var nextDate = dates.startIndex
    var token = sentence.lowerBound
    while token < sentence.upperBound {
      while nextDate < dates.endIndex, dates[nextDate].tokens.upperBound <= token { nextDate += 1 }
      if nextDate < dates.endIndex, dates[nextDate].tokens.contains(token) {
        let date = dates[nextDate]
        if let status = years.status(of: date) { add(date, status, to: &state) }
        token = max(token + 1, date.tokens.upperBound)
        state.limit = token
        continue
      }
      if numbers.isStart(token) || reading.scalar(token) == "第" {
        let found = ranks.ranks(at: token)
        if let rank = found.first {
          for rank in found { add(rank, to: &state) }
          token = max(token + 1, rank.tokens.upperBound)
          state.limit = token
          continue
        }
        if let round = roundPercent(at: token) {
          add(round, to: &state, targets)
          token = max(token + 1, round.tokens.upperBound)
          continue
        }
        if let found = amounts.amounts(at: token, from: state.limit) {
          for amount in found.amounts { add(amount, to: &state, targets) }
          if let vague = found.vague { state.result.doubts.append(doubts.vague(vague)) }
          token = max(token + 1, found.end)
          state.limit = max(state.limit, token)
          continue
        }
      } else if let multiple = multiple(at: token) {
        add(multiple, to: &state, targets)
        token = multiple.tokens.upperBound
        continue
      } else if let found = doubts.doubt(at: token) {
        state.result.doubts.append(found.doubt)
        token = max(token + 1, found.end)
        state.limit = token
        continue
      }
      token += 1
    }
    return state.result
  }

  /// “2桁成長” is growth of at least ten percent.
  private func roundPercent(at token: Int) -> JapaneseAmount? {
    guard let round = reading.phrase(.roundPercent, at: token), let least = round.entry.number,
      round.tokens.upperBound < sentence.upperBound
    else { return nil }
    let end = round.tokens.upperBound
    let index = reading.reads("の", at: end) ? end + 1 : end
    guard let change = reading.phrase(.changeVerb, at: index), change.entry.value != "none" else {
      return nil
    }
    let unit = JapaneseUnit(tokens: end..<end, token: "percent", kind: .percent)
    return JapaneseAmount(
      tokens: round.tokens, quantity: .value(Decimal(least)), unit: unit, bound: .atLeast)
  }

  /// 倍増, 半減.
  private func multiple(at token: Int) -> JapaneseAmount? {
    guard reading.scalar(token) == "倍" || reading.scalar(token) == "半",
      reading.phrase(.multipleExclusion, at: token) == nil
    else { return nil }
    var value: Decimal
    let match: PhraseTrie.Match
    var change = Figure.Change.up
    if let found = reading.phrase(.multiple, at: token), let factor = found.entry.number {
      (match, value) = (found, Decimal(factor))
    } else if let found = reading.phrase(.halved, at: token) {
      (match, value) = (found, Decimal(sign: .plus, exponent: -1, significand: 5))
      change = .down
    } else {
      return nil
    }
    let end = match.tokens.upperBound
    let unit = JapaneseUnit(tokens: end..<end, token: "times", kind: .multiple)
    return JapaneseAmount(
      tokens: match.tokens, quantity: .value(value), unit: unit, change: change)
  }

  // MARK: Adding

  private func add(_ amount: JapaneseAmount, to state: inout State, _ targets: JapaneseTargets) {
    let reader = JapaneseQualifierReader(reading: reading, sentence: sentence)
    var qualifiers = reader.qualifiers(of: amount, from: state.limit)
    if qualifiers.change == nil, state.isInList {
      qualifiers.change = state.result.figures.last?.change
    }
    state.isInList = amount.sharesChange
    if targets.isNamed(before: amount.tokens.lowerBound) {
      qualifiers.bound = amount.bound ?? .exactly
    }
    let label = labels.label(of: amount, qualifiers, after: state.lastLabel)
    var unit = amount.unit.token
    if unit.isEmpty, amount.unit.kind == .count || amount.unit.kind == .multiple {
      unit = label.map(words) ?? ""
    }
    var unitText: String? = amount.unit.tokens.isEmpty ? nil : words(amount.unit.tokens)
    if unitText == unit { unitText = nil }
    let figure = ExtractedFigure(
      quantity: amount.quantity, range: reading.range(of: qualifiers.tokens), unit: unit,
      unitText: unitText, bound: qualifiers.bound, change: qualifiers.change,
      kind: amount.unit.kind,
      status: targets.isTarget(qualifiers.tokens, isAhead: isAhead(qualifiers.tokens.lowerBound))
        ? .target : .reported,
      label: label.map(words) ?? "", scope: labels.scope(of: label).map(words),
      period: period(before: qualifiers.tokens.lowerBound), sentence: sentenceIndex)
    share(qualifiers.change, of: figure, to: &state, behind: qualifiers.tokens.lowerBound)
    state.result.figures.append(figure)
    if qualifiers.change == nil, !amount.isLevel,
      amount.sharesChange
        || reading.isSymbol(qualifiers.tokens.upperBound, "、")
          && !reading.isHiragana(qualifiers.tokens.upperBound - 1)
    {
      state.open.append((state.result.figures.count - 1, qualifiers.tokens.upperBound))
    } else {
      state.open = []
    }
    state.lastLabel = label ?? state.lastLabel
    state.limit = max(state.limit, qualifiers.tokens.upperBound)
  }

  /// “輸出は5%、輸入は7%増えた”: the change behind is that of the figures before too.
  private func share(
    _ change: Figure.Change?, of figure: ExtractedFigure, to state: inout State, behind start: Int
  ) {
    guard let change, let last = state.open.last, start - last.end <= 20 else { return }
    for (index, _) in state.open where state.result.figures[index].unit == figure.unit {
      state.result.figures[index].change = change
    }
  }

  private func add(_ rank: JapaneseRank, to state: inout State) {
    state.result.figures.append(
      ExtractedFigure(
        quantity: .value(Decimal(rank.place)), range: reading.range(of: rank.tokens),
        unit: "rank", kind: .rank, label: rank.thing.map(words) ?? "",
        period: period(before: rank.tokens.lowerBound), sentence: sentenceIndex))
    state.open = []
  }

  private func add(_ date: FoundDate, _ status: Figure.Status, to state: inout State) {
    let year: Int
    switch date.period {
    case .year(let number)?, .fiscalYear(let number)?: year = number
    default: return
    }
    // Without 年度 and what else the date may hold: the year alone.
    var end = date.tokens.lowerBound
    while end < date.tokens.upperBound, reading.scalar(end) != "年" { end += 1 }
    end = min(end + 1, date.tokens.upperBound)
    state.result.figures.append(
      ExtractedFigure(
        quantity: .value(Decimal(year)), range: reading.range(of: date.tokens.lowerBound..<end),
        unit: "year", kind: .year, status: status,
        label: (labels.topic(before: date.tokens.lowerBound)).map(words) ?? "",
        sentence: sentenceIndex))
  }

  /// Whether the date just before an amount is a year to come.
  private func isAhead(_ token: Int) -> Bool {
    guard let date = labels.period(before: token), token - date.tokens.upperBound <= 12,
      let today = reading.head.date?.year
    else { return false }
    switch date.period {
    case .year(let year)?, .fiscalYear(let year)?: return year > today
    default: return false
    }
  }

  private func period(before token: Int) -> ExtractedDate? {
    labels.period(before: token).map {
      ExtractedDate(range: reading.range(of: $0.tokens), period: $0.period)
    }
  }

  private func words(_ tokens: Range<Int>) -> String {
    reading.text.sourceString(reading.range(of: tokens))
  }
}
