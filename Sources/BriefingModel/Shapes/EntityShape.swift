extension Shape where Value == [Entity] {
  /// `Content/people.yaml` and its like.
  static func entities(_ kind: Entity.Kind) -> Shape {
    .object("the file") { fields in
      let entities = fields.required(
        kind.plural, .list(of: Shape<Entity>.entity(kind)), "the \(kind.plural) that articles name")
      DuplicateID.report(
        (entities ?? []).map { Located($0.id, at: $0.location) }, in: fields.decoder)
      return entities
    }
  }
}

extension Shape where Value == Entity {
  fileprivate static func entity(_ kind: Entity.Kind) -> Shape {
    .object("the \(kind.rawValue)") { fields in
      let id = fields.required("id", .slug, "its name in addresses")
      let name = fields.required("name", .localizedText, "the name")
      let role = fields.optional(
        "role", .localizedText, "what it is, in a few words: an office, a sort of body")
      let aliases = fields.optional(
        "aliases", .list(of: .text), default: [], "other names by which texts call it")
      let reading = fields.optional(
        "reading", .text, "how the name is put in order, where its spelling does not say")
      let partner = fields.optional(
        "partner", Shape<Slug>.reference(.partner).located, "an id of “partners” in site.yaml")
      let place = fields.optional(
        "place", Shape<Slug>.reference(.entity(.place)).located, "an id of places.yaml")
      guard let location = fields.location, let id, let name else { return nil }
      return Entity(
        kind: kind, id: id, name: name, role: role, aliases: aliases, reading: reading,
        partner: partner, place: place, location: location)
    }
  }
}
