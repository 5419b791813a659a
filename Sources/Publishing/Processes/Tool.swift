/// The programs of other people that publishing runs.
public enum Tool: String, Sendable, CaseIterable {
  case git, rsync, aws, zip, unzip, gzip, brotli

  /// How to get it.
  var installation: String {
    switch self {
    case .git, .rsync, .zip, .unzip, .gzip, .brotli:
      "install it: apt-get install \(rawValue), or brew install \(rawValue)"
    case .aws: "install it: apt-get install awscli, brew install awscli, or pip install awscli"
    }
  }
}
