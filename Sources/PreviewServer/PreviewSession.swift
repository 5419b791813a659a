import BriefingModel
import Foundation
import SiteGenerator

/// Keeps the site up to date with the files on disk: reads what changed, builds, tells open pages.
public struct PreviewSession: Sendable {
  /// A build as the terminal hears of it.
  public struct Report: Sendable {
    /// Everything that was found.
    public var diagnostics: [Diagnostic]
    /// How many files and folders had changed; `nil` where all were read.
    public var changed: Int?
    /// How long it took from the end of the change.
    public var duration: Duration
  }

  private let root: URL
  private let generator: SiteGenerator
  private let live: LiveState
  private let report: @Sendable (Report) -> Void
  private let isPolling: Bool

  /// A session for a root; `report` hears of each build.
  ///
  /// - Parameter isPolling: Looks at the files again and again although the system could tell of changes.
  public init(
    root: URL, generator: SiteGenerator, live: LiveState, isPolling: Bool = false,
    report: @escaping @Sendable (Report) -> Void
  ) {
    self.root = root
    self.generator = generator
    self.live = live
    self.isPolling = isPolling
    self.report = report
  }

  /// Builds, and again after each change, until the task is cancelled.
  public func run() async {
    let changes = PendingChanges()
    let watcher = FolderWatcher(root: root, folders: SiteInput.folders, changes: changes)
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await watcher.run(isPolling: isPolling) }
      // In the background, so that requests have threads of their own while a build takes all others.
      group.addTask(priority: .utility) { await build(changes) }
    }
  }

  private func build(_ changes: PendingChanges) async {
    var input: SiteInput?
    var site = LastSite()
    var batch: PendingChanges.Batch? = .everything
    while let present = batch {
      let start = ContinuousClock.now
      var changed: Int?
      let found: [Diagnostic]?
      do throws(EnvironmentError) {
        if case .paths(let paths) = present, var known = input {
          try known.reread(paths, root: root)
          input = known
          changed = paths.count
        } else {
          input = try SiteInput.read(from: .disk(root: root))
        }
        found = try await publish(input, over: &site, changes)
      } catch {
        // A file may have gone between being listed and being read; its event is yet to come.
        input = nil
        let problem = error.diagnostic
        live.publish(BuildOutcome(site: nil, problems: [problem]))
        found = [problem]
      }
      if Task.isCancelled { return }
      if let found {
        report(
          Report(diagnostics: found, changed: changed, duration: ContinuousClock.now - start))
      }
      batch = await changes.next()
    }
  }

  /// The last good site, and what it leaves for the next.
  private struct LastSite {
    var bundle: OutputBundle?
    var baseURL: String?
    var cache = BuildCache(keepsContent: true)
    /// How many builds have been given up for newer changes since.
    var givenUp = 0
  }

  /// However fast changes come, lists and search are made anew after so many.
  private static let patience = 5

  /// Shows a new site: the pages of articles that have changed as soon as they are made, then all.
  ///
  /// - Returns: What was found; `nil` where the build was given up, because more has changed.
  private func publish(
    _ input: SiteInput?, over last: inout LastSite, _ changes: PendingChanges
  ) async throws(EnvironmentError) -> [Diagnostic]? {
    guard let input else { return [] }
    let prepared = await generator.prepare(input, cache: last.cache)
    if let bundle = last.bundle, let site = try prepared.withChangedArticles(bundle) {
      // Whether something is wrong elsewhere is not known yet.
      live.publish(
        BuildOutcome(
          site: site, baseURL: prepared.site?.baseURL, problems: live.current.problems))
    }
    let mayGiveUp = last.bundle != nil && last.givenUp < Self.patience
    let result = try await generator.generate(prepared, into: nil) {
      !(Task.isCancelled || mayGiveUp && changes.areComing)
    }
    guard let result else {
      last.givenUp += 1
      return nil
    }
    last.givenUp = 0
    if let bundle = result.bundle {
      last.bundle = bundle
      last.baseURL = result.site?.baseURL
      last.cache = result.cache ?? last.cache
    }
    // With errors, the last good site is shown in full again.
    live.publish(
      BuildOutcome(
        site: last.bundle, baseURL: last.baseURL,
        problems: result.diagnostics.filter { $0.severity == .error }))
    return result.diagnostics
  }
}
