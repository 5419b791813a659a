#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Text in an encoding from before Unicode, as the system's `iconv` reads it.
enum LegacyText {
  /// UTF-8 of a text, with U+FFFD for what the encoding does not know, and how often that was.
  struct Decoded {
    var bytes: [UInt8] = []
    var errors = 0
  }

  /// Decodes a text; `nil` for an encoding that the system does not know.
  ///
  /// - Parameter label: As a page names it; what browsers read as a larger set is read so here:
  ///   `shift_jis` has the characters of Windows.
  static func decode(_ bytes: [UInt8], label: String) -> Decoded? {
    guard let converter = names(for: label).lazy.compactMap({ Converter(from: $0) }).first else {
      return nil
    }
    return converter.decode(bytes)
  }

  /// The encoding in which a text that is not UTF-8 would make sense, to propose it.
  static func likelyEncoding(of bytes: [UInt8]) -> String {
    let sample = Array(bytes.prefix(20_000))
    let japanese = ["shift_jis", "euc-jp"].first { label in
      guard let decoded = decode(sample, label: label), decoded.errors <= 1 else { return false }
      let scalars = String(decoding: decoded.bytes, as: UTF8.self).unicodeScalars
      let kana = scalars.count { (0x3041...0x30FE).contains($0.value) }
      return kana * 5 > scalars.count { $0.value > 0x7F }
    }
    return japanese.map { names(for: $0)[0] } ?? "WINDOWS-1258"
  }

  /// The names under which systems know an encoding, the best first (after the WHATWG Encoding
  /// Standard).
  private static func names(for label: String) -> [String] {
    switch label.lowercased() {
    case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j", "csshiftjis":
      ["CP932", "SHIFT_JIS"]
    case "euc-jp", "x-euc-jp", "cseucpkdfmtjapanese": ["EUC-JP-MS", "EUC-JP"]
    case "iso-2022-jp", "csiso2022jp": ["ISO-2022-JP-3", "ISO-2022-JP"]
    case "iso-8859-1", "latin1", "us-ascii", "ascii", "windows-1252", "cp1252", "x-cp1252":
      ["WINDOWS-1252", "CP1252"]
    case "gb2312", "gbk", "x-gbk", "gb18030": ["GB18030"]
    case "euc-kr", "ks_c_5601-1987", "ksc5601": ["UHC", "CP949", "EUC-KR"]
    case "big5", "big5-hkscs", "x-x-big5": ["BIG5-HKSCS", "BIG5"]
    default: [label]
    }
  }

  /// Owns a conversion to UTF-8.
  private final class Converter {
    private let handle: iconv_t

    init?(from encoding: String) {
      let isName = encoding.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ":"): true
        default: false
        }
      }
      guard isName, !encoding.isEmpty, encoding.utf8.count <= 40,
        let handle = iconv_open("UTF-8", encoding), handle != iconv_t(bitPattern: -1)
      else { return nil }
      self.handle = handle
    }

    deinit { iconv_close(handle) }

    func decode(_ bytes: [UInt8]) -> Decoded {
      var decoded = Decoded()
      decoded.bytes.reserveCapacity(bytes.count * 3 / 2)
      var source = bytes
      source.withUnsafeMutableBytes { buffer in
        var input = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
        var inputLeft = buffer.count
        while inputLeft > 0 {
          switch step(&input, &inputLeft, into: &decoded.bytes) {
          case 0, E2BIG: continue
          default:
            // What does not belong to the encoding, or its last character is cut off.
            decoded.errors += 1
            decoded.bytes += [0xEF, 0xBF, 0xBD]
            input = input.map { $0 + 1 }
            inputLeft -= 1
          }
        }
        // A base letter that waited for its mark.
        var none: UnsafeMutablePointer<CChar>?
        var nothing = 0
        _ = step(&none, &nothing, into: &decoded.bytes)
      }
      return decoded
    }

    /// Converts as much as fits; 0 or what `errno` said.
    private func step(
      _ input: inout UnsafeMutablePointer<CChar>?, _ inputLeft: inout Int,
      into output: inout [UInt8]
    ) -> CInt {
      withUnsafeTemporaryAllocation(byteCount: 16_384, alignment: 1) { room in
        var next = room.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = room.count
        let result = iconv(handle, &input, &inputLeft, &next, &left)
        let error = result == -1 ? errno : 0
        output += UnsafeRawBufferPointer(rebasing: room[..<(room.count - left)])
        return error
      }
    }
  }
}
