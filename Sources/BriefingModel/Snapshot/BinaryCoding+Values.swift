import Foundation

// How the values that content consists of are written down: all that is stored in them, in the order of its declaration.
// A field that is added must be written too; SnapshotTests counts them.

extension String: BinaryCodable {
  package init(from reader: inout BinaryReader) throws(BinaryReader.Damage) {
    self = try reader.text()
  }

  package func write(to writer: inout BinaryWriter) { writer.add(self) }
}

extension Fingerprint: BinaryCodable {
  package init(from reader: inout BinaryReader) throws(BinaryReader.Damage) {
    guard let print = Fingerprint(bytes: try reader.slice(Self.length)) else {
      throw BinaryReader.Damage()
    }
    self = print
  }

  package func write(to writer: inout BinaryWriter) { writer.add(bytes: bytes) }
}

extension Slug: BinaryCodable {
  package init(from reader: inout BinaryReader) throws(BinaryReader.Damage) {
    guard let slug = Slug(try reader.text()) else { throw BinaryReader.Damage() }
    self = slug
  }

  package func write(to writer: inout BinaryWriter) { writer.add(text) }
}

extension Language: BinaryCodable {
  package init(from reader: inout BinaryReader) throws(BinaryReader.Damage) {
    guard let language = Language(try reader.text()) else { throw BinaryReader.Damage() }
    self = language
  }

  package func write(to writer: inout BinaryWriter) { writer.add(code) }
}

extension CalendarDate: BinaryCodable {
  package init(from reader: inout BinaryReader) throws(BinaryReader.Damage) {
    self.init(daysSinceEpoch: try reader.number())
  }

  package func write(to writer: inout BinaryWriter) { writer.add(daysSinceEpoch) }
}

extension LocalizedText: BinaryCodable {
  package init(from reader: inout BinaryReader) throws(BinaryReader.Damage) {
    let original: Language = try reader.value()
    let text: String? = try reader.optional()
    let translations = try reader.list {
      (reader) throws(BinaryReader.Damage) -> (Language, String) in
      (try reader.value(), try reader.text())
    }
    self.init(
      text, in: original,
      translations: Dictionary(translations, uniquingKeysWith: { first, _ in first }))
  }

  package func write(to writer: inout BinaryWriter) {
    writer.add(original)
    writer.add(originalText)
    writer.add(translations.sorted { $0.key < $1.key }) { writer, text in
      writer.add(text.key)
      writer.add(text.value)
    }
  }
}

extension SourceLocation: BinaryCodable {
  package init(from reader: inout BinaryReader) throws(BinaryReader.Damage) {
    self.init(path: try reader.text(), line: try reader.number(), column: try reader.number())
  }

  package func write(to writer: inout BinaryWriter) {
    writer.add(path)
    writer.add(line)
    writer.add(column)
  }
}

extension Located: BinaryCodable where Value: BinaryCodable {
  package init(from reader: inout BinaryReader) throws(BinaryReader.Damage) {
    self.init(try reader.value(), at: try reader.value())
  }

  package func write(to writer: inout BinaryWriter) {
    writer.add(value)
    writer.add(location)
  }
}

extension Diagnostic: BinaryCodable {
  package init(from reader: inout BinaryReader) throws(BinaryReader.Damage) {
    self.init(
      try reader.choice(), try reader.text(), at: try reader.value(), try reader.text(),
      help: try reader.text())
  }

  package func write(to writer: inout BinaryWriter) {
    writer.add(severity)
    writer.add(code)
    writer.add(location)
    writer.add(message)
    writer.add(help)
  }
}

extension Period: BinaryCodable {
  package init(from reader: inout BinaryReader) throws(BinaryReader.Damage) {
    do {
      try self.init(try reader.text())
    } catch {
      throw BinaryReader.Damage()
    }
  }

  package func write(to writer: inout BinaryWriter) { writer.add(description) }
}

extension Unit: BinaryCodable {
  package init(from reader: inout BinaryReader) throws(BinaryReader.Damage) {
    guard let unit = Unit(try reader.text()) else { throw BinaryReader.Damage() }
    self = unit
  }

  package func write(to writer: inout BinaryWriter) { writer.add(description) }
}

extension Decimal: BinaryCodable {
  package init(from reader: inout BinaryReader) throws(BinaryReader.Damage) {
    let isNegative = try reader.flag()
    let exponent = try reader.number()
    let digits = try reader.text()
    guard (-200...200).contains(exponent),
      let significand = Int(digits).map({ Decimal($0) }) ?? Decimal(string: digits)
    else { throw BinaryReader.Damage() }
    self.init(sign: isNegative ? .minus : .plus, exponent: exponent, significand: significand)
  }

  package func write(to writer: inout BinaryWriter) {
    writer.add(isSignMinus)
    writer.add(exponent)
    writer.add(significand.description)
  }
}
