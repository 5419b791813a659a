import Foundation
import PackagePlugin

/// Puts a folder of the package into the program as Swift source, so that one file can be installed
/// anywhere: `Lexicons/` into `ArticleImport`, `Templates/` into `SiteGenerator`, `Starter/` into
/// `briefing`.
@main
struct EmbedFiles: BuildToolPlugin {
  private static let folders = [
    "ArticleImport": "Lexicons", "SiteGenerator": "Templates", "briefing": "Starter",
  ]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let name = Self.folders[target.name] else { return [] }
    let folder = context.package.directoryURL.appending(path: name)
    let output = context.pluginWorkDirectoryURL.appending(path: "Embedded\(name).swift")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
      .map { folder.appending(path: $0) }
      .filter { !$0.hasDirectoryPath && (try? $0.checkResourceIsReachable()) == true }
    return [
      .buildCommand(
        displayName: "Embedding \(name)", executable: try context.tool(named: "embed-files").url,
        arguments: [name, folder.path, output.path], inputFiles: files, outputFiles: [output])
    ]
  }
}
