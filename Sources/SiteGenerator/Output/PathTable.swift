import BriefingModel

/// Values by path, where paths are told from each other as file systems tell them: by their bytes, but on a Mac as texts
/// are compared.
struct PathTable<Value: Sendable>: Sendable {
  private var values: [DiskFile.Name: Value] = [:]

  /// The value of a path.
  subscript(path: String) -> Value? {
    get { values[DiskFile.Name(path)] }
    set { values[DiskFile.Name(path)] = newValue }
  }

  /// How many paths have a value.
  var count: Int { values.count }

  /// The paths, in no order.
  var paths: [String] { values.keys.map { "\($0)" } }

  mutating func reserveCapacity(_ count: Int) { values.reserveCapacity(count) }
}
