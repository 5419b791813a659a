import CLibXML2

/// A page as libxml2 parses it: whatever is broken in it is mended as browsers do, nothing is fetched.
///
/// The one place that sees the library. It owns the tree, and its nodes hold on to the owner.
final class HTMLTree {
  private let document: htmlDocPtr

  /// Parses a page; `nil` where nothing can be made of it.
  init?(_ bytes: [UInt8], encoding: String?) {
    let options =
      CInt(HTML_PARSE_RECOVER.rawValue) | CInt(HTML_PARSE_NOERROR.rawValue)
      | CInt(HTML_PARSE_NOWARNING.rawValue) | CInt(HTML_PARSE_NONET.rawValue)
    let parsed = bytes.withUnsafeBytes { buffer in
      htmlReadMemory(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(clamping: buffer.count), nil,
        encoding, options)
    }
    guard let parsed else { return nil }
    document = parsed
  }

  deinit { xmlFreeDoc(document) }

  /// The element that holds all others.
  var root: Element? {
    xmlDocGetRootElement(document).map { Element(node: $0, tree: self) }
  }

  /// An element or a text of the page.
  struct Element {
    fileprivate let node: xmlNodePtr
    fileprivate let tree: HTMLTree

    /// The element's name in lower case; `nil` for texts and everything else.
    var name: String? {
      node.pointee.type == XML_ELEMENT_NODE ? Self.string(node.pointee.name)?.lowercased() : nil
    }

    /// The words of a text; `nil` for everything else.
    var text: String? {
      node.pointee.type == XML_TEXT_NODE || node.pointee.type == XML_CDATA_SECTION_NODE
        ? Self.string(node.pointee.content) : nil
    }

    /// The value of an attribute.
    func attribute(_ name: String) -> String? {
      guard node.pointee.type == XML_ELEMENT_NODE, let value = xmlGetProp(node, name) else {
        return nil
      }
      defer { xml_free(value) }
      return Self.string(value)
    }

    var firstChild: Element? { element(node.pointee.children) }
    var next: Element? { element(node.pointee.next) }
    var parent: Element? { element(node.pointee.parent) }

    /// Whether it is the same place of the tree.
    func isSame(as other: Element) -> Bool { node == other.node }

    /// An identity within its tree.
    var id: Int { Int(bitPattern: node) }

    /// Calls back for everything below it in the order of the page, before and after what it holds;
    /// `enter` says whether to go into it. Without recursion, so that no depth exhausts the stack.
    func walk(enter: (Element) -> Bool, leave: (Element) -> Void) {
      var current = firstChild
      while let element = current {
        if enter(element), let child = element.firstChild {
          current = child
          continue
        }
        leave(element)
        var finished = element
        while finished.next == nil {
          guard let parent = finished.parent, !parent.isSame(as: self) else { return }
          leave(parent)
          finished = parent
        }
        current = finished.next
      }
    }

    private func element(_ pointer: xmlNodePtr?) -> Element? {
      pointer.map { Element(node: $0, tree: tree) }
    }

    private static func string(_ bytes: UnsafePointer<xmlChar>?) -> String? {
      bytes.map { String(cString: $0) }
    }
  }
}
