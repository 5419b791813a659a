/// Puts pieces of running text together as a browser shows them: white space of the source is one space,
/// or nothing where a line of the source ends between two Japanese characters.
struct TextFlow: Sendable {
  private(set) var scalars = String.UnicodeScalarView()
  /// The letters so far; a kanji or kana says as much as two of them.
  private(set) var weight = 0
  private var last: Unicode.Scalar?
  private var pending = Gap.none

  private enum Gap {
    case none, lineEnd, space
  }

  /// The text without white space around its lines.
  var text: String {
    String(scalars).split(separator: "\n").map(Self.trimmed).filter { !$0.isEmpty }
      .joined(separator: "\n")
  }

  var isEmpty: Bool { weight == 0 }

  /// Adds running text.
  mutating func add(_ text: some StringProtocol) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ", "\t", "\u{C}": pending = .space
      case "\n", "\r": if pending == .none { pending = .lineEnd }
      default: append(scalar)
      }
    }
  }

  /// Adds text whose line ends count.
  mutating func addPreformatted(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": addLineBreak()
      case "\r": break
      case " ", "\t", "\u{C}": pending = .space
      default: append(scalar)
      }
    }
  }

  mutating func addSpace() { pending = .space }

  mutating func addLineBreak() {
    scalars.append("\n")
    last = nil
    pending = .none
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if let last, pending != .none {
      if pending == .space || !(Self.isWide(last) && Self.isWide(scalar)) { scalars.append(" ") }
    }
    pending = .none
    let scalar = Self.mended(scalar)
    last = scalar
    scalars.append(scalar)
    weight += Self.weight(of: scalar)
  }

  /// The letters of a text.
  static func weight(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + weight(of: $1) }
  }

  private static func weight(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x21...0x7E: 1
    case ..<0x80: 0
    case 0x3001...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: 2
    default: scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint ? 0 : 1
    }
  }

  /// A character of the scripts that do not part words by spaces, or their punctuation.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3000...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFF9F, 0x20000...0x3FFFF: true
    default: false
    }
  }

  /// Old pages number characters after Windows-1252, and browsers follow them: `&#147;` is `“`.
  private static func mended(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(scalar.value) else { return scalar }
    return windows1252[Int(scalar.value) - 0x80]
  }

  private static let windows1252: [Unicode.Scalar] = [
    "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}",
    "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
  ]

  private static func trimmed(_ line: Substring) -> Substring {
    let rest = line.drop { $0.isWhitespace }
    guard let end = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return rest[...end]
  }
}
