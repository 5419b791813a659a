import Crypto

/// SHA-256 (FIPS 180-4) as a value: what has the same one is the same.
package struct Fingerprint: Sendable, Hashable {
  /// How many bytes it has.
  package static let length = 32

  private var words: SIMD4<UInt64>

  /// The fingerprint of bytes.
  package init(of bytes: [UInt8]) {
    self.init(SHA256.hash(data: bytes))
  }

  /// A fingerprint as it was written down; `nil` where there are not so many bytes.
  package init?(bytes: ArraySlice<UInt8>) {
    guard bytes.count == Self.length else { return nil }
    words = bytes.withUnsafeBytes { $0.loadUnaligned(as: SIMD4<UInt64>.self) }
  }

  fileprivate init(_ digest: SHA256.Digest) {
    words = digest.withUnsafeBytes { $0.loadUnaligned(as: SIMD4<UInt64>.self) }
  }

  /// The bytes, as they are written down.
  package var bytes: [UInt8] { withUnsafeBytes(of: words) { Array($0) } }

  /// As 64 hexadecimal digits in lower case.
  package var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: 2 * Self.length) { buffer in
      withUnsafeBytes(of: words) { bytes in
        for (index, byte) in bytes.enumerated() {
          buffer[2 * index] = digits[Int(byte >> 4)]
          buffer[2 * index + 1] = digits[Int(byte & 15)]
        }
      }
      return 2 * Self.length
    }
  }
}

/// Makes one fingerprint of many things, taken in order. Each is taken with its length, so that no two
/// rows of things run together to the same bytes.
package struct FingerprintBuilder: Sendable {
  private var hash = SHA256()
  private var pending: [UInt8] = []

  /// Nothing has been taken yet.
  package init() {}

  /// Takes a number.
  package mutating func add(_ number: Int) {
    withUnsafeBytes(of: Int64(number).littleEndian) { pending += $0 }
    passOn()
  }

  /// Takes a text.
  package mutating func add(_ text: String) {
    add(text.utf8.count)
    pending += text.utf8
    passOn()
  }

  /// Takes a fingerprint of something else.
  package mutating func add(_ other: Fingerprint) {
    pending += other.bytes
    passOn()
  }

  /// The fingerprint of all that was taken.
  package func finished() -> Fingerprint {
    var hash = hash
    hash.update(data: pending)
    return Fingerprint(hash.finalize())
  }

  /// Many small things are hashed together.
  private mutating func passOn() {
    guard pending.count > 4096 else { return }
    hash.update(data: pending)
    pending.removeAll(keepingCapacity: true)
  }
}
