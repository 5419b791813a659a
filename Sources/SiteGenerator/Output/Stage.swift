import BriefingModel
import CExchange
import Foundation

/// The place beside an output folder where the next site is made, to be exchanged with it.
///
/// `.NAME.briefing/next` holds, at any instant: nothing; an unfinished site, known by its having no
/// manifest yet; or a whole one, which is the next site or, after the exchange, the last one. Whatever ends
/// the program, the next run tells them apart and clears the place.
struct Stage: Sendable {
  private let output: String
  private let next: String

  init(of folder: URL) {
    output = folder.path
    next = Self.workFolder(of: folder) + "/next"
  }

  /// The program's own folder beside an output folder.
  static func workFolder(of folder: URL) -> String {
    let parent = folder.deletingLastPathComponent().path
    return "\(parent == "/" ? "" : parent)/.\(folder.lastPathComponent).briefing"
  }

  /// Makes the new site and lets it take the old one's place.
  ///
  /// - Parameter known: Files that are not different because an earlier build has left them so.
  /// - Returns: The files whose bytes are known; `nil` where the system cannot exchange folders, and then
  ///   nothing changed.
  func exchange(
    _ bundle: OutputBundle, different: Set<String>, known: [String: DiskFile.Identity],
    manifest: [UInt8], earlier: [String]
  ) throws(EnvironmentError) -> [String: DiskFile.Identity]? {
    let old = DiskFile.identity(output)
    // Whoever made the folder read-only wants the site in it to stay, though the exchange would need no leave.
    if old != nil, access(output, W_OK) != 0 { throw EnvironmentError(output, writing: errno) }
    guard mkdir(next, 0o777) == 0 else { return nil }
    var identities = known
    do throws(EnvironmentError) {
      let own = Set(earlier).union(bundle.paths).union([Manifest.path])
      try carry(own: own)
      try fill(bundle, different: different, identities: &identities)
      try DiskFile.create("\(next)/\(Manifest.path)", manifest)
      if old != nil { copyMode() }
      let status =
        old == nil ? rename_without_replacing(next, output) : exchange_folders(next, output)
      guard status == 0 else {
        // Not every file system can, and a folder that is mounted does not move.
        try clear()
        return nil
      }
    } catch {
      try? clear()
      throw error
    }
    try clear()
    return identities
  }

  /// Gives the next site what lies in the folder and is not the program's.
  private func carry(own: Set<String>) throws(EnvironmentError) {
    for (path, identity) in DiskFile.contents(of: output) where !own.contains(path) {
      let target = "\(next)/\(path)"
      // An empty folder that the program made for a page that is gone may go too, but nobody can tell.
      if identity.kind == .folder {
        try DiskFile.makeFolder(target, below: next)
        continue
      }
      try makeParent(of: path)
      switch identity.kind {
      case .file: try DiskFile.link("\(output)/\(path)", as: target)
      case .link: try copyLink("\(output)/\(path)", as: target)
      case .folder, .special:
        throw EnvironmentError(
          "\(output)/\(path)", "is a special file, which cannot be kept in a site",
          help: "move it away, and build again")
      }
    }
  }

  /// - Parameter identities: Of files that are linked, what they must be; those of files that are made come
  ///   to them.
  private func fill(
    _ bundle: OutputBundle, different: Set<String>, identities: inout [String: DiskFile.Identity]
  ) throws(EnvironmentError) {
    let known = identities
    let shares = DiskFile.inThreads(bundle.paths) { paths in
      Result { () throws(EnvironmentError) in
        try fill(paths, of: bundle, different: different, known: known)
      }
    }
    for share in shares {
      for (path, identity) in try share.get() { identities[path] = identity }
    }
  }

  /// - Returns: What the files are whose bytes are known.
  private func fill(
    _ paths: ArraySlice<String>, of bundle: OutputBundle, different: Set<String>,
    known: [String: DiskFile.Identity]
  ) throws(EnvironmentError) -> [(String, DiskFile.Identity)] {
    var identities: [(String, DiskFile.Identity)] = []
    for path in paths {
      try makeParent(of: path)
      let place = "\(next)/\(path)"
      if different.contains(path) {
        identities.append((path, try DiskFile.create(place, bundle.files[path] ?? [])))
      } else {
        try DiskFile.link("\(output)/\(path)", as: place)
        if let identity = known[path] {
          identities.append((path, try Self.confirm(place, is: identity, of: path, in: bundle)))
        }
      }
    }
    return identities
  }

  /// Makes sure that a file is the one that an earlier build left, or holds the same.
  @discardableResult
  static func confirm(
    _ place: String, is identity: DiskFile.Identity, of path: String, in bundle: OutputBundle
  ) throws(EnvironmentError) -> DiskFile.Identity {
    let present = DiskFile.identity(place)
    if present == identity { return identity }
    guard let present, let bytes = DiskFile.read(place),
      Fingerprint(of: bytes) == bundle.fingerprint(of: path)
    else {
      throw EnvironmentError(
        place, "was changed while the site was made", help: "build again")
    }
    return present
  }

  private func makeParent(of path: String) throws(EnvironmentError) {
    guard let slash = path.lastIndex(of: "/") else { return }
    try DiskFile.makeFolder("\(next)/\(path[..<slash])", below: next)
  }

  private func copyLink(_ link: String, as other: String) throws(EnvironmentError) {
    guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: link),
      symlink(target, other) == 0
    else { throw EnvironmentError(other, writing: errno) }
  }

  /// The new folder may be read by whoever may read the old one.
  private func copyMode() {
    var status = stat()
    guard stat(output, &status) == 0 else { return }
    _ = chmod(next, status.st_mode & 0o7777)
    _ = chown(next, status.st_uid, status.st_gid)
  }

  /// Removes what an exchange, or a run that was ended, has left in the place; what is not the program's
  /// goes to the site that stands.
  ///
  /// - Throws: Where something is there that has no other place.
  func clear() throws(EnvironmentError) {
    guard DiskFile.identity(next) != nil else { return }
    let contents = DiskFile.contents(of: next)
    makeWritable(foldersOf: contents.map(\.path))
    let manifest = DiskFile.read("\(next)/\(Manifest.path)").map { Manifest($0) }
    // Without a manifest it was never finished: all in it is the program's, or has a second name.
    let own = manifest.map { Set($0?.files.map(\.path) ?? []) }
    for (path, identity) in contents where path != Manifest.path {
      let place = "\(next)/\(path)"
      if identity.kind == .folder { continue }
      if own?.contains(path) ?? true || isKept(path, identity) {
        guard unlink(place) == 0 else { throw EnvironmentError(place, writing: errno) }
      } else {
        try move(path)
      }
    }
    // Last, for it tells what the place holds.
    if manifest != nil, unlink("\(next)/\(Manifest.path)") != 0 {
      throw EnvironmentError(next, writing: errno)
    }
    DiskFile.removeEmptyFolders(next)
  }

  /// Lets files be removed from folders that have the mode of read-only ones of the site.
  private func makeWritable(foldersOf paths: [String]) {
    var folders: Set<String> = [next]
    for path in paths {
      var parent = path[...]
      while let slash = parent.utf8.lastIndex(of: UInt8(ascii: "/")) {
        parent = parent[..<slash]
        guard folders.insert("\(next)/\(parent)").inserted else { break }
      }
    }
    for folder in folders {
      var status = stat()
      guard stat(folder, &status) == 0, status.st_mode & 0o700 != 0o700 else { continue }
      _ = chmod(folder, status.st_mode & 0o7777 | 0o700)
    }
  }

  /// Whether the site that stands has the same file.
  private func isKept(_ path: String, _ identity: DiskFile.Identity) -> Bool {
    guard let other = DiskFile.identity("\(output)/\(path)") else { return false }
    if other == identity { return true }
    guard other.kind == identity.kind, other.bytes == identity.bytes else { return false }
    if identity.kind == .link {
      let targets = [next, output].map {
        try? FileManager.default.destinationOfSymbolicLink(atPath: "\($0)/\(path)")
      }
      return targets[0] != nil && targets[0] == targets[1]
    }
    return DiskFile.read("\(output)/\(path)") == DiskFile.read("\(next)/\(path)")
  }

  /// Somebody put a file into the folder at the moment of the exchange: it belongs to the new one.
  private func move(_ path: String) throws(EnvironmentError) {
    if let slash = path.lastIndex(of: "/") {
      try DiskFile.makeFolder("\(output)/\(path[..<slash])", below: output)
    }
    guard rename_without_replacing("\(next)/\(path)", "\(output)/\(path)") == 0 else {
      throw EnvironmentError(
        "\(next)/\(path)", "is not the program's, and the site has another file of its name",
        help: "move it away, and build again")
    }
  }
}
