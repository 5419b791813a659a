/// The folding under which words are looked up: lower case, one hyphen, one apostrophe.
///
/// One character stays one character, so that a place in the folded text is the same place in the
/// text.
enum Folding {
  static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x41...0x5A: return Unicode.Scalar(UInt8(scalar.value + 0x20))
    case ..<0x80: return scalar
    case 0xC0...0xDE where scalar.value != 0xD7:
      return Unicode.Scalar(UInt8(scalar.value + 0x20))
    case 0xDF...0xFF: return scalar
    case 0x2010...0x2015, 0x2212: return "-"
    case 0x2018, 0x2019, 0x02BC: return "'"
    case 0x3000..<0xA000: return scalar
    default:
      // Letters whose small form is one character; the few others stand for themselves.
      let small = scalar.properties.lowercaseMapping.unicodeScalars
      if let first = small.first, small.count == 1 { return first }
      return scalar
    }
  }

  static func fold(_ text: String) -> [Unicode.Scalar] { text.unicodeScalars.map(fold) }
}
