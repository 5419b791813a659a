import BriefingModel
import Foundation
import SiteGenerator

/// Brings a site to one target: what is to lie there → what lies there → what changes → that it has arrived.
public struct Publisher: Sendable {
  /// What a publication did, or would do.
  public struct Report: Sendable {
    /// What changes at the target.
    public var plan: Plan
    /// What the editor should know.
    public var warnings: [String] = []
    /// Whether the target was left as it is, for it has everything.
    public var isDone: Bool { plan.isDone }
  }

  private let target: PublishTarget
  private let root: URL
  private let runner: ProcessRunner
  private let isForced: Bool

  /// A publisher to a target of the briefing in a root.
  ///
  /// - Parameter isForced: Whether the history of a branch may be thrown away where the target says so.
  public init(
    target: PublishTarget, root: URL, isForced: Bool = false, runner: ProcessRunner = .subprocess
  ) {
    self.target = target
    self.root = root.standardizedFileURL
    self.isForced = isForced
    self.runner = runner
  }

  /// Publishes a site.
  public func publish(
    _ site: PublishedSite, dryRun: Bool = false
  ) async throws(EnvironmentError) -> Report {
    let store = target.store(root: root)
    if case .folder = target.place { try store.refuseForeign() }
    let lock = try store.lock()
    let current = try store.current()?.release
    let host = hostFiles(site)
    var files = site.files
    for file in host.files { files[file.path] = Array(file.text.utf8) }
    var entries = try store.stage(files, over: current)
    let warnings =
      host.warnings
      + (try await Precompression(runner: runner, ways: target.compress)
        .add(to: &entries, in: store.staging, over: current))
    var manifest = site.manifest
    manifest.files = entries
    let release = Release(folder: store.staging, manifest: manifest)
    let plan = try await deliver(release, store: store, dryRun: dryRun)
    if dryRun || plan.isDone {
      try store.clearStaging()
    } else {
      if case .folder = target.place { manifest = plan.manifest }
      try store.makeCurrent(try store.commit(manifest))
      try store.prune()
    }
    _ = consume lock
    return Report(plan: plan, warnings: warnings)
  }

  /// Publishes the release before the current one again.
  public func rollBack(dryRun: Bool = false) async throws(EnvironmentError) -> Report {
    let store = target.store(root: root)
    let lock = try store.lock()
    guard let current = try store.current(), let previous = try store.previous() else {
      throw EnvironmentError(
        store.folder.path, "holds no release before the current one",
        help: "publish the earlier content again; releases are kept where they were published from")
    }
    try previous.release.verify()
    let plan = try await deliver(
      previous.release, store: store, dryRun: dryRun, instead: current.release)
    if !dryRun { try store.makeCurrent(previous.name) }
    _ = consume lock
    return Report(plan: plan)
  }

  /// The settings for a server of one's own; `nil` where the host has none.
  public func hostConfiguration(_ site: PublishedSite) -> String? {
    let folder: String =
      switch target.place {
      case .folder: target.store(root: root).folder.appending(path: "current").path
      case .rsync(let destination, _):
        String(destination.drop { $0 != "/" }).trimmingSuffix("/")
      default: "/srv/www/\(target.id)"
      }
    return hostFiles(site).configuration(folder: folder)
  }

  private func hostFiles(_ site: PublishedSite) -> HostFiles {
    HostFiles(
      target: target, files: site.files, redirects: site.redirects,
      languageFolders: site.languageFolders, baseURL: target.baseURL ?? site.baseURL)
  }

  private func deliver(
    _ release: Release, store: ReleaseStore, dryRun: Bool, instead current: Release? = nil
  ) async throws(EnvironmentError) -> Plan {
    let scratch = FileManager.default.temporaryDirectory
      .appending(path: "briefing-publish-\(UUID().uuidString)", directoryHint: .isDirectory)
    try Disk.makeFolder(scratch)
    // What is left of it is the system's to clear.
    defer { try? FileManager.default.removeItem(at: scratch) }
    let delivery = target.delivery(
      root: root, store: store, scratch: scratch, runner: runner, force: isForced)
    let survey = try await delivery.survey(release)
    if let current, let earlier = survey.earlier, earlier.files != current.manifest.files {
      throw EnvironmentError(
        delivery.place, "holds a release that was published from elsewhere",
        help: "roll back there, or publish the earlier content from here")
    }
    let plan = Plan(release.manifest, survey: survey)
    try plan.refuseForeign(at: delivery.place)
    if !dryRun, !plan.isDone { try await delivery.deliver(release, plan) }
    return plan
  }
}

/// A site with what its hosts need to know of it.
public struct PublishedSite: Sendable {
  /// Its files.
  public var files: [String: [UInt8]]
  /// Its manifest.
  public var manifest: Manifest
  /// Where readers of earlier addresses are sent.
  public var redirects: [Redirect]
  /// The folders of further languages.
  public var languageFolders: [String]
  /// The address that the site has where the target says none.
  public var baseURL: String?

  /// A site as it was generated; `nil` where errors kept it from being made.
  public init?(_ result: SiteGenerator.Result, baseURL: String?) {
    guard let bundle = result.bundle, let manifest = result.manifest, let site = result.site else {
      return nil
    }
    self.init(
      files: bundle.files, manifest: manifest, redirects: result.redirects,
      languageFolders: site.languages.dropFirst().map(\.code), baseURL: baseURL)
  }

  /// A site of files.
  public init(
    files: [String: [UInt8]], manifest: Manifest, redirects: [Redirect] = [],
    languageFolders: [String] = [], baseURL: String? = nil
  ) {
    self.files = files
    self.manifest = manifest
    self.redirects = redirects
    self.languageFolders = languageFolders
    self.baseURL = baseURL
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
