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

  /// Brings the folder to the state of a bundle and its manifest.
  ///
  /// The new site is made beside the old one and takes its place in one step, so that whoever reads, and
  /// whatever ends the program, finds the one or the other. Files that have not changed are the same files
  /// in both. Where the system cannot exchange folders, what differs is replaced file by file.
  public func write(
    _ bundle: OutputBundle, manifest: Manifest
  ) throws(EnvironmentError) -> Summary {
    try update(bundle, manifest: manifest, over: nil).summary
  }

  /// Does the same where the last build is known, so that files need not be read to see whether they differ.
  ///
  /// - Parameter last: What the last build left; it must be the one whose cache the bundle was made with.
  public func update(
    _ bundle: OutputBundle, manifest: Manifest, over last: BuildRecord?
  ) throws(EnvironmentError) -> Update {
    let lock = try OutputLock(of: folder)
    defer { lock.release() }
    let stage = Stage(of: folder)
    try stage.clear()
    let earlier = try earlierManifest()
    let paths = bundle.paths
    var known: [String: DiskFile.Identity] = [:]
    var different: [String] = []
    for path in paths {
      if let file = last?.intact[path], file.fingerprint == bundle.fingerprint(of: path) {
        known[path] = file.identity
      } else if let bytes = bundle.files[path] {
        if let identity = identity(of: path, holding: bytes) {
          known[path] = identity
        } else {
          different.append(path)
        }
      } else {
        throw EnvironmentError(
          "\(folder.path)/\(path)", "was changed while the site was made", help: "build again")
      }
    }
    try refuseLinks(different)
    try refuseForeignFiles(different, earlier: earlier)
    let gone = (earlier?.files ?? []).filter { !bundle.contains($0.path) }
    let json = Array(manifest.json.utf8)
    var summary = Summary()
    summary.written = different.count
    summary.unchanged = paths.count - different.count
    if different.isEmpty, gone.isEmpty, identity(of: Manifest.path, holding: json) != nil {
      try confirm(known, of: bundle)
      return Update(summary: summary, folder: folder, identities: known)
    }
    summary.removed = gone.count {
      Manifest.isInside($0.path) && DiskFile.identity("\(folder.path)/\($0.path)") != nil
    }
    let staged = try stage.exchange(
      bundle, different: Set(different), known: known, manifest: json,
      earlier: earlier?.files.map(\.path) ?? [])
    if let staged { return Update(summary: summary, folder: folder, identities: staged) }
    try confirm(known, of: bundle)
    try writeInPlace(bundle, different: different, gone: gone, manifest: manifest)
    for path in different { known[path] = DiskFile.identity("\(folder.path)/\(path)") }
    return Update(summary: summary, folder: folder, identities: known)
  }

  /// Makes sure that files that are not written are still those of the last build.
  private func confirm(
    _ known: [String: DiskFile.Identity], of bundle: OutputBundle
  ) throws(EnvironmentError) {
    for (path, identity) in known {
      try Stage.confirm("\(folder.path)/\(path)", is: identity, of: path, in: bundle)
    }
  }

  /// Replaces file by file, for systems that cannot exchange folders.
  private func writeInPlace(
    _ bundle: OutputBundle, different: [String], gone: [Manifest.Entry], manifest: Manifest
  ) throws(EnvironmentError) {
    // Whatever happens on the way, the next run knows which files are the program's.
    var union = manifest
    union.files += gone
    try put(Manifest.path, Array(union.json.utf8))
    // What is gone may stand where a folder is to be, or the other way round.
    for entry in gone { try remove(entry.path) }
    for path in different { try put(path, bundle.files[path] ?? []) }
    try put(Manifest.path, Array(manifest.json.utf8))
  }

  /// What tells a file that holds these bytes; `nil` where it is not there or holds others.
  private func identity(of path: String, holding bytes: [UInt8]) -> DiskFile.Identity? {
    let file = "\(folder.path)/\(path)"
    guard let present = DiskFile.identity(file), present.kind == .file,
      present.bytes == bytes.count, DiskFile.read(file) == bytes
    else { return nil }
    return present
  }

  /// Writes a file in one step: a reader of the folder sees the old one or the new one, never a part.
  private func put(_ path: String, _ bytes: [UInt8]) throws(EnvironmentError) {
    let file = folder.appending(path: path, directoryHint: .notDirectory)
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file, options: .atomic)
    } catch {
      throw EnvironmentError(file.path, writing: error)
    }
  }

  /// Refuses to write through links, which lead out of the folder.
  private func refuseLinks(_ paths: [String]) throws(EnvironmentError) {
    var known: Set<String> = []
    for path in paths {
      var current = ""
      for part in path.split(separator: "/") {
        current = current.isEmpty ? String(part) : "\(current)/\(part)"
        guard known.insert(current).inserted else { continue }
        let place = "\(folder.path)/\(current)"
        if DiskFile.identity(place)?.kind == .link {
          throw EnvironmentError(
            place, "is a link, through which nothing is written", help: "remove it, and build again"
          )
        }
      }
    }
  }

  /// Refuses to overwrite what no earlier run wrote.
  private func refuseForeignFiles(
    _ paths: [String], earlier: Manifest?
  ) throws(EnvironmentError) {
    guard let earlier else { return }
    let own = Set(earlier.files.map(\.path))
    let foreign = paths.filter { path in
      !own.contains(path) && DiskFile.identity("\(folder.path)/\(path)") != nil
        && !own.contains { $0.hasPrefix(path + "/") }
    }
    guard let first = foreign.first else { return }
    throw EnvironmentError(
      folder.appending(path: first).path,
      "stands where the site has a file, and is not the program's",
      help: "move it away, and build again")
  }

  /// Removes a file that an earlier run wrote, and the folders that it leaves empty.
  private func remove(_ path: String) throws(EnvironmentError) {
    guard Manifest.isInside(path) else { return }
    let file = folder.appending(path: path, directoryHint: .notDirectory)
    guard FileManager.default.fileExists(atPath: file.path) else { return }
    do {
      try FileManager.default.removeItem(at: file)
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
