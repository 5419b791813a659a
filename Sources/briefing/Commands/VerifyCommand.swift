import ArgumentParser
import ArticleImport
import BriefingModel
import Foundation
import SiteGenerator

/// `briefing verify`
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Hold every figure and quotation against the text of its source.",
    discussion: """
      Each piece of evidence is looked up at its place in the source text and compared by SHA-256; what moved
      or changed is told with its new place. Source texts are files named by “source.file” of the records,
      in SourceTexts/ or the folder that --sources names; they need not be published or kept with the site.
      Those that may be published lie in Content/sources/.

      With --site, the files of a built site are held against its manifest.

      EXAMPLES
        briefing verify --sources ~/reports
        briefing verify --site Output
      """)

  @ParentCommand var parent: BriefingCommand
  @OptionGroup var location: RootOptions

  @Option(
    help: ArgumentHelp("The folder of source texts (default: SourceTexts).", valueName: "dir"),
    completion: .directory)
  var sources: String?

  @Option(
    help: ArgumentHelp(
      "A built site, whose files are checked instead of the evidence.", valueName: "dir"),
    completion: .directory)
  var site: String?

  @Option(help: "How the result is reported on standard output.")
  var format: SiteOptions.Format = .text

  func run() async throws {
    let report = Report(format: format, strict: false)
    try await report.environment {
      if let site, sources == nil {
        return try verifySite(URL(filePath: site, directoryHint: .isDirectory), report)
      }
      var (diagnostics, counts) = try await verifyEvidence(report)
      if let site {
        let result = try SiteVerification(of: URL(filePath: site, directoryHint: .isDirectory))
        diagnostics += result.diagnostics
        counts.append(("files confirmed", result.confirmed))
      }
      try report.finish(diagnostics: diagnostics, counts: counts, verb: "verify")
    }
  }

  private func verifySite(_ folder: URL, _ report: Report) throws {
    let result = try SiteVerification(of: folder)
    try report.finish(
      diagnostics: result.diagnostics, counts: [("files confirmed", result.confirmed)],
      verb: "verify")
  }

  private func verifyEvidence(
    _ report: Report
  ) async throws -> (diagnostics: [Diagnostic], counts: [(name: String, count: Int)]) {
    let root = location.url(or: parent)
    let folder =
      sources.map { URL(filePath: $0, directoryHint: .isDirectory) }
      ?? root.appending(path: "SourceTexts", directoryHint: .isDirectory)
    let content = try SiteInput.readContent(from: .disk(root: root))
    let (briefing, diagnostics) = await ContentLoader.load(content)
    guard let briefing else {
      return (diagnostics.filter { $0.severity == .error }, [])
    }
    report.progress("Checking the evidence of \(briefing.articles.count) articles")
    let extractor = try Extractor(gazetteer: Gazetteer(briefing))
    var found: [Diagnostic] = []
    var confirmed = 0
    var cited = 0
    for article in briefing.articles.reversed() {
      var bytes: [UInt8]?
      var path = article.source.file.map { folder.appending(path: $0).relativePath } ?? ""
      if let file = article.source.file {
        // A text that may be published lies with the content.
        let places = [folder.appending(path: file), root.appending(path: SourceText.folder + file)]
        if let url = places.first(where: { FileManager.default.fileExists(atPath: $0.path) }) {
          path = url.relativePath
          bytes = try StandardInput.bytes(of: url.path)
        }
      }
      let verification = Verification(
        of: article, source: bytes, path: path, limits: briefing.site.limits, extractor: extractor)
      found += verification.diagnostics
      confirmed += verification.confirmed
      cited += verification.cited
    }
    return (
      found,
      [("confirmed in the text", confirmed), ("cited from the published source only", cited)]
    )
  }
}
