/// Turns data into Markdown that means exactly that data.
public enum MarkdownEscape {
  /// A text as inline content: it parses to that text and to nothing else, in a paragraph, a heading, a
  /// link or a table's cell. Line breaks and control characters become spaces; white space at the ends
  /// goes, since Markdown would drop it.
  ///
  /// - Parameter isFragment: The text stands between others in a line: spaces at its ends stay, and what
  ///   has a meaning at the start of a line alone is not escaped.
  public static func escaped(_ text: String, isFragment: Bool = false) -> String {
    var result = String.UnicodeScalarView()
    var atStart = !isFragment
    // Digits at the start followed by a full stop or bracket would begin a list.
    var leadingDigits = !isFragment
    for scalar in text.unicodeScalars {
      // White space at an end would keep emphasis around the text from opening or closing.
      if atStart, scalar.properties.isWhitespace || isControl(scalar) { continue }
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "|", "~", "{", "^":
        result.append("\\")
        result.append(scalar)
      case "#" where atStart, "+" where atStart, "-" where atStart, "=" where atStart,
        ":" where atStart:
        result.append("\\")
        result.append(scalar)
      case "." where leadingDigits && !atStart, ")" where leadingDigits && !atStart:
        result.append("\\")
        result.append(scalar)
      case "\0":
        result.append("\u{FFFD}")
      case _ where scalar == " " || isControl(scalar):
        result.append(" ")
      default:
        result.append(scalar)
      }
      if !("0"..."9").contains(scalar) { leadingDigits = false }
      atStart = false
    }
    if !isFragment {
      while result.last?.properties.isWhitespace == true { result.removeLast() }
    }
    return String(result)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0 && scalar.value < 0x20 || scalar == "\u{7F}"
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
