import Foundation

/// Sees what changes below some folders of a root.
///
/// On Linux by inotify, which Glibc's module gives to Swift: it costs nothing while nothing happens, and
/// tells when a file is closed after writing. On macOS, and where the system has no watch left, by
/// looking at all files again and again: Apple's FSEvents does not tell when a file is complete either,
/// and one way that is tested everywhere beats two. Looking costs one per cent of a core (see
/// ``PollingWatcher``).
struct FolderWatcher: Sendable {
  let root: URL
  let folders: [String]
  let changes: PendingChanges

  /// Watches until the task is cancelled.
  func run(isPolling: Bool = false) async {
    #if os(Linux)
      if !isPolling,
        let inotify = InotifyWatcher(root: root.path, folders: folders, changes: changes)
      {
        await inotify.run()
        if Task.isCancelled { return }
        changes.lost()
      }
    #endif
    await PollingWatcher(root: root.path, folders: folders, changes: changes).run()
  }
}
