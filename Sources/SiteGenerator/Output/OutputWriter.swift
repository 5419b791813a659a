import Foundation

/// Brings a folder to the state of a bundle: writes what differs, removes what an earlier run wrote and
/// this one does not, and touches nothing else.
public struct OutputWriter: Sendable {
  /// What writing did.
  public struct Summary: Sendable, Equatable {
    /// Files that were new or differed.
    public var written = 0
    /// Files that were there with the same bytes.
    public var unchanged = 0
    /// Files of an earlier run that are gone.
    public var removed = 0
  }

  /// The output folder.
  public let folder: URL

  /// Files that may lie in a fresh output folder.
  private static let placeholders: Set<String> = [".gitkeep", ".gitignore", ".DS_Store"]

  /// A writer for a folder; `root` holds the content, which must never be overwritten.
  public init(folder: URL, root: URL) throws(EnvironmentError) {
    self.folder = folder.standardizedFileURL.resolvingSymlinksInPath()
    try Self.refuseForeign(self.folder, root: root.standardizedFileURL.resolvingSymlinksInPath())
  }

  /// Writes a bundle with its manifest, which comes last: until it is there, the run is not done.
  public func write(_ bundle: OutputBundle, manifest: Manifest) throws(EnvironmentError) -> Summary
  {
    let earlier = try earlierManifest()
    var summary = Summary()
    var made: Set<String> = []
    for path in bundle.paths {
      guard let bytes = bundle.files[path] else { continue }
      try writeIfDifferent(path, bytes, made: &made, summary: &summary)
    }
    for entry in earlier?.files ?? [] where bundle.files[entry.path] == nil {
      try remove(entry.path, summary: &summary)
    }
    try writeIfDifferent(
      Manifest.path, Array(manifest.json.utf8), made: &made, summary: &summary)
    return summary
  }

  private func writeIfDifferent(
    _ path: String, _ bytes: [UInt8], made: inout Set<String>, summary: inout Summary
  ) throws(EnvironmentError) {
    let file = folder.appending(path: path, directoryHint: .notDirectory)
    if let present = try? Data(contentsOf: file), present.elementsEqual(bytes) {
      summary.unchanged += 1
      return
    }
    do {
      let parent = file.deletingLastPathComponent()
      if made.insert(parent.path).inserted {
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
      }
      // A reader of the folder sees the old file or the new one, never a part.
      try Data(bytes).write(to: file, options: .atomic)
    } catch {
      throw EnvironmentError(file.path, writing: error)
    }
    summary.written += 1
  }

  /// Removes a file that an earlier run wrote, and the folders that it leaves empty.
  private func remove(_ path: String, summary: inout Summary) throws(EnvironmentError) {
    guard Self.isInside(path) else { return }
    let file = folder.appending(path: path, directoryHint: .notDirectory)
    guard FileManager.default.fileExists(atPath: file.path) else { return }
    do {
      try FileManager.default.removeItem(at: file)
      summary.removed += 1
      var parent = file.deletingLastPathComponent()
      while parent.path.count > folder.path.count,
        try FileManager.default.contentsOfDirectory(atPath: parent.path).isEmpty
      {
        try FileManager.default.removeItem(at: parent)
        parent = parent.deletingLastPathComponent()
      }
    } catch {
      throw EnvironmentError(file.path, writing: error)
    }
  }

  private func earlierManifest() throws(EnvironmentError) -> Manifest? {
    let file = folder.appending(path: Manifest.path)
    guard let data = try? Data(contentsOf: file) else {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      guard names.allSatisfy(Self.placeholders.contains) else {
        throw EnvironmentError(
          folder.path,
          "holds files that this program did not write (no \(Manifest.path) among them)",
          help: "choose an empty folder with --output, or empty this one yourself")
      }
      return nil
    }
    guard let manifest = Manifest([UInt8](data)) else {
      throw EnvironmentError(
        file.path, "is damaged, so that it cannot be told which files here are the program's",
        help: "empty the folder yourself and build again")
    }
    return manifest
  }

  /// Whether a path of a manifest stays within the folder; a manifest is a file that anybody can edit.
  private static func isInside(_ path: String) -> Bool {
    !path.hasPrefix("/")
      && path.split(separator: "/", omittingEmptySubsequences: false)
        .allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }

  /// Refuses folders in which a site would bury something else.
  private static func refuseForeign(_ folder: URL, root: URL) throws(EnvironmentError) {
    let path = folder.path
    let home = FileManager.default.homeDirectoryForCurrentUser.resolvingSymlinksInPath().path
    let reason: String? =
      if path == "/" || path == home {
        "is no folder for a site"
      } else if root.path == path || root.path.hasPrefix(path + "/") {
        "holds the briefing's own files"
      } else if ["Content", "Templates"].contains(where: {
        path == root.path + "/\($0)" || path.hasPrefix(root.path + "/\($0)/")
      }) {
        "is part of the briefing's own files"
      } else if FileManager.default.fileExists(atPath: path + "/.git") {
        "is a git repository"
      } else {
        nil
      }
    if let reason {
      throw EnvironmentError(path, reason, help: "choose a folder of its own with --output")
    }
    var isDirectory: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory),
      !isDirectory.boolValue
    {
      throw EnvironmentError(path, "is a file", help: "choose a folder with --output")
    }
  }
}
