import Foundation
import Testing

@testable import SiteGenerator

/// The colours of the stylesheet against WCAG 2.2: 1.4.3 for text, 1.4.11 for marks and rules that mean
/// something.
@Suite("Colours")
struct ContrastTests {
  private static func tokens() throws -> [String: (light: [Double], dark: [Double])] {
    let file = try #require(
      SiteInput.builtInTemplates.first { $0.path == "Templates/assets/style.css" })
    let css = String(decoding: file.bytes, as: UTF8.self)
    // Each colour stands twice: for light, then for dark.
    var tokens: [String: (light: [Double], dark: [Double])] = [:]
    for match in css.matches(of: #/--(\w+): #(\w{3,6});/#) {
      let name = String(match.1), color = channels(match.2)
      tokens[name] = (light: tokens[name]?.light ?? color, dark: color)
    }
    return tokens
  }

  private static func channels(_ digits: Substring) -> [Double] {
    let long = digits.count == 3 ? digits.map { "\($0)\($0)" }.joined() : String(digits)
    return stride(from: 0, to: 6, by: 2).map { offset in
      let start = long.index(long.startIndex, offsetBy: offset)
      let value = Double(Int(long[start..<long.index(start, offsetBy: 2)], radix: 16) ?? 0) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
  }

  private static func contrast(_ first: [Double], _ second: [Double]) -> Double {
    func luminance(_ c: [Double]) -> Double { 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2] }
    let (high, low) = (
      max(luminance(first), luminance(second)), min(luminance(first), luminance(second))
    )
    return (high + 0.05) / (low + 0.05)
  }

  @Test(
    "of text and marks stand out in light and in dark",
    arguments: [
      ("ink", "paper", 4.5), ("quiet", "paper", 4.5), ("accent", "paper", 4.5),
      ("ink", "tint", 4.5),
      ("quiet", "tint", 4.5), ("mark", "paper", 3),
    ])
  func contrasts(_ front: String, _ back: String, _ least: Double) throws {
    let tokens = try Self.tokens()
    let first = try #require(tokens[front])
    let second = try #require(tokens[back])
    #expect(Self.contrast(first.light, second.light) >= least)
    #expect(Self.contrast(first.dark, second.dark) >= least)
  }
}
