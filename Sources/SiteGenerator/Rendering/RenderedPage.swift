import BriefingModel

/// A page as HTML, with what is needed to check the links between pages.
struct RenderedPage: Sendable {
  /// A link to another file of the site or within the page.
  struct Link: Sendable {
    /// The file, relative to the output folder.
    var path: String
    /// The id within it.
    var fragment: String?
    /// Where hand-written Markdown has the link; `nil` for composed ones.
    var location: SourceLocation?
  }

  var page: MarkdownPage
  /// The HTML.
  var bytes: [UInt8]
  /// The ids of the page.
  var anchors: Set<String>
  var links: [Link]
}
