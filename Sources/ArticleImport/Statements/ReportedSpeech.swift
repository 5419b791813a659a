import BriefingModel

/// Finds what is reported in the reporter's words, with or without fragments in quotation marks.
///
/// Every statement has a verb of saying and somebody who is its subject; what stands in no such
/// clause is the report's own.
struct ReportedSpeech: Sendable {
  let context: SpeechContext
  let speakers: SpeakerGrammar
  let cues: CueGrammar
  /// The quotations that are utterances.
  let uttered: Set<Int>
  /// The speaker of each verb that attributes an utterance, by its first token.
  let attributing: [Int: Speaker?]

  init(context: SpeechContext, direct: [Utterance]) {
    self.context = context
    speakers = SpeakerGrammar(context: context)
    cues = CueGrammar(context: context)
    uttered = Set(direct.map(\.quotation))
    attributing = Dictionary(
      direct.compactMap { utterance in utterance.cue.map { ($0.lowerBound, utterance.speaker) } }
    ) { first, _ in first }
  }

  var reading: Reading { context.reading }
  var signs: SpeechSigns { context.signs }

  func statements() -> [ExtractedStatement] {
    var body: String?
    return reading.sentences.flatMap { sentence in
      var scan = ReportedSentence(grammar: self, sentence: sentence, body: body)
      let found = scan.statements()
      body = scan.body
      return found
    }
  }
}
