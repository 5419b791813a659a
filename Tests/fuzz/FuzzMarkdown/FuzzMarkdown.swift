import CommonMark
import Foundation
import FuzzSupport

@main
enum FuzzMarkdown {
  static func main() { fuzz { parseMarkdown($0, $1) } }
}

/// Markdown: hand-written text, text that repeats (which is where parsers take quadratic time), and data that
/// is escaped.
///
/// The first byte chooses among the three.
private func parseMarkdown(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  guard let choice = bytes.first else { return 0 }
  let rest = Array(bytes.dropFirst())
  switch choice % 4 {
  case 0: authored(String(decoding: rest, as: UTF8.self))
  case 1: escaped(String(decoding: rest, as: UTF8.self))
  default: repeated(rest, times: choice % 4 == 2 ? 300 : 20_000)
  }
  return 0
}

/// Parses, walks, edits and renders as pages do.
private func authored(_ text: String) {
  guard let document = try? MarkdownDocument(parsing: text, options: .authored) else { return }
  for node in document.root.descendants {
    switch node.kind {
    case .heading: node.setHeadingID(node.plainText)
    case .link, .image: node.url = node.url + "#x"
    case .tableCell: node.setCell(.rowHead, class: "x")
    case .text: if node.literal.hasPrefix("x") { node.unlink() }
    default: _ = node.literal
    }
  }
  precondition(!document.html().lowercased().contains("<script"), "a script came through")
}

/// What is escaped comes out as the words it was, in a paragraph and in a cell of a table.
private func escaped(_ text: String) {
  let words = MarkdownEscape.escaped(text)
  for (markdown, kind) in [(words, NodeKind.paragraph), ("|a|\n|-|\n|\(words)|", .tableCell)] {
    guard let document = try? MarkdownDocument(parsing: markdown, options: .composed) else {
      continue
    }
    guard let node = document.root.descendants.last(where: { $0.kind == kind }) else { continue }
    let kinds = Set(node.descendants.map(\.kind))
    precondition(kinds.isSubset(of: [.text]), "\(markdown.debugDescription) gave \(kinds)")
  }
}

/// Three pieces parted by NUL, the middle one many times: within the limits it is parsed in two seconds.
private func repeated(_ bytes: [UInt8], times: Int) {
  let pieces = bytes.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
  guard pieces.count == 3, !pieces[1].isEmpty else { return }
  let count = min(times, (250 << 10) / pieces[1].count)
  let middle = repeatElement(pieces[1], count: count).joined()
  let text = String(decoding: Array(pieces[0]) + Array(middle) + Array(pieces[2]), as: UTF8.self)
  let start = clock()
  authored(text)
  let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
  // The program is a debug build with sanitizers here, and slower by far.
  precondition(seconds < 10, "\(seconds) seconds")
}
