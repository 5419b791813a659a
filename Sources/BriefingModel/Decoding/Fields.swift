/// The keys of a mapping, told one by one: read from a node, or put down for the schema.
struct Fields {
  private let name: String
  /// The decoder while a node is read; `nil` while the keys are put down for the schema.
  let decoder: Decoder?
  private let entries: [DocumentNode.Entry]
  private let position: TextPosition
  /// Which entries have been asked for.
  private var isSeen: [Bool]
  /// Where the next key probably stands: records keep the order of the documentation.
  private var cursor = 0
  /// The definitions met so far, for the schema.
  private(set) var definitions: SchemaDefinitions
  /// The keys told so far, in their order, for the schema.
  private(set) var properties: [(key: String, schema: JSONValue)] = []
  private(set) var requiredKeys: [String] = []

  /// Reads the keys of a node.
  init(
    _ name: String, _ entries: [DocumentNode.Entry], at position: TextPosition, _ decoder: Decoder
  ) {
    self.name = name
    self.decoder = decoder
    self.entries = entries
    self.position = position
    isSeen = [Bool](repeating: false, count: entries.count)
    definitions = SchemaDefinitions()
  }

  /// Puts the keys down for the schema.
  init(describing name: String, _ definitions: SchemaDefinitions) {
    self.name = name
    decoder = nil
    entries = []
    isSeen = []
    position = TextPosition(line: 0, column: 0)
    self.definitions = definitions
  }

  /// Where the mapping begins.
  var location: SourceLocation? { decoder?.location(position) }

  /// A key that must be there; `nil` where it is not or does not fit.
  ///
  /// - Parameter missing: what to say where it is not there, if more than that is to be said.
  mutating func required<Value>(
    _ key: String, _ shape: Shape<Value>, _ description: String,
    missing: ((SourceLocation) -> Diagnostic)? = nil
  ) -> Value? {
    guard let decoder else {
      describe(key, shape, description, isRequired: true)
      return nil
    }
    guard let index = take(key) else {
      let location = decoder.location(position)
      decoder.report(missing?(location) ?? self.missing(key, description, at: location))
      return nil
    }
    return decode(index, shape, decoder)
  }

  /// A key that may be left out; `nil` where it is or does not fit.
  mutating func optional<Value>(
    _ key: String, _ shape: Shape<Value>, _ description: String
  ) -> Value? {
    guard let decoder else {
      describe(key, shape, description, isRequired: false)
      return nil
    }
    return take(key).flatMap { decode($0, shape, decoder) }
  }

  /// A key with a value that stands in where it is left out.
  mutating func optional<Value>(
    _ key: String, _ shape: Shape<Value>, default standIn: Value, _ description: String
  ) -> Value {
    optional(key, shape, description) ?? standIn
  }

  /// Whether a key is there, whatever its value.
  func has(_ key: String) -> Bool { entries.contains { $0.key == key } }

  /// Where a key stands.
  func location(of key: String) -> SourceLocation? {
    entries.first { $0.key == key }.flatMap { decoder?.location($0.keyPosition) }
  }

  /// Where the value of a key stands.
  func location(ofValue key: String) -> SourceLocation? {
    entries.first { $0.key == key }.flatMap { decoder?.location($0.value.position) }
  }

  /// Reports something that the checks of a single key cannot see.
  func report(_ diagnostic: @autoclosure () -> Diagnostic) {
    decoder?.report(diagnostic())
  }

  /// Reports every key that was not told.
  func reportUnknownKeys(known: () -> [String]) {
    guard let decoder, isSeen.contains(false) else { return }
    let known = known()
    for (index, entry) in entries.enumerated() where !isSeen[index] {
      let location = decoder.location(entry.keyPosition)
      decoder.report(
        entry.isBare
          ? Self.unquotedComma(entry.key, at: location)
          : unknown(entry.key, known: known, at: location))
    }
  }

  private mutating func describe<Value>(
    _ key: String, _ shape: Shape<Value>, _ description: String, isRequired: Bool
  ) {
    let schema = shape.schema(&definitions)
    properties.append((key, schema.adding("description", .string(description))))
    if isRequired { requiredKeys.append(key) }
  }

  private mutating func take(_ key: String) -> Int? {
    let index =
      cursor < entries.count && entries[cursor].key == key
      ? cursor : entries.firstIndex { $0.key == key }
    if let index {
      isSeen[index] = true
      cursor = index + 1
    }
    return index
  }

  private func decode<Value>(_ index: Int, _ shape: Shape<Value>, _ decoder: Decoder) -> Value? {
    decoder.key = entries[index].key
    decoder.isEntry = false
    return shape.decode(entries[index].value, decoder)
  }
}

extension Fields {
  private func missing(_ key: String, _ description: String, at location: SourceLocation)
    -> Diagnostic
  {
    .error(
      "missing-key", at: location, "\(name) has no \(Wording.quote(key))",
      help: "add \(Wording.quote(key)): \(description)")
  }

  static func unquotedComma(_ words: String, at location: SourceLocation) -> Diagnostic {
    .error(
      "unquoted-comma", at: location,
      "the comma before \(Wording.quote(words)) ends the text before it",
      help: "put the whole text in double quotes")
  }

  private func unknown(_ key: String, known: [String], at location: SourceLocation) -> Diagnostic {
    let help =
      NearestWord.find(key, among: known).map { "did you mean \(Wording.quote($0))?" }
      ?? "remove it; known here are \(known.joined(separator: ", "))"
    return .error(
      "unknown-key", at: location, "\(name) knows no key \(Wording.quote(key))", help: help)
  }
}
