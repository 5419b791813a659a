/// What HTML may hold in no place, whether as it is or by number: control characters but for white
/// space, and code points that are no characters. Pages with them fail HTML checkers, and a terminal
/// that shows such a page obeys them.
public enum HTMLCharacters {
  /// Whether a byte may begin something that HTML may not hold.
  public static func mayBeForbidden(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20..<0x7F, 0x09, 0x0A, 0x0C, 0x0D: false
    case ..<0x80, 0xC2, 0xEF...0xF4: true
    default: false
    }
  }

  /// Makes spaces of control characters, and U+FFFD of what is no character, or its neighbour in the
  /// later planes; each takes as many bytes as before.
  public static func replaceForbidden(in bytes: UnsafeMutableBufferPointer<UInt8>) {
    let space = UInt8(ascii: " ")
    for index in bytes.indices where mayBeForbidden(bytes[index]) {
      switch bytes[index] {
      case ..<0x80:
        bytes[index] = space
      case 0xC2:
        guard index + 1 < bytes.count, (0x80..<0xA0).contains(bytes[index + 1]) else { continue }
        bytes[index] = space
        bytes[index + 1] = space
      case 0xEF:
        guard index + 2 < bytes.count else { continue }
        switch (bytes[index + 1], bytes[index + 2]) {
        case (0xB7, 0x90...0xAF), (0xBF, 0xBE...0xBF):
          bytes[index + 1] = 0xBF
          bytes[index + 2] = 0xBD
        default: continue
        }
      default:
        guard index + 3 < bytes.count, bytes[index + 1] & 0x0F == 0x0F, bytes[index + 2] == 0xBF,
          bytes[index + 3] >= 0xBE
        else { continue }
        bytes[index + 3] = 0xBD
      }
    }
  }
}
