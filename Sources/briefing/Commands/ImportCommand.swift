import ArgumentParser
import ArticleImport
import BriefingModel
import Foundation
import SiteGenerator

/// `briefing import`
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Make article records of reports, to be reviewed.",
    discussion: """
      Reads plain text, Markdown and saved HTML pages, and writes Content/articles/DATE-SLUG.yaml with every
      figure, statement and name at its place in the text, and every doubt with its reason. Nothing of the
      source's sentences is stored unless --rights allows it.

      A source that has a record keeps it: what the text would say otherwise is shown. --force writes the
      record anew and keeps the earlier one beside it, its name beginning with an underscore.

      EXAMPLES
        briefing import report.txt
        briefing import page.html --publisher "Kyodo News" --date 2025-11-25
        briefing import *.txt --dry-run
      """)

  @ParentCommand var parent: BriefingCommand
  @OptionGroup var location: RootOptions

  @Argument(help: "Source texts.", completion: .file())
  var files: [String]

  @Flag(name: .customLong("dry-run"), help: "Show what would be written, and write nothing.")
  var isDryRun = false

  @Flag(
    name: .customLong("force"), help: "Write records anew; the earlier ones are kept beside them.")
  var isForced = false

  @Option(help: "The title of the report, where it has none or another is wanted.")
  var title: String?

  @Option(help: "The day of publication, where the source does not say it (YYYY-MM-DD).")
  var date: CalendarDate?

  @Option(help: "Who published it, where the source does not say it.")
  var publisher: String?

  @Option(help: "The language of the text (en, vi, ja); found by its letters otherwise.")
  var language: Language?

  @Option(help: "The address of the original.")
  var url: String?

  @Option(help: "What of the text may be published: cite, quote or full.")
  var rights: Source.Rights = .cite

  func validate() throws {
    if files.count > 1, title != nil || url != nil {
      throw ValidationError("--title and --url are for one FILE at a time.")
    }
    if let url, BaseURL(url) == nil {
      throw ValidationError("--url must be an http or https address without query or fragment.")
    }
  }

  func run() async throws {
    let report = Report(format: .text, strict: false)
    try await report.environment { diagnostics in
      let root = location.url(or: parent)
      var importer = Importer(
        root: root, content: try SiteInput.readContent(from: .disk(root: root)),
        options: ImportOptions(
          title: title, date: date, publisher: publisher, language: language, url: url,
          rights: rights), isDryRun: isDryRun, isForced: isForced)
      var summaries: [ImportSummary] = []
      for file in files {
        let bytes = try StandardInput.bytes(of: file)
        do throws(ImportError) {
          summaries.append(try await importer.add(bytes, path: file))
        } catch {
          diagnostics += error.diagnostics
        }
      }
      // Records first: they are there even where nothing can be said of them.
      try importer.write()
      for summary in summaries { try report.say(summary.text) }
    }
  }
}
