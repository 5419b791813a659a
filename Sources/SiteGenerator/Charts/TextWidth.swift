import Foundation

/// The width of text in ems: the widest of Noto Sans, Roboto and Arial at weight 600, so that a label is
/// rather thought too wide than too narrow.
enum TextWidth {
  static func estimate(_ text: some StringProtocol) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  private static func width(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case " ", "i", "j", "l", ".", ",", ":", ";", "'", "’", "!", "|", "(", ")", "[", "]", "-", "·":
      0.34
    case "f", "r", "t", "I", "J", "/", "\"", "“", "”": 0.56
    case "0"..."9", "$", "€", "£", "¥", "+", "–", "−", "~", "c", "s", "v", "x", "y", "z": 0.59
    case "m", "w", "M", "W", "%", "@": 1
    case "a"..."z", "đ": 0.66
    case "A"..."Z", "Đ": 0.82
    default: other(scalar)
    }
  }

  private static func other(_ scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0x300..<0x370: return 0
    case 0xC0..<0x250, 0x1E00..<0x1F00:
      // A letter with marks is as wide as without; a horn stands beside it.
      let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
      guard let base = parts.first, base != scalar else { return 1 }
      return width(base) + (parts.contains("\u{31B}") ? 0.12 : 0)
    case 0xFF61...0xFFDC: return 0.5
    case 0x1F000...: return 1.5
    default: return 1
    }
  }

  /// A text in lines of at most a width, broken where its script allows it; a word that is wider than a
  /// line is broken anywhere.
  static func lines(_ text: String, within width: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    func end() {
      let text = line.trimmingCharacters(in: .whitespaces)
      if !text.isEmpty { lines.append(text) }
      line = ""
    }
    func add(_ piece: Substring) {
      let word = piece.last == " " ? piece.dropLast() : piece
      if !line.isEmpty, estimate(line) + estimate(word) > width { end() }
      line += piece
    }
    for piece in pieces(text) {
      if estimate(piece) <= width {
        add(piece)
      } else {
        for index in piece.indices { add(piece[index...index]) }
      }
    }
    end()
    return lines
  }

  /// The parts of a text between which a line may end.
  private static func pieces(_ text: String) -> [Substring] {
    var pieces: [Substring] = []
    var start = text.startIndex
    for index in text.indices.dropFirst() {
      let before = text[text.index(before: index)]
      let behind = text[index]
      let isBreak =
        before == " "
        || (isIdeographic(before) || isIdeographic(behind)) && !opening.contains(before)
          && !closing.contains(behind) && behind != " "
      if isBreak {
        pieces.append(text[start..<index])
        start = index
      }
    }
    pieces.append(text[start...])
    return pieces
  }

  /// What must not end a line, and what must not begin one.
  private static let opening: Set<Character> = ["（", "「", "『", "〈", "《", "【", "(", "“"]
  private static let closing: Set<Character> = [
    "）", "」", "』", "〉", "》", "】", "、", "。", "，", "．", "：", "；", "・", "～", "ー", "っ", "ッ", "ゃ", "ゅ",
    "ょ", "ャ", "ュ", "ョ", "ァ", "ィ", "ゥ", "ェ", "ォ", ")", "”", ",", ".", ";", ":", "%",
  ]

  private static func isIdeographic(_ character: Character) -> Bool {
    guard let value = character.unicodeScalars.first?.value else { return false }
    return (0x2E80...0x9FFF).contains(value) || (0xF900...0xFAFF).contains(value)
      || (0xFF00...0xFF60).contains(value) || (0x20000...0x3FFFF).contains(value)
  }
}
