extension Shape where Value == [Topic] {
  /// `Content/topics.yaml`.
  static let topics: Shape = .object("the file") { fields in
    let topics = fields.required(
      "topics", .list(of: Shape<Topic>.topic), "the topics, in the order of the index")
    DuplicateID.report(
      (topics ?? []).map { Located($0.id, at: $0.location) }, in: fields.decoder)
    return topics
  }
}

extension Shape where Value == Topic {
  fileprivate static let topic: Shape = .object("the topic") { fields in
    let id = fields.required("id", .slug, "its name in addresses")
    let name = fields.required("name", .localizedText, "its name")
    let description = fields.required(
      "description", .localizedText, "what it covers, in a sentence")
    let related = fields.optional(
      "related", .references(.topic), default: [], "the ids of topics beside it")
    let aliases = fields.optional(
      "aliases", .wordsByLanguage, default: [:], "other words for it, by language")
    guard let location = fields.location, let id, let name, let description else { return nil }
    return Topic(
      id: id, name: name, description: description, related: related, aliases: aliases,
      location: location)
  }
}
