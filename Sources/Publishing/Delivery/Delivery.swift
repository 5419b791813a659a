import BriefingModel
import Foundation
import SiteGenerator

/// A way to bring a release to a target.
protocol Delivery: Sendable {
  /// How messages name the target.
  var place: String { get }
  /// Looks at what lies there, and at what of it is as the release has it.
  func survey(_ release: Release) async throws(EnvironmentError) -> Survey
  /// Brings the target to what the plan says, and makes sure that it has arrived.
  func deliver(_ release: Release, _ plan: Plan) async throws(EnvironmentError)
}

/// A target whose files are exchanged one after another while readers read.
///
/// What is about to happen is announced by a manifest beside the manifest; new files come before those that
/// name them, what is gone goes last, and the manifest tells of the release when all of it is there.
protocol FileByFileDelivery: Delivery {
  /// Sends files of a folder, by their paths within it.
  func send(_ paths: [String], from folder: URL) async throws(EnvironmentError)
  /// Removes files, and then folders that are empty.
  func remove(_ paths: [String], folders: [String]) async throws(EnvironmentError)
  /// An empty folder of this run.
  var scratch: URL { get }
}

extension FileByFileDelivery {
  func deliver(_ release: Release, _ plan: Plan) async throws(EnvironmentError) {
    try await send(plan.announcement, as: Plan.pendingManifest)
    for step in plan.steps { try await send(step, from: release.folder) }
    try await confirm(release)
    try await send(plan.manifest, as: Manifest.path)
    try await remove(
      plan.removed.map(\.path) + [Plan.pendingManifest], folders: plan.emptiedFolders)
  }

  private func send(_ manifest: Manifest, as name: String) async throws(EnvironmentError) {
    let folder = scratch.appending(path: "manifest", directoryHint: .isDirectory)
    try Disk.write(manifest.bytes, to: folder.appending(path: name))
    try await send([name], from: folder)
  }

  /// Looks again at every file.
  private func confirm(_ release: Release) async throws(EnvironmentError) {
    let same = try await survey(release).same
    guard let missing = release.manifest.files.first(where: { !same.contains($0.path) }) else {
      return
    }
    throw EnvironmentError(
      place, "has not “\(missing.path)” as it was sent",
      help: "publish again; if that does not help, ask those who keep the machine")
  }
}

extension PublishTarget {
  /// How to bring releases to the target.
  func delivery(root: URL, store: ReleaseStore, scratch: URL, runner: ProcessRunner, force: Bool)
    -> any Delivery
  {
    switch place {
    case .folder: FolderDelivery(store: store)
    case .git(let repository, let branch, let history):
      GitDelivery(
        repository: Self.resolved(repository, root: root), branch: branch, history: history,
        isForced: force, scratch: scratch, runner: runner)
    case .rsync(let destination, let port):
      RsyncDelivery(
        destination: Self.resolved(destination, root: root), port: port, scratch: scratch,
        runner: runner)
    case .s3(let bucket, let prefix, let endpoint, let region):
      S3Delivery(
        bucket: bucket, prefix: prefix, endpoint: endpoint, region: region, scratch: scratch,
        runner: runner)
    case .zip(let path):
      ZipDelivery(
        archive: URL(filePath: Self.resolved(path, root: root)), scratch: scratch, runner: runner)
    }
  }

  /// Where releases are kept: at the target where it is a folder, else beside the content.
  func store(root: URL) -> ReleaseStore {
    let folder =
      if case .folder(let path) = place {
        URL(filePath: Self.resolved(path, root: root), directoryHint: .isDirectory)
      } else {
        root.appending(path: ".briefing/published/\(id)", directoryHint: .isDirectory)
      }
    return ReleaseStore(folder: folder.standardizedFileURL, keep: keep)
  }

  /// A path of this machine from the root; what names another machine stays.
  private static func resolved(_ place: String, root: URL) -> String {
    if place.hasPrefix("/") || place.prefix(while: { $0 != "/" }).contains(":") { return place }
    return root.appending(path: place).standardizedFileURL.path
  }
}
