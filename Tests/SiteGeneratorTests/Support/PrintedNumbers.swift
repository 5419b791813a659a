import BriefingModel
import Foundation

/// Reads numbers as pages of a language print them, without help of the program that wrote them.
struct PrintedNumbers {
  let language: Language

  /// All numbers of a text, with their number words: “48,18 tỷ USD”, “481億8000万ドル”.
  func all(in text: String) -> [Decimal] {
    switch language {
    case .japanese: japanese(text)
    case .vietnamese:
      decimal(
        text, #/([-−])?(\d[\d.]*(?:,\d+)?)(?: (nghìn tỷ|tỷ|triệu))?/#, grouping: ".", point: ",",
        words: ["triệu": 6, "tỷ": 9, "nghìn tỷ": 12])
    default:
      decimal(
        text,
        #/([-−])?(?:US\$|€|[A-Z]{3} )?-?(\d[\d,]*(?:\.\d+)?)(?: (million|billion|trillion))?/#,
        grouping: ",", point: ".", words: ["million": 6, "billion": 9, "trillion": 12])
    }
  }

  /// Whether a label begins with a number, counted in what its axis says.
  func reads(_ label: String, as value: Decimal, factor: Decimal = 1) -> Bool {
    guard let number = all(in: label).first else {
      // The first place has a word of its own.
      return language == .vietnamese && value == 1 && label.contains("nhất")
    }
    return number * factor == value
  }

  private func decimal(
    _ text: String, _ pattern: Regex<(Substring, Substring?, Substring, Substring?)>,
    grouping: String, point: String, words: [String: Int]
  ) -> [Decimal] {
    text.matches(of: pattern).compactMap { match in
      let digits = String(match.2).replacing(grouping, with: "").replacing(point, with: ".")
      guard let number = Decimal(string: digits) else { return nil }
      return number
        * Decimal(
          sign: match.1 == nil ? .plus : .minus,
          exponent: match.3.flatMap { words[String($0)] } ?? 0,
          significand: 1)
    }
  }

  /// Groups of digits, each with its number word, make one number together.
  private func japanese(_ text: String) -> [Decimal] {
    let words: [Character: Int] = ["万": 4, "億": 8, "兆": 12, "京": 16]
    var numbers: [Decimal] = []
    var sum: Decimal?
    var digits = ""
    var isNegative = false
    func add(inTenTo exponent: Int) {
      guard let part = Decimal(string: digits.replacing(",", with: "")) else { return }
      sum = (sum ?? 0) + part * Decimal(sign: .plus, exponent: exponent, significand: 1)
      digits = ""
    }
    func close() {
      add(inTenTo: 0)
      if let sum { numbers.append(isNegative ? -sum : sum) }
      sum = nil
      isNegative = false
    }
    for character in text {
      if ("0"..."9").contains(character)
        || (!digits.isEmpty && (character == "." || character == ","))
      {
        digits.append(character)
      } else if !digits.isEmpty, let exponent = words[character] {
        add(inTenTo: exponent)
      } else {
        close()
        isNegative = character == "−" || character == "-"
      }
    }
    close()
    return numbers
  }

  /// What the number word behind the first number of a text stands for, as an axis names it once.
  func factor(in text: String) -> Decimal {
    // 億 and the like count as numbers in Unicode.
    let digits = ("0" as Character)..."9"
    let rest = text.drop { !digits.contains($0) }
    let bare = rest.prefix { digits.contains($0) || $0 == "." || $0 == "," }
    guard let whole = all(in: text).first, let number = all(in: String(bare)).first, number != 0
    else { return 1 }
    return whole / number
  }
}
