import BriefingModel

/// Follows a template's tags as rendering would and reports each name that the view does not have:
/// swift-mustache prints nothing for it.
struct TemplateChecker {
  /// The tags of each template, by its name.
  private let templates: [String: [TemplateTag]]
  private let labels: Set<String>
  /// Templates that were followed with a stack of views, so that partials in loops end.
  private var visited: Set<String> = []
  /// The templates that include one another down to the one at hand.
  private var path: [String] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The names of the outermost view that were found.
  private(set) var names: Set<String> = []

  init(templates: [String: [TemplateTag]], labels: Set<String>) {
    self.templates = templates
    self.labels = labels
  }

  /// Checks the template of a page kind and everything that it includes.
  mutating func check(template name: String, view: any TemplateView.Type) {
    check(name, stack: [view])
  }

  private mutating func check(_ name: String, stack: [any TemplateView.Type]) {
    let key = name + "|" + stack.map { "\($0)" }.joined(separator: ">")
    guard visited.insert(key).inserted, let tags = templates[name] else { return }
    path.append(name)
    defer { path.removeLast() }
    // Views that sections open; a block of an inherited template adds none.
    var views = stack
    var open: [Bool] = []
    for tag in tags {
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

  private mutating func include(_ tag: TemplateTag, stack: [any TemplateView.Type]) {
    if templates[tag.name] == nil {
      diagnostics.append(unknownTemplate(tag))
    } else if !path.contains(tag.name) {
      // What includes itself has been refused; this is a place that is never shown.
      check(tag.name, stack: stack)
    }
  }

  /// Looks a name up as rendering does: in the innermost view first. Gives the view that a section of
  /// that name opens.
  private mutating func resolve(
    _ tag: TemplateTag, in stack: [any TemplateView.Type]
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
}

extension TemplateChecker {
  private func unknownName(_ tag: TemplateTag, _ name: String, known: [String]) -> Diagnostic {
    .error(
      "unknown-template-name", at: tag.location,
      "templates of pages know no name “\(tag.name)”",
      help: NearestWord.find(name, among: known).map { "did you mean “\($0)”?" }
        ?? "the names are listed in Documentation/Templates.md")
  }

  private func unknownLabel(_ tag: TemplateTag, _ label: String) -> Diagnostic {
    .error(
      "unknown-label", at: tag.location,
      "not every language in Templates/languages has the label “\(label)”",
      help: NearestWord.find(label, among: labels.sorted()).map { "did you mean “\($0)”?" }
        ?? "add it under labels: in each file of Templates/languages")
  }

  private func unknownTemplate(_ tag: TemplateTag) -> Diagnostic {
    .error(
      "unknown-template", at: tag.location, "there is no template “\(tag.name)”",
      help: NearestWord.find(tag.name, among: templates.keys.sorted()).map {
        "did you mean “\($0)”?"
      }
        ?? "add Templates/\(tag.name).mustache")
  }
}
