/// Text for HTML.
enum HTMLText {
  /// As the value of an attribute in double quotes.
  static func attribute(_ text: String) -> String { XMLText.escaped(text) }
}
