import ArgumentParser
import Foundation

/// The command-line program.
@main
struct BriefingCommand: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "briefing",
    abstract: "Makes a website about a partnership in which every figure leads back to its source.",
    discussion: """
      EXAMPLES
        briefing new demo                    a small briefing to start from
        briefing build                       Content/ and Templates/ of this folder into Output/
        briefing preview                     the site in a browser, and every change as it is saved
        briefing import report.txt           a report as an article record to review
        briefing verify --sources ~/reports  every evidence against the text of its source
        briefing check --root ~/vn-jp        everything that is wrong, and how to mend it
        briefing publish www                 to the target “www” of Content/site.yaml
        briefing build --format json | jq .  for programs

      Exit status: 0 done, 1 errors in the content, 2 the machine (disk, permissions), 64 wrong usage.
      Shell completions: briefing --generate-completion-script bash|zsh|fish
      """,
    version: version,
    subcommands: [
      NewCommand.self, ImportCommand.self, ExtractCommand.self, BuildCommand.self,
      PreviewCommand.self, CheckCommand.self, VerifyCommand.self, PublishCommand.self,
      SchemaCommand.self,
    ])

  @OptionGroup var location: RootOptions
}

/// Where the briefing lies; may stand before or behind the command.
struct RootOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder that holds Content/, Templates/ and Output/ (default: the current folder).",
      valueName: "dir"),
    completion: .directory)
  var root: String?

  /// The folder, as said behind the command, before it, or the current one.
  func url(or parent: BriefingCommand) -> URL {
    URL(filePath: root ?? parent.location.root ?? ".", directoryHint: .isDirectory)
      .standardizedFileURL
  }
}
