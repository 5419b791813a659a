import ArticleImport
import BriefingModel
import Foundation
import SiteGenerator

/// The names that extraction knows beside its lexicons.
enum KnownNames {
  /// The gazetteers, topics and indicators of a root, and the limits that it sets; nothing where there is no
  /// briefing, and a warning where it cannot be read.
  static func gazetteer(
    root: URL
  ) async throws(EnvironmentError) -> (
    gazetteer: Gazetteer, limits: ContentLimits, warnings: [Diagnostic]
  ) {
    let files = try SiteInput.readContent(from: .disk(root: root))
      .filter { !$0.path.hasPrefix("Content/articles/") && !$0.path.hasPrefix("Content/pages/") }
    guard files.contains(where: { $0.path.hasPrefix("Content/site.") }) else {
      return (Gazetteer(), .standard, [])
    }
    let (briefing, _) = await ContentLoader.load(files)
    if let briefing { return (Gazetteer(briefing), briefing.site.limits, []) }
    let warning = Diagnostic.warning(
      "names-not-read", at: SourceLocation(path: "Content"),
      "the names of the briefing are not used, for its content has errors",
      help: "run “briefing check” and mend them")
    return (Gazetteer(), .standard, [warning])
  }
}
