extension ContentLoader {
  /// What a record means among the catalogues, and what of it leads nowhere.
  struct Resolved: Sendable {
    var article: Article?
    var diagnostics: [Diagnostic]
  }

  /// What is known of the records that were loaded last. It is of use only to the program that made it.
  package struct Memory: Sendable {
    /// A record without errors: what it means, and what was found in it.
    struct Known: Sendable {
      /// Of the file's bytes.
      var fingerprint: Fingerprint
      var article: Article
      var diagnostics: [Diagnostic]
    }

    /// The fingerprint of the settings and catalogues that they were read by, on which all of it depends; `nil` where
    /// nothing is known.
    let shared: Fingerprint?
    /// What is known, by the paths of the files.
    private(set) var records: [String: Known] = [:]
    /// How many records there were that the memory before did not know.
    package private(set) var newCount = 0

    /// Nothing is known.
    package init() { shared = nil }

    /// What was read by some settings and catalogues before.
    init(shared: Fingerprint, records: some Sequence<(String, Known)>) {
      self.shared = shared
      self.records = Dictionary(records, uniquingKeysWith: { first, _ in first })
    }

    /// What is known after files were loaded.
    ///
    /// - Parameter last: What was known before.
    init(
      shared: Fingerprint, resolved: [(path: String, Resolved)],
      prints: (String) -> Fingerprint?, after last: Memory
    ) {
      self.shared = shared
      records.reserveCapacity(resolved.count)
      for (path, resolved) in resolved {
        guard let article = resolved.article, let fingerprint = prints(path),
          !resolved.diagnostics.contains(where: { $0.severity == .error })
        else { continue }
        records[path] = Known(
          fingerprint: fingerprint, article: article, diagnostics: resolved.diagnostics)
        if last.records[path]?.fingerprint != fingerprint { newCount += 1 }
      }
    }

    /// What a file says, where it is the one that it was.
    func decoded(_ path: String, _ fingerprint: Fingerprint) -> DecodedFile? {
      guard let known = records[path], known.fingerprint == fingerprint else { return nil }
      return DecodedFile(
        path: path, diagnostics: [],
        content: .known(Resolved(article: known.article, diagnostics: known.diagnostics)),
        role: .article, references: [])
    }
  }
}
