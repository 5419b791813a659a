/// What preview needs to know of a request, whoever received it.
public struct PreviewRequest: Sendable {
  /// The method, such as `GET`.
  public var method: String
  /// The target as the request line has it: nothing is decoded yet.
  public var target: String
  /// The fields of the head by their names in lower case.
  public var fields: [String: String]

  /// Makes a request.
  public init(method: String = "GET", target: String, fields: [String: String] = [:]) {
    self.method = method
    self.target = target
    self.fields = fields
  }
}

/// An answer.
public struct PreviewResponse: Sendable, Equatable {
  /// What is sent.
  public enum Body: Sendable, Equatable {
    /// These bytes.
    case bytes([UInt8])
    /// The head alone; `count` is the length of the bytes that `GET` would give.
    case none(count: Int)
    /// The connection becomes a WebSocket that tells what is new.
    case live
  }

  /// The status code.
  public var status: Int
  /// The fields of the head.
  public var fields: [String: String]
  /// What follows the head.
  public var body: Body

  /// Makes an answer.
  public init(status: Int, fields: [String: String] = [:], body: Body) {
    self.status = status
    self.fields = fields
    self.body = body
  }
}
