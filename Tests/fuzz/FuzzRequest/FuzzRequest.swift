import FuzzSupport
import PreviewServer
import SiteGenerator

@main
enum FuzzRequest {
  static func main() { fuzz { answerRequest($0, $1) } }
}

/// The way of a request through the preview: no path leaves the site, and no foreign host is answered.
///
/// Lines are the method, the target, and fields as `name: value`.
private func answerRequest(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  var fields: [String: String] = [:]
  for line in lines.dropFirst(2) {
    guard let colon = line.firstIndex(of: ":") else { continue }
    let value = line[line.index(after: colon)...].drop { $0 == " " }
    fields[line[..<colon].lowercased()] = String(value)
  }
  let request = PreviewRequest(
    method: lines.first ?? "", target: lines.dropFirst().first ?? "", fields: fields)
  for state in states {
    let response = handler.response(to: request, in: state)
    precondition((100..<600).contains(response.status))
    for (name, value) in response.fields {
      let isOneLine = (name + value).utf8.allSatisfy { $0 != 0x0A && $0 != 0x0D && $0 != 0 }
      precondition(isOneLine, "a field of more than one line")
    }
    if case .bytes(let bytes) = response.body, response.status == 200 {
      let isOurs = ["127.", "localhost", "[::1]"].contains {
        fields["host"]?.lowercased().hasPrefix($0) == true
      }
      precondition(isOurs && request.method == "GET", "answered to a foreign host")
      precondition(!bytes.starts(with: "secret".utf8), "a file outside of the site")
    }
  }
  return 0
}

private let handler = RequestHandler(policy: HostPolicy(address: "127.0.0.1"))

private let states = ["https://example.org/briefing/", "https://example.org/", nil].map {
  PreviewState(site: Site(), baseURL: $0, version: 1)
}

/// A site whose every path is looked at before it is answered, and whose neighbours are secret.
private struct Site: ServedSite {
  func bytes(at path: String) -> [UInt8]? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let isInside =
      !path.contains("\0") && !path.contains("\\")
      && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    guard isInside else { return Array("secret".utf8) }
    return switch path {
    case "index.html", "404.html", "a/index.html":
      Array("<!DOCTYPE html><html><head><title>Fixture</title>\n</head></html>".utf8)
    case "style.css": Array("body {}".utf8)
    default: nil
    }
  }
}
