import Synchronization

/// What has changed on disk since the last build, gathered until it is quiet.
///
/// One save is often several events, and a change of branch is thousands: a build waits until nothing more
/// has come for a moment (longer where much is coming), and until no file is in the midst of being
/// written. It does not wait for ever.
final class PendingChanges: Sendable {
  /// What is to be read again.
  enum Batch: Sendable, Equatable {
    /// These files and folders, relative to the root, whatever has become of them.
    case paths(Set<String>)
    /// All: events were lost.
    case everything
  }

  private struct Storage {
    var paths: Set<String> = []
    var isEverything = false
    var unfinished: Set<String> = []
    var first: ContinuousClock.Instant?
    var last: ContinuousClock.Instant?
  }

  private let storage = Mutex(Storage())
  private let continuation: AsyncStream<Void>.Continuation
  /// Wakes the one who builds; several changes wake once.
  private let wakes: AsyncStream<Void>

  /// How long a file in the midst of being written is waited for at most.
  private let patience: Duration

  /// Nothing has changed yet.
  init(patience: Duration = .seconds(5)) {
    self.patience = patience
    (wakes, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  /// A file or folder has come, gone, or has been written to its end.
  func changed(_ path: String) {
    note { storage in
      storage.paths.insert(path)
      storage.unfinished.remove(path)
    }
  }

  /// A file is being written.
  func began(_ path: String) {
    note { storage in
      storage.paths.insert(path)
      storage.unfinished.insert(path)
    }
  }

  /// Anything may have changed.
  func lost() { note { $0.isEverything = true } }

  /// Whether something has changed that nobody has taken yet.
  var areComing: Bool { storage.withLock { $0.first != nil } }

  private func note(_ change: (inout Storage) -> Void) {
    storage.withLock { storage in
      change(&storage)
      let now = ContinuousClock.now
      storage.first = storage.first ?? now
      storage.last = now
    }
    continuation.yield()
  }

  /// The changes, as soon as it is quiet; `nil` when the task is cancelled.
  func next() async -> Batch? {
    for await _ in wakes {
      while let wait = remaining() {
        guard (try? await Task.sleep(for: wait)) != nil else { return nil }
      }
      if let batch = take() { return batch }
    }
    return nil
  }

  /// How long to wait yet; `nil` where it is quiet.
  private func remaining() -> Duration? {
    storage.withLock { storage in
      guard let first = storage.first, let last = storage.last else { return nil }
      let now = ContinuousClock.now
      let many = storage.isEverything || storage.paths.count > Self.manyFiles
      let quiet = last + (many ? Self.longQuiet : Self.quiet)
      let until = storage.unfinished.isEmpty ? quiet : now + Self.longQuiet
      let end = min(until, first + patience)
      return end > now ? end - now : nil
    }
  }

  private func take() -> Batch? {
    storage.withLock { storage in
      let taken = storage
      storage = Storage()
      if taken.isEverything { return .everything }
      return taken.paths.isEmpty ? nil : .paths(taken.paths)
    }
  }

  private static let quiet = Duration.milliseconds(25)
  private static let longQuiet = Duration.milliseconds(300)
  private static let manyFiles = 16
}
