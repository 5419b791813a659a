import ArgumentParser
import ArticleImport
import BriefingModel
import Foundation
import SiteGenerator

/// `briefing extract`
struct ExtractCommand: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl
  }

  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Show what a report states, without writing anything.",
    discussion: """
      Figures, statements, people, organisations, places, projects and dates, each with its place in the
      text in Unicode scalars. Names, topics and indicators of Content/ are known where there is one.

      With --format jsonl, standard input (or a file FILE.jsonl) holds one JSON object a line:
      {"id", "text", "date"?, "language"?}; each gives one line. The limit of a report, sourceBytes, is
      that of such a line.

      EXAMPLES
        briefing extract report.txt
        briefing extract --format json report.html | jq .figures
        briefing extract --format jsonl < reports.jsonl > extractions.jsonl
      """)

  @ParentCommand var parent: BriefingCommand
  @OptionGroup var location: RootOptions

  @Argument(
    help: "Reports as plain text, Markdown or saved HTML pages; - is standard input.",
    completion: .file())
  var files: [String] = []

  @Option(help: "How the result is printed.")
  var format: Format = .text

  @Option(help: "The day of the reports where they do not say it (YYYY-MM-DD).")
  var date: CalendarDate?

  @Option(help: "The language of the reports (en, vi, ja); found by their letters otherwise.")
  var language: Language?

  @Option(
    help: ArgumentHelp("How many reports are read at once (default: one a core).", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more.") }
  }

  func run() async throws {
    let report = Report(format: .text, strict: false)
    try await report.environment { diagnostics in
      let root = location.url(or: parent)
      let (gazetteer, limits, warnings) = try await KnownNames.gazetteer(root: root)
      let extractor = try Extractor(gazetteer: gazetteer)
      diagnostics += warnings
      var extractions: [(path: String, document: SourceDocument, extraction: Extraction)] = []
      for path in files.isEmpty ? ["-"] : files {
        if format == .jsonl, path == "-" || path.hasSuffix(".jsonl") {
          let lines = ExtractionLines(
            extractor: extractor, date: date, language: language,
            jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount, limit: limits.sourceBytes)
          try await lines.run(path: path, diagnostics: &diagnostics)
          continue
        }
        let bytes = try StandardInput.bytes(of: path)
        do throws(SourceDocumentError) {
          let document = try SourceDocument.read(bytes, path: path, limits: limits)
          let extraction = extractor.extract(
            document.text, date: date ?? document.date, language: language ?? document.language)
          extractions.append((path, document, extraction))
        } catch {
          diagnostics.append(error.diagnostic)
        }
      }
      switch format {
      case .text:
        for item in extractions {
          try report.say(ExtractionText.text(item.extraction, of: item.document, path: item.path))
        }
      case .json, .jsonl:
        let objects = extractions.map {
          String(
            decoding: $0.extraction.json(id: $0.path, text: $0.document.text), as: UTF8.self)
        }
        if format == .json, objects.count != 1 || files.count > 1 {
          try report.say("[\(objects.joined(separator: ",\n"))]")
        } else {
          for object in objects { try report.say(object) }
        }
      }
    }
  }
}
