import BriefingModel

/// Reads a text: head and foot, paragraphs, sentences, tokens, phrases.
struct Reader: Sendable {
  let language: Language
  let lexicon: Lexicon

  func read(_ text: NormalisedText, date: CalendarDate?) -> Reading {
    let layout = ReportLayout(of: text, lexicon: lexicon, language: language, date: date)
    var tokens: [Token] = []
    var sentences: [Reading.Sentence] = []
    for (index, paragraph) in layout.paragraphs.enumerated() {
      let own = Tokeniser.tokens(of: text, in: paragraph)
      let splitter = SentenceSplitter(text: text, tokens: own, lexicon: lexicon)
      for sentence in splitter.sentences() {
        guard let first = sentence.first, let last = sentence.last else { continue }
        sentences.append(
          Reading.Sentence(
            paragraph: index,
            tokens: sentence.lowerBound + tokens.count..<sentence.upperBound + tokens.count,
            range: own[first].range.lowerBound..<own[last].range.upperBound))
      }
      tokens += own
    }
    return Reading(
      text: text, language: language, head: layout.head, tokens: tokens, sentences: sentences,
      lexicon: lexicon)
  }
}
