#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Tells how long the steps of a run take, one after another.
public struct PhaseClock: Sendable {
  /// A step with its time.
  public struct Phase: Sendable, CustomStringConvertible {
    /// What was done.
    public var name: String
    /// By the clock, in seconds.
    public var wall: Double
    /// In all processors together, in seconds.
    public var processors: Double

    /// `decode: 0.21 s, 0.40 s of processors`
    public var description: String {
      "\(name): \(Self.seconds(wall)) s, \(Self.seconds(processors)) s of processors"
    }

    private static func seconds(_ value: Double) -> String {
      let thousandths = Int((value * 1000).rounded())
      let rest = String(thousandths % 1000)
      return "\(thousandths / 1000).\(String(repeating: "0", count: 3 - rest.count))\(rest)"
    }
  }

  /// The steps so far.
  public private(set) var phases: [Phase] = []
  private var wall = Self.time(CLOCK_MONOTONIC)
  private var processors = Self.time(CLOCK_PROCESS_CPUTIME_ID)

  /// Starts the first step.
  public init() {}

  /// Ends a step, and starts the next.
  public mutating func end(_ name: String) {
    let (wall, processors) = (Self.time(CLOCK_MONOTONIC), Self.time(CLOCK_PROCESS_CPUTIME_ID))
    phases.append(
      Phase(name: name, wall: wall - self.wall, processors: processors - self.processors))
    (self.wall, self.processors) = (wall, processors)
  }

  /// Takes over steps that were timed elsewhere, and starts the next.
  public mutating func add(_ others: [Phase]) {
    phases += others
    wall = Self.time(CLOCK_MONOTONIC)
    processors = Self.time(CLOCK_PROCESS_CPUTIME_ID)
  }

  private static func time(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
