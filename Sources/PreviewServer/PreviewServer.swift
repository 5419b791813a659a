import FlyingFox
import FlyingSocks
import Foundation
import SiteGenerator

/// Receives requests over HTTP and gives them to a ``RequestHandler``: the only file that knows FlyingFox.
public struct PreviewServer: Sendable {
  private let address: String
  private let port: UInt16
  private let live: LiveState
  private let handler: RequestHandler

  /// A server for an address of IPv4 or IPv6; with port 0 the system chooses one.
  public init(address: String, port: UInt16, live: LiveState) {
    self.address = address
    self.port = port
    self.live = live
    handler = RequestHandler(policy: HostPolicy(address: address))
  }

  /// Serves until the task is cancelled.
  ///
  /// - Parameter onListening: Called once, with the port, as soon as requests are answered.
  /// - Throws: ``EnvironmentError`` where the address cannot be listened on.
  public func run(
    onListening: @escaping @Sendable (_ port: UInt16) -> Void
  ) async throws(EnvironmentError) {
    var port = port
    var announce: (@Sendable (UInt16) -> Void)? = onListening
    while !Task.isCancelled {
      do {
        let server = HTTPServer(
          address: try socketAddress(port: port), logger: .disabled,
          handler: ClosureHTTPHandler { [self] in try await respond($0) })
        port = try await serve(server, announce: announce) ?? port
        return
      } catch SocketError.failed("Accept", _, _) {
        // Too many open files, or a client that left too early: no reason to stop serving.
        announce = nil
        try? await Task.sleep(for: .milliseconds(100))
      } catch {
        // The end that was asked for comes in the shape of many errors.
        if Task.isCancelled { return }
        if let error = error as? SocketError { throw unavailable(port: port, error) }
        throw EnvironmentError(
          name(port: port), "ended: \(error.localizedDescription)", help: "start the preview again")
      }
    }
  }

  private func serve(
    _ server: HTTPServer, announce: (@Sendable (UInt16) -> Void)?
  ) async throws -> UInt16? {
    try await withThrowingTaskGroup(of: UInt16?.self) { group in
      group.addTask {
        try await server.run()
        return nil
      }
      group.addTask {
        try await server.waitUntilListening(timeout: 60)
        let port: UInt16? =
          switch await server.listeningAddress {
          case .ip4(_, let port)?, .ip6(_, let port)?: port
          case .unix?, nil: nil
          }
        if let port { announce?(port) }
        return port
      }
      var port: UInt16?
      for try await result in group { port = result ?? port }
      return port
    }
  }

  private func respond(_ request: HTTPRequest) async throws -> HTTPResponse {
    var fields: [String: String] = [:]
    for name in ["Host", "Origin", "Sec-Fetch-Site", "Sec-Fetch-Mode", "If-None-Match"] {
      fields[name.lowercased()] = request.headers[HTTPHeader(name)]
    }
    let response = handler.response(
      to: PreviewRequest(
        method: request.method.rawValue, target: request.target.rawValue, fields: fields),
      in: live.current)
    var headers = HTTPHeaders(
      Dictionary(
        uniqueKeysWithValues: response.fields.map { (HTTPHeader($0.key), $0.value) }))
    let body: Data
    switch response.body {
    case .live:
      return try await WebSocketHTTPHandler(
        handler: MessageFrameWSHandler(handler: LiveMessages(live: live))
      ).handleRequest(request)
    case .none(let count):
      headers[.contentLength] = String(count)
      body = Data()
    case .bytes(let bytes):
      body = Data(bytes)
    }
    return HTTPResponse(
      statusCode: HTTPStatusCode(response.status, phrase: Self.phrases[response.status] ?? ""),
      headers: headers, body: HTTPBodySequence(data: body, suggestedBufferSize: 1 << 16))
  }

  private static let phrases = [
    200: "OK", 304: "Not Modified", 307: "Temporary Redirect", 400: "Bad Request",
    403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed", 421: "Misdirected Request",
    503: "Service Unavailable",
  ]

  private func socketAddress(port: UInt16) throws -> any SocketAddress {
    if address.contains(":") {
      return try sockaddr_in6.inet6(ip6: address, port: port)
    }
    return try sockaddr_in.inet(ip4: address, port: port)
  }

  private func name(port: UInt16) -> String {
    address.contains(":") ? "[\(address)]:\(port)" : "\(address):\(port)"
  }

  private func unavailable(port: UInt16, _ error: SocketError) -> EnvironmentError {
    switch error {
    case .failed(_, EADDRINUSE, _):
      EnvironmentError(
        name(port: port), "is in use by another program, perhaps by another preview",
        help: "end that one, or choose a port with --port (0 takes any that is free)")
    case .failed(_, EACCES, _):
      EnvironmentError(
        name(port: port), "may not be used without special rights",
        help: "choose a port above 1023 with --port")
    case .failed(_, EADDRNOTAVAIL, _):
      EnvironmentError(
        name(port: port), "is no address of this machine", help: "choose another with --host")
    default:
      EnvironmentError(
        name(port: port), "cannot be listened on: \(error.localizedDescription)",
        help: "choose another with --host and --port")
    }
  }
}

/// The news as messages of a WebSocket; what pages send is dropped.
private struct LiveMessages: WSMessageHandler {
  let live: LiveState

  func makeMessages(for client: AsyncStream<WSMessage>) async throws -> AsyncStream<WSMessage> {
    let news = live.news()
    return AsyncStream { continuation in
      let task = Task {
        for await text in news { continuation.yield(.text(text)) }
        continuation.finish()
      }
      continuation.onTermination = { _ in task.cancel() }
    }
  }
}
