import BriefingModel

/// Names of assets that carry the digest of their bytes: under one name lies one content for all time, so
/// that caches may keep it for ever, and a page never gets the stylesheet of another release.
public enum AssetName {
  /// As many digits as keep two contents of one name apart.
  private static let digits = 12

  /// `assets/style.css` → `assets/style.3fa9c0d1e2f4.css`.
  static func fingerprinted(_ path: String, _ bytes: [UInt8]) -> String {
    let digest = Digest.hex(bytes).prefix(digits)
    guard let dot = path.lastIndex(of: ".") else { return "\(path).\(digest)" }
    return "\(path[..<dot]).\(digest)\(path[dot...])"
  }

  /// Whether a file's name carries such a digest.
  public static func isFingerprinted(_ path: String) -> Bool {
    let parts = path.split(separator: ".", omittingEmptySubsequences: false)
    guard path.hasPrefix("assets/"), parts.count > 2 else { return false }
    // What is compressed beside it (`style.3fa9c0d1e2f4.css.gz`) is as lasting.
    return parts.dropFirst().contains { part in
      part.utf8.count == digits
        && part.utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 }
    }
  }
}
