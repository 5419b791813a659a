import Foundation

/// Keeps passwords and keys out of what is printed. None is ever asked for or stored: git, ssh and aws
/// find theirs where their users keep them.
enum Secrets {
  private static let mark = "•••"

  /// A text without the users and passwords of addresses and without the values of variables that hold
  /// secrets by their names.
  static func hidden(
    in text: String, environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> String {
    var text = text.replacing(/:\/\/[^\/\s@]*:[^\/\s@]*@/, with: "://\(mark)@")
    for (name, value) in environment where value.count >= 6 && isSecret(name) {
      text = text.replacing(value, with: mark)
    }
    return text
  }

  private static func isSecret(_ name: String) -> Bool {
    let name = name.uppercased()
    return ["SECRET", "TOKEN", "PASSWORD", "PASSWD", "PASSPHRASE", "CREDENTIAL", "ACCESS_KEY"]
      .contains { name.contains($0) }
  }
}
