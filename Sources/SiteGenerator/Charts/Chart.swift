import BriefingModel
import Foundation

/// A picture of numbers with its words, drawn when the site is built.
protocol Chart: Sendable {
  /// Part of the ids of its elements.
  var id: String { get }
  /// What is to be seen, as a sentence.
  var heading: String { get }
  /// What is measured, in which unit, over which time.
  var subtitle: String { get }
  /// Who says so.
  var sources: String { get }
  /// What the marks mean, where that is not plain.
  var notes: [String] { get }
  /// The numbers drawn; those that one mark shows for several sources once.
  var numbers: [ChartNumber] { get }

  /// Places its parts.
  ///
  /// - Parameters:
  ///   - page: The page from which marks lead to their evidence; `nil` in a picture of its own.
  ///   - width: In CSS pixels. What does not fit is drawn wider.
  func drawing(on page: PageAddress?, width: Double) -> Drawing

  /// The chart in a page.
  func html(on page: PageAddress) -> String
}

/// A number as a chart shows it, with its bound and the place that supports it.
struct ChartNumber: Sendable {
  var low: Decimal
  var high: Decimal
  var bound: Figure.Bound
  /// The number as it stands beside its mark.
  var label: String
  /// Number, time and source in full.
  var name: String
  /// The page and the id on it that give the evidence.
  var target: PageAddress
  var fragment: String

  /// Whether the number is one value and exact.
  var isExact: Bool { bound == .exactly && low == high }

  /// A mark that leads to the evidence.
  func mark(_ shapes: [Drawing.Shape], on page: PageAddress?) -> Drawing.Mark {
    let href = page.map {
      RelativeLink.path(from: $0.folder, to: target.htmlPath) + "#" + RelativeLink.encoded(fragment)
    }
    return Drawing.Mark(href: href, name: name, shapes: shapes)
  }
}

/// The widths for which a chart is drawn: for columns of text, and for phones, so that its labels
/// keep their size.
enum ChartWidth {
  static let wide = 720.0
  static let narrow = 340.0
}

extension Chart {
  /// What is to be seen, what is measured, the drawing, notes and sources.
  func html(on page: PageAddress) -> String {
    let description = numbers.map(\.name).joined(separator: "; ")
    let drawings = [
      ("broad", ChartWidth.wide, drawing(on: page, width: ChartWidth.wide)),
      ("slim", ChartWidth.narrow, drawing(on: page, width: ChartWidth.narrow)),
    ]
    let isWide = drawings.contains { $0.2.width > $0.1 }
    var pictures = drawings.map { name, _, drawing in
      drawing.svg(
        id: "\(id)-\(name)", style: name, title: heading, description: description,
        keepsSize: isWide)
    }.joined(separator: "\n")
    if isWide {
      let name = HTMLText.attribute(heading)
      pictures =
        "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"\(name)\">\n\(pictures)\n</div>"
    }
    // A full stop of full width holds the space behind it.
    let words = (notes + [sources]).joined(separator: " ").replacing("。 ", with: "。")
    return """
      <figure class="chart" id="chart-\(HTMLText.attribute(id))">
      <figcaption><strong>\(XMLText.escaped(heading))</strong> \
      <span>\(XMLText.escaped(subtitle))</span></figcaption>
      \(pictures)
      <p>\(XMLText.escaped(words))</p>
      </figure>
      """
  }

  /// The chart as a picture of its own, with its words in it and the colours of paper.
  func file() -> String {
    drawing(on: nil, width: ChartWidth.wide)
      .svgFile(title: heading, subtitle: subtitle, source: sources)
  }
}
