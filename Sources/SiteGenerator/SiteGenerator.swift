import BriefingModel

/// Makes a site from its content: one function from values to a value.
///
/// Content and templates → checked `Briefing` → `Library` → Markdown pages → HTML pages → bundle.
public struct SiteGenerator: Sendable {
  /// What may differ from run to run with the same content.
  public struct Options: Sendable {
    /// The address under which the site is published; overrides site.yaml.
    public var baseURL: String?
    /// How many pages are rendered at once.
    public var jobs: Int
    /// The day as of which the site speaks; the newest content's day where it is `nil`.
    public var buildDate: CalendarDate?
    /// The program and its version, as the site names it.
    public var generator: String
    /// Whether it is said what editors may want to look at.
    public var tellsFindings = true

    /// Options with the usual values.
    public init(
      baseURL: String? = nil, jobs: Int = 1, buildDate: CalendarDate? = nil,
      generator: String = "briefing"
    ) {
      self.baseURL = baseURL
      self.jobs = max(1, jobs)
      self.buildDate = buildDate
      self.generator = generator
    }
  }

  /// What a run gives.
  public struct Result: Sendable {
    /// The site; `nil` where there are errors.
    public var bundle: OutputBundle?
    /// Its manifest.
    public var manifest: Manifest?
    /// Everything that was found, in the order of the files.
    public var diagnostics: [Diagnostic]
    /// What editors may want to look at, by series; nothing unless it was asked for.
    public var findings: [Diagnostic] = []
    /// Where readers of earlier addresses are sent, for hosts that do it themselves.
    public var redirects: [Redirect] = []
    /// The settings that the site was made with.
    public var site: Site?
    /// How much there is of what, by name.
    public var counts: [(name: String, count: Int)]
    /// How long each step took.
    public var phases: [PhaseClock.Phase] = []
    /// What the next build can take over; `nil` where nothing was to be remembered.
    public var cache: BuildCache?
  }

  /// What the generator was made with.
  public let options: Options

  /// A generator with options.
  public init(options: Options) { self.options = options }

  /// Makes the site of an input.
  ///
  /// - Parameter cache: What an earlier build has left, or an empty one: pages that would come out the same are
  ///   taken from it. Without one all is made, and nothing is remembered.
  public func generate(_ input: SiteInput, cache: BuildCache? = nil) async -> Result {
    do throws(EnvironmentError) {
      return try await generate(prepare(input, cache: cache), into: nil)
    } catch {
      return Result(bundle: nil, manifest: nil, diagnostics: [error.diagnostic], counts: [])
    }
  }

  /// Reads and checks an input, and gathers what is known of it: all that comes before the pages.
  ///
  /// - Parameter prints: The input's fingerprints, where they are known.
  public func prepare(
    _ input: SiteInput, prints: InputFingerprints? = nil, cache: BuildCache? = nil
  ) async -> PreparedSite {
    var clock = PhaseClock()
    let prints =
      prints
      ?? InputFingerprints(
        input, earlier: cache?.inputs ?? .init(), keepsBytes: cache?.content != nil)
    var memory = cache?.content ?? ContentLoader.Memory()
    let loaded = await ContentLoader.load(
      input.content, jobs: options.jobs, prints: { prints[$0] }, memory: &memory)
    let kept = cache?.content == nil ? nil : memory
    clock.end("decode")
    var diagnostics = loaded.diagnostics
    let (design, known) = design(
      of: input, for: loaded.briefing?.site, prints: prints, last: cache?.design,
      diagnostics: &diagnostics)
    var prepared = PreparedSite(
      cache: cache, memory: kept, diagnostics: diagnostics, prints: prints, design: known)
    if let briefing = loaded.briefing, let design, !diagnostics.hasErrors {
      let asOf = options.buildDate ?? briefing.newestDate ?? CalendarDate(daysSinceEpoch: 0)
      let reuse = cache.flatMap { cache in
        PageReuse.shared(
          input: input, prints: prints, briefing: briefing, asOf: asOf, options: options
        ).map { PageReuse(earlier: cache.pages, shared: $0, records: prints) }
      }
      prepared.assembly = SiteAssembly(
        library: Library(briefing), design: design, asOf: asOf,
        baseURL: options.baseURL ?? briefing.site.baseURL, generator: options.generator,
        reuse: reuse)
    }
    clock.end("gather")
    prepared.phases = clock.phases
    return prepared
  }

  /// Reads the design, or takes over the last one where its files are the same.
  private func design(
    of input: SiteInput, for site: Site?, prints: InputFingerprints,
    last: BuildCache.KnownDesign?, diagnostics: inout [Diagnostic]
  ) -> (Design?, known: BuildCache.KnownDesign?) {
    let languages = site?.languages ?? []
    let limits = site?.limits ?? .standard
    var builder = FingerprintBuilder()
    for language in languages { builder.add(language.code) }
    for file in input.templates { prints.add(file.path, to: &builder) }
    let key = builder.finished()
    if let last, last.key == key, last.limits == limits { return (last.design, last) }
    var found: [Diagnostic] = []
    let design = Design.read(
      input.templates, languages: languages, limits: limits, diagnostics: &found)
    diagnostics += found
    guard let design, found.isEmpty else { return (design, nil) }
    return (design, .init(key: key, limits: limits, design: design))
  }

  /// Makes the site of what was prepared.
  ///
  /// - Parameter transaction: Where the files of pages are put as they are made; without one the result holds their
  ///   bytes.
  /// - Throws: Where a file cannot be put down.
  public func generate(
    _ prepared: PreparedSite, into transaction: OutputTransaction?
  ) async throws(EnvironmentError) -> Result {
    try await generate(prepared, into: transaction) { true }
      // It is wanted throughout.
      ?? Result(
        bundle: nil, manifest: nil,
        diagnostics: [
          .error(
            "given-up", at: SourceLocation(path: "."), "the site was not made to its end",
            help: "run the command again")
        ], counts: [])
  }

  /// Makes the site of what was prepared, as long as it is wanted.
  ///
  /// - Parameters:
  ///   - transaction: Where the files of pages are put as they are made; without one the result holds their bytes.
  ///   - isWanted: Asked now and then; where it is not, the work is given up.
  /// - Returns: `nil` where it was given up.
  /// - Throws: Where a file cannot be put down.
  public func generate(
    _ prepared: PreparedSite, into transaction: OutputTransaction? = nil,
    while isWanted: @escaping @Sendable () -> Bool
  ) async throws(EnvironmentError) -> Result? {
    var clock = PhaseClock()
    var diagnostics = prepared.diagnostics
    guard var assembly = prepared.assembly else {
      return Result(bundle: nil, manifest: nil, diagnostics: diagnostics.sorted(), counts: [])
    }
    assembly.addAssets()
    assembly.addStatistics()
    clock.end("data")
    for book in assembly.design.books {
      try await assembly.addPages(
        in: book, jobs: options.jobs, into: transaction, while: isWanted)
      guard isWanted() else { return nil }
      clock.end("pages \(book.language)")
      assembly.addFeeds(in: book)
      assembly.addSearch(in: book)
      guard isWanted() else { return nil }
      clock.end("files \(book.language)")
    }
    assembly.addListings()
    assembly.checkLinks()
    clock.end("links")
    diagnostics += assembly.diagnostics

    let findings =
      options.tellsFindings
      ? EditorFindings(library: assembly.library, asOf: assembly.asOf).notes
        + TranslationFindings(briefing: assembly.library.briefing).notes : []
    let counts = assembly.counts
    guard !diagnostics.hasErrors else {
      return Result(
        bundle: nil, manifest: nil, diagnostics: diagnostics.sorted(), findings: findings,
        counts: counts)
    }
    let manifest = Manifest(
      bundle: assembly.bundle, inputs: prepared.prints, generator: options.generator)
    clock.end("manifest")
    return Result(
      bundle: assembly.bundle, manifest: manifest, diagnostics: diagnostics.sorted(),
      findings: findings, redirects: assembly.redirects, site: assembly.library.briefing.site,
      counts: counts,
      phases: prepared.phases + clock.phases,
      cache: prepared.cache.map { _ in
        BuildCache(
          assembly.pages, content: prepared.memory, inputs: prepared.prints,
          shared: assembly.reuse?.shared, design: prepared.design)
      })
  }
}

extension Sequence<Diagnostic> {
  /// Whether anything keeps the site from being written.
  public var hasErrors: Bool { contains { $0.severity == .error } }
}
