import BriefingModel

/// The folder `Templates/`, read: templates, texts of each language, assets.
struct Design: Sendable {
  let templates: TemplateLibrary
  /// The languages of the site, the main one first.
  let books: [Phrasebook]
  /// Files that are copied, by path relative to the output folder.
  let assets: [(path: String, bytes: [UInt8])]

  /// The stylesheet that pages link, relative to the output folder.
  let stylesheet: String
  /// The icon that pages link, relative to the output folder.
  let icon: String

  /// The picture that other sites show beside a link, where the design has one.
  let card: String?

  /// What the files that every page links are called in `Templates/`; in the output their names carry
  /// their digests. Other assets keep their names, for stylesheets and scripts name them.
  private static let stylesheetSource = "assets/style.css"
  private static let iconSource = "assets/icon.svg"
  private static let cardSource = "assets/card.png"

  /// Reads the files; `nil` where something is missing or wrong, and then diagnostics say what.
  static func read(
    _ files: [SiteInput.File], languages: [Language], limits: ContentLimits,
    diagnostics: inout [Diagnostic]
  ) -> Design? {
    var found: [Diagnostic] = []
    var books: [(path: String, book: Phrasebook)] = []
    for language in languages {
      let path = "Templates/languages/\(language).yaml"
      guard let file = files.first(where: { $0.path == path }) else {
        found.append(missingLanguage(language, path: path))
        continue
      }
      if let book = LanguageFile.read(
        path: path, bytes: file.bytes, language: language, diagnostics: &found)
      {
        books.append((path, book))
      }
    }
    found += LanguageFile.comparePlaceholders(of: books)

    var templates: [(path: String, text: String)] = []
    for file in files where file.path.hasSuffix(".mustache") {
      guard let text = String(validating: file.bytes, as: UTF8.self) else {
        found.append(notText(file.path))
        continue
      }
      templates.append((file.path, text))
    }
    // Without languages there are no labels to check against, and the cause is reported already.
    let shared = books.map { Set($0.book.labels.keys) }.reduce(nil as Set<String>?) {
      $0?.intersection($1) ?? $1
    }
    guard let labels = shared, books.count == languages.count else {
      diagnostics += found
      return nil
    }
    let library = TemplateLibrary(
      files: templates, labels: labels, limits: limits, diagnostics: &found)
    let prefix = "Templates/assets/"
    var assets = files.filter { $0.path.hasPrefix(prefix) }
      .map { (path: "assets/" + $0.path.dropFirst(prefix.count), bytes: $0.bytes) }
    func fingerprint(_ path: String) -> String {
      guard let index = assets.firstIndex(where: { $0.path == path }) else {
        found.append(missingAsset(path))
        return path
      }
      assets[index].path = AssetName.fingerprinted(path, assets[index].bytes)
      return assets[index].path
    }
    let stylesheet = fingerprint(stylesheetSource)
    let icon = fingerprint(iconSource)
    let card = assets.contains { $0.path == cardSource } ? fingerprint(cardSource) : nil
    diagnostics += found
    return found.hasErrors
      ? nil
      : Design(
        templates: library, books: books.map(\.book), assets: assets, stylesheet: stylesheet,
        icon: icon, card: card)
  }

  private static func missingLanguage(_ language: Language, path: String) -> Diagnostic {
    .error(
      "missing-language", at: SourceLocation(path: path),
      "site.yaml names the language “\(language)”, which has no texts",
      help:
        "translate Templates/languages/en.yaml into this file, or take the language off the list")
  }

  private static func notText(_ path: String) -> Diagnostic {
    .error(
      "not-utf-8", at: SourceLocation(path: path), "the template is not UTF-8 text",
      help: "save it in the encoding UTF-8")
  }

  private static func missingAsset(_ path: String) -> Diagnostic {
    .error(
      "missing-asset", at: SourceLocation(path: "Templates/\(path)"),
      "every page links this file, and it is missing",
      help: "copy it from the folder Templates of the program")
  }
}
