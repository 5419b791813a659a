import BriefingModel
import SiteGenerator
import Testing

@testable import PreviewServer

@Suite("Answering requests")
struct RequestTests {
  @Test("serves files under the path of the real host, with their types")
  func files() throws {
    #expect(
      Preview.get("/briefing/assets/style.css").fields["Content-Type"] == "text/css; charset=utf-8")
    #expect(
      Preview.get("/briefing/feed.xml").fields["Content-Type"]
        == "application/atom+xml; charset=utf-8")
    #expect(Preview.get("/briefing/assets/style.css").body == .bytes(Array("body {}".utf8)))
    #expect(Preview.get("/assets/style.css").status == 404)
    #expect(Preview.get("/briefing-other/assets/style.css").status == 404)
    #expect(Preview.get("/briefing/%e1%bb%87.txt").status == 200)
  }

  @Test("gives a folder's index, and leads to it where the slash is missing")
  func folders() {
    #expect(Preview.get("/briefing/").status == 200)
    #expect(Preview.get("/briefing/articles/").status == 200)
    for (path, place) in [
      ("/", "/briefing/"), ("/briefing", "/briefing/"),
      ("/briefing/articles", "/briefing/articles/"),
      ("/briefing/articles?x=//evil#y", "/briefing/articles/?x=//evil"),
      // No character of the query ends the field.
      (
        "/briefing/articles?a\rSet-Cookie: b\0é", "/briefing/articles/?a%0DSet-Cookie:%20b%00%C3%A9"
      ),
    ] {
      let response = Preview.get(path)
      #expect(response.status == 307)
      #expect(response.fields["Location"] == place)
    }
  }

  @Test(
    "asks for files of the site only, not for its folder",
    arguments: ["/briefing", "/briefing?", "/briefing?a#b"])
  func folderOfSite(target: String) {
    struct Folder: ServedSite {
      func bytes(at path: String) -> [UInt8]? {
        #expect(!path.isEmpty)
        return path == "index.html" ? Array("<html>".utf8) : nil
      }
    }
    let request = PreviewRequest(method: "GET", target: target, fields: ["host": "127.0.0.1:8080"])
    let response = RequestHandler(policy: HostPolicy(address: "127.0.0.1")).response(
      to: request,
      in: PreviewState(site: Folder(), baseURL: "https://example.org/briefing/", version: 1))
    #expect(response.status == 307)
    #expect(response.fields["Location"]?.hasPrefix("/briefing/") == true)
  }

  @Test("gives the site's own page where there is no file")
  func notFound() throws {
    let response = Preview.get("/briefing/nothing")
    #expect(response.status == 404)
    #expect(response.text.contains("No such page"))
    #expect(response.text.contains(PreviewPath.script))
    // A site in a folder of its own knows nothing of files beside it.
    #expect(Preview.get("/briefing/style.css/").status == 404)
  }

  @Test("puts its script into pages and into nothing else")
  func script() {
    #expect(Preview.get("/briefing/").text.contains("defer></script>\n</head>"))
    #expect(!Preview.get("/briefing/index.md").text.contains("script"))
    let script = Preview.get(PreviewPath.script)
    #expect(script.status == 200)
    #expect(script.fields["Content-Type"] == "text/javascript; charset=utf-8")
  }

  @Test("says what is unchanged, by the tags of pages that browsers send back")
  func tags() throws {
    let first = Preview.get("/briefing/")
    let tag = try #require(first.fields["ETag"])
    for field in [tag, "W/\(tag)", "\"x\", \(tag)", "*"] {
      let again = Preview.get("/briefing/", ["if-none-match": field])
      #expect(again.status == 304)
      #expect(again.body == .none(count: first.text.utf8.count))
    }
    #expect(Preview.get("/briefing/", ["if-none-match": "\"x\""]).status == 200)
  }

  @Test("answers HEAD like GET, without the body")
  func head() {
    let get = Preview.get("/briefing/")
    let head = Preview.response(
      PreviewRequest(method: "HEAD", target: "/briefing/", fields: Preview.own))
    #expect(head.status == 200)
    #expect(head.fields == get.fields)
    #expect(head.body == .none(count: get.text.utf8.count))
  }

  @Test(
    "is for reading only", arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "get"])
  func methods(method: String) {
    let response = Preview.response(
      PreviewRequest(method: method, target: "/briefing/", fields: Preview.own))
    #expect(response.status == 405)
    #expect(response.fields["Allow"] == "GET, HEAD")
  }

  @Test("refuses targets that are no path in a site", arguments: Hostile.targets)
  func hostileTargets(target: String) {
    #expect([400, 404].contains(Preview.get(target).status))
    #expect(!Preview.get(target).text.contains("secret"))
  }

  @Test(
    "refuses requests for other hosts, whether they name an origin or not", arguments: Hostile.hosts
  )
  func hostileHosts(host: String) {
    for origin in [nil, "http://\(host)", "http://127.0.0.1:8080"] {
      var fields = ["host": host]
      fields["origin"] = origin
      #expect(Preview.response(PreviewRequest(target: "/briefing/", fields: fields)).status == 421)
    }
    #expect(Preview.response(PreviewRequest(target: "/briefing/")).status == 421)
  }

  @Test("takes the names of its own machine, by any port")
  func ownHosts() {
    for host in [
      "localhost", "localhost:8080", "LOCALHOST:1", "127.0.0.1:8080", "[::1]:8080", "127.1.2.3",
    ] {
      #expect(
        Preview.response(PreviewRequest(target: "/briefing/", fields: ["host": host])).status == 200
      )
    }
  }

  @Test("takes addresses of digits only, where it listens for a network")
  func network() {
    let all = HostPolicy(address: "0.0.0.0")
    #expect(all.accepts(host: "192.168.1.5:8080"))
    #expect(all.accepts(host: "[fe80::1]:8080"))
    #expect(!all.accepts(host: "rebound.example:8080"))
    let one = HostPolicy(address: "192.168.1.5")
    #expect(one.accepts(host: "192.168.1.5"))
    #expect(!one.accepts(host: "192.168.1.6"))
    #expect(!one.accepts(host: "localhost"))
  }

  @Test("refuses pages of other origins, and lets links lead here")
  func origins() {
    for fields in [
      ["origin": "http://evil.example"], ["origin": "null"], ["origin": "https://127.0.0.1:8080"],
      ["origin": "http://127.0.0.1:9999"],
      ["sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors"],
      ["sec-fetch-site": "same-site", "sec-fetch-mode": "cors"], ["sec-fetch-site": "cross-site"],
    ] {
      #expect(Preview.get("/briefing/", fields).status == 403)
    }
    #expect(
      Preview.get("/briefing/", ["sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"])
        .status
        == 200)
    #expect(Preview.get("/briefing/", ["origin": "http://127.0.0.1:8080"]).status == 200)
  }

  @Test("opens its connection for news only to pages that say whence they come")
  func live() {
    #expect(Preview.get(PreviewPath.live).status == 403)
    #expect(Preview.get(PreviewPath.live, ["origin": "http://evil.example"]).status == 403)
    #expect(Preview.get(PreviewPath.live, ["origin": "http://127.0.0.1:8080"]).body == .live)
  }

  @Test("never lets other origins read, whatever the answer")
  func sharing() {
    for target in ["/", "/briefing/", "/briefing/nothing", "/x", "/%00", PreviewPath.script] {
      let fields = Preview.get(target).fields
      #expect(!fields.keys.contains { $0.lowercased().hasPrefix("access-control") })
      #expect(fields["Cross-Origin-Resource-Policy"] == "same-origin")
    }
  }

  @Test("keeps the last good site while there are errors, and tells of them")
  func errors() {
    let problem = Diagnostic.error(
      "x", at: SourceLocation(path: "Content/<a>.yaml", line: 3, column: 7),
      "<script>alert(1)</script>",
      help: "mend it")
    let broken = Preview.state.after(BuildOutcome(site: nil, problems: [problem]))
    #expect(broken.version == Preview.state.version + 1)
    #expect(Preview.get("/briefing/", in: broken).status == 200)
    #expect(broken.news.contains("Content\\/<a>.yaml:3:7"))
    let mended = broken.after(BuildOutcome(site: OutputBundle(), baseURL: nil))
    #expect(mended.problems.isEmpty)
    #expect(mended.rootPath == "/")

    let first = PreviewState().after(BuildOutcome(site: nil, problems: [problem]))
    let stand = Preview.get("/anything/", in: first)
    #expect(stand.status == 503)
    #expect(stand.text.contains("&lt;script&gt;"))
    #expect(!stand.text.contains("<script>alert"))
  }
}

/// Requests that must never get more than a refusal.
enum Hostile {
  static let targets = [
    "/briefing/../secret", "/briefing/../../etc/passwd", "/../etc/passwd", "/..", "/briefing/..",
    "/briefing/%2e%2e/secret", "/briefing/%2E%2E/%2e%2e/etc/passwd", "/briefing/.%2e/secret",
    "/briefing/%252e%252e/secret", "/briefing/..%2fsecret", "/briefing/..%5csecret",
    "/briefing/..\\secret", "\\..\\secret", "/briefing/%00", "/briefing/index.html%00.txt",
    "/briefing/\u{0}", "//etc/passwd", "/briefing//etc/passwd", "///", "/briefing/./index.html",
    "/briefing/%2fetc%2fpasswd", "/briefing/%c0%ae%c0%ae/secret", "/briefing/%ff", "/briefing/%",
    "/briefing/%4", "/briefing/%zz", "/briefing-secret/secret", "/briefing/%0d%0aSet-Cookie:x",
    "http://127.0.0.1/briefing/", "file:///etc/passwd", "*", "", "briefing/", "?", "#",
    "/briefing/..?x=/", "/briefing/..;/secret", "/briefing/..#/", "/%2e%2e%2fbriefing/secret",
    "/briefing/\(String(repeating: "a", count: 5000))",
    "/briefing/\(String(repeating: "../", count: 1000))etc/passwd",
  ]

  static let hosts = [
    "evil.example", "evil.example:8080", "127.0.0.1.evil.example", "localhost.evil.example",
    "evil.example#localhost", "localhost@evil.example", "127.0.0.1:8080@evil.example", "", ":8080",
    "[::2]", "[::1", "[localhost]", "0.0.0.0", "192.168.1.1", "127.0.0.1:x", "127.0.0",
    "127.0.0.256",
    "localhost.", "127.0.0.1 evil.example", "::1", "[127.::1.]", "[127.0.0.1:80]",
  ]
}

/// A small site and requests for it.
enum Preview {
  static let own = ["host": "127.0.0.1:8080"]

  static let site: OutputBundle = {
    var bundle = OutputBundle()
    let page =
      "<!DOCTYPE html><html><head><title>Fixture</title>\n</head><body>Fixture</body></html>"
    for (path, text) in [
      ("index.html", page), ("index.md", "Fixture"), ("articles/index.html", page),
      ("404.html", "<html><head></head><body>No such page</body></html>"),
      ("assets/style.css", "body {}"), ("feed.xml", "<feed/>"), ("ệ.txt", "Fixture"),
    ] {
      _ = bundle.add(path, text)
    }
    return bundle
  }()

  static let state = PreviewState(
    site: site, baseURL: "https://example.org/briefing/", version: 1)

  static func response(
    _ request: PreviewRequest, in state: PreviewState = state
  ) -> PreviewResponse {
    RequestHandler(policy: HostPolicy(address: "127.0.0.1")).response(to: request, in: state)
  }

  static func get(
    _ target: String, _ fields: [String: String] = [:], in state: PreviewState = state
  ) -> PreviewResponse {
    response(PreviewRequest(target: target, fields: own.merging(fields) { $1 }), in: state)
  }
}

extension PreviewResponse {
  var text: String {
    if case .bytes(let bytes) = body { return String(decoding: bytes, as: UTF8.self) }
    return ""
  }
}
