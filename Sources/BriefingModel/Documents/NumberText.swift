import Foundation

/// Numbers as the content files write them: those of JSON, read in the decimal system.
///
/// Never by way of a binary fraction, for 46.2 has none.
enum NumberText {
  /// Whether a text is a number of JSON.
  static func isNumber(_ text: String) -> Bool { Parts(text) != nil }

  /// The number; `nil` where the text is none, or has more digits than a `Decimal` holds.
  static func decimal(_ text: String) -> Decimal? {
    guard let parts = Parts(text), parts.significantDigits <= 38, abs(parts.exponent) <= 60 else {
      return nil
    }
    if parts.exponent == 0, let number = Int(text) { return Decimal(number) }
    // The grammar is checked, so that nothing but a number with a point reaches this.
    return Decimal(string: text, locale: Locale(identifier: "en_US_POSIX"))
  }

  private struct Parts {
    var significantDigits = 0
    var exponent = 0

    init?(_ text: String) {
      var bytes = text.utf8[...]
      func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
      if bytes.first == UInt8(ascii: "-") { bytes.removeFirst() }
      let whole = bytes.prefix(while: isDigit)
      guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else { return nil }
      bytes = bytes.dropFirst(whole.count)
      significantDigits = whole.count
      if bytes.first == UInt8(ascii: ".") {
        let fraction = bytes.dropFirst().prefix(while: isDigit)
        guard !fraction.isEmpty else { return nil }
        significantDigits += fraction.count
        exponent = -fraction.count
        bytes = bytes.dropFirst(fraction.count + 1)
      }
      if bytes.first == UInt8(ascii: "e") || bytes.first == UInt8(ascii: "E") {
        bytes.removeFirst()
        var sign = 1
        if let first = bytes.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
          sign = first == UInt8(ascii: "-") ? -1 : 1
          bytes.removeFirst()
        }
        guard !bytes.isEmpty, bytes.allSatisfy(isDigit) else { return nil }
        exponent += sign * min(Int(Substring(bytes)) ?? 10_000, 10_000)
        bytes = bytes.dropFirst(bytes.count)
      }
      guard bytes.isEmpty else { return nil }
    }
  }
}
