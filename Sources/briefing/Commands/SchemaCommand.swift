import ArgumentParser
import BriefingModel
import Foundation
import SiteGenerator

/// `briefing schema`
struct SchemaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Write the JSON Schemas of the content files.",
    discussion: """
      Editors use them for completion; they are made from the same declarations that decode the files.

      EXAMPLES
        briefing schema --output Documentation/schemas
      """)

  @Option(
    help: ArgumentHelp("The folder to write them to.", valueName: "dir"), completion: .directory)
  var output: String

  func run() async throws {
    let report = Report(format: .text, strict: false)
    try await report.environment {
      let folder = URL(filePath: output, directoryHint: .isDirectory)
      var written: [String] = []
      for schema in ContentSchemas.schemas() {
        let file = folder.appending(path: "\(schema.name).schema.json")
        do {
          try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
          try schema.json.write(to: file, atomically: true, encoding: .utf8)
        } catch {
          throw EnvironmentError(file.path, writing: error)
        }
        written.append("Wrote \(file.path)")
      }
      try report.say(written.joined(separator: "\n"))
    }
  }
}
