import BriefingModel

/// The bytes of a page as UTF-8, whatever encoding it was saved in.
enum HTMLEncoding {
  static func utf8(_ bytes: [UInt8], path: String) throws(SourceDocumentError) -> [UInt8] {
    let text = try decoded(bytes, path: path)
    // Browsers drop zeros; the parser would end at the first.
    return text.contains(0) ? text.filter { $0 != 0 } : text
  }

  private static func decoded(
    _ bytes: [UInt8], path: String
  ) throws(SourceDocumentError) -> [UInt8] {
    if let order = UTF16Order(markedIn: bytes) {
      return Array(try TextDecoding.utf16(bytes.dropFirst(2), order: order, path: path).utf8)
    }
    let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let text = marked ? bytes.dropFirst(3) : bytes[...]
    let label = marked ? "utf-8" : declaredLabel(in: text)
    // What is UTF-8 is read as such, whatever the page declared before it was saved again. But the
    // bytes of ISO-2022-JP are ASCII.
    if UTF8Check.isValid(text), !(label == "iso-2022-jp" && text.contains(0x1B)) {
      if !marked, let order = UTF16Order(shapeOf: bytes) {
        throw .encoding(path, at: TextPosition(line: 1, column: 1), likely: order.rawValue)
      }
      return Array(text)
    }
    let position = UTF8Check.positionOfFirstError(in: text)
    switch label {
    case nil:
      throw .encoding(path, at: position, likely: LegacyText.likelyEncoding(of: bytes))
    case "utf-8", "utf8":
      let repaired = String(decoding: text, as: UTF8.self)
      guard isBearable(repaired.unicodeScalars.count { $0 == "\u{FFFD}" }, in: bytes.count) else {
        throw .encoding(path, at: position, likely: LegacyText.likelyEncoding(of: bytes))
      }
      return Array(repaired.utf8)
    case let label?:
      guard let decoded = LegacyText.decode(Array(text), label: label) else {
        throw .unknownEncoding(label, path)
      }
      guard isBearable(decoded.errors, in: bytes.count) else {
        throw .wrongEncoding(label, path)
      }
      return decoded.bytes
    }
  }

  /// A few broken characters, in an advertisement or a comment, are no reason to refuse a page; many
  /// say that it is in another encoding.
  private static func isBearable(_ errors: Int, in count: Int) -> Bool {
    errors <= 3 + count / 2000
  }

  /// The encoding that the beginning of a page declares, in lower case: `<meta charset=…>`, the same
  /// within `content`, or `<?xml encoding=…?>`.
  static func declaredLabel(in bytes: ArraySlice<UInt8>) -> String? {
    let head = bytes.prefix(64 << 10).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    var index = 0
    while let start = head[index...].firstIndex(of: UInt8(ascii: "<")) {
      let rest = head[start...]
      if rest.starts(with: "<!--".utf8) {
        index = end(of: "-->", in: head, from: start + 4)
        continue
      }
      let tag = head[start..<end(of: ">", in: head, from: start)]
      index = tag.endIndex
      let key = tag.starts(with: "<meta".utf8) ? "charset" : "encoding"
      if key == "charset" || tag.starts(with: "<?xml".utf8), let label = value(of: key, in: tag) {
        return label
      }
    }
    return nil
  }

  /// The index behind a mark, or the end.
  private static func end(of mark: String, in bytes: [UInt8], from start: Int) -> Int {
    let mark = Array(mark.utf8)
    var index = start
    while index + mark.count <= bytes.count {
      if bytes[index...].starts(with: mark) { return index + mark.count }
      index += 1
    }
    return bytes.count
  }

  /// What follows a key and `=`, in quotes or not.
  private static func value(of key: String, in tag: ArraySlice<UInt8>) -> String? {
    var index = tag.startIndex
    while index < tag.endIndex {
      guard tag[index...].starts(with: key.utf8) else {
        index += 1
        continue
      }
      index += key.utf8.count
      var rest = tag[index...].drop { $0 <= 0x20 }
      guard rest.first == UInt8(ascii: "=") else { continue }
      rest = rest.dropFirst().drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
      let label = rest.prefix { byte in
        byte > 0x20 && byte < 0x7F && !"\"';>/?".utf8.contains(byte)
      }
      return label.isEmpty ? nil : String(decoding: label, as: UTF8.self)
    }
    return nil
  }
}
