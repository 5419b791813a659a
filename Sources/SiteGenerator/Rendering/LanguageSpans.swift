import BriefingModel
import CommonMark

/// Words of another language within a line, written as pandoc writes spans: `[words]{lang=ja}`.
enum LanguageSpans {
  /// Marks the language of the spans that stand in the text of a node.
  static func mark(in node: Node) {
    guard node.literal(contains: "]{lang=") else { return }
    var rest = node
    while let span = first(in: rest.literal) {
      let wrapper = rest.makeCustomInline(
        onEnter: "<span lang=\"\(HTMLText.attribute(span.language.code))\">", onExit: "</span>")
      let behind = rest.makeText(span.behind)
      wrapper.append(rest.makeText(span.words))
      rest.literal = span.before
      rest.insertAfter(wrapper)
      wrapper.insertAfter(behind)
      rest = behind
    }
  }

  private static func first(
    in text: String
  ) -> (before: String, words: String, behind: String, language: Language)? {
    guard let mark = text.firstRange(of: "]{lang="),
      let close = text[mark.upperBound...].firstIndex(of: "}"),
      let language = Language(String(text[mark.upperBound..<close]))
    else { return nil }
    // The words may have brackets in pairs.
    var depth = 1
    var index = mark.lowerBound
    while depth > 0, index > text.startIndex {
      index = text.index(before: index)
      if text[index] == "]" { depth += 1 }
      if text[index] == "[" { depth -= 1 }
    }
    guard depth == 0 else { return nil }
    return (
      String(text[..<index]), String(text[text.index(after: index)..<mark.lowerBound]),
      String(text[text.index(after: close)...]), language
    )
  }
}
