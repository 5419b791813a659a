/// A JSON value to be written, its members in the order in which they were said.
enum JSONValue: Sendable {
  struct Member: Sendable {
    var key: String
    var value: JSONValue
  }

  case members([Member])
  case array([JSONValue])
  case string(String)
  case integer(Int)
  case bool(Bool)

  static func object(_ members: [(String, JSONValue)]) -> JSONValue {
    .members(members.map { Member(key: $0.0, value: $0.1) })
  }

  /// An object with a further member at its head.
  func adding(_ key: String, _ value: JSONValue) -> JSONValue {
    guard case .members(let members) = self else { return self }
    return .members([Member(key: key, value: value)] + members)
  }

  /// The text, indented by two spaces, the same on every run.
  func pretty(indentation: String = "") -> String {
    let inner = indentation + "  "
    switch self {
    case .string(let text): return Self.quoted(text)
    case .integer(let number): return String(number)
    case .bool(let value): return value ? "true" : "false"
    case .array(let items):
      if items.isEmpty { return "[]" }
      let lines = items.map { inner + $0.pretty(indentation: inner) }
      return "[\n" + lines.joined(separator: ",\n") + "\n\(indentation)]"
    case .members(let members):
      if members.isEmpty { return "{}" }
      let lines = members.map {
        inner + Self.quoted($0.key) + ": " + $0.value.pretty(indentation: inner)
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indentation)}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
