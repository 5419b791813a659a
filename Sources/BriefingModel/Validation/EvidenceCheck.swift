/// Whether the evidence of an article fits what is known of its source.
enum EvidenceCheck {
  static func report(_ evidence: [Located<Evidence>], source: Source, _ fields: inout Fields) {
    var isSourceMissing = false
    for item in evidence {
      guard case .text(let place) = item.value else { continue }
      if place.text != nil, source.rights == .cite {
        fields.report(textNotAllowed(at: item.location))
      }
      // Said once: it is one omission, however many figures hang on it.
      if source.file == nil || source.sha256 == nil, !isSourceMissing {
        isSourceMissing = true
        fields.report(sourceMissing(at: item.location))
      }
    }
  }

  private static func textNotAllowed(at location: SourceLocation) -> Diagnostic {
    .error(
      "text-not-allowed", at: location,
      "the evidence carries words of the source, whose rights are “cite”",
      help: "remove “text”, or write “rights: quote” if the words may be published")
  }

  private static func sourceMissing(at location: SourceLocation) -> Diagnostic {
    .error(
      "missing-source-file", at: location,
      "the evidence is a place in a text that “source” does not name",
      help: "add “file” and “sha256” to “source”, or write “evidence: source”")
  }
}
