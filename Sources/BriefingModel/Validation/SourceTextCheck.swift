/// Whether the texts of `Content/sources/` may be published, and are those that the records rest on.
enum SourceTextCheck {
  static func diagnostics(_ texts: [SourceText], articles: [Article]) -> [Diagnostic] {
    let users = Dictionary(grouping: articles.filter { $0.source.file != nil }) {
      $0.source.file ?? ""
    }
    return texts.flatMap { text -> [Diagnostic] in
      guard let articles = users[text.name] else { return [unused(text)] }
      let scalars = Array(text.text.unicodeScalars)
      return articles.flatMap { article in
        article.source.rights == .full
          ? check(article, against: text, scalars) : [notAllowed(text, article)]
      }
    }
  }

  private static func check(
    _ article: Article, against text: SourceText, _ scalars: [Unicode.Scalar]
  ) -> [Diagnostic] {
    if let sha256 = article.source.sha256, sha256 != text.sha256 {
      return [changed(text, article)]
    }
    let evidence =
      article.figures.map { ($0.evidence, $0.location) }
      + article.statements.map { ($0.evidence, $0.location) }
      + article.milestones.map { ($0.evidence, $0.location) }
    return evidence.compactMap { evidence, location in
      guard case .text(let place) = evidence else { return nil }
      let isThere =
        place.end <= scalars.count
        && Digest.hex(String(scalars: scalars[place.start..<place.end]).utf8) == place.sha256
      return isThere ? nil : notThere(text, at: location)
    }
  }

  private static func unused(_ text: SourceText) -> Diagnostic {
    .warning(
      "unused-file", at: SourceLocation(path: text.path), "no article names this text",
      help: "write “file: \(text.name)” under “source” of the article that was made from it")
  }

  private static func notAllowed(_ text: SourceText, _ article: Article) -> Diagnostic {
    .warning(
      "text-not-published", at: SourceLocation(path: text.path),
      "\(article.location.path) does not allow to publish this text: its rights are"
        + " “\(article.source.rights)”",
      help: "keep it in SourceTexts/, or write “rights: full” if it may be published as a whole")
  }

  private static func changed(_ text: SourceText, _ article: Article) -> Diagnostic {
    .error(
      "source-changed", at: article.location,
      "\(text.path) is not the text that the record was made from",
      help:
        "restore it, or check the record with “briefing verify” and set “sha256: \(text.sha256)”"
    )
  }

  private static func notThere(_ text: SourceText, at location: SourceLocation) -> Diagnostic {
    .error(
      "evidence-changed", at: location,
      "the words of the evidence do not stand at its place in \(text.path)",
      help: "run “briefing verify”, which finds words that have moved")
  }
}
