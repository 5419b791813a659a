import Foundation
import SiteGenerator

/// A folder on another machine by rsync over ssh, compared by checksums of what is really there.
struct RsyncDelivery: FileByFileDelivery {
  let destination: String
  let port: Int?
  let scratch: URL
  let runner: ProcessRunner
  /// The shell for the way to other machines, where the user has set one.
  var shell = ProcessInfo.processInfo.environment["RSYNC_RSH"] ?? "ssh"

  var place: String { destination }

  private var isRemote: Bool { destination.prefix { $0 != "/" }.contains(":") }
  private var goal: String { destination.hasSuffix("/") ? destination : destination + "/" }
  private static let manifests: Set<String> = [Manifest.path, Plan.pendingManifest]

  private func command(_ arguments: [String], input: String = "") -> ProcessRunner.Command {
    var all = ["--8-bit-output", "--checksum", "--perms", "--chmod=D755,F644"]
    if isRemote {
      all += ["--rsh", shell + (port.map { " -p \($0)" } ?? "") + " -o ConnectTimeout=30"]
    }
    return .init(.rsync, all + arguments, input: input)
  }

  func survey(_ release: Release) async throws(EnvironmentError) -> Survey {
    let dry = command([
      "--recursive", "--dry-run", "--delete", "--itemize-changes", "--out-format=%i %n",
      // The local copy of the manifest is not the one that goes there.
      "--filter=hide /\(Manifest.path)", release.folder.path + "/", goal,
    ])
    let lines = try await runner.checked(dry).text.split(separator: "\n").map(Self.Line.init)
    var survey = Survey()
    survey.present = Set(release.manifest.files.map(\.path))
    survey.same = survey.present
    var manifests: Set<String> = []
    for line in lines {
      switch line.change {
      case .added:
        survey.present.remove(line.path)
        survey.same.remove(line.path)
      case .changed: survey.same.remove(line.path)
      case .extra where Self.manifests.contains(line.path): manifests.insert(line.path)
      case .extra: survey.present.insert(line.path)
      case .other: break
      }
    }
    survey.earlier = try await manifest(Manifest.path, among: manifests)
    survey.pending = try await manifest(Plan.pendingManifest, among: manifests)
    forgive(&survey, release)
    return survey
  }

  /// Files that rsync was writing when it was stopped (`.NAME.XXXXXX`) are a publication's own.
  private func forgive(_ survey: inout Survey, _ release: Release) {
    guard survey.pending != nil else { return }
    let known = Set(
      (release.manifest.files + (survey.pending?.files ?? []) + (survey.earlier?.files ?? []))
        .map(\.path)
        + Self.manifests)
    let partial = survey.present.filter { path in
      let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
      let name = path.dropFirst(folder.count)
      guard name.hasPrefix("."), name.dropLast(6).hasSuffix(".") else { return false }
      return known.contains("\(folder)\(name.dropFirst().dropLast(7))")
    }
    survey.pending?.files += partial.map { Manifest.Entry(path: $0, bytes: 0, sha256: "") }
  }

  private func manifest(
    _ name: String, among names: Set<String>
  ) async throws(EnvironmentError) -> Manifest? {
    guard names.contains(name) else { return nil }
    let folder = scratch.appending(path: "fetched", directoryHint: .isDirectory)
    try Disk.makeFolder(folder)
    _ = try await runner.checked(command([goal + name, folder.path + "/"]))
    guard let manifest = Manifest(try Disk.read(folder.appending(path: name))) else {
      throw EnvironmentError(
        goal + name, "is damaged, so that it cannot be told which files there are the program's",
        help: "empty the folder there yourself, then publish again")
    }
    return manifest
  }

  func send(_ paths: [String], from folder: URL) async throws(EnvironmentError) {
    _ = try await runner.checked(
      command(
        ["--files-from=-", "--from0", folder.path + "/", goal],
        input: paths.joined(separator: "\0") + "\0"))
  }

  func remove(_ paths: [String], folders: [String]) async throws(EnvironmentError) {
    // A folder can go only when those in it are gone, and rsync walks from the top.
    let levels = Dictionary(grouping: folders) { $0.count { $0 == "/" } }
      .sorted { $0.key > $1.key }.map(\.value)
    for names in [paths] + levels {
      // What is named and not there is removed; the folders above it must be there.
      let empty = scratch.appending(path: "empty", directoryHint: .isDirectory)
      if Disk.exists(empty) { try Disk.remove(empty) }
      try Disk.makeFolder(empty)
      for name in names {
        try Disk.makeFolder(empty.appending(path: name).deletingLastPathComponent())
      }
      _ = try await runner.checked(
        command(
          ["--files-from=-", "--from0", "--delete-missing-args", empty.path + "/", goal],
          input: names.joined(separator: "\0") + "\0"))
    }
  }

  /// A line of `--itemize-changes`: eleven characters, a space, the name.
  private struct Line {
    enum Change { case added, changed, extra, other }

    var change: Change
    var path: String

    init(_ line: Substring) {
      let code = line.prefix(11)
      path = Self.unescaped(line.dropFirst(12))
      change =
        if code.hasPrefix("*deleting") {
          path.hasSuffix("/") ? .other : .extra
        } else if code.hasPrefix("<f") || code.hasPrefix(">f") {
          code.hasSuffix("+++++++++") ? .added : .changed
        } else {
          .other
        }
    }

    /// rsync writes control characters as `\#012`.
    private static func unescaped(_ name: Substring) -> String {
      String(name).replacing(/\\#([0-7]{3})/) { match in
        UInt8(match.output.1, radix: 8).map { String(Unicode.Scalar($0)) } ?? String(match.output.0)
      }
    }
  }
}
