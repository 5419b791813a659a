/// Whether every page of an editor's own has a tree to stand in.
enum PageLanguageCheck {
  static func diagnostics(_ pages: [FreePage], site: Site?) -> [Diagnostic] {
    guard let site else { return [] }
    return pages.filter { !site.languages.contains($0.language) }.map { page in
      .error(
        "page-language", at: SourceLocation(path: page.location.path, line: 1, column: 1),
        "the page is in \(Wording.quote(page.language.code)), which is no language of the site",
        help: "add the language to “languages” in Content/site.yaml, or name another in the page")
    }
  }
}
