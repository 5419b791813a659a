/// Numbers for terms, in the order in which they first come.
///
/// Open addressing over one run of bytes: a site of ten thousand articles asks it millions of times, and a
/// dictionary of strings would take most of the index's time.
struct SearchTermTable {
  private var bytes: [UInt8] = []
  /// Where each term ends; it begins where the one before ends.
  private var ends: [Int] = []
  private var hashes: [UInt64] = []
  /// Numbers of terms by hash, one more than the number; 0 is free.
  private var slots: [Int32]

  init() { slots = Array(repeating: 0, count: 1 << 12) }

  var count: Int { ends.count }

  /// The UTF-8 of a term.
  subscript(term: Int) -> ArraySlice<UInt8> {
    bytes[(term == 0 ? 0 : ends[term - 1])..<ends[term]]
  }

  /// The number of a term, which is taken up where it is new.
  mutating func number(of term: [UInt8]) -> Int {
    // FNV-1a: the same on every run, unlike the standard library's hashes.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in term { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let known = Int(slots[slot]) - 1
      if hashes[known] == hash, self[known].elementsEqual(term) { return known }
      slot = (slot + 1) & mask
    }
    slots[slot] = Int32(ends.count + 1)
    bytes.append(contentsOf: term)
    ends.append(bytes.count)
    hashes.append(hash)
    if ends.count * 2 > slots.count { grow() }
    return ends.count - 1
  }

  private mutating func grow() {
    let size = slots.count * 2
    slots = Array(repeating: 0, count: size)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(number + 1)
    }
  }

  /// The terms' numbers in the order in which scripts compare strings: by UTF-16 units.
  var sorted: [Int] {
    Array(0..<count).sorted { precedes(self[$0], self[$1]) }
  }

  private func precedes(_ lhs: ArraySlice<UInt8>, _ rhs: ArraySlice<UInt8>) -> Bool {
    for (left, right) in zip(lhs, rhs) where left != right {
      return Self.weight(left) < Self.weight(right)
    }
    return lhs.count < rhs.count
  }

  /// In UTF-16 what lies beyond U+FFFF comes before U+E000, in UTF-8 behind U+FFFF.
  private static func weight(_ byte: UInt8) -> Int {
    byte == 0xEE || byte == 0xEF ? Int(byte) + 0x10 : Int(byte)
  }
}
