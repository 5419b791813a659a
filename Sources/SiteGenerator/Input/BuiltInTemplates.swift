import Foundation

extension SiteInput {
  /// The templates that the program carries. A root's own files stand before them, file by file, so
  /// that a designer keeps only what was changed.
  public static let builtInTemplates: [File] =
    EmbeddedTemplates.files.map { File(path: $0.path, bytes: Array($0.text.utf8)) }
    + EmbeddedTemplates.binaries.compactMap { file in
      Data(base64Encoded: file.base64).map { File(path: file.path, bytes: Array($0)) }
    }
}
