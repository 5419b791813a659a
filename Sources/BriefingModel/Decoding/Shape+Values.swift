import Foundation

extension Shape {
  /// A text that a type of value reads, or says why it cannot.
  ///
  /// - Parameter pattern: what a schema can say about the text: less than the type, never more.
  fileprivate static func notation(
    _ expected: String, pattern: String, format: String? = nil, name: String,
    _ read: @escaping @Sendable (String, Decoder, SourceLocation) -> Value?
  ) -> Shape {
    Shape(
      decode: { node, decoder in
        guard let text = decoder.text(of: node, expected: expected) else { return nil }
        return read(text, decoder, decoder.location(node.position))
      },
      schema: { _ in
        var members: [(String, JSONValue)] = [
          ("type", .string("string")), ("pattern", .string(pattern)),
        ]
        if let format { members.append(("format", .string(format))) }
        return .object(members)
      }
    ).named(name)
  }
}

extension Shape where Value == Slug {
  /// The pattern of a slug in a schema: no hyphen at an end, none beside another, no space or slash.
  static let pattern: String = "^[^\\s/\\\\.\\-A-Z]+(-[^\\s/\\\\.\\-A-Z]+)*$"

  /// An id or the part of an address.
  static let slug: Shape = .notation("an id", pattern: pattern, name: "slug") {
    text, decoder, location in
    // Composed, so that the same name has the same bytes whichever machine typed it.
    if let slug = Slug(text.composed) { return slug }
    decoder.report(problem(text, at: location))
    return nil
  }

  /// The id of another thing, to be looked up when all files are read.
  static func reference(_ target: Reference.Target) -> Shape {
    slug.map { id, node, decoder in
      decoder.refer(
        Reference(target: target, id: id, location: decoder.location(node.position)))
      return id
    }
  }

  static func problem(_ text: String, at location: SourceLocation) -> Diagnostic {
    if text.contains("/") || text.contains("\\") || text.contains("..") {
      return .error(
        "slug-leaves-folder", at: location,
        "\(Wording.quote(text)) would lead out of the folder of the page",
        help: "write letters and digits joined by single hyphens, as in quang-ninh")
    }
    if text.utf8.count > Slug.maximumLength {
      return .error(
        "bad-slug", at: location,
        "\(Wording.quote(text)) is longer than the \(Slug.maximumLength) bytes of an id",
        help: "shorten it")
    }
    let suggestion = Slug(folding: text).map { "write \(Wording.quote($0.text))" }
    return .error(
      "bad-slug", at: location, "\(Wording.quote(text)) is no id",
      help: suggestion ?? "write letters and digits joined by single hyphens, as in quang-ninh")
  }
}

extension Shape where Value == CalendarDate {
  /// A day.
  static let date: Shape = .notation(
    "a day as in 2025-11-25", pattern: "^\\d{4}-\\d{2}-\\d{2}$", format: "date", name: "date"
  ) { text, decoder, location in
    if let date = CalendarDate(text) { return date }
    decoder.report(
      .error(
        "bad-date", at: location, "\(Wording.quote(text)) is no day of the calendar",
        help: "write year, month and day as in 2025-11-25"))
    return nil
  }
}

extension Shape where Value == Period {
  /// A time, as exactly as the source says it.
  static let period: Shape = .notation(
    "a period as in 2025-01-31, 2025-01, 2024, 2023-Q1, FY2023 or 1992/2013",
    pattern: "^(\\.\\.|(FY)?\\d{4}(-(\\d{2}(-\\d{2})?|Q[1-4]|H[12]))?)"
      + "(/(\\.\\.|(FY)?\\d{4}(-(\\d{2}(-\\d{2})?|Q[1-4]|H[12]))?))?$",
    name: "period"
  ) { text, decoder, location in
    do throws(Period.ParseError) {
      return try Period(text)
    } catch {
      decoder.report(problem(error, text, at: location))
      return nil
    }
  }

  private static func problem(
    _ error: Period.ParseError, _ text: String, at location: SourceLocation
  ) -> Diagnostic {
    switch error {
    case .notation:
      .error(
        "bad-period", at: location, "\(Wording.quote(text)) is no period",
        help: "write 2025-01-31, 2025-01, 2024, 2023-Q1, 2012-H1, FY2023, 1992/2013, 2026/.. or"
          + " ../2045")
    case .nonexistent:
      .error(
        "bad-period", at: location,
        "\(Wording.quote(text)) names a day, month, quarter or half that does not exist",
        help: "check it against a calendar")
    case .endsBeforeItStarts:
      .error(
        "period-ends-early", at: location,
        "the period \(Wording.quote(text)) ends before it starts",
        help: "write the earlier part first")
    }
  }
}

extension Shape where Value == Unit {
  /// A unit; that a counted one exists is looked up when all files are read.
  static let unit: Shape = .notation(
    "a unit", pattern: "^([A-Z]{3}|[^\\s/\\\\.\\-A-Z]+(-[^\\s/\\\\.\\-A-Z]+)*)$", name: "unit"
  ) { text, decoder, location in
    switch Unit(text.composed) {
    case nil:
      decoder.report(problem(text, at: location))
      return nil
    case .counted(let id)?:
      decoder.refer(Reference(target: .unit, id: id, location: location))
      return .counted(id)
    case let unit?:
      return unit
    }
  }

  private static func problem(_ text: String, at location: SourceLocation) -> Diagnostic {
    let isCode = text.utf8.count == 3 && text.utf8.allSatisfy { 0x41...0x5A ~= $0 }
    return .error(
      "bad-unit", at: location,
      isCode
        ? "no currency has the code \(Wording.quote(text))" : "\(Wording.quote(text)) is no unit",
      help:
        "write a code of ISO 4217 as in USD, percent, percentage-point, rank, years, year, or an"
        + " id of “units” in Content/indicators.yaml")
  }
}

extension Shape where Value == Language {
  /// A language by its tag.
  static let language: Shape = .notation(
    "a language", pattern: KeyShape<Language>.language.pattern, name: "language"
  ) { text, decoder, location in
    if let language = Language(text) { return language }
    decoder.report(problem(text, at: location))
    return nil
  }

  static func problem(_ text: String, at location: SourceLocation) -> Diagnostic {
    .error(
      "bad-language", at: location, "\(Wording.quote(text)) is no tag of a language",
      help: "write a tag of two or three letters, as in en, vi or ja")
  }
}

extension KeyShape where Key == Language {
  /// Languages as keys.
  static let language: KeyShape = KeyShape(
    read: { Language($0) },
    problem: { Shape<Language>.problem($0, at: $1) },
    pattern: "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$", example: "en")
}

extension KeyShape where Key == Slug {
  /// Ids as keys.
  static let slug: KeyShape = KeyShape(
    read: { Slug($0.composed) },
    problem: { Shape<Slug>.problem($0, at: $1) },
    pattern: Shape<Slug>.pattern, example: "id")
}

extension Shape where Value == String {
  /// SHA-256 in hexadecimal digits.
  static let sha256: Shape = .notation(
    "a digest", pattern: "^[0-9a-f]{64}$", name: "sha256"
  ) { text, decoder, location in
    if text.utf8.count == 64,
      text.utf8.allSatisfy({ 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 })
    {
      return text
    }
    decoder.report(
      .error(
        "bad-sha256", at: location, "\(Wording.quote(text)) is no SHA-256 digest",
        help: "write its 64 hexadecimal digits in lower case, as sha256sum prints them"))
    return nil
  }

  /// An address of the web.
  static let webAddress: Shape = address(schemes: ["https", "http"], name: "webAddress")

  /// An address of the web or of mail.
  static let contactAddress: Shape = address(
    schemes: ["https", "http", "mailto"], name: "contactAddress")

  /// An address with one of a few schemes, so that nothing which a browser would run gets onto a page.
  private static func address(schemes: [String], name: String) -> Shape {
    .notation("an address", pattern: "^(\(schemes.joined(separator: "|"))):", name: name) {
      text, decoder, location in
      if AddressCheck.isAddress(text, schemes: schemes) { return text }
      decoder.report(
        .error(
          "bad-url", at: location,
          "\(Wording.quote(text)) is no address of the web\(schemes.contains("mailto") ? " or of mail" : "")",
          help: "write the whole address, without spaces, beginning with"
            + " \(Wording.alternatives(schemes.map { $0 + ":" }))"))
      return nil
    }
  }
}

extension String {
  /// The same text in canonically composed form (NFC).
  fileprivate var composed: String {
    // Most ids are ASCII, which is composed already.
    utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping
  }
}
