/// A name and where it leads.
struct LinkView: TemplateView {
  var name: String
  /// `nil` for a name that has no page.
  var href: String?
  var code = ""
  var isCurrent = false

  enum Name: String, TemplateName { case name, href, code, isCurrent }

  func value(of name: Name) -> TemplateValue {
    switch name {
    case .name: .text(self.name)
    case .href: .text(href)
    case .code: .text(code)
    case .isCurrent: .flag(isCurrent)
    }
  }
}

/// A neighbouring article.
struct NeighbourView: TemplateView {
  var title: String
  /// The language of the title, where it is not the page's.
  var titleLanguage: String?
  var href: String

  enum Name: String, TemplateName { case title, titleLanguage, href }

  func value(of name: Name) -> TemplateValue {
    switch name {
    case .title: .text(title)
    case .titleLanguage: .text(titleLanguage)
    case .href: .text(href)
    }
  }
}

/// A heading of the page.
struct ContentsView: TemplateView {
  var id: String
  var name: String

  enum Name: String, TemplateName { case id, name }

  func value(of name: Name) -> TemplateValue {
    switch name {
    case .id: .text(id)
    case .name: .text(self.name)
    }
  }
}

/// A line of the facts under the title; the value is HTML.
struct FactView: TemplateView {
  var name: String
  var value: String

  enum Name: String, TemplateName { case name, value }

  func value(of name: Name) -> TemplateValue {
    switch name {
    case .name: .text(self.name)
    case .value: .text(value)
    }
  }
}

/// Where a page of a list stands, and its neighbours.
struct PaginationView: TemplateView {
  var label: String
  var number: Int
  var count: Int
  var previousHref: String?
  var nextHref: String?

  enum Name: String, TemplateName { case label, number, count, previousHref, nextHref }

  func value(of name: Name) -> TemplateValue {
    switch name {
    case .label: .text(label)
    case .number: .text(String(number))
    case .count: .text(String(count))
    case .previousHref: .text(previousHref)
    case .nextHref: .text(nextHref)
    }
  }
}
