import BriefingModel

/// What a build leaves for the next one: its pages with their keys, and what its records say.
public struct BuildCache: Sendable {
  /// The pages by the paths of their HTML.
  let pages: [String: PageReuse.Page]
  /// What is known of the records; `nil` where the next build decodes them anew.
  let content: ContentLoader.Memory?
  /// The files that went in.
  let inputs: InputFingerprints
  /// The fingerprint of what all pages share.
  let shared: Fingerprint?
  /// The design that was read last, where all was right with it; `nil` where it was read in another process.
  let design: KnownDesign?

  /// A design by what it was read from.
  struct KnownDesign: Sendable {
    /// The fingerprint of its files and languages.
    var key: Fingerprint
    /// What it was bounded by.
    var limits: ContentLimits
    var design: Design
  }

  /// Nothing, to begin with.
  ///
  /// - Parameter keepsContent: Whether what records say is kept for the builds that follow.
  public init(keepsContent: Bool = false) { self.init([], content: keepsContent ? .init() : nil) }

  /// The pages of a build that went through.
  init(
    _ pages: [PageReuse.Page], content: ContentLoader.Memory? = nil,
    inputs: InputFingerprints = .init(), shared: Fingerprint? = nil, design: KnownDesign? = nil
  ) {
    self.pages = Dictionary(
      pages.map { ($0.finished.listed.address.htmlPath, $0) },
      uniquingKeysWith: { first, _ in first })
    self.content = content
    self.inputs = inputs
    self.shared = shared
    self.design = design
  }
}
