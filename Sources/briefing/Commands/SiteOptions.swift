import ArgumentParser
import BriefingModel
import Foundation
import SiteGenerator

/// What commands that make a site have in common.
struct SiteOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var location: RootOptions

  @Option(help: "How the result is reported on standard output.")
  var format: Format = .text

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Option(
    help: ArgumentHelp("How many pages are made at once (default: one a core).", valueName: "n"))
  var jobs: Int?

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp(
      "The address under which the site is published; overrides baseURL of site.yaml.",
      valueName: "url"))
  var baseURL: String?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more.") }
    if let baseURL, BaseURL(baseURL) == nil {
      throw ValidationError(
        "--base-url must be an http or https address without query or fragment.")
    }
  }

  /// The folder of the briefing.
  func root(or parent: BriefingCommand) -> URL { location.url(or: parent) }

  /// Makes the site of a root as a value.
  func generate(root: URL, report: Report) async throws -> SiteGenerator.Result {
    let generator = try Self.generator(baseURL: baseURL, jobs: jobs, tellsFindings: true)
    let input = try await read(root: root, jobs: generator.options.jobs, report: report)
    report.progress("Making the site")
    return await generator.generate(input)
  }

  /// Reads the files of a root.
  func read(root: URL, jobs: Int, report: Report) async throws -> SiteInput {
    report.progress("Reading \(root.path)")
    return try await SiteInput.read(from: .disk(root: root), jobs: jobs)
  }

  /// The generator of this program, for all its commands.
  ///
  /// - Parameter tellsFindings: Whether it says what editors may want to look at.
  static func generator(
    baseURL: String? = nil, jobs: Int? = nil, tellsFindings: Bool = false
  ) throws -> SiteGenerator {
    var options = SiteGenerator.Options(
      baseURL: baseURL.flatMap(BaseURL.init)?.text,
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount,
      buildDate: try SourceDate.fromEnvironment(),
      generator: "briefing \(BriefingCommand.version)")
    options.tellsFindings = tellsFindings
    return SiteGenerator(options: options)
  }
}

/// The day that `SOURCE_DATE_EPOCH` sets (reproducible-builds.org): seconds since 1970, in UTC.
enum SourceDate {
  static func fromEnvironment(
    _ environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws -> CalendarDate? {
    guard let text = environment["SOURCE_DATE_EPOCH"], !text.isEmpty else { return nil }
    guard let seconds = Int(text), seconds >= 0 else {
      throw ValidationError("SOURCE_DATE_EPOCH must be a number of seconds since 1970.")
    }
    return CalendarDate(daysSinceEpoch: seconds / 86_400)
  }
}
