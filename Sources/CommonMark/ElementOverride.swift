import CCmarkGFM

/// Lets a node name the element that it becomes in HTML, with attributes, where the renderer knows none.
///
/// A custom block cannot hold inlines, so a heading with an id is no custom block: it stays a heading, and
/// a syntax extension of this module's own, which never takes part in parsing, renders it. The element
/// stands in the node's user data as the text of its start tag.
enum ElementOverride {
  /// The extension's address. It is made once, changed by nobody, and lives as long as the process.
  private static let address: UInt = {
    let made = cmark_syntax_extension_new("element")
    cmark_syntax_extension_set_html_render_func(made) { _, renderer, node, event, _ in
      guard let renderer, let node, let data = cmark_node_get_user_data(node) else { return }
      let html = renderer.pointee.html
      let element = UnsafePointer(data.assumingMemoryBound(to: CChar.self))
      if event == CMARK_EVENT_ENTER {
        cmark_strbuf_putc(html, CInt(UInt8(ascii: "<")))
        cmark_strbuf_puts(html, element)
        cmark_strbuf_putc(html, CInt(UInt8(ascii: ">")))
      } else {
        cmark_strbuf_puts(html, "</")
        cmark_strbuf_put(html, data.assumingMemoryBound(to: UInt8.self), nameLength(element))
        cmark_strbuf_puts(html, ">\n")
      }
    }
    // `table_cell` is what keeps the kind of a cell readable; headings are known by their number.
    cmark_syntax_extension_set_get_type_string_func(made) { _, _ in
      UnsafePointer(bitPattern: cellTypeName)
    }
    return UInt(bitPattern: made)
  }()

  /// A C string that is never freed.
  private static let cellTypeName: UInt = {
    let name = Array("table_cell".utf8CString)
    let memory = UnsafeMutablePointer<CChar>.allocate(capacity: name.count)
    memory.initialize(from: name, count: name.count)
    return UInt(bitPattern: memory)
  }()

  /// Makes a node render as an element; `startTag` is its name and attributes.
  static func set(_ startTag: String, on node: OpaquePointer) {
    guard let memory = cmark_get_default_mem_allocator() else { return }
    if let old = cmark_node_get_user_data(node) { memory.pointee.free(old) }
    let text = startTag.utf8CString
    guard let copy = memory.pointee.calloc(text.count, 1) else { return }
    text.withUnsafeBytes {
      copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: text.count)
    }
    cmark_node_set_user_data(node, copy)
    cmark_node_set_user_data_free_func(node) { memory, data in memory?.pointee.free(data) }
    cmark_node_set_syntax_extension(node, OpaquePointer(bitPattern: address))
  }

  /// The start tag that was set.
  static func startTag(of node: OpaquePointer) -> String? {
    cmark_node_get_user_data(node).map { String(cString: $0.assumingMemoryBound(to: CChar.self)) }
  }

  /// How many bytes of a start tag are the element's name.
  private static func nameLength(_ startTag: UnsafePointer<CChar>) -> CInt {
    var length: CInt = 0
    while startTag[Int(length)] != 0, startTag[Int(length)] != CChar(bitPattern: UInt8(ascii: " "))
    {
      length += 1
    }
    return length
  }
}

extension Node {
  /// Gives a heading an id in HTML: `<h2 id="…">`.
  public func setHeadingID(_ id: String) {
    guard kind == .heading else { return }
    ElementOverride.set("h\(headingLevel) id=\"\(Self.attribute(id))\"", on: pointer)
  }

  /// Gives a cell of a table a class in HTML, in place of the attribute `align`, which HTML has given up.
  public func setCellClass(_ name: String?, isHead: Bool) {
    guard kind == .tableCell else { return }
    let element = isHead ? "th scope=\"col\"" : "td"
    ElementOverride.set(
      name.map { "\(element) class=\"\(Self.attribute($0))\"" } ?? element, on: pointer)
  }

  private static func attribute(_ text: String) -> String {
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
