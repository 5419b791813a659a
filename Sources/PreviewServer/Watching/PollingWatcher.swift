import Foundation

/// Looks at the files below some folders again and again.
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
      let clock = ContinuousClock()
      let start = clock.now
      let current = stamps()
      let took = clock.now - start
      for (path, stamp) in current where known[path] != stamp { changes.changed(path) }
      for path in known.keys where current[path] == nil { changes.changed(path) }
      known = current
      guard (try? await clock.sleep(for: max(.milliseconds(500), took * 99))) != nil else { return }
    }
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
