import CommonMark

/// The nodes of a document that are edited, found in one walk; editing adds none to them.
struct EditedNodes {
  private(set) var headings: [Node] = []
  private(set) var headingsAndTables: [(node: Node, kind: NodeKind)] = []
  private(set) var quotations: [Node] = []
  private(set) var rawHTML: [Node] = []
  /// Links, images and what may carry a mark of language; texts carry one in composed Markdown alone.
  private(set) var inlines: [(node: Node, kind: NodeKind)] = []

  init(_ root: Node, isComposed: Bool) {
    let found = root.descendants { kind in
      switch kind {
      case .heading, .table, .blockQuote, .htmlBlock, .htmlInline, .link, .image, .emphasis,
        .strong:
        true
      case .text: isComposed
      default: false
      }
    }
    for (node, kind) in found {
      switch kind {
      case .heading:
        headings.append(node)
        headingsAndTables.append((node, kind))
      case .table: headingsAndTables.append((node, kind))
      case .blockQuote: quotations.append(node)
      case .htmlBlock, .htmlInline: rawHTML.append(node)
      default: inlines.append((node, kind))
      }
    }
  }
}
