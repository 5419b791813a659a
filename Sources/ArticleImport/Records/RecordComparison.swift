import BriefingModel
import Foundation

/// What importing a source again would say otherwise than its record, which is the editor's by now.
public struct RecordComparison: Sendable {
  /// A difference between record and text.
  public struct Difference: Sendable, Hashable {
    /// Where it stands: in the record, or in the source for what the record lacks.
    public var location: SourceLocation
    /// What differs.
    public var message: String
  }

  /// The differences in the order of the record, then of the text.
  public let differences: [Difference]

  /// Compares a record with a new proposal for the same source.
  public init(of record: Article, with proposal: ArticleProposal, proposed: Article) {
    var differences: [Difference] = []
    if let sha256 = record.source.sha256, sha256 != proposal.sha256 {
      differences.append(
        Difference(
          location: record.location,
          message:
            "the source text has changed since the record was made; run “briefing verify” to see"
            + " which evidence moved"))
    }
    let pairs = Self.pairs(record.figures, proposed.figures, evidence: \.evidence)
    for (own, new) in pairs.both where !Self.areSame(own, new) {
      differences.append(
        Difference(
          location: own.location,
          message: "“\(own.id)” says \(Self.wording(own)), the text reads as \(Self.wording(new))"))
    }
    for figure in pairs.onlyFirst where figure.evidence != .source {
      differences.append(
        Difference(location: figure.location, message: "“\(figure.id)” is in the record only"))
    }
    for figure in pairs.onlySecond {
      differences.append(
        Difference(
          location: Self.location(of: figure.evidence, in: proposal),
          message:
            "the record lacks \(Self.wording(figure)), \(figure.label[figure.label.original])"))
    }
    let statements = Self.pairs(record.statements, proposed.statements, evidence: \.evidence)
    for statement in statements.onlySecond {
      differences.append(
        Difference(
          location: Self.location(of: statement.evidence, in: proposal),
          message: "the record lacks the \(statement.kind.rawValue) statement at this place"))
    }
    self.differences = differences
  }

  private static func areSame(_ first: Figure, _ second: Figure) -> Bool {
    first.quantity == second.quantity && first.bound == second.bound
      && first.change == second.change && first.status == second.status
  }

  private static func wording(_ figure: Figure) -> String {
    let number =
      switch figure.quantity {
      case .value(let value): value.description
      case .range(let low, let high): "\(low) to \(high)"
      }
    let parts = [
      figure.bound == .exactly ? nil : figure.bound.rawValue, number,
      figure.unit == .number ? figure.unitText : figure.unit.description,
      figure.change?.rawValue, figure.status == .reported ? nil : figure.status.rawValue,
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }

  private static func location(
    of evidence: Evidence, in proposal: ArticleProposal
  ) -> SourceLocation {
    guard case .text(let place) = evidence else { return SourceLocation(path: proposal.file) }
    return TextPlaces(proposal.document.text).location(of: place.start, path: proposal.file)
  }

  /// Pairs what rests on the same words: each is paired once, in order.
  private static func pairs<Element>(
    _ first: [Element], _ second: [Element], evidence: (Element) -> Evidence
  ) -> (both: [(Element, Element)], onlyFirst: [Element], onlySecond: [Element]) {
    var free = Array(second.indices)
    var both: [(Element, Element)] = []
    var onlyFirst: [Element] = []
    for element in first {
      guard
        let position = free.firstIndex(where: { overlap(evidence(element), evidence(second[$0])) })
      else {
        onlyFirst.append(element)
        continue
      }
      both.append((element, second[free.remove(at: position)]))
    }
    return (both, onlyFirst, free.map { second[$0] })
  }

  private static func overlap(_ first: Evidence, _ second: Evidence) -> Bool {
    guard case .text(let first) = first, case .text(let second) = second else { return false }
    return first.start < second.end && second.start < first.end
  }
}

/// Lines and columns of a text.
public struct TextPlaces: Sendable {
  private let lineStarts: [Int]

  /// Counts the lines of a text.
  public init(_ text: String) {
    var starts = [0]
    for (index, scalar) in text.unicodeScalars.enumerated() where scalar == "\n" {
      starts.append(index + 1)
    }
    lineStarts = starts
  }

  /// The line and column of a Unicode scalar, both counted from 1.
  public func location(of scalar: Int, path: String) -> SourceLocation {
    let line = max(1, lineStarts.partitioningIndex { $0 > scalar })
    return SourceLocation(path: path, line: line, column: scalar - lineStarts[line - 1] + 1)
  }
}
