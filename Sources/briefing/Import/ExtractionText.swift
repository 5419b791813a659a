import ArticleImport
import BriefingModel

/// An extraction for people: what was found, with the words and their places.
enum ExtractionText {
  static func text(_ extraction: Extraction, of document: SourceDocument, path: String) -> String {
    let scalars = Array(document.text.unicodeScalars)
    func words(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return String(view).split(whereSeparator: \.isNewline).joined(separator: " ")
    }
    var lines = [
      "\(path): \(extraction.language), \(extraction.date?.description ?? "no date")"
        + (extraction.agency.map { ", \($0)" } ?? "")
    ]
    func section(_ name: String, _ items: [String]) {
      guard !items.isEmpty else { return }
      lines.append("\(name) (\(items.count))")
      lines += items.map { "  \($0)" }
    }
    section(
      "Figures",
      extraction.figures.map { figure in
        let number =
          switch figure.quantity {
          case .value(let value): value.description
          case .range(let low, let high): "\(low) to \(high)"
          case nil: "?"
          }
        let marks = [
          figure.bound == .exactly ? nil : figure.bound.rawValue, figure.change?.rawValue,
          figure.status == .reported ? nil : figure.status.rawValue,
          figure.period?.period?.description,
        ].compactMap(\.self)
        let notes = marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))"
        return "\(number) \(figure.unit)\(notes): \(figure.label) — “\(words(figure.range))”"
      })
    section(
      "Statements",
      extraction.statements.map {
        "\($0.speakerName ?? "?") (\($0.kind.rawValue)): “\(words($0.content))”"
      })
    section("People", extraction.people.map { "\($0.name)\($0.role.map { ", \($0)" } ?? "")" })
    section("Organisations", extraction.organisations.map(\.name))
    section("Places", extraction.places.map(\.name))
    section("Projects", extraction.projects.map(\.name))
    section("Topics", extraction.topics.map(\.id))
    section(
      "To review", extraction.review.map { "\($0.code): \($0.message) — “\(words($0.range))”" })
    return lines.joined(separator: "\n")
  }
}
