/// Turns data into Markdown that means exactly that data.
public enum MarkdownEscape {
  /// A text as inline content: it parses to that text and to nothing else, in a paragraph, a heading, a
  /// link or a table's cell. Line breaks and control characters become spaces; white space at the ends
  /// goes, since Markdown would drop it.
  ///
  /// - Parameter isFragment: The text stands between others in a line: spaces at its ends stay, and what
  ///   has a meaning at the start of a line alone is not escaped.
  public static func escaped(_ text: String, isFragment: Bool = false) -> String {
    var text = isFragment ? text : trimmed(text)
    return text.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: 3 * bytes.count) { result in
        write(bytes, isFragment: isFragment, to: result)
      }
    }
  }

  /// Writes a text's bytes with what needs it escaped; each takes three bytes at most. Gives their number.
  private static func write(
    _ bytes: UnsafeBufferPointer<UInt8>, isFragment: Bool,
    to result: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var count = 0
    func append(_ byte: UInt8) {
      result.initializeElement(at: count, to: byte)
      count += 1
    }
    // Digits at the start followed by a full stop or bracket would begin a list.
    var leadingDigits = !isFragment
    for (index, byte) in bytes.enumerated() {
      let atStart = index == 0 && !isFragment
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
        UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "{"),
        UInt8(ascii: "^"):
        append(UInt8(ascii: "\\"))
        append(byte)
      case UInt8(ascii: "#") where atStart, UInt8(ascii: "+") where atStart,
        UInt8(ascii: "-") where atStart, UInt8(ascii: "=") where atStart,
        UInt8(ascii: ":") where atStart, UInt8(ascii: ".") where leadingDigits && !atStart,
        UInt8(ascii: ")") where leadingDigits && !atStart:
        append(UInt8(ascii: "\\"))
        append(byte)
      case 0:
        for byte in "\u{FFFD}".utf8 { append(byte) }
      case 1..<0x20, 0x7F:
        append(UInt8(ascii: " "))
      default:
        append(byte)
      }
      leadingDigits = leadingDigits && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    return count
  }

  /// A text without white space and control characters at its ends: they would keep emphasis around it from
  /// opening or closing.
  private static func trimmed(_ text: String) -> String {
    guard let first = text.utf8.first, let last = text.utf8.last,
      mayBeSpace(first) || mayBeSpace(last)
    else { return text }
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, isSpace(first) { scalars.removeFirst() }
    while let last = scalars.last, isSpace(last) { scalars.removeLast() }
    return String(scalars)
  }

  /// Whether a byte at an end of a text may belong to white space or a control character.
  private static func mayBeSpace(_ byte: UInt8) -> Bool { byte <= 0x20 || byte >= 0x7F }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || (1..<0x20).contains(scalar.value) || scalar == "\u{7F}"
  }

  /// An address as the destination of a link: everything that could end it is percent-encoded.
  public static func escapedURL(_ url: String) -> String {
    var result = ""
    for byte in url.utf8 {
      switch byte {
      case 0...0x20, 0x7F, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "("),
        UInt8(ascii: ")"), UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "`"),
        UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
        UInt8(ascii: "|"), UInt8(ascii: "^"), UInt8(ascii: "*"), 0x80...:
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      case UInt8(ascii: "_"), UInt8(ascii: "~"):
        result += "\\"
        result.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: "&"):
        // An entity in an address would be resolved.
        result += "&amp;"
      default:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return result
  }
}
