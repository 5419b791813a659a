/// Pieces of sentences that several diagnostics share.
enum Wording {
  /// A text of the user in quotation marks, on one line and of a bearable length.
  static func quote(_ text: some StringProtocol) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(60) {
      let isVisible =
        scalar.properties.generalCategory != .control
        && scalar.properties.generalCategory != .format
      shown.append(isVisible ? scalar : "\u{FFFD}")
    }
    let isCut = text.unicodeScalars.dropFirst(60).first != nil
    return "“\(String(shown))\(isCut ? "…" : "")”"
  }

  /// `a`, `a or b`, `a, b or c`.
  static func alternatives(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }

  /// Where another thing stands: `line 12`, or with its file where that is another one.
  static func place(_ other: SourceLocation, from here: SourceLocation) -> String {
    other.path == here.path ? "line \(other.line)" : "\(other.path):\(other.line)"
  }
}
