import BriefingModel
import Mustache

/// The templates of a briefing, parsed once, with every name in them checked.
struct TemplateLibrary: Sendable {
  private let library: MustacheLibrary

  /// Parses the files of `Templates/`; reports every mistake in them.
  ///
  /// - Parameters:
  ///   - files: The templates by path relative to the root, such as `Templates/article.mustache`.
  ///   - labels: The labels that every language has.
  init(
    files: [(path: String, text: String)], labels: Set<String>, diagnostics: inout [Diagnostic]
  ) {
    var templates: [String: MustacheTemplate] = [:]
    var sources: [String: TemplateSource] = [:]
    for (path, text) in files {
      let name = Self.name(of: path)
      do {
        templates[name] = try MustacheTemplate(string: text)
        sources[name] = TemplateSource(path: path, text: text)
      } catch let error as MustacheTemplate.ParserError {
        diagnostics.append(Self.unreadable(path, error))
      } catch {
        diagnostics.append(
          .error(
            "template-syntax", at: SourceLocation(path: path),
            "the template cannot be read: \(error)",
            help: "see the manual of Mustache, mustache(5)"))
      }
    }
    library = MustacheLibrary(templates: templates)
    if diagnostics.contains(where: { $0.code == "template-syntax" }) { return }
    var checker = TemplateChecker(sources: sources, labels: labels)
    for kind in MarkdownPage.Kind.allCases {
      if sources[kind.rawValue] == nil {
        diagnostics.append(Self.missing(kind))
      } else {
        checker.check(template: kind.rawValue, view: PageView.self)
      }
    }
    diagnostics += checker.diagnostics
  }

  /// A page as HTML.
  func render(_ view: PageView) -> String {
    library.render(view, withTemplate: view.page.kind.rawValue) ?? ""
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
    .error(
      "template-syntax",
      at: SourceLocation(
        path: path, line: error.context.lineNumber, column: error.context.columnNumber),
      "the template cannot be read: \(error.error)",
      help: "close every section and write every tag with two braces on both sides")
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
