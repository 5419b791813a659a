extension Shape {
  /// A mapping of known keys, told one after another in the closure.
  ///
  /// All keys are told on every run, also where an earlier one is missing: the closure looks at what it
  /// got only after the last of them.
  ///
  /// - Parameter name: what it is, as the subject of a sentence: “the figure”.
  static func object(
    _ name: String, _ build: @escaping @Sendable (inout Fields) -> Value?
  ) -> Shape {
    Shape(
      decode: { node, decoder in
        guard case .mapping(let entries) = node.content else {
          decoder.reportType(
            node, expected: "a mapping",
            help: "write its keys below it, indented, one in each line")
          return nil
        }
        var fields = Fields(name, entries, at: node.position, decoder)
        let value = build(&fields)
        fields.reportUnknownKeys {
          var described = Fields(describing: name, SchemaDefinitions())
          _ = build(&described)
          return described.properties.map(\.key)
        }
        return value
      },
      schema: { definitions in
        var fields = Fields(describing: name, definitions)
        _ = build(&fields)
        definitions = fields.definitions
        var members: [(String, JSONValue)] = [
          ("type", .string("object")),
          ("additionalProperties", .bool(false)),
        ]
        if !fields.requiredKeys.isEmpty {
          members.append(("required", .array(fields.requiredKeys.map { .string($0) })))
        }
        members.append(("properties", .object(fields.properties.map { ($0.key, $0.schema) })))
        return .object(members)
      })
  }

  /// A list; entries that do not fit are reported and left out.
  static func list<Element>(of element: Shape<Element>) -> Shape where Value == [Element] {
    Shape(
      decode: { node, decoder in
        guard case .sequence(let items) = node.content else {
          decoder.reportType(
            node, expected: "a list",
            help: "write each entry in a line of its own after “- ”, or all in brackets: [a, b]")
          return nil
        }
        let key = decoder.key
        var values: [Element] = []
        values.reserveCapacity(items.count)
        for item in items {
          decoder.key = key
          decoder.isEntry = true
          if let value = element.decode(item, decoder) { values.append(value) }
        }
        return values
      },
      schema: { definitions in
        .object([("type", .string("array")), ("items", element.schema(&definitions))])
      })
  }

  /// A mapping whose keys are themselves data; entries that do not fit are reported and left out.
  static func dictionary<Key, Element>(
    keys: KeyShape<Key>, values element: Shape<Element>
  ) -> Shape where Value == [KeyedValue<Key, Element>] {
    Shape(
      decode: { node, decoder in
        guard case .mapping(let entries) = node.content else {
          decoder.reportType(
            node, expected: "a mapping", help: "write it as {\(keys.example): …}")
          return nil
        }
        var values: [KeyedValue<Key, Element>] = []
        for entry in entries {
          let location = decoder.location(entry.keyPosition)
          if entry.isBare {
            decoder.report(Fields.unquotedComma(entry.key, at: location))
            continue
          }
          decoder.key = entry.key
          decoder.isEntry = false
          let value = element.decode(entry.value, decoder)
          guard let key = keys.read(entry.key) else {
            decoder.report(keys.problem(entry.key, location))
            continue
          }
          if let value { values.append(KeyedValue(key: key, value: value, location: location)) }
        }
        return values
      },
      schema: { definitions in
        .object([
          ("type", .string("object")),
          ("propertyNames", .object([("pattern", .string(keys.pattern))])),
          ("additionalProperties", element.schema(&definitions)),
        ])
      })
  }

  /// Of two shapes, the first for mappings and the second for everything else.
  static func mapping(_ mapping: Shape, else other: Shape) -> Shape {
    Shape(
      decode: { node, decoder in
        if case .mapping = node.content { return mapping.decode(node, decoder) }
        return other.decode(node, decoder)
      },
      schema: { definitions in
        .object([
          ("anyOf", .array([other.schema(&definitions), mapping.schema(&definitions)]))
        ])
      })
  }
}

/// An entry of a mapping whose keys are data.
struct KeyedValue<Key: Sendable, Value: Sendable>: Sendable {
  var key: Key
  var value: Value
  var location: SourceLocation
}

/// What the keys of such a mapping look like.
struct KeyShape<Key: Sendable>: Sendable {
  var read: @Sendable (String) -> Key?
  var problem: @Sendable (String, SourceLocation) -> Diagnostic
  var pattern: String
  var example: String
}
