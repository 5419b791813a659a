import BriefingModel

/// A site before its pages are made: content that was read and checked, and what is known of it.
public struct PreparedSite: Sendable {
  /// What the last build left.
  let cache: BuildCache?
  /// What is known of the content for the next time.
  let memory: ContentLoader.Memory?
  /// What was found so far.
  let diagnostics: [Diagnostic]
  /// The fingerprints of the files that it was read from.
  let prints: InputFingerprints
  /// The design, where the next build can take it over.
  var design: BuildCache.KnownDesign?
  /// The files to come; `nil` where there are errors.
  var assembly: SiteAssembly?
  /// How long it took.
  var phases: [PhaseClock.Phase] = []

  /// Whether its pages can be made.
  public var isSound: Bool { assembly != nil }

  /// The settings; `nil` where there are errors.
  public var site: Site? { assembly?.library.briefing.site }

  /// More articles than that at once are no single edit.
  private static let fewArticles = 20

  /// The last build's site with the pages of the articles that have changed since, at once: what preview shows
  /// while lists, search and all else are still being made.
  ///
  /// - Returns: `nil` where something else has changed than a few articles, or there are errors.
  public func withChangedArticles(
    _ last: OutputBundle
  ) throws(EnvironmentError) -> OutputBundle? {
    guard let assembly, let cache, let reuse = assembly.reuse, cache.shared == reuse.shared
    else { return nil }
    let articles = assembly.library.briefing.articles
    let changed = articles.indices.filter { position in
      let path = articles[position].location.path
      return cache.inputs[path] != prints[path]
    }
    guard (1...Self.fewArticles).contains(changed.count) else { return nil }
    let pages = try assembly.articlePages(changed)
    guard !pages.contains(where: \.diagnostics.hasErrors) else { return nil }
    var bundle = last
    for page in pages {
      for file in page.files { bundle.replace(file) }
    }
    return bundle
  }
}
