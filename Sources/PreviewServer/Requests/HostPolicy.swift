/// Which requests are meant for this preview.
///
/// A page elsewhere on the web can make a browser send requests to the reader's own machine, and by
/// rebinding a name of its own to a loopback address it can even read the answers. Such requests give
/// themselves away by their `Host`, which is therefore checked always, whether there is an `Origin` or not.
public struct HostPolicy: Sendable {
  private let isAllowed: @Sendable (_ name: String) -> Bool

  /// The policy for an address that the server listens on: `127.0.0.1`, `::1`, `0.0.0.0`, …
  public init(address: String) {
    isAllowed =
      if Self.isLoopback(address) {
        { Self.isLoopback($0) || $0 == "localhost" }
      } else if Self.isWildcard(address) {
        // No rebinding without a name: who writes an address of digits has reached that address.
        { Self.isAddress($0) || $0 == "localhost" }
      } else {
        { $0 == address.lowercased() }
      }
  }

  /// Whether an address leads to the machine itself and nowhere else.
  public static func isLoopback(_ address: String) -> Bool {
    // “127.::1” is neither, though its letters are those of an address.
    address == "::1" || address.hasPrefix("127.") && !address.contains(":") && isAddress(address)
  }

  /// Whether the `Host` of a request names this server, by whatever port (it may be forwarded).
  func accepts(host: String?) -> Bool {
    guard let host, let name = Self.name(of: host) else { return false }
    return isAllowed(name)
  }

  /// Whether a request comes from a page of the preview, from the address bar, from a link elsewhere, or
  /// from no browser at all; not from a page elsewhere that wants to embed or read what it gets.
  func accepts(origin: String?, site: String?, mode: String?, host: String) -> Bool {
    if let origin, origin.lowercased() != "http://\(host.lowercased())" { return false }
    return switch site?.lowercased() {
    case nil, "same-origin", "none": true
    default: mode?.lowercased() == "navigate"
    }
  }

  private static func isWildcard(_ address: String) -> Bool {
    address == "0.0.0.0" || address == "::"
  }

  /// The name or address of a `Host` field without its port.
  private static func name(of host: String) -> String? {
    let name: Substring
    let rest: Substring
    if host.hasPrefix("[") {
      guard let end = host.firstIndex(of: "]") else { return nil }
      name = host[host.index(after: host.startIndex)..<end]
      rest = host[host.index(after: end)...]
      guard name.contains(":") else { return nil }
    } else {
      let colon = host.firstIndex(of: ":") ?? host.endIndex
      name = host[..<colon]
      rest = host[colon...]
    }
    let port = rest.dropFirst()
    guard rest.isEmpty || rest.hasPrefix(":") && UInt16(port) != nil else { return nil }
    return name.isEmpty ? nil : name.lowercased()
  }

  /// Whether a text is an address of IPv4 or IPv6 by its letters.
  public static func isAddress(_ text: String) -> Bool {
    if text.contains(":") {
      return text.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x46, 0x61...0x66, UInt8(ascii: ":"), UInt8(ascii: "."): true
        default: false
        }
      }
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil && !$0.hasPrefix("+") }
  }
}
