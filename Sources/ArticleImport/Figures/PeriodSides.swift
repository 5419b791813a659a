import BriefingModel

/// Tells “from 2026” and “by 2045” from “in 2026”, for what is aimed at.
struct PeriodSides {
  let reading: Reading

  /// The period of a date with the words beside it: open to one side where they say so.
  func period(of date: FoundDate) -> Period? {
    guard let period = date.period else { return nil }
    let side =
      reading.phrase(.periodSide, endingBefore: date.tokens.lowerBound)
      ?? reading.phrase(.periodSideAfter, at: date.tokens.upperBound)
    return switch side?.entry.value {
    case "from": .range(from: period, through: nil)
    case "by": .range(from: nil, through: period)
    default: period
    }
  }
}
