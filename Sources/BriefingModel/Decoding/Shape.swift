/// What a value of a content file looks like, said once: it decodes nodes, and it yields the JSON
/// Schema by which editors complete them.
struct Shape<Value: Sendable>: Sendable {
  /// Reads a node; `nil` where it does not fit, and then the decoder holds a diagnostic.
  let decode: @Sendable (DocumentNode, Decoder) -> Value?
  /// The JSON Schema; named parts go into the definitions.
  let schema: @Sendable (inout SchemaDefinitions) -> JSONValue

  /// Puts the schema among the definitions under a name, where it recurs.
  func named(_ name: String) -> Shape {
    Shape(decode: decode) { definitions in
      definitions.define(name, schema)
    }
  }

  /// The same shape of node with another value.
  func map<Other: Sendable>(
    _ transform: @escaping @Sendable (Value, DocumentNode, Decoder) -> Other?
  ) -> Shape<Other> {
    Shape<Other>(
      decode: { node, decoder in
        decode(node, decoder).flatMap { transform($0, node, decoder) }
      },
      schema: schema)
  }

  /// The value together with its place.
  var located: Shape<Located<Value>> {
    map { value, node, decoder in Located(value, at: decoder.location(node.position)) }
  }
}

/// Schemas that are referred to by name.
struct SchemaDefinitions {
  private(set) var schemas: [String: JSONValue] = [:]

  mutating func define(
    _ name: String, _ schema: (inout SchemaDefinitions) -> JSONValue
  ) -> JSONValue {
    if schemas[name] == nil {
      // Reserved first, so that a shape may refer to itself.
      schemas[name] = .object([])
      schemas[name] = schema(&self)
    }
    return .object([("$ref", .string("#/$defs/\(name)"))])
  }
}
