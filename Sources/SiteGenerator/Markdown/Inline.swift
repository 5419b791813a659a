import CommonMark

/// A run of Markdown text within a block.
///
/// Written as an interpolated string: what the code spells out is Markdown, every value put into it
/// is data and is escaped. So nothing that stands in a record can become markup.
struct Inline: Sendable, ExpressibleByStringInterpolation {
  /// The Markdown.
  let source: String

  init(stringLiteral value: String) { source = value }
  init(stringInterpolation: StringInterpolation) { source = stringInterpolation.source }

  /// Data, escaped.
  init(_ data: String) { source = MarkdownEscape.escaped(data) }

  /// Markdown that was made elsewhere.
  init(markdown source: String) { self.source = source }

  /// Nothing.
  static let empty = Inline(markdown: "")

  var isEmpty: Bool { source.isEmpty }

  struct StringInterpolation: StringInterpolationProtocol {
    var source = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      source.reserveCapacity(literalCapacity * 2)
    }

    mutating func appendLiteral(_ literal: String) { source += literal }

    mutating func appendInterpolation(_ data: String) { source += MarkdownEscape.escaped(data) }

    mutating func appendInterpolation(_ number: Int) { source += String(number) }

    mutating func appendInterpolation(_ inline: Inline) { source += inline.source }

    /// What stands out.
    mutating func appendInterpolation(strong inline: Inline) { source += "**\(inline.source)**" }

    /// What stands back: the line with source and date under an entry.
    mutating func appendInterpolation(quiet inline: Inline) { source += "*\(inline.source)*" }
  }
}

extension Inline {
  /// A link. Where its text says too little out of context, `name` begins with the text and says more.
  static func link(_ text: Inline, to destination: String, name: String? = nil) -> Inline {
    let title = name.map { name in
      " \"\(MarkdownEscape.escaped(name).replacing("\"", with: "\\\""))\""
    }
    return Inline(
      markdown: "[\(text.source)](\(MarkdownEscape.escapedURL(destination))\(title ?? ""))")
  }

  /// A link to the place where it stands; at the head of a block it gives the block its anchor.
  static func anchor(_ text: Inline, id: String) -> Inline {
    Inline(markdown: "[\(text.source)](#\(RelativeLink.encoded(id)))")
  }
}

extension Sequence<Inline> {
  /// One after another with a separator of Markdown between them; empty ones are passed over.
  func joined(by separator: String) -> Inline {
    Inline(markdown: lazy.filter { !$0.isEmpty }.map(\.source).joined(separator: separator))
  }
}
