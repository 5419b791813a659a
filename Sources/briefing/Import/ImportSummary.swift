import ArticleImport
import BriefingModel

/// What an editor should know of an import, to be read in ten seconds.
struct ImportSummary {
  /// What became of the record.
  enum Outcome {
    case written(String, isReplacing: Bool)
    case shown(String)
    case kept(String, RecordComparison)
  }

  private let proposal: ArticleProposal
  private let path: String
  private let known: KnownContent
  private let outcome: Outcome

  init(_ proposal: ArticleProposal, path: String, known: KnownContent, outcome: Outcome) {
    self.proposal = proposal
    self.path = path
    self.known = known
    self.outcome = outcome
  }

  var text: String {
    var lines = [heading]
    lines.append("  found     " + found)
    if !known.matches.isEmpty || !known.sameEvent.isEmpty {
      lines.append("  known     " + alreadyKnown)
    }
    lines.append("  missing   " + missing)
    let places = TextPlaces(proposal.document.text)
    let doubts = proposal.doubts.filter { !$0.range.isEmpty }
    if !doubts.isEmpty {
      lines.append("  doubtful  \(doubts.count), in the record under “review”:")
      lines += doubts.map {
        let place = places.location(of: $0.range.lowerBound, path: path)
        return "    \(path):\(place.line):\(place.column): \($0.message) [\($0.code)]"
      }
    }
    for match in known.matches where !match.agrees {
      let publisher = match.article.source.publisher
      lines.append(
        "  differs   “\(match.figure.id)”: \(publisher[publisher.original]) gives another value"
          + " (\(match.article.location.path):\(match.other.location.line))")
    }
    lines += differences
    return lines.joined(separator: "\n")
  }

  private var heading: String {
    switch outcome {
    case .written(let target, false): "\(path) → \(target)"
    case .written(let target, true):
      "\(path) → \(target) (anew; the earlier record is kept beside it)"
    case .shown(let target): "\(path) → \(target) (not written)"
    case .kept(let target, _): "\(path): \(target) stays as it is; --force writes it anew"
    }
  }

  private var found: String {
    let extraction = proposal.extraction
    let reported = extraction.figures.count { $0.status == .reported }
    let milestones = extraction.figures.count { $0.status == .milestone }
    let targets = extraction.figures.count { $0.status == .target }
    let figures = [
      count(reported, "statistic"), milestones > 0 ? count(milestones, "milestone") : nil,
      targets > 0 ? count(targets, "target") : nil,
    ].compactMap(\.self).joined(separator: ", ")
    let speakers = Set(extraction.statements.compactMap(\.speakerName)).count
    return [
      "\(count(extraction.figures.count, "figure")) (\(figures))",
      "\(count(extraction.statements.count, "statement")) by \(count(speakers, "speaker"))",
      "\(count(extraction.people.count, "person", "people"))",
      count(extraction.organisations.count, "organisation"),
      count(extraction.places.count, "place"),
      count(extraction.projects.count, "project"), count(extraction.topics.count, "topic"),
    ].joined(separator: ", ")
  }

  private var alreadyKnown: String {
    let agreeing = Set(known.matches.filter(\.agrees).map(\.figure.id)).count
    let differing = Set(known.matches.filter { !$0.agrees }.map(\.figure.id)).count
    var parts: [String] = []
    if agreeing > 0 { parts.append("\(count(agreeing, "figure")) that other sources give too") }
    if differing > 0 {
      parts.append("\(count(differing, "figure")) that other sources give otherwise")
    }
    if !known.sameEvent.isEmpty {
      parts.append(
        "the same event as in \(known.sameEvent.prefix(3).map(\.location.path).joined(separator: ", "))"
      )
    }
    return parts.joined(separator: "; ")
  }

  private var missing: String {
    var parts = ["a summary in your words"]
    if proposal.doubts.contains(where: { $0.code == "missing-title" }) { parts.append("a title") }
    if !proposal.extraction.statements.isEmpty {
      parts.append("the words of \(count(proposal.extraction.statements.count, "statement"))")
    }
    let unlinked = proposal.extraction.figures.count { $0.indicator == nil }
    if unlinked > 0 { parts.append("the indicator of \(count(unlinked, "figure"))") }
    let undated = proposal.extraction.figures.count { $0.period?.period == nil && $0.kind != .year }
    if undated > 0 { parts.append("the time of \(count(undated, "figure")) (not stated)") }
    return parts.joined(separator: ", ")
  }

  private var differences: [String] {
    guard case .kept(_, let comparison) = outcome else { return [] }
    if comparison.differences.isEmpty { return ["  record    says what the text says"] }
    return ["  record    \(count(comparison.differences.count, "difference")) from the text:"]
      + comparison.differences.map {
        "    \($0.location.path):\($0.location.line): \($0.message)"
      }
  }

  private func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
  }
}
