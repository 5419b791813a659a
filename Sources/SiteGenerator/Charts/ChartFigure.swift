import BriefingModel

extension SeriesChart {
  /// The widths for which a chart is drawn: for columns of text, and for phones, so that its labels
  /// keep their size.
  private static let widths = (wide: 720.0, narrow: 340.0)

  /// The chart in a page: what is to be seen, what is measured, the drawing, sources and notes.
  func html(on page: PageAddress) -> String {
    let description = points.map(\.name).joined(separator: "; ")
    func svg(_ name: String, _ width: Double) -> String {
      SeriesChartDrawing.draw(self, on: page, width: width)
        .svg(id: "\(id)-\(name)", style: name, title: heading, description: description)
    }
    let attribute = HTMLText.attribute(id)
    return """
      <figure class="chart" id="chart-\(attribute)">
      <figcaption><strong>\(XMLText.escaped(heading))</strong> \
      <span>\(XMLText.escaped(subtitle))</span></figcaption>
      \(svg("broad", Self.widths.wide))
      \(svg("slim", Self.widths.narrow))
      <p>\(XMLText.escaped((notes + [sources]).joined(separator: " ")))</p>
      </figure>
      """
  }

  /// The chart as a picture of its own, with its words in it and the colours of paper.
  func file() -> String {
    SeriesChartDrawing.draw(self, on: nil, width: Self.widths.wide)
      .svgFile(title: heading, subtitle: subtitle, source: sources)
  }
}
