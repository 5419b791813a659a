import ArgumentParser
import Foundation
import SiteGenerator

/// `briefing build`
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Make the site.",
    discussion: """
      Writes only files that differ, removes those of pages that are gone, and touches nothing that an
      earlier build did not write. The new site takes the old one's place in one step. With errors in the
      content nothing is written. Where neither input nor output has changed since the last build, there is
      nothing to do.

      EXAMPLES
        briefing build
        briefing build --output /srv/www/briefing --base-url https://example.org/briefing/
        SOURCE_DATE_EPOCH=1764028800 briefing build --strict
        briefing build --fresh --timings
      """)

  @ParentCommand var parent: BriefingCommand
  @OptionGroup var site: SiteOptions

  @Option(
    help: ArgumentHelp("The folder to write (default: Output in the root).", valueName: "dir"),
    completion: .directory)
  var output: String?

  @Flag(help: "Make everything anew, whatever the last build left.")
  var fresh = false

  @Flag(help: "Tell how long each step took, on standard error.")
  var timings = false

  func run() async throws {
    let report = Report(format: site.format, strict: site.strict)
    try await report.environment {
      var clock = PhaseClock()
      let root = site.root(or: parent)
      let folder =
        output.map { URL(filePath: $0, directoryHint: .isDirectory) }
        ?? root.appending(path: "Output", directoryHint: .isDirectory)
      let writer = try OutputWriter(folder: folder, root: root)
      let input = try site.read(root: root, report: report)
      clock.end("read")
      let generator = try SiteOptions.generator(baseURL: site.baseURL, jobs: site.jobs)
      let key = Self.program.map {
        BuildRecord.key(of: input, options: generator.options, program: $0)
      }
      if !fresh, let key, let counts = BuildRecord.unchanged(key, in: writer.folder) {
        clock.end("compare")
        if timings { report.tell(clock.phases) }
        return try report.finish(
          diagnostics: [], counts: counts + Self.counts(.init(unchanged: counts.files)),
          verb: "build")
      }
      clock.end("compare")
      report.progress("Making the site")
      let result = await generator.generate(input)
      clock.add(result.phases)
      var counts = result.counts
      let isSound = report.isSound(result.diagnostics)
      if isSound, let bundle = result.bundle, let manifest = result.manifest {
        report.progress("Writing \(folder.path)")
        counts += Self.counts(try writer.write(bundle, manifest: manifest))
        clock.end("write")
        // Warnings are told again by every build, so only a build without any may be passed over.
        if let key, result.diagnostics.isEmpty {
          BuildRecord.write(key, counts: result.counts, in: writer.folder)
          clock.end("record")
        }
      }
      if timings { report.tell(clock.phases) }
      try report.finish(diagnostics: result.diagnostics, counts: counts, verb: "build")
    }
  }

  private static func counts(_ summary: OutputWriter.Summary) -> [(name: String, count: Int)] {
    [
      ("written", summary.written), ("unchanged", summary.unchanged),
      ("removed", summary.removed),
    ]
  }

  /// The file of the program itself.
  private static var program: String? {
    Bundle.main.executableURL?.resolvingSymlinksInPath().path
  }
}

extension [(name: String, count: Int)] {
  /// How many files the site has.
  fileprivate var files: Int { first { $0.name == "files" }?.count ?? 0 }
}
