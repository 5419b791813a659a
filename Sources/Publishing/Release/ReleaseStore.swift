import BriefingModel
import Foundation
import SiteGenerator

/// Releases beside one another, and a link to the current one that is changed in one step.
///
///     FOLDER/releases/0007-3fa9c0d1e2f4/…
///     FOLDER/current → releases/0007-3fa9c0d1e2f4
///
/// Files that do not change from one release to the next are one file with two names. The numbers make the
/// order; no clock does.
struct ReleaseStore: Sendable {
  let folder: URL
  /// How many releases before the current one are kept.
  let keep: Int

  private static let currentName = "current"
  private static let stagingName = ".staging"
  private static let lockName = ".lock"

  private var releases: URL { folder.appending(path: "releases", directoryHint: .isDirectory) }
  /// Where a release is made before it has a name.
  var staging: URL { folder.appending(path: Self.stagingName, directoryHint: .isDirectory) }
  private var link: URL {
    folder.appending(path: Self.currentName, directoryHint: .notDirectory)
  }

  /// A release of the store: its number, and the digest of its manifest.
  struct Name: Comparable, CustomStringConvertible {
    var number: Int
    var digest: String

    init(number: Int, digest: String) {
      self.number = number
      self.digest = digest
    }

    init?(_ text: String) {
      let parts = text.split(separator: "-")
      guard parts.count == 2, parts[0].count >= 4, let number = Int(parts[0]), number > 0,
        parts[1].count == 12, parts[1].allSatisfy(\.isHexDigit)
      else { return nil }
      self.init(number: number, digest: String(parts[1]))
    }

    var description: String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "-" + digest
    }

    static func < (lhs: Name, rhs: Name) -> Bool {
      (lhs.number, lhs.digest) < (rhs.number, rhs.digest)
    }
  }

  /// Refuses a folder that holds anything but releases.
  func refuseForeign() throws(EnvironmentError) {
    let own: Set<String> = [
      "releases", Self.currentName, Self.currentName + ".next", Self.stagingName, Self.lockName,
    ]
    var foreign = try Disk.names(in: folder).filter { !own.contains($0) }
    for name in try Disk.names(in: releases) where Name(name) == nil {
      foreign.append("releases/\(name)")
    }
    guard let first = foreign.first else { return }
    throw EnvironmentError(
      folder.path, "holds “\(first)”, which no publication put there",
      help: "choose a folder of its own for the target; releases and the link “current” go there")
  }

  /// The releases, the oldest first.
  func names() throws(EnvironmentError) -> [Name] {
    try Disk.names(in: releases).compactMap(Name.init).sorted()
  }

  /// The release that the link leads to.
  func current() throws(EnvironmentError) -> (name: Name, release: Release)? {
    guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: link.path),
      let name = Name(URL(filePath: target).lastPathComponent)
    else { return nil }
    return (name, try release(name))
  }

  /// A release with its manifest.
  func release(_ name: Name) throws(EnvironmentError) -> Release {
    let place = releases.appending(path: "\(name)", directoryHint: .isDirectory)
    let file = place.appending(path: Manifest.path)
    guard let manifest = Manifest(try Disk.read(file)) else {
      throw EnvironmentError(
        file.path, "is damaged, so that it cannot be told what the release consists of",
        help: "remove the folder \(place.path) yourself, then publish again")
    }
    return Release(folder: place, manifest: manifest)
  }

  /// The release before the current one.
  func previous() throws(EnvironmentError) -> (name: Name, release: Release)? {
    guard let current = try current(), let name = try names().last(where: { $0 < current.name })
    else { return nil }
    return (name, try release(name))
  }

  /// Makes a release of the files in the staging folder: those of `current` with the same bytes are linked.
  func stage(
    _ files: [String: [UInt8]], over current: Release?
  ) throws(EnvironmentError) -> [Manifest.Entry] {
    try clearStaging()
    try Disk.makeFolder(staging)
    let earlier = Dictionary(
      (current?.manifest.files ?? []).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first }
    )
    var entries: [Manifest.Entry] = []
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      let entry = Manifest.entry(path, bytes)
      let place = staging.appending(path: path, directoryHint: .notDirectory)
      // A file that was damaged on the disk must not live on in the next release.
      if let current, earlier[path] == entry, try Disk.read(current.file(path)) == bytes {
        try Disk.link(current.file(path), to: place)
      } else {
        try Disk.write(bytes, to: place)
      }
      entries.append(entry)
    }
    return entries
  }

  func clearStaging() throws(EnvironmentError) {
    if Disk.exists(staging) { try Disk.remove(staging) }
  }

  /// Gives the staged release its name. Releases after the current one were interrupted or rolled back.
  func commit(_ manifest: Manifest) throws(EnvironmentError) -> Name {
    let json = manifest.bytes
    try Disk.write(json, to: staging.appending(path: Manifest.path))
    let current = try current()?.name
    for name in try names() where current.map({ name > $0 }) ?? true {
      try Disk.remove(releases.appending(path: "\(name)", directoryHint: .isDirectory))
    }
    let name = Name(
      number: (current?.number ?? 0) + 1, digest: String(Digest.hex(json).prefix(12)))
    try Disk.makeFolder(releases)
    // Power may fail: what the link leads to must be on the disk before the link is.
    sync()
    try Disk.rename(staging, to: releases.appending(path: "\(name)"))
    return name
  }

  /// Lets the link lead to a release, in one step.
  func makeCurrent(_ name: Name) throws(EnvironmentError) {
    let next = folder.appending(path: Self.currentName + ".next", directoryHint: .notDirectory)
    if Disk.exists(next) { try Disk.remove(next) }
    do {
      try FileManager.default.createSymbolicLink(
        atPath: next.path, withDestinationPath: "releases/\(name)")
    } catch { throw EnvironmentError(next.path, writing: error) }
    try Disk.rename(next, to: link)
  }

  /// Removes the releases that are older than those to be kept.
  func prune() throws(EnvironmentError) {
    guard let current = try current()?.name else { return }
    for name in try names().filter({ $0 < current }).dropLast(keep) {
      try Disk.remove(releases.appending(path: "\(name)", directoryHint: .isDirectory))
    }
  }

  /// Keeps others from publishing to the store until the value is gone; a crash leaves no lock behind.
  func lock() throws(EnvironmentError) -> StoreLock {
    try Disk.makeFolder(folder)
    return try StoreLock(folder.appending(path: Self.lockName))
  }
}

/// A lock on a store.
struct StoreLock: ~Copyable {
  private let descriptor: Int32

  init(_ file: URL) throws(EnvironmentError) {
    descriptor = open(file.path, O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw EnvironmentError(
        file.path, writing: NSError(domain: NSPOSIXErrorDomain, code: Int(errno)))
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw EnvironmentError(
        file.path, "is locked: another publication to this target is running",
        help: "wait until it has ended, then publish again")
    }
  }

  deinit { close(descriptor) }
}
