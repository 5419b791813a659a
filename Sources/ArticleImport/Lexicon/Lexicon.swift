import BriefingModel

/// The phrases of one language, those that all languages share, and the names of a briefing.
struct Lexicon: Sendable {
  private(set) var phrases = PhraseTrie()
  /// The words of the briefing's indicators, apart: no grammar asks for them, and many indicators may share words.
  private(set) var indicators = PhraseTrie()

  /// Reads the files of a language and the shared ones.
  ///
  /// - Throws: ``LexiconError`` where a file is not what Documentation/Extraction.md says.
  init(language: Language, files: [(path: String, text: String)]) throws(LexiconError) {
    for file in files {
      let folders = file.path.split(separator: "/")
      guard folders.count == 3, file.path.hasSuffix(".yaml"),
        folders[1] == "shared" || folders[1] == language.code
      else { continue }
      try add(file.path, file.text)
    }
  }

  /// Adds a phrase that a briefing knows.
  mutating func insert(_ phrase: String, _ category: LexiconCategory, _ value: String) {
    let entry = LexiconEntry(category: category, value: value, number: Int(value))
    if category == .indicator {
      indicators.insert(phrase, entry)
    } else {
      phrases.insert(phrase, entry)
    }
  }

  private mutating func add(_ path: String, _ text: String) throws(LexiconError) {
    var diagnostics: [Diagnostic] = []
    let document = DocumentReader.read(
      ContentFile(path: path, bytes: Array(text.utf8)), diagnostics: &diagnostics)
    guard let document, diagnostics.isEmpty else {
      throw LexiconError(path: path, message: diagnostics.first?.message ?? "cannot be read")
    }
    guard case .mapping(let sorts) = document.content else {
      throw LexiconError(path: path, message: "is not a mapping of categories")
    }
    for sort in sorts {
      guard let category = LexiconCategory(rawValue: sort.key) else {
        throw LexiconError(path: path, message: "has the unknown category “\(sort.key)”")
      }
      guard case .mapping(let values) = sort.value.content else {
        throw LexiconError(path: path, message: "“\(sort.key)” is not a mapping of values")
      }
      for value in values {
        guard case .sequence(let list) = value.value.content else {
          throw LexiconError(path: path, message: "“\(sort.key)”, “\(value.key)” is not a list")
        }
        for item in list {
          guard case .scalar(let phrase) = item.content else {
            throw LexiconError(path: path, message: "“\(value.key)” holds more than phrases")
          }
          insert(phrase.text, category, value.key)
        }
      }
    }
  }
}

/// A mistake in the lexicons that are built into the program.
public struct LexiconError: Error, Sendable {
  var path: String
  var message: String

  /// What is wrong, for the user.
  public var diagnostic: Diagnostic {
    .error(
      "bad-lexicon", at: SourceLocation(path: path), "the file \(message)",
      help: "mend it after Documentation/Extraction.md and build the program again")
  }
}
