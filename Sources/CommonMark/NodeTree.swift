import CCmarkGFM

/// The owner of a C tree and of all nodes that were taken out of it or made for it.
final class NodeTree {
  let root: OpaquePointer
  /// Nodes without a parent, which are freed with the tree.
  private var detached: Set<OpaquePointer> = []

  init(root: OpaquePointer) {
    self.root = root
  }

  deinit {
    for node in detached { cmark_node_free(node) }
    cmark_node_free(root)
  }

  func didDetach(_ node: OpaquePointer) { detached.insert(node) }

  func didAttach(_ node: OpaquePointer) { detached.remove(node) }

  /// A node and what is below it as HTML.
  func html(
    of node: OpaquePointer, rawHTML: Bool, filtersTags: Bool
  ) -> String {
    var filters: UnsafeMutablePointer<cmark_llist>?
    if rawHTML, filtersTags, let tagfilter = CMarkParser.tagfilter() {
      filters = cmark_llist_append(
        cmark_get_default_mem_allocator(), nil, UnsafeMutableRawPointer(tagfilter))
    }
    defer { cmark_llist_free(cmark_get_default_mem_allocator(), filters) }
    let options = rawHTML ? CMARK_OPT_DEFAULT | CMARK_OPT_UNSAFE : CMARK_OPT_DEFAULT
    guard let text = cmark_render_html(node, options, filters) else { return "" }
    defer { Self.free(text) }
    // Here and not in the Markdown, for a text may name a control character by its number.
    let length = strlen(text)
    text.withMemoryRebound(to: UInt8.self, capacity: length) {
      HTMLCharacters.replaceForbidden(in: .init(start: $0, count: length))
    }
    return String(cString: text)
  }

  /// Frees a text that the library made.
  static func free(_ text: UnsafeMutablePointer<CChar>) {
    cmark_get_default_mem_allocator().pointee.free(text)
  }
}
