import BriefingModel

/// What a build leaves for the next one: its pages with their keys.
public struct BuildCache: Sendable {
  /// The pages by the paths of their HTML.
  let pages: [String: PageReuse.Page]

  /// Nothing, to begin with.
  public init() { pages = [:] }

  /// The pages of a build that went through.
  init(_ pages: [PageReuse.Page]) {
    self.pages = Dictionary(
      pages.map { ($0.finished.listed.address.htmlPath, $0) },
      uniquingKeysWith: { first, _ in first })
  }
}
