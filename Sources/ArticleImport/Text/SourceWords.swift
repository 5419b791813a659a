import BriefingModel

/// The words at places of a text as given.
struct SourceWords: Sendable {
  private let scalars: [Unicode.Scalar]

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// How many Unicode scalars the text has.
  var count: Int { scalars.count }

  subscript(range: Range<Int>) -> String { String(scalars: scalars[range]) }
}
