// How an article is written down: all that is stored in it, in the order of its declaration.

extension Article: BinaryCodable {
  package init(from reader: inout BinaryReader) throws(BinaryReader.Damage) {
    self.init(
      .init(
        slug: try reader.value(), title: try reader.value(), date: try reader.value(),
        isDateCertain: try reader.flag(), dateline: try reader.optional(),
        language: try reader.value(), source: try reader.value(), summary: try reader.value(),
        body: try reader.optional(), topics: try reader.list(), figures: try reader.list(),
        statements: try reader.list(), people: try reader.list(), organisations: try reader.list(),
        places: try reader.list(), projects: try reader.list(), milestones: try reader.list(),
        review: try reader.list(), aliases: try reader.list(), location: try reader.value()))
  }

  package func write(to writer: inout BinaryWriter) {
    writer.add(slug)
    writer.add(title)
    writer.add(date)
    writer.add(isDateCertain)
    writer.add(dateline)
    writer.add(language)
    writer.add(source)
    writer.add(summary)
    writer.add(body)
    writer.add(topics)
    writer.add(figures)
    writer.add(statements)
    writer.add(people)
    writer.add(organisations)
    writer.add(places)
    writer.add(projects)
    writer.add(milestones)
    writer.add(review)
    writer.add(aliases)
    writer.add(location)
  }
}

extension Dateline: BinaryCodable {
  package init(from reader: inout BinaryReader) throws(BinaryReader.Damage) {
    self.init(place: try reader.optional(), date: try reader.optional())
  }

  package func write(to writer: inout BinaryWriter) {
    writer.add(place)
    writer.add(date)
  }
}

extension Source: BinaryCodable {
  package init(from reader: inout BinaryReader) throws(BinaryReader.Damage) {
    self.init(
      publisher: try reader.value(), url: try reader.optional(), retrieved: try reader.optional(),
      rights: try reader.choice(), file: try reader.optional(), sha256: try reader.optional())
  }

  package func write(to writer: inout BinaryWriter) {
    writer.add(publisher)
    writer.add(url)
    writer.add(retrieved)
    writer.add(rights)
    writer.add(file)
    writer.add(sha256)
  }
}

extension LocatedMarkdown: BinaryCodable {
  package init(from reader: inout BinaryReader) throws(BinaryReader.Damage) {
    self.init(text: try reader.value(), location: try reader.value())
  }

  package func write(to writer: inout BinaryWriter) {
    writer.add(text)
    writer.add(location)
  }
}

extension EntityReference: BinaryCodable {
  package init(from reader: inout BinaryReader) throws(BinaryReader.Damage) {
    let target: Target =
      try reader.flag() ? .known(try reader.value()) : .asPrinted(try reader.text())
    self.init(target: target, role: try reader.optional(), location: try reader.value())
  }

  package func write(to writer: inout BinaryWriter) {
    switch target {
    case .known(let id):
      writer.add(true)
      writer.add(id)
    case .asPrinted(let name):
      writer.add(false)
      writer.add(name)
    }
    writer.add(role)
    writer.add(location)
  }
}

extension Evidence: BinaryCodable {
  package init(from reader: inout BinaryReader) throws(BinaryReader.Damage) {
    guard try reader.flag() else {
      self = .source
      return
    }
    self = .text(
      TextEvidence(
        paragraph: try reader.number(), sentence: try reader.number(), start: try reader.number(),
        end: try reader.number(), sha256: try reader.text(), text: try reader.optional()))
  }

  package func write(to writer: inout BinaryWriter) {
    switch self {
    case .source: writer.add(false)
    case .text(let place):
      writer.add(true)
      writer.add(place.paragraph)
      writer.add(place.sentence)
      writer.add(place.start)
      writer.add(place.end)
      writer.add(place.sha256)
      writer.add(place.text)
    }
  }
}

extension Figure.Quantity: BinaryCodable {
  package init(from reader: inout BinaryReader) throws(BinaryReader.Damage) {
    self =
      try reader.flag()
      ? .range(low: try reader.value(), high: try reader.value()) : .value(try reader.value())
  }

  package func write(to writer: inout BinaryWriter) {
    switch self {
    case .value(let number):
      writer.add(false)
      writer.add(number)
    case .range(let low, let high):
      writer.add(true)
      writer.add(low)
      writer.add(high)
    }
  }
}

extension Figure: BinaryCodable {
  package init(from reader: inout BinaryReader) throws(BinaryReader.Damage) {
    self.init(
      id: try reader.value(), label: try reader.value(), quantity: try reader.value(),
      unit: try reader.value(), unitText: try reader.optional(), bound: try reader.choice(),
      change: try reader.optional { (reader) throws(BinaryReader.Damage) in try reader.choice() },
      kind: try reader.choice(), status: try reader.choice(), scope: try reader.optional(),
      period: try reader.optional(), indicator: try reader.optional(),
      speaker: try reader.optional(), evidence: try reader.value(), location: try reader.value())
  }

  package func write(to writer: inout BinaryWriter) {
    writer.add(id)
    writer.add(label)
    writer.add(quantity)
    writer.add(unit)
    writer.add(unitText)
    writer.add(bound)
    writer.add(change) { $0.add($1) }
    writer.add(kind)
    writer.add(status)
    writer.add(scope)
    writer.add(period)
    writer.add(indicator)
    writer.add(speaker)
    writer.add(evidence)
    writer.add(location)
  }
}

extension Statement: BinaryCodable {
  package init(from reader: inout BinaryReader) throws(BinaryReader.Damage) {
    self.init(
      id: try reader.value(), kind: try reader.choice(), speaker: try reader.optional(),
      summary: try reader.optional(), quote: try reader.optional(), language: try reader.value(),
      evidence: try reader.value(), location: try reader.value())
  }

  package func write(to writer: inout BinaryWriter) {
    writer.add(id)
    writer.add(kind)
    writer.add(speaker)
    writer.add(summary)
    writer.add(quote)
    writer.add(language)
    writer.add(evidence)
    writer.add(location)
  }
}

extension Milestone: BinaryCodable {
  package init(from reader: inout BinaryReader) throws(BinaryReader.Damage) {
    self.init(
      id: try reader.value(), date: try reader.value(), label: try reader.value(),
      evidence: try reader.value(), location: try reader.value())
  }

  package func write(to writer: inout BinaryWriter) {
    writer.add(id)
    writer.add(date)
    writer.add(label)
    writer.add(evidence)
    writer.add(location)
  }
}

extension ReviewItem: BinaryCodable {
  package init(from reader: inout BinaryReader) throws(BinaryReader.Damage) {
    self.init(
      code: try reader.text(), message: try reader.value(),
      start: try reader.optional { (reader) throws(BinaryReader.Damage) in try reader.number() },
      end: try reader.optional { (reader) throws(BinaryReader.Damage) in try reader.number() },
      location: try reader.value())
  }

  package func write(to writer: inout BinaryWriter) {
    writer.add(code)
    writer.add(message)
    writer.add(start) { $0.add($1) }
    writer.add(end) { $0.add($1) }
    writer.add(location)
  }
}
