import ArgumentParser
import Foundation
import SiteGenerator

/// `briefing new`
struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Make a small briefing to start from.",
    discussion: """
      Writes Content/ with one real, sourced article, and Templates/ with the whole design, into a folder
      that is new or empty.

      EXAMPLES
        briefing new demo
        briefing build --root demo
      """)

  @Argument(help: "The folder to make.", completion: .directory)
  var directory: String

  func run() async throws {
    let report = Report(format: .text, strict: false)
    try await report.environment {
      let folder = URL(filePath: directory, directoryHint: .isDirectory).standardizedFileURL
      try StarterBriefing.write(to: folder)
      try report.say(
        """
        Made \(folder.path).
          briefing build --root \(directory)     makes the site
          \(directory)/README.md                 says where to go on
        """)
    }
  }
}

/// The starter briefing that the program carries.
enum StarterBriefing {
  static func write(to folder: URL) throws(EnvironmentError) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    guard names.isEmpty else {
      throw EnvironmentError(
        folder.path, "is not empty", help: "name a folder that does not exist yet")
    }
    let starter = EmbeddedStarter.files.map {
      (path: String($0.path.dropFirst("Starter/".count)), text: $0.text)
    }
    let templates = SiteInput.builtInTemplates.map {
      (path: $0.path, text: String(decoding: $0.bytes, as: UTF8.self))
    }
    for file in starter + templates {
      let target = folder.appending(path: file.path)
      do {
        try FileManager.default.createDirectory(
          at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try file.text.write(to: target, atomically: true, encoding: .utf8)
      } catch {
        throw EnvironmentError(target.path, writing: error)
      }
    }
  }
}
