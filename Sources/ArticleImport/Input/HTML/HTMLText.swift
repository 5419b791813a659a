/// The text of an element, paragraph by paragraph.
struct HTMLText {
  /// A piece of text on lines of its own, with what tells a caption or a pointer to other news from it.
  struct Paragraph {
    var flow = TextFlow()
    /// The letters in links.
    var linkWeight = 0
    /// The letters in small or slanted type, or in the middle of the line.
    var quietWeight = 0
    /// Whether a picture stands in it or right before it.
    var isAtImage = false
    var isHeading = false
  }

  private var paragraphs: [Paragraph] = []
  private let survey: HTMLSurvey
  private var current = Paragraph()
  /// The line breaks since the last text.
  private var breaks = 0
  private var isAfterImage = false
  /// How many open elements are links, quiet, preformatted, headings.
  private var links = 0
  private var quiet = 0
  private var preformatted = 0
  private var headings = 0
  /// The cells that hold a few words, whose blocks are no paragraphs.
  private var shortCells = 0
  private let isJapanese: Bool

  private init(_ survey: HTMLSurvey, isJapanese: Bool) {
    self.survey = survey
    self.isJapanese = isJapanese
  }

  /// The paragraphs of an element.
  ///
  /// - Parameters:
  ///   - headline: An element that is left out.
  ///   - isJapanese: Whether quotations without marks get Japanese ones.
  static func paragraphs(
    of element: Int, in survey: HTMLSurvey, headline: Int?, isJapanese: Bool
  ) -> [Paragraph] {
    var text = HTMLText(survey, isJapanese: isJapanese)
    survey.walk(element) { index in
      index != headline && text.begin(index)
    } end: { index in
      if let element = survey.page.element(index) { text.end(element, at: index) }
    }
    text.close()
    return text.paragraphs
  }

  // MARK: Walk

  private mutating func begin(_ index: Int) -> Bool {
    switch survey.page.nodes[index].content {
    case .text(let text):
      add(text, weight: survey.weight[index])
      return true
    case .element(let element):
      guard !isPassedOver(element, at: index) else {
        closeBlock(element)
        return false
      }
      beginBlock(element, at: index)
      count(element, by: 1)
      switch element.name {
      case "br": addBreak()
      case "img", "picture", "amp-img": seeImage()
      case "q": add(isJapanese ? "「" : "“", weight: 1)
      case "sup":
        if let raised = Self.raised(survey.page.line(of: index)) {
          add(raised, weight: 1)
          count(element, by: -1)
          return false
        }
      default: break
      }
      return true
    }
  }

  private mutating func end(_ element: HTMLPage.Element, at index: Int) {
    if element.name == "q" { add(isJapanese ? "」" : "”", weight: 1) }
    count(element, by: -1)
    endBlock(element, at: index)
  }

  private mutating func count(_ element: HTMLPage.Element, by one: Int) {
    if element.name == "a", element.attribute("href") != nil { links += one }
    if Self.isQuiet(element) { quiet += one }
    if element.name == "pre" { preformatted += one }
    if HTMLBlocks.headings.contains(element.name) { headings += one }
  }

  private static func isQuiet(_ element: HTMLPage.Element) -> Bool {
    switch element.name {
    case "em", "i", "small", "cite", "center": true
    default:
      element.attribute("align")?.lowercased() == "center"
        || element.attribute("style")?.lowercased().filter { $0 != " " }
          .contains("text-align:center") ?? false
    }
  }

  /// Lists and tables that are no part of the report: other news, and captions laid out as a table.
  private func isPassedOver(_ element: HTMLPage.Element, at index: Int) -> Bool {
    switch element.name {
    case "ul", "ol", "dl": survey.isMostlyLinks(index)
    case "table": survey.hasImage(index) && survey.weight[index] <= 300
    case "sup", "sub": survey.isMostlyLinks(index)
    default: false
    }
  }

  // MARK: Text

  private mutating func add(_ text: String, weight: Int) {
    if weight > 0 {
      if breaks == 1 { current.flow.addLineBreak() }
      breaks = 0
      if current.flow.isEmpty {
        current.isAtImage = current.isAtImage || isAfterImage
        current.isHeading = headings > 0
      }
      isAfterImage = false
    }
    if preformatted > 0 { current.flow.addPreformatted(text) } else { current.flow.add(text) }
    if links > 0 { current.linkWeight += weight }
    if quiet > 0 { current.quietWeight += weight }
  }

  /// One line break parts lines, two part paragraphs.
  private mutating func addBreak() {
    guard shortCells == 0 else { return current.flow.addSpace() }
    breaks += 1
    if breaks == 2 { close() }
  }

  private mutating func seeImage() {
    if current.flow.isEmpty { isAfterImage = true } else { current.isAtImage = true }
  }

  /// Digits that are set higher: a power or the number of a note, and no part of the number before.
  private static func raised(_ text: String) -> String? {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹".unicodeScalars)
    var raised = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9": raised.append(digits[Int(scalar.value) - 0x30])
      case "-", "−": raised.append("⁻")
      default: return nil
      }
    }
    return raised.isEmpty || raised.count > 4 ? nil : String(raised)
  }

  // MARK: Blocks

  private mutating func beginBlock(_ element: HTMLPage.Element, at index: Int) {
    switch element.name {
    case "td", "th":
      if isShortCell(index) {
        shortCells += 1
        // Cells are parted so that no number of one runs into that of the next.
        if shortCells > 1 {
          current.flow.addSpace()
        } else if !current.flow.isEmpty {
          current.flow.add("; ")
        }
      } else if shortCells == 0 {
        close()
      }
    default: closeBlock(element)
    }
  }

  private mutating func endBlock(_ element: HTMLPage.Element, at index: Int) {
    switch element.name {
    case "td", "th":
      if isShortCell(index) { shortCells -= 1 } else if shortCells == 0 { close() }
    default: closeBlock(element)
    }
  }

  private func isShortCell(_ index: Int) -> Bool { survey.weight[index] <= 80 }

  private mutating func closeBlock(_ element: HTMLPage.Element) {
    guard HTMLBlocks.all.contains(element.name) else { return }
    if shortCells > 0 { current.flow.addSpace() } else { close() }
  }

  /// Ends a paragraph where there is one.
  private mutating func close() {
    breaks = 0
    if !current.flow.isEmpty { paragraphs.append(current) }
    current = Paragraph()
  }
}
