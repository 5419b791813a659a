import BriefingModel

/// Finds head, paragraphs and foot of a report.
///
/// The head may hold fields (`date 2025-11-25`), a headline, a line with the day or the agency, and
/// the dateline before the first sentence: `HÀ NỘI, November 25 (VNA) —`, `【ハノイ共同】`. The foot
/// is the agency's sign-off: `— VNS`, `(TTXVN)`, `（共同）`.
struct ReportLayout {
  private(set) var head = ReportHead()
  /// The paragraphs, without the dateline before the first and the agency behind the last.
  private(set) var paragraphs: [Range<Int>]

  private let text: NormalisedText
  private let lexicon: Lexicon
  private let language: Language

  init(of text: NormalisedText, lexicon: Lexicon, language: Language, date: CalendarDate?) {
    self.text = text
    self.lexicon = lexicon
    self.language = language
    paragraphs = Paragraphs.paragraphs(of: text)
    head.date = date
    let title = readFields() ?? takeTitle()
    if title == nil { _ = readFields() }
    readLinesOfDayAndAgency()
    readDateline()
    readFoot()
    if let title {
      head.title = title
      paragraphs.insert(title, at: 0)
    }
    head.date = head.date ?? head.datelineDate
  }

  /// A look at a few words before sentences are known.
  private func glance(_ range: Range<Int>) -> Reading {
    let tokens = Tokeniser.tokens(of: text, in: range)
    let sentence = Reading.Sentence(paragraph: 0, tokens: 0..<tokens.count, range: range)
    return Reading(
      text: text, language: language, head: head, tokens: tokens, sentences: [sentence],
      lexicon: lexicon)
  }

  // MARK: Head

  /// Takes fields off the beginning: `date 2025-11-25`, alone on a line or before the dateline.
  ///
  /// - Returns: The headline, where a field gives it.
  private mutating func readFields() -> Range<Int>? {
    var title: Range<Int>?
    while let first = paragraphs.first {
      let glance = glance(first.prefix(80))
      guard let field = glance.phrase(.field, at: 0) else { break }
      var start = field.tokens.upperBound
      let hasColon = glance.isSymbol(start, ":")
      if hasColon { start += 1 }
      switch field.entry.value {
      case "date":
        guard
          let found = DateFinder.dates(in: glance).first(where: { $0.tokens.lowerBound == start }),
          case .day(let day)? = found.period
        else { return title }
        head.date = head.date ?? day
        dropFirst(through: glance.range(of: found.tokens).upperBound)
      case "title":
        guard hasColon, start < glance.tokens.count else { return title }
        title = glance.tokens[start].range.lowerBound..<first.upperBound
        paragraphs.removeFirst()
      case "source":
        guard hasColon, start < glance.tokens.count else { return title }
        head.agency = glance.tokens[start].range.lowerBound..<first.upperBound
        paragraphs.removeFirst()
      case "author":
        guard paragraphs.count > 1, first.count <= 60, glance.tokens.count > start,
          glance.tokens[start].isCapitalised,
          !endsLikeSentence(first)
        else { return title }
        paragraphs.removeFirst()
      default:
        return title
      }
    }
    return title
  }

  /// Takes the headline off: a short first paragraph that ends as no sentence does, with others
  /// below it.
  private mutating func takeTitle() -> Range<Int>? {
    guard paragraphs.count > 1, let first = paragraphs.first, first.count <= 220,
      !endsLikeSentence(first), dateline(of: first) == nil,
      !isOnlyDayOrAgency(glance(first.prefix(80)), whole: first)
    else { return nil }
    paragraphs.removeFirst()
    return first
  }

  private func endsLikeSentence(_ range: Range<Int>) -> Bool {
    switch text.scalars[range.upperBound - 1] {
    case ".", "。", ":", ";", ",", "、": true
    default: false
    }
  }

  /// Takes lines off that hold nothing but the day or the agency.
  private mutating func readLinesOfDayAndAgency() {
    while paragraphs.count > 1, let first = paragraphs.first, first.count <= 80 {
      let glance = glance(first)
      guard isOnlyDayOrAgency(glance, whole: first) else { return }
      if let found = DateFinder.dates(in: glance).first(where: { isDay($0.period) }),
        case .day(let day)? = found.period
      {
        head.date = head.date ?? day
      }
      if head.agency == nil, let agency = agency(in: glance) {
        head.agency = glance.range(of: agency)
      }
      paragraphs.removeFirst()
    }
  }

  private func isDay(_ period: Period?) -> Bool {
    if case .day? = period { true } else { false }
  }

  /// Whether a line says the day, the agency, or both, and hardly anything else.
  private func isOnlyDayOrAgency(_ glance: Reading, whole: Range<Int>) -> Bool {
    guard whole.count <= 80, !glance.tokens.isEmpty else { return false }
    var covered = Set<Int>()
    for date in DateFinder.dates(in: glance) { covered.formUnion(date.tokens) }
    if let agency = agency(in: glance) { covered.formUnion(agency) }
    guard !covered.isEmpty else { return false }
    return glance.tokens.indices.allSatisfy {
      covered.contains($0) || glance.tokens[$0].kind == .symbol
        || glance.phrase(.field, at: $0) != nil
    }
  }

  private func agency(in glance: Reading) -> Range<Int>? {
    glance.tokens.indices.lazy.compactMap { glance.phrase(.agency, at: $0)?.tokens }.first
  }

  // MARK: Dateline

  private struct Dateline {
    var place: Range<Int>?
    var date: CalendarDate?
    var agency: Range<Int>?
    /// Where the sentence behind it begins.
    var end: Int
  }

  private mutating func readDateline() {
    guard let first = paragraphs.first, let dateline = dateline(of: first) else { return }
    head.place = dateline.place
    head.datelineDate = dateline.date
    if let agency = dateline.agency { head.agency = agency }
    dropFirst(through: dateline.end)
    if head.datelineDate == nil, head.place != nil { head.datelineDate = head.date }
  }

  private func dateline(of paragraph: Range<Int>) -> Dateline? {
    let glance = glance(paragraph.prefix(120))
    switch glance.tokens.first.map({ text.scalars[$0.range.lowerBound] }) {
    case "【", "[": return bracketedDateline(glance)
    case "(": return bracketedDateline(glance) ?? dashedDateline(glance)
    default: return dashedDateline(glance)
    }
  }

  /// `HÀ NỘI, November 25 (VNA) —`: a place in capitals, or a place with a day or an agency.
  private func dashedDateline(_ glance: Reading) -> Dateline? {
    guard let dash = glance.tokens.indices.prefix(20).first(where: { isDash($0, glance) }), dash > 0
    else { return nil }
    let agency = (0..<dash).lazy.compactMap { glance.phrase(.agency, at: $0)?.tokens }
      .first { $0.upperBound <= dash }
    let date = DateFinder.dates(in: glance).first { $0.tokens.upperBound <= dash }
    let placeEnd =
      (0..<dash).first {
        agency?.contains($0) == true || date?.tokens.contains($0) == true
          || glance.tokens[$0].kind != .word && !glance.isSymbol($0, ".")
            && !glance.isSymbol($0, "/")
      } ?? dash
    let words = (0..<placeEnd).filter { glance.tokens[$0].kind == .word }
    let isPlace =
      (1...5).contains(words.count) && words.allSatisfy { glance.tokens[$0].isCapitalised }
    let isInCapitals = words.contains { glance.tokens[$0].isAllCapitals }
    guard placeEnd == 0 ? agency != nil : isPlace && (isInCapitals || agency != nil || date != nil)
    else { return nil }
    // Nothing else may stand before the dash than place, day, agency and what parts them.
    let isWhole = (placeEnd..<dash).allSatisfy {
      agency?.contains($0) == true || date?.tokens.contains($0) == true
        || glance.tokens[$0].kind == .symbol || isAgencyPart($0, glance)
    }
    guard isWhole else { return nil }
    var end = dash + 1
    while isDash(end, glance) || glance.isSymbol(end, "-") { end += 1 }
    guard end < glance.tokens.count else { return nil }
    var day: CalendarDate?
    if case .day(let found)? = date?.period { day = found }
    return Dateline(
      place: placeEnd > 0 ? glance.range(of: 0..<placeEnd) : nil, date: day,
      agency: agency.map(glance.range), end: glance.tokens[end].range.lowerBound)
  }

  /// Within the brackets of an agency that the lexicon does not know: `(XYZ)`.
  private func isAgencyPart(_ token: Int, _ glance: Reading) -> Bool {
    token > 0 && glance.isSymbol(token - 1, "(") && glance.isSymbol(token + 1, ")")
      && glance.tokens[token].isAllCapitals
  }

  /// A dash between words, not within one: with a space behind it, or doubled.
  private func isDash(_ token: Int, _ glance: Reading) -> Bool {
    guard glance.isSymbol(token, "-") else { return false }
    guard token + 1 < glance.tokens.count else { return false }
    let next = glance.tokens[token + 1]
    return next.isAfterSpace
      && (glance.tokens[token].isAfterSpace || glance.isSymbol(token - 1, ")"))
      || glance.isSymbol(token + 1, "-") || glance.isSymbol(token - 1, "-")
  }

  /// `【ハノイ共同】`, `[ハノイ 25日 ロイター] -`: a place, perhaps a day, and an agency.
  private func bracketedDateline(_ glance: Reading) -> Dateline? {
    guard
      let close = glance.tokens.indices.prefix(30).first(where: {
        glance.isSymbol($0, "】") || glance.isSymbol($0, "]") || glance.isSymbol($0, ")")
      }), close + 1 < glance.tokens.count
    else { return nil }
    let agency = (1..<max(close, 1)).lazy.compactMap { glance.phrase(.agency, at: $0)?.tokens }
      .first { $0.upperBound <= close }
    guard let agency else { return nil }
    let date = DateFinder.dates(in: glance).first { $0.tokens.upperBound <= close }
    var placeEnd = min(agency.lowerBound, date?.tokens.lowerBound ?? agency.lowerBound)
    while placeEnd > 1, glance.tokens[placeEnd - 1].kind == .symbol { placeEnd -= 1 }
    var end = close + 1
    while end < glance.tokens.count, glance.isSymbol(end, "-") { end += 1 }
    guard end < glance.tokens.count else { return nil }
    var day: CalendarDate?
    if case .day(let found)? = date?.period { day = found }
    return Dateline(
      place: placeEnd > 1 ? glance.range(of: 1..<placeEnd) : nil, date: day,
      agency: glance.range(of: agency), end: glance.tokens[end].range.lowerBound)
  }

  // MARK: Foot

  /// Takes the sign-off of an agency off the end.
  private mutating func readFoot() {
    guard let last = paragraphs.last else { return }
    let tail = max(last.lowerBound, last.upperBound - 60)..<last.upperBound
    let glance = glance(tail)
    var end = glance.tokens.count
    while end > 0, isFootMark(end - 1, glance) { end -= 1 }
    let agency = glance.phrase(.agency, endingBefore: end)?.tokens
    var start = agency?.lowerBound ?? end
    guard agency != nil || end < glance.tokens.count && glance.isSymbol(end, "/") else { return }
    while start > 0, isFootSign(start - 1, glance) { start -= 1 }
    let isAlone = start == 0 && tail.lowerBound == last.lowerBound
    // Without a sign before it, an agency is a sign-off behind the end of a sentence only.
    guard
      isAlone || agency == nil || start < agency?.lowerBound ?? 0 || endsSentence(start - 1, glance)
    else { return }
    if let agency, head.agency == nil { head.agency = glance.range(of: agency) }
    if isAlone {
      paragraphs.removeLast()
    } else if start > 0 {
      paragraphs[paragraphs.count - 1] =
        last.lowerBound..<glance.tokens[start - 1].range.upperBound
    }
  }

  private func endsSentence(_ token: Int, _ glance: Reading) -> Bool {
    glance.isSymbol(token, ".") || glance.isSymbol(token, "。") || glance.isSymbol(token, "/")
      || glance.tokens.indices.contains(token) && glance.tokens[token].kind == .quotationMark
  }

  /// Marks behind an agency at the foot: `)`, `./.`
  private func isFootMark(_ token: Int, _ glance: Reading) -> Bool {
    if glance.isSymbol(token, ")") || glance.isSymbol(token, "/") { return true }
    return glance.isSymbol(token, ".")
      && (glance.isSymbol(token - 1, "/") || glance.isSymbol(token - 1, ")")
        || glance.phrase(.agency, endingBefore: token) != nil)
  }

  /// What leads to an agency at the foot: a dash, a bracket, a stroke, “Theo”.
  private func isFootSign(_ token: Int, _ glance: Reading) -> Bool {
    glance.isSymbol(token, "-") || glance.isSymbol(token, "(") || glance.isSymbol(token, "/")
      || glance.phrase(.field, at: token)?.entry.value == "source"
      || glance.phrase(.agency, endingBefore: token + 1) != nil
  }

  /// Drops the beginning of the first paragraph, and the paragraph where nothing is left of it.
  private mutating func dropFirst(through end: Int) {
    guard let first = paragraphs.first else { return }
    var start = end
    while start < first.upperBound, text.scalars[start] == " " || text.scalars[start] == "\n" {
      start += 1
    }
    if start < first.upperBound {
      paragraphs[0] = start..<first.upperBound
    } else {
      paragraphs.removeFirst()
    }
  }
}
