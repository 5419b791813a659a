import BriefingModel

// Offices without a name that mean someone: “the minister”, “vị đại sứ”, “Thủ tướng”.
extension PeopleReferences {
  /// An office without a name that means someone: “the minister”, “vị đại sứ”, “Thủ tướng”.
  func description(
    at token: Int, in sentence: Reading.Sentence
  ) -> PeopleRegister.Mention? {
    var start = token
    var nationality: String?
    if reading.language == .vietnamese {
      if reading.phrase(.roleModifier, endingBefore: token) != nil { return nil }
      switch reading.word(token) {
      case "vị", "nhà", "nữ": start += 1
      default: break
      }
    } else {
      guard reading.word(token) == "the" else { return nil }
      start += 1
      if let country = reading.phrase(.nationality, at: start),
        reading.tokens[start].isCapitalised
      {
        nationality = reading.text.foldedString(reading.range(of: country.tokens))
        start = country.tokens.upperBound
      }
    }
    // In apposition it is the office of the name beside it: “X, the president,”.
    let office = register.offices.partitioningIndex { $0.upperBound > start }
    if office < register.offices.count, register.offices[office].contains(start) { return nil }
    guard start < sentence.tokens.upperBound,
      !signs[start].isDisjoint(with: [.role, .occupation]),
      !signs[start].contains(.notPerson)
    else { return nil }
    var end = start
    var sorts: [String] = []
    for match in reading.phrases(at: start) {
      switch match.entry.category {
      case .role, .occupation:
        if match.tokens.upperBound > end { sorts = [] }
        end = match.tokens.upperBound
        sorts.append(match.entry.value)
      default: break
      }
    }
    if sorts.isEmpty || !isDescriptionComplete(end, start: start) {
      return nil
    }
    if reading.language == .vietnamese, let country = reading.phrase(.nationality, at: end),
      reading.tokens[end].isCapitalised
    {
      nationality = reading.text.foldedString(reading.range(of: country.tokens))
      end = country.tokens.upperBound
    }
    let description = reading.word(end - 1)
    let person = recent.first { index in
      register.entries[index].offices.contains { sorts.contains($0) || $0 == description }
        && isOf(nationality, register.entries[index])
    }
    return person.map { PeopleRegister.Mention(tokens: token..<end, person: $0) }
  }

  /// Whether nothing behind a description makes it that of another: “the president of”, “the prime
  /// ministers”, “Chủ tịch Quốc hội”.
  private func isDescriptionComplete(_ end: Int, start: Int) -> Bool {
    guard reading.tokens.indices.contains(end) else { return true }
    let next = reading.tokens[end]
    if reading.language == .vietnamese {
      guard next.kind == .word, next.isCapitalised else {
        if reading.tokens[start].isCapitalised || signs[end].contains(.cue) { return true }
        switch reading.word(start - 1) {
        case "vị", "nhà", "theo": return true
        default: return false
        }
      }
      return reading.phrase(.nationality, at: end) != nil
    }
    if reading.isSymbol(end, "-") { return false }
    switch reading.word(end) {
    case "of", "for": return false
    default: return !next.isCapitalised || !next.isAfterSpace
    }
  }

  private func isOf(_ nationality: String?, _ entry: PeopleRegister.Entry) -> Bool {
    guard let nationality else { return true }
    if let own = entry.nationality { return own == nationality }
    switch entry.custom {
    case .vietnamese: return nationality == "vietnamese" || nationality == "việt nam"
    case .japanese: return ["japanese", "nhật bản", "nhật"].contains(nationality)
    default: return false
    }
  }
}
