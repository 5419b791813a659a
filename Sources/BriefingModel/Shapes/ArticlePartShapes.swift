extension Shape where Value == Source {
  /// Who published the text.
  static let source: Shape = .object("the source") { fields in
    let publisher = fields.required(
      "publisher", .localizedText,
      "the publisher's name as it calls itself; by language where it has names in several")
    let url = fields.optional("url", .webAddress, "the address of the original")
    let retrieved = fields.optional("retrieved", .date, "the day on which it was read")
    let rights = fields.optional(
      "rights", Shape<Source.Rights>.choice,
      "what may be published: cite (locators and digests only), quote (the supporting sentences)"
        + " or full")
    let file = fields.optional(
      "file", Shape<String>.text, "the text's file within the folder of source texts")
    if let file, let location = fields.location(ofValue: "file") {
      check(file, at: location, &fields)
    }
    let sha256 = fields.optional("sha256", .sha256, "SHA-256 of that file")
    // What stands there but cannot be read must not pass for left out: the checks of the evidence
    // would find fault with what follows from it.
    let isReadable =
      (rights != nil || !fields.has("rights")) && (file != nil || !fields.has("file"))
      && (sha256 != nil || !fields.has("sha256"))
    guard let publisher, isReadable else { return nil }
    return Source(
      publisher: publisher, url: url, retrieved: retrieved, rights: rights ?? .cite, file: file,
      sha256: sha256)
  }

  private static func check(_ file: String, at location: SourceLocation, _ fields: inout Fields) {
    let parts = file.split(separator: "/", omittingEmptySubsequences: false)
    let isSafe =
      !file.contains("\\") && !file.contains("\0")
      && parts.allSatisfy { !["", ".", ".."].contains($0) }
    if !isSafe {
      fields.report(
        .error(
          "file-leaves-folder", at: location,
          "\(Wording.quote(file)) is no file within the folder of source texts",
          help: "write its name from that folder on, as in vns-2025-11-25.txt"))
    }
  }
}

extension Shape where Value == Dateline {
  /// Where and when a report was filed.
  static let dateline: Shape = .object("the dateline") { fields in
    let place = fields.optional(
      "place", .entity(.entity(.place)), "the place: an id of places.yaml, or {name: as printed}")
    let date = fields.optional("date", .date, "the day")
    return Dateline(place: place, date: date)
  }
}

/// A milestone as its record writes it.
struct MilestoneRecord: Sendable {
  var id: Located<Slug>?
  var date: Period
  var label: LocalizedText
  var evidence: Located<Evidence>
  var location: SourceLocation
}

extension Shape where Value == MilestoneRecord {
  /// An event with its date.
  static let milestone: Shape = .object("the milestone") { fields in
    let id = fields.optional(
      "id", Shape<Slug>.slug.located,
      "its name within the article; made from the label where left out")
    let date = fields.required("date", .period, "when it happened or shall happen")
    let label = fields.required("label", .localizedText, "what happened, in your words")
    let evidence = fields.required(
      "evidence", .evidence, "its place in the source text, or “source”",
      missing: Shape<Located<Evidence>>.missing(of: "the milestone"))
    guard let location = fields.location, let date, let label, let evidence else { return nil }
    return MilestoneRecord(id: id, date: date, label: label, evidence: evidence, location: location)
  }
}

extension Shape where Value == ReviewItem {
  /// A doubt for the editor.
  static let reviewItem: Shape = .object("the review item") { fields in
    let code = fields.required(
      "code", Shape<String>.text, "a short stable name of the doubt, such as missing-number")
    let message = fields.required("message", .localizedText, "what is in doubt")
    let start = fields.optional(
      "start", .integer(0...Int.max), "where the doubtful words begin in the source text")
    let end = fields.optional(
      "end", .integer(0...Int.max), "where the doubtful words end, the end not included")
    guard let location = fields.location, let code, let message else { return nil }
    return ReviewItem(code: code, message: message, start: start, end: end, location: location)
  }
}

extension Shape where Value == LocatedMarkdown {
  /// Markdown by hand.
  static let markdown: Shape = Shape<LocalizedText>.localizedText.map { text, node, decoder in
    LocatedMarkdown(text: text, location: decoder.location(node.textPosition))
  }
}

extension DocumentNode {
  /// Where the first character of a text stands; of several texts, the first one's.
  fileprivate var textPosition: TextPosition {
    switch content {
    case .scalar(let scalar): scalar.textPosition
    case .mapping(let entries): entries.first?.value.textPosition ?? position
    case .sequence: position
    }
  }
}
