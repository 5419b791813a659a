/// Writes values as bytes, one after another, for a later run of the same program.
package struct BinaryWriter {
  /// What was written.
  package private(set) var bytes: [UInt8] = []
  /// The texts so far by their numbers: most stand in many places.
  private var numbers: [ExactText: Int] = [:]

  /// Nothing was written yet.
  package init() {}

  /// Writes a number.
  package mutating func add(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    while rest > 127 {
      bytes.append(UInt8(rest & 127) | 128)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Writes yes or no.
  package mutating func add(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  /// A short text is written once, and named by its number from then on; a long one is seldom said twice.
  package mutating func add(_ text: String) {
    let count = text.utf8.count
    guard count <= Self.shortLength else { return addAnew(text, count, mark: 1) }
    let exact = ExactText(text)
    if let number = numbers[exact] { return add(number + 2) }
    numbers[exact] = numbers.count
    addAnew(text, count, mark: 0)
  }

  private static let shortLength = 96

  /// - Parameter mark: 0 for a text that is given a number, 1 for one that is not.
  private mutating func addAnew(_ text: String, _ count: Int, mark: Int) {
    add(mark)
    add(count)
    bytes += text.utf8
  }

  /// Writes bytes as they are; whoever reads them must know how many they are.
  package mutating func add(bytes: some Collection<UInt8>) { self.bytes += bytes }

  /// Writes a value.
  package mutating func add(_ value: some BinaryCodable) { value.write(to: &self) }

  /// Writes a value of few by its name.
  package mutating func add<Value: RawRepresentable<String>>(_ value: Value) { add(value.rawValue) }

  /// Writes a value, or that there is none.
  package mutating func add<Value>(_ value: Value?, _ write: (inout BinaryWriter, Value) -> Void) {
    add(value != nil)
    if let value { write(&self, value) }
  }

  /// Writes values with their number.
  package mutating func add<Values: Collection>(
    _ values: Values, _ write: (inout BinaryWriter, Values.Element) -> Void
  ) {
    add(values.count)
    for value in values { write(&self, value) }
  }

  package mutating func add<Value: BinaryCodable>(_ value: Value?) { add(value) { $0.add($1) } }

  package mutating func add<Value: BinaryCodable>(_ values: [Value]) { add(values) { $0.add($1) } }
}

/// Reads them back. A file of a disk is believed nothing: whatever does not fit ends the reading.
package struct BinaryReader {
  /// The bytes are not what a writer wrote.
  package struct Damage: Error {
    /// Says so.
    package init() {}
  }

  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private var texts: [String] = []

  /// Reads bytes from their beginning.
  package init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// Whether all has been read.
  package var isAtEnd: Bool { position == bytes.endIndex }

  private mutating func byte() throws(Damage) -> UInt8 {
    guard position < bytes.endIndex else { throw Damage() }
    defer { position += 1 }
    return bytes[position]
  }

  /// Reads a number.
  package mutating func number() throws(Damage) -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 64 {
      let byte = try byte()
      value |= UInt64(byte & 127) << shift
      if byte < 128 { return Int(Int64(bitPattern: value)) }
      shift += 7
    }
    throw Damage()
  }

  /// Reads yes or no.
  package mutating func flag() throws(Damage) -> Bool {
    switch try byte() {
    case 0: false
    case 1: true
    default: throw Damage()
    }
  }

  /// Reads a text.
  package mutating func text() throws(Damage) -> String {
    let number = try number()
    if number > 1 {
      guard number - 2 < texts.count else { throw Damage() }
      return texts[number - 2]
    }
    guard number >= 0, let text = String(validating: try slice(self.number()), as: UTF8.self) else {
      throw Damage()
    }
    if number == 0 { texts.append(text) }
    return text
  }

  /// Reads a value.
  package mutating func value<Value: BinaryCodable>(
    _ type: Value.Type = Value.self
  ) throws(Damage) -> Value {
    try Value(from: &self)
  }

  /// Reads a value of few.
  package mutating func choice<Value: RawRepresentable<String>>() throws(Damage) -> Value {
    guard let value = Value(rawValue: try text()) else { throw Damage() }
    return value
  }

  /// Reads a value, or that there is none.
  package mutating func optional<Value>(
    _ read: (inout BinaryReader) throws(Damage) -> Value
  ) throws(Damage) -> Value? {
    try flag() ? try read(&self) : nil
  }

  /// Reads values with their number.
  package mutating func list<Value>(
    _ read: (inout BinaryReader) throws(Damage) -> Value
  ) throws(Damage) -> [Value] {
    let count = try number()
    // Each takes a byte at least; but a value has more than that in memory, so that no damaged count gets it at once.
    guard count >= 0, count <= bytes.endIndex - position else { throw Damage() }
    var values: [Value] = []
    values.reserveCapacity(min(count, 1 << 10))
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }

  package mutating func optional<Value: BinaryCodable>() throws(Damage) -> Value? {
    try optional { (reader) throws(Damage) in try reader.value() }
  }

  package mutating func list<Value: BinaryCodable>() throws(Damage) -> [Value] {
    try list { (reader) throws(Damage) in try reader.value() }
  }

  /// Takes so many bytes as they are.
  package mutating func slice(_ count: Int) throws(Damage) -> ArraySlice<UInt8> {
    guard count >= 0, count <= bytes.endIndex - position else { throw Damage() }
    defer { position += count }
    return bytes[position..<position + count]
  }
}

/// A value that can be written as bytes and read back as the same value.
package protocol BinaryCodable {
  /// Reads a value.
  init(from reader: inout BinaryReader) throws(BinaryReader.Damage)
  /// Writes it.
  func write(to writer: inout BinaryWriter)
}
