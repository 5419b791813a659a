import BriefingModel

@testable import ArticleImport

/// Statements in a short notation: kind, speaker, verb of saying, content.
enum StatementSupport {
  /// A text and what it reports to have been said.
  struct Case: Sendable, CustomStringConvertible {
    var text: String
    /// `kind | speaker | cue | content`; a speaker in brackets stands in the text and is not resolved, `-`
    /// is none.
    var statements: [String]

    var description: String { text }
  }

  /// Reads cases: a line with `> ` and the text, in which `¶` parts paragraphs, and a line for each
  /// statement.
  static func cases(_ table: String) -> [Case] {
    var cases: [Case] = []
    for line in table.split(separator: "\n") {
      if line.hasPrefix("> ") {
        let text = line.dropFirst(2).replacing(" ¶ ", with: "\n\n")
        cases.append(Case(text: String(text), statements: []))
      } else if !cases.isEmpty {
        cases[cases.count - 1].statements.append(String(line))
      }
    }
    return cases
  }

  private static let extractor = Result { try Extractor() }

  static func extraction(_ text: String, _ language: Language) throws -> Extraction {
    try extractor.get().extract(text, language: language)
  }

  static func statements(_ text: String, _ language: Language) throws -> [String] {
    let words = SourceWords(text)
    return try extraction(text, language).statements.map { statement in
      let speaker = statement.speakerName ?? statement.speaker.map { "(\(words[$0]))" } ?? "-"
      let cue = statement.cue.map { words[$0] } ?? "-"
      return "\(statement.kind.rawValue) | \(speaker) | \(cue) | \(words[statement.content])"
    }
  }

  /// People as `name | role | mentions`.
  static func people(_ text: String, _ language: Language) throws -> [String] {
    let words = SourceWords(text)
    return try extraction(text, language).people.map { person in
      let mentions = person.mentions.map { words[$0] }.joined(separator: "; ")
      return "\(person.name) | \(person.role ?? "-") | \(mentions)"
    }
  }
}
