import CCmarkGFM

/// A node of a parsed document.
///
/// A handle: two nodes are equal when they are the same place of the tree. It keeps its document's memory
/// alive, and like the document it belongs to one task.
public struct Node: Hashable {
  let pointer: OpaquePointer
  let tree: NodeTree

  /// Whether two handles mean the same node.
  public static func == (lhs: Node, rhs: Node) -> Bool { lhs.pointer == rhs.pointer }

  /// Feeds the node's identity.
  public func hash(into hasher: inout Hasher) { hasher.combine(pointer) }

  /// What sort of node it is.
  public var kind: NodeKind { NodeKind(pointer) }

  // MARK: Neighbours

  /// The node that contains it.
  public var parent: Node? { node(cmark_node_parent(pointer)) }
  /// The first node in it.
  public var firstChild: Node? { node(cmark_node_first_child(pointer)) }
  /// The last node in it.
  public var lastChild: Node? { node(cmark_node_last_child(pointer)) }
  /// The node behind it under the same parent.
  public var next: Node? { node(cmark_node_next(pointer)) }
  /// The node before it under the same parent.
  public var previous: Node? { node(cmark_node_previous(pointer)) }

  /// The nodes directly in it, as they are now: editing them does not disturb a walk.
  public var children: [Node] {
    var nodes: [Node] = []
    var current = firstChild
    while let node = current {
      nodes.append(node)
      current = node.next
    }
    return nodes
  }

  /// All nodes below it in the order of the document, as they are now: editing them does not disturb a
  /// walk. Found without recursion, so that no depth exhausts the stack.
  public var descendants: [Node] {
    var nodes: [Node] = []
    var current = firstChild
    while let node = current {
      nodes.append(node)
      current = node.firstChild ?? node.successor(below: self)
    }
    return nodes
  }

  /// The nodes of some kinds below it, each with its kind, in the order of the document as it is now.
  public func descendants(where isWanted: (NodeKind) -> Bool) -> [(node: Node, kind: NodeKind)] {
    var nodes: [(node: Node, kind: NodeKind)] = []
    var current = cmark_node_first_child(pointer)
    while let place = current {
      let kind = NodeKind(place)
      if isWanted(kind) { nodes.append((Node(pointer: place, tree: tree), kind)) }
      current = cmark_node_first_child(place) ?? successor(of: place)
    }
    return nodes
  }

  /// The next node below this one that is not below another.
  private func successor(of place: OpaquePointer) -> OpaquePointer? {
    var current: OpaquePointer? = place
    while let place = current, place != pointer {
      if let next = cmark_node_next(place) { return next }
      current = cmark_node_parent(place)
    }
    return nil
  }

  /// The next node that is not below this one.
  private func successor(below root: Node) -> Node? {
    var current = self
    while current != root {
      if let next = current.next { return next }
      guard let parent = current.parent else { return nil }
      current = parent
    }
    return nil
  }

  // MARK: Contents

  /// The text of a text, code or HTML node; empty for others.
  public var literal: String {
    get { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }
    nonmutating set { cmark_node_set_literal(pointer, newValue) }
  }

  /// Whether the text of a node holds a piece; cheaper than taking the text.
  public func literal(contains piece: String) -> Bool {
    cmark_node_get_literal(pointer).map { strstr($0, piece) != nil } ?? false
  }

  /// The address of a link or image; empty for others.
  public var url: String {
    get { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }
    nonmutating set { cmark_node_set_url(pointer, newValue) }
  }

  /// The title of a link or image; empty for others.
  public var title: String {
    get { cmark_node_get_title(pointer).map { String(cString: $0) } ?? "" }
    nonmutating set { cmark_node_set_title(pointer, newValue) }
  }

  /// The level of a heading, 1 to 6; 0 for others.
  public var headingLevel: Int {
    get { Int(cmark_node_get_heading_level(pointer)) }
    nonmutating set { cmark_node_set_heading_level(pointer, CInt(clamping: newValue)) }
  }

  /// Whether the box of a task is ticked.
  public var isTaskDone: Bool { cmark_gfm_extensions_get_tasklist_item_checked(pointer) }

  /// The words behind the opening fence of a code block.
  public var fenceInfo: String {
    cmark_node_get_fence_info(pointer).map { String(cString: $0) } ?? ""
  }

  /// The line on which it begins, counted from 1; 0 for nodes that were made.
  public var startLine: Int { Int(cmark_node_get_start_line(pointer)) }

  /// The column at which it begins in UTF-8 bytes, counted from 1; 0 for nodes that were made.
  public var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }

  /// Its text without markup; a line's end is a space.
  public var plainText: String {
    if kind == .text || kind == .code { return literal }
    var text = ""
    for node in descendants {
      switch node.kind {
      case .text, .code: text += node.literal
      case .softBreak, .lineBreak: text += " "
      default: break
      }
    }
    return text
  }

  /// The node and what is below it as HTML, without raw HTML.
  public func html() -> String { tree.html(of: pointer, rawHTML: false, filtersTags: false) }

  private func node(_ pointer: OpaquePointer?) -> Node? {
    pointer.map { Node(pointer: $0, tree: tree) }
  }
}
