import BriefingModel

/// Checks that every link between pages leads to a file of the site, and to an id that is there.
enum LinkChecker {
  static func check(_ pages: [FinishedPage], in bundle: OutputBundle) -> [Diagnostic] {
    var anchors: [String: [String]] = [:]
    for page in pages { anchors[page.listed.address.htmlPath] = page.anchors }
    // Most links lead to few pages.
    var known: [String: Set<String>] = [:]
    var diagnostics: [Diagnostic] = []
    for page in pages {
      for link in page.links {
        if !bundle.contains(link.path) {
          diagnostics.append(missingFile(link, on: page))
        } else if let fragment = link.fragment, let ids = anchors[link.path] {
          if known[link.path] == nil { known[link.path] = Set(ids) }
          if known[link.path]?.contains(fragment) == false {
            diagnostics.append(missingAnchor(link, fragment, on: page))
          }
        }
      }
    }
    return diagnostics
  }

  private static func place(_ link: RenderedPage.Link, on page: FinishedPage) -> SourceLocation {
    link.location ?? SourceLocation(path: page.listed.address.markdownPath)
  }

  private static func missingFile(_ link: RenderedPage.Link, on page: FinishedPage) -> Diagnostic {
    .error(
      "broken-link", at: place(link, on: page), "no page or file of the site is at “\(link.path)”",
      help: "link to a page as /articles/SLUG/ or /topics/ID/, counted from the root of the site")
  }

  private static func missingAnchor(
    _ link: RenderedPage.Link, _ fragment: String, on page: FinishedPage
  ) -> Diagnostic {
    .error(
      "broken-anchor", at: place(link, on: page),
      "“\(link.path)” has no part with the id “\(fragment)”",
      help: "open the page and copy the address of the heading or figure")
  }
}
