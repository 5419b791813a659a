import Foundation
import Testing

/// The program as its users run it.
enum Program {
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The folder into which the package was built; the tests lie beside the program.
  private static let executable = URL(filePath: ProcessInfo.processInfo.arguments[0])
    .deletingLastPathComponent().appending(path: "briefing")

  /// Runs the program to its end.
  ///
  /// - Parameter isOutputWritable: Whether its standard output can be written; where not, the outcome holds none.
  static func run(
    _ arguments: [String], in folder: URL? = nil, environment: [String: String] = [:],
    isOutputWritable: Bool = true
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = folder }
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    // Files, not pipes: a full pipe would stop the program while nobody reads it.
    let scratch = try TemporaryFolder()
    let files = [scratch.url.appending(path: "out"), scratch.url.appending(path: "err")]
    for file in files { try Data().write(to: file) }
    process.standardOutput =
      isOutputWritable
      ? try FileHandle(forWritingTo: files[0]) : try FileHandle(forReadingFrom: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let texts = try files.map { try String(contentsOf: $0, encoding: .utf8) }
    return Outcome(status: process.terminationStatus, output: texts[0], errors: texts[1])
  }
}

/// A folder that goes when the test is done.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "briefing-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}
