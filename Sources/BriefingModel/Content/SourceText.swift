/// The text of a source whose rights allow to publish it in full: a file of `Content/sources/`.
public struct SourceText: Sendable, Hashable {
  /// Its path from the root of the briefing.
  public var path: String
  /// SHA-256 of the file, as 64 hexadecimal digits in lower case.
  public var sha256: String
  /// The text without a byte order mark; evidence counts its Unicode scalars.
  public var text: String

  /// The name by which records name it: their `source.file`.
  public var name: String { String(path.dropFirst(Self.folder.count)) }

  /// The folder of such texts.
  public static let folder = "Content/sources/"

  /// Its paragraphs, which blank lines part, as places in Unicode scalars.
  package var paragraphs: [Range<Int>] {
    var paragraphs: [Range<Int>] = []
    var start: Int?
    var end = 0
    var isBlank = true
    func close() {
      if let start { paragraphs.append(start..<end) }
      start = nil
    }
    for (position, scalar) in text.unicodeScalars.enumerated() {
      if scalar == "\n" {
        if isBlank { close() }
        isBlank = true
      } else if !scalar.properties.isWhitespace {
        if start == nil { start = position }
        end = position + 1
        isBlank = false
      }
    }
    close()
    return paragraphs
  }
}

extension Briefing {
  /// The text of an article's source, where it may be published and is at hand.
  public func publishedText(of article: Article) -> SourceText? {
    guard article.source.rights == .full, let file = article.source.file else { return nil }
    return sourceTexts[file]
  }
}

extension String {
  /// The text of some scalars, written as UTF-8 in one go.
  package init(scalars: ArraySlice<Unicode.Scalar>) {
    self.init(unsafeUninitializedCapacity: scalars.count * 4) { buffer in
      var count = 0
      for scalar in scalars {
        for unit in scalar.utf8 {
          buffer[count] = unit
          count += 1
        }
      }
      return count
    }
  }
}
