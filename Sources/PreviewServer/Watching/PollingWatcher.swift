import Foundation

/// Looks at the files below some folders again and again.
///
/// It pauses 99 times as long as a look keeps a processor busy, so that it costs one per cent of a core at most,
/// however many files there are; but not longer than changes may stay unseen, where one look takes very long.
struct PollingWatcher: Sendable {
  let root: String
  let folders: [String]
  let changes: PendingChanges

  /// What tells one state of a file from another without reading it.
  private struct Stamp: Equatable {
    var seconds: Int
    var nanoseconds: Int
    var size: Int
    var inode: UInt64

    init(_ status: stat) {
      #if canImport(Darwin)
        let time = status.st_mtimespec
      #else
        let time = status.st_mtim
      #endif
      seconds = time.tv_sec
      nanoseconds = time.tv_nsec
      size = Int(status.st_size)
      inode = UInt64(status.st_ino)
    }
  }

  /// Looks until the task is cancelled.
  func run() async {
    var known = stamps()
    // What changed while the watcher was starting is not missed.
    changes.lost()
    while !Task.isCancelled {
      // Time in a processor: on a busy machine a look takes longer by the clock, but costs no more.
      let start = Self.processorTime
      let current = stamps()
      let took = Self.processorTime - start
      for (path, stamp) in current where known[path] != stamp { changes.changed(path) }
      for path in known.keys where current[path] == nil { changes.changed(path) }
      known = current
      let pause = min(max(Self.shortestPause, took * 99), Self.longestPause)
      guard (try? await Task.sleep(for: pause)) != nil else { return }
    }
  }

  private static let shortestPause = Duration.milliseconds(500)
  private static let longestPause = Duration.seconds(15)

  /// How long this thread has been in a processor. A look does not wait for tasks, so it stays on its thread.
  private static var processorTime: Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  private func stamps() -> [String: Stamp] {
    var found: [String: Stamp] = [:]
    var pending = folders
    while let folder = pending.popLast() {
      guard let directory = opendir("\(root)/\(folder)") else { continue }
      defer { closedir(directory) }
      while let entry = readdir(directory) {
        let name = entry.pointee.name
        guard !name.hasPrefix(".") else { continue }
        let path = "\(folder)/\(name)"
        var status = stat()
        guard lstat("\(root)/\(path)", &status) == 0 else { continue }
        if status.st_mode & S_IFMT == S_IFDIR {
          pending.append(path)
        } else {
          found[path] = Stamp(status)
        }
      }
    }
    return found
  }
}

extension dirent {
  /// The entry's name, which the system ends with a zero byte.
  var name: String {
    withUnsafeBytes(of: d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }
}
