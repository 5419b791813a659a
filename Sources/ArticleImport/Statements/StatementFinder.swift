import BriefingModel

/// Finds what a text reports people to have said.
///
/// Ranges are of the normalised text.
enum StatementFinder {
  static func statements(in reading: Reading, people: [FoundPerson]) -> [ExtractedStatement] {
    if reading.language == .japanese {
      return JapaneseStatements.statements(in: reading, people: people)
    }
    let context = SpeechContext(reading, people: people)
    let direct = DirectSpeech(context: context).statements()
    let reported = ReportedSpeech(context: context, direct: direct).statements()
    return (direct.map { $0.statement(context) } + reported)
      .sorted {
        ($0.content.lowerBound, $0.content.upperBound) < (
          $1.content.lowerBound, $1.content.upperBound
        )
      }
  }
}

/// A quotation that is an utterance of its own, with what attributes it.
struct Utterance: Sendable {
  /// The quotation, as an index of the text's.
  var quotation: Int
  var speaker: Speaker?
  /// The verb that attributes it, where one does.
  var cue: Range<Int>?

  func statement(_ context: SpeechContext) -> ExtractedStatement {
    let reading = context.reading
    let content = context.quotations[quotation].content
    let scalars = reading.text.scalars
    var start = content.lowerBound
    var end = content.upperBound
    while start < end, scalars[start] == " " { start += 1 }
    while end > start, [" ", ".", ","].contains(scalars[end - 1]) { end -= 1 }
    let token = context.quotationTokens[quotation].lowerBound
    return ExtractedStatement(
      kind: .direct, speaker: speaker.map { reading.range(of: $0.tokens) },
      speakerName: speaker?.name, cue: cue.map { reading.range(of: $0) }, content: start..<end,
      sentence: reading.sentence(of: token) ?? 0)
  }
}
