import BriefingModel

/// Words between quotation marks.
struct Quotation: Sendable, Hashable {
  /// Its place with the marks, in the normalised text.
  var range: Range<Int>
  /// Its place without them.
  var content: Range<Int>
  /// Whether no mark closes it, for the next paragraph goes on with it.
  var isContinued = false
}

/// Finds quotation marks that belong together: double, single or angled, curly or straight, opened
/// and closed in different styles.
///
/// What stands around a mark tells whether it opens or closes, more than its shape does.
enum QuotationFinder {
  /// The quotations of a text that stand in no other, in order.
  static func quotations(in reading: Reading) -> [Quotation] {
    var quotations: [Quotation] = []
    var index = 0
    while index < reading.sentences.count {
      let paragraph = reading.sentences[index].paragraph
      let start = reading.sentences[index].range.lowerBound
      var end = reading.sentences[index].range.upperBound
      while index < reading.sentences.count, reading.sentences[index].paragraph == paragraph {
        end = reading.sentences[index].range.upperBound
        index += 1
      }
      let next = index < reading.sentences.count ? reading.sentences[index].range.lowerBound : nil
      var finder = ParagraphQuotations(scalars: reading.text.scalars, range: start..<end)
      quotations += finder.quotations(before: next)
    }
    return quotations
  }
}

/// The quotations of one paragraph.
private struct ParagraphQuotations {
  let scalars: [Unicode.Scalar]
  let range: Range<Int>
  /// The marks that are open: place and sort.
  private var open: [(place: Int, sort: Sort)] = []
  private var found: [Quotation] = []

  private enum Sort { case double, single, angled }

  init(scalars: [Unicode.Scalar], range: Range<Int>) {
    self.scalars = scalars
    self.range = range
  }

  mutating func quotations(before next: Int?) -> [Quotation] {
    for place in range {
      switch scalars[place] {
      case "\"": read(place, .double, leaning: nil)
      case "“", "„", "〝": read(place, .double, leaning: true)
      case "”", "〟": read(place, .double, leaning: false)
      case "«": read(place, .angled, leaning: true)
      case "»": read(place, .angled, leaning: false)
      case "‘": read(place, .single, leaning: true)
      case "’": read(place, .single, leaning: false)
      case "'": read(place, .single, leaning: nil)
      default: break
      }
    }
    // A paragraph that ends within a quotation, before one that opens it again.
    if let first = open.first(where: { $0.sort != .single }), let next, isOpening(next, first.sort),
      !found.contains(where: { $0.range.lowerBound > first.place })
    {
      found.append(
        Quotation(
          range: first.place..<range.upperBound, content: first.place + 1..<range.upperBound,
          isContinued: true))
    }
    found.sort { $0.range.lowerBound < $1.range.lowerBound }
    var outer: [Quotation] = []
    for quotation in found where quotation.range.lowerBound >= outer.last?.range.upperBound ?? 0 {
      outer.append(quotation)
    }
    return outer
  }

  /// - Parameter leaning: Whether the shape of the mark is an opening one; `nil` where it is straight.
  private mutating func read(_ place: Int, _ sort: Sort, leaning: Bool?) {
    let isFree = place == range.lowerBound || isGap(scalars[place - 1], before: true)
    let isFreeBehind = place + 1 == range.upperBound || isGap(scalars[place + 1], before: false)
    let opened = open.lastIndex { $0.sort == sort }
    switch sort {
    case .single:
      // An apostrophe, unless a mark was opened or this one stands as only opening ones do.
      if opened != nil, isFreeBehind, !isFree || leaning == false {
        // “workers’ rights”: a genitive closes nothing as long as a likelier mark follows.
        if scalars[place - 1] == "s" || scalars[place - 1] == "S", isGenitive(place) { return }
        close(place, opened)
      } else if opened == nil, isFree, !isFreeBehind, leaning != false, !isElision(place) {
        open.append((place, sort))
      }
    case .double, .angled:
      let closes: Bool
      if opened == nil {
        closes = false
      } else if isFree != isFreeBehind {
        closes = isFreeBehind
      } else {
        closes = leaning.map { !$0 } ?? true
      }
      if closes {
        close(place, opened)
      } else if opened == nil || leaning == true || isFree {
        // Closing marks that nothing opened are left alone.
        if leaning == false, !isFree || isFreeBehind { return }
        // A second mark of the same sort: the first was never closed.
        if opened != nil, leaning == nil, let opened { open.removeSubrange(opened...) }
        open.append((place, sort))
      }
    }
  }

  private mutating func close(_ place: Int, _ opened: Int?) {
    guard let opened else { return }
    let start = open[opened].place
    open.removeSubrange(opened...)
    guard start + 1 < place else { return }
    found.append(Quotation(range: start..<place + 1, content: start + 1..<place))
  }

  /// Whether what stands beside a mark leaves it room: white space, brackets, other marks, and behind
  /// it punctuation too.
  private func isGap(_ scalar: Unicode.Scalar, before: Bool) -> Bool {
    switch scalar {
    case " ", "\n", "\"", "“", "”", "‘", "’", "'", "«", "»", "—", "–", "…": true
    case "(", "[", "-", ":", "/": before || scalar == "-" || scalar == ":"
    case ")", "]", ",", ".", ";", "!", "?": !before
    default: false
    }
  }

  /// Whether a word follows a mark behind `s`, and another single mark after that: “the workers’ and
  /// farmers’ day’ he spoke of”.
  private func isGenitive(_ place: Int) -> Bool {
    guard place + 2 < range.upperBound, scalars[place + 1] == " " else { return false }
    let end = min(range.upperBound, place + 400)
    for next in place + 2..<end where scalars[next] == "'" || scalars[next] == "’" {
      let previous = scalars[next - 1]
      let isBehindWord = previous != " "
      let isFree = next + 1 == range.upperBound || isGap(scalars[next + 1], before: false)
      if isBehindWord, isFree, previous != "s" { return true }
    }
    return false
  }

  /// Whether a mark before digits or a short word stands for letters left out: “the ’90s”, “’em”.
  private func isElision(_ place: Int) -> Bool {
    place + 1 < range.upperBound && ("0"..."9").contains(scalars[place + 1])
      && place + 3 < range.upperBound && scalars[place + 3] == "s"
  }

  private func isOpening(_ place: Int, _ sort: Sort) -> Bool {
    guard scalars.indices.contains(place) else { return false }
    switch scalars[place] {
    case "“", "\"", "„": return sort == .double
    case "«": return sort == .angled
    default: return false
    }
  }
}
