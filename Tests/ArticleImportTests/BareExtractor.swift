@testable import ArticleImport

/// An extractor without a briefing, made once: reading the lexicons takes a while in a debug build.
enum BareExtractor {
  private static let shared = Result { try Extractor() }

  static func get() throws -> Extractor { try shared.get() }
}
