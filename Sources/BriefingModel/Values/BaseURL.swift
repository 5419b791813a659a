import Foundation

/// The address under which a site is published: http or https, with a slash at its end.
public struct BaseURL: Sendable, Hashable {
  /// The address with its slash.
  public let text: String

  /// Takes an address without query and fragment; `nil` for anything else.
  public init?(_ text: String) {
    guard let components = URLComponents(string: text),
      ["http", "https"].contains(components.scheme?.lowercased() ?? ""),
      let host = components.host, !host.isEmpty, components.query == nil,
      components.fragment == nil, components.user == nil
    else { return nil }
    self.text = text.hasSuffix("/") ? text : text + "/"
  }
}
