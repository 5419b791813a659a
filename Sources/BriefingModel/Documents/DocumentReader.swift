/// What keeps a document from being read at all.
struct UnreadableDocument: Error {
  var diagnostic: Diagnostic
}

/// Reads the bytes of a content file into nodes.
package enum DocumentReader {
  enum Format {
    case yaml, json

    init(path: String) {
      self = path.hasSuffix(".json") ? .json : .yaml
    }
  }

  /// Reads a whole file; `nil` where it cannot be read, and then a diagnostic says why.
  ///
  /// Duplicate keys are reported and the first of them counts, so that they hide nothing else.
  package static func read(
    _ file: ContentFile, limits: ContentLimits = .standard, diagnostics: inout [Diagnostic]
  ) -> DocumentNode? {
    guard let bytes = textBytes(of: file, limits: limits, diagnostics: &diagnostics) else {
      return nil
    }
    return read(
      bytes, as: Format(path: file.path), path: file.path, lineOffset: 0, limits: limits,
      diagnostics: &diagnostics)
  }

  /// Reads a part of a file that begins after so many lines.
  static func read(
    _ bytes: ArraySlice<UInt8>, as format: Format, path: String, lineOffset: Int,
    limits: ContentLimits, diagnostics: inout [Diagnostic]
  ) -> DocumentNode? {
    do throws(UnreadableDocument) {
      switch format {
      case .yaml:
        return try YAMLReader.read(
          bytes, path: path, lineOffset: lineOffset, limits: limits, diagnostics: &diagnostics)
      case .json:
        return try JSONReader.read(bytes, path: path, limits: limits, diagnostics: &diagnostics)
      }
    } catch {
      diagnostics.append(error.diagnostic)
      return nil
    }
  }

  /// The bytes of a file without its byte order mark, where they are text of a bearable length.
  static func textBytes(
    of file: ContentFile, limits: ContentLimits, diagnostics: inout [Diagnostic]
  ) -> ArraySlice<UInt8>? {
    let location = SourceLocation(path: file.path)
    guard file.bytes.count <= limits.fileBytes else {
      diagnostics.append(tooLarge(file.bytes.count, limit: limits.fileBytes, at: location))
      return nil
    }
    let bytes =
      file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? file.bytes.dropFirst(3) : file.bytes[...]
    guard UTF8Check.isValid(bytes) else {
      diagnostics.append(notUTF8(bytes, path: file.path))
      return nil
    }
    return bytes
  }
}

extension DocumentReader {
  private static func tooLarge(_ count: Int, limit: Int, at location: SourceLocation) -> Diagnostic
  {
    .error(
      "file-too-large", at: location,
      "the file has \(count) bytes, more than the \(limit) that are read",
      help:
        "split it, for an article is one source, or raise limits: fileBytes: in Content/site.yaml")
  }

  private static func notUTF8(_ bytes: ArraySlice<UInt8>, path: String) -> Diagnostic {
    let position = UTF8Check.positionOfFirstError(in: bytes)
    return .error(
      "not-utf-8",
      at: SourceLocation(path: path, line: Int(position.line), column: Int(position.column)),
      "the file is not UTF-8 text",
      help: "save it in the encoding UTF-8")
  }

  static func empty(path: String) -> UnreadableDocument {
    UnreadableDocument(
      diagnostic: .error(
        "empty-file", at: SourceLocation(path: path, line: 1, column: 1),
        "the file says nothing",
        help: "fill it in after Documentation/Content.md, or delete it"))
  }

  static func tooDeep(limit: Int, at location: SourceLocation) -> UnreadableDocument {
    UnreadableDocument(
      diagnostic: .error(
        "too-deep", at: location,
        "lists and mappings stand in each other more than \(limit) levels deep",
        help: "no content file needs more than eight levels; look for a bracket that is not closed")
    )
  }

  static func tooManyValues(limit: Int, at location: SourceLocation) -> UnreadableDocument {
    UnreadableDocument(
      diagnostic: .error(
        "too-many-values", at: location,
        "the document has more than \(limit) values, those repeated by aliases counted",
        help:
          "split the file, write values out instead of repeating them by alias, or raise limits: values:"
          + " in Content/site.yaml"))
  }

  static func tooManyEntries(limit: Int, at location: SourceLocation) -> UnreadableDocument {
    UnreadableDocument(
      diagnostic: .error(
        "too-many-entries", at: location, "a list or mapping has more than \(limit) entries",
        help: "split the file, or raise limits: entries: in Content/site.yaml"))
  }

  static func duplicateKey(_ key: String, first: TextPosition, at location: SourceLocation)
    -> Diagnostic
  {
    .error(
      "duplicate-key", at: location,
      "\(Wording.quote(key)) stands twice in one mapping, first in line \(first.line)",
      help: "keep one of the two")
  }
}

extension DocumentReader {
  /// Reports each key that stands before it in the same mapping, and drops the later one.
  static func removeDuplicates(
    in entries: inout [DocumentNode.Entry], path: String, diagnostics: inout [Diagnostic]
  ) {
    // Records have few keys: comparing them all is quicker than hashing, until there are many.
    if entries.count <= 24 {
      let isUnique = entries.indices.allSatisfy { index in
        !entries[..<index].contains { $0.key == entries[index].key }
      }
      if isUnique { return }
    }
    var firsts: [String: TextPosition] = [:]
    entries.removeAll { entry in
      guard let first = firsts[entry.key] else {
        firsts[entry.key] = entry.keyPosition
        return false
      }
      diagnostics.append(
        duplicateKey(
          entry.key, first: first, at: SourceLocation(path: path, position: entry.keyPosition)))
      return true
    }
  }
}

extension SourceLocation {
  package init(path: String, position: TextPosition) {
    self.init(path: path, line: Int(position.line), column: Int(position.column))
  }
}
