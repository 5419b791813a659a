/// A sentence with its dates, asked often and therefore searched by halves.
struct JapaneseSentence {
  let tokens: Range<Int>
  /// The dates of the sentence, in order.
  let dates: ArraySlice<FoundDate>

  /// Whether a token belongs to a date.
  func isDate(_ token: Int) -> Bool {
    let index = firstDate(endingBehind: token)
    return index < dates.endIndex && dates[index].tokens.contains(token)
  }

  /// The dates that end before a token, the nearest first, as far as is worth looking.
  func dates(before token: Int) -> ReversedCollection<ArraySlice<FoundDate>> {
    dates[..<firstDate(endingBehind: token - 1)].suffix(8).reversed()
  }

  /// The first date that goes on behind a token.
  private func firstDate(endingBehind token: Int) -> Int {
    var low = dates.startIndex
    var high = dates.endIndex
    while low < high {
      let middle = (low + high) / 2
      if dates[middle].tokens.upperBound > token { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
