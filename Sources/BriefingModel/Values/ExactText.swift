/// A text that equals another only where their bytes do. Swift's own `==` takes “é” for the same whether it is one
/// character or two, and whoever keeps one text for both would print what its source did not.
package struct ExactText: Sendable, Hashable, CustomStringConvertible {
  /// The text as it was written.
  package let text: String

  /// A text.
  package init(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    self.text = text
  }

  package var description: String { text }

  package static func == (lhs: ExactText, rhs: ExactText) -> Bool {
    lhs.text.utf8.elementsEqual(rhs.text.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    text.utf8.withContiguousStorageIfAvailable { hasher.combine(bytes: .init($0)) }
  }
}
