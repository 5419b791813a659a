import BriefingModel

/// Answers requests: a function from a request and a state to an answer, without side effects.
public struct RequestHandler: Sendable {
  private let policy: HostPolicy

  /// A handler for the requests that a policy accepts.
  public init(policy: HostPolicy) { self.policy = policy }

  /// The answer to a request.
  public func response(to request: PreviewRequest, in state: PreviewState) -> PreviewResponse {
    guard let host = request.fields["host"], policy.accepts(host: host) else {
      return refusal(
        421, "This preview is for its own machine; the Host of the request is another.")
    }
    let origin = request.fields["origin"]
    guard
      policy.accepts(
        origin: origin, site: request.fields["sec-fetch-site"],
        mode: request.fields["sec-fetch-mode"], host: host)
    else { return refusal(403, "The request comes from a page of another site.") }
    guard request.method == "GET" || request.method == "HEAD" else {
      var response = refusal(405, "A preview can be read, and nothing else.")
      response.fields["Allow"] = "GET, HEAD"
      return response
    }
    guard let path = SitePath(target: request.target) else {
      return refusal(400, "The path of the request leads nowhere in a site.")
    }
    let answer = answer(path, request, origin: origin, in: state)
    return request.method == "HEAD" ? answer.withoutBody : answer
  }

  private func answer(
    _ path: SitePath, _ request: PreviewRequest, origin: String?, in state: PreviewState
  ) -> PreviewResponse {
    let plain = "/" + path.segments.joined(separator: "/")
    if plain == PreviewPath.script {
      return file(Array(ClientScript.text.utf8), type: MediaType.of("preview.js"), request)
    }
    if plain == PreviewPath.live {
      // Browsers name the origin of every WebSocket; who does not is none.
      guard origin != nil, request.method == "GET" else {
        return refusal(403, "This address is for the pages of the preview.")
      }
      return PreviewResponse(status: 101, body: .live)
    }
    guard let site = state.site else { return notMade(state, request) }
    guard let segments = path.below(state.folder) else {
      return path.segments.isEmpty
        ? redirect(to: state.rootPath, request) : notFound(in: site, request)
    }
    let name = segments.joined(separator: "/")
    let index = segments.isEmpty ? "index.html" : "\(name)/index.html"
    if path.isFolder {
      guard let bytes = site.bytes(at: index) else { return notFound(in: site, request) }
      return page(bytes, request)
    }
    // The folder of the site itself is no file of it.
    if !segments.isEmpty, let bytes = site.bytes(at: name) {
      return MediaType.isPage(name)
        ? page(bytes, request) : file(bytes, type: MediaType.of(name), request)
    }
    if site.bytes(at: index) != nil {
      return redirect(
        to: path.segments.map { "/\(PreviewPath.encoded($0))" }.joined() + "/", request)
    }
    return notFound(in: site, request)
  }

  // MARK: Kinds of answers

  private func page(
    _ bytes: [UInt8], status: Int = 200, _ request: PreviewRequest
  ) -> PreviewResponse {
    file(ClientScript.added(to: bytes), type: MediaType.of("index.html"), status: status, request)
  }

  private func file(
    _ bytes: [UInt8], type: String, status: Int = 200, _ request: PreviewRequest
  ) -> PreviewResponse {
    let tag = "\"\(Digest.hex(bytes).prefix(32))\""
    var fields = Self.common
    fields["Content-Type"] = type
    fields["ETag"] = tag
    if status == 200, Self.matches(request.fields["if-none-match"], tag) {
      return PreviewResponse(status: 304, fields: fields, body: .none(count: bytes.count))
    }
    return PreviewResponse(status: status, fields: fields, body: .bytes(bytes))
  }

  /// The status is temporary, for other sites may be previewed at the same address tomorrow.
  private func redirect(to path: String, _ request: PreviewRequest) -> PreviewResponse {
    var fields = Self.common
    let query = request.target.prefix { $0 != "#" }.drop { $0 != "?" }
    fields["Location"] = path + PreviewPath.visible(query)
    return PreviewResponse(status: 307, fields: fields, body: .bytes([]))
  }

  private func notFound(in site: any ServedSite, _ request: PreviewRequest) -> PreviewResponse {
    guard let bytes = site.bytes(at: "404.html") else {
      return refusal(404, "The site has no such file.")
    }
    return page(bytes, status: 404, request)
  }

  /// What stands in for the site until there is one. Its icon is an empty one, or browsers would ask for theirs.
  private func notMade(_ state: PreviewState, _ request: PreviewRequest) -> PreviewResponse {
    let list = state.problems.map { "<li>\(Self.escaped($0.description))</li>\n" }.joined()
    let text = """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>Preview</title><link rel="icon" href="data:,"></head>
      <body><p>\(state.version == 0 ? "The site is being made." : "The site cannot be made yet.")</p>
      <ul>
      \(list)</ul></body></html>

      """
    return page(Array(text.utf8), status: 503, request)
  }

  private func refusal(_ status: Int, _ reason: String) -> PreviewResponse {
    var fields = Self.common
    fields["Content-Type"] = MediaType.of("reason.txt")
    return PreviewResponse(status: status, fields: fields, body: .bytes(Array("\(reason)\n".utf8)))
  }

  /// Nothing is kept without asking, guessed, or given to pages of other origins.
  private static let common = [
    "Cache-Control": "no-cache",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
  ]

  /// Whether a browser has these bytes already (RFC 9110, 13.1.2).
  private static func matches(_ field: String?, _ tag: String) -> Bool {
    guard let field else { return false }
    return field.split(separator: ",").contains { entry in
      let entry = entry.drop { $0 == " " }.prefix { $0 != " " }
      return entry == "*" || entry == tag || entry.hasPrefix("W/") && entry.dropFirst(2) == tag
    }
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.append(character)
      }
    }
  }
}

extension PreviewResponse {
  /// The answer to `HEAD` where this one is that to `GET`.
  fileprivate var withoutBody: PreviewResponse {
    var response = self
    if case .bytes(let bytes) = body { response.body = .none(count: bytes.count) }
    return response
  }
}
