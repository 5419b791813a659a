/// Content files in, a checked briefing out.
///
/// A file is decoded by itself, whatever the others say; then the catalogues are known, and each
/// article is resolved against them; then what only all files together can show is checked. Nothing is
/// thrown and nothing stops at the first mistake: all are reported in one run, in the order of files
/// and lines.
public enum ContentLoader {
  /// Decodes and checks all files of `Content/`.
  ///
  /// - Parameter jobs: how many files are worked on at once; the result does not depend on it.
  /// - Returns: the briefing, `nil` where anything is an error; and everything that is wrong.
  public static func load(
    _ files: [ContentFile], jobs: Int = 1
  ) async -> (briefing: Briefing?, diagnostics: [Diagnostic]) {
    let (site, _) = site(of: files)
    let decoded = await parallelMap(files, jobs: jobs) { decode($0, by: site) }
    return await assemble(decoded, jobs: jobs).result
  }

  /// Decodes and checks all files of `Content/`, of which records that have not changed since the last time need not
  /// be decoded again.
  ///
  /// - Parameters:
  ///   - prints: Gives the fingerprint of a file's bytes by its path.
  ///   - memory: What is known of the records of the last time; that of this time takes its place.
  package static func load(
    _ files: [ContentFile], jobs: Int, prints: @escaping @Sendable (String) -> Fingerprint?,
    memory: inout Memory
  ) async -> (briefing: Briefing?, diagnostics: [Diagnostic]) {
    var shared = FingerprintBuilder()
    for file in files where file.isShared {
      shared.add(file.path)
      shared.add(prints(file.path) ?? Fingerprint(of: file.bytes))
    }
    let catalogues = shared.finished()
    // What a record means depends on the settings and catalogues, and on no other record.
    let last = memory.shared == catalogues ? memory : Memory()
    let (site, _) = site(of: files)
    let decoded = await parallelMap(files, jobs: jobs) { file in
      prints(file.path).flatMap { last.decoded(file.path, $0) } ?? decode(file, by: site)
    }
    let (result, resolved) = await assemble(decoded, jobs: jobs)
    memory = Memory(shared: catalogues, resolved: resolved, prints: prints, after: last)
    return result
  }

  /// The settings alone, whatever the other files say; `nil` where they cannot be read, and then
  /// diagnostics say why.
  public static func site(of files: [ContentFile]) -> (site: Site?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    for file in files
    where ContentRole.isAtTop(file.path) && ContentRole(path: file.path) == .site {
      let decoded = decode(file, mainLanguage: .english)
      if case .site(let site)? = decoded.content { return (site, decoded.diagnostics) }
      diagnostics += decoded.diagnostics
    }
    return (nil, diagnostics)
  }

  /// Decodes one file by itself; language and limits are those of site.yaml.
  public static func decode(
    _ file: ContentFile, mainLanguage: Language, limits: ContentLimits = .standard
  ) -> DecodedFile {
    DecodedFile(decoding: file, mainLanguage: mainLanguage, limits: limits)
  }

  private static func decode(_ file: ContentFile, by site: Site?) -> DecodedFile {
    decode(
      file, mainLanguage: site?.mainLanguage ?? .english, limits: site?.limits ?? .standard)
  }

  /// Makes the briefing of decoded files.
  ///
  /// - Returns: The briefing, and what each record means.
  private static func assemble(
    _ decoded: [DecodedFile], jobs: Int
  ) async -> (
    result: (briefing: Briefing?, diagnostics: [Diagnostic]),
    resolved: [(path: String, Resolved)]
  ) {
    let files = decoded.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let known = KnownIDs(files)
    let resolved = await parallelMap(files, jobs: jobs) { resolve($0, known) }
    let content = Content(files, articles: resolved.compactMap(\.article))
    let diagnostics =
      FileSetCheck.diagnostics(files, limits: content.site?.limits ?? .standard)
      + resolved.flatMap(\.diagnostics)
      + CollisionCheck.diagnostics(articles: content.articles, pages: content.pages)
      + PageLanguageCheck.diagnostics(content.pages, site: content.site)
      + SourceTextCheck.diagnostics(content.sourceTexts, articles: content.articles)
    let isBroken = diagnostics.contains { $0.severity == .error }
    return (
      (isBroken ? nil : content.briefing, diagnostics.sorted()),
      zip(files, resolved).map { ($0.path, $1) }
    )
  }

  /// Checks what a file mentions of others, and makes the article of a record; with what was found in the file.
  private static func resolve(_ file: DecodedFile, _ known: KnownIDs) -> Resolved {
    if case .known(let resolved)? = file.content { return resolved }
    let diagnostics = file.diagnostics + known.diagnostics(of: file.references)
    guard case .article(let record)? = file.content else {
      return Resolved(article: nil, diagnostics: diagnostics)
    }
    var resolution = ArticleResolution(path: file.path, record: record, known: known)
    let article = resolution.article()
    return Resolved(article: article, diagnostics: diagnostics + resolution.diagnostics)
  }

  /// The parts of a briefing, gathered from the files.
  private struct Content {
    var site: Site?
    var topics: [Topic] = []
    var indicators = IndicatorFile(units: [], indicators: [])
    var entities: [Entity.Kind: [Entity]] = [:]
    var articles: [Article]
    var pages: [FreePage] = []
    var sourceTexts: [SourceText] = []

    init(_ files: [DecodedFile], articles: [Article]) {
      self.articles = articles
      for file in files {
        switch file.content {
        case .site(let site): self.site = site
        case .topics(let topics): self.topics = topics
        case .indicators(let indicators): self.indicators = indicators
        case .entities(let kind, let entities): self.entities[kind] = entities
        case .page(let page): pages.append(page)
        case .sourceText(let text): sourceTexts.append(text)
        case .article, .known, nil: break
        }
      }
    }

    var briefing: Briefing? {
      site.map {
        Briefing(
          site: $0, topics: topics, indicators: indicators.indicators, units: indicators.units,
          entities: entities, articles: articles, pages: pages,
          sourceTexts: sourceTexts)
      }
    }
  }
}
