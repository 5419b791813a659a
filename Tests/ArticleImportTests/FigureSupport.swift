import BriefingModel
import Foundation

@testable import ArticleImport

/// The figures of a text in a short notation: `20 percent over up`, `5..7 USD`.
enum FigureSupport {
  static func extraction(_ text: String, _ language: Language = .english) throws -> Extraction {
    try BareExtractor.get().extract(text, language: language)
  }

  static func figures(_ text: String, _ language: Language = .english) throws -> [String] {
    try extraction(text, language).figures.map(notation)
  }

  static func notation(_ figure: ExtractedFigure) -> String {
    var parts: [String] = []
    switch figure.quantity {
    case .value(let value): parts.append("\(value)")
    case .range(let low, let high): parts.append("\(low)..\(high)")
    case nil: parts.append("?")
    }
    if !figure.unit.isEmpty { parts.append(figure.unit) }
    if figure.bound != .exactly { parts.append(figure.bound.rawValue) }
    if let change = figure.change { parts.append(change.rawValue) }
    if figure.status != .reported { parts.append(figure.status.rawValue) }
    return parts.joined(separator: " ")
  }

  /// The words of each figure.
  static func texts(_ text: String, _ language: Language = .english) throws -> [String] {
    let words = SourceWords(text)
    return try extraction(text, language).figures.map { words[$0.range] }
  }
}
