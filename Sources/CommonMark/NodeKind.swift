import CCmarkGFM

/// The kinds of nodes of CommonMark and GitHub Flavored Markdown.
public enum NodeKind: String, Sendable, Hashable {
  // Blocks
  case document, blockQuote, list, item, codeBlock, htmlBlock, customBlock, paragraph, heading
  case thematicBreak, footnoteDefinition, table, tableRow, tableCell
  // Inlines
  case text, softBreak, lineBreak, code, htmlInline, customInline, emphasis, strong, link, image
  case footnoteReference, strikethrough
  /// A kind of an extension that this module does not know.
  case unknown

  init(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT: self = .document
    case CMARK_NODE_BLOCK_QUOTE: self = .blockQuote
    case CMARK_NODE_LIST: self = .list
    case CMARK_NODE_ITEM: self = .item
    case CMARK_NODE_CODE_BLOCK: self = .codeBlock
    case CMARK_NODE_HTML_BLOCK: self = .htmlBlock
    case CMARK_NODE_CUSTOM_BLOCK: self = .customBlock
    case CMARK_NODE_PARAGRAPH: self = .paragraph
    case CMARK_NODE_HEADING: self = .heading
    case CMARK_NODE_THEMATIC_BREAK: self = .thematicBreak
    case CMARK_NODE_FOOTNOTE_DEFINITION: self = .footnoteDefinition
    case CMARK_NODE_TEXT: self = .text
    case CMARK_NODE_SOFTBREAK: self = .softBreak
    case CMARK_NODE_LINEBREAK: self = .lineBreak
    case CMARK_NODE_CODE: self = .code
    case CMARK_NODE_HTML_INLINE: self = .htmlInline
    case CMARK_NODE_CUSTOM_INLINE: self = .customInline
    case CMARK_NODE_EMPH: self = .emphasis
    case CMARK_NODE_STRONG: self = .strong
    case CMARK_NODE_LINK: self = .link
    case CMARK_NODE_IMAGE: self = .image
    case CMARK_NODE_FOOTNOTE_REFERENCE: self = .footnoteReference
    default:
      self =
        cmark_node_get_type_string(node).flatMap { name in
          Self.ofExtensions.first { strcmp($0.name, name) == 0 }?.kind
        } ?? .unknown
    }
  }

  /// Extensions number their kinds when they are registered; their names are fixed.
  private static let ofExtensions: [(name: String, kind: NodeKind)] = [
    ("table_cell", .tableCell), ("table_row", .tableRow), ("table_header", .tableRow),
    ("table", .table), ("strikethrough", .strikethrough), ("tasklist", .item),
  ]
}
