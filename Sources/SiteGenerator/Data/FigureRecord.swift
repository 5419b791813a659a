import BriefingModel
import Foundation

/// A figure as a row of the open data: each column once, for CSV, JSON and the table's schema alike.
struct FigureRecord: Sendable {
  /// The types of Table Schema that the columns have.
  enum ColumnType: String, Sendable {
    case string, integer, number, date, boolean
  }

  /// A column: its name, type and meaning in Table Schema.
  struct Column: Sendable {
    var name: String
    var type: ColumnType
    var description: String
    var value: @Sendable (FigureEntry, Context) -> String?
  }

  /// What a row needs beyond the figure.
  struct Context: Sendable {
    var language: Language
    var map: SiteMap
  }

  /// The columns in their stable order; new ones go to the end.
  static let columns: [Column] = [
    Column(
      name: "id", type: .string, description: "Article and figure: the figure's name in this data",
      value: { entry, _ in "\(entry.article.slug)#\(entry.figure.id)" }),
    Column(
      name: "indicator", type: .string, description: "The series it belongs to",
      value: { entry, _ in entry.figure.indicator?.value.text }),
    Column(
      name: "label", type: .string, description: "What the number is of",
      value: { entry, context in entry.figure.label[context.language] }),
    Column(
      name: "scope", type: .string, description: "Whose number it is, beyond the series",
      value: { entry, context in entry.figure.scope?[context.language] }),
    Column(
      name: "value", type: .number, description: "The number in plain units; empty for a range",
      value: { entry, _ in
        if case .value(let number) = entry.figure.quantity { number.description } else { nil }
      }),
    Column(
      name: "low", type: .number, description: "The lower end of a range",
      value: { entry, _ in
        if case .range(let low, _) = entry.figure.quantity { low.description } else { nil }
      }),
    Column(
      name: "high", type: .number, description: "The higher end of a range",
      value: { entry, _ in
        if case .range(_, let high) = entry.figure.quantity { high.description } else { nil }
      }),
    Column(
      name: "unit", type: .string,
      description: "ISO 4217 code, percent, percentage-point, rank, years, year or a counted noun",
      value: { entry, _ in entry.figure.unit.description }),
    Column(
      name: "unit_text", type: .string, description: "The unit as printed",
      value: { entry, _ in entry.figure.unitText }),
    Column(
      name: "bound", type: .string,
      description: "exactly, over, atLeast, under, atMost, about or nearly",
      value: { entry, _ in entry.figure.bound.rawValue }),
    Column(
      name: "change", type: .string, description: "up or down; empty for a level",
      value: { entry, _ in entry.figure.change?.rawValue }),
    Column(
      name: "kind", type: .string, description: "The sort of number",
      value: { entry, _ in entry.figure.kind.rawValue }),
    Column(
      name: "status", type: .string, description: "reported, target or milestone",
      value: { entry, _ in entry.figure.status.rawValue }),
    Column(
      name: "period", type: .string, description: "The time it speaks of; empty where not stated",
      value: { entry, _ in entry.figure.period?.description }),
    Column(
      name: "period_start", type: .date, description: "The first day of the period",
      value: { entry, _ in entry.figure.period?.firstDay?.description }),
    Column(
      name: "period_end", type: .date, description: "The last day of the period",
      value: { entry, _ in entry.figure.period?.lastDay?.description }),
    Column(
      name: "speaker", type: .string, description: "Who said it, where not the source itself",
      value: { entry, _ in entry.figure.speaker?.value.text }),
    Column(
      name: "evidence", type: .string,
      description: "text: checked in the text of the source; source: cited from it",
      value: { entry, _ in
        if case .text = entry.figure.evidence { "text" } else { "source" }
      }),
    Column(
      name: "paragraph", type: .integer, description: "Paragraph of the source text, from 1",
      value: { entry, _ in place(entry).map { String($0.paragraph) } }),
    Column(
      name: "sentence", type: .integer, description: "Sentence within the paragraph, from 1",
      value: { entry, _ in place(entry).map { String($0.sentence) } }),
    Column(
      name: "start", type: .integer,
      description: "Where the words begin, in Unicode scalars of the source text, from 0",
      value: { entry, _ in place(entry).map { String($0.start) } }),
    Column(
      name: "end", type: .integer, description: "Where the words end, not included",
      value: { entry, _ in place(entry).map { String($0.end) } }),
    Column(
      name: "sha256", type: .string, description: "SHA-256 of the words in UTF-8",
      value: { entry, _ in place(entry)?.sha256 }),
    Column(
      name: "article", type: .string, description: "The article's name in addresses",
      value: { entry, _ in entry.article.slug.text }),
    Column(
      name: "publisher", type: .string, description: "Who published the source",
      value: { entry, context in entry.article.source.publisher[context.language] }),
    Column(
      name: "source_url", type: .string, description: "The address of the original",
      value: { entry, _ in entry.article.source.url }),
    Column(
      name: "date", type: .date, description: "The day of publication",
      value: { entry, _ in entry.article.date.description }),
    Column(
      name: "date_certain", type: .boolean, description: "Whether the source prints that day",
      value: { entry, _ in entry.article.isDateCertain ? "true" : "false" }),
    Column(
      name: "language", type: .string, description: "The language of the source",
      value: { entry, _ in entry.article.language.code }),
    Column(
      name: "page", type: .string, description: "The figure's permalink, relative to the site",
      value: { entry, context in
        RelativeLink.path(from: "", to: context.map.article(of: entry).htmlPath) + "#"
          + RelativeLink.encoded(Anchor.figure(entry.figure.id))
      }),
  ]

  private static func place(_ entry: FigureEntry) -> TextEvidence? {
    if case .text(let place) = entry.figure.evidence { place } else { nil }
  }
}
