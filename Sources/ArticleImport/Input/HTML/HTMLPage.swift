/// A page as the list of its elements and texts, in the order in which they begin.
///
/// What is within an element is the run of nodes behind it, so every walk is a loop over numbers: no depth
/// exhausts the stack, and sums over all subtrees take one pass from the end.
struct HTMLPage: Sendable {
  struct Node: Sendable {
    enum Content: Sendable {
      case element(Element)
      case text(String)
    }

    var content: Content
    /// The element that it is in; its own index for the first.
    var parent: Int
    /// The index behind the last node within it.
    var end: Int
  }

  struct Element: Sendable {
    /// In lower case.
    var name: String
    var attributes: [(name: String, value: String)]

    /// The value of an attribute; the first counts where it stands twice.
    func attribute(_ name: String) -> String? {
      attributes.first { $0.name == name }?.value
    }
  }

  /// The first is an element without a name that holds all others.
  fileprivate(set) var nodes: [Node]
  /// The address that a browser wrote into a page when it saved it.
  fileprivate(set) var savedFrom: String?

  var root: Int { 0 }

  func element(_ index: Int) -> Element? {
    if case .element(let element) = nodes[index].content { element } else { nil }
  }

  /// An element's name; `nil` for texts.
  func name(_ index: Int) -> String? { element(index)?.name }

  func attribute(_ name: String, of index: Int) -> String? { element(index)?.attribute(name) }

  /// What is within an element, itself left out.
  func inside(_ index: Int) -> Range<Int> { index + 1..<nodes[index].end }

  /// Whether a node is an element or within it.
  func contains(_ index: Int, in element: Int) -> Bool {
    element <= index && index < nodes[element].end
  }

  /// The elements that a node is in, from the inside.
  func ancestors(of index: Int) -> some Sequence<Int> {
    sequence(first: nodes[index].parent) { [nodes] in $0 == 0 ? nil : nodes[$0].parent }
  }

  /// The text within an element on one line.
  func line(of index: Int) -> String {
    var flow = TextFlow()
    for inner in inside(index) {
      switch nodes[inner].content {
      case .text(let text): if !isReading(inner) { flow.add(text) }
      case .element(let element): if element.name == "br" { flow.addSpace() }
      }
    }
    return flow.text
  }

  /// Whether a text is the reading above kanji.
  private func isReading(_ index: Int) -> Bool {
    let name = name(nodes[index].parent)
    return name == "rt" || name == "rp"
  }
}

/// Takes a page from a parser, in its order.
struct HTMLPageBuilder {
  private(set) var page = HTMLPage(
    nodes: [
      HTMLPage.Node(
        content: .element(HTMLPage.Element(name: "", attributes: [])), parent: 0, end: 1)
    ])
  private var open = [0]
  private var text: [UInt8] = []

  mutating func begin(_ element: HTMLPage.Element) {
    closeText()
    open.append(page.nodes.count)
    append(.element(element), parent: open[open.count - 2])
  }

  mutating func end(_ name: String) {
    closeText()
    // The parser ends what it began, in turn; an end without a beginning means nothing.
    guard let last = open.last, last != 0, page.name(last) == name else { return }
    page.nodes[last].end = page.nodes.count
    open.removeLast()
  }

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) { text += bytes }

  /// Browsers name the address in a comment at the beginning of what they save.
  mutating func comment(_ text: String) {
    guard page.savedFrom == nil, page.nodes.count < 10 else { return }
    guard text.contains("saved from url=") || text.contains("saved with SingleFile") else { return }
    page.savedFrom = text.split(whereSeparator: { $0.isWhitespace || $0 == ")" })
      .first { $0.hasPrefix("http://") || $0.hasPrefix("https://") }.map(String.init)
  }

  mutating func finish() {
    closeText()
    for index in open { page.nodes[index].end = page.nodes.count }
    open = [0]
  }

  private mutating func closeText() {
    guard !text.isEmpty, let parent = open.last else { return }
    append(.text(String(decoding: text, as: UTF8.self)), parent: parent)
    text.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ content: HTMLPage.Node.Content, parent: Int) {
    page.nodes.append(
      HTMLPage.Node(content: content, parent: parent, end: page.nodes.count + 1))
  }
}
