import BriefingModel
import Foundation
import FoundationXML
import Testing

@testable import SiteGenerator

/// Every chart of the briefing in `Content/`, in each of its languages.
@Suite("The charts of the shipped briefing")
struct ShippedChartsTests {
  private let pages: [MarkdownPage]

  init() async throws { pages = try await Self.composed.value }

  /// Composed once for all tests.
  private static let composed = Task<[MarkdownPage], any Error> {
    let library = Library(try await ShippedBriefingTests.briefing())
    let asOf = try #require(library.briefing.newestDate)
    return try library.briefing.site.languages.flatMap { language in
      Composer(
        library: library, book: try Fixture.book(language),
        map: SiteMap(language: language, mainLanguage: .english), asOf: asOf, downloads: [:]
      ).fixedPages()
    }
  }

  /// Each with the page that shows it.
  private var charts: [(page: MarkdownPage, chart: any Chart)] {
    pages.flatMap { page in
      page.charts.sorted { $0.key < $1.key }.map { (page, $0.value) }
    }
  }

  @Test("are of all kinds, in all languages")
  func kinds() {
    for language in Set(pages.map(\.language)) {
      let own = charts.filter { $0.page.language == language }.map(\.chart)
      #expect(own.contains { ($0 as? SeriesChart)?.form == .columns }, "\(language)")
      #expect(own.contains { ($0 as? SeriesChart)?.form == .points }, "\(language)")
      #expect(own.contains { ($0 as? SeriesChart)?.form == .ranks }, "\(language)")
      #expect(own.count { $0 is RowChart } >= 10, "\(language)")
      #expect(own.count { $0 is Sparkline } >= 4, "\(language)")
    }
  }

  @Test("have no label that is cut or lies on another, and nothing outside")
  func labelsStandFree() {
    for (page, chart) in charts {
      for width in ChartRules.widths {
        let drawing = chart.drawing(on: page.address, width: width)
        ChartRules.expectLabelsStandFree(drawing, "\(page.language) \(chart.id) \(width)")
        ChartRules.expectShapesWithin(drawing, "\(page.language) \(chart.id) \(width)")
      }
    }
  }

  @Test("draw no number without a way to its evidence")
  func marksLead() {
    for (page, chart) in charts where !(chart is Sparkline) {
      for width in ChartRules.widths {
        let marks = chart.drawing(on: page.address, width: width).marks
        #expect(marks.count == chart.numbers.count, "\(page.language) \(chart.id)")
        #expect(
          Set(marks.compactMap { $0.href?.split(separator: "#").last.map(String.init) })
            == Set(chart.numbers.map { RelativeLink.encoded($0.fragment) }), "\(chart.id)")
      }
    }
    // Small ones lead as a whole to the chart of their series.
    for page in pages {
      for (path, chart) in page.charts where chart is Sparkline {
        let text = page.segments.map(\.markdown).joined()
        #expect(text.contains("](\(path))]("), "\(path)")
      }
    }
  }

  @Test("have an accessible name and a description; links and pictures have names")
  func names() throws {
    for (page, chart) in charts {
      let html = chart.html(on: page.address)
      let reader = NameReader.read(html)
      #expect(reader.error == nil, "\(chart.id)")
      #expect(reader.pictures.count == (chart is Sparkline ? 1 : 2), "\(chart.id)")
      for picture in reader.pictures {
        let ids = (picture["aria-labelledby"] ?? "").split(separator: " ").map(String.init)
        #expect(ids.count == 2, "\(chart.id)")
        #expect(ids.allSatisfy { !(reader.texts[$0] ?? "").isEmpty }, "\(chart.id)")
      }
      #expect(reader.links.allSatisfy { !($0["aria-label"] ?? "").isEmpty }, "\(chart.id)")
      #expect(!chart.subtitle.isEmpty && !chart.sources.isEmpty && !chart.heading.isEmpty)
      let words = ([chart.heading, chart.subtitle, chart.sources] + chart.notes).joined(
        separator: " ")
      #expect(
        !words.contains("{") && !words.contains("  "), "\(page.language) \(chart.id): \(words)")
    }
  }

  @Test("have ids that stand once on each page")
  func ids() {
    for page in pages {
      let ids = page.charts.values.map(\.id)
      #expect(Set(ids).count == ids.count, "\(page.address.htmlPath)")
    }
  }

  @Test("use marks only that the stylesheet and the pictures of their own know")
  func styles() throws {
    let css = String(
      decoding: try #require(
        SiteInput.builtInTemplates.first { $0.path == "Templates/assets/style.css" }
      ).bytes, as: UTF8.self)
    let shapes = charts.flatMap { page, chart in
      let drawing = chart.drawing(on: page.address, width: ChartWidth.wide)
      return drawing.frame + drawing.marks.flatMap(\.shapes)
    }
    // Names of rows are plain text.
    let styles = Set(shapes.flatMap { $0.style.split(separator: " ").map(String.init) })
      .subtracting(["name"])
    #expect(styles.isSuperset(of: ["bar", "dot", "inexact", "bound", "target", "series", "base"]))
    for style in styles {
      #expect(css.contains(try Regex("\\.chart [^{]*\\.\(style)\\b")), "\(style)")
      #expect(Drawing.paperStyle.contains(try Regex("\\.\(style)\\b")), "\(style)")
    }
  }
}

/// Reads the names of pictures and links out of a chart's HTML.
private final class NameReader: NSObject, XMLParserDelegate {
  private(set) var pictures: [[String: String]] = []
  private(set) var links: [[String: String]] = []
  private(set) var texts: [String: String] = [:]
  private(set) var error: String?
  private var open: String?

  static func read(_ html: String) -> NameReader {
    let reader = NameReader()
    let parser = XMLParser(data: Data("<div>\(html)</div>".utf8))
    parser.delegate = reader
    if !parser.parse() { reader.error = parser.parserError.map { "\($0)" } ?? "no XML" }
    return reader
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    if name == "svg" { pictures.append(attributes) }
    if name == "a" { links.append(attributes) }
    open = ["title", "desc"].contains(name) ? attributes["id"] : nil
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if let open { texts[open, default: ""] += string }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) { open = nil }
}
