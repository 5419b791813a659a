/// Something the user should know about the content: what is wrong, where, and how to mend it.
///
/// The wording stands beside the check that raises it; this type only carries it.
public struct Diagnostic: Sendable, Hashable {
  /// How grave a diagnostic is.
  public enum Severity: String, Sendable, Hashable {
    /// The site is not written.
    case error
    /// The site is written; `--strict` makes it an error.
    case warning
    /// Something that an editor may want to look at; it is no fault of the content.
    case note
  }

  /// How grave it is.
  public var severity: Severity
  /// A short stable name of the rule, such as `unknown-topic`.
  public var code: String
  /// Where it was found.
  public var location: SourceLocation
  /// What is wrong, in one clause without a full stop.
  public var message: String
  /// How to mend it, in one clause without a full stop.
  public var help: String

  /// Makes a diagnostic.
  public init(
    _ severity: Severity, _ code: String, at location: SourceLocation, _ message: String,
    help: String
  ) {
    self.severity = severity
    self.code = code
    self.location = location
    self.message = message
    self.help = help
  }

  /// An error at a place.
  public static func error(
    _ code: String, at location: SourceLocation, _ message: String, help: String
  ) -> Diagnostic {
    Diagnostic(.error, code, at: location, message, help: help)
  }

  /// A note at a place.
  public static func note(
    _ code: String, at location: SourceLocation, _ message: String, help: String
  ) -> Diagnostic {
    Diagnostic(.note, code, at: location, message, help: help)
  }

  /// A warning at a place.
  public static func warning(
    _ code: String, at location: SourceLocation, _ message: String, help: String
  ) -> Diagnostic {
    Diagnostic(.warning, code, at: location, message, help: help)
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `path:line:column: error: what is wrong; how to mend it [code]`, as compilers print it.
  public var description: String {
    var place = location.path
    if location.line > 0 { place += ":\(location.line)" }
    if location.line > 0, location.column > 0 { place += ":\(location.column)" }
    return "\(place): \(severity.rawValue): \(message); \(help) [\(code)]"
  }
}

extension Diagnostic: Comparable {
  /// Orders by place, then code, then message, so that a run reports in the same order every time.
  public static func < (lhs: Diagnostic, rhs: Diagnostic) -> Bool {
    if lhs.location != rhs.location { return lhs.location < rhs.location }
    return (lhs.code, lhs.message) < (rhs.code, rhs.message)
  }
}
