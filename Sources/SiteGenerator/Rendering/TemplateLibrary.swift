import BriefingModel
import Mustache

/// The templates of a briefing, parsed once, with every name in them checked.
struct TemplateLibrary: Sendable {
  private let library: MustacheLibrary
  /// What the template of each kind of page shows.
  private var shown: [MarkdownPage.Kind: ShownParts] = [:]

  /// Parses the files of `Templates/`; reports every mistake in them.
  ///
  /// - Parameters:
  ///   - files: The templates by path relative to the root, such as `Templates/article.mustache`.
  ///   - labels: The labels that every language has.
  ///   - limits: What they may cost.
  init(
    files: [(path: String, text: String)], labels: Set<String>,
    limits: ContentLimits = .standard, diagnostics: inout [Diagnostic]
  ) {
    TemplateText.register()
    var templates: [String: MustacheTemplate] = [:]
    var tags: [String: [TemplateTag]] = [:]
    var refused: [Diagnostic] = []
    for (path, text) in files {
      let name = Self.name(of: path)
      let found = TemplateTag.tags(of: text, path: path)
      if let refusal = TemplateCost.refusal(of: text, tags: found, path: path, limits: limits) {
        refused.append(refusal)
        continue
      }
      do {
        templates[name] = try MustacheTemplate(string: TemplateText.firstLine + text)
        tags[name] = found
      } catch let error as MustacheTemplate.ParserError {
        refused.append(Self.unreadable(path, error))
      } catch {
        refused.append(
          .error(
            "template-syntax", at: SourceLocation(path: path),
            "the template cannot be read: \(error)",
            help: "see the manual of Mustache, mustache(5)"))
      }
    }
    library = MustacheLibrary(templates: templates)
    diagnostics += refused
    guard refused.isEmpty else { return }
    var found: [Diagnostic] = []
    var cost = TemplateCost(templates: tags, limits: limits)
    for kind in MarkdownPage.Kind.allCases {
      if tags[kind.rawValue] == nil {
        found.append(Self.missing(kind))
      } else if let refusal = cost.refusal(ofPages: kind.rawValue) {
        found.append(refusal)
      } else {
        var checker = TemplateChecker(templates: tags, labels: labels)
        checker.check(template: kind.rawValue, view: PageView.self)
        found += checker.diagnostics
        let parts = ShownParts(names: checker.names)
        if parts.isSuperset(of: [.body, .prose]) { found.append(Self.twice(kind)) }
        shown[kind] = parts
      }
    }
    diagnostics += found.withoutRepetition
  }

  /// What the template of a kind of page shows of what the program writes.
  func shown(on kind: MarkdownPage.Kind) -> ShownParts { shown[kind] ?? .all }

  /// A page of a kind as HTML.
  func render(_ view: some TemplateView, of kind: MarkdownPage.Kind) -> String {
    library.render(MustacheView(view), withTemplate: kind.rawValue) ?? ""
  }

  /// `Templates/partials/head.mustache` is named `partials/head`.
  private static func name(of path: String) -> String {
    var name = path[...]
    if name.hasPrefix("Templates/") { name = name.dropFirst("Templates/".count) }
    if name.hasSuffix(".mustache") { name = name.dropLast(".mustache".count) }
    return String(name)
  }
}

extension TemplateLibrary {
  private static func unreadable(
    _ path: String, _ error: MustacheTemplate.ParserError
  ) -> Diagnostic {
    let place = error.context
    return .error(
      "template-syntax",
      // The first line is the program's.
      at: SourceLocation(path: path, line: place.lineNumber - 1, column: place.columnNumber),
      "the template cannot be read: \(error.error)",
      help: "close every section and write every tag with two braces on both sides")
  }

  private static func twice(_ kind: MarkdownPage.Kind) -> Diagnostic {
    .error(
      "template-prose-twice", at: SourceLocation(path: "Templates/\(kind.rawValue).mustache"),
      "the template shows both “body” and “prose”, which is part of it",
      help: "use one of them; with both, ids would stand on the page twice")
  }

  private static func missing(_ kind: MarkdownPage.Kind) -> Diagnostic {
    .error(
      "missing-template", at: SourceLocation(path: "Templates/\(kind.rawValue).mustache"),
      "the template of this kind of page is missing",
      help:
        "copy it from the folder Templates of the program, or from a briefing made by 'briefing new'"
    )
  }
}

extension [Diagnostic] {
  /// What is wrong in a partial is found wherever it is included, and told once.
  fileprivate var withoutRepetition: [Diagnostic] {
    var seen: Set<String> = []
    return filter { seen.insert("\($0)").inserted }
  }
}
