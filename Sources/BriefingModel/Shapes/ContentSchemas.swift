/// The JSON Schemas of the content files, for editors that complete and check while one types.
///
/// They come from the shapes that decode the files, so that the two cannot differ.
public enum ContentSchemas {
  /// Each schema by name, as `NAME.schema.json` in `Documentation/schemas/`; the same on every run.
  public static func schemas() -> [(name: String, json: String)] {
    var schemas = [
      ("site", document(.site, "Content/site.yaml")),
      ("topics", document(.topics, "Content/topics.yaml")),
      ("indicators", document(.indicators, "Content/indicators.yaml")),
    ]
    for kind in Entity.Kind.allCases {
      schemas.append((kind.plural, document(.entities(kind), "Content/\(kind.plural).yaml")))
    }
    schemas.append(("article", document(.article, "Content/articles/DATE-SLUG.yaml")))
    schemas.append(("page", document(.page, "the front matter of Content/pages/NAME.md")))
    return schemas.map { (name: $0.0, json: $0.1) }
  }

  private static func document<Value>(_ shape: Shape<Value>, _ title: String) -> String {
    var definitions = SchemaDefinitions()
    let schema = shape.schema(&definitions)
    let named = definitions.schemas.sorted { $0.key < $1.key }
    return
      schema
      .adding("$defs", .object(named.map { ($0.key, $0.value) }))
      .adding("title", .string(title))
      .adding("$schema", .string("https://json-schema.org/draft/2020-12/schema"))
      .pretty() + "\n"
  }
}
