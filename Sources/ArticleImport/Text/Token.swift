/// A piece of text that grammars read as one.
struct Token: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    /// Letters of a script that parts words by spaces, with inner apostrophes: `Nam’s` is `Nam` and
    /// `’s`.
    case word
    /// Digits with the separators between them: `1,234.5`.
    case number
    /// One character of a script without spaces.
    case ideograph
    /// `"`, `“`, `«`, `「`, `『`: may open a quotation; a straight mark is both this and a closing one.
    case quotationMark
    /// Any other single character.
    case symbol
  }

  var kind: Kind
  /// Its place in the normalised text.
  var range: Range<Int>
  /// Whether white space stands before it.
  var isAfterSpace: Bool
  /// Whether its first letter is a capital.
  var isCapitalised: Bool
  /// Whether all its letters are capitals, and there are two or more.
  var isAllCapitals: Bool
}
