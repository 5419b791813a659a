/// Blocks of Markdown, one after another.
struct MarkdownBuilder: Sendable {
  /// How a table's column is set.
  enum Alignment: Sendable {
    case start, end

    fileprivate var rule: String {
      switch self {
      case .start: "---"
      case .end: "---:"
      }
    }
  }

  private(set) var source = ""

  /// A heading with the id that links name; `{#id}` as pandoc reads it.
  mutating func heading(_ level: Int, id: String, _ text: Inline) {
    block(String(repeating: "#", count: level) + " \(text.source) {#\(id)}")
  }

  mutating func paragraph(_ text: Inline) {
    if !text.isEmpty { block(text.source) }
  }

  /// A list whose entries are one or more paragraphs each.
  mutating func list(_ entries: [[Inline]]) {
    guard !entries.isEmpty else { return }
    separate()
    let isLoose = entries.contains { $0.count > 1 }
    for (index, entry) in entries.enumerated() {
      if isLoose, index > 0 { source += "\n" }
      for (position, paragraph) in entry.filter({ !$0.isEmpty }).enumerated() {
        source += position == 0 ? "- " : "\n  "
        source += paragraph.source
        source += "\n"
      }
    }
  }

  /// A table: the head names the columns.
  mutating func table(
    _ head: [Inline], alignments: [Alignment], rows: [[Inline]]
  ) {
    guard !rows.isEmpty else { return }
    separate()
    row(head.map(\.source))
    row(alignments.map(\.rule))
    for cells in rows { row(cells.map(\.source)) }
  }

  /// A quotation, with a last paragraph that says whose it is.
  mutating func quotation(_ text: Inline, by attribution: Inline) {
    block("> \(text.source)\n>\n> \(attribution.source)")
  }

  /// A remark that readers should not miss, as GitHub writes it.
  mutating func note(_ text: Inline) {
    block("> [!NOTE]\n> \(text.source)")
  }

  /// Blocks that are Markdown already.
  mutating func blocks(_ markdown: String) { block(markdown) }

  private mutating func block(_ text: String) {
    separate()
    source += text
    source += "\n"
  }

  private mutating func separate() {
    if !source.isEmpty { source += "\n" }
  }

  private mutating func row(_ cells: [String]) {
    source += "|"
    for cell in cells { source += " \(cell) |" }
    source += "\n"
  }
}
