/// SHA-256 (FIPS 180-4) of bytes.
package enum Digest {
  /// As 64 hexadecimal digits in lower case.
  package static func hex(_ bytes: some Sequence<UInt8>) -> String {
    Fingerprint(of: Array(bytes)).hex
  }

  /// A name-based UUID (RFC 9562, version 8) as a URN: the identity of a feed's entry where the site
  /// has no address of its own.
  package static func urn(_ name: String) -> String {
    let digits = Array(hex(name.utf8))
    let variant = ["8", "9", "a", "b"][(digits[16].hexDigitValue ?? 0) % 4]
    let groups = [
      String(digits[0..<8]), String(digits[8..<12]), "8" + String(digits[13..<16]),
      variant + String(digits[17..<20]), String(digits[20..<32]),
    ]
    return "urn:uuid:" + groups.joined(separator: "-")
  }
}
