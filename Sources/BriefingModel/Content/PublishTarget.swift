/// A place to which the site is published: an entry of `targets` in `Content/site.yaml`.
public struct PublishTarget: Sendable, Hashable {
  /// What sort of place it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case folder, git, rsync, s3, zip
  }

  /// Where the files go.
  public enum Place: Sendable, Hashable {
    /// A folder with releases in it and a link to the current one.
    case folder(path: String)
    /// A branch of a repository.
    case git(repository: String, branch: String, history: History)
    /// A folder on another machine, as rsync names it.
    case rsync(destination: String, port: Int?)
    /// A bucket of S3-compatible storage, or the part of it under a prefix.
    case s3(bucket: String, prefix: String, endpoint: String?, region: String?)
    /// An archive.
    case zip(path: String)
  }

  /// What becomes of the earlier commits of a branch.
  public enum History: String, Sendable, Hashable, CaseIterable {
    case keep, squash
  }

  /// Who serves the files, where the host wants files or settings of its own.
  public enum Host: String, Sendable, Hashable, CaseIterable {
    case plain
    case githubPages = "github-pages"
    case netlify
    case cloudflarePages = "cloudflare-pages"
    case nginx, caddy, apache
  }

  /// A way to compress files before they are asked for.
  public enum Compression: String, Sendable, Hashable, CaseIterable {
    case gzip, brotli
  }

  /// Its name on the command line.
  public var id: Slug
  /// Where the files go.
  public var place: Place
  /// Who serves them.
  public var host: Host
  /// The address under which this target serves the site; the site's where absent.
  public var baseURL: String?
  /// The domain of its own that GitHub Pages serves the site under.
  public var domain: String?
  /// How many earlier releases are kept for `--rollback`.
  public var keep: Int
  /// The compressed copies that lie beside the files.
  public var compress: [Compression]
  /// Where it stands.
  public var location: SourceLocation
}
