import Foundation
import SiteGenerator

/// A site as it is to lie at a target, in a folder on this machine.
public struct Release: Sendable {
  /// The folder; the manifest need not be in it.
  public var folder: URL
  /// Its files.
  public var manifest: Manifest

  /// A release in a folder.
  public init(folder: URL, manifest: Manifest) {
    self.folder = folder
    self.manifest = manifest
  }

  /// The file at a path.
  func file(_ path: String) -> URL {
    folder.appending(path: path, directoryHint: .notDirectory)
  }

  /// Holds every file against the manifest.
  func verify() throws(EnvironmentError) {
    let disk = FileSystem.disk(root: folder)
    for entry in manifest.files {
      let found = Manifest.entry(entry.path, try disk.read(entry.path))
      guard found == entry else {
        throw EnvironmentError(
          file(entry.path).path, "is not as it was made",
          help: "check the disk, then publish again")
      }
    }
  }
}

/// Changes of a disk, with errors that say what to do.
enum Disk {
  static func read(_ file: URL) throws(EnvironmentError) -> [UInt8] {
    do { return [UInt8](try Data(contentsOf: file)) } catch {
      throw EnvironmentError(file.path, reading: error)
    }
  }

  static func write(_ bytes: some Sequence<UInt8>, to file: URL) throws(EnvironmentError) {
    try makeFolder(file.deletingLastPathComponent())
    do { try Data(bytes).write(to: file, options: .atomic) } catch {
      throw EnvironmentError(file.path, writing: error)
    }
  }

  static func makeFolder(_ folder: URL) throws(EnvironmentError) {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch { throw EnvironmentError(folder.path, writing: error) }
  }

  /// A second name for a file, or its copy where the file system has no second names.
  static func link(_ file: URL, to other: URL) throws(EnvironmentError) {
    try makeFolder(other.deletingLastPathComponent())
    do {
      do { try FileManager.default.linkItem(at: file, to: other) } catch {
        try FileManager.default.copyItem(at: file, to: other)
      }
    } catch { throw EnvironmentError(other.path, writing: error) }
  }

  static func remove(_ item: URL) throws(EnvironmentError) {
    do { try FileManager.default.removeItem(at: item) } catch {
      throw EnvironmentError(item.path, writing: error)
    }
  }

  /// Puts a file, a link or a folder in the place of another in one step.
  static func rename(_ item: URL, to other: URL) throws(EnvironmentError) {
    guard Foundation.rename(item.path, other.path) == 0 else {
      throw EnvironmentError(
        other.path, writing: NSError(domain: NSPOSIXErrorDomain, code: Int(errno)))
    }
  }

  static func exists(_ item: URL) -> Bool {
    // A link that leads nowhere is there too.
    (try? FileManager.default.attributesOfItem(atPath: item.path)) != nil
  }

  static func names(in folder: URL) throws(EnvironmentError) -> [String] {
    guard exists(folder) else { return [] }
    do { return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() } catch {
      throw EnvironmentError(folder.path, reading: error)
    }
  }
}
