extension Shape where Value == PublishTarget {
  /// An entry of `targets` in `Content/site.yaml`.
  static let publishTarget: Shape = .object("the target") { fields in
    let id = fields.required("id", .slug, "its name on the command line")
    let kind = fields.required(
      "kind", Shape<PublishTarget.Kind>.choice, "folder, git, rsync, s3 or zip")
    let place = place(kind, &fields)
    let host = fields.optional(
      "host", Shape<PublishTarget.Host>.choice, default: .plain,
      "who serves the files, where the host wants files or settings of its own")
    let baseURL = fields.optional(
      "baseURL", .webAddress, "the address under which this target serves the site")
    if let baseURL, BaseURL(baseURL) == nil, let location = fields.location(ofValue: "baseURL") {
      fields.report(SiteAddress.problem(baseURL, at: location))
    }
    let domain = fields.optional(
      "domain", .hostName, "the domain of its own that GitHub Pages serves the site under")
    let keep = fields.optional(
      "keep", .integer(1...100), default: 5, "how many earlier releases are kept for --rollback")
    let compress = fields.optional(
      "compress", .list(of: Shape<PublishTarget.Compression>.choice), default: [],
      "the compressed copies that lie beside the files: gzip, brotli")
    if domain != nil, host != .githubPages, let location = fields.location(of: "domain") {
      fields.report(
        .error(
          "domain-without-pages", at: location, "only GitHub Pages is told its domain by a file",
          help: "remove “domain”, or write host: github-pages"))
    }
    if kind == .s3, !compress.isEmpty, let location = fields.location(of: "compress") {
      fields.report(
        .error(
          "storage-cannot-choose", at: location,
          "storage serves each file as it is and never a compressed copy beside it",
          help: "remove “compress”, and let the network before the storage compress"))
    }
    guard let location = fields.location, let id, let place else { return nil }
    return PublishTarget(
      id: id, place: place, host: host, baseURL: baseURL.flatMap { BaseURL($0)?.text },
      domain: domain, keep: keep, compress: compress, location: location)
  }

  /// All keys of all kinds are told on every run; those of another kind are reported.
  private static func place(
    _ kind: PublishTarget.Kind?, _ fields: inout Fields
  ) -> PublishTarget.Place? {
    let path = fields.optional(
      "path", Shape<String>.text, "folder, zip: the folder or the archive, from the root")
    let repository = fields.optional(
      "repository", .withoutSecret, "git: the address of the repository")
    let branch = fields.optional(
      "branch", .argument, default: "gh-pages",
      "git: the branch that holds the site and nothing else")
    let history = fields.optional(
      "history", Shape<PublishTarget.History>.choice, default: .keep,
      "git: keep, a commit for each publication; squash, one commit")
    let destination = fields.optional(
      "destination", .withoutSecret, "rsync: the folder, as in user@host:/srv/www/briefing")
    let port = fields.optional("port", .integer(1...65_535), "rsync: the port of ssh")
    let bucket = fields.optional("bucket", .argument, "s3: the bucket")
    let prefix = fields.optional("prefix", .argument, "s3: the part of the bucket for the site")
    let endpoint = fields.optional(
      "endpoint", .webAddress, "s3: the address of the service, where it is not Amazon's")
    let region = fields.optional("region", .argument, "s3: the region")

    guard let kind else { return nil }
    let keys: [(key: String, kinds: [PublishTarget.Kind])] = [
      ("path", [.folder, .zip]), ("repository", [.git]), ("branch", [.git]), ("history", [.git]),
      ("destination", [.rsync]), ("port", [.rsync]), ("bucket", [.s3]), ("prefix", [.s3]),
      ("endpoint", [.s3]), ("region", [.s3]),
    ]
    for (key, kinds) in keys where !kinds.contains(kind) {
      guard let location = fields.location(of: key) else { continue }
      fields.report(
        .error(
          "key-of-another-kind", at: location,
          "a target of the kind \(kind.rawValue) has no \(Wording.quote(key))",
          help: "remove it, or change “kind” to \(Wording.alternatives(kinds.map(\.rawValue)))"))
    }
    func needed(_ key: String, _ value: String?) -> String? {
      if !fields.has(key), let location = fields.location {
        fields.report(
          .error(
            "missing-key", at: location,
            "a target of the kind \(kind.rawValue) has no \(Wording.quote(key))",
            help: "add \(Wording.quote(key)); Documentation/Publishing.md has an example"))
      }
      return value
    }
    switch kind {
    case .folder: return needed("path", path).map { .folder(path: $0) }
    case .zip: return needed("path", path).map { .zip(path: $0) }
    case .git:
      return needed("repository", repository).map {
        .git(repository: $0, branch: branch, history: history)
      }
    case .rsync:
      return needed("destination", destination).map { .rsync(destination: $0, port: port) }
    case .s3:
      return needed("bucket", bucket).map {
        .s3(
          bucket: $0, prefix: (prefix ?? "").split(separator: "/").joined(separator: "/"),
          endpoint: endpoint, region: region)
      }
    }
  }
}

extension Shape where Value == String {
  /// A text that stands among the arguments of another program, which must not take it for an option.
  fileprivate static let argument: Shape = Shape<String>.text.map { text, node, decoder in
    let isClean = text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
    if isClean, !text.hasPrefix("-") { return text }
    decoder.report(
      .error(
        "bad-argument", at: decoder.location(node.position),
        "\(decoder.subject) is \(Wording.quote(text)), which other programs could misread",
        help: "write it without spaces and without “-” at its beginning"))
    return nil
  }

  /// An address in which no password stands.
  fileprivate static let withoutSecret: Shape = argument.map { text, node, decoder in
    guard let scheme = text.range(of: "://") else { return text }
    let authority = text[scheme.upperBound...].prefix { $0 != "/" }
    guard let at = authority.lastIndex(of: "@"), authority[..<at].contains(":") else { return text }
    decoder.report(
      .error(
        "secret-in-content", at: decoder.location(node.position),
        "\(decoder.subject) holds a password, which everyone who reads the content could use",
        help: "remove it, and give it to git or ssh: by a key, an agent or a credential helper"))
    return nil
  }

  /// A name of the domain name system.
  fileprivate static let hostName: Shape = Shape<String>.text.map { text, node, decoder in
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    let isName =
      labels.count > 1
      && labels.allSatisfy { label in
        !label.isEmpty && label.utf8.count < 64 && label.first != "-" && label.last != "-"
          && label.utf8.allSatisfy {
            0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == UInt8(ascii: "-")
          }
      }
    if isName { return text }
    decoder.report(
      .error(
        "bad-domain", at: decoder.location(node.position),
        "\(Wording.quote(text)) is no name of a domain",
        help: "write it in lower case without http://, as in briefing.example.org"))
    return nil
  }
}

/// What both the site and its targets say of an address that no site can have.
enum SiteAddress {
  static func problem(_ text: String, at location: SourceLocation) -> Diagnostic {
    .error(
      "bad-base-url", at: location,
      "\(Wording.quote(text)) has a query, a fragment or a user, under which no site lies",
      help: "write the address of the folder alone, such as https://example.org/briefing/")
  }
}
