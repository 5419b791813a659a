import Foundation

/// Writes JSON on one line, keys in the order in which they are given.
struct JSONWriter {
  private(set) var text = ""
  private var needsComma = false

  mutating func object(_ body: (inout JSONWriter) -> Void) { group("{", "}", body) }

  mutating func array<Element>(
    _ elements: [Element], _ body: (inout JSONWriter, Element) -> Void
  ) {
    group("[", "]") { json in
      for element in elements {
        json.separate()
        body(&json, element)
        json.needsComma = true
      }
    }
  }

  mutating func field(_ key: String, _ body: (inout JSONWriter) -> Void) {
    separate()
    string(key)
    text += ":"
    needsComma = false
    body(&self)
    needsComma = true
  }

  mutating func null() { text += "null" }

  mutating func integer(_ number: Int) { text += String(number) }

  mutating func number(_ number: Decimal?) {
    guard let number else { return null() }
    text += number.description
  }

  mutating func string(_ string: String?) {
    guard let string else { return null() }
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x2028 || scalar.value == 0x2029:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  private mutating func group(
    _ open: String, _ close: String, _ body: (inout JSONWriter) -> Void
  ) {
    text += open
    needsComma = false
    body(&self)
    text += close
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { text += "," }
    needsComma = false
  }
}
