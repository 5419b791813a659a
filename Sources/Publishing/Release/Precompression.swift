import BriefingModel
import Foundation
import SiteGenerator

/// Compressed copies beside the files of a release, for hosts that send them to whoever takes them.
struct Precompression: Sendable {
  let runner: ProcessRunner
  let ways: [PublishTarget.Compression]

  /// Smaller files gain nothing.
  private static let leastBytes = 1024
  private static let endings: Set<String> = [
    "html", "css", "js", "mjs", "json", "jsonl", "svg", "xml", "csv", "md", "txt", "webmanifest",
  ]
  /// As many names as fit on a command line everywhere.
  private static let batch = 200

  /// Adds the copies to a staged release, those that did not change from the release before.
  func add(
    to entries: inout [Manifest.Entry], in folder: URL, over current: Release?
  ) async throws(EnvironmentError) -> [String] {
    var warnings: [String] = []
    let sources = entries.filter {
      $0.bytes >= Self.leastBytes
        && Self.endings.contains(String($0.path.split(separator: ".").last ?? ""))
    }
    let earlier = Dictionary(
      (current?.manifest.files ?? []).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first }
    )
    for way in ways {
      let ending = way == .gzip ? "gz" : "br"
      var pending: [String] = []
      for source in sources {
        let copy = "\(source.path).\(ending)"
        if let current, earlier[source.path] == source, let entry = earlier[copy],
          Manifest.entry(copy, try Disk.read(current.file(copy))) == entry
        {
          try Disk.link(current.file(copy), to: folder.appending(path: copy))
        } else {
          pending.append(source.path)
        }
      }
      do {
        for start in stride(from: 0, to: pending.count, by: Self.batch) {
          let names = pending[start..<min(start + Self.batch, pending.count)].map { "./\($0)" }
          _ = try await runner.checked(command(way, names, in: folder))
        }
      } catch {
        // Brotli is a gain where it is there; gzip is everywhere.
        guard way == .brotli, error.path == Tool.brotli.rawValue,
          error.help == Tool.brotli.installation
        else { throw error }
        warnings.append("brotli is not on this machine, so that there are no .br files")
        continue
      }
      for source in sources {
        let copy = "\(source.path).\(ending)"
        entries.append(
          Manifest.entry(copy, try Disk.read(folder.appending(path: copy))))
      }
    }
    entries.sort { $0.path < $1.path }
    return warnings
  }

  private func command(
    _ way: PublishTarget.Compression, _ names: [String], in folder: URL
  ) -> ProcessRunner.Command {
    switch way {
    case .gzip: .init(.gzip, ["-9", "-n", "-k", "-f"] + names, folder: folder.path)
    case .brotli: .init(.brotli, ["-q", "11", "-k", "-f"] + names, folder: folder.path)
    }
  }
}
