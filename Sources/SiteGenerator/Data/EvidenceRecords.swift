import BriefingModel

/// Where an article's figures, statements and milestones stand in its source, as annotations by the
/// W3C Web Annotation Data Model (Recommendation of 23 February 2017).
///
/// The record of each is named by the same fragment as its place on the article's page:
/// `evidence.json#figure-trade-2024`.
struct EvidenceRecords: Sendable {
  let article: Article
  let figures: FigurePhrases
  /// The address of the licence of the briefing's own words and data.
  let licence: String?

  private var language: Language { figures.book.language }

  /// The annotations of the article, one page of them.
  var json: String {
    var json = JSONText()
    json.object { page in
      page.string("@context", "http://www.w3.org/ns/anno.jsonld")
      page.string("id", "evidence.json")
      page.string("type", "AnnotationPage")
      page.array("items") { items in
        for (index, figure) in article.figures.enumerated() {
          let text = "\(figures.cell(figure)), \(figure.label[language])"
          items.object {
            self.add(
              text, Anchor.figure(figure.id), on: article.page(ofFigure: index), figure.evidence,
              to: &$0)
          }
        }
        for (index, statement) in article.statements.enumerated() {
          let text = statement.quote ?? statement.summary?[language] ?? statement.id.text
          items.object {
            self.add(
              text, Anchor.statement(statement.id), on: article.page(ofStatement: index),
              statement.evidence, to: &$0)
          }
        }
        for (index, milestone) in article.milestones.enumerated() {
          items.object {
            self.add(
              milestone.label[language], Anchor.milestone(milestone.id),
              on: article.page(ofMilestone: index), milestone.evidence, to: &$0)
          }
        }
      }
    }
    return json.text + "\n"
  }

  private func add(
    _ text: String, _ anchor: String, on page: Int, _ evidence: Evidence, to json: inout JSONText
  ) {
    let fragment = "#\(RelativeLink.encoded(anchor))"
    json.string("type", "Annotation")
    json.string("id", fragment)
    json.string("motivation", "describing")
    if let licence { json.string("rights", licence) }
    json.array("body") { bodies in
      bodies.object { body in
        body.string("type", "TextualBody")
        body.string("value", text)
        body.string("language", language.code)
      }
      // The thing itself, where people read it.
      bodies.object { body in
        body.string("id", PageAddress(folder: "").page(page).htmlPath + fragment)
        body.string("format", "text/html")
      }
    }
    json.object("target") { target in
      target.string("source", source)
      guard case .text(let place) = evidence else { return }
      target.array("selector") { selectors in
        selectors.object { position in
          position.string("type", "TextPositionSelector")
          position.number("start", place.start)
          position.number("end", place.end)
        }
        if let words = place.text {
          selectors.object { quote in
            quote.string("type", "TextQuoteSelector")
            quote.string("exact", words)
          }
        }
      }
      // Beyond the model: what the words must hash to where they may not be shown.
      target.string("sha256", place.sha256)
    }
  }

  /// The address of the source, or a name of its text by what it holds.
  private var source: String {
    if let url = article.source.url { return url }
    if let sha256 = article.source.sha256 { return "urn:sha256:\(sha256)" }
    return "urn:briefing:source:\(RelativeLink.encoded(article.slug.text))"
  }
}
