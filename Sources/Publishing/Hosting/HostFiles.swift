import BriefingModel
import Foundation
import SiteGenerator

/// What a host wants beside the site, or in its own settings.
struct HostFiles: Sendable {
  let target: PublishTarget
  let policy: SecurityPolicy
  let redirects: [Redirect]
  /// The site's own files.
  let paths: [String]
  /// The trees of further languages.
  let languageFolders: [String]
  /// The path of the address, with a slash at both ends.
  let prefix: String

  init(
    target: PublishTarget, files: [String: [UInt8]], redirects: [Redirect],
    languageFolders: [String],
    baseURL: String?
  ) {
    self.target = target
    policy = SecurityPolicy(of: files)
    self.redirects = redirects.sorted { $0.folder < $1.folder }
    paths = files.keys.sorted()
    self.languageFolders = languageFolders
    let path = baseURL.flatMap { URL(string: $0)?.path(percentEncoded: false) } ?? "/"
    prefix = path.hasSuffix("/") ? path : path + "/"
  }

  /// The files that go to the target with the site.
  var files: [(path: String, text: String)] {
    switch target.host {
    case .plain, .nginx, .caddy: []
    case .githubPages:
      // Without it, names that begin with an underscore are left out.
      [(".nojekyll", "")] + (target.domain.map { [("CNAME", $0 + "\n")] } ?? [])
    case .netlify:
      [("_headers", headersFile), ("_redirects", redirectsFile(status: "301!", limit: .max))]
    case .cloudflarePages:
      [
        ("_headers", headersFile),
        ("_redirects", redirectsFile(status: "301", limit: Self.cloudflareRedirects)),
      ]
    case .apache: [(".htaccess", apacheFile)]
    }
  }

  /// What the editor should know of them.
  var warnings: [String] {
    var warnings: [String] = []
    if target.host == .cloudflarePages, redirects.count * 2 > Self.cloudflareRedirects {
      warnings.append(
        "Cloudflare takes \(Self.cloudflareRedirects) redirects; readers of the other earlier addresses are sent on by pages"
      )
    }
    if let page = policy.offending.first {
      warnings.append(
        "\(policy.offending.count) pages, “\(page)” among them, have style attributes or handlers of events, which the Content-Security-Policy does not let pass; use classes and files in Templates/assets"
      )
    }
    return warnings
  }

  /// The settings for a server that are not part of the site; `nil` where the host has none.
  func configuration(folder: String) -> String? {
    switch target.host {
    case .nginx: nginx(folder: folder)
    case .caddy: caddy(folder: folder)
    case .apache: apache(folder: folder)
    default: nil
    }
  }

  /// A path under the address, as a browser asks for it.
  func address(_ folder: String) -> String {
    let encoded = RelativeLink.encoded(prefix + folder)
    return encoded.hasSuffix("/") ? encoded : encoded + "/"
  }

  /// The page for what is not there, by the tree of its language; the main one last.
  var missingPages: [(folder: String, page: String)] {
    languageFolders.map { (prefix + $0 + "/", "\(prefix)\($0)/404.html") }
  }

  // MARK: Netlify and Cloudflare Pages

  /// Their default for everything else is that a copy must be asked for anew, which is short enough.
  private var headersFile: String {
    var text = "/*\n"
    for header in policy.headers { text += "  \(header.name): \(header.value)\n" }
    for path in paths where AssetName.isFingerprinted(path) {
      text += "/\(RelativeLink.encoded(path))\n"
      if target.host == .cloudflarePages { text += "  ! Cache-Control\n" }
      text += "  Cache-Control: \(ServedFile.lasting)\n"
    }
    return text
  }

  private static let cloudflareRedirects = 2000

  /// Two lines for each earlier address: its folder and the page in it.
  private func redirectsFile(status: String, limit: Int) -> String {
    let lines = redirects.flatMap { redirect in
      let (old, new) = (
        "/\(RelativeLink.encoded(redirect.folder))/",
        "/\(RelativeLink.encoded(redirect.successor))/"
      )
      return ["\(old) \(new) \(status)\n", "\(old)index.html \(new) \(status)\n"]
    }
    return lines.prefix(limit).joined()
  }
}
