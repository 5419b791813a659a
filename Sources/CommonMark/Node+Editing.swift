import CCmarkGFM

extension Node {
  /// Takes the node, with what is below it, out of the document; it can be put in again elsewhere.
  public func unlink() {
    guard parent != nil else { return }
    cmark_node_unlink(pointer)
    tree.didDetach(pointer)
  }

  /// Puts a node of the same document before this one.
  ///
  /// - Returns: Whether it can stand there.
  @discardableResult
  public func insertBefore(_ node: Node) -> Bool {
    place(node) { cmark_node_insert_before(pointer, node.pointer) }
  }

  /// Puts a node of the same document behind this one.
  ///
  /// - Returns: Whether it can stand there.
  @discardableResult
  public func insertAfter(_ node: Node) -> Bool {
    place(node) { cmark_node_insert_after(pointer, node.pointer) }
  }

  /// Puts a node of the same document into this one, behind its others.
  ///
  /// - Returns: Whether it can stand there.
  @discardableResult
  public func append(_ node: Node) -> Bool {
    place(node) { cmark_node_append_child(pointer, node.pointer) }
  }

  /// Makes a block that renders what it holds between two pieces of HTML.
  public func makeCustomBlock(onEnter: String, onExit: String) -> Node {
    make(CMARK_NODE_CUSTOM_BLOCK, onEnter: onEnter, onExit: onExit)
  }

  /// Makes an inline that renders what it holds between two pieces of HTML.
  public func makeCustomInline(onEnter: String, onExit: String) -> Node {
    make(CMARK_NODE_CUSTOM_INLINE, onEnter: onEnter, onExit: onExit)
  }

  /// Makes a text.
  public func makeText(_ text: String) -> Node {
    let node = make(CMARK_NODE_TEXT, onEnter: "", onExit: "")
    node.literal = text
    return node
  }

  private func make(_ type: cmark_node_type, onEnter: String, onExit: String) -> Node {
    guard let new = cmark_node_new(type) else {
      // The library's allocator aborts where memory is out, and every type here is one it knows.
      preconditionFailure("cmark-gfm made no node of type \(type.rawValue)")
    }
    tree.didDetach(new)
    cmark_node_set_on_enter(new, onEnter)
    cmark_node_set_on_exit(new, onExit)
    return Node(pointer: new, tree: tree)
  }

  private func place(_ node: Node, by link: () -> CInt) -> Bool {
    precondition(node.tree === tree, "a node cannot move to another document")
    guard link() == 1 else { return false }
    tree.didAttach(node.pointer)
    return true
  }
}
