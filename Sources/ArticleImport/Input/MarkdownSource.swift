import BriefingModel
import CommonMark

/// A report in Markdown: the text without its marks, and what its front matter says.
enum MarkdownSource {
  static func read(
    _ text: String, path: String, limits: ContentLimits
  ) throws(SourceDocumentError) -> SourceDocument {
    // A byte order mark would hide the front matter.
    let mark = "\u{FEFF}".utf8
    let bytes = Array(
      text.utf8.starts(with: mark) ? text.utf8.dropFirst(mark.count) : text.utf8.dropFirst(0))
    let front = try FrontMatterFields(bytes, path: path)
    let body = String(decoding: front?.body ?? bytes[...], as: UTF8.self)
    let document: MarkdownDocument
    do throws(MarkdownError) {
      document = try MarkdownDocument(
        parsing: body,
        options: .authored(
          bytes: limits.markdownBytes, paragraphBytes: limits.paragraphBytes,
          columns: limits.tableColumns, cells: limits.tableCells))
    } catch {
      throw .markdown(
        error.message, help: error.help, path, line: (front?.bodyLine ?? 1) + error.line - 1)
    }
    var source = SourceDocument(text: plainText(of: document.root))
    guard !source.text.isEmpty else { throw .empty(path) }
    front?.write(into: &source)
    return source
  }

  /// Paragraphs, headings, items and rows of tables, parted by blank lines.
  private static func plainText(of root: Node) -> String {
    var blocks: [String] = []
    for node in root.descendants {
      let block: String
      switch node.kind {
      case .paragraph, .heading: block = inlineText(of: node)
      case .codeBlock: block = node.literal.trimmedLineEnds
      case .tableRow:
        block = node.children.map(inlineText).filter { !$0.isEmpty }.joined(separator: "; ")
      case .htmlBlock: block = HTMLSource.text(ofFragment: node.literal)
      default: continue
      }
      if !block.isEmpty { blocks.append(block) }
    }
    return blocks.joined(separator: "\n\n")
  }

  /// The words of a block; what stands for a picture is its caption and no text of the report.
  private static func inlineText(of block: Node) -> String {
    var flow = TextFlow()
    var current = block.firstChild
    while let node = current {
      switch node.kind {
      case .text, .code: flow.add(node.literal)
      case .softBreak: flow.add("\n")
      case .lineBreak: flow.addLineBreak()
      case .htmlInline:
        if node.literal.lowercased().hasPrefix("<br") { flow.addLineBreak() }
      default: break
      }
      current = (node.kind == .image ? nil : node.firstChild) ?? successor(of: node, below: block)
    }
    return flow.text
  }

  /// The next node in the order of the document that is not below a node.
  private static func successor(of node: Node, below root: Node) -> Node? {
    var current = node
    while current != root {
      if let next = current.next { return next }
      guard let parent = current.parent else { return nil }
      current = parent
    }
    return nil
  }
}

/// What the front matter of a report says.
private struct FrontMatterFields {
  let body: ArraySlice<UInt8>
  let bodyLine: Int
  private let fields: [DocumentNode.Entry]

  /// `nil` where there is none: two lines of `---` may be rules between paragraphs too.
  init?(_ bytes: [UInt8], path: String) throws(SourceDocumentError) {
    guard let front = FrontMatter(bytes[...]) else { return nil }
    var diagnostics: [Diagnostic] = []
    let node = DocumentReader.read(
      ContentFile(path: path, bytes: Array(front.yaml)), diagnostics: &diagnostics)
    guard let node else {
      // The first mark stands above the YAML.
      guard var diagnostic = diagnostics.first, diagnostic.code != "empty-file" else { return nil }
      diagnostic.location.line += 1
      throw SourceDocumentError(diagnostic: diagnostic)
    }
    guard case .mapping(let entries) = node.content else { return nil }
    body = front.body
    bodyLine = front.bodyLine
    fields = entries
  }

  func write(into source: inout SourceDocument) {
    source.title = value(of: ["title"])
    source.date = value(of: ["date", "published"]).flatMap(SourceDocument.day)
    source.publisher = value(of: ["publisher", "source"])
    source.language = value(of: ["language", "lang"]).flatMap(SourceDocument.language)
    source.url = value(of: ["url", "link"]).flatMap {
      AddressCheck.isAddress($0, schemes: ["https", "http"]) ? $0 : nil
    }
  }

  /// The first of some keys that has a value.
  private func value(of keys: [String]) -> String? {
    keys.lazy.compactMap { key in
      fields.first { $0.key == key }.flatMap { entry in
        guard case .scalar(let scalar) = entry.value.content, !scalar.text.isEmpty else {
          return nil
        }
        return scalar.text
      }
    }.first
  }
}

extension String {
  /// Without the line ends at its end.
  fileprivate var trimmedLineEnds: String {
    var text = self[...]
    while text.last?.isNewline == true { text = text.dropLast() }
    return String(text)
  }
}
