extension Shape where Value == [Located<Slug>] {
  /// Ids of other things, each once.
  static func references(_ target: Reference.Target) -> Shape {
    Shape.list(of: Shape<Slug>.reference(target).located).map { references, _, decoder in
      var firsts: [Slug: SourceLocation] = [:]
      return references.filter { reference in
        decoder.isFirst(
          reference.value, text: reference.value.text, at: reference.location, &firsts)
      }
    }
  }
}

extension Shape where Value == [EntityReference] {
  /// Names of one sort of entity, each once.
  static func names(_ kind: Entity.Kind) -> Shape {
    Shape.list(of: .entity(.entity(kind))).map { references, _, decoder in
      var firsts: [EntityReference.Target: SourceLocation] = [:]
      return references.filter { reference in
        let text =
          switch reference.target {
          case .known(let id): id.text
          case .asPrinted(let name): name
          }
        return decoder.isFirst(reference.target, text: text, at: reference.location, &firsts)
      }
    }
  }
}

extension Shape where Value == EntityReference {
  /// An id, or a mapping of id or printed name with the role.
  static func entity(_ target: Reference.Target) -> Shape {
    .mapping(
      written(out: target),
      else: Shape<Slug>.reference(target).map { id, node, decoder in
        EntityReference(target: .known(id), location: decoder.location(node.position))
      })
  }

  private static func written(out target: Reference.Target) -> Shape {
    .object("the name") { fields in
      let id = fields.optional("id", .reference(target), "the id in the gazetteer")
      let name = fields.optional(
        "name", Shape<String>.text, "the name as the source prints it, where no gazetteer has it")
      let role = fields.optional(
        "role", .localizedText, "the role in this article, where the gazetteer says another")
      guard let location = fields.location else { return nil }
      switch (fields.has("id"), fields.has("name")) {
      case (true, true):
        fields.report(
          .error(
            "id-and-name", at: fields.location(of: "name") ?? location,
            "a name stands beside an id, which has its name in the gazetteer",
            help: "keep “id” where the gazetteer knows it, else “name”"))
        return nil
      case (false, false):
        fields.report(
          .error(
            "missing-key", at: location, "the name has neither “id” nor “name”",
            help: "add “id” where the gazetteer knows it, else “name”"))
        return nil
      default:
        guard let target = id.map(EntityReference.Target.known) ?? name.map({ .asPrinted($0) })
        else { return nil }
        return EntityReference(target: target, role: role, location: location)
      }
    }
  }
}

extension Decoder {
  /// Whether a value comes for the first time in a list; where it does not, a warning says so.
  fileprivate func isFirst<Value: Hashable>(
    _ value: Value, text: String, at location: SourceLocation,
    _ firsts: inout [Value: SourceLocation]
  ) -> Bool {
    guard let first = firsts[value] else {
      firsts[value] = location
      return true
    }
    report(
      .warning(
        "repeated-entry", at: location,
        "\(Wording.quote(text)) stands twice in one list, first in line \(first.line)",
        help: "remove one of the two; the second is left out"))
    return false
  }
}

/// Things of one list that have the same id.
enum DuplicateID {
  static func report(_ ids: [Located<Slug>], in decoder: Decoder?) {
    guard let decoder else { return }
    for diagnostic in diagnostics(ids) { decoder.report(diagnostic) }
  }

  static func diagnostics(_ ids: [Located<Slug>]) -> [Diagnostic] {
    var firsts: [Slug: SourceLocation] = [:]
    var diagnostics: [Diagnostic] = []
    for id in ids {
      guard let first = firsts[id.value] else {
        firsts[id.value] = id.location
        continue
      }
      diagnostics.append(
        .error(
          "duplicate-id", at: id.location,
          "the id \(Wording.quote(id.value.text)) stands twice, first in line \(first.line)",
          help: "give one of the two another id"))
    }
    return diagnostics
  }
}
