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

    /// A summary.
    public init(written: Int = 0, unchanged: Int = 0, removed: Int = 0) {
      self.written = written
      self.unchanged = unchanged
      self.removed = removed
    }
  }

  /// What writing gave: a summary, and what is known of the files from now on.
  public struct Update: Sendable {
    /// What writing did.
    public var summary: Summary
    /// The folder that was written.
    let folder: URL
    /// The site's files whose bytes are known for certain, by what they were then.
    var identities: [String: DiskFile.Identity]
    /// Why the last site could not be cleared away, where it could not; the new one stands all the same.
    public internal(set) var remainder: EnvironmentError?
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

  /// Begins to write, so that files can be put down as they are made; the folder itself changes when that is committed.
  ///
  /// The new site is made beside the old one and takes its place in one step, so that whoever reads, and
  /// whatever ends the program, finds the one or the other. Files that have not changed are the same files
  /// in both. Where the system cannot exchange folders, what differs is replaced file by file.
  ///
  /// - Parameter last: What the last build left, so that files need not be read to see whether they differ; it must be
  ///   the one whose cache the site is made with.
  /// - Throws: Where another run writes the folder, or it holds what is not the program's.
  public func begin(over last: BuildRecord?) throws(EnvironmentError) -> OutputTransaction {
    let lock = try OutputLock(of: folder)
    do throws(EnvironmentError) {
      let stage = Stage(of: folder)
      let ready = try stage.open()
      // Another build may have ended since that one was looked up.
      let known = last?.manifest
      let isKnown =
        known != nil && known?.identity == DiskFile.identity("\(folder.path)/\(Manifest.path)")
      let earlier = isKnown ? known?.files : try earlierManifest()?.files
      return OutputTransaction(
        folder: folder, lock: lock, stage: stage, ready: ready, earlier: earlier,
        intact: isKnown ? last?.intact ?? PathTable() : PathTable())
    } catch {
      lock.release()
      throw error
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

  /// Refuses folders in which a site would bury something else.
  private static func refuseForeign(_ folder: URL, root: URL) throws(EnvironmentError) {
    let path = folder.path
    // The system's and the shell's: they differ where a program runs as somebody else.
    let homes = [
      FileManager.default.homeDirectoryForCurrentUser,
      ProcessInfo.processInfo.environment["HOME"].map { URL(filePath: $0) },
    ].compactMap { $0?.resolvingSymlinksInPath().path }
    let reason: String? =
      if path == "/" || homes.contains(path) {
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
