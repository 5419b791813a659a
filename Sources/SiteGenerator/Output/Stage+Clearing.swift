import BriefingModel
import CPlatform
import Foundation

// What the place of the next site holds between builds.
extension Stage {
  /// Removes what an exchange, or a run that was ended, has left in the place, but for second names of the site's
  /// files; what is not the program's goes to the site that stands.
  ///
  /// - Parameter own: The program's files in a whole site that may lie there, where they are known; its manifest tells
  ///   them otherwise.
  /// - Returns: The second names that stay, with what they are.
  /// - Throws: Where something is there that has no other place.
  @discardableResult
  func trim(own: Set<DiskFile.Name>? = nil) throws(EnvironmentError) -> PathTable<DiskFile.Identity>
  {
    guard DiskFile.identity(next) != nil else { return PathTable() }
    let contents = try DiskFile.contents(of: next, opening: true)
    let manifest = "\(next)/\(Manifest.path)"
    // Without a manifest that can be read it was never finished: all in it is the program's, or has a second name.
    let own =
      own
      ?? DiskFile.read(manifest).flatMap(Manifest.init).map { manifest in
        Set(manifest.files.map { DiskFile.Name($0.path) })
      }
    let standing = inShares(of: contents) { part in
      part.map { DiskFile.identity("\(output)/\($0.path)") }
    }.flatMap(\.self)
    var ready = PathTable<DiskFile.Identity>()
    ready.reserveCapacity(contents.count)
    var gone: [String] = []
    for ((path, identity), present) in zip(contents, standing) where path != Manifest.path {
      if identity.kind == .folder {
        _ = rmdir("\(next)/\(path)")
      } else if own?.contains(DiskFile.Name(path)) ?? true {
        if identity == present, identity.kind == .file {
          ready[path] = identity
        } else {
          gone.append(path)
        }
      } else if isKept(path, identity, present) {
        gone.append(path)
      } else {
        try move(path)
      }
    }
    try remove(gone)
    // Last, for it tells what the place holds.
    guard unlink(manifest) == 0 || errno == ENOENT else {
      throw EnvironmentError(manifest, writing: errno)
    }
    return ready
  }

  /// Whether the site that stands has the same file.
  private func isKept(
    _ path: String, _ identity: DiskFile.Identity, _ other: DiskFile.Identity?
  ) -> Bool {
    guard let other else { return false }
    if other == identity { return true }
    guard other.kind == identity.kind, other.bytes == identity.bytes else { return false }
    if identity.kind == .link {
      let targets = [output, next].map { try? ExactText(DiskFile.target(ofLink: "\($0)/\(path)")) }
      return targets[0] != nil && targets[0] == targets[1]
    }
    guard let standing = DiskFile.read("\(output)/\(path)") else { return false }
    return DiskFile.read("\(next)/\(path)") == standing
  }

  /// Somebody put a file into the folder at the moment of the exchange: it belongs to the new one.
  private func move(_ path: String) throws(EnvironmentError) {
    for folder in Self.folders(of: path).reversed()
    where DiskFile.identity("\(output)/\(folder)") == nil {
      try DiskFile.makeFolder("\(output)/\(folder)", below: output)
      try DiskFile.copyMode(of: "\(next)/\(folder)", to: "\(output)/\(folder)")
    }
    guard rename_without_replacing("\(next)/\(path)", "\(output)/\(path)") == 0 else {
      throw EnvironmentError(
        "\(next)/\(path)", "is not the program's, and the site has another file of its name",
        help: "move it away, and build again")
    }
  }
}
