import ArgumentParser

/// `briefing check`
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Report everything that is wrong, without writing.",
    discussion: """
      Checks the content files, every reference between them, the templates and every link of the site.
      Notes are for editors and no faults: sources that differ, figures grown old, jumps that look like a
      slip, targets whose date has passed, texts that are missing in a language of the site.

      EXAMPLES
        briefing check
        briefing check --strict --format json
      """)

  @ParentCommand var parent: BriefingCommand
  @OptionGroup var site: SiteOptions

  func run() async throws {
    let report = Report(format: site.format, strict: site.strict)
    try await report.environment {
      let result = try await site.generate(root: site.root(or: parent), report: report)
      try report.finish(
        diagnostics: result.diagnostics + result.findings, counts: result.counts, verb: "check")
    }
  }
}
