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
    let type = cmark_node_get_type(node)
    self = Self.core[type.rawValue] ?? Self(extensionType: node)
  }

  private static let core: [UInt32: NodeKind] = [
    CMARK_NODE_DOCUMENT.rawValue: .document, CMARK_NODE_BLOCK_QUOTE.rawValue: .blockQuote,
    CMARK_NODE_LIST.rawValue: .list, CMARK_NODE_ITEM.rawValue: .item,
    CMARK_NODE_CODE_BLOCK.rawValue: .codeBlock, CMARK_NODE_HTML_BLOCK.rawValue: .htmlBlock,
    CMARK_NODE_CUSTOM_BLOCK.rawValue: .customBlock, CMARK_NODE_PARAGRAPH.rawValue: .paragraph,
    CMARK_NODE_HEADING.rawValue: .heading, CMARK_NODE_THEMATIC_BREAK.rawValue: .thematicBreak,
    CMARK_NODE_FOOTNOTE_DEFINITION.rawValue: .footnoteDefinition,
    CMARK_NODE_TEXT.rawValue: .text, CMARK_NODE_SOFTBREAK.rawValue: .softBreak,
    CMARK_NODE_LINEBREAK.rawValue: .lineBreak, CMARK_NODE_CODE.rawValue: .code,
    CMARK_NODE_HTML_INLINE.rawValue: .htmlInline, CMARK_NODE_CUSTOM_INLINE.rawValue: .customInline,
    CMARK_NODE_EMPH.rawValue: .emphasis, CMARK_NODE_STRONG.rawValue: .strong,
    CMARK_NODE_LINK.rawValue: .link, CMARK_NODE_IMAGE.rawValue: .image,
    CMARK_NODE_FOOTNOTE_REFERENCE.rawValue: .footnoteReference,
  ]

  /// Extensions number their kinds when they are registered; their names are fixed.
  private init(extensionType node: OpaquePointer) {
    switch String(cString: cmark_node_get_type_string(node)) {
    case "table": self = .table
    case "table_row", "table_header": self = .tableRow
    case "table_cell": self = .tableCell
    case "strikethrough": self = .strikethrough
    case "tasklist": self = .item
    default: self = .unknown
    }
  }
}
