extension Shape where Value == Located<Evidence> {
  /// A place in the source text, or the word `source`.
  static let evidence: Shape = Shape<Evidence>.mapping(inText, else: inSource).located.named(
    "evidence")

  private static let inText: Shape<Evidence> = Shape<Evidence>.object("the evidence") { fields in
    let paragraph = fields.required(
      "paragraph", .integer(1...Int.max), "the paragraph, counted from 1")
    let sentence = fields.required(
      "sentence", .integer(1...Int.max), "the sentence within the paragraph, counted from 1")
    let start = fields.required(
      "start", .integer(0...Int.max),
      "where the supporting words begin, in Unicode scalars of the source text from 0")
    let end = fields.required(
      "end", .integer(0...Int.max), "where the supporting words end, the end not included")
    let sha256 = fields.required(
      "sha256", .sha256, "SHA-256 of the supporting words in UTF-8")
    let text = fields.optional(
      "text", Shape<String>.text, "the words themselves, where the rights allow to publish them")
    if let start, let end, end <= start, let location = fields.location(ofValue: "end") {
      fields.report(
        .error(
          "evidence-ends-early", at: location,
          "the evidence ends at \(end), not behind its start at \(start)",
          help: "“end” is the position behind the last character"))
    }
    guard let paragraph, let sentence, let start, let end, let sha256 else { return nil }
    return .text(
      TextEvidence(
        paragraph: paragraph, sentence: sentence, start: start, end: end, sha256: sha256,
        text: text))
  }

  private enum Grade: String, CaseIterable, Sendable {
    case source
  }

  private static let inSource: Shape<Evidence> = Shape<Grade>.choice.map { _, _, _ in
    Evidence.source
  }

  /// What is said of a thing that names no evidence.
  static func missing(of name: String) -> (SourceLocation) -> Diagnostic {
    { location in
      .error(
        "missing-evidence", at: location, "\(name) has no evidence",
        help:
          "add “evidence” with its place in the source text, or “evidence: source” where the text"
          + " is not at hand")
    }
  }
}
