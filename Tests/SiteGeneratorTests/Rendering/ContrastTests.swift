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

  /// What a chart's mark is told from the page by: its fill or its line.
  @Test("of every mark of charts stand out in light and in dark, on the page and on each other")
  func marks() throws {
    let file = try #require(
      SiteInput.builtInTemplates.first { $0.path == "Templates/assets/style.css" })
    let css = String(decoding: file.bytes, as: UTF8.self)
    let tokens = try Self.tokens()
    let paper = try #require(tokens["paper"])
    var seen: Set<String> = []
    for rule in css.matches(of: #/\.chart (?:\.(\w+)|:is\(([^)]*)\)|(text)) \{([^}]*)\}/#) {
      let names = [rule.1, rule.2, rule.3].compactMap { $0.map(String.init) }.joined()
        .split { !$0.isLetter }.map(String.init)
      // A grid helps the eye and says nothing that labels do not.
      if names == ["grid"] || names == ["inexact"] { continue }
      let colours = rule.4.matches(of: #/(?:fill|stroke): var\(--(\w+)\)/#).map { String($0.1) }
      let least = names == ["axis"] || names == ["text"] ? 4.5 : 3
      guard !colours.isEmpty else { continue }
      let contrasts = try colours.map { name in
        let colour = try #require(tokens[name])
        return min(
          Self.contrast(colour.light, paper.light), Self.contrast(colour.dark, paper.dark))
      }
      #expect(contrasts.max() ?? 0 >= least, "\(names)")
      seen.formUnion(names)
    }
    #expect(
      seen.isSuperset(of: ["text", "axis", "bar", "dot", "series", "bound", "target", "base"]))
    // What is not exact has the line of the accent round a pale fill: the line stands out on both.
    #expect(css.contains("color-mix(in oklab, var(--accent) 22%, var(--paper))"))
    let accent = try #require(tokens["accent"])
    for (line, page) in [(accent.light, paper.light), (accent.dark, paper.dark)] {
      #expect(Self.contrast(line, Self.mix(line, page, 0.22)) >= 3)
    }
  }

  /// Two colours in linear light, mixed in Oklab (Ottosson 2020).
  private static func mix(_ first: [Double], _ second: [Double], _ share: Double) -> [Double] {
    func apply(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
      matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
    }
    let cone = [
      [0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ]
    let light = [
      [4.0767416621, -3.3077115913, 0.2309699292], [-1.2684380046, 2.6097574011, -0.3413193965],
      [-0.0041960863, -0.7034186147, 1.7076147010],
    ]
    // Lightness and colour are linear in the cube roots, so the roots can be mixed themselves.
    let roots = zip(apply(cone, first), apply(cone, second)).map {
      cbrt($0) * share + cbrt($1) * (1 - share)
    }
    return apply(light, roots.map { $0 * $0 * $0 })
  }
}
