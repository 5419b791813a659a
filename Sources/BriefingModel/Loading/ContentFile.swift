/// A file of `Content/` as it was read.
public struct ContentFile: Sendable, Hashable {
  /// Its path from the root of the briefing, with `/` between folders: `Content/site.yaml`.
  public var path: String
  /// What it holds.
  public var bytes: [UInt8]

  /// Names bytes by their path.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

extension ContentFile {
  /// Whether all articles and pages may refer to what it holds: the settings and the catalogues.
  package var isShared: Bool {
    guard ContentRole.isAtTop(path) else { return false }
    return switch ContentRole(path: path) {
    case .site, .topics, .indicators, .entities: true
    case .article, .page, .sourceText, .ignored, .unknown: false
    }
  }
}
