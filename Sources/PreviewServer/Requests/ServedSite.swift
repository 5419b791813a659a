import SiteGenerator

/// A site as preview needs it: a path gives a file.
///
/// It is all that preview knows of how sites are made and kept.
public protocol ServedSite: Sendable {
  /// The bytes of a file by its path relative to the site's root, without a slash at its start.
  func bytes(at path: String) -> [UInt8]?
}

/// A site in memory.
///
/// Preview serves from memory, so that `Output/` stays what `briefing build` made of it: what is published
/// never depends on whether a preview happened to run.
extension OutputBundle: ServedSite {
  /// The bytes of a file of the bundle.
  public func bytes(at path: String) -> [UInt8]? { files[path] }
}
