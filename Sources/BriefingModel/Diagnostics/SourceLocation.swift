/// A place in an input file, as an editor shows it.
public struct SourceLocation: Sendable, Hashable, Comparable {
  /// The file, relative to the briefing's root, with `/` between folders.
  public var path: String
  /// The line, counted from 1; 0 where the file as a whole is meant.
  public var line: Int
  /// The column in Unicode scalars, counted from 1; 0 where the line as a whole is meant.
  public var column: Int

  /// Makes a location; without line and column it means the file as a whole.
  public init(path: String, line: Int = 0, column: Int = 0) {
    self.path = path
    self.line = line
    self.column = column
  }

  /// Orders by path, then line, then column.
  public static func < (lhs: SourceLocation, rhs: SourceLocation) -> Bool {
    (lhs.path, lhs.line, lhs.column) < (rhs.path, rhs.line, rhs.column)
  }
}

/// A value together with the place where it was read.
public struct Located<Value> {
  /// The value.
  public var value: Value
  /// Where it stands in the input.
  public var location: SourceLocation

  /// Binds a value to its place.
  public init(_ value: Value, at location: SourceLocation) {
    self.value = value
    self.location = location
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
