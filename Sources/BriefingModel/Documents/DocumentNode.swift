/// A place within a document, as an editor shows it: both counted from 1, the column in Unicode
/// scalars.
package struct TextPosition: Sendable, Hashable, Comparable {
  package var line: Int32
  package var column: Int32

  package init(line: Int, column: Int) {
    self.line = Int32(clamping: line)
    self.column = Int32(clamping: column)
  }

  package static func < (lhs: TextPosition, rhs: TextPosition) -> Bool {
    (lhs.line, lhs.column) < (rhs.line, rhs.column)
  }
}

/// A value of a YAML or JSON document with the place of everything in it.
///
/// Scalars keep their text: what it means is for the key to say, so that an unquoted `2024`, `no` or
/// `2025-11-25` is never turned into a number, a truth value or a moment on the way.
package struct DocumentNode: Sendable, Hashable {
  package enum Content: Sendable, Hashable {
    case scalar(Scalar)
    case sequence([DocumentNode])
    case mapping([Entry])
  }

  /// A key with its value, in the order of the document.
  package struct Entry: Sendable, Hashable {
    package var key: String
    package var keyPosition: TextPosition
    package var value: DocumentNode

    /// Whether neither colon nor value follows the key: in braces, what a comma has parted from the
    /// text before it looks like that.
    var isBare: Bool {
      guard case .scalar(let scalar) = value.content, scalar.style == .plain else { return false }
      return scalar.text.isEmpty && value.position.line == keyPosition.line
        && Int(value.position.column) == Int(keyPosition.column) + key.unicodeScalars.count
    }
  }

  package struct Scalar: Sendable, Hashable {
    /// How the text is written, which tells what it may stand for.
    package enum Style: Sendable, Hashable {
      /// Without quotes in YAML: a text, a number, a truth value or nothing, as the key wants it.
      case plain
      /// In quotes, or as a YAML block: always a text.
      case quoted
      /// A number, truth value or null of JSON: never a text.
      case literal
    }

    package var text: String
    package var style: Style
    /// Where the first character of the text stands: after a quote, or on the line below `|`.
    package var textPosition: TextPosition

    /// Whether it says that there is no value.
    var isNull: Bool {
      switch style {
      case .quoted: false
      case .literal: text == "null"
      case .plain: text.isEmpty || text == "~" || text == "null"
      }
    }
  }

  package var content: Content
  package var position: TextPosition

  /// Whether it says that there is no value.
  var isNull: Bool {
    if case .scalar(let scalar) = content { scalar.isNull } else { false }
  }

  /// What it is, as a diagnostic calls it.
  var sort: String {
    switch content {
    case .sequence: "a list"
    case .mapping: "a mapping"
    case .scalar(let scalar):
      switch scalar.style {
      case .quoted: "a text"
      case .plain: scalar.isNull ? "nothing" : "a plain value"
      case .literal:
        switch scalar.text {
        case "null": "nothing"
        case "true", "false": "a truth value"
        default: "a number"
        }
      }
    }
  }
}
