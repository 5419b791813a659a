import BriefingModel

/// The evidence of an article held against the text of its source.
public struct Verification: Sendable {
  /// How many pieces of evidence stand where they are said to stand.
  public private(set) var confirmed = 0
  /// How many rest on a published source whose text is not at hand.
  public private(set) var cited = 0
  /// What does not stand as said.
  public private(set) var diagnostics: [Diagnostic] = []

  /// Checks an article.
  ///
  /// - Parameters:
  ///   - bytes: The source's file; `nil` where it is not there.
  ///   - path: The source's file, for messages.
  public init(
    of article: Article, source bytes: [UInt8]?, path: String, limits: ContentLimits = .standard,
    extractor: Extractor
  ) {
    let pieces = Self.pieces(of: article)
    let inText = pieces.filter { $0.evidence != .source }
    cited = pieces.count - inText.count
    guard article.source.file != nil, !inText.isEmpty else { return }
    guard let bytes else {
      diagnostics.append(Self.missing(path, for: article, count: inText.count))
      return
    }
    if let sha256 = article.source.sha256, Digest.hex(bytes) != sha256 {
      diagnostics.append(Self.changed(path, at: article.location, sha256: Digest.hex(bytes)))
    }
    do throws(SourceDocumentError) {
      let document = try SourceDocument.read(bytes, path: path, limits: limits)
      let sentences = extractor.sentences(of: document.text, language: article.language)
      check(inText, in: document.text, sentences: sentences, path: path)
    } catch {
      diagnostics.append(error.diagnostic)
    }
  }

  /// A piece of evidence with what it supports.
  private struct Piece {
    var name: String
    var evidence: Evidence
    var location: SourceLocation
  }

  private static func pieces(of article: Article) -> [Piece] {
    article.figures.map {
      Piece(name: "figure “\($0.id)”", evidence: $0.evidence, location: $0.location)
    }
      + article.statements.map {
        Piece(name: "statement “\($0.id)”", evidence: $0.evidence, location: $0.location)
      }
      + article.milestones.map {
        Piece(name: "milestone “\($0.id)”", evidence: $0.evidence, location: $0.location)
      }
  }

  private mutating func check(
    _ pieces: [Piece], in text: String, sentences: [Extraction.Sentence], path: String
  ) {
    let scalars = Array(text.unicodeScalars)
    let words = SourceWords(text)
    for piece in pieces {
      guard case .text(let place) = piece.evidence else { continue }
      let isWithin = place.start >= 0 && place.end <= scalars.count && place.start < place.end
      guard isWithin, Digest.hex(words[place.start..<place.end].utf8) == place.sha256 else {
        diagnostics.append(Self.notThere(piece, place, in: words, count: scalars.count, path: path))
        continue
      }
      if let text = place.text, text != words[place.start..<place.end] {
        diagnostics.append(Self.otherWords(piece))
        continue
      }
      let sentence = sentences.partitioningIndex { $0.range.upperBound > place.start }
      let actual = SentencePlace(sentence, in: sentences)
      if sentences.indices.contains(sentence),
        (actual.paragraph, actual.sentence) != (place.paragraph, place.sentence)
      {
        diagnostics.append(Self.otherSentence(piece, place, actual))
        continue
      }
      confirmed += 1
    }
  }

  // MARK: Wording

  private static func missing(_ path: String, for article: Article, count: Int) -> Diagnostic {
    .error(
      "source-missing", at: article.location,
      "\(count) pieces of evidence could not be checked, for \(path) is not there",
      help: "put the source text there, or name its folder with --sources DIR")
  }

  private static func changed(
    _ path: String, at location: SourceLocation, sha256: String
  ) -> Diagnostic {
    .error(
      "source-changed", at: location, "\(path) is not the text that the record was made from",
      help: "restore it, or check the record against the new text and set “sha256: \(sha256)”")
  }

  private static func notThere(
    _ piece: Piece, _ place: TextEvidence, in words: SourceWords, count: Int, path: String
  ) -> Diagnostic {
    let found = words.places(of: place.sha256, length: place.end - place.start)
    if found.count == 1, let start = found.first {
      return .error(
        "evidence-moved", at: piece.location,
        "the words of the \(piece.name) have moved in \(path) from \(place.start) to \(start)",
        help: "set “start: \(start)” and “end: \(start + place.end - place.start)”")
    }
    if found.count > 1 {
      return .error(
        "evidence-moved", at: piece.location,
        "the words of the \(piece.name) are not at \(place.start), and stand \(found.count) times in \(path)",
        help:
          "set “start” to the right one of \(found.prefix(5).map(String.init).joined(separator: ", "))"
      )
    }
    let what =
      place.end > count
      ? "ends at \(place.end), behind the \(count) characters of \(path)"
      : "does not stand in \(path) any more: its words at \(place.start) to \(place.end) have changed"
    return .error(
      "evidence-changed", at: piece.location, "the evidence of the \(piece.name) \(what)",
      help: "read the source again and mend or remove the \(piece.name)")
  }

  private static func otherWords(_ piece: Piece) -> Diagnostic {
    .error(
      "evidence-text", at: piece.location,
      "the “text” of the \(piece.name) is not what stands in the source",
      help: "copy the words from the source, or remove “text”")
  }

  private static func otherSentence(
    _ piece: Piece, _ place: TextEvidence, _ actual: SentencePlace
  ) -> Diagnostic {
    .error(
      "evidence-sentence", at: piece.location,
      "the \(piece.name) stands in paragraph \(actual.paragraph), sentence \(actual.sentence),"
        + " not in paragraph \(place.paragraph), sentence \(place.sentence)",
      help: "set “paragraph: \(actual.paragraph)” and “sentence: \(actual.sentence)”")
  }
}

extension SourceWords {
  /// Where words of a length stand that have a digest. A text of a megabyte takes about a second.
  func places(of sha256: String, length: Int) -> [Int] {
    guard length > 0, count >= length, count <= 2 << 20 else { return [] }
    return (0...count - length).filter { Digest.hex(self[$0..<$0 + length].utf8) == sha256 }
  }
}
