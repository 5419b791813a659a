/// Tells whether a text is an address that a page may link to.
package enum AddressCheck {
  /// Whether it is an absolute address with one of the schemes and, on the web, with a host.
  package static func isAddress(_ text: String, schemes: [String]) -> Bool {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")),
      schemes.contains(text[..<colon].lowercased())
    else { return false }
    let isClean = text.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "<", ">", "\"", "\\", "^", "`", "{", "|", "}": false
      default: scalar.value > 0x20 && scalar.value != 0x7F && !scalar.properties.isWhitespace
      }
    }
    guard isClean else { return false }
    let rest = text[text.utf8.index(after: colon)...]
    if text[..<colon].lowercased() == "mailto" {
      let parts = rest.split(separator: "@", omittingEmptySubsequences: false)
      return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
    }
    guard rest.hasPrefix("//") else { return false }
    let host = rest.dropFirst(2).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    // A name before the host is a way to pass for another one.
    return !host.isEmpty && host.first != ":" && !host.contains("@")
  }
}
