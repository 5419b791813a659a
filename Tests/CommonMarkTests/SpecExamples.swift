import Foundation

@testable import CommonMark

/// The examples of a CommonMark specification, as `spec_tests.py` of cmark-gfm reads them.
struct SpecExample: Sendable, CustomStringConvertible {
  var file: String
  var number: Int
  var line: Int
  var extensions: Set<String>
  var markdown: String
  var html: String

  var description: String { "\(file):\(line) (example \(number))" }

  /// Where the public test cases lie beside this checkout; a user's clone has none.
  static let corpora = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/corpora")
  static let areHere = FileManager.default.fileExists(atPath: corpora.path)

  /// Reads the examples of a file; `→` stands for a tab.
  static func read(_ name: String) throws -> [SpecExample] {
    let text = try String(
      contentsOf: corpora.appending(path: "gfm-spec/\(name)"), encoding: .utf8)
    let fence = String(repeating: "`", count: 32)
    var examples: [SpecExample] = []
    var current: SpecExample?
    var isHTML = false
    for (index, line) in text.components(separatedBy: "\n").enumerated() {
      if line.hasPrefix(fence + " example") {
        let words = line.split(separator: " ").dropFirst(2).map(String.init)
        current = SpecExample(
          file: name, number: examples.count + 1, line: index + 1, extensions: Set(words),
          markdown: "", html: "")
        isHTML = false
      } else if line == fence, let example = current {
        examples.append(example)
        current = nil
      } else if line == ".", current != nil, !isHTML {
        isHTML = true
      } else if current != nil {
        let text = line.replacing("→", with: "\t") + "\n"
        if isHTML { current?.html += text } else { current?.markdown += text }
      }
    }
    return examples
  }

  /// The example as the library renders it.
  func rendered(all: Bool = false) throws -> String {
    var options = ParseOptions(limits: .none)
    let names: [(String, MarkdownExtensions)] = [
      ("table", .table), ("strikethrough", .strikethrough), ("autolink", .autolink),
      ("tagfilter", .tagfilter), ("tasklist", .taskList),
    ]
    for (name, value) in names where all || extensions.contains(name) {
      options.extensions.insert(value)
    }
    options.footnotes = all || extensions.contains("footnotes")
    options.smartPunctuation = file == "smart_punct.txt"
    return try MarkdownDocument(parsing: markdown, options: options).html(rawHTML: true)
  }
}

extension DocumentLimits {
  /// No limits, for the public test cases.
  static let none = DocumentLimits(
    bytes: .max, paragraphBytes: .max, marksOnLine: .max, delimiterRows: .max, columns: .max,
    cells: .max, expansion: .max)
}
