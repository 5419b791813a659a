import BriefingModel
import Foundation
import Testing

@testable import SiteGenerator

/// The fixture briefing of `Fixtures/site`, and the folders of the package.
enum Fixture {
  /// The package's folder.
  static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let folder = package.appending(path: "Tests/SiteGeneratorTests/Fixtures")

  /// The fixture's content with the program's own templates.
  static func input() throws -> SiteInput {
    try SiteInput.read(from: .disk(root: folder.appending(path: "site")))
  }

  /// The checked fixture.
  static func briefing() async throws -> Briefing {
    let loaded = await ContentLoader.load(
      try input().content.map { ContentFile(path: $0.path, bytes: $0.bytes) })
    #expect(loaded.diagnostics == [])
    return try #require(loaded.briefing)
  }

  /// The fixture's site.
  static func site(_ options: SiteGenerator.Options = .init()) async throws -> OutputBundle {
    let result = await SiteGenerator(options: options).generate(try input())
    #expect(result.diagnostics == [])
    return try #require(result.bundle)
  }

  /// The English texts.
  static func english() throws -> Phrasebook { try book(.english) }

  /// The program's texts of a language.
  static func book(_ language: Language) throws -> Phrasebook {
    let file = try #require(
      SiteInput.builtInTemplates.first { $0.path == "Templates/languages/\(language).yaml" })
    var diagnostics: [Diagnostic] = []
    let book = LanguageFile.read(
      path: file.path, bytes: file.bytes, language: language, diagnostics: &diagnostics)
    #expect(diagnostics == [])
    return try #require(book)
  }

  /// A composer of the fixture's English pages.
  static func composer() async throws -> Composer {
    let library = Library(try await briefing())
    return Composer(
      library: library, book: try english(),
      map: SiteMap(language: .english, mainLanguage: .english),
      asOf: try #require(library.briefing.newestDate), downloads: [:])
  }
}

extension OutputBundle {
  /// A file of the site as text.
  func text(_ path: String) throws -> String {
    String(decoding: try #require(files[path], "no file \(path)"), as: UTF8.self)
  }
}
