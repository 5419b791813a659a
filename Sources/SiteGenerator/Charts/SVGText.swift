import Foundation

extension Drawing {
  /// The drawing as an SVG element in HTML, with a name and a description.
  ///
  /// - Parameter keepsSize: Whether it has its own size, instead of that of its column.
  func svg(
    id: String, style: String, title: String, description: String, keepsSize: Bool = false
  ) -> String {
    let size = "\(Self.number(width)) \(Self.number(height))"
    var text = "<svg class=\"\(style)\" viewBox=\"0 0 \(size)\""
    if keepsSize { text += " width=\"\(Self.number(width))\"" }
    // What leads nowhere is a picture to those who do not see it.
    if !marks.contains(where: { $0.href != nil }) { text += " role=\"img\"" }
    text += " aria-labelledby=\"\(id)-title \(id)-desc\">\n"
    text += "<title id=\"\(id)-title\">\(XMLText.escaped(title))</title>\n"
    text += "<desc id=\"\(id)-desc\">\(XMLText.escaped(description))</desc>\n"
    text += "<g aria-hidden=\"true\">\(frame.map(Self.element).joined())</g>\n"
    for mark in marks { text += Self.group(mark) + "\n" }
    return text + "</svg>"
  }

  /// The drawing as a file, with its words above and below it.
  func svgFile(title: String, subtitle: String, source: String) -> String {
    var y = 0.0
    func block(_ text: String, size: Double, style: String) -> String {
      let lines = TextWidth.lines(text, within: width / size)
      return lines.map { line in
        y += (size * 1.3).rounded()
        return
          "<text class=\"\(style)\" x=\"0\" y=\"\(Self.number(y))\">\(XMLText.escaped(line))</text>"
      }.joined(separator: "\n")
    }
    let head =
      block(title, size: 16, style: "title") + "\n"
      + block(subtitle, size: Label.size, style: "axis")
    y += 10
    let top = y
    y += height
    let foot = block(source, size: Label.size, style: "axis")
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="-6 0 \(Self.number(width + 12)) \(Self.number(y + 8))" \
      role="img" aria-labelledby="title">
      <title id="title">\(XMLText.escaped(title))</title>
      <style>\(Self.paperStyle)</style>
      <rect class="paper" x="-6" width="100%" height="100%"/>
      \(head)
      <g transform="translate(0 \(Self.number(top)))">\(frame.map(Self.element).joined())
      \(marks.map(Self.group).joined(separator: "\n"))</g>
      \(foot)
      </svg>

      """
  }

  /// The colours of the light scheme; a file has no stylesheet beside it.
  static let paperStyle = """
    text { font: \(number(Label.size))px "Noto Sans", "Segoe UI", Roboto, Arial, sans-serif; fill: #1c1a18 }
    .title { font-size: 16px; font-weight: 700 } .paper { fill: #fff } .axis { fill: #5d5853 }
    .value { font-weight: 600 } .grid { stroke: #dcd7d1 } .base { stroke: #1c1a18 }
    .series { stroke: #a8161e; stroke-width: 2 } .bar, .dot { fill: #a8161e; stroke: #a8161e }
    .inexact { fill: #f0cfd0; stroke: #a8161e; stroke-dasharray: 3 2 }
    .bound { fill: none; stroke: #1c1a18; stroke-width: 1.5 } .target { fill: #fff; stroke: #1c1a18; stroke-width: 2 }
    """

  private static func group(_ mark: Mark) -> String {
    let name = XMLText.escaped(mark.name)
    guard let href = mark.href else {
      return "<g><title>\(name)</title>\(mark.shapes.map(element).joined())</g>"
    }
    // A label stands beside the link: its number lacks the unit, and a link's name must hold the words seen
    // in it (WCAG 2.5.3).
    let labels = mark.shapes.filter(\.isLabel).map(element).joined()
    let shapes = mark.shapes.filter { !$0.isLabel }.map(element).joined()
    return
      "<a href=\"\(XMLText.escaped(href))\" aria-label=\"\(name)\"><title>\(name)</title>\(shapes)</a>"
      + (labels.isEmpty ? "" : "<g aria-hidden=\"true\">\(labels)</g>")
  }

  private static func element(_ shape: Shape) -> String {
    switch shape {
    case .line(let x1, let y1, let x2, let y2, let style):
      return
        "<line class=\"\(style)\" x1=\"\(number(x1))\" y1=\"\(number(y1))\" x2=\"\(number(x2))\" y2=\"\(number(y2))\"/>"
    case .rectangle(let box, let style):
      return
        "<rect class=\"\(style)\" x=\"\(number(box.x))\" y=\"\(number(box.y))\" width=\"\(number(box.width))\" height=\"\(number(box.height))\"/>"
    case .circle(let x, let y, let radius, let style):
      return
        "<circle class=\"\(style)\" cx=\"\(number(x))\" cy=\"\(number(y))\" r=\"\(number(radius))\"/>"
    case .path(let points, let style):
      let data = points.enumerated().map { index, point in
        "\(index == 0 ? "M" : "L")\(number(point.x)) \(number(point.y))"
      }.joined()
      return "<path class=\"\(style)\" d=\"\(data)\"/>"
    case .label(let label):
      let anchor = label.anchor == .start ? "" : " text-anchor=\"\(label.anchor.rawValue)\""
      return
        "<text class=\"\(label.style)\" x=\"\(number(label.x))\" y=\"\(number(label.y))\"\(anchor)>\(XMLText.escaped(label.text))</text>"
    }
  }

  /// A tenth of a pixel is as fine as anybody sees.
  private static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let whole = tenths / 10
    let rest = abs(tenths % 10)
    let sign = tenths < 0 && whole == 0 ? "-" : ""
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }
}
