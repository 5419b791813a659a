import CCmarkGFM

/// A parsed Markdown document, to be walked, edited and rendered.
///
/// The document owns the C tree; its nodes hold on to the owner, so that none of them can outlive the
/// memory it points into. A document belongs to the task that parsed it.
public struct MarkdownDocument {
  private let tree: NodeTree
  private let options: ParseOptions

  /// Parses a text.
  ///
  /// - Throws: Where the text would cost more than `options.limits` allow.
  public init(parsing text: String, options: ParseOptions = .authored) throws(MarkdownError) {
    var text = text
    // `withUTF8` rethrows without the type of the error, so it is carried out in a result.
    let parsed: Result<OpaquePointer?, MarkdownError> = text.withUTF8 { bytes in
      Result { () throws(MarkdownError) in
        try options.limits.check(bytes, footnotes: options.footnotes)
        return CMarkParser.parse(bytes, options: options)
      }
    }
    let root = try parsed.get()
    guard let root else { throw MarkdownError.outOfMemory }
    // The parser leaves a text in pieces wherever a character could have had a meaning.
    cmark_consolidate_text_nodes(root)
    tree = NodeTree(root: root)
    self.options = options
  }

  /// The document's node, the parent of all blocks.
  public var root: Node { Node(pointer: tree.root, tree: tree) }

  /// The document as HTML.
  ///
  /// - Parameter rawHTML: Whether HTML in the text passes; without it a comment stands in its place and
  ///   links with a dangerous scheme lose their address.
  public func html(rawHTML: Bool = false) -> String {
    tree.html(of: tree.root, rawHTML: rawHTML, filtersTags: options.extensions.contains(.tagfilter))
  }

  /// The document as CommonMark, with lines of so many characters; 0 leaves lines as they are.
  public func commonMark(width: Int = 0) -> String {
    guard
      let text = cmark_render_commonmark(
        tree.root, CMARK_OPT_DEFAULT, CInt(clamping: width))
    else { return "" }
    defer { NodeTree.free(text) }
    return String(cString: text)
  }
}
