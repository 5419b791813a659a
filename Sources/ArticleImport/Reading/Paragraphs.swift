/// Parts a text into paragraphs.
enum Paragraphs {
  /// The paragraphs of a text: its lines, but where lines are broken by width, what stands between
  /// blank lines.
  static func paragraphs(of text: NormalisedText) -> [Range<Int>] {
    var paragraphs: [Range<Int>] = []
    var isAfterBlankLine = true
    for line in lines(of: text) {
      guard let line else {
        isAfterBlankLine = true
        continue
      }
      if !isAfterBlankLine, let last = paragraphs.last, goesOn(text, from: last, to: line) {
        paragraphs[paragraphs.count - 1] = last.lowerBound..<line.upperBound
      } else {
        paragraphs.append(line)
      }
      isAfterBlankLine = false
    }
    return paragraphs
  }

  /// The lines without white space around them; `nil` for a blank one.
  private static func lines(of text: NormalisedText) -> [Range<Int>?] {
    var lines: [Range<Int>?] = []
    var start: Int?
    var end = 0
    for (index, scalar) in text.scalars.enumerated() {
      if scalar == "\n" {
        lines.append(start.map { $0..<end })
        start = nil
      } else if scalar != " " {
        if start == nil { start = index }
        end = index + 1
      }
    }
    lines.append(start.map { $0..<end })
    return lines
  }

  /// Whether a line goes on in the next: it was broken near a usual width, within a sentence.
  private static func goesOn(
    _ text: NormalisedText, from line: Range<Int>, to next: Range<Int>
  ) -> Bool {
    let last = text.scalars[line.upperBound - 1]
    let first = text.scalars[next.lowerBound]
    switch last {
    case ".", "!", "?", "…", "。", ":", "”", "\"", "」", "』", ")", "】": return false
    default: break
    }
    if first.properties.isLowercase { return true }
    let lastBreak = text.scalars[line].lastIndex(of: "\n").map { $0 + 1 } ?? line.lowerBound
    let width = line.upperBound - lastBreak
    let isJapanese = (0x3040...0x9FFF).contains(last.value)
    return isJapanese ? (25...60).contains(width) : (60...100).contains(width)
  }
}
