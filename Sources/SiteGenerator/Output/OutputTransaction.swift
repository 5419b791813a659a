import BriefingModel
import Foundation

/// A site on its way to its folder: files are put down beside it as they are made, and the folder changes when all is
/// committed, in one step. Where it ends before that, it has not begun.
public struct OutputTransaction: Sendable {
  let folder: URL
  let lock: OutputLock
  let stage: Stage
  /// The files that are in the stage from the beginning; `nil` where the folder must be written in place.
  let ready: PathTable<DiskFile.Identity>?
  /// The files of the site that stands; `nil` where none does.
  let earlier: [Manifest.Entry]?
  /// The files that the last build left.
  let intact: PathTable<BuildRecord.File>

  /// Puts a file down, so that its bytes need not be held any longer.
  ///
  /// It may be called by several tasks at once.
  func place(_ file: FinishedPage.File) throws(EnvironmentError) -> FinishedPage.File {
    guard ready != nil, let bytes = file.bytes else { return file }
    var placed = file
    placed.bytes = nil
    if let last = intact[file.path], last.fingerprint == file.fingerprint {
      placed.placement = .init(identity: last.identity, isNew: false)
    } else if let identity = identity(of: file.path, holding: bytes) {
      placed.placement = .init(identity: identity, isNew: false)
    } else {
      placed.placement = .init(identity: try stage.put(file.path, bytes), isNew: true)
    }
    return placed
  }

  /// Lets the new site take the old one's place.
  ///
  /// - Parameters:
  ///   - bundle: Its files, those that were put down already among them.
  ///   - remember: Called when it stands, before another run may write.
  /// - Throws: Where that cannot be done; then the old site stands, and the transaction has been rolled back. Where
  ///   folders cannot be exchanged, some files may have been replaced; the next run goes on from there.
  public func commit(
    _ bundle: OutputBundle, manifest: Manifest, remember: (OutputWriter.Update) -> Void = { _ in }
  ) throws(EnvironmentError) -> OutputWriter.Update {
    do {
      let update = try update(bundle, manifest: manifest)
      remember(update)
      lock.release()
      return update
    } catch {
      rollBack()
      throw error
    }
  }

  /// Ends without a new site.
  public func rollBack() {
    // What stays is cleared by the next run.
    _ = try? stage.trim()
    lock.release()
  }

  private func update(
    _ bundle: OutputBundle, manifest: Manifest
  ) throws(EnvironmentError) -> OutputWriter.Update {
    let paths = bundle.paths
    var known: [String: DiskFile.Identity] = [:]
    known.reserveCapacity(paths.count)
    var different: [String] = []
    for path in paths {
      if let placement = bundle.kept[path]?.placement {
        known[path] = placement.identity
        if placement.isNew { different.append(path) }
      } else if let file = intact[path], file.fingerprint == bundle.fingerprint(of: path) {
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
    try refuseForeignFiles(different)
    let names = Set(paths.map(DiskFile.Name.init))
    let gone = (earlier ?? []).filter { !names.contains(DiskFile.Name($0.path)) }
    let json = manifest.bytes
    var summary = OutputWriter.Summary()
    summary.written = different.count
    summary.unchanged = paths.count - different.count
    if different.isEmpty, gone.isEmpty, identity(of: Manifest.path, holding: json) != nil {
      try confirm(known, of: bundle)
      return OutputWriter.Update(summary: summary, folder: folder, identities: known)
    }
    summary.removed = gone.count {
      Manifest.isInside($0.path) && DiskFile.identity("\(folder.path)/\($0.path)") != nil
    }
    if let ready,
      let identities = try stage.exchange(
        bundle, different: Set(different), known: known, manifest: json,
        earlier: earlier?.map(\.path) ?? [], ready: ready)
    {
      var update = OutputWriter.Update(summary: summary, folder: folder, identities: identities)
      update.remainder = remainder(of: Set((earlier ?? []).map { DiskFile.Name($0.path) }))
      return update
    }
    let changed = Set(different)
    try confirm(known.filter { !changed.contains($0.key) }, of: bundle)
    try writeInPlace(bundle, different: different, gone: gone, manifest: manifest)
    for path in different { known[path] = DiskFile.identity("\(folder.path)/\(path)") }
    var update = OutputWriter.Update(summary: summary, folder: folder, identities: known)
    update.remainder = remainder(of: nil)
    return update
  }

  /// Clears away what is left of the last site.
  ///
  /// - Parameter own: The program's files in it, where they are known.
  /// - Returns: Why not all of it could be.
  private func remainder(of own: Set<DiskFile.Name>?) -> EnvironmentError? {
    do throws(EnvironmentError) {
      try stage.trim(own: own)
      return nil
    } catch {
      return EnvironmentError(
        error.path, "\(error.message); the new site stands, but something is left here",
        help: error.help)
    }
  }

  /// Makes sure that files that are not written are still those of the last build.
  private func confirm(
    _ known: [String: DiskFile.Identity], of bundle: OutputBundle
  ) throws(EnvironmentError) {
    for (path, identity) in known {
      try stage.confirm(path, in: folder.path, is: identity, of: bundle)
    }
  }

  /// What tells a file that holds these bytes; `nil` where it is not there or holds others.
  private func identity(of path: String, holding bytes: [UInt8]) -> DiskFile.Identity? {
    let file = "\(folder.path)/\(path)"
    guard let present = DiskFile.identity(file), present.kind == .file,
      present.bytes == bytes.count, DiskFile.read(file) == bytes
    else { return nil }
    return present
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
  private func refuseForeignFiles(_ paths: [String]) throws(EnvironmentError) {
    guard let earlier else { return }
    let own = Set(earlier.map { DiskFile.Name($0.path) })
    let foreign = paths.filter { path in
      !own.contains(DiskFile.Name(path)) && DiskFile.identity("\(folder.path)/\(path)") != nil
        && !earlier.contains { $0.path.hasPrefix(path + "/") }
    }
    guard let first = foreign.first else { return }
    throw EnvironmentError(
      folder.appending(path: first).path,
      "stands where the site has a file, and is not the program's",
      help: "move it away, and build again")
  }
}
