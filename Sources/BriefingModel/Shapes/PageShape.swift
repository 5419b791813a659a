/// The front matter of a page of the editor's own.
struct PageRecord: Sendable {
  var slug: Located<Slug>?
  var title: String
  var description: String?
  var language: Language?
  var isInNavigation: Bool
}

extension Shape where Value == PageRecord {
  /// The front matter of `Content/pages/NAME.md`.
  static let page: Shape = .object("the page") { fields in
    let slug = fields.optional(
      "slug", Shape<Slug>.slug.located, "its name in addresses; the file's name where left out")
    let title = fields.required("title", Shape<String>.text, "the title")
    let description = fields.optional(
      "description", Shape<String>.text, "what it says, in a sentence")
    let language = fields.optional(
      "language", .language, "its language; the main one where left out")
    let isInNavigation = fields.optional(
      "navigation", .boolean, default: false, "whether the navigation lists it")
    guard let title else { return nil }
    return PageRecord(
      slug: slug, title: title, description: description, language: language,
      isInNavigation: isInNavigation)
  }
}
