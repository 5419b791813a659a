extension Shape where Value == Site {
  /// `Content/site.yaml`.
  static let site: Shape = .object("the site") { fields in
    // First of all, for it says what language the other texts are in.
    let languages = fields.required(
      "languages", .list(of: Shape<Language>.language.located),
      "the languages of the site, the main one first")
    checkLanguages(languages, &fields)
    if let main = languages?.first?.value { fields.decoder?.mainLanguage = main }

    let title = fields.required("title", .localizedText, "the title of the site")
    let description = fields.required(
      "description", .localizedText, "what the site is, in a sentence")
    let publisher = fields.optional(
      "publisher", .localizedText, "who keeps the site; its title where left out")
    let partners = fields.required("partners", .list(of: .partner), "the two sides")
    checkPartners(partners, &fields)
    let baseURL = fields.optional(
      "baseURL", .webAddress, "the address under which it is published, for feeds and the sitemap")
    if let baseURL, BaseURL(baseURL) == nil, let location = fields.location(ofValue: "baseURL") {
      fields.report(SiteAddress.problem(baseURL, at: location))
    }
    let listLength = fields.optional(
      "listLength", .integer(1...1000), default: 50, "how many entries a page of a list shows")
    let markdownTwins = fields.optional(
      "markdownTwins", .boolean, default: true, "whether each page has its Markdown beside it")
    let omitted = fields.optional(
      "omit", .list(of: Shape<Site.Part>.choice), default: [],
      "parts of the site that are left out, with all links to them")
    let keyIndicators = fields.optional(
      "keyIndicators", .references(.indicator), default: [],
      "the indicators with whose newest levels the index opens")
    let staleAfterDays = fields.optional(
      "staleAfterDays", .integer(1...36_500), default: 730,
      "after how many days a figure counts as old")
    let licence = fields.optional(
      "licence", .localizedText, "the licence of the texts and data, by name")
    let licenceURL = fields.optional("licenceURL", .webAddress, "the address of the licence")
    let corrections = fields.optional(
      "corrections", .contactAddress, "where readers report a mistake: an address of web or mail")
    let targets = fields.optional(
      "targets", .list(of: Shape<PublishTarget>.publishTarget), default: [],
      "where `briefing publish` brings the site")
    DuplicateID.report(targets.map { Located($0.id, at: $0.location) }, in: fields.decoder)
    let limits = fields.optional(
      "limits", Shape<ContentLimits>.limits, default: .standard, "what content may cost at most")

    guard let location = fields.location, let languages, !languages.isEmpty, let title,
      let description, let partners
    else { return nil }
    return Site(
      title: title, description: description, publisher: publisher ?? title,
      partners: partners.map(\.value), languages: languages.map(\.value),
      baseURL: baseURL.flatMap { BaseURL($0)?.text }, listLength: listLength,
      markdownTwins: markdownTwins, omitted: Set(omitted), keyIndicators: keyIndicators,
      staleAfterDays: staleAfterDays,
      licence: licence, licenceURL: licenceURL, corrections: corrections, targets: targets,
      limits: limits, location: location)
  }

  private static func checkLanguages(_ languages: [Located<Language>]?, _ fields: inout Fields) {
    guard let languages, let location = fields.location(ofValue: "languages") else { return }
    if languages.isEmpty {
      fields.report(
        .error(
          "no-language", at: location, "the site has no language",
          help: "write at least the main one: languages: [en]"))
    }
    var seen: Set<Language> = []
    for language in languages where !seen.insert(language.value).inserted {
      fields.report(
        .error(
          "duplicate-language", at: language.location,
          "the language \(Wording.quote(language.value.code)) stands twice",
          help: "keep one of the two"))
    }
  }

  private static func checkPartners(
    _ partners: [Located<Site.Partner>]?, _ fields: inout Fields
  ) {
    guard let partners, let location = fields.location(ofValue: "partners") else { return }
    if partners.isEmpty {
      fields.report(
        .error(
          "no-partner", at: location, "the site has no partners",
          help: "name the two sides: - {id: vn, name: Việt Nam}"))
    }
    DuplicateID.report(partners.map { Located($0.value.id, at: $0.location) }, in: fields.decoder)
  }
}

extension Shape where Value == Located<Site.Partner> {
  fileprivate static let partner: Shape = Shape<Site.Partner>.object("the partner") { fields in
    let id = fields.required("id", .slug, "its id, such as a country code in lower case")
    let name = fields.required("name", .localizedText, "its name")
    guard let id, let name else { return nil }
    return Site.Partner(id: id, name: name)
  }.located
}
