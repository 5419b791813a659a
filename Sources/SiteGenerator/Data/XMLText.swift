/// Text for XML 1.0: characters with a meaning escaped, those that XML forbids replaced.
enum XMLText {
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: mayNeedEscaping) else { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
      case "\0"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether a byte may belong to what is escaped or replaced: U+FFFE and U+FFFF begin with 0xEF.
  private static func mayNeedEscaping(_ byte: UInt8) -> Bool {
    switch byte {
    case ..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0xEF:
      true
    default: false
    }
  }
}
