extension ContentLoader.Memory {
  private typealias Damage = BinaryReader.Damage

  /// The records in parts, each by itself, so that they are written and read by several processors.
  ///
  /// - Parameter length: How many records a part holds at most.
  package func parts(length: Int) -> [Part] {
    guard let shared else { return [] }
    let sorted = records.sorted { $0.key < $1.key }
    return stride(from: 0, to: sorted.count, by: length).map {
      Part(shared: shared, records: sorted[$0..<min($0 + length, sorted.count)].map { ($0, $1) })
    }
  }

  /// What the parts hold that were read by the same settings and catalogues as the first.
  package init(_ parts: [Part]) {
    guard let shared = parts.first?.shared else {
      self.init()
      return
    }
    self.init(shared: shared, records: parts.filter { $0.shared == shared }.flatMap(\.records))
  }

  /// How many records are known.
  package var count: Int { records.count }

  /// Some of the records.
  package struct Part: Sendable, BinaryCodable {
    fileprivate let shared: Fingerprint
    fileprivate let records: [(String, Known)]

    fileprivate init(shared: Fingerprint, records: [(String, Known)]) {
      self.shared = shared
      self.records = records
    }

    package init(from reader: inout BinaryReader) throws(BinaryReader.Damage) {
      shared = try reader.value()
      records = try reader.list { (reader) throws(Damage) in
        (
          try reader.text(),
          Known(
            fingerprint: try reader.value(), article: try reader.value(),
            diagnostics: try reader.list())
        )
      }
    }

    package func write(to writer: inout BinaryWriter) {
      writer.add(shared)
      writer.add(records) { writer, record in
        writer.add(record.0)
        writer.add(record.1.fingerprint)
        writer.add(record.1.article)
        writer.add(record.1.diagnostics)
      }
    }
  }
}
