import BriefingModel

/// What templates cost: swift-mustache takes time by their length times their braces, and calls itself for whatever
/// stands within something else. So both are counted before it sees them.
struct TemplateCost {
  private let templates: [String: [TemplateTag]]
  private let limits: ContentLimits
  private var count = 0
  private var refusal: Diagnostic?
  /// The templates that include one another down to the one at hand.
  private var path: [String] = []

  /// Measures templates that each can be parsed.
  ///
  /// - Parameter templates: The tags of each, by its name.
  init(templates: [String: [TemplateTag]], limits: ContentLimits) {
    self.templates = templates
    self.limits = limits
  }

  /// Why a template is not to be parsed, if anything speaks against it.
  static func refusal(
    of text: String, tags: [TemplateTag], path: String, limits: ContentLimits
  ) -> Diagnostic? {
    if text.utf8.count > limits.templateBytes {
      return tooLarge(text.utf8.count, limits.templateBytes, path)
    }
    if let tag = tags.first(where: { !$0.isReadable }) { return unreadable(tag) }
    // A brace that stands for itself costs as much as one of a tag, which begins with three at most.
    let braces = text.utf8.count { $0 == UInt8(ascii: "{") }
    if braces > 3 * limits.templateTags {
      return tooManyTags(limits.templateTags, SourceLocation(path: path))
    }
    var depth = 0
    for tag in tags {
      depth += tag.step
      if depth > limits.templateDepth { return tooDeep(limits.templateDepth, tag.location) }
    }
    return nil
  }

  /// Why pages of a template are not to be made: a few templates that include one another can come to any length.
  mutating func refusal(ofPages name: String) -> Diagnostic? {
    count = 0
    refusal = nil
    follow(name, blocks: [:], depth: 0)
    return refusal
  }

  private mutating func include(
    _ tag: TemplateTag, blocks: [String: ArraySlice<TemplateTag>], depth: Int
  ) {
    if path.contains(tag.name) {
      refusal = Self.includesItself(tag)
    } else {
      follow(tag.name, blocks: blocks, depth: depth)
    }
  }

  private mutating func follow(
    _ name: String, blocks: [String: ArraySlice<TemplateTag>], depth: Int
  ) {
    // Of one that is missing it is told where names are checked.
    guard let tags = templates[name] else { return }
    path.append(name)
    walk(tags[...], blocks: blocks, depth: depth)
    path.removeLast()
  }

  /// Goes through tags as rendering would, until they are too many.
  private mutating func walk(
    _ tags: ArraySlice<TemplateTag>, blocks: [String: ArraySlice<TemplateTag>], depth: Int
  ) {
    var depth = depth
    var index = tags.startIndex
    while index < tags.endIndex, refusal == nil {
      let tag = tags[index]
      count += 1
      depth += tag.step
      if count > limits.templateTags {
        refusal = Self.tooManyTags(limits.templateTags, tag.location)
      } else if depth > limits.templateDepth {
        refusal = Self.tooDeep(limits.templateDepth, tag.location)
      }
      switch tag.sigil {
      case "$":
        // What stands in its place is shown, and the block itself is not.
        guard let other = blocks[tag.name] else { break }
        walk(other, blocks: blocks, depth: depth)
        depth -= 1
        index = Self.end(of: index, in: tags)
      case ">":
        include(tag, blocks: blocks, depth: depth + 1)
      case "<":
        let end = Self.end(of: index, in: tags)
        let own = Self.blocks(in: tags[index..<end].dropFirst())
        include(tag, blocks: own.merging(blocks) { $1 }, depth: depth)
        depth -= 1
        index = end
      default: break
      }
      index += 1
    }
  }

  /// The tag that closes another.
  private static func end(of start: Int, in tags: ArraySlice<TemplateTag>) -> Int {
    var depth = 0
    for index in start..<tags.endIndex {
      depth += tags[index].step
      if depth == 0 { return index }
    }
    return tags.endIndex
  }

  /// What an inheriting template puts in place of the blocks of the other.
  private static func blocks(
    in tags: ArraySlice<TemplateTag>
  ) -> [String: ArraySlice<TemplateTag>] {
    var blocks: [String: ArraySlice<TemplateTag>] = [:]
    var index = tags.startIndex
    while index < tags.endIndex {
      let end = end(of: index, in: tags)
      if tags[index].sigil == "$" { blocks[tags[index].name] = tags[index..<end].dropFirst() }
      index = end + 1
    }
    return blocks
  }
}

extension TemplateTag {
  /// How much deeper, or less deep, what follows stands.
  fileprivate var step: Int {
    switch sigil {
    case "#", "^", "$", "<": 1
    case "/": -1
    default: 0
    }
  }
}

extension TemplateCost {
  private static func unreadable(_ tag: TemplateTag) -> Diagnostic {
    .error(
      "template-syntax", at: tag.location,
      "tags that go over several lines, or have other marks than braces, cannot be checked",
      help: "write each tag in one line, between two or three braces")
  }

  private static func includesItself(_ tag: TemplateTag) -> Diagnostic {
    .error(
      "template-loop", at: tag.location, "the template “\(tag.name)” includes itself",
      help: "remove the tag; no page would ever end")
  }

  private static func tooLarge(_ count: Int, _ limit: Int, _ path: String) -> Diagnostic {
    .error(
      "template-too-large", at: SourceLocation(path: path),
      "the template has \(count) bytes, more than the \(limit) that are read",
      help:
        "put styles, scripts and pictures into Templates/assets, or raise limits: templateBytes: in Content/site.yaml"
    )
  }

  private static func tooManyTags(_ limit: Int, _ location: SourceLocation) -> Diagnostic {
    .error(
      "too-many-tags", at: location,
      "the template comes to more than \(limit) tags, those that it includes counted each time",
      help: "use sections for what repeats, or raise limits: templateTags: in Content/site.yaml")
  }

  private static func tooDeep(_ limit: Int, _ location: SourceLocation) -> Diagnostic {
    .error(
      "template-too-deep", at: location,
      "sections and templates stand within each other more than \(limit) levels deep",
      help:
        "close the sections, use no block within itself, or raise limits: templateDepth: in Content/site.yaml"
    )
  }
}
