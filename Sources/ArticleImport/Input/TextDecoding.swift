import BriefingModel
import Foundation

/// Bytes of a file to text, without losing or adding anything.
enum TextDecoding {
  /// The text of UTF-8, or of UTF-16 with a byte order mark.
  static func text(_ bytes: [UInt8], path: String) throws(SourceDocumentError) -> String {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      guard let text = String(bytes: bytes, encoding: .utf16) else {
        throw .encoding(path, at: TextPosition(line: 1, column: 1))
      }
      return text
    }
    guard UTF8Check.isValid(bytes[...]) else {
      throw .encoding(path, at: UTF8Check.positionOfFirstError(in: bytes[...]))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
