import BriefingModel
import CommonMark

/// A report in Markdown: the text without its marks, and what its front matter says.
enum MarkdownSource {
  static func read(_ text: String, path: String) throws(SourceDocumentError) -> SourceDocument {
    let bytes = Array(text.utf8)
    let front = FrontMatter(bytes[...])
    let body = front.map { String(decoding: $0.body, as: UTF8.self) } ?? text
    let document: MarkdownDocument
    do throws(MarkdownError) {
      document = try MarkdownDocument(parsing: body)
    } catch {
      throw .markdown(
        error.message, help: error.help, path, line: (front?.bodyLine ?? 1) + error.line - 1)
    }
    var source = SourceDocument(text: plainText(of: document.root))
    guard source.text.contains(where: { !$0.isWhitespace }) else { throw .empty(path) }
    if let front { read(front, into: &source) }
    return source
  }

  /// Paragraphs, headings, items and rows of tables, parted by blank lines.
  private static func plainText(of root: Node) -> String {
    var blocks: [String] = []
    for node in root.descendants {
      switch node.kind {
      case .paragraph, .heading: blocks.append(node.plainTextWithoutImages)
      case .codeBlock: blocks.append(node.literal)
      case .tableRow:
        blocks.append(node.children.map(\.plainTextWithoutImages).joined(separator: "; "))
      default: break
      }
    }
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private static func read(_ front: FrontMatter, into source: inout SourceDocument) {
    var diagnostics: [Diagnostic] = []
    let node = DocumentReader.read(
      ContentFile(path: "front-matter.yaml", bytes: Array(front.yaml)), diagnostics: &diagnostics)
    guard case .mapping(let entries)? = node?.content else { return }
    for entry in entries {
      guard case .scalar(let value) = entry.value.content, !value.text.isEmpty else { continue }
      switch entry.key {
      case "title": source.title = value.text
      case "date": source.date = CalendarDate(String(value.text.prefix(10)))
      case "publisher", "source": source.publisher = value.text
      case "language", "lang": source.language = Language(value.text)
      case "url", "link": source.url = value.text
      default: break
      }
    }
  }
}

extension Node {
  /// The text of a block; what stands for a picture is no text of the report.
  fileprivate var plainTextWithoutImages: String {
    for image in descendants.filter({ $0.kind == .image }) { image.unlink() }
    return plainText
  }
}
