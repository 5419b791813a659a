/// The words at places of a text as given.
struct SourceWords: Sendable {
  private let scalars: [Unicode.Scalar]

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// How many Unicode scalars the text has.
  var count: Int { scalars.count }

  subscript(range: Range<Int>) -> String { String(scalars: scalars[range]) }
}

extension String {
  /// The text of some scalars, written as UTF-8 in one go.
  init(scalars: ArraySlice<Unicode.Scalar>) {
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
