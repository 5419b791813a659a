import CCmarkGFM

/// Lets a node say what surrounds its content in HTML, where the renderer knows no such element.
///
/// A custom block cannot hold inlines, so a heading with an id is no custom block: it stays a heading, and
/// a syntax extension of this module's own, which never takes part in parsing, renders it. The markup
/// stands in the node's user data as two C strings: what opens the node and what closes it.
enum ElementOverride {
  /// The extension's address. It is made once, changed by nobody, and lives as long as the process.
  private static let address: UInt = {
    let made = cmark_syntax_extension_new("element")
    cmark_syntax_extension_set_html_render_func(made) { _, renderer, node, event, _ in
      guard let renderer, let node, let data = cmark_node_get_user_data(node) else { return }
      let opening = UnsafePointer(data.assumingMemoryBound(to: CChar.self))
      let isOpening = event == CMARK_EVENT_ENTER
      cmark_strbuf_puts(
        renderer.pointee.html, isOpening ? opening : opening + strlen(opening) + 1)
    }
    // `table_cell` is what keeps the kind of a cell readable; headings are known by their number. What
    // stands directly in a table is a caption.
    cmark_syntax_extension_set_get_type_string_func(made) { _, node in
      let parent = cmark_node_parent(node).map { String(cString: cmark_node_get_type_string($0)) }
      return UnsafePointer(bitPattern: parent == "table" ? captionTypeName : cellTypeName)
    }
    return UInt(bitPattern: made)
  }()

  private static let cellTypeName = lasting("table_cell")
  private static let captionTypeName = lasting("table_caption")

  /// The address of a C string that is never freed.
  private static func lasting(_ text: String) -> UInt {
    let name = Array(text.utf8CString)
    let memory = UnsafeMutablePointer<CChar>.allocate(capacity: name.count)
    memory.initialize(from: name, count: name.count)
    return UInt(bitPattern: memory)
  }

  /// Makes a node render with markup of one's own around its content.
  static func set(opening: String, closing: String, on node: OpaquePointer) {
    guard let memory = cmark_get_default_mem_allocator() else { return }
    if let old = cmark_node_get_user_data(node) { memory.pointee.free(old) }
    var text = "\(opening)\0\(closing)\0"
    let data = text.withUTF8 { bytes -> UnsafeMutableRawPointer? in
      guard let start = bytes.baseAddress, let copy = memory.pointee.calloc(bytes.count, 1) else {
        return nil
      }
      copy.copyMemory(from: start, byteCount: bytes.count)
      return copy
    }
    guard let data else { return }
    cmark_node_set_user_data(node, data)
    cmark_node_set_user_data_free_func(node) { memory, data in memory?.pointee.free(data) }
    cmark_node_set_syntax_extension(node, OpaquePointer(bitPattern: address))
  }

  /// Puts markup before the rows of a table. Since a table takes nothing but rows, it is a row without
  /// cells, of this extension from the start, so that the table's own never sees it.
  static func prepend(_ markup: String, toTable table: OpaquePointer) {
    guard let head = cmark_node_first_child(table),
      let row = cmark_node_new_with_ext(
        cmark_node_get_type(head), OpaquePointer(bitPattern: address))
    else { return }
    set(opening: markup, closing: "", on: row)
    if cmark_node_prepend_child(table, row) == 0 { cmark_node_free(row) }
  }
}

extension Node {
  /// What a cell of a table is: a part of its body, or the head of its column or row.
  public enum CellRole: Sendable {
    case data, columnHead, rowHead
  }

  /// Gives a heading an id in HTML: `<h2 id="…">`.
  public func setHeadingID(_ id: String) {
    guard kind == .heading else { return }
    ElementOverride.set(
      opening: "<h\(headingLevel) id=\"\(Self.escaped(id))\">", closing: "</h\(headingLevel)>\n",
      on: pointer)
  }

  /// Gives a cell of a table its role, and a class in place of the attribute `align`, which HTML has given up.
  public func setCell(_ role: CellRole, class name: String?) {
    guard kind == .tableCell else { return }
    let element =
      switch role {
      case .data: "td"
      case .columnHead: "th scope=\"col\""
      case .rowHead: "th scope=\"row\""
      }
    let attribute = name.map { " class=\"\(Self.escaped($0))\"" } ?? ""
    ElementOverride.set(
      opening: "<\(element)\(attribute)>", closing: "</\(element.prefix(2))>\n", on: pointer)
  }

  /// Gives a reference to a footnote HTML of one's own. It stays where it is, for a cell of a table takes in
  /// no custom inline.
  public func setReference(html: String) {
    guard kind == .footnoteReference else { return }
    ElementOverride.set(opening: html, closing: "", on: pointer)
  }

  /// Gives a link attributes of HTML of one's own, as they stand in its tag. It stays a link, also in a cell
  /// of a table, which takes in no custom inline.
  public func setLink(attributes: String) {
    guard kind == .link else { return }
    ElementOverride.set(opening: "<a \(attributes)>", closing: "</a>", on: pointer)
  }

  /// Gives a table a caption. It is set once, after the cells, and is no row.
  public func setCaption(_ caption: String) {
    guard kind == .table else { return }
    ElementOverride.prepend("<caption>\(Self.escaped(caption))</caption>\n", toTable: pointer)
  }

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { "&<>\"\0".utf8.contains($0) }) else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\0": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension Node {
  /// How the columns of a table are set, as its delimiter row says.
  public enum Alignment: String, Sendable {
    /// `:---`
    case left
    /// `:---:`
    case center
    /// `---:`
    case right
  }

  /// The alignment of each column of a table; empty for other nodes.
  public var tableAlignments: [Alignment?] {
    guard kind == .table else { return [] }
    let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
    guard let letters = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return (0..<count).map { column in
      switch letters[column] {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: nil
      }
    }
  }

  /// Whether a row of a table is its head.
  public var isTableHead: Bool {
    kind == .tableRow && cmark_gfm_extensions_get_table_row_is_header(pointer) != 0
  }
}
