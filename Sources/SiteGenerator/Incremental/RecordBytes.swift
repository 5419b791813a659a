import BriefingModel

/// Writes values as bytes, one after another.
struct RecordWriter {
  private(set) var bytes: [UInt8] = []
  /// The texts so far by their numbers: most stand in many places.
  private var numbers: [String: Int] = [:]

  mutating func add(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    while rest > 127 {
      bytes.append(UInt8(rest & 127) | 128)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func add(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  /// A text is written once, and named by its number from then on.
  mutating func add(_ text: String) {
    if let number = numbers[text] {
      add(number + 1)
      return
    }
    numbers[text] = numbers.count
    add(0)
    add(text.utf8.count)
    bytes += text.utf8
  }

  mutating func add(_ print: Fingerprint) { bytes += print.bytes }

  mutating func add<Value>(_ value: Value?, _ write: (inout RecordWriter, Value) -> Void) {
    add(value != nil)
    if let value { write(&self, value) }
  }

  mutating func add<Values: Collection>(
    _ values: Values, _ write: (inout RecordWriter, Values.Element) -> Void
  ) {
    add(values.count)
    for value in values { write(&self, value) }
  }
}

/// Reads them back. A file of a disk is believed nothing: whatever does not fit ends the reading.
struct RecordReader {
  /// The bytes are not what a writer wrote.
  struct Damage: Error {}

  private var rest: ArraySlice<UInt8>
  private var texts: [String] = []

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  /// Whether all has been read.
  var isAtEnd: Bool { rest.isEmpty }

  mutating func number() throws(Damage) -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 64 {
      guard let byte = rest.popFirst() else { throw Damage() }
      value |= UInt64(byte & 127) << shift
      if byte < 128 { return Int(Int64(bitPattern: value)) }
      shift += 7
    }
    throw Damage()
  }

  mutating func flag() throws(Damage) -> Bool {
    switch rest.popFirst() {
    case 0: false
    case 1: true
    default: throw Damage()
    }
  }

  mutating func text() throws(Damage) -> String {
    let number = try number()
    if number > 0 {
      guard number <= texts.count else { throw Damage() }
      return texts[number - 1]
    }
    guard let text = String(validating: try take(self.number()), as: UTF8.self) else {
      throw Damage()
    }
    texts.append(text)
    return text
  }

  mutating func fingerprint() throws(Damage) -> Fingerprint {
    guard let print = Fingerprint(bytes: try take(Fingerprint.length)) else { throw Damage() }
    return print
  }

  mutating func optional<Value>(
    _ read: (inout RecordReader) throws(Damage) -> Value
  ) throws(Damage) -> Value? {
    try flag() ? try read(&self) : nil
  }

  mutating func list<Value>(
    _ read: (inout RecordReader) throws(Damage) -> Value
  ) throws(Damage) -> [Value] {
    let count = try number()
    // Each takes a byte at least, so that no count of a damaged file asks for more than there is.
    guard count >= 0, count <= rest.count else { throw Damage() }
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }

  private mutating func take(_ count: Int) throws(Damage) -> ArraySlice<UInt8> {
    guard count >= 0, count <= rest.count else { throw Damage() }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }
}
