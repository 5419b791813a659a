import ArgumentParser
import Foundation
import SiteGenerator

/// `briefing build`
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Make the site.",
    discussion: """
      Writes only files that differ, removes those of pages that are gone, and touches nothing that an
      earlier build did not write. With errors in the content nothing is written.

      EXAMPLES
        briefing build
        briefing build --output /srv/www/briefing --base-url https://example.org/briefing/
        SOURCE_DATE_EPOCH=1764028800 briefing build --strict
      """)

  @ParentCommand var parent: BriefingCommand
  @OptionGroup var site: SiteOptions

  @Option(
    help: ArgumentHelp("The folder to write (default: Output in the root).", valueName: "dir"),
    completion: .directory)
  var output: String?

  func run() async throws {
    let report = Report(format: site.format, strict: site.strict)
    try await report.environment {
      let root = site.root(or: parent)
      let folder =
        output.map { URL(filePath: $0, directoryHint: .isDirectory) }
        ?? root.appending(path: "Output", directoryHint: .isDirectory)
      let writer = try OutputWriter(folder: folder, root: root)
      let result = try await site.generate(root: root, report: report)
      var counts = result.counts
      let isSound = report.isSound(result.diagnostics)
      if isSound, let bundle = result.bundle, let manifest = result.manifest {
        report.progress("Writing \(folder.path)")
        let summary = try writer.write(bundle, manifest: manifest)
        counts += [
          ("written", summary.written), ("unchanged", summary.unchanged),
          ("removed", summary.removed),
        ]
      }
      try report.finish(diagnostics: result.diagnostics, counts: counts, verb: "build")
    }
  }
}
