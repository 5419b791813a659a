extension DecodedFile {
  /// Decodes a file by itself.
  init(decoding file: ContentFile, mainLanguage: Language, limits: ContentLimits) {
    let role = ContentRole(path: file.path)
    let decoder = Decoder(path: file.path, mainLanguage: mainLanguage, limits: limits)
    let content: Content? =
      switch role {
      case .site: Self.decode(file, .site, decoder).map { .site($0) }
      case .topics: Self.decode(file, .topics, decoder).map { .topics($0) }
      case .indicators: Self.decode(file, .indicators, decoder).map { .indicators($0) }
      case .entities(let kind):
        Self.decode(file, .entities(kind), decoder).map { .entities(kind, $0) }
      case .article: Self.decode(file, .article, decoder).map { .article($0) }
      case .page: Self.decodePage(file, decoder).map { .page($0) }
      case .sourceText: Self.decodeText(file, decoder).map { .sourceText($0) }
      case .ignored, .unknown: nil
      }
    if role == .unknown { decoder.report(Self.unusedFile(file.path)) }
    self.init(
      path: file.path, diagnostics: decoder.diagnostics, content: content, role: role,
      references: decoder.references)
  }

  private static func decode<Value>(
    _ file: ContentFile, _ shape: Shape<Value>, _ decoder: Decoder
  ) -> Value? {
    var diagnostics: [Diagnostic] = []
    let root = DocumentReader.read(file, limits: decoder.limits, diagnostics: &diagnostics)
    for diagnostic in diagnostics { decoder.report(diagnostic) }
    decoder.key = "the file"
    return root.flatMap { shape.decode($0, decoder) }
  }

  private static func decodeText(_ file: ContentFile, _ decoder: Decoder) -> SourceText? {
    var diagnostics: [Diagnostic] = []
    let bytes = DocumentReader.textBytes(
      of: file, limits: decoder.limits, diagnostics: &diagnostics)
    for diagnostic in diagnostics { decoder.report(diagnostic) }
    return bytes.map {
      SourceText(
        path: file.path, sha256: Digest.hex(file.bytes), text: String(decoding: $0, as: UTF8.self))
    }
  }

  private static func decodePage(_ file: ContentFile, _ decoder: Decoder) -> FreePage? {
    var diagnostics: [Diagnostic] = []
    defer { for diagnostic in diagnostics { decoder.report(diagnostic) } }
    let limits = decoder.limits
    guard
      let bytes = DocumentReader.textBytes(of: file, limits: limits, diagnostics: &diagnostics)
    else { return nil }
    guard let parts = FrontMatter(bytes) else {
      diagnostics.append(noFrontMatter(file.path))
      return nil
    }
    let root = DocumentReader.read(
      parts.yaml, as: .yaml, path: file.path, lineOffset: 1, limits: limits,
      diagnostics: &diagnostics)
    guard let root, let record = Shape<PageRecord>.page.decode(root, decoder) else { return nil }
    let stem = FileName.stem(ofPath: file.path)
    guard let slug = record.slug?.value ?? Slug(stem) else {
      diagnostics.append(badPageName(stem, path: file.path))
      return nil
    }
    return FreePage(
      slug: slug, title: record.title, language: record.language ?? decoder.mainLanguage,
      description: record.description, isInNavigation: record.isInNavigation,
      body: String(decoding: parts.body, as: UTF8.self),
      location: SourceLocation(path: file.path, line: parts.bodyLine, column: 1))
  }
}

extension DecodedFile {
  private static func unusedFile(_ path: String) -> Diagnostic {
    .warning(
      "unused-file", at: SourceLocation(path: path), "nothing reads this file",
      help: "put records into Content/articles/ as .yaml or .json, pages into Content/pages/ as .md"
        + " and texts that may be published into Content/sources/ as .txt; a name that begins with “_”"
        + " is left alone")
  }

  private static func noFrontMatter(_ path: String) -> Diagnostic {
    .error(
      "no-front-matter", at: SourceLocation(path: path, line: 1, column: 1),
      "the page has no front matter between two lines of “---”",
      help: "begin it with the lines “---”, “title: …” and “---”")
  }

  private static func badPageName(_ stem: String, path: String) -> Diagnostic {
    let help =
      Slug(folding: stem).map { "rename it to \(Wording.quote($0.text + ".md")), or add “slug”" }
      ?? "add “slug” to its front matter"
    return .error(
      "file-name", at: SourceLocation(path: path),
      "the name \(Wording.quote(stem)) cannot be part of an address", help: help)
  }
}
