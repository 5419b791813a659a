import BriefingModel
import CommonMark

extension Composer {
  /// Where what an article states stands in its source, with how to cite it: a page beside the article's.
  func evidencePages(_ context: ArticleContext) -> [MarkdownPage] {
    let article = context.article
    guard article.entryCount > 0, map.has(.evidence) else { return [] }
    var first = MarkdownPage(
      article: article, kind: .evidence, address: map.evidencePage(article.slug), in: language)
    first.eyebrow = book.text(.sectionEvidence)
    first.description = book.text(.evidenceDescription, ["source": figures.source(article)])
    first.lead = Inline(first.description)
    let (title, _) = article.title.resolved(for: language)
    first.breadcrumbs =
      breadcrumbs(MarkdownPage.Reference(name: book.text(.titleArticles), address: map.articles))
      + [MarkdownPage.Reference(name: title, address: map.article(article.slug))]
    first.evidence = map.evidence(article.slug)
    let text = context.text

    return pages(of: article, first: first) { page, part in
      let address = page.address
      page.facts = evidenceFacts(of: article, from: address)
      let entries = evidenceEntries(of: part, on: page)
      var builder = MarkdownBuilder()
      let isFirst = address == first.address
      if isFirst { builder.paragraph(book.inline(article.source.rights.phrase)) }
      // A reader with the source at hand goes through it from the top.
      let inText = entries.filter { $0.start != nil }
        .sorted { ($0.start ?? 0, $0.anchor) < ($1.start ?? 0, $1.anchor) }
      add(inText, under: .gradeChecked, id: "checked", to: &builder)
      add(entries.filter { $0.start == nil }, under: .gradeCited, id: "cited", to: &builder)
      if isFirst, text != nil {
        builder.heading(2, id: "source-text", book.inline(.sectionSourceText))
      }
      page.add(builder)
      if isFirst, let text {
        page.segments.append(
          MarkdownPage.Segment(
            markdown: sourceText(text, of: article), origin: .composed,
            language: article.language == language ? nil : article.language))
      }
    }
  }

  /// A figure, statement or milestone with its place in the source.
  private struct EvidenceEntry {
    var anchor: String
    var start: Int?
    var paragraphs: [Inline]
  }

  private func add(
    _ entries: [EvidenceEntry], under heading: Phrase, id: String,
    to builder: inout MarkdownBuilder
  ) {
    guard !entries.isEmpty else { return }
    builder.heading(2, id: id, Inline(book.capitalised(book.text(heading))))
    builder.list(entries.map(\.paragraphs))
  }

  private func evidenceFacts(
    of article: Article, from address: PageAddress
  ) -> [MarkdownPage.Fact] {
    let source = article.source
    var facts = [
      MarkdownPage.Fact(
        name: book.text(.eyebrowArticle), value: articleLink(article, from: address)),
      MarkdownPage.Fact(name: book.text(.factPublisher), value: Inline(figures.source(article))),
    ]
    if let url = source.url {
      facts.append(
        MarkdownPage.Fact(
          name: book.text(.factOriginal), value: .link("\(host(of: url))", to: url)))
    }
    facts.append(
      MarkdownPage.Fact(
        name: book.text(.factLanguage), value: Inline(book.name(of: article.language))))
    facts.append(
      MarkdownPage.Fact(
        name: book.text(.factData),
        value: link("evidence.json", toFile: map.evidence(article.slug), from: address)))
    if let file = source.file, let digest = source.sha256 {
      facts.append(
        MarkdownPage.Fact(
          name: book.text(.factText),
          value: book.inline(
            .evidenceFile, ["file": Inline(file), "digest": "`\(Inline(markdown: digest))`"])))
    }
    return facts
  }

  private func evidenceEntries(of article: Article, on page: MarkdownPage) -> [EvidenceEntry] {
    var entries: [EvidenceEntry] = []
    for figure in article.figures {
      let entry = FigureEntry(figure, of: article, in: briefing)
      let cell = Inline(figures.cell(figure))
      let sentence = figures.sentence(entry)
      // A change has its number in the sentence.
      let cited = figure.change == nil ? named(sentence, cell) : sentence
      entries.append(
        evidenceEntry(
          Anchor.figure(figure.id), figure.evidence, of: article, on: page, words: nil,
          name: "\(strong: cell)", plain: figures.cell(figure), text: sentence, cited: cited))
    }
    for statement in article.statements {
      let quote = statement.quote.map {
        book.named(
          book.span(book.text(.quotationMarks, ["quote": $0]), in: statement.language),
          in: statement.language)
      }
      let summary = statement.summary.map { text($0) }
      let name = quote ?? summary ?? book.inline(.statementWithoutWords)
      entries.append(
        evidenceEntry(
          Anchor.statement(statement.id), statement.evidence, of: article, on: page,
          words: statement.quote, name: name,
          plain: statement.quote ?? statement.summary?[language] ?? statement.id.text,
          text: .empty, cited: name))
    }
    for milestone in article.milestones {
      let date = Inline(book.heading(milestone.date))
      let label = text(milestone.label)
      entries.append(
        evidenceEntry(
          Anchor.milestone(milestone.id), milestone.evidence, of: article, on: page, words: nil,
          name: "\(strong: date)", plain: book.heading(milestone.date), text: label,
          cited: book.inline(.milestoneDated, ["when": date, "what": label])))
    }
    return entries
  }

  /// - Parameter words: What of the source the page shows anyway: a direct quotation.
  private func evidenceEntry(
    _ anchor: String, _ evidence: Evidence, of article: Article, on page: MarkdownPage,
    words: String?, name: Inline, plain: String, text: Inline, cited: Inline
  ) -> EvidenceEntry {
    let target = map.article(article.slug).page(page.listPage?.number ?? 1)
    let place: Inline
    var start: Int?
    var shown = words
    switch evidence {
    case .source:
      place =
        article.source.url.map {
          book.inline(
            .evidenceCited, ["source": .link("\(article.source.publisher[language])", to: $0)])
        }
        ?? book.inline(
          .evidenceCitedNoLink, ["publisher": Inline(article.source.publisher[language])])
    case .text(let found):
      start = found.start
      shown = found.text ?? words
      place = self.place(found, in: article)
    }
    var ways: [Inline] = []
    func add(_ phrase: Phrase, _ address: String) {
      let word = book.text(phrase)
      ways.append(.link(Inline(word), to: address, name: "\(word): \(plain)"))
    }
    let fragment = "#\(RelativeLink.encoded(anchor))"
    let folder = page.address.folder
    add(.evidenceInArticle, RelativeLink.path(from: folder, to: target.markdownPath) + fragment)
    if let url = shown.flatMap({ Self.address(of: $0, in: article) }) {
      add(.evidenceInOriginal, url)
    }
    add(
      .evidenceRecord,
      RelativeLink.path(from: folder, to: map.evidence(article.slug)) + fragment)
    let head = Inline.anchor(name, id: Anchor.evidence(anchor))
    return EvidenceEntry(
      anchor: anchor, start: start,
      paragraphs: [
        text.isEmpty ? head : "\(head) \(text)", place.capitalised(book),
        "\(quiet: ways.joined(by: " · "))",
        citation(of: cited, in: article, at: target, anchor, from: page.address),
      ])
  }

  /// Paragraph, sentence, characters, the words where they may be shown, and their digest.
  private func place(_ place: TextEvidence, in article: Article) -> Inline {
    [
      book.inline(
        .evidencePlace,
        [
          "paragraph": Inline(String(place.paragraph)), "sentence": Inline(String(place.sentence)),
          "start": Inline(String(place.start)), "end": Inline(String(place.end)),
        ]),
      place.text.map {
        book.named(
          book.span(book.text(.quotationMarks, ["quote": $0]), in: article.language),
          in: article.language)
      } ?? .empty,
      book.inline(.evidenceDigest, ["digest": "`\(Inline(markdown: place.sha256))`"]),
    ].joined(by: " ")
  }

  /// The address of words in the original, by a text fragment (WICG), which browsers that know it show.
  private static func address(of words: String, in article: Article) -> String? {
    guard let url = article.source.url, !url.contains("#") else { return nil }
    // Hyphen, comma and ampersand have a meaning there.
    return url + "#:~:text="
      + RelativeLink.encoded(words).replacing("-", with: "%2D").replacing("/", with: "%2F")
  }

  /// How to cite something: what it says, its source and day, this briefing and the address of the thing.
  private func citation(
    of cited: Inline, in article: Article, at target: PageAddress, _ anchor: String,
    from address: PageAddress
  ) -> Inline {
    let path = "\(RelativeLink.path(from: "", to: target.htmlPath))#\(RelativeLink.encoded(anchor))"
    return book.inline(
      .evidenceCite,
      [
        "what": cited.withoutFullStop, "source": Inline(figures.source(article)),
        "site": text(briefing.site.title), "date": Inline(book.format(asOf)),
        "address": link(
          "\((baseURL ?? "") + path)", to: target, fragment: anchor, from: address),
      ])
  }

  /// The text of a source paragraph by paragraph, in which what supports something leads to it.
  private func sourceText(_ text: SourceText, of article: Article) -> String {
    let scalars = Array(text.text.unicodeScalars)
    let marks = article.marks
    var builder = MarkdownBuilder()
    for (index, range) in text.paragraphs.enumerated() {
      var words: [Inline] = []
      var position = range.lowerBound
      func add(upTo end: Int) {
        if position < end {
          words.append(
            Inline(
              markdown: MarkdownEscape.escaped(
                String(scalars: scalars[position..<end]), isFragment: true)))
        }
        position = end
      }
      for mark in marks where mark.place.overlaps(range) && mark.place.lowerBound >= position {
        add(upTo: mark.place.lowerBound)
        let end = min(mark.place.upperBound, range.upperBound)
        let target = map.evidencePage(article.slug).page(mark.page)
        words.append(
          link(
            Inline(
              markdown: MarkdownEscape.escaped(
                String(scalars: scalars[position..<end]), isFragment: true)),
            to: target, fragment: Anchor.evidence(mark.anchor),
            from: map.evidencePage(article.slug)))
        position = end
      }
      add(upTo: range.upperBound)
      let number = Inline.anchor("\(strong: "\(index + 1)")", id: "text-\(index + 1)")
      builder.paragraph("\(number) \(words.joined(by: ""))")
    }
    return builder.source
  }
}

extension Inline {
  /// Without the full stop at its end: it becomes a part of a sentence.
  fileprivate var withoutFullStop: Inline {
    guard let last = source.last, ".。".contains(last) else { return self }
    return Inline(markdown: String(source.dropLast()))
  }
}

extension Source.Rights {
  /// What readers are told of them.
  var phrase: Phrase {
    switch self {
    case .cite: .rightsCite
    case .quote: .rightsQuote
    case .full: .rightsFull
    }
  }
}

extension Article {
  /// A stretch of the source that supports something.
  fileprivate struct Mark {
    var place: Range<Int>
    var anchor: String
    var page: Int
  }

  /// All of them, by their place in the source.
  fileprivate var marks: [Mark] {
    var marks: [Mark] = []
    func add(_ evidence: Evidence, _ anchor: String, _ page: Int) {
      guard case .text(let place) = evidence else { return }
      marks.append(Mark(place: place.start..<place.end, anchor: anchor, page: page))
    }
    for (index, figure) in figures.enumerated() {
      add(figure.evidence, Anchor.figure(figure.id), page(ofFigure: index))
    }
    for (index, statement) in statements.enumerated() {
      add(statement.evidence, Anchor.statement(statement.id), page(ofStatement: index))
    }
    for (index, milestone) in milestones.enumerated() {
      add(milestone.evidence, Anchor.milestone(milestone.id), page(ofMilestone: index))
    }
    return marks.sorted { ($0.place.lowerBound, $0.anchor) < ($1.place.lowerBound, $1.anchor) }
  }
}
