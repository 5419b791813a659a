import BriefingModel
import CommonMark

/// Turns the Markdown of one page into HTML: parses it, gives the nodes what HTML needs beyond Markdown
/// (ids, wrappers, marks of language, links between files), and lets cmark-gfm render.
struct PageMarkup {
  /// The page's address, from which links are resolved.
  let address: PageAddress
  /// The folder of the language's tree, which `/` means in hand-written links.
  let treeRoot: String
  /// The charts that stand for pictures, by the pictures' addresses.
  let charts: [String: any Chart]
  /// How the region of a table is named after its heading.
  let tableName: @Sendable (_ heading: String) -> String
  /// The name of the way back from a footnote.
  let back: String
  /// What hand-written Markdown may cost.
  let limits: ContentLimits

  /// Ids on the page; the two that templates use are taken from the start.
  private(set) var anchors: Set<String> = ["main-content", "contents-of-briefing"]
  /// How often an id was asked for, by the id.
  private var repeatedIDs: [String: Int] = [:]
  /// The ids of the headings of the segment at hand.
  private var headingIDs: [Node: String] = [:]
  private(set) var links: [RenderedPage.Link] = []
  private(set) var contents: [ContentsView] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(
    address: PageAddress, treeRoot: String, charts: [String: any Chart] = [:], back: String,
    limits: ContentLimits = .standard, tableName: @escaping @Sendable (_ heading: String) -> String
  ) {
    self.address = address
    self.treeRoot = treeRoot
    self.charts = charts
    self.back = back
    self.limits = limits
    self.tableName = tableName
  }

  /// The blocks of a segment as HTML.
  ///
  /// - Parameter isPlain: Without what pages add around what was written: sections, captions and regions of
  ///   tables.
  mutating func blocks(_ segment: MarkdownPage.Segment, isPlain: Bool = false) -> String {
    guard let document = parse(segment) else { return "" }
    let origin = segment.location
    let known = (links: links.count, diagnostics: diagnostics.count)
    if origin == nil { drawCharts(document.root) }
    let nodes = EditedNodes(document.root, isComposed: origin == nil)
    if origin != nil {
      demoteHeadings(nodes.headings)
      reportRawHTML(nodes.rawHTML, origin: origin)
    }
    identifyHeadings(nodes.headings)
    editLinks(nodes.inlines, origin: origin)
    Footnotes.write(in: document.root, back: back)
    markNotes(nodes.quotations, in: document.root)
    if !isPlain {
      wrapTables(nodes.headingsAndTables, in: document.root, origin: origin)
      wrapSections(document.root)
    }
    guard let language = segment.language else { return document.html() }
    // The same words stand in the tree of their own language, where they are checked.
    links.removeSubrange(known.links...)
    diagnostics.removeSubrange(known.diagnostics...)
    return "<div lang=\"\(HTMLText.attribute(language.code))\">\n\(document.html())</div>\n"
  }

  /// A run of text as HTML, without a paragraph around it.
  mutating func inline(_ text: Inline) -> String {
    guard let document = parse(.init(markdown: text.source, origin: .composed)) else { return "" }
    editLinks(EditedNodes(document.root, isComposed: true).inlines, origin: nil)
    return document.root.firstChild?.children.map { $0.html() }.joined() ?? ""
  }

  private mutating func parse(_ segment: MarkdownPage.Segment) -> MarkdownDocument? {
    let options: ParseOptions =
      switch segment.origin {
      case .composed: .composed
      case .composedWithNotes: .composedWithNotes
      case .authored:
        .authored(
          bytes: limits.markdownBytes, paragraphBytes: limits.paragraphBytes,
          columns: limits.tableColumns, cells: limits.tableCells)
      }
    do {
      return try MarkdownDocument(parsing: segment.markdown, options: options)
    } catch {
      let start = segment.location ?? SourceLocation(path: address.markdownPath)
      diagnostics.append(
        .error(
          "markdown-limit",
          at: SourceLocation(
            path: start.path, line: max(start.line, 1) + error.line - 1, column: error.column),
          error.message, help: error.help))
      return nil
    }
  }

  // MARK: Headings and sections

  /// Moves an editor's headings down so that the page's title stays the only one of its level.
  private func demoteHeadings(_ headings: [Node]) {
    guard headings.contains(where: { $0.headingLevel == 1 }) else { return }
    for heading in headings { heading.headingLevel = min(heading.headingLevel + 1, 6) }
  }

  /// Gives every heading an id: the one it names at its end as `{#id}`, or one made of its text.
  private mutating func identifyHeadings(_ headings: [Node]) {
    headingIDs = [:]
    for heading in headings {
      let named = takeAttribute("#", from: heading.lastChild)
      let name = heading.plainText
      let id = unique(named ?? Slug(folding: name)?.text ?? "section")
      heading.setHeadingID(id)
      headingIDs[heading] = id
      if heading.headingLevel == 2 { contents.append(ContentsView(id: id, name: name)) }
    }
  }

  private mutating func unique(_ id: String) -> String {
    var candidate = id
    // The last number is kept, so that a thousand headings of one name cost no more than a thousand steps.
    while !anchors.insert(candidate).inserted {
      let number = repeatedIDs[id, default: 1] + 1
      repeatedIDs[id] = number
      candidate = "\(id)-\(number)"
    }
    return candidate
  }

  /// Puts each heading of the second level and what follows it into a section of its own.
  private func wrapSections(_ root: Node) {
    var section: Node?
    for block in root.children {
      if block.kind == .heading, block.headingLevel == 2, let id = headingIDs[block] {
        let attribute = HTMLText.attribute(id)
        let wrapper = root.makeCustomBlock(
          onEnter: "<section class=\"\(attribute)\" aria-labelledby=\"\(attribute)\">",
          onExit: "</section>")
        block.insertBefore(wrapper)
        section = wrapper
      }
      section?.append(block)
    }
  }

  /// Puts each table into a region that can be scrolled and reached by keyboard, named as the table's
  /// caption is: by the headings above it, since “Levels” alone does not say of what.
  private func wrapTables(
    _ blocks: [(node: Node, kind: NodeKind)], in root: Node, origin: SourceLocation?
  ) {
    guard blocks.contains(where: { $0.kind == .table }) else { return }
    var headings: [Int: String] = [:]
    var uses: [String: Int] = [:]
    for (block, kind) in blocks {
      guard kind == .table else {
        let level = block.headingLevel
        headings = headings.filter { $0.key < level }
        headings[level] = block.plainText
        continue
      }
      let path = headings.sorted { $0.key < $1.key }.suffix(2).map(\.value).joined(separator: ": ")
      uses[path, default: 0] += 1
      let number = uses[path, default: 1]
      let caption = tableName(number == 1 ? path : "\(path) \(number)")
      // Editors may begin a row with anything; composed tables begin it with what the row is of.
      setCells(of: block, namesRows: origin == nil)
      block.setCaption(caption)
      // Two columns of ours fit any screen: nothing scrolls that the keyboard would have to reach.
      let isNarrow = origin == nil && block.tableAlignments.count < 3
      let region = " role=\"region\" tabindex=\"0\" aria-label=\"\(HTMLText.attribute(caption))\""
      let wrapper = root.makeCustomBlock(
        onEnter: "<div class=\"table\"\(isNarrow ? "" : region)>", onExit: "</div>")
      block.insertBefore(wrapper)
      wrapper.append(block)
    }
  }

  /// Says which cells are heads, and gives alignment as a class: HTML has given up the attribute.
  private func setCells(of table: Node, namesRows: Bool) {
    let alignments = table.tableAlignments
    for row in table.children {
      for (column, cell) in row.children.enumerated() {
        let alignment = column < alignments.count ? alignments[column] : nil
        cell.setCell(
          row.isTableHead ? .columnHead : namesRows && column == 0 ? .rowHead : .data,
          class: alignment == .left ? nil : alignment?.rawValue)
      }
    }
  }

  /// Says where HTML stands in what an editor wrote, for none of it reaches the page.
  private mutating func reportRawHTML(_ nodes: [Node], origin: SourceLocation?) {
    for node in nodes {
      // A comment is meant not to be seen.
      if node.literal.hasPrefix("<!--") { continue }
      diagnostics.append(Self.rawHTML(node.literal, at: place(of: node, origin: origin)))
    }
  }

  /// Puts charts in the place of the pictures that stand for them: as figures where a picture is a
  /// paragraph of the page, else within the line.
  private mutating func drawCharts(_ root: Node) {
    guard !charts.isEmpty else { return }
    for image in root.descendants where image.kind == .image {
      guard let chart = charts[image.url], let parent = image.parent else { continue }
      let html = chart.html(on: address)
      if parent.kind == .paragraph, parent.parent == root, parent.firstChild == image {
        anchors.insert("chart-\(chart.id)")
        for number in chart.numbers {
          links.append(
            .init(path: number.target.htmlPath, fragment: number.fragment, location: nil))
        }
        parent.insertBefore(root.makeCustomBlock(onEnter: html, onExit: ""))
        parent.unlink()
      } else {
        image.insertBefore(root.makeCustomInline(onEnter: html, onExit: ""))
        image.unlink()
      }
    }
  }

  /// Turns quotations that open with `[!NOTE]`, as GitHub writes notes, into notes.
  private func markNotes(_ quotations: [Node], in root: Node) {
    for quotation in quotations {
      guard let mark = quotation.firstChild?.firstChild, mark.kind == .text,
        mark.literal == "[!NOTE]"
      else { continue }
      let note = root.makeCustomBlock(onEnter: "<div class=\"note\">", onExit: "</div>")
      quotation.insertBefore(note)
      if mark.next?.kind == .softBreak { mark.next?.unlink() }
      mark.unlink()
      for block in quotation.children { note.append(block) }
      quotation.unlink()
    }
  }

  // MARK: Links, anchors, languages

  private mutating func editLinks(
    _ inlines: [(node: Node, kind: NodeKind)], origin: SourceLocation?
  ) {
    for (node, kind) in inlines {
      switch kind {
      case .link:
        markLanguage(of: node)
        editLink(node, origin: origin)
      case .emphasis, .strong: markLanguage(of: node)
      case .text: LanguageSpans.mark(in: node)
      case .image: checkImage(node, origin: origin)
      default: break
      }
    }
  }

  private mutating func editLink(_ link: Node, origin: SourceLocation?) {
    let url = link.url
    switch LinkTarget(url) {
    case .fragment(let id):
      // A link with a name of its own leads elsewhere on the page, also where it comes first.
      if origin == nil, link.title.isEmpty, isAtHeadOfBlock(link), !anchors.contains(id) {
        anchors.insert(id)
        write(link, before: "id=\"\(HTMLText.attribute(id))\"", origin: origin)
      } else {
        links.append(
          .init(path: address.htmlPath, fragment: id, location: place(of: link, origin: origin)))
        write(link, origin: origin)
      }
    case .external:
      write(link, before: "class=\"external\" rel=\"external noopener\"", origin: origin)
    case .mail:
      break
    case .file(let path, let fragment, let isFromRoot):
      let base = isFromRoot ? treeRoot : address.folder
      guard let resolved = LinkTarget.resolve(path, from: base) else {
        diagnostics.append(Self.outside(url, at: place(of: link, origin: origin)))
        return
      }
      let file = LinkTarget.pageFile(resolved)
      links.append(
        .init(path: file, fragment: fragment, location: place(of: link, origin: origin)))
      link.url =
        RelativeLink.path(from: address.folder, to: file)
        + (fragment.map { "#" + RelativeLink.encoded($0) } ?? "")
      write(link, origin: origin)
    case .refused:
      diagnostics.append(Self.scheme(url, at: place(of: link, origin: origin)))
    }
  }

  /// Writes a link's tag. The title of a composed link is its name out of context: to somebody who goes
  /// from link to link, “back” alone says nothing.
  private func write(_ link: Node, before attributes: String = "", origin: SourceLocation?) {
    guard !attributes.isEmpty || origin == nil && !link.title.isEmpty else { return }
    var parts = attributes.isEmpty ? [] : [attributes]
    parts.append("href=\"\(HTMLText.attribute(link.url))\"")
    if !link.title.isEmpty {
      parts.append(
        "\(origin == nil ? "aria-label" : "title")=\"\(HTMLText.attribute(link.title))\"")
    }
    link.setLink(attributes: parts.joined(separator: " "))
  }

  private mutating func checkImage(_ image: Node, origin: SourceLocation?) {
    switch LinkTarget(image.url) {
    case .file(let path, _, let isFromRoot):
      let base = isFromRoot ? treeRoot : address.folder
      guard let resolved = LinkTarget.resolve(path, from: base) else {
        diagnostics.append(Self.outside(image.url, at: place(of: image, origin: origin)))
        return
      }
      links.append(
        .init(path: resolved, fragment: nil, location: place(of: image, origin: origin)))
      image.url = RelativeLink.path(from: address.folder, to: resolved)
    default:
      diagnostics.append(Self.foreignImage(image.url, at: place(of: image, origin: origin)))
    }
  }

  /// Takes `{lang=ja}` from the text behind a node and marks the language of what is in the node.
  private func markLanguage(of node: Node) {
    guard let code = takeLanguage(from: node.next) else { return }
    let span = node.makeCustomInline(
      onEnter: "<span lang=\"\(HTMLText.attribute(code))\">", onExit: "</span>")
    for child in node.children { span.append(child) }
    node.append(span)
  }

  /// An attribute at the end of a heading: `Trade {#trade}`.
  private func takeAttribute(_ sigil: String, from node: Node?) -> String? {
    guard let node, node.kind == .text, node.literal(contains: "}"), node.literal.hasSuffix("}"),
      let open = node.literal.ranges(of: "{" + sigil).last
    else { return nil }
    let value = node.literal[open.upperBound...].dropLast()
    guard !value.isEmpty, !value.contains(where: { $0 == "{" || $0 == "}" || $0 == " " }) else {
      return nil
    }
    let rest = node.literal[..<open.lowerBound]
    node.literal = String(rest.reversed().drop { $0 == " " }.reversed())
    return String(value)
  }

  /// An attribute directly behind a node: `[Title](address){lang=ja}`.
  private func takeLanguage(from node: Node?) -> String? {
    guard let node, node.kind == .text, node.literal(contains: "{lang="),
      node.literal.hasPrefix("{lang="), let close = node.literal.firstIndex(of: "}")
    else { return nil }
    let code = String(node.literal[..<close].dropFirst("{lang=".count))
    guard Language(code) != nil else { return nil }
    node.literal = String(node.literal[node.literal.index(after: close)...])
    return code
  }

  /// A link that opens a paragraph, directly or within emphasis, names the place where it stands.
  private func isAtHeadOfBlock(_ node: Node) -> Bool {
    var current = node
    while current.previous == nil, let parent = current.parent {
      switch parent.kind {
      case .paragraph, .tableCell: return true
      case .emphasis, .strong: current = parent
      default: return false
      }
    }
    return false
  }

  private func place(of node: Node, origin: SourceLocation?) -> SourceLocation? {
    origin.map {
      SourceLocation(path: $0.path, line: $0.line + max(node.startLine, 1) - 1)
    }
  }
}

extension MarkdownPage.Segment {
  /// Where hand-written Markdown begins; `nil` for composed Markdown.
  fileprivate var location: SourceLocation? {
    if case .authored(let location) = origin { location } else { nil }
  }
}

extension PageMarkup {
  private static func rawHTML(_ text: String, at location: SourceLocation?) -> Diagnostic {
    let first = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? text
    return .warning(
      "raw-html", at: location ?? SourceLocation(path: "Content"),
      "the HTML “\(first.prefix(60))” is left out of the page",
      help: "write it in Markdown, or put a backslash before “<” to show it as text")
  }

  private static func scheme(_ url: String, at location: SourceLocation?) -> Diagnostic {
    .error(
      "link-scheme", at: location ?? SourceLocation(path: "Content"),
      "the link “\(url.prefix(60))” has a scheme that pages may not use",
      help: "link to http, https or mailto, or to a page of this site")
  }

  private static func outside(_ url: String, at location: SourceLocation?) -> Diagnostic {
    .error(
      "link-outside-site", at: location ?? SourceLocation(path: "Content"),
      "the link “\(url.prefix(60))” leads out of the site",
      help: "begin it with / for the root of the site, or link to the full address of another site")
  }

  private static func foreignImage(_ url: String, at location: SourceLocation?) -> Diagnostic {
    .error(
      "foreign-image", at: location ?? SourceLocation(path: "Content"),
      "the image “\(url.prefix(60))” would be loaded from elsewhere",
      help: "link to it instead; a page of the briefing sends no request to another host")
  }
}
