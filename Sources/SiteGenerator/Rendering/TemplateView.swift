import Mustache

/// What a template can name: a value whose names are the cases of an enumeration, so that a template which uses
/// another can be told so before anything is written.
protocol TemplateView: Sendable {
  /// Every name; the spelling of a case is what templates write.
  associatedtype Name: TemplateName

  /// What a name stands for.
  func value(of name: Name) -> TemplateValue

  /// The view that a section of a name opens; `nil` where it opens none.
  static func view(of name: Name) -> (any TemplateView.Type)?

  /// What a name stands for, as swift-mustache asks; `nil` where the view has no such name.
  func child(named name: String) -> Any?

  /// Every name that templates may use, with the view behind it where it opens a section.
  static var fields: [TemplateField] { get }
}

/// The names of a view.
protocol TemplateName: Sendable, CaseIterable, RawRepresentable<String> {}

/// A name that templates may use.
struct TemplateField: Sendable {
  var name: String
  var view: (any TemplateView.Type)?
}

/// What a name of a template stands for.
enum TemplateValue: Sendable {
  case nothing
  case flag(Bool)
  case text(String)
  case view(any TemplateView)
  case views([any TemplateView])

  /// A text that may be missing.
  static func text(_ text: String?) -> TemplateValue { text.map { .text($0) } ?? .nothing }

  /// A view that may be missing.
  static func view(_ view: (some TemplateView)?) -> TemplateValue {
    view.map { .view($0) } ?? .nothing
  }

  /// As swift-mustache reads it.
  var forMustache: Any {
    switch self {
    case .nothing: Nothing()
    case .flag(let flag): flag
    case .text(let text): Text(renderText: text)
    case .view(let view): MustacheView(view)
    case .views(let views): views.map(MustacheView.init)
    }
  }

  /// A text as one of the library's own renderables: it casts a plain one four times more before it writes it.
  private struct Text: MustacheCustomRenderable {
    let renderText: String
    var isNull: Bool { false }
  }

  /// A name that is there without a value. A plain `nil` would let the template take what an outer view calls so.
  private struct Nothing: MustacheCustomRenderable {
    var renderText: String { "" }
    var isNull: Bool { true }
  }
}

/// A view as swift-mustache takes it: it casts every value several times for each name that it looks up. The whole view
/// would be copied each time if it were not behind a reference, and a class is cast slower than a value.
struct MustacheView: MustacheParent {
  private final class Storage: Sendable {
    let view: any TemplateView

    init(_ view: any TemplateView) { self.view = view }
  }

  private let storage: Storage

  init(_ view: any TemplateView) { storage = Storage(view) }

  func child(named name: String) -> Any? { storage.view.child(named: name) }
}

extension TemplateView {
  static func view(of name: Name) -> (any TemplateView.Type)? { nil }

  static var fields: [TemplateField] {
    Name.allCases.map { TemplateField(name: $0.rawValue, view: view(of: $0)) }
  }

  func child(named name: String) -> Any? {
    Name(rawValue: name).map { value(of: $0).forMustache }
  }
}
