#if os(Linux)
  import Dispatch
  import Glibc
  import Synchronization

  /// Hears of changes from the kernel.
  final class InotifyWatcher: Sendable {
    private let root: String
    private let folders: Set<String>
    private let changes: PendingChanges
    private let descriptor: Int32
    /// The folders that are watched, by their number; the root is the empty path.
    private let watches: Mutex<[Int32: String]>
    private let queue = DispatchQueue(label: "briefing.watch")

    /// `nil` where the system has no watch left.
    init?(root: String, folders: [String], changes: PendingChanges) {
      descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      self.root = root
      self.folders = Set(folders)
      self.changes = changes
      watches = Mutex([:])
      guard descriptor >= 0 else { return nil }
      // The root alone, to see the folders come and go.
      guard watch(""), folders.allSatisfy({ watchTree($0) }) else {
        close(descriptor)
        return nil
      }
    }

    /// Hears until the task is cancelled, or until the system has no watch left.
    func run() async {
      let (ended, end) = AsyncStream.makeStream(of: Never.self)
      let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
      source.setEventHandler { [self] in
        if !readEvents() { end.finish() }
      }
      // Closed when no event can use it any more, and not earlier.
      source.setCancelHandler { [descriptor] in close(descriptor) }
      source.activate()
      for await _ in ended {}
      source.cancel()
    }

    // MARK: Watches

    private static let mask =
      UInt32(IN_CREATE) | UInt32(IN_MODIFY) | UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_FROM)
      | UInt32(IN_MOVED_TO) | UInt32(IN_DELETE) | UInt32(IN_ONLYDIR) | UInt32(IN_DONT_FOLLOW)

    /// Watches a folder and those in it; `false` where the system has no watch left.
    private func watchTree(_ folder: String) -> Bool {
      guard watch(folder) else { return false }
      guard let directory = opendir("\(root)/\(folder)") else { return true }
      defer { closedir(directory) }
      while let entry = readdir(directory) {
        let name = entry.pointee.name
        if name.hasPrefix(".") || entry.pointee.d_type != UInt8(DT_DIR) { continue }
        guard watchTree("\(folder)/\(name)") else { return false }
      }
      return true
    }

    /// Watches a folder; a folder that is not there, or not any more, is no failure.
    private func watch(_ folder: String) -> Bool {
      let number = inotify_add_watch(
        descriptor, folder.isEmpty ? root : "\(root)/\(folder)", Self.mask)
      if number >= 0 {
        watches.withLock { $0[number] = folder }
        return true
      }
      return errno == ENOENT || errno == ENOTDIR
    }

    /// Forgets a folder that has been moved away: its events would come under the wrong name.
    private func unwatchTree(_ folder: String) {
      let gone = watches.withLock { watches in
        watches.filter { $0.value == folder || $0.value.hasPrefix(folder + "/") }.keys
      }
      for number in gone {
        inotify_rm_watch(descriptor, number)
        watches.withLock { _ = $0.removeValue(forKey: number) }
      }
    }

    // MARK: Events

    /// Reads what the kernel has to tell; `false` where watching cannot go on.
    private func readEvents() -> Bool {
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = read(descriptor, &buffer, buffer.count)
        guard count > 0 else { return true }
        var offset = 0
        while offset < count {
          let (event, name) = buffer.withUnsafeBytes { bytes in
            let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
            let start = offset + MemoryLayout<inotify_event>.size
            let name = bytes[start..<(start + Int(event.len))].prefix { $0 != 0 }
            return (event, String(decoding: name, as: UTF8.self))
          }
          offset += MemoryLayout<inotify_event>.size + Int(event.len)
          if !handle(event, name: name) { return false }
        }
      }
    }

    private func handle(_ event: inotify_event, name: String) -> Bool {
      func has(_ flag: Int32) -> Bool { event.mask & UInt32(bitPattern: flag) != 0 }
      if has(IN_Q_OVERFLOW) {
        changes.lost()
        return folders.allSatisfy { watchTree($0) }
      }
      guard let folder = watches.withLock({ $0[event.wd] }) else { return true }
      if has(IN_IGNORED) {
        watches.withLock { _ = $0.removeValue(forKey: event.wd) }
        return true
      }
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      if name.isEmpty || name.hasPrefix(".") || folder.isEmpty && !folders.contains(name) {
        return true
      }
      if has(IN_MODIFY) {
        changes.began(path)
        return true
      }
      // Files that came into a new folder before it was watched are found when the folder is read.
      let isWatching: Bool
      if has(IN_ISDIR) {
        if has(IN_MOVED_FROM) { unwatchTree(path) }
        isWatching = has(IN_CREATE) || has(IN_MOVED_TO) ? watchTree(path) : true
      } else {
        isWatching = true
      }
      changes.changed(path)
      return isWatching
    }
  }
#endif
