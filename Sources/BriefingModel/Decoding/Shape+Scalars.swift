import Foundation

extension Shape where Value == String {
  /// A text that is not empty.
  static let text: Shape = Shape(
    decode: { node, decoder in
      guard let text = decoder.text(of: node, expected: "a text") else { return nil }
      guard !isBlank(text) else {
        decoder.report(
          .error(
            "empty-text", at: decoder.location(node.position), "\(decoder.subject) is empty",
            help: "write the text, or remove the key if it can be left out"))
        return nil
      }
      return text
    },
    schema: { _ in .object([("type", .string("string")), ("pattern", .string("\\S"))]) })

  private static func isBlank(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      // The tables of Unicode are asked only where the letter is not an everyday one.
      scalar.isASCII ? scalar.value <= 0x20 : scalar.properties.isWhitespace
    }
  }
}

extension Shape where Value == Bool {
  /// `true` or `false`, and no other spelling of them.
  static let boolean: Shape = Shape(
    decode: { node, decoder in
      if case .scalar(let scalar) = node.content, scalar.style != .quoted {
        if scalar.text == "true" { return true }
        if scalar.text == "false" { return false }
      }
      decoder.reportType(
        node, expected: "true or false", help: "write true or false, without quotes")
      return nil
    },
    schema: { _ in .object([("type", .string("boolean"))]) })
}

extension Shape where Value == Decimal {
  /// A number, as JSON writes it.
  static let number: Shape = Shape(
    decode: { node, decoder in
      guard let text = decoder.numberText(of: node) else { return nil }
      if let number = NumberText.decimal(text) { return number }
      decoder.report(badNumber(text, decoder, at: decoder.location(node.position)))
      return nil
    },
    schema: { _ in .object([("type", .string("number"))]) })

  private static func badNumber(
    _ text: String, _ decoder: Decoder, at location: SourceLocation
  ) -> Diagnostic {
    if NumberText.isNumber(text) {
      return .error(
        "bad-number", at: location,
        "\(Wording.quote(text)) has more than the 38 digits that are kept exactly",
        help: "write the number with fewer digits")
    }
    return .error(
      "bad-number", at: location,
      "\(decoder.subject) is \(Wording.quote(text)), which is no number",
      help: "write plain digits with a point for decimals, as in 48180000000 or 46.2; “over” and"
        + " “about” go to “bound”, the unit to “unit”")
  }
}

extension Shape where Value == Int {
  /// A whole number within bounds.
  static func integer(_ range: ClosedRange<Int>) -> Shape {
    Shape(
      decode: { node, decoder in
        guard let text = decoder.numberText(of: node) else { return nil }
        if NumberText.isNumber(text), let number = Int(text), range.contains(number) {
          return number
        }
        decoder.report(
          .error(
            "bad-number", at: decoder.location(node.position),
            "\(decoder.subject) is \(Wording.quote(text)), which is no whole number \(bounds(range))",
            help: "write the number in plain digits"))
        return nil
      },
      schema: { _ in
        var members: [(String, JSONValue)] = [
          ("type", .string("integer")), ("minimum", .integer(range.lowerBound)),
        ]
        if range.upperBound < Int.max { members.append(("maximum", .integer(range.upperBound))) }
        return .object(members)
      })
  }

  private static func bounds(_ range: ClosedRange<Int>) -> String {
    range.upperBound == Int.max
      ? "from \(range.lowerBound)" : "from \(range.lowerBound) to \(range.upperBound)"
  }
}

extension Shape
where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  private static var words: [String] { Value.allCases.map(\.rawValue) }

  /// One of the words that an enumeration names.
  static var choice: Shape {
    Shape(
      decode: { node, decoder in
        guard let text = decoder.text(of: node, expected: "one of \(Wording.alternatives(words))")
        else { return nil }
        if let value = Value(rawValue: text) { return value }
        let nearest = NearestWord.find(text, among: words)
        decoder.report(
          .error(
            "bad-choice", at: decoder.location(node.position),
            "\(decoder.subject) cannot be \(Wording.quote(text))",
            help: nearest.map { "did you mean \(Wording.quote($0))?" }
              ?? "write \(Wording.alternatives(words))"))
        return nil
      },
      schema: { _ in
        .object([("enum", .array(Value.allCases.map { .string($0.rawValue) }))])
      })
  }
}

extension Decoder {
  /// The text of a scalar that may be one; reports what may not.
  func text(of node: DocumentNode, expected: @autoclosure () -> String) -> String? {
    if case .scalar(let scalar) = node.content, scalar.style != .literal, !scalar.isNull {
      return scalar.text
    }
    let expected = expected()
    let help =
      if case .scalar = node.content { "put it in double quotes" } else { "write \(expected)" }
    reportType(node, expected: expected, help: help)
    return nil
  }

  /// The text of a scalar that may be a number; reports what may not.
  fileprivate func numberText(of node: DocumentNode) -> String? {
    guard case .scalar(let scalar) = node.content, scalar.style != .quoted, !scalar.isNull else {
      reportType(
        node, expected: "a number", help: "write the number in plain digits, without quotes")
      return nil
    }
    return scalar.text
  }
}
