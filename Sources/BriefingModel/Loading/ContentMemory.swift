extension ContentLoader {
  /// What a record means among the catalogues, and what of it leads nowhere.
  struct Resolved: Sendable {
    var article: Article?
    var diagnostics: [Diagnostic]
  }

  /// What is known of the files that were loaded last.
  package struct Memory: Sendable {
    /// A file, what it says, and what that means.
    private struct Known: Sendable {
      var file: ContentFile
      var decoded: DecodedFile
      var resolved: Resolved?
    }

    /// The settings that they were read by.
    let site: Site?
    /// The files that all others may refer to.
    let catalogues: [ContentFile]
    private var files: [String: Known] = [:]

    /// Nothing is known.
    package init() {
      site = nil
      catalogues = []
    }

    init(
      site: Site?, catalogues: [ContentFile], files: [ContentFile], decoded: [DecodedFile],
      resolved: [String: Resolved]
    ) {
      self.site = site
      self.catalogues = catalogues
      self.files.reserveCapacity(files.count)
      for (file, decoded) in zip(files, decoded) {
        self.files[file.path] = Known(file: file, decoded: decoded, resolved: resolved[file.path])
      }
    }

    /// What a file says, where it is the one that it was.
    func decoded(_ file: ContentFile) -> DecodedFile? {
      guard let known = files[file.path], known.file.bytes == file.bytes else { return nil }
      return known.decoded
    }

    /// What the file at a path meant.
    func resolved(_ path: String) -> Resolved? { files[path]?.resolved }
  }
}
