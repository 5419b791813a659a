import BriefingModel

// How pages of a build are written down for the next one.

extension RecordWriter {
  mutating func add(_ page: PageReuse.Page, key: Fingerprint) {
    add(key)
    let finished = page.finished
    add(finished.listed)
    add(finished.successor) { $0.add($1) }
    add(finished.anchors) { $0.add($1) }
    add(finished.links) { writer, link in
      writer.add(link.path)
      writer.add(link.fragment) { $0.add($1) }
      writer.add(link.location) { $0.add($1) }
    }
    add(finished.diagnostics) { $0.add($1) }
    add(finished.files) { writer, file in
      writer.add(file.path)
      writer.add(file.size)
      writer.add(file.fingerprint)
    }
  }

  mutating func add(_ diagnostic: Diagnostic) {
    add(diagnostic.severity.rawValue)
    add(diagnostic.code)
    add(diagnostic.location)
    add(diagnostic.message)
    add(diagnostic.help)
  }

  private mutating func add(_ page: Listings.ListedPage) {
    add(page.address)
    add(page.kind.rawValue)
    add(page.language.code)
    add(page.title)
    add(page.description)
    add(page.date) { $0.add($1.daysSinceEpoch) }
    add(page.isContinuation)
  }

  private mutating func add(_ address: PageAddress) {
    add(address.folder)
    add(address.name)
  }

  private mutating func add(_ location: SourceLocation) {
    add(location.path)
    add(location.line)
    add(location.column)
  }
}

extension RecordReader {
  mutating func page() throws(Damage) -> PageReuse.Page {
    let key = try fingerprint()
    return PageReuse.Page(
      key: key,
      finished: FinishedPage(
        listed: try listed(),
        successor: try optional { (reader) throws(Damage) in try reader.address() },
        anchors: try list { (reader) throws(Damage) in try reader.text() },
        links: try list { (reader) throws(Damage) in try reader.link() },
        diagnostics: try list { (reader) throws(Damage) in try reader.diagnostic() },
        files: try list { (reader) throws(Damage) in try reader.file() }))
  }

  mutating func diagnostic() throws(Damage) -> Diagnostic {
    guard let severity = Diagnostic.Severity(rawValue: try text()) else { throw Damage() }
    return Diagnostic(
      severity, try text(), at: try location(), try text(), help: try text())
  }

  private mutating func file() throws(Damage) -> FinishedPage.File {
    FinishedPage.File(kept: try text(), size: try number(), fingerprint: try fingerprint())
  }

  private mutating func link() throws(Damage) -> RenderedPage.Link {
    RenderedPage.Link(
      path: try text(), fragment: try optional { (reader) throws(Damage) in try reader.text() },
      location: try optional { (reader) throws(Damage) in try reader.location() })
  }

  private mutating func listed() throws(Damage) -> Listings.ListedPage {
    let address = try address()
    guard let kind = MarkdownPage.Kind(rawValue: try text()), let language = Language(try text())
    else { throw Damage() }
    return Listings.ListedPage(
      address: address, kind: kind, language: language, title: try text(),
      description: try text(),
      date: try optional { (reader) throws(Damage) in
        CalendarDate(daysSinceEpoch: try reader.number())
      }, isContinuation: try flag())
  }

  private mutating func address() throws(Damage) -> PageAddress {
    PageAddress(folder: try text(), name: try text())
  }

  private mutating func location() throws(Damage) -> SourceLocation {
    SourceLocation(path: try text(), line: try number(), column: try number())
  }
}
