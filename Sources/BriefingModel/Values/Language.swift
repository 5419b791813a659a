/// A language of content or site, by its BCP 47 tag (`en`, `vi`, `ja`).
public struct Language: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The tag in lower case.
  public let code: String

  /// Takes a primary language tag of two or three letters, with optional subtags; `nil` otherwise.
  public init?(_ code: String) {
    // Nearly all texts are in one of these.
    switch code {
    case "en": self = .english
    case "vi": self = .vietnamese
    case "ja": self = .japanese
    default: self.init(tag: code)
    }
  }

  private init?(tag code: String) {
    let parts = code.lowercased().split(separator: "-", omittingEmptySubsequences: false)
    guard let primary = parts.first, (2...3).contains(primary.count),
      parts.allSatisfy({
        (1...8).contains($0.count)
          && $0.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
      }),
      primary.utf8.allSatisfy({ $0 >= 0x61 })
    else { return nil }
    self.code = parts.joined(separator: "-")
  }

  private init(known code: String) { self.code = code }

  /// English.
  public static let english = Language(known: "en")
  /// Vietnamese.
  public static let vietnamese = Language(known: "vi")
  /// Japanese.
  public static let japanese = Language(known: "ja")

  /// The tag.
  public var description: String { code }

  /// Orders by tag.
  public static func < (lhs: Language, rhs: Language) -> Bool { lhs.code < rhs.code }
}

/// A text in one or more languages.
public struct LocalizedText: Sendable, Hashable {
  /// The language that stands in where a translation is missing.
  public let original: Language
  /// The text in that language; most texts have no other, and then nothing is looked up.
  private(set) var originalText: String?
  /// The texts in other languages.
  private(set) var translations: [Language: String]

  /// The text by language; never empty.
  public var texts: [Language: String] {
    get {
      var texts = translations
      texts[original] = originalText
      return texts
    }
    set {
      originalText = newValue[original]
      translations = newValue.filter { $0.key != original }
    }
  }

  /// A text in the language that the others translate, where there is one, and those.
  init(_ text: String?, in original: Language, translations: [Language: String]) {
    self.original = original
    originalText = text
    self.translations = translations
  }

  /// A text by language, and the one that the others translate.
  public init(_ texts: [Language: String], original: Language) {
    self.original = original
    originalText = nil
    translations = [:]
    self.texts = texts
  }

  /// A text in one language.
  public init(_ text: String, in language: Language) {
    original = language
    originalText = text
    translations = [:]
  }

  /// The text in a language where there is one, else the original, with the language it is in.
  public func resolved(for language: Language) -> (text: String, language: Language) {
    if language != original, let text = translations[language] { return (text, language) }
    if let originalText { return (originalText, original) }
    // Decoding never makes an empty one; the smallest tag keeps the choice the same on every run.
    let first = translations.min { $0.key < $1.key }
    return (first?.value ?? "", first?.key ?? original)
  }

  /// The text for a reader of a language.
  public subscript(language: Language) -> String { resolved(for: language).text }
}
