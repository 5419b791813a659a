import FlyingSocks
import Foundation
import SiteGenerator
import Testing

@testable import PreviewServer

@Suite("Serving over a socket", .serialized, .timeLimit(.minutes(5)))
struct ServerTests {
  @Test("gives files, heads and what is unchanged")
  func files() async throws {
    let server = try await RunningServer()
    defer { server.end() }
    let page = try await server.get("/briefing/")
    #expect(page.hasPrefix("HTTP/1.1 200 OK\r\n"))
    #expect(page.contains("Content-Type: text/html; charset=utf-8\r\n"))
    #expect(page.hasSuffix("</html>"))
    let head = try await server.send("HEAD /briefing/ HTTP/1.1\r\nHost: localhost\r\n")
    #expect(head.hasSuffix("\r\n\r\n"))
    #expect(!head.contains("Content-Length: 0\r\n"))
    let missing = try await server.get("/briefing/x")
    #expect(missing.hasPrefix("HTTP/1.1 404 "))
    let post = try await server.send(
      "POST /briefing/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n", body: "x=1")
    #expect(post.hasPrefix("HTTP/1.1 405 "))
    #expect(post.contains("Allow: GET, HEAD\r\n"))
  }

  @Test("survives every hostile request, and gives none of them a file")
  func hostile() async throws {
    let server = try await RunningServer()
    defer { server.end() }
    let targets = Hostile.targets.filter { !$0.isEmpty }
    let requests =
      targets.map { "GET \($0) HTTP/1.1\r\nHost: 127.0.0.1\r\n" }
      + Hostile.hosts.map { "GET /briefing/ HTTP/1.1\r\nHost: \($0)\r\n" }
      + [
        "GET /briefing/ HTTP/1.1\r\n", "PROPFIND /briefing/ HTTP/1.1\r\nHost: localhost\r\n",
        "GET\r\n",
        "\r\n", "GET /briefing/\r\nHost: localhost\r\n",
        "GET /briefing/ HTTP/1.1\r\nHost: localhost\r\nOrigin: http://evil.example\r\n",
        "GET \(PreviewPath.live) HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n",
      ]
    #expect(requests.count >= 24)
    for request in requests {
      let answer = try await server.send(request)
      #expect(!answer.hasPrefix("HTTP/1.1 2") && !answer.hasPrefix("HTTP/1.1 101"), "\(request)")
      #expect(!answer.contains("root:"), "\(request)")
    }
    #expect(try await server.get("/briefing/").hasPrefix("HTTP/1.1 200 OK"))
  }

  @Test("tells two hundred open pages at once of each state, and forgets those that close")
  func crowd() async throws {
    let server = try await RunningServer()
    defer { server.end() }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<200 {
        group.addTask {
          let page = try await server.get("/briefing/?\(number)")
          #expect(page.hasPrefix("HTTP/1.1 200 OK"))
          let listener = try await Listener(port: server.port)
          // Who is slow hears of the newest state only.
          #expect(try await listener.hears("\"version\":2"))
          listener.close()
        }
      }
      while server.live.listenerCount < 200 { try await Task.sleep(for: .milliseconds(10)) }
      server.live.publish(
        BuildOutcome(site: Preview.site, baseURL: "https://example.org/briefing/"))
      try await group.waitForAll()
    }
    while server.live.listenerCount > 0 { try await Task.sleep(for: .milliseconds(10)) }
  }

  @Test("starts and ends twenty times at the same port")
  func restarts() async throws {
    var port: UInt16 = 0
    for _ in 0..<20 {
      let server = try await RunningServer(port: port)
      port = server.port
      #expect(try await server.get("/briefing/").hasPrefix("HTTP/1.1 200 OK"))
      try await server.endAndWait()
    }
  }

  @Test("says that a port is taken, and how to go on")
  func taken() async throws {
    let server = try await RunningServer()
    defer { server.end() }
    let second = PreviewServer(address: "127.0.0.1", port: server.port, live: LiveState())
    let error = await #expect(throws: EnvironmentError.self) { try await second.run { _ in } }
    #expect(error?.help.contains("--port") == true)
  }
}

/// A server at work.
private struct RunningServer: Sendable {
  let port: UInt16
  let live = LiveState(Preview.state)
  private let task: Task<Void, any Error>

  init(port: UInt16 = 0) async throws {
    let (ports, continuation) = AsyncStream.makeStream(of: UInt16.self)
    let server = PreviewServer(address: "127.0.0.1", port: port, live: live)
    task = Task {
      defer { continuation.finish() }
      try await server.run { continuation.yield($0) }
    }
    var iterator = ports.makeAsyncIterator()
    guard let port = await iterator.next() else {
      try await task.value
      throw SocketError.disconnected
    }
    self.port = port
  }

  func end() { task.cancel() }

  func endAndWait() async throws {
    task.cancel()
    try await task.value
  }

  func get(_ target: String) async throws -> String {
    try await send("GET \(target) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n")
  }

  /// Sends the head of a request and gives all that comes back until the server closes.
  func send(_ head: String, body: String = "") async throws -> String {
    let socket = try await AsyncSocket.connected(
      to: .inet(ip4: "127.0.0.1", port: port), timeout: 600)
    defer { try? socket.close() }
    try await socket.write(Data("\(head)Connection: close\r\n\r\n\(body)".utf8))
    return String(decoding: try await socket.rest(), as: UTF8.self)
  }
}

/// An open page.
private struct Listener {
  private let socket: AsyncSocket

  init(port: UInt16) async throws {
    socket = try await AsyncSocket.connected(
      to: .inet(ip4: "127.0.0.1", port: port), timeout: 600)
    try await socket.write(
      Data(
        """
        GET \(PreviewPath.live) HTTP/1.1\r
        Host: 127.0.0.1:\(port)\r
        Origin: http://127.0.0.1:\(port)\r
        Upgrade: websocket\r
        Connection: Upgrade\r
        Sec-WebSocket-Version: 13\r
        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
        \r

        """.utf8))
  }

  /// Waits for a text; the time limit of the suite ends the wait.
  func hears(_ text: String) async throws -> Bool {
    var heard: [UInt8] = []
    while heard.firstRange(of: Array(text.utf8)) == nil {
      heard += try await socket.read(atMost: 4096)
    }
    return true
  }

  func close() { try? socket.close() }
}

extension AsyncSocket {
  /// All bytes until the other side closes.
  fileprivate func rest() async throws -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      do {
        bytes += try await read(atMost: 4096)
      } catch SocketError.disconnected {
        return bytes
      }
    }
  }
}
