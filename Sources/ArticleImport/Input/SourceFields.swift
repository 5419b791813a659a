import BriefingModel

extension SourceDocument {
  /// The language of a tag without its region: `vi-VN` and `vi_VN` are `vi`.
  static func language(_ tag: String) -> Language? {
    tag.split { $0 == "-" || $0 == "_" }.first.flatMap { Language(String($0)) }
  }

  /// A declared language, unless the letters of the text speak against it: sites forget to change what
  /// their software declares.
  static func confirmed(_ declared: Language?, by text: String) -> Language? {
    let known = [Language.english, .vietnamese, .japanese]
    guard let declared, known.contains(declared) else { return declared }
    return LanguageDetection.language(of: NormalisedText(text)) == declared ? declared : nil
  }

  /// The day that a moment begins with, as it is printed and whatever its zone: `2025-11-25T08:30+07:00`,
  /// `2025/11/25 8:30`, `2025年11月25日`; or the day of RFC 5322, `Tue, 25 Nov 2025`.
  ///
  /// An order of day and month that has to be guessed is no day.
  static func day(_ moment: String) -> CalendarDate? {
    let text = moment.drop { $0.isWhitespace }
    let numbers = text.prefix(30).split { !$0.isASCII || !$0.isNumber }.map(String.init)
    if let year = numbers.first, text.hasPrefix(year) {
      if year.count >= 8 {
        let digits = Array(year)
        return date(String(digits[..<4]), String(digits[4..<6]), String(digits[6..<8]))
      }
      guard year.count == 4, numbers.count >= 3, let mark = text.dropFirst(4).first,
        "-/.年".contains(mark)
      else { return nil }
      return date(year, numbers[1], numbers[2])
    }
    let words = text.prefix(40).split { !$0.isLetter && !$0.isNumber }
    guard
      let month = words.firstIndex(where: { Int($0) == nil && months.contains($0.lowercased()) }),
      let number = months.firstIndex(of: words[month].lowercased()), month > 0,
      month + 1 < words.count, words[month + 1].count == 4
    else { return nil }
    return date(String(words[month + 1]), String(number + 1), String(words[month - 1]))
  }

  private static func date(_ year: String, _ month: String, _ day: String) -> CalendarDate? {
    guard month.count <= 2, day.count <= 2, let year = Int(year), let month = Int(month),
      let day = Int(day)
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}
