import SiteGenerator
import Testing

@testable import BriefingModel
@testable import Publishing

@Suite("What hosts are given")
struct HostingTests {
  private static let style = "assets/style.0123456789ab.css"

  private func host(
    _ host: PublishTarget.Host, domain: String? = nil, page: String = "<p>text"
  ) throws -> HostFiles {
    let target = PublishTarget(
      id: try #require(Slug("www")), place: .folder(path: "www"), host: host, domain: domain,
      keep: 1, compress: [.gzip], location: SourceLocation(path: "Content/site.yaml"))
    return HostFiles(
      target: target, files: ["index.html": Array(page.utf8), Self.style: []],
      redirects: [Redirect(folder: "articles/old", successor: "articles/地方")],
      languageFolders: ["vi"], baseURL: "https://example.org/some/path/")
  }

  @Test("GitHub Pages: no Jekyll, and the domain")
  func github() throws {
    let files = try host(.githubPages, domain: "briefing.example.org").files
    #expect(files.map(\.path) == [".nojekyll", "CNAME"])
    #expect(files.last?.text == "briefing.example.org\n")
  }

  @Test(
    "Netlify and Cloudflare Pages: headers, lasting assets and redirects",
    arguments: [PublishTarget.Host.netlify, .cloudflarePages])
  func headersAndRedirects(kind: PublishTarget.Host) throws {
    let files = try host(kind).files
    let headers = try #require(files.first { $0.path == "_headers" }).text
    #expect(headers.contains("  Content-Security-Policy: default-src 'none'; "))
    #expect(headers.contains("/\(Self.style)\n"))
    #expect(headers.contains("immutable"))
    let redirects = try #require(files.first { $0.path == "_redirects" }).text
    let status = kind == .netlify ? "301!" : "301"
    #expect(
      redirects.hasPrefix("/articles/old/ /articles/%E5%9C%B0%E6%96%B9/ \(status)\n"))
  }

  @Test(
    "servers of one's own: settings with prefix, redirect and every header",
    arguments: [PublishTarget.Host.nginx, .caddy])
  func servers(kind: PublishTarget.Host) throws {
    let host = try host(kind)
    #expect(host.files.isEmpty)
    let text = try #require(host.configuration(folder: "/srv/www/current"))
    for header in host.policy.headers { #expect(text.contains("\(header.name) \"")) }
    #expect(text.contains("/some/path/articles/old/"))
    #expect(text.contains("/some/path/articles/%E5%9C%B0%E6%96%B9/"))
    #expect(text.contains("/srv/www/current"))
    #expect(text.contains("404.html"))
  }

  @Test("Apache: a file in the site")
  func apache() throws {
    let files = try host(.apache).files
    #expect(files.map(\.path) == [".htaccess"])
    #expect(files[0].text.contains("ErrorDocument 404 /some/path/404.html"))
  }

  @Test("a policy that lets inline styles and scripts pass by their digests, and data as it is")
  func policy() throws {
    let page = """
      <style>p{}</style><script>run()</script><script type="application/ld+json">{}</script>
      <script src="x.js"></script>
      """
    let policy = try host(.nginx, page: page).policy
    #expect(policy.styles.count == 1)
    #expect(policy.scripts.count == 1)
    // openssl dgst -sha256 -binary | base64, of the text between the tags.
    #expect(policy.styles == ["'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y='"])
    #expect(policy.contentSecurityPolicy.contains("script-src 'self' 'sha256-"))
    #expect(policy.offending.isEmpty)
  }

  @Test("a word where pages do what no policy lets pass")
  func offending() throws {
    #expect(try host(.nginx, page: "<p style=\"color:red\">").warnings.count == 1)
  }
}
