import BriefingModel
import Foundation

/// Puts together the figures of one sentence in a script with spaces.
struct FigureGrammar {
  let reading: Reading
  let sentenceIndex: Int
  /// The dates of the sentence, in order.
  let dates: ArraySlice<FoundDate>

  private var sentence: Range<Int> { reading.sentences[sentenceIndex].tokens }

  /// What has been read of the sentence so far.
  private struct State {
    var result = FigureFinder.Result()
    /// The end of what was read.
    var limit: Int
    /// The last change, and where it ended.
    var lastChange: (change: Figure.Change, end: Int)?
    /// Whether a rank stands before in the sentence.
    var isRanking = false
    /// The label of the last amount that was no count.
    var lastLabel: Range<Int>?
    /// Where numbers were read, for periods.
    var amounts: [Range<Int>] = []
  }

  func figures() -> FigureFinder.Result {
    var state = State(limit: sentence.lowerBound)
    let amountReader = AmountReader(reading: reading, sentence: sentence)
    let multipleReader = MultipleReader(reading: reading, sentence: sentence)
    let rankReader = RankReader(reading: reading, sentence: sentence)
    let doubts = FigureDoubts(reading: reading, sentence: sentence)
    let targets = TargetScope(reading: reading, sentence: sentence)
    let years = YearReader(
      reading: reading, sentence: sentence, hasTarget: targets.hasCue)
    var nextDate = dates.startIndex
    var token = sentence.lowerBound
    while token < sentence.upperBound {
      while nextDate < dates.endIndex, dates[nextDate].tokens.upperBound <= token { nextDate += 1 }
      let date =
        nextDate < dates.endIndex && dates[nextDate].tokens.contains(token)
        ? dates[nextDate] : nil
      if reading.isNumber(token), date.map({ $0.tokens.count <= 2 }) ?? true,
        let year = years.year(at: token)
      {
        add(year, to: &state)
        token = max(token + 1, date?.tokens.upperBound ?? 0)
        continue
      }
      if let date {
        token = max(token + 1, date.tokens.upperBound)
        continue
      }
      guard isStart(token) else {
        token += 1
        continue
      }
      let ranks = rankReader.ranks(at: token, isOpen: state.isRanking)
      if let rank = ranks.first {
        for rank in ranks { add(rank, to: &state) }
        token = max(token + 1, rank.tokens.upperBound)
      } else if let multiple = multipleReader.multiple(at: token) {
        if let figure = multiple.figure {
          add(figure, to: &state, targets)
        }
        token = max(token + 1, multiple.end)
      } else if let found = amountReader.amounts(at: token, from: state.limit) {
        for amount in found.amounts { add(amount, to: &state, targets) }
        token = max(token + 1, found.end)
        if !found.amounts.isEmpty { state.limit = max(state.limit, found.end) }
      } else if let doubt = doubts.doubt(at: token) {
        state.result.doubts.append(doubt)
        token += 1
      } else {
        token += 1
      }
    }
    return state.result
  }

  /// Whether anything could begin at a token: most tokens are words that begin nothing.
  private func isStart(_ token: Int) -> Bool {
    if reading.isNumber(token) { return true }
    return reading.categories(at: token).contains {
      switch $0 {
      case .cardinal, .ordinal, .ordinalEnding, .multiple, .multipleExclusion, .halved, .twice,
        .roundPercent, .vagueAmount, .bound, .numberParticle, .rankFirst, .rankNumber, .denominator:
        true
      default: false
      }
    }
  }

  // MARK: Adding

  private func add(_ amount: Amount, to state: inout State, _ targets: TargetScope) {
    let reader = QualifierReader(reading: reading, sentence: sentence)
    let qualifiers = reader.qualifiers(of: amount, from: state.limit, after: state.lastChange)
    let labels = FigureLabels(reading: reading, sentence: sentence)
    let label = labels.label(
      of: amount, qualifiers, from: state.amounts.last?.upperBound ?? sentence.lowerBound,
      after: state.lastLabel)
    if amount.noun == nil { state.lastLabel = label }
    var unitText = amount.unitTokens.map(words)
    if unitText == amount.unit { unitText = nil }
    let figure = ExtractedFigure(
      quantity: amount.quantity, range: reading.range(of: qualifiers.tokens), unit: amount.unit,
      unitText: unitText, bound: qualifiers.bound,
      // “rose by 5” is a change, “rose to 5” a level.
      change: qualifiers.isLevel ? nil : qualifiers.change,
      kind: amount.kind,
      status: targets.isTarget(qualifiers.tokens) ? .target : .reported,
      label: label.map(words) ?? "", scope: labels.scope(of: label).map(words),
      period: labels.period(of: qualifiers.tokens, dates: dates, amounts: state.amounts).map {
        ExtractedDate(range: reading.range(of: $0.tokens), period: $0.period)
      }, sentence: sentenceIndex)
    state.result.figures.append(figure)
    state.amounts.append(amount.tokens)
    if let change = qualifiers.change ?? reader.changeBeforeStart(amount) {
      state.lastChange = (change, qualifiers.tokens.upperBound)
    } else if !amount.isStart {
      state.lastChange = nil
    }
    state.limit = max(state.limit, qualifiers.tokens.upperBound)
    if amount.number.whole != nil, reading.language == .english, amount.kind == .count {
      state.result.doubts.append(
        Extraction.Doubt(
          code: "ambiguous-number",
          message: "The point may part thousands or decimals; check the number.",
          range: reading.range(of: qualifiers.tokens)))
    }
  }

  private func add(_ rank: FoundRank, to state: inout State) {
    state.isRanking = true
    let labels = FigureLabels(reading: reading, sentence: sentence)
    state.result.figures.append(
      ExtractedFigure(
        quantity: .value(Decimal(rank.place)), range: reading.range(of: rank.tokens), unit: "rank",
        kind: .rank,
        label: (rank.thing ?? labels.opening(before: rank.tokens.lowerBound)).map(words) ?? "",
        scope: nil,
        period: labels.period(of: rank.tokens, dates: dates, amounts: state.amounts).map {
          ExtractedDate(range: reading.range(of: $0.tokens), period: $0.period)
        }, sentence: sentenceIndex))
    state.amounts.append(rank.tokens)
    state.limit = max(state.limit, rank.tokens.upperBound)
  }

  private func add(_ year: FoundYear, to state: inout State) {
    state.result.figures.append(
      ExtractedFigure(
        quantity: .value(Decimal(year.value)),
        range: reading.range(of: year.token..<year.token + 1), unit: "year", kind: .year,
        status: year.status, label: year.label.map(words) ?? "", sentence: sentenceIndex))
  }

  private func words(_ tokens: Range<Int>) -> String {
    reading.text.sourceString(reading.range(of: tokens))
  }
}
