import BriefingModel

/// A template's text and where it stands.
struct TemplateSource: Sendable {
  var path: String
  var text: String
}

/// Follows a template's tags as rendering would and reports each name that the view does not have:
/// swift-mustache prints nothing for it.
struct TemplateChecker {
  private struct Tag {
    var sigil: Character?
    var name: String
    var location: SourceLocation
    /// Whether it ends in its line.
    var isWhole = true
  }

  private let sources: [String: TemplateSource]
  private let labels: Set<String>
  /// Templates that were followed with a stack of views, so that partials in loops end.
  private var visited: Set<String> = []
  /// The templates that include one another down to the one at hand.
  private var path: [String] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The names of the outermost view that were found.
  private(set) var names: Set<String> = []

  init(sources: [String: TemplateSource], labels: Set<String>) {
    self.sources = sources
    self.labels = labels
  }

  /// Checks the template of a page kind and everything that it includes.
  mutating func check(template name: String, view: any TemplateView.Type) {
    check(name, stack: [view])
  }

  private mutating func check(_ name: String, stack: [any TemplateView.Type]) {
    let key = name + "|" + stack.map { "\($0)" }.joined(separator: ">")
    guard visited.insert(key).inserted, let source = sources[name] else { return }
    path.append(name)
    defer { path.removeLast() }
    // Views that sections open; a block of an inherited template adds none.
    var views = stack
    var open: [Bool] = []
    for tag in Self.tags(of: source) {
      guard tag.isWhole, tag.sigil != "=" else {
        diagnostics.append(unreadable(tag))
        continue
      }
      switch tag.sigil {
      case "#"?:
        let view = resolve(tag, in: views)
        if let view { views.append(view) }
        open.append(view != nil)
      case "^"?:
        _ = resolve(tag, in: views)
        open.append(false)
      case "/"?:
        if open.popLast() == true { views.removeLast() }
      case ">"?, "<"?:
        include(tag, stack: views)
        if tag.sigil == "<" { open.append(false) }
      case "$"?:
        open.append(false)
      case "!"?, "%"?:
        break
      default:
        _ = resolve(tag, in: views)
      }
    }
  }

  private mutating func include(_ tag: Tag, stack: [any TemplateView.Type]) {
    if sources[tag.name] == nil {
      diagnostics.append(unknownTemplate(tag))
    } else if path.contains(tag.name) {
      diagnostics.append(includesItself(tag))
    } else {
      check(tag.name, stack: stack)
    }
  }

  /// Looks a name up as rendering does: in the innermost view first. Gives the view that a section of
  /// that name opens.
  private mutating func resolve(
    _ tag: Tag, in stack: [any TemplateView.Type]
  ) -> (any TemplateView.Type)? {
    if tag.name == "." { return nil }
    let parts = tag.name.split(separator: ".").map(String.init)
    guard let first = parts.first else { return nil }
    for (depth, view) in stack.enumerated().reversed() {
      guard let field = view.fields.first(where: { $0.name == first }) else { continue }
      if depth == 0 { names.insert(first) }
      guard parts.count > 1 else { return field.view }
      if field.view == LabelsView.self {
        if !labels.contains(parts[1]) { diagnostics.append(unknownLabel(tag, parts[1])) }
      } else if let inner = field.view, !inner.fields.contains(where: { $0.name == parts[1] }) {
        diagnostics.append(unknownName(tag, parts[1], known: inner.fields.map(\.name)))
      }
      return nil
    }
    diagnostics.append(unknownName(tag, first, known: stack.flatMap { $0.fields.map(\.name) }))
    return nil
  }

  /// The tags of a template in the order of its text; it has been parsed, so each has an end.
  private static func tags(of source: TemplateSource) -> [Tag] {
    var tags: [Tag] = []
    for (number, line) in source.text.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      var rest = line
      while let open = rest.firstRange(of: "{{"),
        let close = rest[open.upperBound...].firstRange(of: "}}")
      {
        let column = line.unicodeScalars.distance(from: line.startIndex, to: open.lowerBound) + 1
        var inner = rest[open.upperBound..<close.lowerBound]
        var sigil: Character?
        if let first = inner.first, "#^/><$!=%&{".contains(first) {
          sigil = first
          inner = inner.dropFirst()
        }
        tags.append(
          Tag(
            sigil: sigil, name: inner.filter { $0 != " " && $0 != "}" },
            location: SourceLocation(path: source.path, line: number + 1, column: column)))
        rest = rest[close.upperBound...]
      }
      if let open = rest.firstRange(of: "{{"), rest[open.upperBound...].first != "!" {
        let column = line.unicodeScalars.distance(from: line.startIndex, to: open.lowerBound) + 1
        tags.append(
          Tag(
            name: "", location: SourceLocation(path: source.path, line: number + 1, column: column),
            isWhole: false))
      }
    }
    return tags
  }
}

extension TemplateChecker {
  private func unreadable(_ tag: Tag) -> Diagnostic {
    .error(
      "template-syntax", at: tag.location,
      "tags that go over several lines, or have other marks than braces, cannot be checked",
      help: "write each tag in one line, between two or three braces")
  }

  private func unknownName(_ tag: Tag, _ name: String, known: [String]) -> Diagnostic {
    .error(
      "unknown-template-name", at: tag.location,
      "templates of pages know no name “\(tag.name)”",
      help: NearestWord.find(name, among: known).map { "did you mean “\($0)”?" }
        ?? "the names are listed in Documentation/Templates.md")
  }

  private func unknownLabel(_ tag: Tag, _ label: String) -> Diagnostic {
    .error(
      "unknown-label", at: tag.location,
      "not every language in Templates/languages has the label “\(label)”",
      help: NearestWord.find(label, among: labels.sorted()).map { "did you mean “\($0)”?" }
        ?? "add it under labels: in each file of Templates/languages")
  }

  private func includesItself(_ tag: Tag) -> Diagnostic {
    .error(
      "template-loop", at: tag.location, "the template “\(tag.name)” includes itself",
      help: "remove the tag; no page would ever end")
  }

  private func unknownTemplate(_ tag: Tag) -> Diagnostic {
    .error(
      "unknown-template", at: tag.location, "there is no template “\(tag.name)”",
      help: NearestWord.find(tag.name, among: sources.keys.sorted()).map { "did you mean “\($0)”?" }
        ?? "add Templates/\(tag.name).mustache")
  }
}
