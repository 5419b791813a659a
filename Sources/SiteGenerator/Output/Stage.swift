import BriefingModel
import CPlatform
import Foundation

/// The place beside an output folder where the next site is made, to be exchanged with it.
///
/// `.NAME.briefing/next` holds, at any instant: nothing; an unfinished site, known by its having no
/// manifest, or half of one; or a whole one, which is the next site or, after the exchange, the last one. Whatever ends
/// the program, the next run tells them apart. Between runs it holds second names of the files of the site that
/// stands, which take no room: the next site differs in few of them, and only those need work.
struct Stage: Sendable {
  let output: String
  let next: String

  init(of folder: URL) {
    output = folder.path
    next = Self.workFolder(of: folder) + "/next"
  }

  /// The program's own folder beside an output folder.
  static func workFolder(of folder: URL) -> String {
    let parent = folder.deletingLastPathComponent().path
    return "\(parent == "/" ? "" : parent)/.\(folder.lastPathComponent).briefing"
  }

  /// Readies the place for the next site.
  ///
  /// - Returns: The files that are in it already, each the very file of the site that stands; `nil` where no site can
  ///   be made there that could take the other's place.
  func open() throws(EnvironmentError) -> PathTable<DiskFile.Identity>? {
    let ready = try trim()
    let work = URL(filePath: next).deletingLastPathComponent().path
    // A folder that is mounted does not move.
    if let old = DiskFile.identity(output), old.device != DiskFile.identity(work)?.device {
      return nil
    }
    guard mkdir(next, 0o777) == 0 || errno == EEXIST else { return nil }
    return ready
  }

  /// Writes a file of the next site.
  func put(_ path: String, _ bytes: [UInt8]) throws(EnvironmentError) -> DiskFile.Identity {
    try make(path) { place throws(EnvironmentError) in try DiskFile.create(place, bytes) }
  }

  /// The bytes of a file of the next site.
  func bytes(of path: String) throws(EnvironmentError) -> [UInt8] {
    let place = "\(next)/\(path)"
    guard let bytes = DiskFile.read(place) else { throw EnvironmentError(place, reading: errno) }
    return bytes
  }

  /// Completes the new site and lets it take the old one's place. What then lies in its own is the old one, for
  /// ``trim(own:)``.
  ///
  /// - Parameters:
  ///   - different: Files that are not those of the old site.
  ///   - known: What the files are whose bytes are known, those of the next site that are made already among them.
  ///   - earlier: The paths of the old site's files.
  ///   - ready: What ``open()`` gave.
  /// - Returns: The files whose bytes are known; `nil` where the system cannot exchange folders, and then
  ///   nothing changed.
  func exchange(
    _ bundle: OutputBundle, different: Set<String>, known: [String: DiskFile.Identity],
    manifest: [UInt8], earlier: [String], ready: PathTable<DiskFile.Identity>
  ) throws(EnvironmentError) -> [String: DiskFile.Identity]? {
    let old = DiskFile.identity(output)
    // Whoever made the folder read-only wants the site in it to stay, though the exchange would need no leave.
    if old != nil, access(output, W_OK) != 0 { throw EnvironmentError(output, writing: errno) }
    var identities = known
    let site = Set(bundle.paths.map(DiskFile.Name.init))
    let own = site.union((earlier + [Manifest.path]).map(DiskFile.Name.init))
    let others = try DiskFile.contents(of: output).filter { !own.contains(DiskFile.Name($0.path)) }
    try refuse(others, where: bundle)
    let stays = site.union(others.map { DiskFile.Name($0.path) })
    try remove(ready.paths.filter { !stays.contains(DiskFile.Name($0)) })
    try carry(others, ready: ready)
    try fill(bundle, different: different, identities: &identities, ready: ready)
    try DiskFile.create("\(next)/\(Manifest.path)", manifest)
    for folder in folders(holding: others).reversed() {
      try DiskFile.copyMode(of: "\(output)/\(folder)", to: "\(next)/\(folder)")
    }
    if old != nil { try DiskFile.copyMode(of: output, to: next) }
    let status =
      old == nil ? rename_without_replacing(next, output) : exchange_folders(next, output)
    // Not every file system can.
    guard status == 0 else {
      guard unlink("\(next)/\(Manifest.path)") == 0 else {
        throw EnvironmentError(next, writing: errno)
      }
      return nil
    }
    return identities
  }

  /// Refuses to make a file of the site where somebody else has a folder, or the other way round.
  private func refuse(
    _ others: [(path: String, identity: DiskFile.Identity)], where bundle: OutputBundle
  ) throws(EnvironmentError) {
    if others.isEmpty { return }
    let folders = Set(bundle.paths.flatMap(Self.folders))
    for (path, identity) in others {
      let file = Self.folders(of: path).first(where: bundle.contains)
      let isInTheWay = identity.kind != .folder && folders.contains(path)
      guard let place = file ?? (isInTheWay ? path : nil) else { continue }
      throw EnvironmentError(
        "\(output)/\(place)",
        "stands where the site has a \(file == nil ? "folder" : "file"), and is not the program's",
        help: "move it away, and build again")
    }
  }

  /// The folders that a path leads through, the innermost first.
  static func folders(of path: String) -> [String] {
    var folders: [String] = []
    var rest = path[...]
    while let slash = rest.lastIndex(of: "/") {
      rest = rest[..<slash]
      folders.append(String(rest))
    }
    return folders
  }

  /// Gives the next site what lies in the folder and is not the program's.
  private func carry(
    _ others: [(path: String, identity: DiskFile.Identity)], ready: PathTable<DiskFile.Identity>
  ) throws(EnvironmentError) {
    // An empty folder that the program made for a page that is gone may go too, but nobody can tell.
    for folder in folders(holding: others) {
      let mode = try DiskFile.mode(of: "\(output)/\(folder)")
      try make(folder) { place throws(EnvironmentError) in
        try DiskFile.makeFolder(place, below: next)
        // Nobody looks into it meanwhile who may not look into it now.
        if mode & 0o077 != 0o077 { try DiskFile.setMode(of: place, to: mode & 0o777 | 0o700) }
      }
    }
    for (path, identity) in others {
      switch identity.kind {
      case .folder: break
      case .file where ready[path] == identity: break
      case .file: try link(path)
      case .link:
        try make(path) { place throws(EnvironmentError) in
          try copyLink("\(output)/\(path)", as: place)
        }
      case .special:
        throw EnvironmentError(
          "\(output)/\(path)", "is a special file, which cannot be kept in a site",
          help: "move it away, and build again")
      }
    }
  }

  /// - Parameter identities: Of files that are linked, what they must be; those of files that are made come
  ///   to them.
  private func fill(
    _ bundle: OutputBundle, different: Set<String>, identities: inout [String: DiskFile.Identity],
    ready: PathTable<DiskFile.Identity>
  ) throws(EnvironmentError) {
    let known = identities
    let shares = inShares(of: bundle.paths) { paths in
      Result { () throws(EnvironmentError) in
        try fill(paths, of: bundle, different: different, known: known, ready: ready)
      }
    }
    for share in shares {
      for (path, identity) in try share.get() { identities[path] = identity }
    }
  }

  /// - Returns: What the files are whose bytes are known.
  private func fill(
    _ paths: ArraySlice<String>, of bundle: OutputBundle, different: Set<String>,
    known: [String: DiskFile.Identity], ready: PathTable<DiskFile.Identity>
  ) throws(EnvironmentError) -> [(String, DiskFile.Identity)] {
    var identities: [(String, DiskFile.Identity)] = []
    for path in paths {
      if different.contains(path) {
        if let bytes = bundle.files[path] { identities.append((path, try put(path, bytes))) }
        continue
      }
      let identity = known[path]
      if identity == nil || ready[path] != identity { try link(path) }
      if let identity {
        // Who wrote into it while the pages were made wrote into its second name too.
        identities.append((path, try confirm(path, in: next, is: identity, of: bundle)))
      }
    }
    return identities
  }

  /// Gives a file of the site that stands to the next one too.
  private func link(_ path: String) throws(EnvironmentError) {
    try make(path) { place throws(EnvironmentError) in
      try DiskFile.link("\(output)/\(path)", as: place)
    }
  }

  /// Makes something at a path of the next site, and its folder; what is in the way is of another site, and goes.
  private func make<Made>(
    _ path: String, _ make: (_ place: String) throws(EnvironmentError) -> Made
  ) throws(EnvironmentError) -> Made {
    let place = "\(next)/\(path)"
    do {
      try makeParent(of: path)
      return try make(place)
    } catch {
      guard clearWay(to: path) else { throw error }
      try makeParent(of: path)
      return try make(place)
    }
  }

  /// Removes what stands at a path, or as a file where one of its folders must be.
  ///
  /// - Returns: Whether there was anything.
  private func clearWay(to path: String) -> Bool {
    for folder in Self.folders(of: path) {
      let kind = DiskFile.identity("\(next)/\(folder)")?.kind
      if kind == .file || kind == .link { return unlink("\(next)/\(folder)") == 0 }
    }
    let place = "\(next)/\(path)"
    guard DiskFile.identity(place)?.kind == .folder else { return unlink(place) == 0 }
    let inside = (try? DiskFile.contents(of: place, opening: true)) ?? []
    for (inner, identity) in inside where identity.kind != .folder {
      _ = unlink("\(place)/\(inner)")
    }
    DiskFile.removeEmptyFolders(place)
    return DiskFile.identity(place) == nil
  }

  /// Removes files of the place, and the folders that they leave empty.
  func remove(_ paths: [String]) throws(EnvironmentError) {
    for path in paths {
      let place = "\(next)/\(path)"
      if unlink(place) != 0 {
        let reason = errno
        // It has gone already where something of the next site stands in its place.
        let kind = DiskFile.identity(place)?.kind
        if kind != nil, kind != .folder { throw EnvironmentError(place, writing: reason) }
      }
      for folder in Self.folders(of: path) {
        guard rmdir("\(next)/\(folder)") == 0 else { break }
      }
    }
  }

  /// Makes sure that a file, here or in the site that stands, is the one that an earlier build left, or holds the same.
  @discardableResult
  func confirm(
    _ path: String, in folder: String, is identity: DiskFile.Identity, of bundle: OutputBundle
  ) throws(EnvironmentError) -> DiskFile.Identity {
    let place = "\(folder)/\(path)"
    let present = DiskFile.identity(place)
    if present == identity { return identity }
    guard let present, let bytes = DiskFile.read(place),
      Fingerprint(of: bytes) == bundle.fingerprint(of: path)
    else {
      throw EnvironmentError(
        "\(output)/\(path)", "was changed while the site was made", help: "build again")
    }
    return present
  }

  private func makeParent(of path: String) throws(EnvironmentError) {
    guard let slash = path.lastIndex(of: "/") else { return }
    try DiskFile.makeFolder("\(next)/\(path[..<slash])", below: next)
  }

  private func copyLink(_ link: String, as other: String) throws(EnvironmentError) {
    let target = try DiskFile.target(ofLink: link)
    guard symlink(target, other) == 0 else { throw EnvironmentError(other, writing: errno) }
  }

  /// The folders of what is not the program's, those above before those within.
  private func folders(
    holding others: [(path: String, identity: DiskFile.Identity)]
  ) -> [String] {
    Set(
      others.flatMap { path, identity in
        Self.folders(of: path) + (identity.kind == .folder ? [path] : [])
      }
    ).sorted()
  }
}
