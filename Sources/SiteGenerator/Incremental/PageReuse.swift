import BriefingModel

/// Decides which pages of an earlier build are the pages of this one.
///
/// A page's files follow from its Markdown, or from an article's context, and from what all pages share:
/// templates, texts, catalogues, options, the day of the site. The key of a page is the fingerprint of all
/// of that. Where the keys are equal, the files are, and so is what was found wrong in them.
struct PageReuse: Sendable {
  /// A page with its key; without a key it is made again by every build.
  struct Page: Sendable {
    var key: Fingerprint?
    var finished: FinishedPage
  }

  /// The pages of the earlier build, by the paths of their HTML.
  let earlier: [String: Page]
  /// The fingerprint of what all pages share.
  let shared: Fingerprint
  /// The fingerprints of the content files.
  let records: InputFingerprints

  /// The key of a page that is composed.
  func key(of page: MarkdownPage) -> Fingerprint? {
    ValueFingerprint.of(page).map { key("page", $0) }
  }

  /// The key of an article's pages in a language, which need not be composed.
  func key(of context: ArticleContext, in language: Language) -> Fingerprint? {
    context.fingerprint(records: records).map { key("article \(language.code)", $0) }
  }

  /// The page of the earlier build where it has the same key, else the one that is made now.
  func page(
    at address: PageAddress, key: Fingerprint?,
    make: () throws(EnvironmentError) -> FinishedPage
  ) throws(EnvironmentError) -> Page {
    if let key, let page = earlier[address.htmlPath], page.key == key { return page }
    return Page(key: key, finished: try make())
  }

  /// The pages of the earlier build at some addresses, where all have the same key.
  func pages(at addresses: [PageAddress], key: Fingerprint?) -> [Page]? {
    guard let key else { return nil }
    let kept = addresses.compactMap { earlier[$0.htmlPath] }.filter { $0.key == key }
    return kept.count == addresses.count ? kept : nil
  }

  private func key(_ kind: String, _ part: Fingerprint) -> Fingerprint {
    var builder = FingerprintBuilder()
    builder.add(kind)
    builder.add(shared)
    builder.add(part)
    return builder.finished()
  }
}

extension PageReuse {
  /// The fingerprint of what all pages share.
  ///
  /// Every byte of the templates and of the content counts, but for the articles and the bodies of the editor's
  /// pages, which no other page can see.
  static func shared(
    input: SiteInput, prints: InputFingerprints, briefing: Briefing, asOf: CalendarDate,
    options: SiteGenerator.Options
  ) -> Fingerprint? {
    guard let heads = ValueFingerprint.of(briefing.withoutArticles.pages) else { return nil }
    var builder = FingerprintBuilder()
    builder.add(options.generator)
    builder.add(options.baseURL ?? "")
    builder.add(options.baseURL == nil ? 0 : 1)
    builder.add(asOf.daysSinceEpoch)
    builder.add(heads)
    for file in input.templates { prints.add(file.path, to: &builder) }
    for file in input.content where file.isShared { prints.add(file.path, to: &builder) }
    return builder.finished()
  }
}
