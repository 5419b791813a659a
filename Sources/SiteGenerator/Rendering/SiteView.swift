/// Texts of the site in one language: what is the same on all its pages.
struct SiteView: TemplateView {
  var language: String
  var title: String
  var description: String
  var publisher: String?
  /// As Open Graph writes it: `en_GB`.
  var locale: String
  var hasLanguages: Bool
  var licence: String?
  var licenceHref: String?
  var corrections: String?
  var asOf: String
  var asOfISO: String
  var generator: String
  var labels: LabelsView

  enum Name: String, TemplateName {
    case language, siteTitle, siteDescription, publisher, openGraphLocale, hasLanguages, licence
    case licenceHref, corrections, asOf, asOfISO, generator, labels
  }

  static func view(of name: Name) -> (any TemplateView.Type)? {
    name == .labels ? LabelsView.self : nil
  }

  func value(of name: Name) -> TemplateValue {
    switch name {
    case .language: .text(language)
    case .siteTitle: .text(title)
    case .siteDescription: .text(description)
    case .publisher: .text(publisher)
    case .openGraphLocale: .text(locale)
    case .hasLanguages: .flag(hasLanguages)
    case .licence: .text(licence)
    case .licenceHref: .text(licenceHref)
    case .corrections: .text(corrections)
    case .asOf: .text(asOf)
    case .asOfISO: .text(asOfISO)
    case .generator: .text(generator)
    case .labels: .view(labels)
    }
  }
}

/// The texts of templates in the page's language.
struct LabelsView: TemplateView {
  let labels: [String: String]

  /// Labels are checked against the language's file, not against a list in the program.
  enum Name: String, TemplateName {
    case none

    static let allCases: [Name] = []
  }

  func value(of name: Name) -> TemplateValue { .nothing }

  func child(named name: String) -> Any? { labels[name] }
}
