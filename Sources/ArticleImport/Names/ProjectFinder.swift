import BriefingModel

/// Finds the names of projects and built works.
struct ProjectFinder {
  struct Findings {
    var mentions: [NameMention] = []
    var doubts: [Extraction.Doubt] = []
  }

  /// A name with what is said beside it.
  private struct Candidate {
    /// The name itself.
    var name: Range<Int>
    /// The name with what is said beside it: who pays, where it is, who builds it.
    var whole: Range<Int>
    var id: String?
    /// A name that no list holds where a place should stand.
    var unknownPlace: Range<Int>?
  }

  let text: NameText
  private let placeEnds: [Int: Int]
  private let ventures: [Int: Int]
  private let organisationStarts: Set<Int>
  private var reading: Reading { text.reading }

  init(_ text: NameText, places: [NameMention], organisations: [NameMention]) {
    self.text = text
    placeEnds = Dictionary(
      places.map { ($0.tokens.lowerBound, $0.tokens.upperBound) }, uniquingKeysWith: max)
    ventures = Dictionary(
      organisations.map { ($0.tokens.lowerBound, $0.tokens.upperBound) }, uniquingKeysWith: max)
    organisationStarts = Set(organisations.map(\.tokens.lowerBound))
  }

  /// The projects in order; the unknown names of places in them join the places.
  func findings(addingPlacesTo places: inout [NameMention]) -> Findings {
    var findings = Findings()
    var end = 0
    var added: [NameMention] = []
    for candidate in candidates() {
      if candidate.whole.lowerBound >= end {
        end = candidate.whole.upperBound
        var mention = text.mention(candidate.name, id: candidate.id)
        mention.range = reading.range(of: candidate.whole)
        mention.tokens = candidate.whole
        findings.mentions.append(mention)
      } else if candidate.whole.upperBound > end {
        continue
      }
      guard let place = candidate.unknownPlace else { continue }
      let unknown = text.mention(place)
      added.append(unknown)
      findings.doubts.append(
        Extraction.Doubt(
          code: "unknown-name",
          message: "“\(unknown.name)” stands as a place and is in no list; kept as printed.",
          range: unknown.range))
    }
    guard !added.isEmpty else { return findings }
    places = (places + added).sorted { $0.range.lowerBound < $1.range.lowerBound }
    return findings
  }

  private func candidates() -> [Candidate] {
    var candidates: [Candidate] = []
    for token in reading.tokens.indices where reading.tokens[token].kind == .word {
      guard !reading.phrases(at: token).isEmpty else { continue }
      if let known = reading.phrase(.project, at: token), text.hasCapital(known.tokens) {
        candidates.append(whole(known.tokens, id: known.entry.value))
      }
      if reading.language == .vietnamese {
        if let found = vietnamese(at: token) { candidates.append(found) }
      } else if let found = english(at: token) {
        candidates.append(found)
      }
    }
    return candidates.sorted {
      ($0.whole.lowerBound, -$0.whole.count, $0.id == nil ? 1 : 0)
        < ($1.whole.lowerBound, -$1.whole.count, $1.id == nil ? 1 : 0)
    }
  }

  // MARK: English

  /// A name with the word that ends it: “X drainage project”, “X Mall”, “X Smart City”.
  private func english(at token: Int) -> Candidate? {
    guard let tail = reading.phrase(.projectTail, at: token), token > 0,
      !text.isCapitalised(tail.tokens.upperBound) || !text.isCapitalised(token)
        || !reading.tokens[tail.tokens.upperBound].isAfterSpace
    else { return nil }
    // The sort of work between the name and the last word: “drainage”, “high-speed railway”.
    var start = token
    var hasSort = false
    while start > 0, token - start < 8, text.isSameSentence(start - 1, start),
      let sort = reading.phrase(.projectType, endingBefore: start),
      !text.hasCapital(sort.tokens) || reading.tokens[sort.tokens.lowerBound].isAllCapitals
    {
      start = sort.tokens.lowerBound
      hasSort = true
    }
    let nameEnd = start
    start = capitalsStart(before: nameEnd)
    let name = start..<nameEnd
    guard isName(name, sort: tail.entry.value, hasSort: hasSort, keyword: token) else { return nil }
    // Of “X Smart City project” the word before names it already.
    let isSite = tail.entry.value == "site"
    if !isSite, reading.phrase(.projectTail, endingBefore: token)?.entry.value == "site",
      text.isCapitalised(token - 1)
    {
      return nil
    }
    let end = lineNumberEnd(from: tail.tokens.upperBound)
    var candidate = whole(start..<end, id: nil)
    if !isSite, hasSort, let first = name.first, placesWithin(name).isEmpty,
      !name.contains(where: { organisationStarts.contains($0) || reading.tokens[$0].isAllCapitals }
      ),
      reading.tokens[first].kind == .word
    {
      candidate.unknownPlace = name
    }
    return candidate
  }

  /// `Line 1`, `No. 3` behind “Metro”.
  private func lineNumberEnd(from token: Int) -> Int {
    var end = token
    if text.isWord(end, "line") || text.isWord(end, "phase") { end += 1 }
    if text.isWord(end, "no") { end += reading.isSymbol(end + 1, ".") ? 2 : 1 }
    guard reading.tokens.indices.contains(end), reading.tokens[end].kind == .number,
      end > token || text.isCapitalised(token - 1), reading.tokens[end].range.count <= 2
    else { return token }
    return end + 1
  }

  private func capitalsStart(before end: Int) -> Int {
    var start = end
    while start > 0, end - start < 8, text.isSameSentence(start - 1, start) {
      let previous = start - 1
      if text.isCapitalised(previous), !isStop(previous), !text.isInPersonName(previous..<start) {
        start = previous
      } else if text.isHyphen(previous), start < end, text.isCapitalised(previous - 1) {
        start = previous
      } else {
        break
      }
    }
    while start < end, !text.isCapitalised(start) { start += 1 }
    return start
  }

  private func isStop(_ token: Int) -> Bool {
    reading.phrases(at: token).contains { phrase in
      switch phrase.entry.category {
      case .notOrganisationName, .functionWord, .weekday, .month, .honorific, .notProjectName: true
      case .nationality: phrase.tokens.count == 1 && !text.isCapitalised(token + 1)
      default: false
      }
    }
  }

  /// Whether some capitals name a project: not a country alone before “project”, nor a word that only
  /// begins a sentence.
  private func isName(_ name: Range<Int>, sort: String, hasSort: Bool, keyword: Int) -> Bool {
    guard let first = name.first else { return false }
    if name.count == 1, text.isSentenceStart(first), placeEnds[first] == nil,
      !organisationStarts.contains(first)
    {
      return false
    }
    if text.has(.nationality, at: first), name.count == 1 { return false }
    if sort == "work", !hasSort {
      // `Expo project`, `Japan programme`: too little to be a name.
      return name.count > 1 && placeEnds[first] != name.upperBound
    }
    // A site in small letters is one behind a place only if it is no country's: “Japan airport”.
    return sort == "work" || text.isCapitalised(keyword) || name.count > 1
      || placeEnds[first] != nil
  }

  private func placesWithin(_ tokens: Range<Int>) -> [Int] {
    tokens.filter { placeEnds[$0] != nil }
  }

  // MARK: Vietnamese

  /// `dự án thoát nước Yên Xá`, `cầu Nhật Tân`, `sân bay Long Thành`, by the word that begins it.
  private func vietnamese(at token: Int) -> Candidate? {
    guard let head = reading.phrase(.projectHead, at: token),
      !isWithinCompound(head.tokens)
    else { return nil }
    var end = head.tokens.upperBound
    var hasSort = head.entry.value == "site"
    while let sort = reading.phrase(.projectType, at: end) ?? reading.phrase(.projectHead, at: end),
      sort.tokens.upperBound - head.tokens.upperBound < 12
    {
      end = sort.tokens.upperBound
      hasSort = true
    }
    let start = end
    while end < start + 8, text.isSameSentence(token, end) {
      if let place = placeEnds[end] {
        end = place
      } else if text.isCapitalised(end), !text.isInPersonName(end..<end + 1),
        !text.has(.role, at: end)
      {
        end += 1
      } else if text.isHyphen(end), end > start, text.isCapitalised(end + 1) {
        end += 1
      } else if reading.tokens[end].kind == .number, reading.tokens[end].range.count <= 2,
        end > start || text.isWord(end - 1, "số")
      {
        end += 1
      } else {
        break
      }
    }
    guard end > start, hasSort || end - start > 1 else { return nil }
    // A country alone is where it is, not what it is called.
    if placeEnds[start] == end, head.entry.value == "work", !hasSort { return nil }
    return Candidate(name: token..<end, whole: token..<end)
  }

  /// “cầu” in “nhu cầu Nhật Bản” is no bridge.
  private func isWithinCompound(_ tokens: Range<Int>) -> Bool {
    reading.phrase(.notProjectName, endingBefore: tokens.upperBound) != nil
  }

  // MARK: What is said beside a name

  private func whole(_ name: Range<Int>, id: String?) -> Candidate {
    var start = name.lowerBound
    var end = name.upperBound
    if let prefix = reading.phrase(.fundedPrefix, endingBefore: start) {
      start = prefix.tokens.lowerBound
    }
    // “X project by Y joint venture”
    var namedEnd = end
    if let work = reading.phrase(.projectTail, at: end), work.entry.value == "work" {
      end = work.tokens.upperBound
    }
    if text.isWord(end, "by"), let venture = ventures[end + 1],
      text.has(.jointVenture, endingBefore: venture)
    {
      end = venture
    }
    // `AEON Mall in Hải Phòng City`
    if id == nil || end == name.upperBound, text.isWord(end, "in"), text.isWord(end - 1, "mall"),
      let place = placeEnds[end + 1]
    {
      end = place
      namedEnd = end
    }
    return Candidate(
      name: name.lowerBound..<namedEnd, whole: start..<end, id: id)
  }
}
