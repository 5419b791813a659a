import BriefingModel

/// A page with the files that are made of it, and what later stages ask of it.
struct FinishedPage: Sendable {
  /// A file of the output.
  struct File: Sendable {
    var path: String
    var size: Int
    var fingerprint: Fingerprint
    /// What it holds; `nil` where it lies on the disk.
    var bytes: [UInt8]?
    /// Where on the disk it lies; `nil` where it is not there, or as an earlier build left it.
    var placement: Placement?

    /// A file that was put down by this build.
    struct Placement: Sendable, Hashable {
      /// What tells that it is still this one.
      var identity: DiskFile.Identity
      /// Whether it lies beside the site, and not in it already.
      var isNew: Bool
    }

    /// A file that has just been made.
    init(_ path: String, _ bytes: [UInt8]) {
      self.path = path
      size = bytes.count
      fingerprint = Fingerprint(of: bytes)
      self.bytes = bytes
    }

    /// A file that an earlier build has made.
    init(kept path: String, size: Int, fingerprint: Fingerprint) {
      self.path = path
      self.size = size
      self.fingerprint = fingerprint
    }
  }

  /// The page as listings name it.
  var listed: Listings.ListedPage
  /// The page to which readers of this one are sent.
  var successor: PageAddress?
  /// The ids of the page, sorted.
  var anchors: [String]
  /// Its links to the site's own files.
  var links: [RenderedPage.Link]
  /// What is wrong in its Markdown.
  var diagnostics: [Diagnostic]
  /// Its HTML first.
  var files: [File]
}

/// Texts that are said again and again, each held once.
struct SharedTexts {
  private var known: Set<ExactText> = []

  /// The text as it was said first.
  mutating func shared(_ text: String) -> String {
    known.insert(ExactText(text)).memberAfterInsert.text
  }
}

extension FinishedPage {
  /// Holds the addresses of its links together with other pages: millions of links lead to few pages.
  mutating func share(_ texts: inout SharedTexts) {
    for index in links.indices { links[index].path = texts.shared(links[index].path) }
  }
}

/// Makes of a page all files that follow from it alone.
struct PageFinisher: Sendable {
  let renderer: PageRenderer
  let figures: FigurePhrases
  let map: SiteMap
  let markdownTwins: Bool

  /// A page with its files.
  func finish(_ page: MarkdownPage) -> FinishedPage {
    let (rendered, diagnostics) = renderer.render(page)
    var files = [FinishedPage.File(page.address.htmlPath, rendered.bytes)]
    if markdownTwins, page.hasMarkdownTwin {
      files.append(.init(page.address.markdownPath, Array(page.markdownFile.utf8)))
    }
    if case .article(let article)? = page.subject, map.has(.evidence),
      (page.listPage?.number ?? 1) == 1
    {
      let records = EvidenceRecords(
        article: article, figures: figures, licence: renderer.briefing.site.licenceURL)
      files.append(.init(map.evidence(article.slug), Array(records.json.utf8)))
    }
    for (path, chart) in page.pictures.sorted(by: { $0.key < $1.key }) {
      files.append(.init(path, Array(chart.file().utf8)))
    }
    return FinishedPage(
      listed: Listings.ListedPage(page), successor: page.successor,
      anchors: rendered.anchors.sorted(), links: rendered.links, diagnostics: diagnostics,
      files: files)
  }
}

extension Listings.ListedPage {
  /// A page as listings name it.
  init(_ page: MarkdownPage) {
    self.init(
      address: page.address, kind: page.kind, language: page.language, title: page.title,
      description: page.description, date: page.date,
      isContinuation: (page.listPage?.number ?? 1) > 1)
  }
}
