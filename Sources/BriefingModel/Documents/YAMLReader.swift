/// Reads one YAML document into nodes, without recursion and within limits.
struct YAMLReader {
  /// A list or mapping whose end has not come yet.
  private struct Open {
    var content: DocumentNode.Content
    var key: (text: String, position: TextPosition)?
    var position: TextPosition
    var anchor: String?
    var nodes = 1

    /// Whether the next value of a mapping is a key.
    var wantsKey: Bool {
      if case .mapping = content { key == nil } else { false }
    }
  }

  private let path: String
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lineOffset: Int
  private let limits: ContentLimits
  private var stack: [Open] = []
  private var anchors: [String: (node: DocumentNode, nodes: Int)] = [:]
  private var root: DocumentNode?
  private var nodes = 0
  private var lines: LineCursor
  private var duplicates: [Diagnostic] = []

  private init(
    _ bytes: UnsafeBufferPointer<UInt8>, path: String, lineOffset: Int, limits: ContentLimits
  ) {
    self.bytes = bytes
    self.path = path
    self.lineOffset = lineOffset
    self.limits = limits
    lines = LineCursor(bytes)
  }

  /// Reads a document that begins after so many lines of its file.
  static func read(
    _ bytes: ArraySlice<UInt8>, path: String, lineOffset: Int, limits: ContentLimits,
    diagnostics: inout [Diagnostic]
  ) throws(UnreadableDocument) -> DocumentNode {
    let result = bytes.withUnsafeBufferPointer { buffer in
      var reader = YAMLReader(buffer, path: path, lineOffset: lineOffset, limits: limits)
      let root = Result { () throws(UnreadableDocument) in try reader.read() }
      return (root, reader.duplicates)
    }
    diagnostics += result.1
    return try result.0.get()
  }

  private mutating func read() throws(UnreadableDocument) -> DocumentNode {
    var events = YAMLEvents(bytes)
    while true {
      let event: YAMLEvents.Event
      let position: TextPosition
      do throws(YAMLEvents.Problem) {
        (event, position) = try events.next()
      } catch {
        throw UnreadableDocument(
          diagnostic: error.diagnostic(in: bytes, path: path, lineOffset: lineOffset))
      }
      if case .streamEnd = event { break }
      try take(event, at: moved(position))
    }
    guard let root, !root.isNull else { throw DocumentReader.empty(path: path) }
    return root
  }

  private mutating func take(
    _ event: YAMLEvents.Event, at position: TextPosition
  ) throws(UnreadableDocument) {
    switch event {
    case .streamStart, .streamEnd, .documentEnd:
      break
    case .documentStart:
      if root != nil { throw Self.severalDocuments(at: location(position)) }
    case .alias(let name):
      guard let (node, count) = anchors[name] else {
        throw Self.unknownAlias(name, at: location(position))
      }
      try add(node, nodes: count, anchor: nil, at: position)
    case .scalar(let scalar):
      let node = try scalarNode(scalar, at: position)
      try add(node, nodes: 1, anchor: scalar.anchor, at: position)
    case .sequenceStart(let anchor, let tag):
      try open(.sequence([]), anchor: anchor, tag: tag, at: position)
    case .mappingStart(let anchor, let tag):
      try open(.mapping([]), anchor: anchor, tag: tag, at: position)
    case .sequenceEnd, .mappingEnd:
      try close()
    }
  }

  private mutating func open(
    _ content: DocumentNode.Content, anchor: String?, tag: String?, at position: TextPosition
  ) throws(UnreadableDocument) {
    if let tag, !["tag:yaml.org,2002:seq", "tag:yaml.org,2002:map", "!"].contains(tag) {
      throw Self.unknownTag(tag, at: location(position))
    }
    if stack.last?.wantsKey == true { throw Self.keyIsNoText(at: location(position)) }
    guard stack.count < limits.depth else {
      throw DocumentReader.tooDeep(limit: limits.depth, at: location(position))
    }
    stack.append(Open(content: content, position: position, anchor: anchor))
  }

  private mutating func close() throws(UnreadableDocument) {
    guard var open = stack.popLast() else { return }
    if case .mapping(var entries) = open.content {
      DocumentReader.removeDuplicates(in: &entries, path: path, diagnostics: &duplicates)
      open.content = .mapping(entries)
    }
    nodes -= open.nodes - 1
    try add(
      DocumentNode(content: open.content, position: open.position), nodes: open.nodes,
      anchor: open.anchor, at: open.position)
  }

  /// Puts a finished node into what is open around it.
  private mutating func add(
    _ node: DocumentNode, nodes count: Int, anchor: String?, at position: TextPosition
  ) throws(UnreadableDocument) {
    nodes += count
    guard nodes <= limits.values else {
      throw DocumentReader.tooManyValues(limit: limits.values, at: location(position))
    }
    if let anchor { anchors[anchor] = (node, count) }
    guard !stack.isEmpty else {
      root = node
      return
    }
    let top = stack.count - 1
    stack[top].nodes += count
    if stack[top].wantsKey {
      guard case .scalar(let scalar) = node.content else {
        throw Self.keyIsNoText(at: location(position))
      }
      stack[top].key = (scalar.text, position)
      return
    }
    let key = stack[top].key
    stack[top].key = nil
    guard stack[top].content.count < limits.entries else {
      throw DocumentReader.tooManyEntries(limit: limits.entries, at: location(position))
    }
    stack[top].content.append(node, key: key)
  }

  private mutating func scalarNode(
    _ scalar: YAMLEvents.ScalarEvent, at position: TextPosition
  ) throws(UnreadableDocument) -> DocumentNode {
    var style: DocumentNode.Scalar.Style = scalar.style == .plain ? .plain : .quoted
    switch scalar.tag {
    case nil: break
    case "!", "tag:yaml.org,2002:str": style = .quoted
    case "tag:yaml.org,2002:int", "tag:yaml.org,2002:float", "tag:yaml.org,2002:bool",
      "tag:yaml.org,2002:null", "tag:yaml.org,2002:timestamp":
      break
    case .some(let tag): throw Self.unknownTag(tag, at: location(position))
    }
    return DocumentNode(
      content: .scalar(
        DocumentNode.Scalar(
          text: scalar.text, style: style, textPosition: textPosition(of: scalar, at: position))),
      position: position)
  }

  /// Where the first character of a scalar's text stands.
  private mutating func textPosition(
    of scalar: YAMLEvents.ScalarEvent, at position: TextPosition
  ) -> TextPosition {
    switch scalar.style {
    case .plain:
      return position
    case .quoted:
      return TextPosition(line: Int(position.line), column: Int(position.column) + 1)
    case .block:
      // Empty lines at its head belong to the text, so it begins on the line below the indicator.
      let indentation = lines.indentation(ofLine: Int(position.line) + 1 - lineOffset)
      return TextPosition(line: Int(position.line) + 1, column: indentation + 1)
    }
  }

  private func moved(_ position: TextPosition) -> TextPosition {
    TextPosition(line: Int(position.line) + lineOffset, column: Int(position.column))
  }

  private func location(_ position: TextPosition) -> SourceLocation {
    SourceLocation(path: path, position: position)
  }
}

extension DocumentNode.Content {
  /// How many entries a list or mapping has.
  fileprivate var count: Int {
    switch self {
    case .scalar: 0
    case .sequence(let items): items.count
    case .mapping(let entries): entries.count
    }
  }

  /// Adds a value at the end, in place.
  fileprivate mutating func append(
    _ node: DocumentNode, key: (text: String, position: TextPosition)?
  ) {
    switch self {
    case .scalar:
      break
    case .sequence(var items):
      // Emptied first, so that the array has one owner and grows without a copy.
      self = .sequence([])
      items.append(node)
      self = .sequence(items)
    case .mapping(var entries):
      guard let key else { return }
      self = .mapping([])
      entries.append(.init(key: key.text, keyPosition: key.position, value: node))
      self = .mapping(entries)
    }
  }
}

/// Finds lines of a text that are asked for in their order.
private struct LineCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var line = 1
  private var offset = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The number of spaces at the head of a line.
  mutating func indentation(ofLine wanted: Int) -> Int {
    while line < wanted, offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "\n") { line += 1 }
      offset += 1
    }
    return bytes[offset...].prefix { $0 == UInt8(ascii: " ") }.count
  }
}

extension YAMLReader {
  private static func severalDocuments(at location: SourceLocation) -> UnreadableDocument {
    UnreadableDocument(
      diagnostic: .error(
        "several-documents", at: location, "a second document begins here",
        help: "keep one document in a file; remove the line “---”"))
  }

  private static func unknownAlias(_ name: String, at location: SourceLocation)
    -> UnreadableDocument
  {
    UnreadableDocument(
      diagnostic: .error(
        "unknown-alias", at: location, "no anchor \(Wording.quote("&" + name)) stands before this",
        help: "put the value in quotes if the asterisk belongs to it, or write the value out"))
  }

  private static func unknownTag(_ tag: String, at location: SourceLocation) -> UnreadableDocument {
    UnreadableDocument(
      diagnostic: .error(
        "unknown-tag", at: location, "the tag \(Wording.quote(tag)) means nothing here",
        help: "remove it, or put the value in quotes if the exclamation mark belongs to it"))
  }

  private static func keyIsNoText(at location: SourceLocation) -> UnreadableDocument {
    UnreadableDocument(
      diagnostic: .error(
        "yaml-syntax", at: location, "a list or mapping stands where a key is expected",
        help: "put a text that begins with a bracket or brace in quotes"))
  }
}
