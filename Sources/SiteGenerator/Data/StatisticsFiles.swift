import BriefingModel

/// The figures as open data: CSV, JSON and the package that describes them.
struct StatisticsFiles: Sendable {
  let library: Library
  let language: Language
  let map: SiteMap
  let asOf: CalendarDate

  /// A CSV file of the package.
  struct Resource: Sendable {
    var name: String
    /// Relative to the package's folder.
    var path: String
    var bytes: [UInt8]
  }

  private var context: FigureRecord.Context {
    FigureRecord.Context(language: language, map: map)
  }

  /// All figures as CSV by RFC 4180: one head, one row a figure, lines ended by CR LF.
  var csv: String { csv(of: library.figures) }

  /// Some figures as CSV, with the same columns.
  func csv(of entries: [FigureEntry]) -> String {
    var text = FigureRecord.columns.map(\.name).joined(separator: ",") + "\r\n"
    for entry in entries {
      text += FigureRecord.columns.map { column in
        let value = column.value(entry, context) ?? ""
        return Self.field(column.type == .string ? Self.harmless(value) : value)
      }
      .joined(separator: ",")
      text += "\r\n"
    }
    return text
  }

  /// All figures as an array of objects with the columns as keys.
  var json: String {
    var json = JSONText()
    json.object { root in
      root.string("date", asOf.description)
      root.array("figures") { list in
        for entry in library.figures {
          list.object { object in
            for column in FigureRecord.columns {
              let value = column.value(entry, context)
              switch column.type {
              case .string, .date: object.string(column.name, value)
              case .integer, .number, .boolean: object.literal(column.name, value)
              }
            }
          }
        }
      }
    }
    return json.text + "\n"
  }

  /// The description of the data by the Data Package standard (datapackage.org, version 1), with a
  /// Table Schema of the CSV.
  func dataPackage(_ resources: [Resource]) -> String {
    let site = library.briefing.site
    var json = JSONText()
    json.object { package in
      package.string("profile", "tabular-data-package")
      package.string("name", Slug(folding: site.title[language])?.text ?? "briefing")
      package.string("title", site.title[language])
      package.string("description", site.description[language])
      package.string("version", asOf.description)
      if let licence = site.licence {
        package.array("licenses") { list in
          list.object { entry in
            entry.string("title", licence[language])
            if let url = site.licenceURL { entry.string("path", url) }
          }
        }
      }
      package.array("sources") { list in
        for article in library.briefing.articles {
          list.object { entry in
            entry.string(
              "title",
              "\(article.source.publisher[language]), \(article.date): \(article.title[language])")
            if let url = article.source.url { entry.string("path", url) }
          }
        }
      }
      package.array("resources") { list in
        for resource in resources { list.object { self.describe(resource, in: &$0) } }
      }
    }
    return json.text + "\n"
  }

  private func describe(_ file: Resource, in resource: inout JSONText) {
    resource.string("profile", "tabular-data-resource")
    resource.string("name", file.name)
    resource.string("path", file.path)
    resource.string("format", "csv")
    resource.string("mediatype", "text/csv")
    resource.string("encoding", "utf-8")
    resource.number("bytes", file.bytes.count)
    resource.string("hash", "sha256:\(Digest.hex(file.bytes))")
    resource.object("schema") { schema in
      schema.array("fields") { fields in
        for column in FigureRecord.columns {
          fields.object { field in
            field.string("name", column.name)
            field.string("type", column.type.rawValue)
            field.string("description", column.description)
          }
        }
      }
      schema.array("missingValues") { $0.string(nil, "") }
      schema.string("primaryKey", "id")
    }
  }

  /// A text as spreadsheets take it for a text: one that begins like a formula gets an apostrophe (OWASP, “CSV
  /// Injection”). The JSON file has it as it is.
  static func harmless(_ text: String) -> String {
    guard let first = text.unicodeScalars.first,
      "=+-@\t\r＝＋－＠".unicodeScalars.contains(first)
    else { return text }
    return "'" + text
  }

  private static func field(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else {
      return text
    }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
