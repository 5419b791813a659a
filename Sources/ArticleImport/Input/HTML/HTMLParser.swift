import CLibXML2

/// The one place that sees libxml2. It reads broken markup as browsers do and fetches nothing.
///
/// The parser reports what it sees instead of building its own tree: that tree is limited to 256
/// levels, behind which the rest of a page would be missing without a word.
enum HTMLParser {
  /// Parses a page in UTF-8; `nil` where there was no memory.
  static func page(_ bytes: [UInt8]) -> HTMLPage? {
    let events = Events()
    var handler = htmlSAXHandler()
    handler.startElement = { events, name, attributes in
      guard let name else { return }
      Events.of(events)?.builder.begin(HTMLParser.element(name, attributes))
    }
    handler.endElement = { events, name in
      guard let name else { return }
      Events.of(events)?.builder.end(String(cString: name).lowercased())
    }
    handler.characters = addText
    handler.ignorableWhitespace = addText
    // Scripts and styles.
    handler.cdataBlock = { _, _, _ in }
    handler.comment = { events, text in
      guard let text else { return }
      Events.of(events)?.builder.comment(String(cString: text))
    }

    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    // The parser keeps the address of the events while it reads, and not longer.
    let isParsed = withExtendedLifetime(events) {
      guard
        let parser = htmlCreatePushParserCtxt(
          &handler, Unmanaged.passUnretained(events).toOpaque(), nil, 0, nil,
          XML_CHAR_ENCODING_UTF8)
      else { return false }
      defer { htmlFreeParserCtxt(parser) }
      bytes.withUnsafeBytes { buffer in
        // With events there is no document to be had.
        let document = htmlCtxtReadMemory(
          parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
          CInt(clamping: buffer.count), nil, "UTF-8", CInt(bitPattern: options))
        if let document { xmlFreeDoc(document) }
      }
      return true
    }
    guard isParsed else { return nil }
    events.builder.finish()
    return events.builder.page
  }

  /// What the parser's callbacks are handed.
  private final class Events {
    var builder = HTMLPageBuilder()

    static func of(_ pointer: UnsafeMutableRawPointer?) -> Events? {
      pointer.map { Unmanaged<Events>.fromOpaque($0).takeUnretainedValue() }
    }
  }

  private static let addText: charactersSAXFunc = { events, bytes, count in
    guard let bytes, count > 0 else { return }
    Events.of(events)?.builder.add(UnsafeBufferPointer(start: bytes, count: Int(count)))
  }

  /// The attributes that say something here; of all others a page may have any number.
  private static let knownAttributes: Set<String> = [
    "class", "id", "itemprop", "property", "name", "content", "lang", "xml:lang", "hidden",
    "aria-hidden", "style", "role", "rel", "href", "datetime", "http-equiv", "align",
  ]

  private static func element(
    _ name: UnsafePointer<xmlChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) -> HTMLPage.Element {
    var element = HTMLPage.Element(name: String(cString: name).lowercased(), attributes: [])
    // Names and values in turn, until there is no name.
    guard var next = attributes else { return element }
    while let name = next[0] {
      let known = String(cString: name).lowercased()
      if knownAttributes.contains(known) {
        element.attributes.append((known, next[1].map { String(cString: $0) } ?? ""))
      }
      next += 2
    }
    return element
  }
}
