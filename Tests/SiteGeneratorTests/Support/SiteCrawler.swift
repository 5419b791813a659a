import Foundation
import FoundationXML

@testable import SiteGenerator

/// Reads the HTML files of a site as a browser would find them, without help of the program that wrote
/// them: the ids of each page, what it links and what it loads. Pages are XML too, so an XML parser reads
/// them, and a page that is none is found here.
struct SiteCrawler {
  struct Page {
    var ids: [String] = []
    /// Values of `href`.
    var links: [String] = []
    /// Addresses that a browser requests by itself.
    var loads: [String] = []
    var headings: [String] = []
    var parseError: String?
  }

  let files: Set<String>
  private(set) var pages: [String: Page] = [:]

  init(_ bundle: OutputBundle) {
    files = Set(bundle.paths)
    for path in bundle.paths where path.hasSuffix(".html") {
      pages[path] = PageReader.read(bundle.files[path] ?? [])
    }
  }

  /// Every link or load that leads nowhere, or to another host by itself.
  func problems() -> [String] {
    pages.keys.sorted().flatMap { path -> [String] in
      guard let page = pages[path] else { return [] }
      var problems = page.parseError.map { ["\(path): \($0)"] } ?? []
      for id in Dictionary(grouping: page.ids, by: \.self) where id.value.count > 1 {
        problems.append("\(path): id \(id.key) stands \(id.value.count) times")
      }
      problems += page.links.compactMap { problem(of: $0, on: path, isLoaded: false) }
      problems += page.loads.compactMap { problem(of: $0, on: path, isLoaded: true) }
      return problems
    }
  }

  private func problem(of address: String, on path: String, isLoaded: Bool) -> String? {
    if address.hasPrefix("https://") || address.hasPrefix("http://") || address.hasPrefix("mailto:")
    {
      return isLoaded ? "\(path): loads \(address)" : nil
    }
    if address.hasPrefix("/") { return "\(path): \(address) is absolute" }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    var segments = path.split(separator: "/").dropLast().map(String.init)
    if parts[0].isEmpty {
      segments = path.split(separator: "/").map(String.init)
    } else {
      for segment in parts[0].split(separator: "/") {
        if segment == ".." {
          if segments.popLast() == nil { return "\(path): \(address) leads out of the site" }
        } else {
          segments.append(segment.removingPercentEncoding ?? String(segment))
        }
      }
    }
    let target = segments.joined(separator: "/")
    guard files.contains(target) else { return "\(path): \(address) leads to no file" }
    if parts.count == 2, let page = pages[target] {
      let id = parts[1].removingPercentEncoding ?? String(parts[1])
      if !page.ids.contains(id) { return "\(path): \(address) leads to no id" }
    }
    return nil
  }
}

private final class PageReader: NSObject, XMLParserDelegate {
  private var page = SiteCrawler.Page()

  static func read(_ bytes: [UInt8]) -> SiteCrawler.Page {
    let reader = PageReader()
    // cmark-gfm writes these attributes of notes without a value, which XML does not know.
    var text = String(decoding: bytes, as: UTF8.self)
    for name in ["data-footnotes", "data-footnote-ref", "data-footnote-backref"] {
      text = text.replacing(" \(name)", with: " \(name)=\"\"")
    }
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    if !parser.parse() {
      reader.page.parseError =
        "line \(parser.lineNumber): \(parser.parserError.map { "\($0)" } ?? "no XML")"
    }
    return reader.page
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    if let id = attributes["id"] { page.ids.append(id) }
    if name == "a" || name == "area", let href = attributes["href"] { page.links.append(href) }
    if name == "link", let href = attributes["href"] {
      // Only these are fetched by themselves; canonical and alternate name addresses.
      let relation = attributes["rel"] ?? ""
      let isLoaded = ["stylesheet", "icon", "preload"].contains { relation.contains($0) }
      if isLoaded { page.loads.append(href) } else { page.links.append(href) }
    }
    if let source = attributes["src"] { page.loads.append(source) }
    if ["h1", "h2", "h3", "h4"].contains(name) { page.headings.append(name) }
  }
}
