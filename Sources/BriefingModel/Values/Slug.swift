/// A name that is safe in an address and as a folder: the identity of articles, topics and people.
///
/// Letters and digits of any script, joined by single hyphens, lower-cased where the script has
/// case: `quang-ninh`, `2025-11-25-forum`, `地方協力`. Never `.`, `..`, `/` or anything else that
/// could lead out of the output folder.
public struct Slug: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The checked text.
  public let text: String

  /// The longest slug in UTF-8 bytes; file systems end a name at 255, and `index.html` needs none of it.
  public static let maximumLength = 120

  /// Takes a text that is already a slug; `nil` where it is not.
  public init?(_ text: String) {
    guard !text.isEmpty, text.utf8.count <= Self.maximumLength else { return nil }
    var afterHyphen = true
    for scalar in text.unicodeScalars {
      if scalar == "-" {
        if afterHyphen { return nil }
        afterHyphen = true
      } else {
        guard Self.isAllowed(scalar) else { return nil }
        afterHyphen = false
      }
    }
    guard !afterHyphen else { return nil }
    self.text = text
  }

  private init(checked text: String) { self.text = text }

  /// What a thing is called whose words have no letter that can stand in an address.
  static let unnamed = Slug(checked: "unnamed")

  /// Makes the nearest slug of a title, or `nil` where nothing of it can stand in one.
  ///
  /// Latin letters lose their marks (`Đối tác` → `doi-tac`); other scripts keep their characters, for
  /// reading them by another language's rules would be a guess.
  public init?(folding title: String) {
    if let text = Self.folded(ascii: title) {
      if text.isEmpty { return nil }
      self.init(checked: text)
      return
    }
    var words: [String] = []
    var word = ""
    for scalar in LatinFolding.fold(title).unicodeScalars {
      if Self.isAllowed(scalar) {
        word.unicodeScalars.append(scalar)
      } else if scalar != "'" && scalar != "\u{2019}" && !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    var text = ""
    for word in words {
      let next = text.isEmpty ? word : text + "-" + word
      guard next.utf8.count <= Self.maximumLength else {
        // A script without spaces writes whole titles as one word: its beginning is better than nothing.
        if text.isEmpty { text = Self.beginning(of: word) }
        break
      }
      text = next
    }
    guard !text.isEmpty else { return nil }
    self.init(checked: text)
  }

  /// The same for a title without marks that is not too long, which most are; `nil` for others.
  private static func folded(ascii title: String) -> String? {
    var folded: [UInt8] = []
    var isBetweenWords = false
    for byte in title.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if isBetweenWords, !folded.isEmpty { folded.append(UInt8(ascii: "-")) }
        isBetweenWords = false
        // Lower and upper case differ in one bit, which digits have.
        folded.append(byte | 0x20)
      case UInt8(ascii: "'"): break
      case 0x80...: return nil
      default: isBetweenWords = true
      }
    }
    return folded.count <= maximumLength ? String(decoding: folded, as: UTF8.self) : nil
  }

  private static func beginning(of word: String) -> String {
    var bytes = 0
    return String(
      word.unicodeScalars.prefix { letter in
        bytes += UTF8.width(letter)
        return bytes <= maximumLength
      })
  }

  /// The slug itself.
  public var description: String { text }

  /// Orders by Unicode scalar values, the same on every machine.
  public static func < (lhs: Slug, rhs: Slug) -> Bool {
    lhs.text.unicodeScalars.lexicographicallyPrecedes(rhs.text.unicodeScalars)
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
    }
    let properties = scalar.properties
    guard !properties.changesWhenLowercased, !properties.changesWhenNFKCCaseFolded else {
      return false
    }
    switch properties.generalCategory {
    case .lowercaseLetter, .otherLetter, .modifierLetter, .decimalNumber, .nonspacingMark,
      .spacingMark:
      return true
    default:
      return false
    }
  }
}
