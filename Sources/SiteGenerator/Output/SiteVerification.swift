import BriefingModel
import Foundation

/// The files of a built site held against its manifest.
public struct SiteVerification: Sendable {
  /// How many files are as they were written.
  public private(set) var confirmed = 0
  /// What is not.
  public private(set) var diagnostics: [Diagnostic] = []

  /// Checks a folder.
  ///
  /// - Throws: ``EnvironmentError`` where the folder or its manifest cannot be read.
  public init(of folder: URL) throws(EnvironmentError) {
    let disk = FileSystem.disk(root: folder)
    let name = folder.relativePath
    let bytes = try disk.read(Manifest.path)
    guard let manifest = Manifest(bytes) else {
      diagnostics = [
        .error(
          "bad-manifest", at: SourceLocation(path: "\(name)/\(Manifest.path)"),
          "the manifest cannot be understood", help: "build the site again")
      ]
      return
    }
    let there = Set(try disk.list(""))
    for entry in manifest.files {
      let location = SourceLocation(path: "\(name)/\(entry.path)")
      guard there.contains(entry.path) else {
        diagnostics.append(
          .error(
            "file-missing", at: location, "the manifest names a file that is not there",
            help: "build or upload the site again"))
        continue
      }
      let bytes = try disk.read(entry.path)
      if bytes.count == entry.bytes, Digest.hex(bytes) == entry.sha256 {
        confirmed += 1
      } else {
        diagnostics.append(
          .error(
            "file-changed", at: location, "the file is not as it was written",
            help: "build or upload the site again"))
      }
    }
    let known = Set((manifest.files + (manifest.retained ?? [])).map(\.path))
    for path in there.subtracting(known).sorted() where path != Manifest.path {
      diagnostics.append(
        .warning(
          "file-unknown", at: SourceLocation(path: "\(name)/\(path)"),
          "the manifest does not name the file", help: "remove it if it is not yours"))
    }
  }
}
