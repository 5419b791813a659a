import BriefingModel
import Foundation

/// What the last build was made from and what it left, so that a build of the same can be passed over.
///
/// A file beside the output, which may be deleted at any time. It is believed only where all of it fits: the
/// program, the options, every byte of the input, and every file of the site by its inode, size and time.
public enum BuildRecord {
  private static let form = "briefing-build-record 1"

  /// The counts of the last build where it would come out the same; `nil` where it might not.
  public static func unchanged(
    _ key: String, in folder: URL
  ) -> [(name: String, count: Int)]? {
    let path = path(of: folder)
    guard let bytes = DiskFile.read(path), let text = String(validating: bytes, as: UTF8.self)
    else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    // The last line proves the others: a file that was cut or damaged is none.
    guard lines.count > 4, lines[0] == form, lines[1] == key, lines.last == "",
      lines[lines.count - 2] == digest(of: lines.dropLast(2))
    else { return nil }
    var counts: [(name: String, count: Int)] = []
    for line in lines[3..<(lines.count - 2)] {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, let count = Int(parts[0]) else { return nil }
      counts.append((String(parts[1]), count))
    }
    guard lines[2] == state(of: folder) else { return nil }
    return counts
  }

  /// Writes down what a build has left. It saves time and nothing else, so a disk that refuses is no error.
  public static func write(
    _ key: String, counts: [(name: String, count: Int)], in folder: URL
  ) {
    let path = path(of: folder)
    var lines = [form, key, state(of: folder)]
    lines += counts.map { "\($0.count) \($0.name)" }
    lines += [digest(of: lines[...]), ""]
    let part = path + ".part"
    _ = unlink(part)
    guard (try? DiskFile.create(part, Array(lines.joined(separator: "\n").utf8))) != nil else {
      return
    }
    if rename(part, path) != 0 { _ = unlink(part) }
  }

  /// What decides a build: the program, its options, the folder, and every byte that goes in.
  public static func key(
    of input: SiteInput, options: SiteGenerator.Options, program: String
  ) -> String {
    var parts = [
      form, identity(program), options.generator, options.baseURL ?? "-",
      options.buildDate?.description ?? "-",
    ]
    for file in input.content { parts.append("\(Digest.hex(file.bytes)) \(file.path)") }
    for file in input.templates { parts.append("\(Digest.hex(file.bytes)) \(file.path)") }
    return digest(of: parts[...])
  }

  /// The files of the folder, by what changes when somebody touches one.
  private static func state(of folder: URL) -> String {
    digest(
      of: DiskFile.contents(of: folder.path).map { path, file in
        "\(file.device) \(file.inode) \(file.bytes) \(file.modified) \(path)"
      }[...])
  }

  private static func identity(_ program: String) -> String {
    guard let file = DiskFile.identity(program) else { return "" }
    return "\(file.device) \(file.inode) \(file.bytes) \(file.modified)"
  }

  private static func digest(of lines: ArraySlice<String>) -> String {
    Digest.hex(lines.joined(separator: "\n").utf8)
  }

  private static func path(of folder: URL) -> String { Stage.workFolder(of: folder) + "/record" }
}
