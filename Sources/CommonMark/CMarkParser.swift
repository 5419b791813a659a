import CCmarkGFM
import Synchronization

/// The one way into the C parser.
///
/// Debian's cmark-gfm 0.29.0.gfm.6 keeps the characters that open inlines in process-wide tables and
/// switches them for each document while it parses inlines; registering extensions is no safer. So
/// registering and parsing happen under one lock. Rendering and freeing touch nothing that is shared and
/// run in parallel: `ConcurrencyTests` compares thousands of concurrent results with sequential ones.
enum CMarkParser {
  /// The extensions of the library, registered once, by address: they live as long as the process, and
  /// only the parser, under the lock, changes them.
  private struct Registry: ~Copyable {
    let extensions: [(MarkdownExtensions, UInt)]

    init() {
      cmark_gfm_core_extensions_ensure_registered()
      let names: [(MarkdownExtensions, String)] = [
        (.table, "table"), (.strikethrough, "strikethrough"), (.autolink, "autolink"),
        (.tagfilter, "tagfilter"), (.taskList, "tasklist"),
      ]
      extensions = names.compactMap { option, name in
        cmark_find_syntax_extension(name).map { (option, UInt(bitPattern: $0)) }
      }
    }
  }

  private static let registry = Mutex(Registry())

  /// Parses UTF-8 into a tree that the caller frees; `nil` where memory ran out.
  static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, options: ParseOptions
  ) -> OpaquePointer? {
    // The tree is new and nobody else has it; its address may leave the lock, as a number, because
    // pointers may not.
    let address = registry.withLock { registry in
      let parser = cmark_parser_new(options.flags)
      defer { cmark_parser_free(parser) }
      for (option, address) in registry.extensions where options.extensions.contains(option) {
        cmark_parser_attach_syntax_extension(parser, OpaquePointer(bitPattern: address))
      }
      bytes.withMemoryRebound(to: CChar.self) { characters in
        cmark_parser_feed(parser, characters.baseAddress, characters.count)
      }
      return UInt(bitPattern: cmark_parser_finish(parser))
    }
    return OpaquePointer(bitPattern: address)
  }

  /// The extension that rendering raw HTML needs; it is never changed after it was registered.
  static func tagfilter() -> OpaquePointer? {
    OpaquePointer(
      bitPattern: registry.withLock { registry in
        registry.extensions.first { $0.0 == .tagfilter }?.1 ?? 0
      })
  }
}

extension ParseOptions {
  /// The options of the C parser. Bytes that are not UTF-8 become U+FFFD.
  fileprivate var flags: CInt {
    var flags = CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8
    if footnotes { flags |= CMARK_OPT_FOOTNOTES }
    if smartPunctuation { flags |= CMARK_OPT_SMART }
    return flags
  }
}
