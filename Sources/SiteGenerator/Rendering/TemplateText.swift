import Mustache

/// How values are written into templates, in place of swift-mustache's own way: that goes by characters, so that a
/// combining mark behind a quotation mark hides it, and the value could end the attribute that it stands in.
struct TemplateText: MustacheContentType {
  private static let name = "BRIEFING"

  /// The line that makes a template use it; to be put before the template's text. Each needs it: a partial begins
  /// with swift-mustache's own.
  static let firstLine = "{{% CONTENT_TYPE:\(name)}}\n"

  /// Makes it known to swift-mustache, which asks for it while it parses a template.
  static func register() { MustacheContentTypes.register(TemplateText(), named: name) }

  func escapeText(_ text: String) -> String { HTMLText.escaped(text) }
}
