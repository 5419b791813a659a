import BriefingModel
import Foundation

/// The one JSON document that `--format json` prints.
enum DiagnosticsJSON {
  private struct Document: Encodable {
    var ok: Bool
    var diagnostics: [Entry]
    var counts: [String: Int]

    /// The counts stand beside `ok`, as the contract has it.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(ok, forKey: Key("ok"))
      try container.encode(diagnostics, forKey: Key("diagnostics"))
      for (name, count) in counts { try container.encode(count, forKey: Key(name)) }
    }
  }

  private struct Entry: Encodable {
    var path: String
    var line: Int
    var column: Int
    var severity: String
    var code: String
    var message: String
    var help: String
  }

  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  static func text(
    ok: Bool, diagnostics: [Diagnostic], counts: [(name: String, count: Int)]
  ) -> String {
    let document = Document(
      ok: ok,
      diagnostics: diagnostics.map {
        Entry(
          path: $0.location.path, line: $0.location.line, column: $0.location.column,
          severity: $0.severity.rawValue, code: $0.code, message: $0.message, help: $0.help)
      },
      counts: Dictionary(
        counts.map { ($0.name, $0.count) }, uniquingKeysWith: { first, _ in first }))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Strings and whole numbers always encode; an empty document would say that nothing was checked.
    let data = (try? encoder.encode(document)) ?? Data(#"{"ok": false}"#.utf8)
    return String(decoding: data, as: UTF8.self)
  }
}
