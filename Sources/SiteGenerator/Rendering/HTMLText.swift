import CommonMark

/// Text for HTML.
enum HTMLText {
  /// As the value of an attribute in double quotes.
  static func attribute(_ text: String) -> String { XMLText.escaped(text) }

  /// For any place where HTML has text or the value of an attribute, in whatever quotes, without
  /// what HTML may hold nowhere.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { entity($0) != nil || HTMLCharacters.mayBeForbidden($0) })
    else { return text }
    var text = text
    return text.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: longestEntity * bytes.count) { result in
        var count = 0
        func append(_ byte: UInt8) {
          result.initializeElement(at: count, to: byte)
          count += 1
        }
        for byte in bytes {
          if let entity = entity(byte) {
            entity.withUTF8Buffer { for byte in $0 { append(byte) } }
          } else {
            append(byte)
          }
        }
        HTMLCharacters.replaceForbidden(in: .init(rebasing: result[..<count]))
        return count
      }
    }
  }

  private static let longestEntity = 6

  private static func entity(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
