import BriefingModel

/// Writes the YAML of a record, line by line, with comments; libyaml's emitter knows none.
struct YAMLText {
  private(set) var text = ""

  mutating func comment(_ words: String, indentation: Int = 0) {
    line("# " + words.split(whereSeparator: \.isNewline).joined(separator: " "), indentation)
  }

  mutating func line(_ line: String, _ indentation: Int = 0) {
    text += String(repeating: " ", count: indentation) + line + "\n"
  }

  /// `key: value`, or nothing where there is no value.
  mutating func field(_ key: String, _ value: String?, indentation: Int = 0) {
    guard let value else { return }
    line("\(key): \(Self.scalar(value))", indentation)
  }

  /// A text as a scalar: as it is where YAML reads it as such, in double quotes otherwise.
  static func scalar(_ text: String) -> String {
    isPlain(text) ? text : JSONText.quoted(text)
  }

  /// Whether a text may stand without quotes, also between braces.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      first.properties.isAlphabetic || ("0"..."9").contains(first), last != " ", last != ":",
      !["true", "false", "null", "yes", "no", "on", "off"].contains(text.lowercased())
    else { return false }
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "{", "}", "[", "]", ",", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`", "\\",
        "\u{FEFF}":
        return false
      case "#" where previous == " ": return false
      case " " where previous == ":": return false
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{A0}", "\u{2028}", "\u{2029}": return false
      default: break
      }
      previous = scalar
    }
    return true
  }
}
