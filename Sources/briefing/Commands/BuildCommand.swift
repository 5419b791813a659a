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
      content nothing is written. Pages that would come out as in the last build are not made again; where neither
      input nor output has changed, there is nothing to do. What was remembered lies in .NAME.briefing beside
      the folder NAME and may be deleted, unless a build has told that something is left there.

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
      let program = Self.program
      let root = site.root(or: parent)
      let folder =
        output.map { URL(filePath: $0, directoryHint: .isDirectory) }
        ?? root.appending(path: "Output", directoryHint: .isDirectory)
      let writer = try OutputWriter(folder: folder, root: root)
      let generator = try SiteOptions.generator(baseURL: site.baseURL, jobs: site.jobs)
      let input = try await site.read(root: root, jobs: generator.options.jobs, report: report)
      clock.end("read")
      let prints = InputFingerprints(input)
      let key = program.map {
        BuildRecord.key(of: prints, options: generator.options, program: $0)
      }
      let last = program.flatMap {
        fresh ? nil : BuildRecord.read(beside: writer.folder, program: $0, key: key)
      }
      clock.end("compare")
      if let last, last.key == key, last.isUntouched {
        if timings { report.tell(clock.phases) }
        let isWritten = report.isSound(last.diagnostics)
        return try report.finish(
          diagnostics: last.diagnostics,
          counts: last.counts
            + (isWritten ? Self.counts(.init(unchanged: last.counts.files)) : []), verb: "build")
      }
      report.progress("Making the site")
      let prepared = await generator.prepare(
        input, prints: prints, cache: last?.cache ?? BuildCache(keepsContent: true))
      let (result, update) = try await build(
        prepared, generator: generator, over: last, with: writer, report: report, clock: &clock
      ) { result, update in
        // What is left over is told by every build until it is gone.
        if update.remainder == nil, let key, let program {
          BuildRecord.write(key, result: result, update: update, program: program)
        }
      }
      let counts = result.counts + (update.map { Self.counts($0.summary) } ?? [])
      if timings { report.tell(clock.phases) }
      try report.finish(
        diagnostics: result.diagnostics, counts: counts, verb: "build",
        remainder: update?.remainder)
    }
  }

  /// Makes the site and writes it; with errors nothing is written.
  ///
  /// - Parameters:
  ///   - prepared: Consumed, so that what is known of the content is gone before the files are counted up.
  ///   - remember: Called when the site stands, before another build may write.
  private func build(
    _ prepared: consuming PreparedSite, generator: SiteGenerator, over last: BuildRecord?,
    with writer: OutputWriter, report: Report, clock: inout PhaseClock,
    remember: (SiteGenerator.Result, OutputWriter.Update) -> Void
  ) async throws(EnvironmentError) -> (SiteGenerator.Result, OutputWriter.Update?) {
    let transaction = prepared.isSound ? try writer.begin(over: last) : nil
    let result: SiteGenerator.Result
    do {
      result = try await generator.generate(prepared, into: transaction)
    } catch {
      transaction?.rollBack()
      throw error
    }
    clock.add(result.phases)
    guard let transaction, report.isSound(result.diagnostics), let bundle = result.bundle,
      let manifest = result.manifest
    else {
      transaction?.rollBack()
      return (result, nil)
    }
    report.progress("Writing \(writer.folder.path)")
    let update = try transaction.commit(bundle, manifest: manifest) { update in
      clock.end("write")
      remember(result, update)
      clock.end("record")
    }
    return (result, update)
  }

  private static func counts(_ summary: OutputWriter.Summary) -> [(name: String, count: Int)] {
    [
      ("written", summary.written), ("unchanged", summary.unchanged),
      ("removed", summary.removed),
    ]
  }

  /// What tells the program itself from another.
  private static var program: String? {
    (Bundle.main.executableURL?.resolvingSymlinksInPath().path).flatMap(
      BuildRecord.identity(ofProgram:))
  }
}

extension [(name: String, count: Int)] {
  /// How many files the site has.
  fileprivate var files: Int { first { $0.name == "files" }?.count ?? 0 }
}
