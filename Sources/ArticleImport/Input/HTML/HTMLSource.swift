import BriefingModel

/// A saved page: the article's text among menus, captions and related news, and what the head says.
enum HTMLSource {
  static func read(_ bytes: [UInt8], path: String) throws(SourceDocumentError) -> SourceDocument {
    let bytes = try HTMLEncoding.utf8(bytes, path: path)
    guard !HTMLTagScan.exceedsLimit(bytes) else { throw .wideTag(path) }
    guard let page = HTMLParser.page(bytes) else { throw .noArticle(path) }
    let head = HTMLHead(of: page)
    let survey = HTMLSurvey(page)
    guard let article = HTMLArticle(of: survey, headline: head.headline) else {
      throw survey.weight[page.root] == 0 ? .empty(path) : .noArticle(path)
    }
    let text = text(of: article, in: survey, head: head)
    guard !text.isEmpty else { throw .noArticle(path) }
    return SourceDocument(
      text: text, title: head.title, date: head.date, publisher: head.publisher,
      language: SourceDocument.confirmed(head.language, by: text), url: head.url)
  }

  /// The text of a piece of HTML within something else.
  static func text(ofFragment html: String) -> String {
    guard let page = HTMLParser.page(Array(html.utf8)) else { return "" }
    return joined(
      HTMLText.paragraphs(of: page.root, in: HTMLSurvey(page), headline: nil, isJapanese: false))
  }

  private static func text(
    of article: HTMLArticle, in survey: HTMLSurvey, head: HTMLHead
  ) -> String {
    let isJapanese = head.language == .japanese
    var paragraphs: [HTMLText.Paragraph] = []
    for body in article.bodies {
      paragraphs += HTMLText.paragraphs(
        of: body, in: survey, headline: head.headline, isJapanese: isJapanese)
    }
    paragraphs = HTMLAsides.removed(from: paragraphs)
    if let first = paragraphs.first, first.flow.text == head.title { paragraphs.removeFirst() }
    let text = joined(paragraphs)
    guard let lead = article.lead.map(survey.page.line), !text.contains(lead.prefix(60)) else {
      return text
    }
    return lead + "\n\n" + text
  }

  /// Paragraphs parted by blank lines.
  private static func joined(_ paragraphs: [HTMLText.Paragraph]) -> String {
    paragraphs.map(\.flow.text).joined(separator: "\n\n")
  }
}
