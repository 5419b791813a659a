import Mustache

/// What a template can name: a value that lists its names, so that a template which uses another can be
/// told so before anything is written.
protocol TemplateView: MustacheParent, Sendable {
  /// Every name, with the view behind it where it opens a section.
  static var fields: [TemplateField] { get }
}

/// A name that templates may use.
struct TemplateField: Sendable {
  var name: String
  var view: (any TemplateView.Type)?

  init(_ name: String, _ view: (any TemplateView.Type)? = nil) {
    self.name = name
    self.view = view
  }
}

/// A name and where it leads.
struct LinkView: TemplateView {
  var name: String
  var href: String
  var code = ""
  var isCurrent = false

  static let fields = ["name", "href", "code", "isCurrent"].map { TemplateField($0) }

  func child(named name: String) -> Any? {
    switch name {
    case "name": self.name
    case "href": href
    case "code": code
    case "isCurrent": isCurrent
    default: nil
    }
  }
}

/// A neighbouring article.
struct NeighbourView: TemplateView {
  var title: String
  /// The language of the title, where it is not the page's.
  var titleLanguage: String?
  var href: String

  static let fields = ["title", "titleLanguage", "href"].map { TemplateField($0) }

  func child(named name: String) -> Any? {
    switch name {
    case "title": title
    case "titleLanguage": titleLanguage
    case "href": href
    default: nil
    }
  }
}

/// A heading of the page.
struct ContentsView: TemplateView {
  var id: String
  var name: String

  static let fields = ["id", "name"].map { TemplateField($0) }

  func child(named name: String) -> Any? {
    switch name {
    case "id": id
    case "name": self.name
    default: nil
    }
  }
}

/// A line of the facts under the title; the value is HTML.
struct FactView: TemplateView {
  var name: String
  var value: String

  static let fields = ["name", "value"].map { TemplateField($0) }

  func child(named name: String) -> Any? {
    switch name {
    case "name": self.name
    case "value": value
    default: nil
    }
  }
}

/// Where a page of a list stands, and its neighbours.
struct PaginationView: TemplateView {
  var label: String
  var previousHref: String?
  var nextHref: String?

  static let fields = ["label", "previousHref", "nextHref"].map { TemplateField($0) }

  func child(named name: String) -> Any? {
    switch name {
    case "label": label
    case "previousHref": previousHref
    case "nextHref": nextHref
    default: nil
    }
  }
}

/// The texts of templates in the page's language.
struct LabelsView: TemplateView {
  let labels: [String: String]

  /// Labels are checked against the language's file, not against a list in the program.
  static let fields: [TemplateField] = []

  func child(named name: String) -> Any? { labels[name] }
}
