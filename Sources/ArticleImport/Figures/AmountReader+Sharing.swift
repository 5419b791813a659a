import BriefingModel
import Foundation

/// Ranges, and lists that share a unit.
extension AmountReader {
  func range(from first: Piece, limit: Int) -> Found? {
    let end = first.tokens.upperBound
    guard sentence.contains(end + 1) else { return nil }
    let before = first.tokens.lowerBound
    let isBetween = reading.isParticle("between", at: before - 1) && before > limit
    let isFrom = before > limit && reading.isParticle("from", at: before - 1)
    var change: Figure.Change?
    var next = end + 1
    var isDash = false
    if reading.isSymbol(end, "-") {
      guard reading.isGlued(end) == reading.isGlued(end + 1) else { return nil }
      isDash = true
    } else if reading.isParticle("rangeTo", at: end) {
      // “fell $20 to $2,650”: a change and the level that it led to.
      if !isFrom, !isBetween, isOfChange(before) {
        guard first.unit == nil else { return nil }
        if let next = second(at: next, from: end), next.unit == nil { return nil }
      }
    } else if isBetween, reading.isParticle("and", at: end) {
    } else if isFrom, let to = reading.phrase(.changeTo, at: end) {
      change = Figure.Change(rawValue: to.entry.value)
      next = to.tokens.upperBound
    } else {
      return nil
    }
    guard var second = second(at: next, from: end), !isNameOnly(second) || isDash else {
      return nil
    }
    var first = first
    guard share(&first, &second) else {
      // “5-7-9”, “2020-25”: neither range nor two amounts.
      return isDash && first.unit == nil ? Found(end: second.tokens.upperBound) : nil
    }
    if isDash, reading.isGlued(end) {
      let after = second.tokens.upperBound
      if second.unit == nil, reading.isGlued(after),
        reading.isSymbol(after, "-") || reading.isSymbol(after, "/")
      {
        return Found(end: nameEnd(second))
      }
      if isYear(first.number), first.unit == nil { return Found(end: after) }
    }
    guard let last = amount(second) ?? bare(second, isSure: isBetween || isFrom) else {
      return isDash ? Found(end: second.tokens.upperBound) : nil
    }
    let low = first.number.value
    let high = second.number.value
    if isFrom, change == nil { change = move(before: before - 1) }
    if change != nil {
      var start = last
      start.tokens = first.tokens
      start.quantity = .value(low)
      start.isStart = true
      var goal = last
      goal.change = change
      goal.isGoal = true
      return Found(amounts: [start, goal], end: last.tokens.upperBound)
    }
    guard low < high else {
      return isDash ? Found(end: second.tokens.upperBound) : nil
    }
    var range = last
    range.quantity = .range(low: low, high: high)
    let start = first.tokens.lowerBound - (isBetween || isFrom ? 1 : 0)
    range.tokens = start..<last.tokens.upperBound
    return Found(amounts: [range], end: last.tokens.upperBound)
  }

  /// The second number of a range, behind its currency and a word like “about”.
  private func second(at start: Int, from limit: Int) -> Piece? {
    var index = start
    if let bound = reading.phrase(.bound, at: index) { index = bound.tokens.upperBound }
    for category in [LexiconCategory.currencySign, .currencyCode] {
      if let sign = reading.phrase(category, at: index) {
        index = sign.tokens.upperBound
        break
      }
    }
    if reading.isSymbol(index, "-") { index += 1 }
    guard sentence.contains(index) else { return nil }
    guard var piece = piece(at: index, from: limit) else { return nil }
    // A dash of the range is not a sign.
    if piece.number.value < 0, reading.isSymbol(start - 1, "-"),
      piece.tokens.lowerBound == start - 1
    {
      piece.number.value.negate()
      piece.tokens = start..<piece.tokens.upperBound
    }
    return piece
  }

  /// Lets two numbers share unit and scale; `false` where they are of different things.
  private func share(_ first: inout Piece, _ second: inout Piece) -> Bool {
    switch (first.unit, second.unit) {
    case (let one?, let two?): if one.token != two.token { return false }
    case (let one?, nil):
      guard first.isUnitBefore else { return false }
      second.unit = one
    case (nil, let two?): first.unit = two
    case (nil, nil): break
    }
    if first.number.scale == 1, second.number.scale > 1, first.number.value < 1000 {
      first.number.value *= second.number.scale
    }
    return true
  }

  /// The rise or fall somewhere before “from”: “cut the number of plants from 17 to 10”.
  private func move(before token: Int) -> Figure.Change? {
    if token > sentence.lowerBound, reading.isWord(token - 1),
      reading.hasPrefix(token - 1, "rang") || reading.hasPrefix(token - 1, "vary")
    {
      return nil
    }
    let first = max(sentence.lowerBound, token - 14)
    guard first < token else { return nil }
    for index in (first..<token).reversed() where !reading.isSymbol(index, ";") {
      for category in [LexiconCategory.changeVerb, .changeNoun] {
        if let match = reading.phrase(category, at: index) {
          return Figure.Change(rawValue: match.entry.value)
        }
      }
      if reading.has(.multiple, at: index) { return .up }
    }
    return nil
  }

  /// Whether a rise or fall stands before a number, with “by” or “to” between.
  func isOfChange(_ token: Int) -> Bool {
    let isJoined =
      reading.isParticle("by", at: token - 1) || reading.isParticle("to", at: token - 1)
    return isChange(before: isJoined ? token - 1 : token)
  }

  func isChange(before token: Int) -> Bool {
    if reading.has(.changeVerb, endingBefore: token) { return true }
    if reading.has(.changeNoun, endingBefore: token) { return true }
    // “rose in value from”, “up 5 per cent from”.
    let first = max(sentence.lowerBound, token - 4)
    guard first < token else { return false }
    return (first..<token).reversed().prefix { reading.isWord($0) }
      .contains { reading.has(.changeVerb, at: $0) }
  }

  /// Whether “and” or “or” stands near enough to end a list: else its numbers would be read again from each of them.
  private func mayEndList(behind first: Piece) -> Bool {
    let start = first.tokens.upperBound
    let next = reading.conjunctions.partitioningIndex { $0 >= start }
    guard next < reading.conjunctions.count else { return false }
    return reading.conjunctions[next] < min(sentence.upperBound, start + 128)
  }

  /// `5, 7 and 9 per cent`.
  func list(from first: Piece) -> Found? {
    guard first.unit == nil || first.isUnitBefore, mayEndList(behind: first) else { return nil }
    var pieces = [first]
    var hasAnd = false
    var hasOr = false
    while pieces.count < 12, !hasAnd, let last = pieces.last {
      var next = last.tokens.upperBound
      let isBehindComma = reading.isSymbol(next, ",")
      if isBehindComma { next += 1 }
      if reading.isParticle("and", at: next) || reading.isParticle("or", at: next) {
        hasAnd = true
        hasOr = reading.isParticle("or", at: next)
        // “1.2 million, or 3 per cent”: the same thing said twice.
        if hasOr, isBehindComma { return nil }
        next += 1
      }
      guard next > last.tokens.upperBound,
        let piece = second(at: next, from: last.tokens.upperBound),
        piece.tokens.lowerBound <= next + 1
      else { break }
      pieces.append(piece)
      if piece.unit != nil, !piece.isUnitBefore { break }
    }
    guard pieces.count > 1, let last = pieces.last, hasAnd,
      let shared = amount(last), first.isUnitBefore == last.isUnitBefore
    else { return nil }
    if first.isUnitBefore, last.number.scale == 1 { return nil }
    if last.unit?.kind == .percent, pieces.contains(where: { $0.number.scale > 1 }) { return nil }
    if hasOr, pieces.count == 2, first.number.value < last.number.value, first.number.scale == 1 {
      // “one or two years” is one number, not exactly known.
      var range = shared
      range.tokens = first.tokens.lowerBound..<shared.tokens.upperBound
      range.quantity = .range(
        low: first.number.value * last.number.scale, high: last.number.value)
      return Found(amounts: [range], end: shared.tokens.upperBound)
    }
    if !pieces.dropLast().allSatisfy({
      !isYear($0.number) && $0.number.whole == nil || $0.isUnitBefore
    }) {
      return nil
    }
    var amounts: [Amount] = []
    for var piece in pieces.dropLast() {
      if piece.number.scale == 1, last.number.scale > 1, piece.number.value < 1000,
        !first.isUnitBefore
      {
        piece.number.value *= last.number.scale
      }
      var amount = shared
      amount.tokens = piece.tokens
      amount.number = piece.number
      amount.quantity = .value(piece.number.value)
      amounts.append(amount)
    }
    return Found(amounts: amounts + [shared], end: shared.tokens.upperBound)
  }
}
