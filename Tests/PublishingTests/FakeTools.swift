import Foundation
import SiteGenerator
import Synchronization
import Testing

@testable import Publishing

/// A runner that runs nothing: it keeps the commands and answers what the test says.
struct FakeTools: Sendable {
  private final class Log: Sendable {
    let commands = Mutex<[ProcessRunner.Command]>([])
  }

  private let log = Log()
  let answer: @Sendable (ProcessRunner.Command) -> ProcessRunner.Outcome

  var commands: [ProcessRunner.Command] { log.commands.withLock { $0 } }

  var runner: ProcessRunner {
    let log = log
    let answer = answer
    return ProcessRunner { command throws(EnvironmentError) in
      log.commands.withLock { $0.append(command) }
      return answer(command)
    }
  }
}

/// A folder that goes when the test is done.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "publishing-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}

/// A small site; its words are placeholders.
func site(_ texts: [String: String], redirects: [Redirect] = []) -> PublishedSite {
  let files = texts.mapValues { Array($0.utf8) }
  let entries = files.sorted { $0.key < $1.key }.map { Manifest.entry($0.key, $0.value) }
  return PublishedSite(
    files: files, manifest: Manifest(files: entries, inputs: [], generator: "test"),
    redirects: redirects)
}
