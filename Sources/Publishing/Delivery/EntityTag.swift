import Crypto

/// The tags that storage gives its objects: MD5 of the bytes, or of the digests of the parts in which the
/// `aws` client sends large files.
enum EntityTag {
  private static let part = 8 << 20

  /// Whether a tag belongs to bytes.
  static func matches(_ tag: String, _ bytes: [UInt8]) -> Bool {
    let tag = tag.filter { $0 != "\"" }
    if !tag.contains("-") { return tag == hex(Insecure.MD5.hash(data: bytes)) }
    var digests: [UInt8] = []
    var count = 0
    for start in stride(from: 0, to: bytes.count, by: part) {
      digests += Array(Insecure.MD5.hash(data: bytes[start..<min(start + part, bytes.count)]))
      count += 1
    }
    return tag == "\(hex(Insecure.MD5.hash(data: digests)))-\(count)"
  }

  private static func hex(_ digest: some Sequence<UInt8>) -> String {
    digest.map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0\(digits)" : digits
    }.joined()
  }
}
