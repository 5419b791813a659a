import BriefingModel
import Foundation
import Testing

@testable import SiteGenerator

/// The open data read by other code than wrote it.
@Suite("Open data read back")
struct ReadBackTests {
  @Test("gives every figure of Content/, field by field")
  func csv() async throws {
    let briefing = try await ShippedBriefingTests.briefing()
    let result = await SiteGenerator(options: .init()).generate(try ShippedBriefingTests.input())
    let rows = Self.rows(of: try #require(result.bundle).text("statistics/statistics.csv"))
    let head = try #require(rows.first)
    let records = rows.dropFirst().map { row in
      Dictionary(zip(head, row), uniquingKeysWith: { first, _ in first }).filter {
        !$0.value.isEmpty
      }
    }
    let expected = briefing.articles.flatMap { article in
      article.figures.map { Self.fields(of: $0, in: article) }
    }
    #expect(records.count == expected.count)
    for (record, fields) in zip(records, expected) {
      // The permalink is made of what is compared.
      #expect(record.filter { $0.key != "page" } == fields, "\(fields["id"] ?? "")")
      #expect(
        record["page"]?.hasSuffix("#figure-\(fields["id"]?.split(separator: "#").last ?? "")")
          == true)
    }
  }

  private static func fields(of figure: Figure, in article: Article) -> [String: String] {
    var fields: [String: String] = [
      "id": "\(article.slug)#\(figure.id)", "label": figure.label[.english],
      "unit": figure.unit.description, "bound": figure.bound.rawValue,
      "kind": figure.kind.rawValue, "status": figure.status.rawValue, "article": article.slug.text,
      "publisher": article.source.publisher[.english], "date": article.date.description,
      "date_certain": String(article.isDateCertain), "language": article.language.code,
    ]
    fields["indicator"] = figure.indicator?.value.text
    fields["scope"] = figure.scope?[.english]
    switch figure.quantity {
    case .value(let value): fields["value"] = value.description
    case .range(let low, let high): (fields["low"], fields["high"]) = ("\(low)", "\(high)")
    }
    fields["unit_text"] = figure.unitText
    fields["change"] = figure.change?.rawValue
    fields["period"] = figure.period?.description
    fields["period_start"] = figure.period?.firstDay?.description
    fields["period_end"] = figure.period?.lastDay?.description
    fields["speaker"] = figure.speaker?.value.text
    fields["source_url"] = article.source.url
    fields["evidence"] = "source"
    if case .text(let place) = figure.evidence {
      fields["evidence"] = "text"
      (fields["paragraph"], fields["sentence"]) = ("\(place.paragraph)", "\(place.sentence)")
      (fields["start"], fields["end"]) = ("\(place.start)", "\(place.end)")
      fields["sha256"] = place.sha256
    }
    return fields
  }

  /// The rows of a text by RFC 4180.
  private static func rows(of text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    var scalars = text.unicodeScalars.makeIterator()
    var next = scalars.next()
    while let scalar = next {
      next = scalars.next()
      switch scalar {
      case "\"" where isQuoted && next == "\"":
        field.append(scalar)
        next = scalars.next()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        row.append(String(field))
        field = .init()
      case "\r" where !isQuoted && next == "\n":
        next = scalars.next()
        rows.append(row + [String(field)])
        (row, field) = ([], .init())
      default: field.append(scalar)
      }
    }
    return rows
  }
}
