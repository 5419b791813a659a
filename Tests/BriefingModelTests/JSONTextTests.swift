import Foundation
import Testing

@testable import BriefingModel

@Suite("JSON")
struct JSONTextTests {
  /// What would end a script element, a line in JavaScript or YAML, or a string.
  private static let escaped: [ClosedRange<UInt32>] = [
    0...0x1F, 0x22...0x22, 0x3C...0x3C, 0x5C...0x5C, 0x7F...0x9F, 0x2028...0x2029, 0xFEFF...0xFEFF,
  ]

  @Test("escapes what must not stand in it, and nothing else, wherever it stands")
  func escapes() throws {
    let plane = (0...0xFFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
    var texts: [String] = []
    for scalar in plane + ["\u{1F1EF}"] {
      let text = String(String.UnicodeScalarView([scalar]))
      let isEscaped = Self.escaped.contains { $0.contains(scalar.value) }
      for whole in [text, "日\(text)é", text + text] {
        texts.append(whole)
        let json = JSONText.quoted(whole)
        #expect(json.utf8.elementsEqual("\"\(whole)\"".utf8) == !isEscaped)
      }
    }
    let json = "[\(texts.map { JSONText.quoted($0) }.joined(separator: ","))]"
    let read = try JSONDecoder().decode([String].self, from: Data(json.utf8))
    #expect(read.map { Array($0.utf8) } == texts.map { Array($0.utf8) })
  }
}
