import Synchronization

/// The one thing in preview that changes: its state, and who wants to hear of the next one.
///
/// Requests take the state as a value and never wait for a build.
public final class LiveState: Sendable {
  private struct Storage {
    var state: PreviewState
    var listeners: [Int: AsyncStream<String>.Continuation] = [:]
    var nextListener = 0
  }

  private let storage: Mutex<Storage>

  /// Begins with a state.
  public init(_ state: PreviewState = PreviewState()) { storage = Mutex(Storage(state: state)) }

  /// The state at this moment.
  public var current: PreviewState { storage.withLock { $0.state } }

  /// How many pages listen.
  public var listenerCount: Int { storage.withLock { $0.listeners.count } }

  /// Takes the outcome of a build and tells every open page.
  public func publish(_ outcome: BuildOutcome) {
    storage.withLock { storage in
      storage.state = storage.state.after(outcome)
      let news = storage.state.news
      for listener in storage.listeners.values { listener.yield(news) }
    }
  }

  /// The news from now on, beginning with the present state; who is slow hears the newest only.
  func news() -> AsyncStream<String> {
    let (stream, continuation) = AsyncStream.makeStream(
      of: String.self, bufferingPolicy: .bufferingNewest(1))
    let number = storage.withLock { storage in
      let number = storage.nextListener
      storage.nextListener += 1
      storage.listeners[number] = continuation
      continuation.yield(storage.state.news)
      return number
    }
    continuation.onTermination = { [weak self] _ in
      self?.storage.withLock { _ = $0.listeners.removeValue(forKey: number) }
    }
    return stream
  }
}
