import Foundation
import SiteGenerator

/// An archive, made beside the earlier one and put in its place in one step. The same site gives the same
/// bytes: names are in order, and all files have the same time.
struct ZipDelivery: Delivery {
  let archive: URL
  let scratch: URL
  let runner: ProcessRunner

  var place: String { archive.path }

  func survey(_ release: Release) async throws(EnvironmentError) -> Survey {
    var survey = Survey()
    guard Disk.exists(archive) else { return survey }
    let listed = try await runner.run(.init(.unzip, ["-Z1", archive.path]))
    let found = try await runner.run(.init(.unzip, ["-p", archive.path, Manifest.path]))
    guard listed.status == 0, found.status == 0, let manifest = Manifest(found.output) else {
      throw EnvironmentError(
        archive.path, "is no archive of a site (no \(Manifest.path) in it)",
        help: "move it away, or choose another path for the target")
    }
    survey.present = Set(
      listed.text.split(separator: "\n").map(String.init)
        .filter { !$0.hasSuffix("/") && $0 != Manifest.path })
    let wanted = Set(release.manifest.files.map { "\($0.path) \($0.sha256)" })
    survey.same = Set(
      manifest.files.filter { wanted.contains("\($0.path) \($0.sha256)") }.map(\.path)
    ).intersection(survey.present)
    survey.earlier = manifest
    return survey
  }

  func deliver(_ release: Release, _ plan: Plan) async throws(EnvironmentError) {
    let tree = scratch.appending(path: "tree", directoryHint: .isDirectory)
    // Nobody reads an archive while it is exchanged: nothing of an earlier release is kept in it.
    var manifest = plan.manifest
    manifest.retained = nil
    var paths = manifest.files.map(\.path)
    for path in paths {
      try Disk.write(try Disk.read(release.file(path)), to: tree.appending(path: path))
    }
    try Disk.write(manifest.bytes, to: tree.appending(path: Manifest.path))
    paths.append(Manifest.path)
    for path in paths { try Self.setTime(tree.appending(path: path)) }

    let made = scratch.appending(path: "site.zip")
    _ = try await runner.checked(
      .init(
        .zip, ["-X", "-D", "-q", "-9", made.path, "-@"], environment: ["TZ": "UTC"],
        input: paths.joined(separator: "\n") + "\n", folder: tree.path))
    try await verify(made, manifest)
    let beside = archive.deletingLastPathComponent()
      .appending(path: ".\(archive.lastPathComponent).partial")
    try Disk.write(try Disk.read(made), to: beside)
    try Disk.rename(beside, to: archive)
  }

  private func verify(_ made: URL, _ manifest: Manifest) async throws(EnvironmentError) {
    let check = scratch.appending(path: "check", directoryHint: .isDirectory)
    _ = try await runner.checked(.init(.unzip, ["-q", made.path, "-d", check.path]))
    try Release(folder: check, manifest: manifest).verify()
  }

  /// The first day that the format can say.
  private static func setTime(_ file: URL) throws(EnvironmentError) {
    do {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 315_532_800)], ofItemAtPath: file.path)
    } catch { throw EnvironmentError(file.path, writing: error) }
  }
}
